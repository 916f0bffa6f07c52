import {mkdtemp, readFile, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runProcess} from '../../lib/action/process.ts'
import {root} from './repository.ts'

/** How a run of jest ended. */
export interface JestCount {
  readonly exitCode: number
  readonly passed: number
  readonly failed: number
  readonly tests: readonly JestTest[]
}

/** One test, as jest's report has it. */
export interface JestTest {
  readonly title: string
  /** `passed`, `failed`, or `pending` for one that was not asked for. */
  readonly status: string
}

/**
 * Runs jest with the options that ECMAScript modules need, hands on its output as it comes, and counts.
 *
 * @param args jest's own arguments
 * @param show told each line for people; shows it unless something else is given
 */
export async function runJest(
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
  show: (line: string) => void = line => console.log(line)
): Promise<JestCount> {
  const folder = await mkdtemp(join(tmpdir(), 'fairway-jest-'))
  const report = join(folder, 'report.json')
  try {
    const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js')
    const nodeOptions = '--experimental-vm-modules --disable-warning=ExperimentalWarning'
    const result = await runProcess([process.execPath, jest, '--json', '--outputFile', report, ...args], {
      cwd: root,
      env: {...process.env, NODE_OPTIONS: nodeOptions, ...environment},
      // With --json the report goes to stdout too; people read stderr.
      onLine: (line, stream) => {
        // Jest says this of the official workflow parser, once for each suite; there is nothing to be done about it here.
        if (stream === 'stderr' && !line.startsWith('Jest: importing JSON without')) show(line)
      }
    })
    const counted = await countTests(report)
    // A suite that does not even load counts no test: it must not look like nothing failed.
    const failed = result.exitCode === 0 ? counted.failed : Math.max(1, counted.failed)
    return {exitCode: result.exitCode ?? 1, passed: counted.passed, failed, tests: counted.tests}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

interface JestReport {
  readonly numPassedTests?: number
  readonly numFailedTests?: number
  readonly testResults?: readonly {readonly assertionResults?: readonly JestTest[]}[]
}

async function countTests(report: string): Promise<{passed: number; failed: number; tests: JestTest[]}> {
  const text = await readFile(report, 'utf8').catch(() => '{}')
  const {numPassedTests = 0, numFailedTests = 0, testResults = []} = JSON.parse(text) as JestReport
  return {passed: numPassedTests, failed: numFailedTests, tests: testResults.flatMap(({assertionResults = []}) => assertionResults)}
}
