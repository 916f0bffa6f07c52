import {ActionError} from '../../lib/action/errors.ts'
import {isSeverity, SEVERITIES, type Severity} from '../../lib/scan/severity.ts'

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
  /** How many findings an ignore file took out. */
  readonly ignored: number
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
  /** The file in the image. */
  readonly path: string
  readonly line: number
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
    vulnerabilities: results.flatMap(result => result.list('Vulnerabilities').map(readVulnerability)),
    secrets: results.flatMap(result => result.list('Secrets').map(secret => readSecret(secret, result.text('Target')))),
    ignored: results.reduce((sum, result) => sum + result.list('ExperimentalModifiedFindings').length, 0)
  }
}

function countPackages(results: readonly Fields[]): number {
  return results.reduce((sum, result) => sum + result.list('Packages').length, 0)
}

function readJson(json: string): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new ActionError("Trivy's report is not JSON.", undefined, {cause: error})
  }
}

function readOperatingSystem(report: Fields): OperatingSystem | undefined {
  const system = report.child('Metadata')?.child('OS')
  const family = system?.optional('Family') ?? ''
  // "none" is Trivy's word for an image in which it recognised no distribution.
  if (system === undefined || family === '' || family === 'none') return undefined
  return {family, version: system.optional('Name'), isEndOfLife: system.value('EOSL') === true}
}

function readVulnerability(fields: Fields): Vulnerability {
  return {
    id: fields.text('VulnerabilityID'),
    severity: fields.severity(),
    packageName: fields.text('PkgName'),
    purl: fields.child('PkgIdentifier')?.optional('PURL') ?? '',
    path: fields.optional('PkgPath'),
    installed: fields.text('InstalledVersion'),
    fixed: fields.optional('FixedVersion'),
    title: fields.optional('Title'),
    url: fields.optional('PrimaryURL')
  }
}

function readSecret(fields: Fields, path: string): Secret {
  const line = fields.value('StartLine')
  return {
    rule: fields.text('RuleID'),
    severity: fields.severity(),
    title: fields.optional('Title'),
    path,
    line: typeof line === 'number' ? line : 0
  }
}

/** A JSON object whose fields are checked as they are read. */
class Fields {
  readonly #object: Readonly<Record<string, unknown>>
  readonly #where: string

  constructor(value: unknown, where: string) {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpected(where)
    this.#object = value as Readonly<Record<string, unknown>>
    this.#where = where
  }

  value(name: string): unknown {
    return this.#object[name] ?? undefined
  }

  child(name: string): Fields | undefined {
    const value = this.value(name)
    return value === undefined ? undefined : new Fields(value, `${this.#where}.${name}`)
  }

  /** A list of objects; one that is not there is empty, as Go leaves empty lists out. */
  list(name: string): Fields[] {
    const value = this.value(name) ?? []
    if (!Array.isArray(value)) throw unexpected(`${this.#where}.${name}`)
    return value.map(item => new Fields(item, `${this.#where}.${name}[]`))
  }

  text(name: string): string {
    const value = this.value(name)
    if (typeof value !== 'string' || value === '') throw unexpected(`${this.#where}.${name}`)
    return value
  }

  optional(name: string): string {
    return this.value(name) === undefined || this.value(name) === '' ? '' : this.text(name)
  }

  severity(): Severity {
    const word = this.text('Severity')
    if (isSeverity(word)) return word
    throw new ActionError(
      `Trivy's report has an unknown severity: ${JSON.stringify(word)}.`,
      `The known ones are ${SEVERITIES.join(', ')}.`
    )
  }
}

function unexpected(where: string): ActionError {
  return new ActionError(`Trivy's report is not as expected at ${where}.`)
}
