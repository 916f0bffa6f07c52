import {advisorySourceOf, type AdvisorySource} from './advisory-source.ts'
import {nameOf, type OperatingSystem} from './report.ts'

/**
 * Trivy's own words when it goes on although it has nothing to compare with: a version that it does not know "can be the latest version"
 * (pkg/detector/ospkg/version/version.go), and packages of an Alpine release are looked up in another one (alpine/alpine.go). Found
 * vulnerabilities are then no more than what happens to fit. The name of the family may stand before it in brackets (detect.go).
 */
const UNLISTED_VERSION = /^\S+\s+WARN\s+(?:\[[^\]\n]*\]\s+)?This OS version is not on the EOL list\b/m
const MIXED_VERSIONS = /^\S+\s+WARN\s+(?:\[[^\]\n]*\]\s+)?Mixing Alpine versions is unsupported\b/m

/**
 * The versions with advisories of the distributions whose version Trivy does not look at, or takes for its oldest one
 * (pkg/detector/ospkg/azure/azure.go, amazon/amazon.go; aquasecurity/trivy-db, pkg/vulnsrc/azure, amazon).
 */
const VERSIONS: Readonly<Record<string, RegExp>> = {
  amazon: /^(?:2|2022|2023)(?![\d])|^(?:AMI|201\d\.\d+)/,
  azurelinux: /^3\.0(?!\d)/,
  'cbl-mariner': /^[12]\.0(?!\d)/
}

/**
 * Whether the packages of an operating system were compared with advisories of that very version.
 *
 * @param log what Trivy wrote to its log during the scan
 * @param isHeld whether the database has advisories of a source, which is asked where Trivy's own list of releases is not enough
 * @returns the system's name when they were not; undefined when they were, or when there is no system
 */
export async function systemWithoutAdvisories(
  system: OperatingSystem | undefined,
  log: string,
  isHeld: (source: AdvisorySource) => Promise<boolean>
): Promise<string | undefined> {
  if (system === undefined) return undefined
  if (VERSIONS[system.family]?.test(system.version) === false || MIXED_VERSIONS.test(log)) return nameOf(system)
  if (!UNLISTED_VERSION.test(log)) return undefined
  const source = advisorySourceOf(system)
  return source !== undefined && (await isHeld(source)) ? undefined : nameOf(system)
}
