import {readFile, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import type {Ask} from '../../lib/action/ask.ts'
import type {Environment} from '../../lib/action/environment.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import type {FileCache} from '../../lib/cache/messages.ts'
import type {Http} from '../../lib/http/http.ts'
import {formatPlatform} from '../../lib/registry/descriptor.ts'
import {readLayout, runnableManifests, type Layout, type LayoutManifest} from '../../lib/registry/layout.ts'
import {ensureTool, type ToolCache} from '../../lib/tools/installer.ts'
import {TRIVY} from '../../lib/tools/trivy.ts'
import {systemWithoutAdvisories} from './advisories.ts'
import {holdsAdvisories} from './advisory-source.ts'
import {loadBaseline, type LoadedBaseline} from './baseline/load.ts'
import {fetchDatabase, type Database} from './databases/fetch.ts'
import type {DatabaseKind} from './databases/kinds.ts'
import {loginFor} from './databases/login.ts'
import {createMirror} from './databases/mirror.ts'
import {vulnerabilityDatabase} from './databases/store.ts'
import {scannerEnvironment} from './environment.ts'
import {trimWorkFolder, type WorkFolder} from './folder.ts'
import type {PlatformScan} from './findings.ts'
import {gateOf} from './gate-inputs.ts'
import {remarksOn, withoutReason} from './ignores/hygiene.ts'
import {NO_IGNORES, readIgnores, writeIgnores, type Ignores} from './ignores/ignores.ts'
import type {TrivyScanInputs} from './inputs.ts'
import {judge, type Verdict} from './judge.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {findDistribution} from './os-release.ts'
import {parseReport, type TrivyReport} from './report.ts'
import type {ScanResult} from './result.ts'
import {scanView, type ScanOptions, type Scanner} from './scanner.ts'
import {tidyReport} from './tidy-report.ts'
import {createView} from './view.ts'

export interface TrivyScanDependencies {
  readonly run: RunProcess
  readonly ask: Ask
  readonly http: Http
  /** Undefined on a machine without one. */
  readonly toolCache: ToolCache | undefined
  /** As Node names it: `linux-x64`. */
  readonly platform: string
  /** This process's environment; the scanner sees a few variables of it. */
  readonly environment: Environment
  /** What relative paths in inputs are relative to. */
  readonly workspace: string
  readonly folder: WorkFolder
  /** Where databases are kept for later runs; undefined where nothing outlives a job. */
  readonly fileCache: FileCache | undefined
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly info: (message: string) => void
  readonly signal: AbortSignal
}

/** What is known so far: a scan that breaks off still reports what it had. */
interface Progress {
  digest: string
  trivyVersion: string
  database: Database | undefined
  javaDatabase: Database | undefined
  ignores: Ignores
  baseline: LoadedBaseline | undefined
  readonly scans: PlatformScan[]
}

/**
 * Scans every image of an OCI layout and judges what was found. Whatever keeps it from telling (no layout, no scanner, no database,
 * a report that is not understood) gives `error`, never `pass`.
 *
 * @throws only when the run is cancelled, or for an error that nobody expected
 */
export async function run(inputs: TrivyScanInputs, dependencies: TrivyScanDependencies): Promise<ScanResult> {
  const progress: Progress = {
    digest: '',
    trivyVersion: '',
    database: undefined,
    javaDatabase: undefined,
    ignores: NO_IGNORES,
    baseline: undefined,
    scans: []
  }
  try {
    await scanLayout(inputs, dependencies, progress)
    const objections = inputs['require-ignore-reason'] ? withoutReason(progress.ignores) : []
    return resultOf(judge(progress.scans, gateOf(inputs, progress.baseline?.baseline), objections), inputs, progress)
  } catch (error) {
    dependencies.signal.throwIfAborted()
    if (!(error instanceof ActionError)) throw error
    return resultOf({result: 'error', reason: messageOf(error), findings: [], warnings: [], isEndOfLife: undefined}, inputs, progress)
  } finally {
    await trimWorkFolder(dependencies.folder)
  }
}

async function scanLayout(inputs: TrivyScanInputs, dependencies: TrivyScanDependencies, progress: Progress): Promise<void> {
  const {info, signal, workspace} = dependencies
  const layout = await readLayout(resolve(workspace, inputs.layout), signal)
  progress.digest = layout.root.digest
  checkDigest(inputs.digest, layout)
  progress.ignores = await readIgnores(inputs['ignore-file'], workspace, dependencies.now())
  const ignoreFile = await writeIgnores(progress.ignores, join(dependencies.folder.path, 'tmp'))
  const scanner = await prepareScanner(inputs, dependencies, progress)
  if (inputs.scanners.has('vuln')) {
    progress.database = await getDatabase('vulnerability', inputs, dependencies)
  }
  progress.baseline = await loadBaseline(inputs.baseline, workspace)
  const options = {scanners: inputs.scanners, ignoreFile}
  const fetchJava = async () => {
    info('The image has Java archives.')
    progress.javaDatabase = await getDatabase('java', inputs, dependencies)
  }
  for (const manifest of runnableManifests(layout)) {
    signal.throwIfAborted()
    progress.scans.push(await scanImage(layout, manifest, scanner, options, fetchJava, dependencies))
  }
}

async function getDatabase(kind: DatabaseKind, inputs: TrivyScanInputs, dependencies: TrivyScanDependencies): Promise<Database> {
  const [repositories, maxAge] =
    kind === 'java' ? [inputs['java-db-repository'], inputs['java-db-max-age']] : [inputs['db-repository'], inputs['db-max-age']]
  const {folder, http, info} = dependencies
  const mirrors = repositories.map(repository => createMirror(repository, {http, credentials: loginFor(repository, inputs)}))
  const database = await fetchDatabase({kind, mirrors, maxAge}, {...dependencies, folder: folder.path, timeout: inputs.timeout})
  info(`${kind === 'java' ? 'Java' : 'Vulnerability'} database of ${database.updatedAt} from ${database.repository}`)
  return database
}

function checkDigest(wanted: string, {root, folder}: Layout): void {
  if (wanted === '' || wanted === root.digest) return
  throw new ActionError(
    `The layout "${folder}" holds ${root.digest}, not ${wanted} as the input "digest" says.`,
    'Scan the layout that the build wrote.'
  )
}

async function prepareScanner(inputs: TrivyScanInputs, dependencies: TrivyScanDependencies, progress: Progress): Promise<Scanner> {
  const {folder, info, run: runProcess, signal, workspace} = dependencies
  const environment = scannerEnvironment(dependencies.environment, folder.path)
  const given = inputs['trivy-path']
  const path = given === '' ? '' : resolve(workspace, given)
  const tool = await ensureTool(
    {tool: TRIVY, path, pathInput: 'trivy-path', folder: folder.path, environment, signal},
    {...dependencies, cache: dependencies.toolCache, searchPath: dependencies.environment['PATH'] ?? ''}
  )
  progress.trivyVersion = tool.version
  return {program: tool.path, environment, folder: folder.path, timeout: inputs.timeout, run: runProcess, info, signal}
}

async function scanImage(
  layout: Layout,
  manifest: LayoutManifest,
  scanner: Scanner,
  options: ScanOptions,
  fetchJava: () => Promise<void>,
  {folder, info}: TrivyScanDependencies
): Promise<PlatformScan> {
  const {digest} = manifest.descriptor
  const platform = manifest.platform === undefined ? 'unknown platform' : formatPlatform(manifest.platform)
  const name = digest.replace('sha256:', '')
  info(`Scanning ${oneLine(platform)} (${digest})`)
  await createView(join(folder.path, 'views', name), layout.folder, manifest)
  const output = join(folder.reports, `trivy-${name}.json`)
  try {
    const scan = () => scanView(scanner, `views/${name}`, output, options)
    let outcome = await scan()
    if (outcome.kind === 'needs-java-database') {
      await fetchJava()
      outcome = await scan()
    }
    if (outcome.kind === 'needs-java-database') throw new ActionError('Trivy does not find the Java database that was downloaded.')
    const json = tidyReport(await readFile(output, 'utf8'), platform)
    await writeFile(output, json)
    const report = parseReport(json)
    return {platform, digest, report, unknownSystem: await unknownSystemOf(report, outcome.log, layout, manifest, scanner)}
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    throw new ActionError(`${platform}: ${error.message}`, error.fix, {cause: error})
  }
}

/** A distribution that Trivy does not recognise looks like none, with nothing but the application's libraries in it. */
async function unknownSystemOf(
  report: TrivyReport,
  log: string,
  layout: Layout,
  manifest: LayoutManifest,
  scanner: Scanner
): Promise<string | undefined> {
  if (report.operatingSystem !== undefined || report.packages === 0) {
    return systemWithoutAdvisories(report.operatingSystem, log, source => holdsAdvisories(vulnerabilityDatabase(scanner.folder), source))
  }
  const distribution = await findDistribution(layout.folder, manifest.layers)
  return distribution === undefined ? undefined : `the distribution ${distribution}`
}

function resultOf(verdict: Verdict, inputs: TrivyScanInputs, progress: Progress): ScanResult {
  const {digest, trivyVersion, database, javaDatabase, ignores, baseline, scans} = progress
  const images = scans.map(scan => ({platform: scan.platform, digest: scan.digest, operatingSystem: scan.report.operatingSystem}))
  const ignored = scans.flatMap(scan => scan.report.ignored)
  // Of an image that was not scanned nobody knows what an entry matches in it.
  const remarks = remarksOn(ignores, verdict.result === 'error' ? undefined : ignored)
  const warnings = [...verdict.warnings, ...(baseline?.warnings ?? []), ...remarks.warnings]
  return {
    ...verdict,
    // Names of files in the image are in them.
    reason: oneLine(verdict.reason),
    warnings: warnings.map(oneLine),
    notes: remarks.notes.map(oneLine),
    digest,
    images,
    trivyVersion,
    database,
    javaDatabase,
    ignored: ignored.length,
    expiredIgnores: remarks.expired,
    unusedIgnores: remarks.unused,
    hasBaseline: baseline !== undefined,
    shown: inputs.report,
    toleratesError: inputs['on-error'] === 'warn'
  }
}
