import {packageOf, type Found, type Merged} from '../findings.ts'

/** What was found earlier, in a report or in another image. */
export interface Baseline {
  /** For which of these the baseline has no equal. */
  compare(findings: readonly Merged[]): (finding: Merged) => boolean
}

/**
 * Makes a baseline of earlier findings. A vulnerability is the same in another version of its package. Other findings move with every line
 * that is written above them, so of equal ones in a file as many are old as there were.
 */
export function baselineOf(earlier: readonly Found[]): Baseline {
  const known = new Map<string, number>()
  for (const found of earlier) known.set(identityOf(found), (known.get(identityOf(found)) ?? 0) + 1)
  return {
    compare(findings) {
      const seen = new Map<string, number>()
      const isNew = new Set<Merged>()
      for (const finding of findings) {
        const identity = identityOf(finding)
        const count = (seen.get(identity) ?? 0) + 1
        seen.set(identity, count)
        const old = known.get(identity) ?? 0
        if (finding.kind === 'vulnerability' ? old === 0 : count > old) isNew.add(finding)
      }
      return finding => isNew.has(finding)
    }
  }
}

function identityOf(found: Found): string {
  if (found.kind === 'secret') return JSON.stringify([found.kind, found.rule, found.path, found.instruction])
  if (found.kind === 'misconfiguration') return JSON.stringify([found.kind, found.id, found.path, found.message])
  // Files of packages have the version in their names: requests-2.31.0.dist-info, app-1.2.jar.
  const path = found.path.replaceAll(found.installed, '*')
  return JSON.stringify([found.kind, found.id, packageOf(found), path])
}
