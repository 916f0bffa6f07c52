// What .ci/run runs: every suite, one after the other, whatever the ones before said; then what they add up to.
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {formatDuration} from '../lib/action/duration.ts'
import {describeFailure, runProcess, type ProcessResult} from '../lib/action/process.ts'
import {root} from './support/repository.ts'
import {closingLine, describeResults, readResults, type SuiteResult} from './support/results.ts'

interface Suite {
  readonly name: string
  readonly argv: readonly [string, ...string[]]
  /** A command that does not count by itself is one test: green or red. */
  readonly countsItself: boolean
}

const SUITES: readonly Suite[] = [
  {name: 'check', argv: ['npm', 'run', '--silent', 'check'], countsItself: true},
  {name: 'test', argv: ['npm', '--silent', 'test'], countsItself: true},
  {name: 'rehearse', argv: ['npm', 'run', '--silent', 'rehearse', '--', '--yes'], countsItself: false},
  {name: 'e2e', argv: ['npm', 'run', '--silent', 'e2e'], countsItself: true}
]

const folder = await mkdtemp(join(tmpdir(), 'fairway-ci-'))
const resultsFile = join(folder, 'results.jsonl')
const results: SuiteResult[] = []
const begin = Date.now()
for (const suite of SUITES) {
  console.log(`\n== ${suite.name}: ${suite.argv.join(' ')}`)
  const started = Date.now()
  const outcome = await runProcess(suite.argv, {
    cwd: root,
    env: {...process.env, CI: 'true', FAIRWAY_RESULTS: resultsFile},
    onLine: line => console.log(line)
  })
  const milliseconds = Date.now() - started
  const before = results.length
  if (suite.countsItself) results.push(...(await readResults(resultsFile).catch(() => [])).slice(results.filter(counted).length))
  else results.push({suite: suite.name, passed: outcome.exitCode === 0 ? 1 : 0, failed: outcome.exitCode === 0 ? 0 : 1, milliseconds})
  addSilentFailure(suite, outcome, before)
  console.log(`== ${suite.name}: ${outcome.exitCode === 0 ? 'green' : 'RED'} (${formatDuration(milliseconds)})`)
}
await rm(folder, {recursive: true, force: true})
console.log(`\n${describeResults(results, Date.now() - begin)}\n\n${closingLine(results)}`)
process.exitCode = results.some(result => result.failed > 0) ? 1 : 0

function counted(result: SuiteResult): boolean {
  return SUITES.some(suite => suite.countsItself && (result.suite === suite.name || result.suite.startsWith(`${suite.name} `)))
}

/** A suite that ended red without counting a failure (it crashed, say) must not look green. */
function addSilentFailure(suite: Suite, outcome: ProcessResult, before: number): void {
  const own = results.slice(before)
  if (outcome.exitCode === 0 && own.length > 0) return
  if (own.some(result => result.failed > 0)) return
  console.log(describeFailure(suite.name, outcome))
  results.push({suite: `${suite.name} (did not finish)`, passed: 0, failed: 1, milliseconds: 0})
}
