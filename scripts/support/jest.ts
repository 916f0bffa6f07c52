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
}

/**
 * Runs jest with the options that ECMAScript modules need, shows its output as it comes, and counts.
 *
 * @param args jest's own arguments
 */
export async function runJest(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<JestCount> {
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
        if (stream === 'stderr' && !line.startsWith('Jest: importing JSON without')) console.log(line)
      }
    })
    const counted = await countTests(report)
    // A suite that does not even load counts no test: it must not look like nothing failed.
    const failed = result.exitCode === 0 ? counted.failed : Math.max(1, counted.failed)
    return {exitCode: result.exitCode ?? 1, passed: counted.passed, failed}
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

async function countTests(report: string): Promise<{passed: number; failed: number}> {
  const text = await readFile(report, 'utf8').catch(() => '{}')
  const counts = JSON.parse(text) as {numPassedTests?: number; numFailedTests?: number}
  return {passed: counts.numPassedTests ?? 0, failed: counts.numFailedTests ?? 0}
}
