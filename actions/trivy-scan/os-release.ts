import type {Readable} from 'node:stream'
import {ActionError} from '../../lib/action/errors.ts'
import {Bytes} from '../../lib/registry/bytes.ts'
import type {Descriptor} from '../../lib/registry/descriptor.ts'
import {readLayer} from '../../lib/registry/layer.ts'
import {blobPath} from '../../lib/registry/layout.ts'

/** Where a distribution says what it is (os-release(5)). */
const PATHS = ['etc/os-release', 'usr/lib/os-release']
const LARGEST_FILE_BYTES = 64 * 1024
const BLOCK = 512

/**
 * The name of the distribution that an image is made of, for one that Trivy does not know at all: it says nothing of such an image but
 * what the application's libraries are.
 *
 * @param folder of the layout
 * @param layers of the image, the lowest first
 * @returns the `ID` of its os-release; undefined for an image without such a file, as one made from `scratch`
 * @throws ActionError when a layer cannot be read
 */
export async function findDistribution(folder: string, layers: readonly Descriptor[]): Promise<string | undefined> {
  for (const {digest} of [...layers].reverse()) {
    const file = await readLayer(blobPath(folder, digest), findOsRelease).catch((error: unknown) => {
      throw new ActionError(`The layer ${digest} cannot be read.`, undefined, {cause: error})
    })
    if (file !== undefined) return /^ID=["']?([\w.-]+)/m.exec(file)?.[1] ?? 'without a name'
  }
  return undefined
}

/** POSIX ustar and its GNU variant, as far as the short names go that are looked for; what other entries hold is stepped over. */
async function findOsRelease(archive: Readable): Promise<string | undefined> {
  const bytes = new Bytes(archive)
  for (;;) {
    const header = await bytes.take(BLOCK)
    if (header === undefined) return undefined
    const size = sizeOf(header.subarray(124, 136))
    const isFile = header[156] === 0 || header[156] === 0x30
    if (isFile && PATHS.includes(nameIn(header)) && size <= LARGEST_FILE_BYTES) return (await bytes.take(size))?.toString('utf8')
    await bytes.skip(Math.ceil(size / BLOCK) * BLOCK)
  }
}

function nameIn(header: Buffer): string {
  const text = (from: number, to: number) => header.toString('utf8', from, to).replace(/\0[\s\S]*$/, '')
  const isPosix = text(257, 263) === 'ustar'
  const name = isPosix && text(345, 500) !== '' ? `${text(345, 500)}/${text(0, 100)}` : text(0, 100)
  return name.replace(/^(?:\.?\/)+/, '')
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
