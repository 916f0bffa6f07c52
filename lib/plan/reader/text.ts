import {isUtf8} from 'node:buffer'
import {PlanProblem} from './problem.ts'

/** How many bytes the marks at the start of a file have at most. */
const MARK_LENGTH = 4

/**
 * Gives the text of a file as UTF-8 without a byte order mark, piece by piece. PowerShell writes UTF-16.
 *
 * @param source the pieces may be of one buffer that is used again: each is done with before the next is asked for
 * @throws PlanProblem for bytes that are not text, and for a plan file
 */
export async function* readText(source: AsyncIterable<Uint8Array> | Iterable<Uint8Array>): AsyncGenerator<Buffer> {
  let decode: Decode | undefined
  let head: Buffer = Buffer.alloc(0)
  for await (const chunk of source) {
    const bytes = Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength)
    if (decode !== undefined) {
      yield decode(bytes)
      continue
    }
    head = Buffer.concat([head, bytes])
    if (head.length < MARK_LENGTH) continue
    decode = decoderFor(head)
    yield decode(head)
  }
  decode ??= decoderFor(head)
  yield decode(head.length < MARK_LENGTH ? head : Buffer.alloc(0), true)
}

/** Decodes the next piece; what a character lacks is waited for, except at the end. */
type Decode = (bytes: Buffer, isEnd?: boolean) => Buffer

function decoderFor(head: Buffer): Decode {
  const mark = head.toString('latin1', 0, MARK_LENGTH)
  if (mark.startsWith('PK')) throw new PlanProblem('plan-file', 'The file is a plan file, which is binary, and not JSON.')
  if (mark.startsWith('\xff\xfe')) return utf16('utf-16le')
  if (mark.startsWith('\xfe\xff')) return utf16('utf-16be')
  // UTF-16 without a mark: no JSON has a zero byte.
  if (mark.startsWith('{\0') || mark.startsWith('\0{')) throw noText()
  return utf8(mark.startsWith('\xef\xbb\xbf') ? 3 : 0)
}

function utf16(encoding: 'utf-16le' | 'utf-16be'): Decode {
  const decoder = new TextDecoder(encoding, {fatal: true})
  return (bytes, isEnd = false) => {
    try {
      return Buffer.from(decoder.decode(bytes, {stream: !isEnd}))
    } catch {
      throw noText()
    }
  }
}

/** @param skip how many bytes of the first piece are a mark */
function utf8(skip: number): Decode {
  /** The start of a character that the last piece did not complete. */
  let rest: Buffer = Buffer.alloc(0)
  return (bytes, isEnd = false) => {
    const text = bytes.subarray(skip)
    skip = 0
    // Enough of the piece to complete the character; the piece itself is handed on as it came.
    const needed = rest.length === 0 ? 0 : Math.max(0, characterLength(rest[0] ?? 0) - rest.length)
    const joint = needed === 0 ? rest : Buffer.concat([rest, text.subarray(0, needed)])
    const isJointWhole = rest.length === 0 || text.length >= needed
    if (!isJointWhole) {
      if (isEnd) throw noText()
      rest = joint
      return text
    }
    const end = text.length - openLength(text.subarray(needed))
    if (!isUtf8(joint) || !isUtf8(text.subarray(needed, end)) || (isEnd && end < text.length)) throw noText()
    rest = Buffer.from(text.subarray(end))
    return text
  }
}

/** How many bytes the character has that begins with a byte; 1 for a byte with which none begins. */
const characterLength = (byte: number) => (byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc0 ? 2 : 1)

/** How many bytes at the end are the start of a character that is not complete. */
function openLength(bytes: Buffer): number {
  for (let length = 1; length <= Math.min(3, bytes.length); length++) {
    const byte = bytes[bytes.length - length] ?? 0
    if (byte >= 0xc0) return characterLength(byte) > length ? length : 0
    if (byte < 0x80) return 0
  }
  return 0
}

const noText = () =>
  new PlanProblem('encoding', 'The file is neither UTF-8 nor UTF-16 with a byte order mark: it has bytes that are not characters.')
