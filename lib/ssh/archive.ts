import {ActionError} from '../action/errors.ts'

/** A regular file below a folder of the host. */
export interface TreeFile {
  /** Relative, with `/` between its parts. The folders on the way get the mode 0755. */
  readonly path: string
  /** The nine bits of who may do what, as 0o644. */
  readonly mode: number
  readonly content: Buffer | StreamedContent
}

/** Content that is read when its turn comes, for what is too large to be in memory. */
export interface StreamedContent {
  readonly size: number
  readonly open: () => AsyncIterable<Buffer>
}

export type Tree = readonly TreeFile[]

/** The last member of an archive: an archive that was cut short between two members looks like a whole one to tar. */
export const LAST_MEMBER = '.fairway-complete'

const BLOCK = 512
/** tar reads records of twenty blocks. */
const RECORD = 20 * BLOCK
const NAME_BYTES = 100
const PREFIX_BYTES = 155
/** Eleven octal digits. */
const LARGEST = 8 * 1024 ** 3 - 1
const TYPES = {file: '0', folder: '5', longName: 'L'} as const

/**
 * An archive of the files, piece by piece, that every tar of a host can unpack: POSIX ustar, and GNU's own member for a path that has no place in
 * it (BusyBox passes over the one of POSIX). No times and owners: the same files give the same bytes.
 *
 * @throws ActionError when two paths cannot both be, one leads out of the folder, or a file changes while it is read
 */
export async function* renderArchive(tree: Tree): AsyncGenerator<Buffer> {
  const folders = foldersOf(tree)
  let size = 0
  for await (const piece of members(tree, folders)) {
    size += piece.length
    yield piece
  }
  // Two empty blocks end it, and the record is filled.
  const end = size + 2 * BLOCK
  yield Buffer.alloc(2 * BLOCK + ((RECORD - (end % RECORD)) % RECORD))
}

async function* members(tree: Tree, folders: readonly string[]): AsyncGenerator<Buffer> {
  for (const folder of folders) yield header(`${folder}/`, {mode: 0o755, size: 0, type: 'folder'})
  for (const {path, mode, content} of tree) {
    const size = Buffer.isBuffer(content) ? content.length : content.size
    if (size > LARGEST) throw new ActionError(`The file ${JSON.stringify(path)} is larger than 8 GiB.`, 'Leave it out.')
    yield header(path, {mode, size})
    if (Buffer.isBuffer(content)) yield content
    else yield* streamed(path, content)
    yield Buffer.alloc(padding(size))
  }
  yield header(LAST_MEMBER, {mode: 0o600, size: 0})
}

async function* streamed(path: string, {size, open}: StreamedContent): AsyncGenerator<Buffer> {
  let left = size
  for await (const piece of open()) {
    left -= piece.length
    if (left < 0) break
    yield piece
  }
  if (left !== 0) throw new ActionError(`The file ${JSON.stringify(path)} was changed while it was sent.`)
}

/** The folders of a tree, each before those in it. @throws ActionError when a path cannot be, or could lead out of the folder */
function foldersOf(tree: Tree): string[] {
  const files = new Set<string>()
  const folders = new Set<string>()
  for (const {path, mode} of tree) {
    const parts = path.split('/')
    if (parts.some(part => part === '' || part === '.' || part === '..') || path.includes('\0') || parts[0] === LAST_MEMBER)
      throw new ActionError(`${JSON.stringify(path)} is no path of a file below a folder.`)
    if (!Number.isInteger(mode) || mode < 0 || mode > 0o777) throw new ActionError(`${mode} is no mode of a file.`)
    if (files.has(path)) throw new ActionError(`There are two files ${JSON.stringify(path)}.`, 'Give each one its own name.')
    files.add(path)
    for (let count = 1; count < parts.length; count++) folders.add(parts.slice(0, count).join('/'))
  }
  const both = [...files].find(path => folders.has(path))
  if (both !== undefined) throw new ActionError(`${JSON.stringify(both)} is a file and a folder.`, 'Give each one its own name.')
  return [...folders]
}

interface Member {
  readonly mode: number
  readonly size: number
  readonly type?: keyof typeof TYPES
}

/** The header of a member, with one before it that has the path where that is too long. */
export function header(path: string, member: Member): Buffer {
  const name = Buffer.from(path)
  if (name.length <= NAME_BYTES) return headerBlock(name, undefined, member)
  // The last slash that leaves both halves their place.
  const slash = name.lastIndexOf('/', PREFIX_BYTES)
  if (slash > 0 && name.length - slash - 1 <= NAME_BYTES && slash < name.length - 1)
    return headerBlock(name.subarray(slash + 1), name.subarray(0, slash), member)
  const whole = Buffer.concat([name, Buffer.alloc(1)])
  return Buffer.concat([
    headerBlock(Buffer.from('././@LongLink'), undefined, {mode: 0, size: whole.length, type: 'longName'}),
    whole,
    Buffer.alloc(padding(whole.length)),
    headerBlock(name.subarray(0, NAME_BYTES), undefined, member)
  ])
}

function headerBlock(name: Buffer, prefix: Buffer | undefined, {mode, size, type = 'file'}: Member): Buffer {
  const block = Buffer.alloc(BLOCK)
  name.copy(block)
  writeOctal(block, mode, 100, 8)
  writeOctal(block, 0, 108, 8)
  writeOctal(block, 0, 116, 8)
  writeOctal(block, size, 124, 12)
  writeOctal(block, 0, 136, 12)
  block.write(TYPES[type], 156)
  block.write('ustar\u000000', 257, 'latin1')
  prefix?.copy(block, 345)
  // The checksum is taken with its own field full of blanks.
  block.fill(' ', 148, 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1')
  return block
}

function writeOctal(block: Buffer, value: number, offset: number, length: number): void {
  block.write(`${value.toString(8).padStart(length - 1, '0')}\u0000`, offset, 'latin1')
}

/** Bytes that fill the last block of a content. */
export function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}
