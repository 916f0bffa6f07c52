// Bundles every action and the terminal program with ncc into dist/<name>/. One process each: ncc leaks memory when it bundles twice (2 GB
// for five actions).
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {cpus, tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {formatDuration} from '../lib/action/duration.ts'
import {runOrThrow, runProcess} from '../lib/action/process.ts'
import {licensesOf, packageFolders, type ModuleStats} from './support/licenses.ts'
import {listActions, readActionMetadata, root} from './support/repository.ts'

const {values, positionals} = parseArgs({options: {out: {type: 'string'}}, allowPositionals: true})

/**
 * What the runner starts after the job: the same bundle, told that it is post. Saved state cannot tell it: a main part that a cancel killed
 * in its first milliseconds has saved none, and the bundle would take itself for main and do the work that was cancelled.
 */
const POST = "process.env['STATE_isPost'] = 'true'\nawait import('./index.js')\n"

/** The terminal program: not an action, so it has no action.yml. ncc keeps the `#!` line of its main.ts, and makes the bundle executable. */
const TERMINAL_PROGRAM = 'cli'

/**
 * @param name the action's folder name, or the terminal program's
 * @param out the folder that gets `<name>/index.js`, licenses and assets; what stood in `<name>/` before is removed
 */
async function bundle(name: string, out: string): Promise<void> {
  const started = Date.now()
  const target = join(out, name)
  await rm(target, {recursive: true, force: true})
  const ncc = join(root, 'node_modules', '.bin', 'ncc')
  const folder = await mkdtemp(join(tmpdir(), 'fairway-build-'))
  try {
    const stats = join(folder, 'stats.json')
    const options = ['--target', 'es2022', '--no-cache', '--transpile-only', '--stats-out', stats, '--quiet']
    const main = name === TERMINAL_PROGRAM ? join(name, 'main.ts') : join('actions', name, 'main.ts')
    await runOrThrow(runProcess, `Bundling ${name}`, [ncc, 'build', main, '-o', target, ...options], {cwd: root})
    // ncc's own list (--license) knows the packages of index.js alone.
    const folders = packageFolders(JSON.parse(await readFile(stats, 'utf8')) as ModuleStats)
    await writeFile(join(target, 'licenses.txt'), `${await licensesOf(folders, root)}\n`)
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
  if (name !== TERMINAL_PROGRAM && (await readActionMetadata(name)).runs.post !== undefined) await writeFile(join(target, 'post.js'), POST)
  console.log(`${name.padEnd(20)} ${formatDuration(Date.now() - started)}`)
}

const out = values.out ?? join(root, 'dist')
const queue = positionals.length > 0 ? positionals : [...(await listActions()), TERMINAL_PROGRAM]
if (positionals.length === 0) await rm(out, {recursive: true, force: true})
const work = async () => {
  for (let name = queue.shift(); name !== undefined; name = queue.shift()) await bundle(name, out)
}
await Promise.all(cpus().map(work))
