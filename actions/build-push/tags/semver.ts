/** A version as semver.org has it. */
export interface Semver {
  /** As it was written. */
  readonly raw: string
  /** Without `v` and build: `1.2.3-rc.1`. */
  readonly version: string
  readonly numbers: readonly number[]
  readonly prerelease: readonly string[]
}

const NUMBER = '(0|[1-9]\\d*)'
const IDENTIFIER = '(?:0|[1-9]\\d*|\\d*[A-Za-z-][0-9A-Za-z-]*)'
const SEMVER = new RegExp(
  `^v?${NUMBER}\\.${NUMBER}\\.${NUMBER}(?:-(${IDENTIFIER}(?:\\.${IDENTIFIER})*))?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`
)
const LONGEST = 256

/** Reads a version as the package `semver` does (`semver.valid`): strictly, with a `v` before it if there is one. Undefined for none. */
export function parseSemver(text: string): Semver | undefined {
  const raw = text.trim()
  const [, major, minor, patch, prerelease] = SEMVER.exec(raw) ?? []
  if (major === undefined || minor === undefined || patch === undefined || raw.length > LONGEST) return undefined
  const numbers = [major, minor, patch].map(Number)
  if (!numbers.every(Number.isSafeInteger)) return undefined
  const version = `${major}.${minor}.${patch}${prerelease === undefined ? '' : `-${prerelease}`}`
  return {raw: text, version, numbers, prerelease: prerelease?.split('.') ?? []}
}

/** Which of two is newer ("Precedence", semver.org): negative when `one` is older, 0 when they differ in their build at most. */
export function compareSemver(one: Pick<Semver, 'numbers' | 'prerelease'>, other: Pick<Semver, 'numbers' | 'prerelease'>): number {
  const byNumbers = firstDifference(one.numbers, other.numbers, (a = 0, b = 0) => a - b)
  if (byNumbers !== 0) return byNumbers
  if (one.prerelease.length === 0 || other.prerelease.length === 0) return other.prerelease.length - one.prerelease.length
  return firstDifference(one.prerelease, other.prerelease, compareIdentifiers)
}

/** Compares two lists item by item; where one has ended, it gives undefined. */
export function firstDifference<Item>(
  one: readonly Item[],
  other: readonly Item[],
  compare: (a: Item | undefined, b: Item | undefined) => number
): number {
  for (let index = 0; index < Math.max(one.length, other.length); index++) {
    const difference = compare(one[index], other[index])
    if (difference !== 0) return difference
  }
  return 0
}

function compareIdentifiers(one: string | undefined, other: string | undefined): number {
  if (one === undefined || other === undefined) return one === undefined ? -1 : 1
  const [isNumber, isOtherNumber] = [/^\d+$/.test(one), /^\d+$/.test(other)]
  if (isNumber && isOtherNumber) return Number(one) - Number(other)
  if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
  return one < other ? -1 : one > other ? 1 : 0
}
