import {createHash, randomFillSync} from 'node:crypto'
import {mkdir, open, rename, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

const OCI = 'application/vnd.oci.image'
const PIECE = 1024 * 1024

interface Written {
  readonly digest: string
  readonly size: number
}

/**
 * Writes an OCI layout of one image whose layers are noise, as packed files are for whoever sends them.
 *
 * @param folder that becomes the layout
 * @param layers the size of each, in bytes
 */
export async function writeLayout(folder: string, layers: readonly number[]): Promise<void> {
  const blobs = join(folder, 'blobs', 'sha256')
  await mkdir(blobs, {recursive: true})
  const written: Written[] = []
  for (const size of layers) written.push(await writeNoise(blobs, size))
  const rootfs = {type: 'layers', diff_ids: written.map(({digest}) => digest)}
  const config = await writeJson(blobs, {os: 'linux', architecture: 'amd64', config: {Labels: LABELS}, rootfs})
  const mediaType = `${OCI}.manifest.v1+json`
  const manifest = await writeJson(blobs, {
    schemaVersion: 2,
    mediaType,
    config: {mediaType: `${OCI}.config.v1+json`, ...config},
    layers: written.map(layer => ({mediaType: `${OCI}.layer.v1.tar+gzip`, ...layer}))
  })
  await writeFile(join(folder, 'index.json'), JSON.stringify({schemaVersion: 2, manifests: [{mediaType, ...manifest}]}))
  await writeFile(join(folder, 'oci-layout'), JSON.stringify({imageLayoutVersion: '1.0.0'}))
}

/** Of which commit it is: that of the run. */
const LABELS = {'org.opencontainers.image.revision': '0123456789abcdef0123456789abcdef01234567'}

async function writeNoise(folder: string, size: number): Promise<Written> {
  const path = join(folder, 'noise')
  const file = await open(path, 'w')
  const hash = createHash('sha256')
  for (let left = size; left > 0; left -= PIECE) {
    const piece = randomFillSync(Buffer.alloc(Math.min(PIECE, left)))
    hash.update(piece)
    await file.write(piece)
  }
  await file.close()
  const hex = hash.digest('hex')
  await rename(path, join(folder, hex))
  return {digest: `sha256:${hex}`, size}
}

async function writeJson(folder: string, value: object): Promise<Written> {
  const content = Buffer.from(JSON.stringify(value))
  const hex = createHash('sha256').update(content).digest('hex')
  await writeFile(join(folder, hex), content)
  return {digest: `sha256:${hex}`, size: content.length}
}
