import {matchesGlob} from './glob.ts'

/** A key of count or for_each; any character may be in it. */
const KEY = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/suy

/** Parts of a pattern besides characters, which stand as their code. */
const ANYTHING = -1
const MAYBE_KEY = -2

const compiled = new Map<string, readonly number[]>()

/**
 * Whether a pattern of `protect` covers an address. It is read widely: one that names a resource or a module covers every instance of it and
 * everything in it, as `-target` does, and a step of it without a key covers the step with any key: adding `count` to a module must not take
 * its resources out of their protection. A step with a key is that instance alone.
 *
 * @param pattern in which `*` stands for any characters, as in `matchesGlob`
 */
export function coversAddress(pattern: string, address: string): boolean {
  if (matchesGlob(pattern, address) || matchesGlob(`${pattern}[*`, address) || matchesGlob(`${pattern}.*`, address)) return true
  return address.includes('[') && coversWithKeys(partsOf(pattern), address)
}

/** Takes time in proportion to both lengths at worst, and ends as soon as nothing fits any more. */
function coversWithKeys(parts: readonly number[], address: string): boolean {
  const width = parts.length + 1
  /** Whether so many characters can be what so many parts stand for. */
  const reached = new Uint8Array(width * (address.length + 1))
  reached[0] = 1
  let furthest = 0
  const reach = (at: number, part: number) => {
    reached[at * width + part] = 1
    if (at > furthest) furthest = at
  }
  for (let at = 0; at <= furthest; at++) {
    for (let index = 0; index < width; index++) {
      if (reached[at * width + index] !== 1) continue
      const part = parts[index]
      if (part === undefined) {
        if (at === address.length || address[at] === '.') return true
      } else if (part === ANYTHING) {
        reach(at, index + 1)
        if (at < address.length) reach(at + 1, index)
      } else if (part === MAYBE_KEY) {
        reach(at, index + 1)
        const end = keyEnd(address, at)
        if (end !== undefined) reach(end, index + 1)
      } else if (at < address.length && address.charCodeAt(at) === part) {
        reach(at + 1, index + 1)
      }
    }
  }
  return false
}

/** A pattern with room for a key after each step that has none. */
function partsOf(pattern: string): readonly number[] {
  const known = compiled.get(pattern)
  if (known !== undefined) return known
  const parts: number[] = []
  /** Where brackets end. */
  let bracket = 0
  for (let at = 0; at < pattern.length; at++) {
    const character = pattern[at] ?? ''
    if (at >= bracket && character === '[') bracket = keyEnd(pattern, at) ?? bracketEnd(pattern, at)
    if (at >= bracket && character === '.' && pattern[at - 1] !== ']') parts.push(MAYBE_KEY)
    parts.push(character === '*' ? ANYTHING : pattern.charCodeAt(at))
  }
  if (!pattern.endsWith(']')) parts.push(MAYBE_KEY)
  compiled.set(pattern, parts)
  return parts
}

/** A pattern may hold only a part of a key: `data[*]`, `data["post*`. */
function bracketEnd(pattern: string, at: number): number {
  const end = pattern.indexOf(']', at)
  return end === -1 ? pattern.length : end + 1
}

function keyEnd(text: string, at: number): number | undefined {
  KEY.lastIndex = at
  return text[at] === '[' && KEY.test(text) ? KEY.lastIndex : undefined
}

/** An address, or a pattern of one, without its keys. */
export function withoutKeys(text: string): string {
  let kept = ''
  for (let at = 0; at < text.length; at++) {
    const end = keyEnd(text, at)
    if (end === undefined) kept += text[at] ?? ''
    else at = end - 1
  }
  return kept
}
