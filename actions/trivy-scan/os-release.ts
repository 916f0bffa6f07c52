import type {Readable} from 'node:stream'
import {ActionError} from '../../lib/action/errors.ts'
import {Bytes} from '../../lib/registry/bytes.ts'
import type {Descriptor} from '../../lib/registry/descriptor.ts'
import {readLayer} from '../../lib/registry/layer.ts'
import {blobPath} from '../../lib/registry/layout.ts'
import {readTarHeader, TAR_BLOCK} from '../../lib/registry/tar-header.ts'

/** Where a distribution says what it is (os-release(5)). */
const PATHS = ['etc/os-release', 'usr/lib/os-release']
const LARGEST_FILE_BYTES = 64 * 1024

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

/** The first file of that name in the archive; what other entries hold is stepped over. */
async function findOsRelease(archive: Readable): Promise<string | undefined> {
  const bytes = new Bytes(archive)
  for (;;) {
    const block = await bytes.take(TAR_BLOCK)
    if (block === undefined) return undefined
    const {name, size, isFile} = readTarHeader(block)
    if (isFile && PATHS.includes(name) && size <= LARGEST_FILE_BYTES) return (await bytes.take(size))?.toString('utf8')
    await bytes.skip(Math.ceil(size / TAR_BLOCK) * TAR_BLOCK)
  }
}
