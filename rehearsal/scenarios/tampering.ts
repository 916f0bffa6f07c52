import {randomBytes} from 'node:crypto'
import {readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {openSealed, sealFile} from '../../lib/plan/sealing/index.ts'
import {awkwardSecret} from './made-up-secret.ts'
import type {Scene} from './scenario.ts'

/** The sealed plans among the artifacts of a run, which the runner keeps as GitHub's service does. */
const sealedPlans = ({runFolder}: Scene) => filesBelow(join(runFolder, 'artifacts'), '.sealed')

/** Changes one byte in the middle of every plan file of the job. */
export async function tamperWithPlan({folders}: Scene): Promise<void> {
  for (const path of await filesBelow(folders.temp, '.tfplan')) await flipByte(path)
}

/** Changes one byte in the middle of the sealed plan. */
export async function tamperWithSealed(scene: Scene): Promise<void> {
  for (const path of await sealedPlans(scene)) await flipByte(path)
}

/** Puts the same plan, sealed with another key, in the place of the sealed one: what the next job finds when PLAN_KEY has changed. */
export async function sealWithAnotherKey(scene: Scene): Promise<void> {
  const {stage, repository, runId} = scene
  const binding = {repository, runId, kind: 'plan'} as const
  for (const sealed of await sealedPlans(scene)) {
    const opened = join(stage.folder, `opened-${randomBytes(8).toString('hex')}`)
    try {
      await openSealed(sealed, opened, stage.settings.secrets['PLAN_KEY'] ?? '', binding)
      await rm(sealed)
      await sealFile(opened, sealed, awkwardSecret(), binding)
    } finally {
      await rm(opened, {force: true})
    }
  }
}

/** @throws Error when there is none: then nothing would be tampered with */
async function filesBelow(folder: string, ending: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true})
  const files = entries.filter(entry => entry.isFile() && entry.name.endsWith(ending))
  if (files.length === 0) throw new Error(`There is nothing to tamper with: no file *${ending} below ${folder}.`)
  return files.map(({parentPath, name}) => join(parentPath, name))
}

async function flipByte(path: string): Promise<void> {
  const content = await readFile(path)
  const middle = Math.floor(content.length / 2)
  content.writeUInt8(content.readUInt8(middle) ^ 0xff, middle)
  await writeFile(path, content)
}
