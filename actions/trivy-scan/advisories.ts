import {nameOf, type OperatingSystem} from './report.ts'

/**
 * Trivy's own words when it goes on although it has nothing to compare with: a version that it does not know "can be the latest version"
 * (pkg/detector/ospkg/version/version.go), and packages of an Alpine release are looked up in another one (alpine/alpine.go). Found
 * vulnerabilities are then no more than what happens to fit. The name of the family may stand before it in brackets (detect.go).
 */
const UNKNOWN_VERSION =
  /^\S+\s+WARN\s+(?:\[[^\]\n]*\]\s+)?(?:This OS version is not on the EOL list|Mixing Alpine versions is unsupported)\b/m

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
 * @returns the system's name when they were not; undefined when they were, or when there is no system
 */
export function systemWithoutAdvisories(system: OperatingSystem | undefined, log: string): string | undefined {
  if (system === undefined) return undefined
  const isOdd = VERSIONS[system.family]?.test(system.version) === false
  return isOdd || UNKNOWN_VERSION.test(log) ? nameOf(system) : undefined
}
