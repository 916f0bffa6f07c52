import {DecodingWriter, type Decoding} from './decoding.ts'

const isLineBreak = (byte: number | undefined) => byte === 0x0a || byte === 0x0d
const isBlank = (byte: number | undefined) => byte === 0x20 || byte === 0x09

/** The next place that is not white space, when there is a line break on the way; otherwise the place itself. */
export function behindLineBreak(text: Uint8Array, from: number): number {
  let hasBreak = false
  for (let at = from; at < text.length; at++) {
    if (isLineBreak(text[at])) hasBreak = true
    else if (!isBlank(text[at])) return hasBreak ? at : from
  }
  return from
}

/** A text with its lines in one, without their indent: a key may be broken into lines of any length. Undefined when it is one line. */
export function joinLines(text: Uint8Array): Decoding | undefined {
  if (!text.includes(0x0a) && !text.includes(0x0d)) return undefined
  const writer = new DecodingWriter(text.length)
  for (let at = 0; at < text.length; at++) {
    at = behindLineBreak(text, at)
    writer.write(text[at] as number, at, at + 1)
  }
  return writer.done()
}
