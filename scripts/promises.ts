// Tries the promises, by their numbers: on this checkout, or on the bundles and workflows of another commit, where each has to be broken.
// npm run promises -- [--against COMMIT] [--e2e] [11.5 …]
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {parseArgs} from 'node:util'
import {runOrThrow, runProcess} from '../lib/action/process.ts'
import {runJest} from './support/jest.ts'
import {isPromise, judgePromises} from './support/promises.ts'
import {root} from './support/repository.ts'

const {values, positionals} = parseArgs({
  options: {against: {type: 'string'}, e2e: {type: 'boolean', default: false}},
  allowPositionals: true
})
const wrong = positionals.find(number => !isPromise(number))
if (wrong !== undefined) throw new Error(`${wrong} is not the number of a promise, such as 11.5.`)

/** Words a title has to begin with: jest takes a pattern. */
const titles = positionals.length === 0 ? '\\d+\\.\\d+ ' : `(${positionals.map(number => number.replace('.', '\\.')).join('|')}) `
const suites = (await readdir(join(root, '__tests__', 'e2e'))).filter(name => /^promises-.*\.e2e\.ts$/.test(name))
const runs = [
  ['__tests__/promises/'],
  ...(values.e2e ? [['--config', 'jest.e2e.config.mjs', '--runInBand', ...suites.map(name => `__tests__/e2e/${name}`)]] : [])
]
const folder = values.against === undefined ? undefined : await mkdtemp(join(tmpdir(), 'fairway-promises-'))
try {
  if (folder !== undefined) await layOut(values.against ?? '', folder)
  const environment: Record<string, string> = folder === undefined ? {} : {FAIRWAY_TREE: folder}
  const tests = []
  for (const run of runs) tests.push(...(await runJest([...run, '--testNamePattern', `^(.* )?${titles}`], environment)).tests)
  const {lines, isGood} = judgePromises(tests, {isHeld: folder === undefined})
  console.log(lines.join('\n'))
  process.exitCode = isGood ? 0 : 1
} finally {
  if (folder !== undefined) await rm(folder, {recursive: true, force: true})
}

/** Not `git archive`, which leaves out what `.gitattributes` keeps from a download. */
async function layOut(commit: string, target: string): Promise<void> {
  const git = (what: string, ...args: string[]) => runOrThrow(runProcess, what, ['git', ...args], {cwd: root})
  await git('git clone', 'clone', '--quiet', '--shared', '--no-checkout', root, target)
  await git(`Checking out ${commit} (a shallow clone has only the newest commits)`, '-C', target, 'checkout', '--quiet', '--detach', commit)
}
