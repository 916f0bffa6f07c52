import {readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {systemWithoutAdvisories} from '../advisories.ts'
import {holdsAdvisories} from '../advisory-source.ts'
import {vulnerabilityDatabase} from '../databases/store.ts'
import {Fields, readJson} from '../fields.ts'
import type {PlatformScan} from '../findings.ts'
import {withoutSources} from '../own-report.ts'
import {parseReport, type TrivyReport} from '../report.ts'
import {scanTarget, type ScanOptions, type Scanner} from '../scanner.ts'
import {tidyReport} from '../tidy-report.ts'
import type {Subject} from './subject.ts'

export interface SubjectDependencies {
  /** Where Trivy's own reports stay. */
  readonly reports: string
  readonly fetchJava: () => Promise<void>
  readonly info: (message: string) => void
}

export interface ScannedSubject {
  readonly scan: PlatformScan
  /** Absolute path of Trivy's own report. */
  readonly report: string
  /** How many files with a configuration were looked at. */
  readonly configurations: number
}

/**
 * Scans one image, folder or file.
 *
 * @throws ActionError when Trivy fails or its report is not understood; with several subjects it says which
 */
export async function scanSubject(
  subject: Subject,
  scanner: Scanner,
  options: ScanOptions,
  {reports, fetchJava, info}: SubjectDependencies
): Promise<ScannedSubject> {
  const {platform, digest, file, command} = subject
  info(`Scanning ${platform}${digest === '' ? '' : ` (${digest})`}`)
  await subject.prepare()
  // What Trivy writes may hold a secret in plain text, so it is never where later steps look.
  const written = join(scanner.folder, 'tmp', `written-${file}.json`)
  const output = join(reports, `trivy-${file}.json`)
  try {
    const scan = async () => {
      // What is read afterwards was written by this very run.
      await rm(written, {force: true})
      return await scanTarget(scanner, command, written, options)
    }
    let outcome = await scan()
    if (outcome.kind === 'needs-java-database') {
      await fetchJava()
      outcome = await scan()
    }
    if (outcome.kind === 'needs-java-database') throw new ActionError('Trivy does not find the Java database that was downloaded.')
    const json = tidyReport(JSON.stringify(withoutSources(subject.restore(readJson(await readOutput(written))))), subject.name)
    const report = parseReport(json)
    await writeFile(output, json)
    const unknownSystem = options.scanners.has('vuln') ? await unknownSystemOf(report, outcome.log, subject, scanner) : undefined
    return {scan: {platform, digest, report, unknownSystem}, report: output, configurations: countConfigurations(json)}
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    throw new ActionError(`${platform}: ${error.message}`, error.fix, {cause: error})
  } finally {
    await rm(written, {force: true})
  }
}

async function readOutput(path: string): Promise<string> {
  return await readFile(path, 'utf8').catch((error: unknown) => {
    throw new ActionError('Trivy ended well and wrote no report.', undefined, {cause: error})
  })
}

/**
 * How Trivy says that it left out packages of an operating system, because the SBOM does not name that system (pkg/sbom/io/decode.go). It says so of
 * SBOMs inside an image, too, whose packages it has from elsewhere.
 */
const NAMELESS_SYSTEM = /Ignore the OS package as no OS is detected/

/** A distribution that Trivy does not recognise looks like none, with nothing but the application's libraries in it. */
async function unknownSystemOf(report: TrivyReport, log: string, subject: Subject, scanner: Scanner): Promise<string | undefined> {
  if (subject.command[0] === 'sbom' && NAMELESS_SYSTEM.test(log)) return 'an operating system that the SBOM does not name'
  if (report.operatingSystem !== undefined) {
    return systemWithoutAdvisories(report.operatingSystem, log, source => holdsAdvisories(vulnerabilityDatabase(scanner.folder), source))
  }
  const distribution = await subject.findDistribution()
  return distribution === undefined ? undefined : `the distribution ${distribution}`
}

function countConfigurations(json: string): number {
  return new Fields(readJson(json), 'report').list('Results').filter(result => result.value('Class') === 'config').length
}
