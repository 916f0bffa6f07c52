import {ActionError} from '../action/errors.ts'
import {forEachAtOnce} from './at-once.ts'
import type {RegistryClient} from './client.ts'
import type {Descriptor} from './descriptor.ts'
import {openBlob, type Layout} from './layout.ts'

/** One thing that has reached the registry, or was there already. */
export type PushProgress =
  | {readonly kind: 'blob'; readonly digest: string; readonly size: number; readonly state: 'uploaded' | 'skipped'}
  | {readonly kind: 'manifest'; readonly digest: string; readonly state: 'uploaded' | 'skipped'}
  | {readonly kind: 'tag'; readonly tag: string; readonly state: 'set' | 'unchanged'; readonly previous: string | undefined}

export interface PushOptions {
  readonly client: RegistryClient
  readonly layout: Layout
  /** How many blobs are in transfer at once; default 4. */
  readonly concurrency?: number
  readonly onProgress?: (progress: PushProgress) => void
  readonly signal?: AbortSignal | undefined
}

export interface PushResult {
  readonly digest: string
  readonly bytesUploaded: number
  /** Bytes of blobs that the registry already had. */
  readonly bytesSkipped: number
}

/** What a tag is pointed at: a manifest or an index that the registry has under its digest. */
export interface TagTarget {
  readonly digest: string
  readonly mediaType: string
  readonly content: Buffer
}

export interface TagOptions extends Pick<PushOptions, 'client' | 'onProgress' | 'signal'> {
  readonly target: TagTarget
}

const CONCURRENCY = 4

/**
 * Pushes a layout's bytes as they are: blobs, then manifests, children before the index that names them. Nothing is tagged; the
 * image can be pulled by its digest afterwards, and that digest was read back from the registry.
 *
 * @throws ActionError when the registry refuses something or has another digest than the layout
 */
export async function pushLayout(options: PushOptions): Promise<PushResult> {
  const {client, layout, signal} = options
  const report = options.onProgress ?? (() => undefined)
  const sizes = {uploaded: 0, skipped: 0}
  await forEachAtOnce(layout.blobs, options.concurrency ?? CONCURRENCY, async blob => {
    signal?.throwIfAborted()
    const state = await pushBlob(client, layout, blob)
    sizes[state] += blob.size
    report({kind: 'blob', digest: blob.digest, size: blob.size, state})
  })
  for (const {descriptor, content} of layout.manifests) {
    signal?.throwIfAborted()
    const isThere = (await client.manifestDigest(descriptor.digest)) === descriptor.digest
    if (!isThere) await client.putManifest(descriptor.digest, descriptor.mediaType, content, descriptor.digest)
    report({kind: 'manifest', digest: descriptor.digest, state: isThere ? 'skipped' : 'uploaded'})
  }
  const {digest} = layout.root
  const stored = await client.settledDigest(digest, digest)
  if (stored !== digest) throw new ActionError(describeOther(client, digest, digest, stored), LATE)
  return {digest, bytesUploaded: sizes.uploaded, bytesSkipped: sizes.skipped}
}

/** What the tags of a layout are pointed at: its root. */
export function tagTargetOf({manifests}: Layout): TagTarget {
  const root = manifests.at(-1)
  if (root === undefined) throw new ActionError('The OCI layout holds no image.')
  return {digest: root.descriptor.digest, mediaType: root.descriptor.mediaType, content: root.content}
}

/**
 * Points a tag at what the registry has under a digest already, and reads the digest back.
 *
 * @throws ActionError when the registry refuses the tag or has another digest under it afterwards
 */
export async function pushTag({client, target, onProgress, signal}: TagOptions, tag: string): Promise<void> {
  signal?.throwIfAborted()
  const {digest, mediaType, content} = target
  const previous = await client.manifestDigest(tag)
  // A registry that keeps tags from being overwritten refuses the same digest too.
  if (previous !== digest) {
    await client.putManifest(tag, mediaType, content, digest)
    const stored = await client.settledDigest(tag, digest)
    if (stored !== digest) throw notUnderTag(client, tag, digest, stored, previous)
  }
  onProgress?.({kind: 'tag', tag, state: previous === digest ? 'unchanged' : 'set', previous})
}

async function pushBlob(client: RegistryClient, layout: Layout, blob: Descriptor): Promise<'uploaded' | 'skipped'> {
  if (await client.hasBlob(blob.digest)) return 'skipped'
  await client.uploadBlob(blob, () => openBlob(layout.folder, blob.digest))
  return 'uploaded'
}

const describeOther = ({image}: RegistryClient, reference: string, expected: string, stored: string | undefined): string =>
  `The registry ${image.registry} has ${stored ?? 'nothing'} under "${reference}" instead of ${expected}, which it took.`

/** What stands there at the end of all patience, and what stood there before. Who put it there, nobody can tell from that. */
function notUnderTag(client: RegistryClient, tag: string, expected: string, stored: string | undefined, previous: string | undefined) {
  const before = stored === previous ? 'The same was there before.' : `Before, ${previous ?? 'nothing'} was there.`
  const isThird = stored !== undefined && stored !== previous
  return new ActionError(`${describeOther(client, tag, expected, stored)} ${before}`, isThird ? MOVED_OR_LATE : LATE)
}

const LATE = 'It may only be late with its answer: run the job again. What it has is not sent twice.'
const MOVED_OR_LATE =
  'Either the tag was moved once more since, or the registry is late with its answer. Look which one it should be, and run the job again.'
