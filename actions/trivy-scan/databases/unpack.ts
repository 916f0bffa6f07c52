import {createWriteStream} from 'node:fs'
import {mkdir} from 'node:fs/promises'
import {join} from 'node:path'
import {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {asSentence} from '../../../lib/action/text.ts'
import {Bytes} from '../../../lib/registry/bytes.ts'
import {readLayer} from '../../../lib/registry/layer.ts'
import {readTarHeader, TAR_BLOCK} from '../../../lib/registry/tar-header.ts'

/** What a database's archive holds besides the database itself. */
const METADATA = 'metadata.json'
/** The Java database has some 3 GiB (aquasecurity/trivy-java-db#37); anything far beyond that would only fill the disk. */
const LARGEST_BYTES = 16 * 1024 ** 3

/**
 * Unpacks the layer of a database: two files, and nothing else of what may be in the archive, so that no path in it leads out of the folder.
 *
 * @param layer path of the blob, whose digest was checked
 * @param file the database's own file name
 * @param folder which is made
 * @throws ActionError when the archive is broken or lacks one of the two
 */
export async function unpackDatabase(layer: string, file: string, folder: string): Promise<void> {
  await mkdir(folder, {recursive: true})
  const missing = new Set([file, METADATA])
  try {
    await readLayer(layer, archive => takeFiles(archive, missing, folder))
  } catch (error) {
    // Without a cause: that would be a connection that broke, and the archive would be downloaded again.
    throw new ActionError(`its archive cannot be unpacked: ${asSentence(messageOf(error))}`)
  }
  if (missing.size > 0) throw new ActionError(`it has no file "${[...missing].join('" and no "')}".`)
}

/** Takes each name out of `missing` as it is found. */
async function takeFiles(archive: Readable, missing: Set<string>, folder: string): Promise<void> {
  const bytes = new Bytes(archive)
  let total = 0
  while (missing.size > 0) {
    const block = await bytes.take(TAR_BLOCK)
    if (block === undefined) return
    const {name, size, isFile} = readTarHeader(block)
    const padded = Math.ceil(size / TAR_BLOCK) * TAR_BLOCK
    total += padded
    if (total > LARGEST_BYTES) throw new Error('it is larger than any database')
    if (isFile && missing.has(name)) {
      await pipeline(Readable.from(bytes.pieces(size)), createWriteStream(join(folder, name), {flags: 'wx', mode: 0o600}))
      missing.delete(name)
      await bytes.skip(padded - size)
    } else await bytes.skip(padded)
  }
}
