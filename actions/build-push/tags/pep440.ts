import {firstDifference} from './semver.ts'

/** A version as PEP 440 has it. */
export interface Pep440 {
  /** As PEP 440 normalizes it: `1.2.3rc2`, `1.2.post1`. */
  readonly version: string
  readonly release: readonly number[]
  /** Whether it is a pre-release, a post-release or a development release. */
  readonly isSpecial: boolean
  /** For {@link comparePep440}. */
  readonly order: readonly number[]
}

/** "Parsing version strings with regular expressions" (PEP 440, appendix B). */
const PEP440 =
  /^\s*v?(?:(\d+)!)?(\d+(?:\.\d+)*)(?:[-_.]?(alpha|a|beta|b|preview|pre|c|rc)[-_.]?(\d*))?(?:-(\d+)|[-_.]?(post|rev|r)[-_.]?(\d*))?(?:[-_.]?(dev)[-_.]?(\d*))?(?:\+([a-z0-9]+(?:[-_.][a-z0-9]+)*))?\s*$/i

const PRE_NAMES: Readonly<Record<string, string>> = {alpha: 'a', a: 'a', beta: 'b', b: 'b', preview: 'rc', pre: 'rc', c: 'rc', rc: 'rc'}
const PRE_ORDER = ['a', 'b', 'rc']
const NEVER = Number.POSITIVE_INFINITY

/** Reads a version; undefined for a text that is none. */
export function parsePep440(text: string): Pep440 | undefined {
  const match = PEP440.exec(text)
  if (match === null) return undefined
  const [, epoch, numbers = '', preName, preNumber, implicitPost, postName, postNumber, devName, devNumber, local] = match
  const release = numbers.split('.').map(Number)
  const pre = preName === undefined ? undefined : {name: PRE_NAMES[preName.toLowerCase()] ?? '', number: Number(preNumber ?? '')}
  const post = implicitPost ?? (postName === undefined ? undefined : (postNumber ?? ''))
  const dev = devName === undefined ? undefined : Number(devNumber ?? '')
  const version = [
    epoch === undefined || Number(epoch) === 0 ? '' : `${Number(epoch)}!`,
    release.join('.'),
    pre === undefined ? '' : `${pre.name}${pre.number}`,
    post === undefined ? '' : `.post${Number(post)}`,
    dev === undefined ? '' : `.dev${dev}`,
    local === undefined ? '' : `+${local.toLowerCase().replace(/[-_]/g, '.')}`
  ].join('')
  // A development release alone comes before every pre-release; without one of these parts, a version stands behind those that have it.
  const preRank = pre !== undefined ? PRE_ORDER.indexOf(pre.name) : dev !== undefined && post === undefined ? -1 : PRE_ORDER.length
  const trimmed = release.slice(0, release.findLastIndex(number => number !== 0) + 1)
  const order = [preRank, pre?.number ?? 0, post === undefined ? -1 : Number(post), dev ?? NEVER]
  return {
    version,
    release,
    isSpecial: pre !== undefined || post !== undefined || dev !== undefined,
    order: [Number(epoch ?? 0), ...trimmed.flatMap(number => [1, number]), 0, ...order]
  }
}

/** Which of two is newer: negative when `one` is older, 0 when they are the same but for a local part. */
export const comparePep440 = (one: Pep440, other: Pep440): number =>
  firstDifference(one.order, other.order, (a = 0, b = 0) => (a === b ? 0 : a - b))
