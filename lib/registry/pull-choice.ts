import {ActionError} from '../action/errors.ts'
import {forEachAtOnce} from './at-once.ts'
import type {RegistryClient, StoredManifest} from './client.ts'
import {ABOUT, digestOf, formatPlatform, isAttestationMark, type Descriptor, type Platform} from './descriptor.ts'
import {DEEPEST_NESTING, readDocument, type Document} from './document.ts'
import {readImageConfig} from './image-config.ts'
import {isPlatform} from './platforms.ts'

/** What of an image is wanted. */
export interface Choice {
  /** Empty: all platforms. */
  readonly platforms: readonly string[]
  readonly attestations: boolean
}

export interface Chosen {
  /** As index.json lists it. */
  readonly root: Pick<Descriptor, 'mediaType' | 'digest' | 'size'>
  /** The bytes of each manifest and index, by digest. */
  readonly contents: ReadonlyMap<string, Buffer>
  /** Every configuration and layer once. */
  readonly blobs: readonly Descriptor[]
}

type Layered = Exclude<Document, {kind: 'index'}>

interface Leaf {
  readonly descriptor: Descriptor
  readonly document: Layered
}

/** An image or an index with what was chosen of it. */
interface Part {
  readonly leaves: readonly Leaf[]
  /** Whether nothing was left out. */
  readonly isWhole: boolean
}

/** The largest images of Docker Hub list some dozens: one for each platform, and one about it. */
const MOST_MANIFESTS = 500
const CONCURRENCY = 4
const OWN_INDEX = 'application/vnd.oci.image.index.v1+json'

/**
 * Fetches the manifests of an image, as far as they are wanted; no layer.
 *
 * @throws ActionError for a platform that it is not there for, and for what is no image
 */
export async function chooseImages(client: RegistryClient, stored: StoredManifest, choice: Choice, signal?: AbortSignal): Promise<Chosen> {
  const contents = new Map<string, Buffer>()
  /** The platforms that were met, wanted or not. */
  const met = new Map<string, Platform>()
  const top: Descriptor = {...pointTo(stored.mediaType, stored.digest, stored.content), platform: undefined, annotations: {}}

  async function fetch(descriptor: Descriptor): Promise<Buffer> {
    signal?.throwIfAborted()
    const {digest, size} = descriptor
    const content = (digest === stored.digest ? stored : await client.manifest(digest))?.content
    if (content === undefined) throw new ActionError(`The registry ${client.image.registry} lacks ${digest}, which its index names.`)
    if (content.length !== size) throw new ActionError(`${digest} has ${content.length} bytes instead of ${size}, as its index says.`)
    if (contents.size >= MOST_MANIFESTS) throw new ActionError(`${stored.digest} lists more than ${MOST_MANIFESTS} images.`)
    contents.set(digest, content)
    return content
  }

  async function platformOf({descriptor, document}: Leaf): Promise<Platform | undefined> {
    if (descriptor.platform !== undefined) return descriptor.platform
    const {config, layers} = document
    const content = await client.smallBlob(config.digest)
    if (content === undefined) throw new ActionError(`The registry ${client.image.registry} lacks the configuration ${config.digest}.`)
    return readImageConfig(content, config, descriptor, layers).platform
  }

  const isWanted = (platform: Platform | undefined): boolean => {
    if (platform !== undefined) met.set(formatPlatform(platform), platform)
    return choice.platforms.length === 0 || choice.platforms.some(wanted => platform !== undefined && isPlatform(platform, wanted))
  }

  async function take(descriptor: Descriptor, where: string, depth: number): Promise<Part> {
    if (depth > DEEPEST_NESTING) throw new ActionError(`${stored.digest} nests its indexes deeper than ${DEEPEST_NESTING} levels.`)
    const document = readDocument(await fetch(descriptor), descriptor, where)
    if (document.kind === 'index') return takeIndex(document.children, descriptor.digest, depth)
    const leaf = {descriptor, document}
    if (document.kind === 'image' && choice.platforms.length > 0 && !isWanted(await platformOf(leaf))) {
      contents.delete(descriptor.digest)
      return NOTHING
    }
    return {leaves: [leaf], isWhole: true}
  }

  async function takeIndex(children: readonly Descriptor[], where: string, depth: number): Promise<Part> {
    const parts = new Map<Descriptor, Part>()
    const takeAll = (some: readonly Descriptor[]) =>
      forEachAtOnce(some, CONCURRENCY, async child => void parts.set(child, await take(child, where, depth + 1)))
    const marked = children.filter(isMarked)
    await takeAll(children.filter(child => !isMarked(child) && (child.platform === undefined || isWanted(child.platform))))
    const images = new Set([...parts.values()].flatMap(({leaves}) => leaves.map(({descriptor}) => descriptor.digest)))
    if (choice.attestations) await takeAll(marked.filter(({annotations}) => images.has(annotations[ABOUT] ?? '')))
    const ordered = children.map(child => parts.get(child) ?? NOTHING)
    return {leaves: ordered.flatMap(({leaves}) => leaves), isWhole: ordered.every(({isWhole}) => isWhole)}
  }

  const {leaves, isWhole} = await take(top, 'the registry', 0)
  refuseMissing(client, choice, leaves, met)
  const root = isWhole ? top : ownRoot(leaves, contents)
  const blobs = new Map(leaves.flatMap(({document: {config, layers}}) => [config, ...layers]).map(blob => [blob.digest, blob]))
  const {mediaType, digest, size} = root
  return {root: {mediaType, digest, size}, contents: isWhole ? contents : reachable(leaves, root, contents), blobs: [...blobs.values()]}
}

const NOTHING: Part = {leaves: [], isWhole: false}

/** What is no attestation under the mark is refused elsewhere. */
const isMarked = ({platform}: Descriptor) => isAttestationMark(platform)

function refuseMissing({image}: RegistryClient, choice: Choice, leaves: readonly Leaf[], met: ReadonlyMap<string, Platform>): void {
  const missing = choice.platforms.find(wanted => ![...met.values()].some(platform => isPlatform(platform, wanted)))
  if (missing !== undefined) {
    const there = met.size === 0 ? 'none that it names' : [...met.keys()].join(', ')
    throw new ActionError(`The image in ${image.name} is not there for ${missing}. Its platforms are: ${there}.`)
  }
  if (leaves.length === 0) throw new ActionError(`The image in ${image.name} lists no image that can be run.`)
}

/** The only image that was chosen, or an index of those that were. */
function ownRoot(leaves: readonly Leaf[], contents: Map<string, Buffer>): Pick<Descriptor, 'mediaType' | 'digest' | 'size'> {
  const [only, ...others] = leaves
  if (only !== undefined && others.length === 0) return only.descriptor
  const content = Buffer.from(JSON.stringify({schemaVersion: 2, mediaType: OWN_INDEX, manifests: leaves.map(({descriptor}) => descriptor)}))
  const digest = digestOf(content)
  contents.set(digest, content)
  return pointTo(OWN_INDEX, digest, content)
}

const pointTo = (mediaType: string, digest: string, content: Buffer) => ({mediaType, digest, size: content.length})

/** Without the indexes that a part was chosen of: they name what was left out. */
function reachable(leaves: readonly Leaf[], root: {readonly digest: string}, contents: ReadonlyMap<string, Buffer>): Map<string, Buffer> {
  const digests = new Set([root.digest, ...leaves.map(({descriptor}) => descriptor.digest)])
  return new Map([...contents].filter(([digest]) => digests.has(digest)))
}
