import {BREAK, DecodingWriter, type Decoding} from './decoding.ts'

/** As many letters in a row are a word: what else is decoded from base64 hardly ever has a zero at every second place. */
const LETTERS = 4

/** Most bytes that a unit of UTF-16 takes in UTF-8; a pair takes four. */
const MOST_OF_UNIT = 3

/**
 * What bytes say as UTF-16, one decoding for each order of the bytes and each place that a unit could begin at: PowerShell takes encoded
 * commands in this form, and `textencodebase64` makes it.
 */
export function decodeWide(bytes: Uint8Array): Decoding[] {
  if (!hasWideWord(bytes)) return []
  return [0, 1].flatMap(shift => [decode(bytes, shift, 0), decode(bytes, shift, 1)])
}

function hasWideWord(bytes: Uint8Array): boolean {
  let letters = 0
  let last = -1
  for (let at = bytes.indexOf(0); at !== -1; at = bytes.indexOf(0, at + 1)) {
    letters = at - last === 2 ? letters + 1 : 1
    if (letters === LETTERS) return true
    last = at
  }
  return false
}

/** @param high which byte of a unit is the high one */
function decode(bytes: Uint8Array, shift: number, high: 0 | 1): Decoding {
  const writer = new DecodingWriter((bytes.length / 2 + 1) * MOST_OF_UNIT)
  const unitAt = (at: number) => ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0)
  for (let at = shift; at + 1 < bytes.length;) {
    const unit = unitAt(at)
    const isPair = at + 3 < bytes.length && isHigh(unit) && isLow(unitAt(at + 2))
    const end = at + (isPair ? 4 : 2)
    if (isHigh(unit) !== isPair || isLow(unit)) writer.write(BREAK, at, end)
    else for (const byte of Buffer.from(String.fromCharCode(unit, ...(isPair ? [unitAt(at + 2)] : [])))) writer.write(byte, at, end)
    at = end
  }
  return writer.done()
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff
