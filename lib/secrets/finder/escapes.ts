import {DecodingWriter, type Decoding} from './decoding.ts'

/** An escape at a place: how long it is, and what it means. */
interface Escape {
  readonly length: number
  readonly meaning: Uint8Array | Buffer
}

type ReadEscape = (text: Buffer, at: number) => Escape | undefined

/**
 * What a text says when its escapes are resolved, one decoding for each kind that it holds: backslashes (JSON, YAML, HCL, shells), percent
 * signs (URLs and forms), entities (XML and HTML), and doubled characters (`$$` in a Compose file, `''` in YAML and SQL).
 */
export function resolveEscapes(text: Buffer): Decoding[] {
  return [
    resolve(text, ['\\'], readBackslash),
    resolve(text, ['%'], readPercent),
    // In a form's text, `+` is a blank; in the path of a URL it is itself.
    text.includes(PLUS) ? resolve(text, ['%', PLUS], (bytes, at) => readPlus(bytes, at) ?? readPercent(bytes, at)) : undefined,
    resolve(text, ['&'], readEntity),
    resolve(text, ['$', "'"], readDoubled)
  ].filter(decoding => decoding !== undefined)
}

const PLUS = '+'

function resolve(text: Buffer, introducers: readonly string[], readEscape: ReadEscape): Decoding | undefined {
  if (!introducers.some(introducer => text.includes(introducer))) return undefined
  const [first = -1, second = first] = introducers.map(introducer => introducer.charCodeAt(0))
  const writer = new DecodingWriter(text.length)
  let isChanged = false
  for (let at = 0; at < text.length;) {
    const byte = text[at] as number
    const escape = byte === first || byte === second ? readEscape(text, at) : undefined
    if (escape === undefined) {
      writer.write(byte, at, ++at)
      continue
    }
    isChanged = true
    for (const meant of escape.meaning) writer.write(meant, at, at + escape.length)
    at += escape.length
  }
  return isChanged ? writer.done() : undefined
}

const NAMED_BACKSLASHES: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}

/** No escape takes more bytes than this: `\ud83d\ude00`. */
const LONGEST = 12

function readBackslash(text: Buffer, at: number): Escape | undefined {
  const escape = text.toString('latin1', at, at + LONGEST)
  const pair = /^\\u(d[89ab][\da-f]{2})\\u(d[c-f][\da-f]{2})/i.exec(escape)
  if (pair !== null) return meaning(12, String.fromCharCode(hex(pair[1]), hex(pair[2])))
  // Of HCL, YAML and Python.
  const long = /^\\U([\dA-Fa-f]{8})/.exec(escape)
  if (long !== null && hex(long[1]) <= 0x10ffff) return meaning(10, String.fromCodePoint(hex(long[1])))
  const unicode = /^\\u([\da-f]{4})/i.exec(escape)
  if (unicode !== null) return meaning(6, String.fromCharCode(hex(unicode[1])))
  const byte = /^\\x([\da-f]{2})/i.exec(escape)
  if (byte !== null) return {length: 4, meaning: Uint8Array.of(hex(byte[1]))}
  const next = escape[1]
  if (next === undefined) return undefined
  const named = NAMED_BACKSLASHES[next]
  // Before any other character a backslash stands for that character; what follows it of a longer one is read next.
  return named === undefined ? {length: 2, meaning: text.subarray(at + 1, at + 2)} : meaning(2, named)
}

function readPercent(text: Buffer, at: number): Escape | undefined {
  const digits = /^%([\da-f]{2})/i.exec(text.toString('latin1', at, at + 3))
  return digits === null ? undefined : {length: 3, meaning: Uint8Array.of(hex(digits[1]))}
}

const readPlus: ReadEscape = (text, at) => (text[at] === PLUS.charCodeAt(0) ? meaning(1, ' ') : undefined)

const NAMED_ENTITIES: Readonly<Record<string, string>> = {amp: '&', lt: '<', gt: '>', quot: '"', apos: "'"}

function readEntity(text: Buffer, at: number): Escape | undefined {
  const entity = /^&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/i.exec(text.toString('latin1', at, at + LONGEST))
  if (entity === null) return undefined
  const [whole, name, decimal, hexadecimal] = entity
  if (name !== undefined) return meaning(whole.length, NAMED_ENTITIES[name.toLowerCase()] ?? '')
  const point = decimal === undefined ? hex(hexadecimal) : Number(decimal)
  return meaning(whole.length, point > 0x10ffff ? '' : String.fromCodePoint(point))
}

const readDoubled: ReadEscape = (text, at) => (text[at] === text[at + 1] ? {length: 2, meaning: text.subarray(at, at + 1)} : undefined)

const hex = (digits = '') => Number.parseInt(digits, 16)

const meaning = (length: number, text: string): Escape => ({length, meaning: Buffer.from(text)})
