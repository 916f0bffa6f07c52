import {formatDuration} from '../../lib/action/duration.ts'
import {ActionError} from '../../lib/action/errors.ts'
import type {ProcessResult, RunProcess} from '../../lib/action/process.ts'
import {describeFailure} from '../../lib/action/process.ts'
import {oneLine} from '../../lib/action/log-line.ts'

/** A Trivy that is ready to run: the program, and where it may work. */
export interface Scanner {
  readonly program: string
  /** The whole environment. */
  readonly environment: Readonly<Record<string, string>>
  /** The step's folder. Trivy reads `trivy.yaml` and `.trivyignore` where it stands, so that is never the checkout. */
  readonly folder: string
  /** Milliseconds for one run. */
  readonly timeout: number
  readonly run: RunProcess
  readonly info: (message: string) => void
  readonly signal: AbortSignal
}

/** Both switches are needed to keep Trivy from calling home (docs/guide/advanced/telemetry). */
const QUIET = ['--skip-version-check', '--disable-telemetry', '--no-progress']

/** Trivy should end by itself and say why; only one that hangs is stopped from outside. */
const PATIENCE_MILLISECONDS = 15_000

/** A line of Trivy's log, after its time, that is worth showing. What it says when it gives up comes with {@link explainTrivy}. */
const NOTEWORTHY = /^\S+\s+(?=(?:WARN|ERROR)\s)/

/** How Trivy says that an image has Java archives, when it has no database of them and may not download one (pkg/javadb/client.go). */
const NEEDS_JAVA = /first run cannot skip downloading Java DB|'--skip-java-db-update' cannot be specified on the first run/

/** Starts `trivy image` with its cache in the step's folder. Its warnings and errors are logged. */
export async function runTrivy(scanner: Scanner, options: readonly string[]): Promise<ProcessResult> {
  const {environment: env, folder: cwd, signal} = scanner
  const timeout = `${Math.ceil(scanner.timeout / 1_000)}s`
  return await scanner.run([scanner.program, 'image', '--cache-dir', 'cache', ...QUIET, '--timeout', timeout, ...options], {
    env,
    cwd,
    signal,
    timeout: scanner.timeout + PATIENCE_MILLISECONDS,
    onLine: line => {
      if (NOTEWORTHY.test(line) && !NEEDS_JAVA.test(line)) scanner.info(`trivy: ${oneLine(line.replace(NOTEWORTHY, ''))}`)
    }
  })
}

/** Why Trivy failed, in one line: the last of its own errors, without the chain that led there. */
export function explainTrivy(scanner: Scanner, result: ProcessResult): string {
  if (result.timedOut || /context deadline exceeded|provide a higher timeout/i.test(result.stderr)) {
    return `it did not finish within ${formatDuration(scanner.timeout)}.`
  }
  const fatal = /FATAL\s+Fatal error\s+([\s\S]+)$/.exec(result.stderr)?.[1]
  if (fatal === undefined) return describeFailure(scanner.program, result)
  const last = [...fatal.matchAll(/^\s+\* (.+)$/gm)].at(-1)?.[1] ?? fatal
  return `${oneLine(last).slice(0, 500)}.`
}

/** What one image is scanned with. */
export interface ScanOptions {
  readonly scanners: ReadonlySet<string>
  /** Absolute path, or empty. */
  readonly ignoreFile: string
}

/** What became of a scan; its log says what is not in the report. */
export type ScanOutcome = {readonly kind: 'scanned'; readonly log: string} | {readonly kind: 'needs-java-database'}

/**
 * Scans one image. The Java database, which is larger than most images, is not downloaded: whether it is needed comes out of the scan.
 *
 * @param view the layout to scan, relative to the step's folder: Trivy cuts a path at `:` and `@`
 * @param output absolute path of the JSON report
 * @throws ActionError when Trivy fails. Findings are not a failure: exit status 1 could not be told from a broken scan.
 */
export async function scanView(scanner: Scanner, view: string, output: string, options: ScanOptions): Promise<ScanOutcome> {
  const ignoreFile = options.ignoreFile === '' ? [] : ['--ignorefile', options.ignoreFile]
  // The memory back end: the one on disk takes a single process at a time, and is of no use in a folder that is removed.
  const cache = ['--cache-backend', 'memory', ...(options.scanners.has('vuln') ? ['--skip-db-update', '--skip-java-db-update'] : [])]
  const format = ['--format', 'json', '--output', output, '--list-all-pkgs', '--show-suppressed', '--exit-code', '0']
  const scanners = ['--scanners', [...options.scanners].join(',')]
  const result = await runTrivy(scanner, ['--input', view, ...scanners, ...cache, ...format, ...ignoreFile])
  if (result.exitCode === 0 && !result.timedOut) return {kind: 'scanned', log: result.stderr}
  if (!result.timedOut && NEEDS_JAVA.test(result.stderr)) return {kind: 'needs-java-database'}
  throw new ActionError(`Trivy failed: ${explainTrivy(scanner, result)}`)
}
