import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {lstat, readFile, realpath} from 'node:fs/promises'
import {join, sep} from 'node:path'
import type {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {ActionError} from '../action/errors.ts'
import {
  IMAGE_CONFIG_MEDIA_TYPES,
  INDEX_MEDIA_TYPES,
  isRecord,
  MANIFEST_MEDIA_TYPES,
  readDescriptor,
  type Descriptor,
  type Platform
} from './descriptor.ts'

/** A manifest or an index of a layout, with the bytes that its digest stands for. */
export interface LayoutManifest {
  readonly descriptor: Descriptor
  readonly content: Buffer
  /**
   * `runnable`: an image that an engine can start. `attestation`: BuildKit's provenance or SBOM about one. `artifact`: anything
   * else with layers. `index`: a list of the others.
   */
  readonly kind: 'runnable' | 'attestation' | 'artifact' | 'index'
  /** From the index, else from the image's own configuration; undefined for what does not run. */
  readonly platform: Platform | undefined
  /** Configuration and layers; empty for an index. */
  readonly blobs: readonly Descriptor[]
}

/** An OCI image layout on disk whose every byte was checked. */
export interface Layout {
  readonly folder: string
  /** What the image is known by: the one index or manifest that index.json names. */
  readonly root: Descriptor
  /** Every manifest once, children before the index that names them: the order in which a registry takes them. The root is last. */
  readonly manifests: readonly LayoutManifest[]
  /** Every configuration and layer once. */
  readonly blobs: readonly Descriptor[]
  /** Bytes of all manifests and blobs. */
  readonly size: number
}

/** The most that registries accept (distribution/distribution, registry/handlers/manifests.go). */
const LARGEST_MANIFEST_BYTES = 4 * 1024 * 1024
/** BuildKit writes index.json → index → manifest. More than a few levels are a mistake or an attack. */
const DEEPEST_NESTING = 4
/** The only kind of layer in an attestation. */
const STATEMENT_MEDIA_TYPE = 'application/vnd.in-toto+json'

/**
 * Reads an OCI image layout (OCI image specification, "Image Layout") and checks every blob's size and sha256.
 *
 * @param folder the folder with `oci-layout`, `index.json` and `blobs/`
 * @throws ActionError when it is not a layout, names several images, or when a blob is missing, does not match its digest or is outside
 */
export async function readLayout(folder: string, signal?: AbortSignal): Promise<Layout> {
  const root = await readRoot(folder)
  const manifests = new Map<string, LayoutManifest>()
  await collectManifests(folder, root, 'index.json', 0, manifests)
  const ordered = [...manifests.values()]
  const blobs = [...new Map(ordered.flatMap(manifest => manifest.blobs).map(blob => [blob.digest, blob])).values()]
  for (const blob of blobs) {
    signal?.throwIfAborted()
    await verifyBlob(folder, blob)
  }
  const size = [...ordered.map(manifest => manifest.descriptor), ...blobs].reduce((sum, {size: bytes}) => sum + bytes, 0)
  return {folder, root, manifests: ordered, blobs, size}
}

/** The images of a layout that an engine can run, one a platform: what has to be scanned. */
export function runnableManifests(layout: Layout): readonly LayoutManifest[] {
  return layout.manifests.filter(manifest => manifest.kind === 'runnable')
}

/** Where a layout keeps the content of a digest. The digest was checked by {@link readDescriptor}: it cannot lead out of the folder. */
export function blobPath(folder: string, digest: string): string {
  return join(folder, 'blobs', ...digest.split(':'))
}

/** A fresh stream over a blob's bytes. */
export function openBlob(folder: string, digest: string): Readable {
  return createReadStream(blobPath(folder, digest))
}

async function readRoot(folder: string): Promise<Descriptor> {
  const marker = parse(await readSmall(join(folder, 'oci-layout'), `The folder "${folder}" is not an OCI layout`), 'oci-layout')
  if (!isRecord(marker) || typeof marker['imageLayoutVersion'] !== 'string' || !marker['imageLayoutVersion'].startsWith('1.')) {
    throw new ActionError(`The OCI layout "${folder}" is not of version 1.`)
  }
  const index = parse(await readSmall(join(folder, 'index.json'), `The OCI layout "${folder}" has no index.json`), 'index.json')
  const listed = isRecord(index) && Array.isArray(index['manifests']) ? (index['manifests'] as unknown[]) : []
  // One image under several names is listed once per name, with the same digest.
  const images = [...new Map(listed.map(entry => readDescriptor(entry, 'index.json')).map(image => [image.digest, image])).values()]
  const [root, ...others] = images
  if (root === undefined) throw new ActionError(`The OCI layout "${folder}" holds no image.`)
  if (others.length > 0) {
    throw new ActionError(`The OCI layout "${folder}" holds ${images.length} images.`, 'Export one image into an empty folder.')
  }
  return root
}

async function collectManifests(
  folder: string,
  descriptor: Descriptor,
  where: string,
  depth: number,
  found: Map<string, LayoutManifest>
): Promise<void> {
  if (found.has(descriptor.digest)) return
  if (depth > DEEPEST_NESTING) throw new ActionError(`The OCI layout "${folder}" nests its indexes deeper than ${DEEPEST_NESTING} levels.`)
  if (descriptor.size > LARGEST_MANIFEST_BYTES) throw new ActionError(`${where}: ${descriptor.digest} is too large for a manifest.`)
  await verifyBlob(folder, descriptor)
  const content = await readFile(blobPath(folder, descriptor.digest))
  const body = parse(content, descriptor.digest)
  if (!isRecord(body)) throw new ActionError(`${descriptor.digest} is not a manifest.`)
  if (INDEX_MEDIA_TYPES.includes(descriptor.mediaType)) {
    const children = Array.isArray(body['manifests']) ? (body['manifests'] as unknown[]) : []
    for (const child of children) {
      await collectManifests(folder, readDescriptor(child, descriptor.digest), descriptor.digest, depth + 1, found)
    }
    found.set(descriptor.digest, {descriptor, content, kind: 'index', platform: undefined, blobs: []})
  } else if (MANIFEST_MEDIA_TYPES.includes(descriptor.mediaType)) {
    found.set(descriptor.digest, await readImageManifest(folder, descriptor, content, body))
  } else {
    throw new ActionError(`${where}: "${descriptor.mediaType}" is not the media type of an index or a manifest.`)
  }
}

async function readImageManifest(
  folder: string,
  descriptor: Descriptor,
  content: Buffer,
  body: Readonly<Record<string, unknown>>
): Promise<LayoutManifest> {
  const config = readDescriptor(body['config'], descriptor.digest)
  const layers = Array.isArray(body['layers']) ? (body['layers'] as unknown[]) : []
  const blobs: [Descriptor, ...Descriptor[]] = [config, ...layers.map(layer => readDescriptor(layer, descriptor.digest))]
  const kind = kindOf(descriptor, blobs)
  const platform = kind === 'runnable' ? (descriptor.platform ?? (await platformOf(folder, config))) : undefined
  return {descriptor, content, kind, platform, blobs}
}

/**
 * BuildKit marks its attestations twice (moby/buildkit docs/attestations/attestation-storage.md); either mark is enough. What has layers
 * of files is still an image: an engine would run it whatever the mark says, so it has to be scanned.
 */
function kindOf(descriptor: Descriptor, [config, ...layers]: readonly [Descriptor, ...Descriptor[]]): LayoutManifest['kind'] {
  const isMarked = descriptor.annotations['vnd.docker.reference.type'] === 'attestation-manifest' || descriptor.platform?.os === 'unknown'
  if (isMarked && layers.every(layer => layer.mediaType === STATEMENT_MEDIA_TYPE)) return 'attestation'
  return IMAGE_CONFIG_MEDIA_TYPES.includes(config.mediaType) ? 'runnable' : 'artifact'
}

/** A single image without an index has its platform only in its configuration. */
async function platformOf(folder: string, config: Descriptor): Promise<Platform | undefined> {
  if (config.size > LARGEST_MANIFEST_BYTES) throw new ActionError(`${config.digest} is too large for an image's configuration.`)
  await verifyBlob(folder, config)
  const body = parse(await readFile(blobPath(folder, config.digest)), config.digest)
  const read = readDescriptor({...config, platform: body}, config.digest)
  return read.platform
}

async function verifyBlob(folder: string, {digest, size}: Descriptor): Promise<void> {
  const path = blobPath(folder, digest)
  const state = await lstat(path).catch(() => undefined)
  if (state === undefined) throw new ActionError(`The OCI layout "${folder}" lacks the blob ${digest}.`, 'Export it again.')
  const [inside, blob] = await Promise.all([realpath(folder), realpath(path)])
  if (!state.isFile() || !blob.startsWith(inside + sep)) throw new ActionError(`The blob ${digest} is not a file inside "${folder}".`)
  if (state.size !== size) throw new ActionError(`The blob ${digest} has ${state.size} bytes instead of ${size}.`, 'Export it again.')
  const hash = createHash('sha256')
  await pipeline(createReadStream(path), hash)
  if (`sha256:${hash.digest('hex')}` !== digest) throw new ActionError(`The content of the blob ${digest} does not match its digest.`)
}

async function readSmall(path: string, problem: string): Promise<Buffer> {
  const state = await lstat(path).catch(() => undefined)
  if (state === undefined || !state.isFile()) throw new ActionError(`${problem}.`, 'Give the folder that an OCI layout was exported to.')
  if (state.size > LARGEST_MANIFEST_BYTES) throw new ActionError(`"${path}" is too large.`)
  return readFile(path)
}

function parse(content: Buffer, what: string): unknown {
  try {
    return JSON.parse(content.toString('utf8')) as unknown
  } catch (error) {
    throw new ActionError(`${what} is not JSON.`, undefined, {cause: error})
  }
}
