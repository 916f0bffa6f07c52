import type {ScannedTarget} from '../result.ts'
import {isImage} from '../targets/target.ts'

/** What is neither a letter nor a digit, dot, dash or underscore; GitHub refuses several of them in the name of an artifact. */
const OTHERS = /[^A-Za-z0-9._-]+/g
const LONGEST_PART = 100

/** Any text as a part of a file's or an artifact's name. */
export const slug = (text: string): string =>
  text
    .replace(OTHERS, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
    .slice(0, LONGEST_PART)

/**
 * The name for an artifact with the reports: `scan-ghcr.io-team-app-linux-amd64`, `scan-config-infra`. Jobs of one run that scan different things, or different platforms
 * of one, have different names, as artifacts need them.
 */
export function artifactName({kind, name}: ScannedTarget, platforms: readonly string[]): string {
  const of = isImage(kind) ? [slug(name) || kind] : [kind, slug(name)]
  return ['scan', ...of, ...platforms.map(slug)]
    .filter(part => part !== '')
    .join('-')
    .slice(0, 2 * LONGEST_PART)
}

/**
 * What GitHub keeps the alerts of one scan apart by (SARIF 2.1.0, 3.17: `runAutomationDetails.id`; GitHub takes what is before the last slash for the
 * category, and mixes up scans of one tool in one category).
 */
export function categoryOf({kind, name}: ScannedTarget, platform: string): string {
  return ['trivy-scan', kind, slug(name), slug(platform)].filter(part => part !== '').join('/')
}
