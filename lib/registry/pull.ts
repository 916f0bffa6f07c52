import {mkdir, readdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {ActionError} from '../action/errors.ts'
import {forEachAtOnce} from './at-once.ts'
import type {RegistryClient, StoredManifest} from './client.ts'
import {isDigest, type Descriptor} from './descriptor.ts'
import {blobPath} from './layout.ts'
import {chooseImages, type Chosen} from './pull-choice.ts'

export interface PullOptions {
  /** A client that may pull; its image is the repository that is asked. */
  readonly client: RegistryClient
  /** A tag, or a digest. */
  readonly reference: string
  /** The folder that becomes the OCI layout; it is made where it is missing, and has to be empty. */
  readonly folder: string
  /** `linux/arm64`: these alone; without a variant it is every variant. Empty or left out: all that the image has. */
  readonly platforms?: readonly string[] | undefined
  /** Whether the attestations of the chosen images (BuildKit's provenance, SBOM) come too. Default: no. */
  readonly attestations?: boolean | undefined
  /** The most bytes that all of it may have together; what it will take is known before a layer is fetched. Default: 20 GiB. */
  readonly limit?: number | undefined
  /** How many blobs are in transfer at once; default 4. */
  readonly concurrency?: number | undefined
  readonly onProgress?: ((progress: PullProgress) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** Bytes of blobs that have come so far, and all that are to come. */
export interface PullProgress {
  readonly received: number
  readonly total: number
}

export interface PullResult {
  /** What the reference names in the registry: what to write down and to compare. */
  readonly digest: string
  /**
   * The root of the layout: the same as `digest` when all of the image was pulled. Where only a part of an index was chosen, it is the one
   * image that was, or an index of our own with those that were. Each image keeps the digest that it has in the registry.
   */
  readonly root: string
  /** Bytes of all manifests and blobs of the layout. */
  readonly size: number
}

const LIMIT_BYTES = 20 * 1024 ** 3
const CONCURRENCY = 4
const PRIVATE = {mode: 0o600}

/**
 * Pulls an image from a registry into an OCI layout. Every byte is checked against its digest, and goes to disk as it comes. Manifests and
 * lists of Docker's older types stay as they are, so that they keep their digests. Read the folder with `readLayout` afterwards.
 *
 * @throws ActionError when the registry does not have it or gives something else, for what is no image, for a platform that it is not there for
 *   (those that it is there for are named), for more bytes than `limit`, and for a folder that is not empty. The folder holds no layout then
 */
export async function pullImage(options: PullOptions): Promise<PullResult> {
  const {client, folder, signal, onProgress} = options
  await refuseUsed(folder)
  const stored = await findRoot(client, options.reference)
  const choice = {platforms: options.platforms ?? [], attestations: options.attestations ?? false}
  const {root, contents, blobs} = await chooseImages(client, stored, choice, signal)
  const total = sum(blobs)
  const size = total + [...contents.values()].reduce((bytes, content) => bytes + content.length, 0)
  refuseLarge(client, size, options.limit ?? LIMIT_BYTES)
  await mkdir(dirname(blobPath(folder, root.digest)), {recursive: true})
  for (const [digest, content] of contents) await writeFile(blobPath(folder, digest), content, PRIVATE)
  let received = 0
  await forEachAtOnce(blobs, options.concurrency ?? CONCURRENCY, async blob => {
    signal?.throwIfAborted()
    await client.downloadBlob(blob, blobPath(folder, blob.digest), count => {
      received += count
      onProgress?.({received, total})
    })
  })
  // Last: without them nobody takes the folder for a layout.
  await writeFile(join(folder, 'index.json'), JSON.stringify({schemaVersion: 2, manifests: [root]} satisfies TopIndex), PRIVATE)
  await writeFile(join(folder, 'oci-layout'), JSON.stringify({imageLayoutVersion: '1.0.0'}), PRIVATE)
  return {digest: stored.digest, root: root.digest, size}
}

interface TopIndex {
  readonly schemaVersion: 2
  readonly manifests: readonly Chosen['root'][]
}

async function refuseUsed(folder: string): Promise<void> {
  const names = await readdir(folder).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return []
    throw error
  })
  if (names.length > 0) throw new ActionError(`The folder "${folder}" is not empty, so no image is pulled into it.`)
}

async function findRoot(client: RegistryClient, reference: string): Promise<StoredManifest> {
  const {image} = client
  const digest = isDigest(reference) ? reference : await client.manifestDigest(reference)
  const stored = digest === undefined ? undefined : await client.manifest(digest)
  if (stored !== undefined) return stored
  const what = isDigest(reference) ? reference : `tag "${reference}"`
  throw new ActionError(
    `The registry ${image.registry} has no ${what} in "${image.repository}".`,
    'Check the spelling. Some registries answer the same for what an account may not see: then a login is missing.'
  )
}

function refuseLarge({image}: RegistryClient, size: number, limit: number): void {
  if (size <= limit) return
  throw new ActionError(`The image in ${image.name} has ${size} bytes, and at most ${limit} are pulled.`)
}

const sum = (blobs: readonly Descriptor[]) => blobs.reduce((bytes, {size}) => bytes + size, 0)
