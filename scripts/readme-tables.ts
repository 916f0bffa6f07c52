// Writes what READMEs repeat: the tables of inputs and outputs from each action.yml, and the caller workflow of the homelab example.
// `--check` changes nothing and fails on a difference.
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {format, resolveConfig} from 'prettier'
import {renderTables, replaceCaller, replaceTables} from './support/readme.ts'
import {listActions, readActionMetadata, root} from './support/repository.ts'

const isCheck = process.argv.includes('--check')

async function update(path: string, change: (readme: string) => Promise<string>): Promise<void> {
  const file = join(root, path)
  const before = await readFile(file, 'utf8')
  const after = await format(await change(before), {...(await resolveConfig(file)), filepath: file})
  if (after === before) return
  if (!isCheck) {
    await writeFile(file, after)
    return
  }
  console.error(`${path} differs from what it repeats: run npm run readme`)
  process.exitCode = 1
}

for (const name of await listActions()) {
  await update(`actions/${name}/README.md`, async readme => replaceTables(readme, renderTables(await readActionMetadata(name))))
}
const caller = await readFile(join(root, 'examples/homelab/.github/workflows/ship.yml'), 'utf8')
await update('README.md', readme => Promise.resolve(replaceCaller(readme, caller)))
