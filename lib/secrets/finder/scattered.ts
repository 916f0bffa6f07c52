import {DecodingWriter, type Decoding} from './decoding.ts'

const isLetterOrDigit = (byte: number) =>
  (byte >= 0x30 && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80

/** How many bytes a sign takes that is not ASCII: General Punctuation (U+2000 to U+207F, with what has no width), the no-break space, the soft hyphen, a mark of byte order. */
function signAt(text: Uint8Array, at: number): number {
  const [first, second, third] = [text[at], text[at + 1], text[at + 2]]
  if (first === 0xe2 && (second === 0x80 || second === 0x81)) return 3
  if (first === 0xc2 && (second === 0xa0 || second === 0xad)) return 2
  return first === 0xef && second === 0xbb && third === 0xbf ? 3 : 0
}

/** Without everything but letters and digits: what was put between the characters of a secret is gone (`join(", ", split("", …))`). */
export function lettersOf(text: Uint8Array): Decoding {
  const writer = new DecodingWriter(text.length)
  for (let at = 0; at < text.length;) {
    const byte = text[at] as number
    const sign = byte < 0x80 ? 0 : signAt(text, at)
    if (sign === 0 && isLetterOrDigit(byte)) writer.write(byte, at, at + 1)
    at += Math.max(1, sign)
  }
  return writer.done()
}

/** Each second byte, from the first and from the second on: a letter may have been put between the characters of a secret. */
export const everySecond = (text: Uint8Array): Decoding[] =>
  [0, 1].map(first => {
    const writer = new DecodingWriter(text.length)
    for (let at = first; at < text.length; at += 2) writer.write(text[at] as number, at, at + 1)
    return writer.done()
  })
