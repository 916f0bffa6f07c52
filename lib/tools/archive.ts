import {promisify} from 'node:util'
import {gunzip, inflateRawSync} from 'node:zlib'
import {ActionError} from '../action/errors.ts'

export type ArchiveKind = 'tar.gz' | 'zip' | 'none'

/**
 * Takes one file out of an archive. Nothing is written, so a hostile path or link in the archive can do no harm, and neither tar nor
 * unzip has to be on the runner.
 *
 * @param archive the archive's bytes, whose sha256 was checked before
 * @param kind `none` when the bytes are the file itself
 * @param member the file's path in the archive, without a leading `./`
 * @throws ActionError when the archive is broken or has no such file
 */
export async function extractMember(archive: Buffer, kind: ArchiveKind, member: string): Promise<Buffer> {
  if (kind === 'none') return archive
  let file: Buffer | undefined
  try {
    file = kind === 'tar.gz' ? findInTar(await promisify(gunzip)(archive), member) : findInZip(archive, member)
  } catch (error) {
    throw new ActionError(`The ${kind} archive cannot be read.`, undefined, {cause: error})
  }
  if (file === undefined) throw new ActionError(`The ${kind} archive has no file "${member}".`)
  return file
}

const TAR_BLOCK = 512

/** POSIX ustar: a 512-byte header, then the content padded to whole blocks. Other kinds of entries (pax, links) are stepped over. */
function findInTar(tar: Buffer, member: string): Buffer | undefined {
  for (let offset = 0; offset + TAR_BLOCK <= tar.length;) {
    const header = tar.subarray(offset, offset + TAR_BLOCK)
    const size = Number.parseInt(textOf(header.subarray(124, 136)).trim() || '0', 8)
    if (!Number.isSafeInteger(size)) throw new Error('a tar header has no size')
    const start = offset + TAR_BLOCK
    const isFile = header[156] === 0 || header[156] === 0x30
    const prefix = textOf(header.subarray(345, 500))
    const name = (prefix === '' ? '' : `${prefix}/`) + textOf(header.subarray(0, 100))
    if (isFile && name.replace(/^\.\//, '') === member) {
      if (start + size > tar.length) throw new Error('the tar ends in the middle of a file')
      return tar.subarray(start, start + size)
    }
    offset = start + Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
  }
  return undefined
}

function textOf(field: Buffer): string {
  const end = field.indexOf(0)
  return field.subarray(0, end === -1 ? field.length : end).toString('utf8')
}

const ZIP_END = 0x06054b50
const ZIP_ENTRY = 0x02014b50
const ZIP_END_LENGTH = 22

/** PKWARE APPNOTE 4.3: the end record (last, before an optional comment) names the central directory, which names the files. */
function findInZip(zip: Buffer, member: string): Buffer | undefined {
  let end = zip.length - ZIP_END_LENGTH
  while (end >= 0 && zip.readUInt32LE(end) !== ZIP_END) end--
  if (end < 0) throw new Error('the zip has no end record')
  let entry = zip.readUInt32LE(end + 16)
  for (let left = zip.readUInt16LE(end + 10); left > 0; left--) {
    if (zip.readUInt32LE(entry) !== ZIP_ENTRY) throw new Error('the zip directory is broken')
    const nameLength = zip.readUInt16LE(entry + 28)
    const name = zip.toString('utf8', entry + 46, entry + 46 + nameLength)
    if (name === member) return readZipEntry(zip, entry)
    entry += 46 + nameLength + zip.readUInt16LE(entry + 30) + zip.readUInt16LE(entry + 32)
  }
  return undefined
}

function readZipEntry(zip: Buffer, entry: number): Buffer {
  const method = zip.readUInt16LE(entry + 10)
  const size = zip.readUInt32LE(entry + 20)
  const header = zip.readUInt32LE(entry + 42)
  const start = header + 30 + zip.readUInt16LE(header + 26) + zip.readUInt16LE(header + 28)
  const content = zip.subarray(start, start + size)
  if (content.length !== size) throw new Error('the zip ends in the middle of a file')
  if (method === 0) return content
  if (method === 8) return inflateRawSync(content)
  throw new Error(`zip method ${method} is not known`)
}
