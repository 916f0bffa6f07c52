import {join, resolve} from 'node:path'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import type {Ask} from '../../lib/action/ask.ts'
import type {Environment} from '../../lib/action/environment.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import type {FileCache} from '../../lib/cache/messages.ts'
import type {Http} from '../../lib/http/http.ts'
import {baselineImage} from '../../lib/scan/registries.ts'
import {ensureTool, type ToolCache} from '../../lib/tools/installer.ts'
import {TRIVY} from '../../lib/tools/trivy.ts'
import {earlierImage} from './baseline/earlier-image.ts'
import {loadBaseline, type LoadedBaseline} from './baseline/load.ts'
import {fetchDatabase, type Database} from './databases/fetch.ts'
import {KINDS, type DatabaseKind} from './databases/kinds.ts'
import {loginFor} from './databases/login.ts'
import {createMirror, type Mirror} from './databases/mirror.ts'
import {mirrorTrust} from './databases/trust.ts'
import {scannerEnvironment} from './environment.ts'
import {trimWorkFolder, type WorkFolder} from './folder.ts'
import type {PlatformScan} from './findings.ts'
import {sbomName, writeSboms} from './formats/sbom.ts'
import {gateOf} from './gate-inputs.ts'
import {remarksOn, withoutReason} from './ignores/hygiene.ts'
import {NO_IGNORES, readIgnores, unreadIgnores, writeIgnores, type Ignores} from './ignores/ignores.ts'
import type {TrivyScanInputs} from './inputs.ts'
import {judge, type Verdict} from './judge.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {ScanResult} from './result.ts'
import type {Scanner} from './scanner.ts'
import {describeInlineIgnores} from './targets/inline-ignores.ts'
import {refuseWithoutConfiguration, scannedTarget, scanOptions} from './targets/options.ts'
import {prepareTarget} from './targets/prepare.ts'
import {scanSubject} from './targets/scan-subject.ts'
import type {Subject} from './targets/subject.ts'

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
  readonly sboms: string[]
  /** What is worth knowing of what was scanned, one line each. */
  readonly notes: string[]
}

/**
 * Scans what the inputs name, of an image every platform, and judges what was found. Whatever keeps it from telling (no layout, no scanner, no database,
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
    scans: [],
    sboms: [],
    notes: []
  }
  try {
    await scanAll(inputs, dependencies, progress)
    const objections = inputs['require-ignore-reason'] ? withoutReason(progress.ignores) : []
    return resultOf(judge(progress.scans, gateOf(inputs, progress.baseline?.baseline), objections), inputs, progress, dependencies)
  } catch (error) {
    dependencies.signal.throwIfAborted()
    if (!(error instanceof ActionError)) throw error
    return resultOf(
      {result: 'error', reason: messageOf(error), findings: [], warnings: [], isEndOfLife: undefined},
      inputs,
      progress,
      dependencies
    )
  } finally {
    await trimWorkFolder(dependencies.folder)
  }
}

async function scanAll(inputs: TrivyScanInputs, dependencies: TrivyScanDependencies, progress: Progress): Promise<void> {
  const {folder, info, signal, workspace} = dependencies
  const {digest, subjects, problem} = await prepareTarget(inputs.target, inputs, folder.path, dependencies)
  progress.digest = digest
  if (problem !== undefined) throw problem
  progress.ignores = await readIgnores(inputs['ignore-file'], workspace, dependencies.now())
  const unread = await unreadIgnores(inputs['ignore-file'], workspace)
  if (unread !== undefined) info(unread)
  const ignoreFile = await writeIgnores(progress.ignores, join(folder.path, 'tmp'))
  const scanner = await prepareScanner(inputs, dependencies, progress)
  if (inputs.scanners.has('vuln')) {
    progress.database = await getDatabase('vulnerability', inputs, dependencies)
  }
  const options = await scanOptions(inputs, ignoreFile, folder.path, info)
  const fetchJava = async () => {
    info('The image has Java archives.')
    progress.javaDatabase = await getDatabase('java', inputs, dependencies)
  }
  for (const subject of subjects) {
    signal.throwIfAborted()
    const {scan, report, configurations} = await scanSubject(subject, scanner, options, {reports: folder.reports, fetchJava, info})
    if (inputs.target.kind === 'config' && !inputs['allow-empty']) refuseWithoutConfiguration(configurations, inputs.target.path)
    progress.scans.push(scan)
    progress.sboms.push(...(await writeSboms(scanner, inputs.formats, report, folder.reports, sbomName(subject, subjects))))
  }
  if (inputs.scanners.has('misconfig') && (inputs.target.kind === 'fs' || inputs.target.kind === 'config')) {
    progress.notes.push(...(await describeInlineIgnores(resolve(workspace, inputs.target.path), options)))
  }
  // Without the ignore file, whose entries would seem to be of use.
  const scan = async (subject: Subject) => {
    const earlier = {reports: join(folder.path, 'tmp'), fetchJava, info}
    return (await scanSubject(subject, scanner, {...options, ignoreFile: ''}, earlier)).scan
  }
  const {target} = inputs
  const scanImage = earlierImage({target, inputs, folder: folder.path, scans: progress.scans, scan}, dependencies)
  progress.baseline = await loadBaseline(inputs.baseline, workspace, scannedTarget(target, inputs.name, workspace), scanImage)
}

const KEPT = 'kept from an earlier run, because no repository answered'

/** A warning for each database that nobody could be asked about. */
function describeKept({database, javaDatabase}: Progress): string[] {
  const of = (name: string, used: Database | undefined) =>
    used?.isUnasked === true ? [`The ${name} of ${used.updatedAt} from ${used.repository} was ${KEPT}.`] : []
  return [...of(KINDS.vulnerability.name, database), ...of(KINDS.java.name, javaDatabase)]
}

