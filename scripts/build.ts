// Bundles every action with ncc into dist/<name>/. One process each: ncc leaks memory when it bundles twice (2 GB for five actions).
import {rm} from 'node:fs/promises'
import {cpus} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {formatDuration} from '../lib/duration.ts'
import {runOrThrow, runProcess} from '../lib/process.ts'
import {listActions, root} from './support/repository.ts'

const {values, positionals} = parseArgs({options: {out: {type: 'string'}}, allowPositionals: true})

/**
 * @param name the action's folder name
 * @param out the folder that gets `<name>/index.js`, licenses and assets; what stood in `<name>/` before is removed
 */
async function bundle(name: string, out: string): Promise<void> {
  const started = Date.now()
  const target = join(out, name)
  await rm(target, {recursive: true, force: true})
  const ncc = join(root, 'node_modules', '.bin', 'ncc')
  const options = ['--target', 'es2022', '--no-cache', '--transpile-only', '--license', 'licenses.txt', '--quiet']
  await runOrThrow(runProcess, `Bundling ${name}`, [ncc, 'build', join('actions', name, 'main.ts'), '-o', target, ...options], {cwd: root})
  console.log(`${name.padEnd(20)} ${formatDuration(Date.now() - started)}`)
}

const out = values.out ?? join(root, 'dist')
const queue = positionals.length > 0 ? positionals : await listActions()
if (positionals.length === 0) await rm(out, {recursive: true, force: true})
const work = async () => {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) await bundle(name, out)
}
await Promise.all(cpus().map(work))
