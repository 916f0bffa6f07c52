/** A regular file of an archive. */
export interface TarEntry {
  readonly name: string
  readonly content: Buffer
}

const BLOCK = 512

/**
 * Packs a few files as a tar archive (POSIX ustar), without times and owners: the same files give the same bytes.
 *
 * @throws RangeError when a name is longer than the 100 bytes that a header has for it
 */
export function makeTar(entries: readonly TarEntry[]): Buffer {
  const parts = entries.flatMap(({name, content}) => [header(name, content.length), content, Buffer.alloc(padding(content.length))])
  // Two empty blocks end an archive.
  return Buffer.concat([...parts, Buffer.alloc(2 * BLOCK)])
}

function header(name: string, size: number): Buffer {
  const block = Buffer.alloc(BLOCK)
  if (Buffer.byteLength(name) > 100) throw new RangeError(`The name "${name}" is too long for a tar header.`)
  block.write(name, 0)
  writeOctal(block, 0o644, 100, 8)
  writeOctal(block, 0, 108, 8)
  writeOctal(block, 0, 116, 8)
  writeOctal(block, size, 124, 12)
  writeOctal(block, 0, 136, 12)
  block.write('0', 156)
  block.write('ustar\u000000', 257, 'latin1')
  // The checksum is taken with its own field full of blanks.
  block.fill(' ', 148, 156)
  const sum = block.reduce((total, byte) => total + byte, 0)
  block.write(`${sum.toString(8).padStart(6, '0')}\u0000 `, 148, 'latin1')
  return block
}

function writeOctal(block: Buffer, value: number, offset: number, length: number): void {
  block.write(`${value.toString(8).padStart(length - 1, '0')}\u0000`, offset, 'latin1')
}

function padding(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK
}
