import {createHash} from 'node:crypto'
import {gzipSync} from 'node:zlib'
import {escapeMarkdown} from '../../../lib/action/markdown.ts'
import {oneLine} from '../../../lib/action/log-line.ts'
import {SEVERITIES, type Severity} from '../../../lib/scan/severity.ts'
import {describeFinding, type Finding} from '../findings.ts'
import {platformsOf, type ScanResult} from '../result.ts'
import {isImage} from '../targets/target.ts'
import {aboutOf, idOf, remedyOf} from './groups.ts'
import {categoryOf} from './names.ts'
import {placeUri} from './place-uri.ts'

/** What GitHub takes of one file ("SARIF support for code scanning", "Exceeding the limits"): the rest would be an error, or be dropped unsorted. */
export interface SarifLimits {
  readonly runs: number
  readonly resultsPerRun: number
  /** Of the file after gzip. */
  readonly bytes: number
}

const GITHUB: SarifLimits = {runs: 20, resultsPerRun: 25_000, bytes: 10_000_000}

export interface Sarif {
  readonly json: string
  /** How many results GitHub would not have taken; the most harmless ones. */
  readonly left: number
}

const LEVELS: Readonly<Record<Severity, string>> = {CRITICAL: 'error', HIGH: 'error', MEDIUM: 'warning', LOW: 'note', UNKNOWN: 'note'}
/** By this number GitHub says "critical" and so on: over 9.0, 7.0, 4.0, 0.1. It is the severity that the gate went by, and not another one's score. */
const SCORES: Readonly<Record<Severity, string>> = {CRITICAL: '9.5', HIGH: '8.0', MEDIUM: '5.5', LOW: '2.0', UNKNOWN: '0.0'}
const KINDS: Readonly<Record<Finding['kind'], string>> = {
  vulnerability: 'Vulnerability',
  secret: 'Secret',
  misconfiguration: 'Misconfiguration'
}
const LONGEST_TEXT = 1_000

/**
 * All findings, whatever the gate is, as SARIF 2.1.0 for GitHub's code scanning: one run a platform.
 *
 * @param result not of a scan that could not tell: without its findings GitHub would close their alerts
 */
export function renderSarif(result: ScanResult, limits: SarifLimits = GITHUB): Sarif {
  const platforms = platformsOf(result)
  for (let most = limits.resultsPerRun; ; most = Math.floor(most / 2)) {
    const json = `${JSON.stringify({
      $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
      version: '2.1.0',
      runs: platforms.slice(0, limits.runs).map(platform => run(result, platform, most))
    })}\n`
    if (most > 1 && json.length > limits.bytes && gzipSync(json).length > limits.bytes) continue
    const left = platforms.map((platform, index) => of(result, platform).length - (index < limits.runs ? most : 0))
    return {json, left: left.reduce((sum, count) => sum + Math.max(0, count), 0)}
  }
}

/** Two images of one platform have one run: GitHub takes one of a category alone. */
const digestsOf = ({images}: ScanResult, of: string) =>
  images
    .filter(({platform}) => platform === of)
    .map(({digest}) => digest)
    .join(', ')

const of = ({findings}: ScanResult, platform: string) => findings.filter(({platforms}) => platforms.includes(platform))

function run(result: ScanResult, platform: string, most: number): object {
  const {target, trivyVersion} = result
  // Findings come with the failing ones first, which may be less severe than others.
  const found = of(result, platform)
    .toSorted((one, other) => SEVERITIES.indexOf(one.severity) - SEVERITIES.indexOf(other.severity))
    .slice(0, most)
  const rules = [...Map.groupBy(found, ruleId)].map(([id, [worst]]) => ({id, worst}))
  const indexes = new Map(rules.map(({id}, index) => [id, index]))
  const seen = new Map<string, number>()
  return {
    tool: {
      driver: {
        name: 'Trivy',
        informationUri: 'https://trivy.dev',
        ...(trivyVersion === '' ? {} : {semanticVersion: trivyVersion}),
        rules: rules.flatMap(({id, worst}) => (worst === undefined ? [] : [rule(id, worst)]))
      }
    },
    automationDetails: {id: `${categoryOf(target, isImage(target.kind) ? platform : '')}/`},
    columnKind: 'utf16CodeUnits',
    results: found.map(finding => ({
      ruleId: ruleId(finding),
      ruleIndex: indexes.get(ruleId(finding)),
      level: LEVELS[finding.severity],
      message: {text: messageOf(finding)},
      locations: [
        {
          physicalLocation: {
            artifactLocation: {uri: placeUri(target, finding)},
            region: {startLine: finding.kind === 'vulnerability' ? 1 : Math.max(1, finding.line)}
          },
          message: {text: plain(describeFinding(finding))}
        }
      ],
      partialFingerprints: {primaryLocationLineHash: fingerprint(finding, seen)}
    })),
    properties: {target: plain(target.name), platform, digest: digestsOf(result, platform)}
  }
}

/** GitHub looks for a rule by its name alone, and an image may bring a file whose secret is called like a vulnerability. */
const ruleId = (finding: Finding) => oneLine(idOf(finding))

function rule(id: string, finding: Finding): object {
  const about = oneLine(finding.title).slice(0, LONGEST_TEXT) || id
  const url = finding.kind === 'secret' ? '' : finding.url
  return {
    id,
    name: KINDS[finding.kind],
    shortDescription: {text: about},
    fullDescription: {text: about},
    defaultConfiguration: {level: LEVELS[finding.severity]},
    ...(/^https:\/\//.test(url) && URL.canParse(url) ? {helpUri: new URL(url).href} : {}),
    help: {text: about, markdown: escapeMarkdown(about)},
    properties: {
      precision: 'very-high',
      'security-severity': SCORES[finding.severity],
      tags: ['security', finding.kind, finding.severity]
    }
  }
}

function messageOf(finding: Finding): string {
  const about = aboutOf(finding)
  return plain(`${finding.severity} ${describeFinding(finding)}${about === '' ? '' : `: ${about}`}. ${remedyOf(finding)}.`)
}

/** Text without the links that a message may hold (SARIF 2.1.0, 3.11.6). */
const plain = (text: string) =>
  oneLine(text)
    .slice(0, LONGEST_TEXT)
    .replace(/[\\[\]]/g, '\\$&')

/**
 * By this GitHub knows an alert again in the next scan. Files of an image are not in the repository, so nothing could be made of their lines; and a
 * finding stays what it is when the lines above it change.
 */
function fingerprint(finding: Finding, seen: Map<string, number>): string {
  const key = createHash('sha256')
    .update(JSON.stringify([finding.kind, idOf(finding), finding.path, within(finding)]))
    .digest('hex')
    .slice(0, 16)
  const count = (seen.get(key) ?? 0) + 1
  seen.set(key, count)
  return `${key}:${count}`
}

/** What tells findings of one rule in one file apart, and stays. */
function within(finding: Finding): string {
  if (finding.kind === 'vulnerability') return finding.packageName
  return finding.kind === 'secret' ? finding.instruction : ''
}
