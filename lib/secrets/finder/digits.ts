import {constants, gunzipSync} from 'node:zlib'
import {BREAK, DecodingWriter, type Decoding} from './decoding.ts'
import {behindLineBreak} from './line-breaks.ts'
import type {Range} from './ranges.ts'

/** An alphabet whose digits stand for a few bits each. */
interface Alphabet {
  /** The value of each byte that is a digit, else {@link NO_DIGIT}. */
  readonly valueOf: Uint8Array
  readonly bits: number
  /** Digits after which they begin a byte again: text before the first digit may shift the encoding by as many but one. */
  readonly period: number
  /** Fewer digits in a row hold nothing that is worth looking for. */
  readonly fewest: number
}

const NO_DIGIT = 0xff

/** base64 and base64url in one: nothing is lost by taking a mixture. */
const BASE64 = alphabet({
  digits: 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/',
  more: {'-': 62, _: 63},
  bits: 6,
  period: 4,
  fewest: 6
})

const HEX = alphabet({digits: '0123456789abcdef', more: {A: 10, B: 11, C: 12, D: 13, E: 14, F: 15}, bits: 4, period: 2, fewest: 8})

function alphabet({digits, more, ...rest}: Omit<Alphabet, 'valueOf'> & {digits: string; more: Readonly<Record<string, number>>}): Alphabet {
  const valueOf = new Uint8Array(256).fill(NO_DIGIT)
  Array.from(digits).forEach((digit, value) => (valueOf[digit.charCodeAt(0)] = value))
  for (const [digit, value] of Object.entries(more)) valueOf[digit.charCodeAt(0)] = value
  return {valueOf, ...rest}
}

/** The digits of a text. A run of them may go over several lines. */
interface Digits {
  readonly values: Uint8Array
  /** Where each digit is in the text. */
  readonly positions: Int32Array
  /** The first digit of each run, and the one after its last, one pair after the other. */
  readonly runs: readonly number[]
}

/** What the hex and base64 in a text say, one decoding for each digit that the encoding could begin at; and what gzip in base64 says. */
export function decodeDigits(text: Uint8Array): {readonly decodings: Decoding[]; readonly unreadable: readonly Range[]} {
  const base64 = digitsOf(text, BASE64)
  const decodings = decode(base64, BASE64)
  const unreadable: Range[] = []
  for (const [first, behind] of gzipsIn(base64)) {
    const unzipped = unzip(base64, first, behind)
    if ('bytes' in unzipped) decodings.push(unzipped)
    else unreadable.push(unzipped)
  }
  // Hex is base64 to look at, so where there is none of that there is none of this.
  if (base64.runs.length > 0) decodings.push(...decode(digitsOf(text, HEX), HEX))
  return {decodings, unreadable}
}

/** Whether there could be a run: most of what is decoded are bytes without any meaning, which are passed over here. */
function mayHaveRun(text: Uint8Array, {valueOf, fewest}: Alphabet): boolean {
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const byte = text[at] as number
    if (valueOf[byte] !== NO_DIGIT) {
      if (++count === fewest) return true
    } else if (byte > 0x20) count = 0
  }
  return false
}

const NO_DIGITS: Digits = {values: new Uint8Array(), positions: new Int32Array(), runs: []}

function digitsOf(text: Uint8Array, alphabet: Alphabet): Digits {
  if (!mayHaveRun(text, alphabet)) return NO_DIGITS
  const {valueOf, fewest} = alphabet
  const values = new Uint8Array(text.length)
  const positions = new Int32Array(text.length)
  const runs: number[] = []
  let count = 0
  for (let at = 0; at < text.length; at++) {
    const first = count
    for (let value = valueOf[text[at] as number] as number; value !== NO_DIGIT; value = valueOf[text[at] as number] as number) {
      values[count] = value
      positions[count++] = at
      // `base64` and `xxd` break their lines, and YAML indents them. A blank alone ends a run, or a sentence would be one.
      const next = behindLineBreak(text, at + 1)
      if (next === text.length || valueOf[text[next] as number] === NO_DIGIT) break
      at = next
    }
    if (count - first >= fewest) runs.push(first, count)
  }
  return {values, positions, runs}
}

function decode(digits: Digits, {bits, period}: Alphabet): Decoding[] {
  const {runs} = digits
  if (runs.length === 0) return []
  return Array.from({length: period}, (_, shift) => {
    const writer = new DecodingWriter((runs.at(-1) ?? 0) + runs.length)
    for (let run = 0; run < runs.length; run += 2) {
      decodeRun(digits, (runs[run] as number) + shift, runs[run + 1] as number, bits, writer)
      writer.write(BREAK, 0, 0)
    }
    return writer.done()
  })
}

function decodeRun({values, positions}: Digits, first: number, behind: number, bits: number, writer: DecodingWriter): void {
  let held = 0
  let heldBits = 0
  for (let at = first; at < behind; at++) {
    held = ((held << bits) | (values[at] as number)) & 0xffff
    heldBits += bits
    if (heldBits < 8) continue
    heldBits -= 8
    // A byte takes 6 + 2, 4 + 4 or 2 + 6 bits of base64, 4 + 4 of hex: always two digits.
    writer.write((held >> heldBits) & 0xff, positions[at - 1] as number, (positions[at] as number) + 1)
  }
}

/** The most that is decompressed: what gives more cannot be searched. */
const MOST_UNZIPPED = 2 ** 18

/**
 * Where a run goes on as the base64 of gzip begins, `H4sI`, from there to its end: what `base64gzip` makes, and `cloudinit_config` by default.
 */
function gzipsIn({values, runs}: Digits): [number, number][] {
  const found: [number, number][] = []
  for (let run = 0; run < runs.length; run += 2) {
    const behind = runs[run + 1] as number
    for (let at = runs[run] as number; at < behind - 3; at++) {
      if (values[at] !== 7 || values[at + 1] !== 56 || values[at + 2] !== 44 || values[at + 3] !== 8) continue
      found.push([at, behind])
      break
    }
  }
  return found
}

/** What gzip says; its place when that cannot be told: a part of it could be read by whoever tries harder. */
function unzip(digits: Digits, first: number, behind: number): Decoding | Range {
  const start = digits.positions[first] as number
  const end = (digits.positions[behind - 1] as number) + 1
  const writer = new DecodingWriter(behind - first)
  decodeRun(digits, first, behind, BASE64.bits, writer)
  try {
    const bytes = gunzipSync(writer.done().bytes, {maxOutputLength: MOST_UNZIPPED, finishFlush: constants.Z_SYNC_FLUSH})
    return {bytes, starts: new Int32Array(bytes.length).fill(start), ends: new Int32Array(bytes.length).fill(end)}
  } catch {
    return {start, end}
  }
}
