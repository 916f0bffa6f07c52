import {mkdir, readFile, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {ActionError} from '../lib/action/errors.ts'
import {clearStage} from './parts/stage-folder.ts'
import {toolFolders} from './tools/folders.ts'

/** What `--keep` left running. */
export interface KeptApp {
  readonly stage: string
  readonly url: string
}

const file = () => join(dirname(toolFolders().cache), 'kept.json')

async function readKept(): Promise<KeptApp | undefined> {
  try {
    return JSON.parse(await readFile(file(), 'utf8')) as KeptApp
  } catch {
    return undefined
  }
}

export async function rememberKept(app: KeptApp): Promise<void> {
  await mkdir(dirname(file()), {recursive: true})
  await writeFile(file(), JSON.stringify(app))
}

/** @throws ActionError when an earlier rehearsal's app still runs: its port and its engine would be in the way of nobody's understanding */
export async function refuseWhenKept(): Promise<void> {
  const kept = await readKept()
  if (kept === undefined) return
  throw new ActionError(`An earlier rehearsal still keeps its app at ${kept.url}.`, 'End it first: npm run rehearse -- --stop')
}

/** Ends what was kept. @returns what it was; undefined when nothing was kept */
export async function stopKept(): Promise<KeptApp | undefined> {
  const kept = await readKept()
  if (kept === undefined) return undefined
  await clearStage(kept.stage)
  await rm(file(), {force: true})
  return kept
}
