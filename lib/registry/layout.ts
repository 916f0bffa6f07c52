import {lstat, readFile, realpath} from 'node:fs/promises'
import {join, sep} from 'node:path'
import {ActionError} from '../action/errors.ts'
import {readChecked} from './checked-file.ts'
import {isRecord, type Descriptor, type Platform} from './descriptor.ts'
import {DEEPEST_NESTING, LARGEST_MANIFEST_BYTES, readDocument, readLayoutIndex, type Document} from './document.ts'
import {readImageConfig} from './image-config.ts'
import {diffIdOf} from './layer.ts'
import {parseStrictly} from './strict-json.ts'

/** A manifest or an index of a layout, with the bytes that its digest stands for. */
export interface LayoutManifest {
  readonly descriptor: Descriptor
  readonly content: Buffer
  /** `runnable`: an image that an engine can start. `attestation`: BuildKit's provenance or SBOM about one. `index`: a list of the others. */
  readonly kind: 'runnable' | 'attestation' | 'index'
  /** From the index, else from the image's own configuration; undefined for what does not run. */
  readonly platform: Platform | undefined
  /** Configuration and layers; empty for an index. */
  readonly blobs: readonly Descriptor[]
  /** Those of them that are layers, the lowest first. */
  readonly layers: readonly Descriptor[]
}

/** An OCI image layout on disk. Every byte of it was checked, but for the layers of one that is read to be pushed. */
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

type Layered = Exclude<Document, {kind: 'index'}>

/** A list of all files of a large image has some tens of megabytes. */
const LARGEST_STATEMENT_BYTES = 256 * 1024 * 1024

/**
 * Reads an OCI image layout (OCI image specification, "Image Layout") and checks every blob's size and sha256. Every manifest in it is
 * either an image that a scanner reads or an attestation without files: what an engine could run, and a scan pass over, is refused.
 *
 * @param folder the folder with `oci-layout`, `index.json` and `blobs/`
 * @throws ActionError when it is not a layout, names no image or several, when a blob is missing, does not match its digest or is outside,
 *   and when a manifest is of an unknown kind or can be taken for two
 */
export function readLayout(folder: string, signal?: AbortSignal): Promise<Layout> {
  return read(folder, verifyBlob, signal)
}

/**
 * The same for a layout that is pushed and nothing else: layers are only looked for, and are checked while they are sent ({@link openBlob}), so
 * that they are read once.
 */
export function readLayoutToPush(folder: string, signal?: AbortSignal): Promise<Layout> {
  return read(folder, checkFile, signal)
}

