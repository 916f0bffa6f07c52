import type {Readable} from 'node:stream'
import {Bytes} from '../../../../lib/registry/bytes.ts'

/** What an entry of a layer is, as far as a file system of an image is made of it. */
export type TarKind = 'file' | 'folder' | 'symlink' | 'hardlink' | 'other'

export interface TarEntry {
  /** As it is written, such as `./usr/bin/app`. */
  readonly name: string
  readonly kind: TarKind
  /** Where a link leads, as it is written; empty for what is none. */
  readonly link: string
  /** The permission bits. */
  readonly mode: number
  readonly size: number
  /** Its content in pieces. What is not taken is passed over. */
  readonly content: () => AsyncGenerator<Buffer>
}

const BLOCK = 512
/** A name or a list of them that is longer is no image's. */
const LARGEST_EXTENSION_BYTES = 1024 * 1024

const KINDS: Readonly<Record<string, TarKind>> = {'\0': 'file', '0': 'file', '7': 'file', '1': 'hardlink', '2': 'symlink', '5': 'folder'}

/**
 * Reads a tar archive entry by entry: POSIX ustar and pax, and GNU's long names.
 *
 * @throws Error when it is none or breaks off
 */
export async function* readTar(archive: Readable): AsyncGenerator<TarEntry> {
  const reader = new Bytes(archive)
  const shared = new Map<string, string>()
  let own = new Map<string, string>()
  for (;;) {
    const header = await reader.take(BLOCK)
    if (header === undefined) {
      if (reader.isAtEnd) return
      throw new Error('it breaks off')
    }
    if (header.every(byte => byte === 0)) continue
    const {type, ...fields} = readHeader(header)
    const size = Number(own.get('size') ?? fields.size)
    const padding = (BLOCK - (size % BLOCK)) % BLOCK
    if ('xgLK'.includes(type)) {
      if (size > LARGEST_EXTENSION_BYTES) throw new Error('it has a name that is too long')
      const text = (await take(reader, size)).toString('utf8')
      await take(reader, padding)
      if (type === 'L') own.set('path', text.replace(/\0[\s\S]*$/, ''))
      else if (type === 'K') own.set('linkpath', text.replace(/\0[\s\S]*$/, ''))
      else for (const [key, value] of readPax(text)) (type === 'g' ? shared : own).set(key, value)
      continue
    }
    const of = (key: string, otherwise: string) => own.get(key) ?? shared.get(key) ?? otherwise
    const isSparse = [...own.keys()].some(key => key.startsWith('GNU.sparse.'))
    const kind = isSparse ? 'other' : (KINDS[type] ?? 'other')
    // A link has no content, whatever its header says (POSIX pax, "ustar Interchange Format").
    const bytes = kind === 'file' || kind === 'other' ? size : 0
    const pieces = reader.pieces(bytes)
    const content = () => pieces
    yield {name: of('path', fields.name), kind, link: of('linkpath', fields.link), mode: fields.mode, size: bytes, content}
    // What nobody has taken is passed over.
    while ((await pieces.next()).done !== true) continue
    if (bytes > 0) await take(reader, padding)
    own = new Map()
  }
}

async function take(reader: Bytes, size: number): Promise<Buffer> {
  const bytes = await reader.take(size)
  if (bytes === undefined) throw new Error('it breaks off')
  return bytes
}

function readHeader(header: Buffer): {
  readonly name: string
  readonly link: string
  readonly mode: number
  readonly size: number
  readonly type: string
} {
  const text = (from: number, to: number) => header.toString('utf8', from, to).replace(/\0[\s\S]*$/, '')
  const octal = (from: number, to: number) => Number(`0o${/[0-7]+/.exec(header.toString('latin1', from, to))?.[0] ?? '0'}`)
  const isPosix = header.toString('latin1', 257, 263) === 'ustar\0'
  const prefix = isPosix ? text(345, 500) : ''
  const isBinary = ((header[124] ?? 0) & 0x80) !== 0
  const size = isBinary ? Number(`0x${header.subarray(125, 136).toString('hex')}`) : octal(124, 136)
  const told = octal(148, 156)
  const sum = header.reduce((total, byte, index) => total + (index >= 148 && index < 156 ? 32 : byte), 0)
  if (sum !== told || !Number.isSafeInteger(size)) throw new Error('it is no tar archive')
  return {
    name: prefix === '' ? text(0, 100) : `${prefix}/${text(0, 100)}`,
    link: text(157, 257),
    mode: octal(100, 108) & 0o7777,
    size,
    type: header.toString('latin1', 156, 157)
  }
}

/** `LENGTH KEY=VALUE\n` records; the length counts bytes, itself too (POSIX pax, "pax Extended Header"). */
function readPax(text: string): [string, string][] {
  const bytes = Buffer.from(text)
  const records: [string, string][] = []
  for (let position = 0; position < bytes.length;) {
    const [, digits = ''] = /^(\d+) /.exec(bytes.toString('latin1', position, position + 20)) ?? []
    const length = Number(digits)
    if (digits === '' || length === 0) break
    const record = bytes.toString('utf8', position + digits.length + 1, position + length - 1)
    const equals = record.indexOf('=')
    records.push([record.slice(0, equals), record.slice(equals + 1)])
    position += length
  }
  return records
}
