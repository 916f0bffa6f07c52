import {header, padding} from '../../lib/ssh/archive.ts'

/** A regular file of an archive. */
export interface TarEntry {
  readonly name: string
  readonly content: Buffer
}

/**
 * Packs a few files as a tar archive (POSIX ustar), without times and owners: the same files give the same bytes.
 */
export function makeTar(entries: readonly TarEntry[]): Buffer {
  const parts = entries.flatMap(({name, content}) => {
    const size = content.length
    return [header(name, {mode: 0o644, size}), content, Buffer.alloc(padding(size))]
  })
  // Two empty blocks end an archive.
  return Buffer.concat([...parts, Buffer.alloc(1_024)])
}
