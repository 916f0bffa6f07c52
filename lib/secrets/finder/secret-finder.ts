import type {Decoding} from './decoding.ts'
import {decodeDigits} from './digits.ts'
import {resolveEscapes} from './escapes.ts'
import {joinLines} from './line-breaks.ts'
import {NeedleTree} from './needle-tree.ts'
import {replaceRanges, unite, type Range} from './ranges.ts'
import {everySecond, lettersOf} from './scattered.ts'
import {decodeWide} from './wide.ts'

/** Encodings in each other that are seen through: base64 in JSON in base64 is a Docker configuration in a Kubernetes secret. */
const DEEPEST = 3

/**
 * Bytes that are decoded for each byte of a text, at most. A configuration that holds all kinds of escapes takes half of it; one that holds
 * every encoding in every other could take a thousand.
 */
const MOST_DECODED = 120
/** The same for any text, however short. */
const LEAST_DECODED = 20_000

/** A shorter text is not an encoding of a secret that is long enough to be found inside another text. */
const SHORTEST_ENCODED = 5

/** What else a finder looks for. */
export interface FinderOptions {
  /** Pieces of secrets, see `piecesOf`. They are found with something between each two characters, too. */
  readonly pieces?: Iterable<string>
  /** The same of their letters and digits alone, see `letterPiecesOf`: they are found with whatever signs and blanks between their characters. */
  readonly letterPieces?: Iterable<string>
}

/** The state of the search in one text. */
interface Search {
  /** Bytes that may still be decoded. */
  left: number
  /** What was found in each text that was searched, and how deep: in whatever order two kinds of escapes are resolved, the result is the same. */
  readonly searched: Map<string, {readonly depth: number; readonly found: readonly Range[]}>
}

/**
 * Finds secrets in a text whatever form they have there: in clear text, in capitals, broken into lines, base64 and base64url, hex, UTF-16, with
 * the escapes of JSON, URLs or XML, gzip in base64, and each of these in another, at any place of a longer text. It is the text that is
 * decoded, not the secret that is encoded: so a secret may be at any bit of a base64 text, escaped in whatever way, and is looked for
 * only once.
 *
 * It takes time in proportion to the text, whatever the number of secrets is.
 */
export class SecretFinder {
  readonly #tree: NeedleTree
  readonly #pieces: NeedleTree | undefined
  readonly #letters: NeedleTree | undefined
  readonly #isEmpty: boolean

  /**
   * @param secrets texts that are found wherever they stand: give none that turns up by chance
   * @throws RangeError when they have more than some 4,000,000 bytes together
   */
  constructor(secrets: Iterable<string>, {pieces = [], letterPieces = []}: FinderOptions = {}) {
    const [whole, inPieces, inLetters] = [new Set(secrets), new Set(pieces), new Set(letterPieces)]
    whole.delete('')
    this.#isEmpty = whole.size + inPieces.size + inLetters.size === 0
    this.#tree = treeOf(whole)
    this.#pieces = inPieces.size === 0 ? undefined : treeOf(inPieces)
    this.#letters = inLetters.size === 0 ? undefined : treeOf(inLetters)
  }

  /**
   * The places of all secrets in the UTF-8 of a text, in order and not overlapping. What cannot be looked into, because it takes too long or
   * cannot be decompressed, counts as one.
   */
  find(text: string): Range[] {
    if (this.#isEmpty) return []
    const bytes = Buffer.from(text, 'utf8')
    return unite(this.#find(bytes, DEEPEST, {left: LEAST_DECODED + bytes.length * MOST_DECODED, searched: new Map()}))
  }

  /** The text with every secret replaced; nothing of a secret is left, whatever its form. */
  hide(text: string, replacement: string): string {
    const found = this.find(text)
    return found.length === 0 ? text : replaceRanges(Buffer.from(text, 'utf8'), found, replacement)
  }

  #find(text: Buffer, depth: number, search: Search): readonly Range[] {
    search.left -= text.length
    if (search.left < 0) return [{start: 0, end: text.length}]
    const found: Range[] = this.#tree.find(text)
    const joined = joinLines(text)
    if (joined !== undefined) found.push(...this.#tree.find(joined.bytes).map(range => placeOf(range, joined)))
    if (this.#letters !== undefined) found.push(...findIn(lettersOf(text), this.#letters))
    if (this.#pieces !== undefined) {
      found.push(...this.#pieces.find(text))
      if (joined !== undefined) found.push(...findIn(joined, this.#pieces))
      for (const decoding of everySecond(text)) found.push(...findIn(decoding, this.#pieces))
    }
    if (depth === 0 || text.length < SHORTEST_ENCODED) return found
    const {decodings, unreadable} = decodeDigits(text)
    found.push(...unreadable)
    decodings.push(...resolveEscapes(text), ...decodeWide(text))
    if (decodings.length === 0) return found
    const key = text.toString('latin1')
    const known = search.searched.get(key)
    if (known !== undefined && known.depth >= depth) return known.found
    for (const decoding of decodings) {
      const {bytes} = decoding
      const inner = this.#find(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), depth - 1, search)
      found.push(...inner.map(range => placeOf(range, decoding)))
    }
    search.searched.set(key, {depth, found})
    return found
  }
}

const treeOf = (texts: Iterable<string>) =>
  new NeedleTree(
    Array.from(texts, text => Buffer.from(text, 'utf8')),
    {ignoresCase: true}
  )

const findIn = (decoding: Decoding, tree: NeedleTree) => tree.find(decoding.bytes).map(range => placeOf(range, decoding))

/** Where in the text is what was found in a decoding of it. */
const placeOf = ({start, end}: Range, {starts, ends}: Decoding): Range => ({start: starts[start] as number, end: ends[end - 1] as number})