async function read(folder: string, check: typeof verifyBlob, signal: AbortSignal | undefined): Promise<Layout> {
  const root = await readRoot(folder)
  const manifests = new Map<string, LayoutManifest>()
  await collectManifests(folder, root, 'index.json', 0, manifests)
  const ordered = [...manifests.values()]
  if (!ordered.some(({kind}) => kind === 'runnable')) throw new ActionError(`The OCI layout "${folder}" holds no image that can be run.`)
  const blobs = [...new Map(ordered.flatMap(manifest => manifest.blobs).map(blob => [blob.digest, blob])).values()]
  for (const blob of blobs) {
    signal?.throwIfAborted()
    await check(folder, blob)
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

/**
 * The bytes of a blob, piece by piece, which break off with an ActionError before their end when they are not those of its digest. A piece is
 * good until the next one is asked for.
 *
 * @param onRead told how many more bytes were taken
 */
export function openBlob(
  folder: string,
  {digest, size}: Pick<Descriptor, 'digest' | 'size'>,
  onRead?: (count: number) => void
): AsyncIterable<Buffer> {
  return readChecked(blobPath(folder, digest), digest, size, onRead)
}

async function readRoot(folder: string): Promise<Descriptor> {
  const marker = await readSmall(join(folder, 'oci-layout'), `The folder "${folder}" is not an OCI layout`)
  const body = parseStrictly(marker, 'oci-layout', {known: ['imageLayoutVersion'], free: []})
  if (!isRecord(body) || typeof body['imageLayoutVersion'] !== 'string' || !body['imageLayoutVersion'].startsWith('1.')) {
    throw new ActionError(`The OCI layout "${folder}" is not of version 1.`)
  }
  const listed = readLayoutIndex(await readSmall(join(folder, 'index.json'), `The OCI layout "${folder}" has no index.json`))
  // One image under several names is listed once per name, with the same digest.
  const [root, ...others] = listed
  if (root === undefined) throw new ActionError(`The OCI layout "${folder}" holds no image.`)
  const images = new Set(listed.map(({digest}) => digest))
  if (images.size > 1) {
    throw new ActionError(`The OCI layout "${folder}" holds ${images.size} images.`, 'Export one image into an empty folder.')
  }
  for (const other of others) checkSame(root, other, 'index.json')
  return root
}

/** A digest under which two things are listed is one thing to one program and the other to the next. */
function checkSame(one: Descriptor, other: Descriptor, where: string): void {
  const facts = ({mediaType, size, platform}: Descriptor) => JSON.stringify([mediaType, size, platform])
  if (facts(one) !== facts(other)) throw new ActionError(`${where}: ${one.digest} is listed twice, as different things.`)
}

async function collectManifests(
  folder: string,
  descriptor: Descriptor,
  where: string,
  depth: number,
  found: Map<string, LayoutManifest>
): Promise<void> {
  const known = found.get(descriptor.digest)
  if (known !== undefined) {
    checkSame(known.descriptor, descriptor, where)
    return
  }
  if (depth > DEEPEST_NESTING) throw new ActionError(`The OCI layout "${folder}" nests its indexes deeper than ${DEEPEST_NESTING} levels.`)
  if (descriptor.size > LARGEST_MANIFEST_BYTES) throw new ActionError(`${where}: ${descriptor.digest} is too large for a manifest.`)
  const content = await readBlob(folder, descriptor)
  const document = readDocument(content, descriptor, where)
  if (document.kind === 'index') {
    for (const child of document.children) await collectManifests(folder, child, descriptor.digest, depth + 1, found)
    found.set(descriptor.digest, {descriptor, content, kind: 'index', platform: undefined, blobs: [], layers: []})
  } else if (document.kind === 'attestation') {
    for (const layer of document.layers) await checkStatement(folder, layer)
    found.set(descriptor.digest, {descriptor, content, kind: 'attestation', platform: undefined, ...blobsOf(document)})
  } else {
    const platform = await checkImage(folder, descriptor, document)
    found.set(descriptor.digest, {descriptor, content, kind: 'runnable', platform, ...blobsOf(document)})
  }
}

const blobsOf = ({config, layers}: Layered) => ({blobs: [config, ...layers], layers})

/** An attestation is not scanned, so nothing in it may be an archive of files: those are never JSON. */
async function checkStatement(folder: string, layer: Descriptor): Promise<void> {
  if (layer.size > LARGEST_STATEMENT_BYTES) throw new ActionError(`${layer.digest} is too large for an attestation.`)
  const statement = await readBlob(folder, layer)
  try {
    JSON.parse(statement.toString('utf8'))
  } catch (error) {
    throw new ActionError(`The attestation ${layer.digest} is not JSON.`, undefined, {cause: error})
  }
}

/** Checks that what a scanner makes of an image is what an engine makes of it; gives its platform. */
async function checkImage(folder: string, manifest: Descriptor, {config, layers}: Layered): Promise<Platform | undefined> {
  if (config.size > LARGEST_MANIFEST_BYTES) throw new ActionError(`${config.digest} is too large for an image's configuration.`)
  const {platform, diffIds} = readImageConfig(await readBlob(folder, config), config, manifest, layers)
  // Trivy looks only at the first layer of a diff ID. That is right only for the same files, packed twice.
  const packings = new Map<string, Set<string>>()
  for (const [index, diffId] of diffIds.entries()) {
    packings.set(diffId, (packings.get(diffId) ?? new Set()).add(layers[index]?.digest ?? ''))
  }
  for (const [index, layer] of layers.entries()) {
    const diffId = diffIds[index] ?? ''
    if (packings.get(diffId)?.size === 1) continue
    await verifyBlob(folder, layer)
    if ((await diffIdOf(blobPath(folder, layer.digest)).catch(() => undefined)) === diffId) continue
    throw new ActionError(`The layer ${layer.digest} of the image ${manifest.digest} is not ${diffId}, as its configuration says.`)
  }
  return platform
}

async function checkFile(folder: string, {digest, size}: Descriptor): Promise<void> {
  const path = blobPath(folder, digest)
  const state = await lstat(path).catch(() => undefined)
  if (state === undefined) throw new ActionError(`The OCI layout "${folder}" lacks the blob ${digest}.`, 'Export it again.')
  const [inside, blob] = await Promise.all([realpath(folder), realpath(path)])
  if (!state.isFile() || !blob.startsWith(inside + sep)) throw new ActionError(`The blob ${digest} is not a file inside "${folder}".`)
  if (state.size !== size) throw new ActionError(`The blob ${digest} has ${state.size} bytes instead of ${size}.`, 'Export it again.')
}

async function verifyBlob(folder: string, blob: Descriptor): Promise<void> {
  await checkFile(folder, blob)
  const bytes = readChecked(blobPath(folder, blob.digest), blob.digest, blob.size)
  while ((await bytes.next()).done !== true) continue
}

/** A blob that fits into memory: the very bytes that were checked. */
async function readBlob(folder: string, blob: Descriptor): Promise<Buffer> {
  await checkFile(folder, blob)
  const chunks: Buffer[] = []
  for await (const chunk of readChecked(blobPath(folder, blob.digest), blob.digest, blob.size)) chunks.push(Buffer.from(chunk))
  return Buffer.concat(chunks)
}

async function readSmall(path: string, problem: string): Promise<Buffer> {
  const state = await lstat(path).catch(() => undefined)
  if (state === undefined || !state.isFile()) throw new ActionError(`${problem}.`, 'Give the folder that an OCI layout was exported to.')
  if (state.size > LARGEST_MANIFEST_BYTES) throw new ActionError(`"${path}" is too large.`)
  return readFile(path)
}
