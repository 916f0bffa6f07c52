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

/** What Trivy says of a file of another form (pkg/fanal/artifact/sbom/sbom.go). */
const NO_SBOM = /FATAL.*SBOM decode error: unknown scanning is not yet supported/

/** What Trivy says when it takes the checks that are built into it. It says so too when nothing else was asked for. */
const OWN_CHECKS = /Falling back to embedded checks/

/** Starts Trivy with its cache in the step's folder. Its warnings and errors are logged. */
async function start(scanner: Scanner, command: readonly string[]): Promise<ProcessResult> {
  const {environment: env, folder: cwd, signal} = scanner
  const timeout = `${Math.ceil(scanner.timeout / 1_000)}s`
  return await scanner.run([scanner.program, ...command, '--cache-dir', 'cache', '--timeout', timeout], {
    env,
    cwd,
    signal,
    timeout: scanner.timeout + PATIENCE_MILLISECONDS,
    onLine: line => {
      const isExpected = NEEDS_JAVA.test(line) || OWN_CHECKS.test(line)
      if (NOTEWORTHY.test(line) && !isExpected) scanner.info(`trivy: ${oneLine(line.replace(NOTEWORTHY, ''))}`)
    }
  })
}

/** Why Trivy failed, in one line: the last of its own errors, without the chain that led there. */
function explainTrivy(scanner: Scanner, result: ProcessResult): string {
  if (result.timedOut || /context deadline exceeded|provide a higher timeout/i.test(result.stderr)) {
    return `it did not finish within ${formatDuration(scanner.timeout)}.`
  }
  if (NO_SBOM.test(result.stderr)) return 'the file is no SBOM that it can read. Give CycloneDX or SPDX, in JSON.'
  const fatal = /FATAL\s+Fatal error\s+([\s\S]+)$/.exec(result.stderr)?.[1]
  if (fatal === undefined) return explainCrash(result.stderr) ?? describeFailure(scanner.program, result)
  const last = [...fatal.matchAll(/^\s+\* (.+)$/gm)].at(-1)?.[1] ?? fatal
  return `${oneLine(last).slice(0, 500)}.`
}

/** Go's own words come before pages of its stack, whose last lines say nothing. Of what it was looking at, Trivy's log names Terraform modules. */
function explainCrash(stderr: string): string | undefined {
  const crash = /^(?:panic|fatal error): (.+)$/m.exec(stderr)
  if (crash === null) return undefined
  const at = [...stderr.slice(0, crash.index).matchAll(/Scanning root module\s+file_path="([^"]+)"/g)].at(-1)?.[1]
  const where = at === undefined ? '' : ` It was at "${oneLine(at)}": leave that out with "skip-dirs", if it is no real module.`
  return `it crashed, which is a fault of its own: ${oneLine(crash[1] ?? '').slice(0, 300)}.${where}`
}

/** What one scan is made with. */
export interface ScanOptions {
  readonly scanners: ReadonlySet<string>
  /** Absolute path, or empty. */
  readonly ignoreFile: string
  /** Patterns of what is left out, as Trivy reads them. */
  readonly skipDirs: readonly string[]
  readonly skipFiles: readonly string[]
  /** The rules of the secret scanner, relative to the step's folder. */
  readonly secretRules: string
  /** Where newer checks for misconfigurations are; empty for those that are built into Trivy. */
  readonly checksBundle: string
}

/** What became of a scan; its log says what is not in the report. */
export type ScanOutcome = {readonly kind: 'scanned'; readonly log: string} | {readonly kind: 'needs-java-database'}

/**
 * Scans one image, folder or file. The Java database, which is larger than most images, is not downloaded: whether it is needed comes out of the
 * scan.
 *
 * @param command Trivy's subcommand and its target. A path in it that is no absolute one is relative to the step's folder.
 * @param output absolute path of the JSON report
 * @throws ActionError when Trivy fails. Findings are not a failure: exit status 1 could not be told from a broken scan.
 */
export async function scanTarget(scanner: Scanner, command: readonly string[], output: string, options: ScanOptions): Promise<ScanOutcome> {
  const format = ['--format', 'json', '--output', output, '--list-all-pkgs', '--show-suppressed', '--exit-code', '0']
  const result = await start(scanner, [...command, ...QUIET, ...argumentsFor(options), ...format])
  if (result.exitCode !== 0 || result.timedOut) {
    if (!result.timedOut && NEEDS_JAVA.test(result.stderr)) return {kind: 'needs-java-database'}
    throw new ActionError(`Trivy failed: ${explainTrivy(scanner, result)}`)
  }
  if (options.scanners.has('misconfig') && options.checksBundle !== '' && OWN_CHECKS.test(result.stderr)) {
    throw new ActionError(
      `The checks of ${options.checksBundle} could not be downloaded.`,
      'Correct "checks-bundle-repository", or leave it out: then the checks that are built into Trivy are used.'
    )
  }
  return {kind: 'scanned', log: result.stderr}
}

function argumentsFor({scanners, ignoreFile, skipDirs, skipFiles, secretRules, checksBundle}: ScanOptions): string[] {
  return [
    ...['--scanners', [...scanners].join(',')],
    // The memory back end: the one on disk takes a single process at a time, and is of no use in a folder that is removed.
    ...['--cache-backend', 'memory'],
    ...(scanners.has('vuln') ? ['--skip-db-update', '--skip-java-db-update'] : []),
    ...(scanners.has('secret') ? ['--secret-config', secretRules] : []),
    ...(scanners.has('misconfig') ? (checksBundle === '' ? ['--skip-check-update'] : ['--checks-bundle-repository', checksBundle]) : []),
    ...(ignoreFile === '' ? [] : ['--ignorefile', ignoreFile]),
    ...skipDirs.map(pattern => `--skip-dirs=${asOneValue(pattern)}`),
    ...skipFiles.map(pattern => `--skip-files=${asOneValue(pattern)}`)
  ]
}

/** A value of a list that Trivy reads as CSV (spf13/pflag, StringSlice): a comma in `{a,b}` would make two of it. */
const asOneValue = (value: string) => `"${value.replaceAll('"', '""')}"`

/**
 * Writes Trivy's report in another format, without scanning again.
 *
 * @returns why it failed; undefined when it did not
 */
export async function convertReport(
  scanner: Scanner,
  {format, report, output}: {readonly format: string; readonly report: string; readonly output: string}
): Promise<string | undefined> {
  // This subcommand does not know the switches that keep the others quiet, and asks nobody anything.
  const result = await start(scanner, ['convert', '--format', format, '--output', output, report])
  return result.exitCode === 0 && !result.timedOut ? undefined : explainTrivy(scanner, result)
}