async function getDatabase(kind: DatabaseKind, inputs: TrivyScanInputs, dependencies: TrivyScanDependencies): Promise<Database> {
  const [repositories, maxAge] =
    kind === 'java' ? [inputs['java-db-repository'], inputs['java-db-max-age']] : [inputs['db-repository'], inputs['db-max-age']]
  const {environment, folder, http, info, workspace} = dependencies
  const of = {imageRegistry: imageRegistryOf(inputs), environment, workspace}
  const mirrors: Mirror[] = []
  for (const repository of repositories) {
    const trust = await mirrorTrust(repository, inputs, of)
    mirrors.push(createMirror(repository, {http, credentials: loginFor(repository, inputs), trust}))
  }
  const database = await fetchDatabase({kind, mirrors, maxAge}, {...dependencies, folder: folder.path, timeout: inputs.timeout})
  const kept = database.isUnasked ? `, ${KEPT}` : ''
  info(`${kind === 'java' ? 'Java' : 'Vulnerability'} database of ${database.updatedAt} from ${database.repository}${kept}`)
  return database
}

/** The registry that is asked for an image, if any is. */
const imageRegistryOf = ({target, baseline}: TrivyScanInputs): string | undefined =>
  (target.kind === 'image' ? target.reference : baselineImage(baseline))?.registry

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

function resultOf(verdict: Verdict, inputs: TrivyScanInputs, progress: Progress, {workspace}: TrivyScanDependencies): ScanResult {
  const {digest, trivyVersion, database, javaDatabase, ignores, baseline, scans, sboms, notes} = progress
  const images = scans.map(scan => ({platform: scan.platform, digest: scan.digest, operatingSystem: scan.report.operatingSystem}))
  const ignored = scans.flatMap(scan => scan.report.ignored)
  // Of an image that was not scanned nobody knows what an entry matches in it.
  const remarks = remarksOn(ignores, verdict.result === 'error' ? undefined : ignored)
  const warnings = [...verdict.warnings, ...describeKept(progress), ...(baseline?.warnings ?? []), ...remarks.warnings]
  return {
    ...verdict,
    // Names of files in the image are in them.
    reason: oneLine(verdict.reason),
    warnings: warnings.map(oneLine),
    notes: [...remarks.notes, ...notes].map(oneLine),
    target: scannedTarget(inputs.target, inputs.name, workspace),
    digest,
    images,
    sboms,
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
