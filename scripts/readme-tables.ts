// Writes what documents repeat: the tables of inputs and outputs from each action.yml, those of ship.yml, the callers of the examples, and
// the recipes of docs/.
// `--check` changes nothing and fails on a difference.
import {readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {format, resolveConfig} from 'prettier'
import {callersIn, renderTables, renderWorkflowTables, replaceCallers, replaceTables, replaceWorkflowTables} from './support/readme.ts'
import {recipesIn, replaceRecipes} from './support/recipes.ts'
import {listActions, readActionMetadata, root} from './support/repository.ts'

const SHIP = '.github/workflows/ship.yml'

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

async function readAll(paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return new Map(await Promise.all(paths.map(async path => [path, await readFile(join(root, path), 'utf8')] as const)))
}

for (const name of await listActions()) {
  await update(`actions/${name}/README.md`, async readme => replaceTables(readme, renderTables(await readActionMetadata(name))))
}
await update('README.md', async readme => {
  const paths = callersIn(readme)
  if (paths.length === 0) throw new Error('README.md repeats no workflow: its markers are gone.')
  const tables = renderWorkflowTables(await readFile(join(root, SHIP), 'utf8'))
  return replaceWorkflowTables(replaceCallers(readme, await readAll(paths)), SHIP, tables)
})
for (const page of ['docs/build-and-push.md', 'docs/scan.md', 'docs/rollback-and-promote.md', 'docs/several-hosts.md']) {
  await update(page, async text => replaceRecipes(text, await readAll(recipesIn(text).map(({path}) => path))))
}
