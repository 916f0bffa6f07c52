import {ActionError} from '../../lib/action/errors.ts'
import {IMAGE_CONFIGURATION, instructionOf, isConfigurationTarget, onlyOnce} from './image-secrets.ts'
import {Fields, readJson} from './fields.ts'
import type {Severity} from '../../lib/scan/severity.ts'

/** What this action uses of Trivy's JSON report (pkg/types/report.go, SchemaVersion 2). */
export interface TrivyReport {
  /** Undefined when Trivy recognised none (an image made from scratch). */
  readonly operatingSystem: OperatingSystem | undefined
  /** How many packages were compared with the database. */
  readonly packages: number
  /** How many of them the operating system's own package manager installed. None for an operating system that Trivy has no advisories for. */
  readonly systemPackages: number
  readonly vulnerabilities: readonly Vulnerability[]
  readonly secrets: readonly Secret[]
  readonly misconfigurations: readonly Misconfiguration[]
  /** What Trivy says of each finding that an ignore file took out: the statement of the entry that did it. */
  readonly ignored: readonly string[]
}

export interface OperatingSystem {
  /** Trivy's word for the distribution, and the version as the image says it. */
  readonly family: string
  readonly version: string
  readonly isEndOfLife: boolean
}

export const nameOf = ({family, version}: OperatingSystem) => `${family} ${version}`.trim()

export interface Vulnerability {
  readonly id: string
  readonly severity: Severity
  readonly packageName: string
  /** Package URL, empty when Trivy knows none. */
  readonly purl: string
  /** The file that holds the package, empty for a package of the operating system. */
  readonly path: string
  readonly installed: string
  /** The versions that fix it, empty when there are none. */
  readonly fixed: string
  readonly title: string
  readonly url: string
}

/** A secret by its place. What was found is left out on purpose: it goes nowhere. */
export interface Secret {
  readonly rule: string
  readonly severity: Severity
  readonly title: string
  /** The file in the image, or `image configuration`. */
  readonly path: string
  /** 0 in the image's configuration. */
  readonly line: number
  /** What wrote it into the image's configuration, such as `ENV TOKEN` or `a RUN line`; empty for a file. */
  readonly instruction: string
}

/** A setting that a check does not like. */
export interface Misconfiguration {
  readonly id: string
  readonly severity: Severity
  readonly title: string
  /** What is wrong in this place. */
  readonly message: string
  readonly path: string
  /** 0 when Trivy names none. */
  readonly line: number
  readonly url: string
}

/**
 * Reads a report, and refuses everything that is not as Trivy documents it: a report that is only half understood could pass a bad image.
 *
 * @throws ActionError when it is not JSON, has another schema, or an unknown severity
 */
export function parseReport(json: string): TrivyReport {
  const report = new Fields(readJson(json), 'report')
  if (report.value('SchemaVersion') !== 2) {
    throw new ActionError("Trivy's report is not of schema version 2.", 'Use a Trivy version close to the one that this action pins.')
  }
  const results = report.list('Results')
  return {
    operatingSystem: readOperatingSystem(report),
    packages: countPackages(results),
    systemPackages: countPackages(results.filter(result => result.value('Class') === 'os-pkgs')),
    vulnerabilities: results.flatMap(result =>
      result.list('Vulnerabilities').map(vulnerability => readVulnerability(vulnerability, result))
    ),
    secrets: results.flatMap(result => readSecrets(result, report)),
    misconfigurations: results.flatMap(result => readMisconfigurations(result)),
    ignored: results.flatMap(result => result.list('ExperimentalModifiedFindings').map(finding => finding.optional('Statement')))
  }
}

function countPackages(results: readonly Fields[]): number {
  return results.reduce((sum, result) => sum + result.list('Packages').length, 0)
}

function readOperatingSystem(report: Fields): OperatingSystem | undefined {
  const system = report.child('Metadata')?.child('OS')
  const family = system?.optional('Family') ?? ''
  // "none" is Trivy's word for an image in which it recognised no distribution.
  if (system === undefined || family === '' || family === 'none') return undefined
  return {family, version: system.optional('Name'), isEndOfLife: system.value('EOSL') === true}
}

/** What Trivy calls packages of a kind that it found one by one, each in a file of its own (pkg/scan/langpkg/scan.go, PkgTargets). */
const KINDS_OF_PACKAGES = new Set(['Python', 'Conda', 'Ruby', 'Node.js', 'Java', 'Kubernetes'])

/** The lock file or the program that holds all packages of a result; empty where each says its own, and for those of the operating system. */
function fileOf(result: Fields): string {
  const target = result.optional('Target')
  return result.value('Class') === 'lang-pkgs' && !KINDS_OF_PACKAGES.has(target) ? target : ''
}

function readVulnerability(fields: Fields, result: Fields): Vulnerability {
  return {
    id: fields.text('VulnerabilityID'),
    severity: fields.severity(),
    packageName: fields.text('PkgName'),
    purl: fields.child('PkgIdentifier')?.optional('PURL') ?? '',
    path: fields.optional('PkgPath') || fileOf(result),
    installed: fields.text('InstalledVersion'),
    fixed: fields.optional('FixedVersion'),
    title: fields.optional('Title'),
    url: fields.optional('PrimaryURL')
  }
}

function readSecrets(result: Fields, report: Fields): Secret[] {
  const target = result.optional('Target')
  const isConfiguration = isConfigurationTarget(target, report.optional('ArtifactName'), report.optional('ArtifactType'))
  const secrets = result.list('Secrets').map(secret => readSecret(secret, isConfiguration ? undefined : result.text('Target')))
  return isConfiguration ? onlyOnce(secrets, secret => secret) : secrets
}

/** @param path undefined for the image's configuration, of whose JSON nobody ever sees a line */
function readSecret(fields: Fields, path: string | undefined): Secret {
  const common = {rule: fields.text('RuleID'), severity: fields.severity(), title: fields.optional('Title')}
  if (path !== undefined) return {...common, path, line: fields.line('StartLine'), instruction: ''}
  return {...common, path: IMAGE_CONFIGURATION, line: 0, instruction: instructionOf(fields.optional('Match'))}
}

/** Checks that pass are in a report only when they are asked for, and are no findings. */
function readMisconfigurations(result: Fields): Misconfiguration[] {
  const failed = result.list('Misconfigurations').filter(fields => fields.optional('Status') !== 'PASS')
  return failed.map(fields => ({
    id: fields.text('ID'),
    severity: fields.severity(),
    title: fields.optional('Title'),
    message: fields.optional('Message'),
    path: result.text('Target'),
    line: fields.child('CauseMetadata')?.line('StartLine') ?? 0,
    url: fields.optional('PrimaryURL')
  }))
}
