import {ActionError} from '../action/errors.ts'
import type {RegistryClient, StoredManifest} from './client.ts'
import {ABOUT, digestOf, formatPlatform, isAttestationMark, isRecord, readDescriptor, type Descriptor} from './descriptor.ts'
import {readDocument} from './document.ts'
import {readImageConfig} from './image-config.ts'
import {normalizePlatform} from './platforms.ts'

/** One platform's image of an index in the registry, with what is attested of it. */
export interface PlatformImage {
  /** As its configuration and its index say it: `linux/arm64`. */
  readonly platform: string
  readonly digest: string
  /** Its entry in an index, as it stood in the one that it comes from: some fields are known to other programs only. */
  readonly entry: Readonly<Record<string, unknown>>
  /** Entries of BuildKit's provenance and SBOM of it. */
  readonly attestations: readonly Readonly<Record<string, unknown>>[]
  /** Annotations of the index that it comes from; of the image itself where there was none. */
  readonly annotations: Readonly<Record<string, string>>
}

const INDEX_MEDIA_TYPE = 'application/vnd.oci.image.index.v1+json'

/**
 * Reads the images that stand under one digest in the registry: an index of some platforms, or one image. Every manifest and configuration is
 * checked against its digest and against what names it, as in a layout.
 *
 * @throws ActionError when something is missing, is no image, or is said to be for another platform than it is; when an attestation is of none
 *   of the images; and for an index within the index
 */
export async function readPlatformImages(client: RegistryClient, digest: string): Promise<readonly PlatformImage[]> {
  const root = await stored(client, digest)
  const descriptor = descriptorOf(root)
  const document = readDocument(root.content, descriptor, client.image.name)
  const annotations = annotationsOf(root.content)
  if (document.kind !== 'index') return [{...(await readImage(client, descriptor, descriptor, root.content, [])), annotations}]
  const entries = rawEntries(root.content)
  const read = document.children.map((child, index) => ({child, entry: entries[index] ?? {}}))
  const attestations = read.filter(({child}) => isAttestationMark(child.platform))
  const runnable = read.filter(({child}) => !isAttestationMark(child.platform))
  const homeless = attestations.find(({child}) => !runnable.some(image => image.child.digest === child.annotations[ABOUT]))
  if (homeless !== undefined) throw new ActionError(`${homeless.child.digest} in ${digest} attests to no image of it.`)
  for (const {child} of attestations) await readKind(client, child, digest, 'attestation')
  return Promise.all(
    runnable.map(async ({child, entry}) => {
      const content = await readKind(client, child, digest, 'image')
      const own = attestations.filter(one => one.child.annotations[ABOUT] === child.digest).map(one => one.entry)
      return {...(await readImage(client, child, entry, content, own)), annotations}
    })
  )
}

/**
 * The index of images of several platforms, as BuildKit writes it: the images in the order of the platforms, then what is attested of each.
 * The same images give the same bytes. What all of them were annotated with is an annotation of the index too.
 *
 * @param platforms all that the index is to have, in its order
 * @throws ActionError when a platform has no image or two, or when there is an image of another one
 */
export function mergeImages(images: readonly PlatformImage[], platforms: readonly string[]): StoredManifest {
  const isOf = (platform: string) => (image: PlatformImage) => normalizePlatform(image.platform) === normalizePlatform(platform)
  const ordered = platforms.map(platform => {
    const [first, ...others] = images.filter(isOf(platform))
    if (first === undefined) throw new ActionError(`There is no image for ${platform}.`)
    if (others.length > 0) throw new ActionError(`There are ${others.length + 1} images for ${platform}.`, 'Build each platform once.')
    return first
  })
  const strange = images.find(image => !ordered.includes(image))
  if (strange !== undefined) throw new ActionError(`There is an image for ${strange.platform}, which is not to be built.`)
  const annotations = Object.entries(ordered[0]?.annotations ?? {}).filter(([key, value]) =>
    ordered.every(image => image.annotations[key] === value)
  )
  const body = {
    schemaVersion: 2,
    mediaType: INDEX_MEDIA_TYPE,
    manifests: [...ordered.map(({entry}) => entry), ...ordered.flatMap(({attestations}) => attestations)],
    ...(annotations.length === 0 ? {} : {annotations: Object.fromEntries(annotations)})
  }
  const content = Buffer.from(JSON.stringify(body, undefined, 2))
  return {digest: digestOf(content), mediaType: INDEX_MEDIA_TYPE, content}
}

