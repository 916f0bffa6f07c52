import {appendFile, readFile} from 'node:fs/promises'
import {formatDuration} from '../../lib/action/duration.ts'

/** What one suite did; `npm run ci` adds them up. */
export interface SuiteResult {
  readonly suite: string
  readonly passed: number
  readonly failed: number
  /** How long it took, in milliseconds. */
  readonly milliseconds: number
  /** Set when the suite could not run at all: what is missing. */
  readonly skipped?: string
}

/** Reports a suite to whoever asked for a machine-readable account (FAIRWAY_RESULTS names a file of JSON lines). */
export async function recordResult(result: SuiteResult): Promise<void> {
  const file = process.env['FAIRWAY_RESULTS']
  if (file !== undefined && file !== '') await appendFile(file, `${JSON.stringify(result)}\n`)
}

/** @returns what the suites of a run have recorded, in order */
export async function readResults(file: string): Promise<SuiteResult[]> {
  const text = await readFile(file, 'utf8')
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line) as SuiteResult)
}

/** The closing line that any reader of the log looks for. */
export function closingLine(results: readonly SuiteResult[]): string {
  const sum = (pick: (result: SuiteResult) => number) => results.reduce((total, result) => total + pick(result), 0)
  return `${sum(result => result.passed)} passed, ${sum(result => result.failed)} failed`
}

/**
 * One line a suite: how long it took, and how it ended; the last one says how long all of them took.
 *
 * @param elapsed milliseconds from the first one's begin to the last one's end: less than their sum where two ran at a time
 */
export function describeResults(results: readonly SuiteResult[], elapsed: number): string {
  const width = Math.max(0, ...results.map(({suite}) => suite.length))
  const line = (name: string, milliseconds: number, rest: string) =>
    `${name.padEnd(width)}  ${formatDuration(milliseconds).padStart(9)}${rest === '' ? '' : `  ${rest}`}`
  const howItEnded = ({passed, failed, skipped}: SuiteResult) =>
    `${passed} passed, ${failed} failed${skipped === undefined ? '' : `, SKIPPED: ${skipped}`}`
  return [...results.map(result => line(result.suite, result.milliseconds, howItEnded(result))), line('all', elapsed, '')].join('\n')
}
