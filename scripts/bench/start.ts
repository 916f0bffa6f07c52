import {access, mkdir, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import {listActions, root} from '../support/repository.ts'
import {inFolder} from './folder.ts'
import {measure, summarise, type Measurement} from './measure.ts'
import {hundredths, printTable, target} from './table.ts'

/** Processes that take a few milliseconds are measured more often. */
const FACTOR = 5
/** Targets are printed, never asserted: they depend on the machine. */
const SHARE_OF_EMPTY = 1.1

/**
 * Measures how long the bundle of each action takes to start, beside one that holds nothing but `@actions/core`: without a run of GitHub's around
 * it each one ends where it reads what it was given. The fastest start of each is compared: what else the machine does can only add to it.
 *
 * @param runs a fifth of how often each is started
 * @param dist the folder of the bundles
 */
export async function benchStart(runs: number, dist: string): Promise<void> {
  const bundles = (await listActions()).map(name => ({name, path: join(dist, name, 'index.js'), measurements: [] as Measurement[]}))
  // Without the file Node ends at once, which looks like a fast start.
  for (const {path} of bundles) {
    await access(path).catch(() => {
      throw new Error(`There is no ${path}. Make it with: npm run build`)
    })
  }
  await inFolder(async folder => {
    const empty = await bundleNothing(folder)
    const measured = [{name: 'empty bundle', path: empty, measurements: [] as Measurement[]}, ...bundles]
    // In turn, so that what else the machine does hits all of them.
    for (let run = 0; run < runs * FACTOR; run++) {
      for (const {path, measurements} of measured)
        measurements.push(await measure([process.execPath, path], {PATH: process.env['PATH'], HOME: folder}))
    }
    const [base, ...rows] = measured.map(({name, measurements}) => ({
      name,
      ...summarise(measurements),
      fastest: Math.min(...measurements.map(({wall}) => wall))
    }))
    if (base === undefined) return
    printTable([base, ...rows])
    for (const {name, fastest} of rows)
      console.log(`  ${name}: ${target(fastest / base.fastest, SHARE_OF_EMPTY, hundredths)} of the empty bundle`)
  })
}

async function bundleNothing(folder: string): Promise<string> {
  await mkdir(join(folder, 'source'))
  await writeFile(join(folder, 'source', 'package.json'), '{"type":"module"}')
  await writeFile(join(folder, 'source', 'index.js'), "import * as core from '@actions/core'\ncore.setFailed('nothing to do')\n")
  await symlink(join(root, 'node_modules'), join(folder, 'source', 'node_modules'))
  const ncc = join(root, 'node_modules', '.bin', 'ncc')
  const out = join(folder, 'out')
  const argv = [ncc, 'build', join(folder, 'source', 'index.js'), '-o', out, '--target', 'es2022', '--no-cache', '--quiet'] as const
  await runOrThrow(runProcess, 'Bundling nothing', [...argv], {cwd: folder})
  return join(out, 'index.js')
}
