import type {PlatformScan} from './findings.ts'
import {nameOf, type TrivyReport} from './report.ts'

/** The images in which nothing was compared, as one line; none where all were. */
export function describeEmpty(scans: readonly PlatformScan[]): string[] {
  const empty = scans.filter(({report}) => isUncompared(report))
  if (empty.length === 0) return []
  const what = empty.some(({report}) => report.packages > 0) ? 'package of the operating system' : 'package'
  const where = empty.map(({platform, report: {operatingSystem}}) => {
    return `${platform} (${operatingSystem === undefined ? 'no operating system' : nameOf(operatingSystem)})`
  })
  return [`No ${what} was found in ${where.join(', ')}, so nothing was compared.`]
}

/** A line for each operating system that has no advisories. */
export function describeUnknown(scans: readonly PlatformScan[]): string[] {
  const unknown = bySystem(scans, ({unknownSystem}) => unknownSystem)
  return unknown.map(([system, platforms]) => `No advisories are known for ${system} (${platforms}), so its packages were not compared.`)
}

/** A line for each operating system that gets no more security updates. */
export function describeEnded(scans: readonly PlatformScan[]): string[] {
  const ended = bySystem(scans, ({report: {operatingSystem}}) => {
    return operatingSystem?.isEndOfLife === true ? nameOf(operatingSystem) : undefined
  })
  return ended.map(
    ([system, platforms]) =>
      `${system} (${platforms}) gets no more security updates: newer vulnerabilities in it are not known. Move to a newer release.`
  )
}

/** The systems of which something is true, each with its platforms. */
function bySystem(scans: readonly PlatformScan[], systemOf: (scan: PlatformScan) => string | undefined): [string, string][] {
  const platforms = new Map<string, string[]>()
  for (const scan of scans) {
    const system = systemOf(scan)
    if (system !== undefined) platforms.set(system, [...(platforms.get(system) ?? []), scan.platform])
  }
  return [...platforms].map(([system, list]) => [system, list.join(', ')])
}

/**
 * Whether packages that are probably there were left out. Trivy succeeds, with the application's libraries alone, when it has no
 * advisories for the operating system (Fedora) or when the package manager's database was removed from the image.
 */
function isUncompared({packages, systemPackages, operatingSystem}: TrivyReport): boolean {
  return packages === 0 || (operatingSystem !== undefined && systemPackages === 0)
}