/**
 * Stores an index under its digest, and reads the digest back. Nothing is tagged.
 *
 * @throws ActionError when the registry refuses it, or has something else afterwards
 */
export async function storeIndex(client: RegistryClient, index: StoredManifest): Promise<'uploaded' | 'skipped'> {
  const {digest, mediaType, content} = index
  if ((await client.manifestDigest(digest)) === digest) return 'skipped'
  await client.putManifest(digest, mediaType, content, digest)
  const found = await client.settledDigest(digest, digest)
  if (found === digest) return 'uploaded'
  throw new ActionError(
    `The registry ${client.image.registry} has ${found ?? 'nothing'} under ${digest}, which it took.`,
    'It may only be late with its answer: run the job again.'
  )
}

async function readImage(
  client: RegistryClient,
  descriptor: Descriptor,
  entry: Readonly<Record<string, unknown>> | Descriptor,
  content: Buffer,
  attestations: PlatformImage['attestations']
): Promise<Omit<PlatformImage, 'annotations'>> {
  const {digest} = descriptor
  const document = readDocument(content, descriptor, client.image.name)
  if (document.kind !== 'image') throw new ActionError(`${digest} is not an image.`)
  const config = await client.smallBlob(document.config.digest)
  if (config === undefined) throw missing(client, document.config.digest)
  const {platform} = readImageConfig(config, document.config, descriptor, document.layers)
  if (platform === undefined) throw new ActionError(`The image ${digest} does not say which platform it is for.`)
  const {mediaType, size} = descriptor
  // An image that was no part of an index gets an entry; the words of the other ones are kept.
  const own = entry === descriptor ? {mediaType, digest, size, platform: withoutEmpty(platform)} : {...entry}
  return {platform: formatPlatform(platform), digest, entry: own, attestations}
}

const withoutEmpty = (platform: object) => Object.fromEntries(Object.entries(platform).filter(([, value]) => value !== undefined))

async function readKind(client: RegistryClient, child: Descriptor, where: string, kind: 'image' | 'attestation'): Promise<Buffer> {
  const {content} = await stored(client, child.digest)
  if (content.length !== child.size)
    throw new ActionError(`${where} says that ${child.digest} has ${child.size} bytes; it has ${content.length}.`)
  const document = readDocument(content, child, where)
  if (document.kind !== kind) throw new ActionError(`${child.digest} in ${where} is an ${document.kind}, not an ${kind}.`)
  return content
}

async function stored(client: RegistryClient, digest: string): Promise<StoredManifest> {
  const found = await client.manifest(digest)
  if (found === undefined) throw missing(client, digest)
  return found
}

const missing = ({image}: RegistryClient, digest: string) =>
  new ActionError(
    `The registry ${image.registry} has no ${digest} in "${image.repository}".`,
    'Run all jobs again: each platform is pushed anew.'
  )

const descriptorOf = ({mediaType, digest, content}: StoredManifest): Descriptor =>
  readDescriptor({mediaType, digest, size: content.length}, digest)

/** The entries of an index that was read already. */
function rawEntries(content: Buffer): readonly Readonly<Record<string, unknown>>[] {
  const body = JSON.parse(content.toString('utf8')) as unknown
  const list: unknown = isRecord(body) ? body['manifests'] : []
  return Array.isArray(list) ? list.filter(isRecord) : []
}

function annotationsOf(content: Buffer): Readonly<Record<string, string>> {
  const body = JSON.parse(content.toString('utf8')) as unknown
  const annotations = isRecord(body) && isRecord(body['annotations']) ? Object.entries(body['annotations']) : []
  return Object.fromEntries(annotations.filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}
