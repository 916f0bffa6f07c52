/** The unit of a tar archive: a header, then the content, padded to whole blocks. */
export const TAR_BLOCK = 512

/** One entry of a tar archive. */
export interface TarHeader {
  /** Without a leading `/` or `./`. */
  readonly name: string
  /** Bytes of the content behind the header. */
  readonly size: number
  /** Whether it is a file, and no folder, link or extension of the header that follows. */
  readonly isFile: boolean
}

/**
 * Reads one header: POSIX ustar and its GNU variant, as far as short names go. Names of more than 100 bytes, which other entries hold (pax, GNU
 * long names), are cut.
 *
 * @param header 512 bytes
 * @throws Error when it says no size
 */
export function readTarHeader(header: Buffer): TarHeader {
  const text = (from: number, to: number) => header.toString('utf8', from, to).replace(/\0[\s\S]*$/, '')
  const isPosix = text(257, 263) === 'ustar'
  const name = isPosix && text(345, 500) !== '' ? `${text(345, 500)}/${text(0, 100)}` : text(0, 100)
  return {
    name: name.replace(/^(?:\.?\/)+/, ''),
    size: sizeOf(header.subarray(124, 136)),
    isFile: header[156] === 0 || header[156] === 0x30
  }
}

/** Octal digits, or a number of 11 bytes after a set bit, for what is larger than 8 GiB. */
function sizeOf(field: Buffer): number {
  const isBinary = ((field[0] ?? 0) & 0x80) !== 0
  const size = isBinary
    ? Number(`0x${field.subarray(1).toString('hex')}`)
    : Number(`0o${/[0-7]+/.exec(field.toString('latin1'))?.[0] ?? '0'}`)
  if (!Number.isSafeInteger(size)) throw new Error('a tar header has no size')
  return size
}
