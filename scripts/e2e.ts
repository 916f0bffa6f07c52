// The suites that use the real tools. Says for each whether it ran; in CI a suite that could not run is a failure.
import {suites} from '../__tests__/e2e/suites.ts'
import {formatDuration} from '../lib/action/duration.ts'
import {messageOf} from '../lib/action/errors.ts'
import {ensureTools} from '../rehearsal/tools/index.ts'
import {runJest} from './support/jest.ts'
import {closingLine, describeResults, recordResult, type SuiteResult} from './support/results.ts'

const wanted = process.argv.slice(2)
const missing = await findMissing()
const results: SuiteResult[] = []
for (const suite of suites.filter(({name}) => wanted.length === 0 || wanted.includes(name))) {
  const started = Date.now()
  const skipped = missing
  if (skipped !== undefined) {
    console.log(`\n== ${suite.name}: SKIPPED, ${skipped}`)
    // On a person's machine a missing tool is news; in CI it would hide that nothing was tested.
    results.push({suite: `e2e ${suite.name}`, passed: 0, failed: process.env['CI'] === undefined ? 0 : 1, milliseconds: 0, skipped})
  } else {
    console.log(`\n== ${suite.name}: ${suite.description}`)
    const {passed, failed} = await runJest(['--config', 'jest.e2e.config.mjs', '--runInBand', `__tests__/e2e/${suite.name}.e2e.ts`])
    const milliseconds = Date.now() - started
    results.push({suite: `e2e ${suite.name}`, passed, failed, milliseconds})
    console.log(`== ${suite.name}: ran, ${passed} passed, ${failed} failed (${formatDuration(milliseconds)})`)
  }
  await recordResult(results.at(-1) as SuiteResult)
}
console.log(`\n${describeResults(results)}\n\n${closingLine(results)}`)
process.exitCode = results.some(result => result.failed > 0) || results.length === 0 ? 1 : 0

/** @returns what is not available, in one line; undefined when all tools are there */
async function findMissing(): Promise<string | undefined> {
  try {
    await ensureTools('e2e', {yes: true})
    return undefined
  } catch (error) {
    return messageOf(error)
  }
}
