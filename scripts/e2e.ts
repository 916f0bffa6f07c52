// The suites that use the real tools. Says for each whether it ran; in CI a suite that could not run is a failure.
// npm run e2e -- [--all] [NAME …]
import {availableParallelism} from 'node:os'
import {suites} from '../__tests__/e2e/suites.ts'
import {formatDuration} from '../lib/action/duration.ts'
import {messageOf} from '../lib/action/errors.ts'
import {ensureTools} from '../rehearsal/tools/index.ts'
import {selectSuites, type E2eSuite} from './support/e2e-selection.ts'
import {runJest} from './support/jest.ts'
import {inLanes} from './support/lanes.ts'
import {closingLine, describeResults, recordResult, type SuiteResult} from './support/results.ts'

/** They wait more than they work. More at a time would fight for the machine, and what has a limit would run into it. */
const AT_A_TIME = Math.min(2, availableParallelism())

const started = Date.now()
const selection = selectSuites(process.argv.slice(2), suites)
if (selection.kind === 'wrong-usage') {
  console.error(selection.problem)
  process.exitCode = 2
} else {
  const results: SuiteResult[] = []
  const note = async (result: SuiteResult) => {
    results.push(result)
    await recordResult(result)
  }
  const missing = await findMissing(selection.suites)
  const width = selection.suites.length > 1 ? AT_A_TIME : 1
  await inLanes(
    selection.suites,
    width,
    ({alone}) => alone === true,
    async suite => note(await runSuite(suite, missing.get(suite.tools ?? 'e2e'), selection.environment, width === 1))
  )
  for (const {name} of selection.left) {
    await note({suite: `e2e ${name}`, passed: 0, failed: 0, milliseconds: 0, skipped: 'only on request'})
  }
  console.log(`\n${describeResults(results, Date.now() - started)}\n`)
  if (selection.remarks.length > 0) console.log(`${selection.remarks.join('\n')}\n`)
  console.log(closingLine(results))
  process.exitCode = results.some(result => result.failed > 0) ? 1 : 0
}

/** @param isLive whether its lines are shown as they come; otherwise all together when it is over, since the lines of two would mix */
async function runSuite(
  suite: E2eSuite,
  missing: string | undefined,
  environment: Readonly<Record<string, string>>,
  isLive: boolean
): Promise<SuiteResult> {
  const name = `e2e ${suite.name}`
  if (missing !== undefined) {
    console.log(`\n== ${suite.name}: SKIPPED, ${missing}`)
    // On a person's machine a missing tool is news; in CI it would hide that nothing was tested.
    return {suite: name, passed: 0, failed: process.env['CI'] === undefined ? 0 : 1, milliseconds: 0, skipped: missing}
  }
  console.log(`\n== ${suite.name}: ${suite.description}`)
  const began = Date.now()
  const lines: string[] = []
  const argv = ['--config', 'jest.e2e.config.mjs', '--runInBand', `__tests__/e2e/${suite.name}.e2e.ts`]
  const {passed, failed} = await runJest(argv, environment, line => {
    if (isLive) console.log(line)
    else lines.push(line)
  })
  const milliseconds = Date.now() - began
  if (!isLive) console.log(`\n== ${suite.name}: what it said\n${lines.join('\n')}`)
  console.log(`== ${suite.name}: ran, ${passed} passed, ${failed} failed (${formatDuration(milliseconds)})`)
  return {suite: name, passed, failed, milliseconds}
}

/** @returns for each need of the suites what is not available, in one line; nothing when all tools are there */
async function findMissing(chosen: readonly E2eSuite[]): Promise<ReadonlyMap<string, string>> {
  const missing = new Map<string, string>()
  for (const purpose of ['e2e', 'all'] as const) {
    if (!chosen.some(({tools = 'e2e'}) => tools === purpose)) continue
    await ensureTools(purpose, {yes: true}).catch((error: unknown) => missing.set(purpose, messageOf(error)))
  }
  return missing
}
