import {ActionError} from '../action/errors.ts'
import {forEachAtOnce} from './at-once.ts'
import type {RegistryClient} from './client.ts'
import type {Descriptor} from './descriptor.ts'
import {openBlob, type Layout, type LayoutManifest} from './layout.ts'
import {createMounts, findBaseRepositories} from './mount.ts'
import {startTransfer, type Transfer, type TransferClock} from './transfer.ts'

/** `mounted`: the registry took it from another repository of its own. */
type BlobState = 'uploaded' | 'mounted' | 'skipped'

/** One thing that has reached the registry, or was there already; or how far all of it is. */
export type PushProgress =
  | {readonly kind: 'blob'; readonly digest: string; readonly size: number; readonly state: BlobState}
  | {readonly kind: 'manifest'; readonly digest: string; readonly state: 'uploaded' | 'skipped'}
  | {readonly kind: 'tag'; readonly tag: string; readonly state: 'set' | 'unchanged'; readonly previous: string | undefined}
  | Transfer

export interface PushOptions {
  readonly client: RegistryClient
  readonly layout: Layout
  /** How many blobs are in transfer at once; default 4. */
  readonly concurrency?: number
  readonly onProgress?: (progress: PushProgress) => void
  /** What tells the time, and rings every few seconds; default: the real one. */
  readonly clock?: TransferClock | undefined
  readonly signal?: AbortSignal | undefined
}

export interface PushResult {
  readonly digest: string
  readonly bytesUploaded: number
  /** Bytes of blobs that the registry already had, here or in another repository. */
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
 * The manifests are asked for first. Of one that the registry has, it has all blobs too, and only of the others they are looked at. Each blob
 * is checked while it is sent: no registry gets the end of a wrong one, and no manifest is sent then.
 *
 * @throws ActionError when the registry refuses something or has another digest than the layout, and when a blob is not what its digest says
 */
export async function pushLayout(options: PushOptions): Promise<PushResult> {
  const {client, layout} = options
  const report = options.onProgress ?? (() => undefined)
  const there = await thoseThere(
    options,
    layout.manifests.map(({descriptor}) => descriptor),
    async ({digest}) => {
      return (await client.manifestDigest(digest)) === digest
    }
  )
  for (const {digest} of there) report({kind: 'manifest', digest, state: 'skipped'})
  const missing = layout.manifests.filter(({descriptor}) => !there.has(descriptor))
  const bytesUploaded = await pushBlobs(options, missing)
  for (const {descriptor, content} of missing) {
    options.signal?.throwIfAborted()
    await client.putManifest(descriptor.digest, descriptor.mediaType, content, descriptor.digest)
    report({kind: 'manifest', digest: descriptor.digest, state: 'uploaded'})
  }
  const {digest} = layout.root
  if (!there.has(layout.root)) await readBack(client, digest)
  return {digest, bytesUploaded, bytesSkipped: layout.blobs.reduce((sum, {size}) => sum + size, 0) - bytesUploaded}
}

/** Those of some things that the registry has. */
async function thoseThere(options: PushOptions, asked: readonly Descriptor[], isThere: (one: Descriptor) => Promise<boolean>) {
  const there = new Set<Descriptor>()
  await forEachAtOnce(asked, options.concurrency ?? CONCURRENCY, async one => {
    options.signal?.throwIfAborted()
    if (await isThere(one)) there.add(one)
  })
  return there
}

/** @returns how many bytes were sent */
async function pushBlobs(options: PushOptions, manifests: readonly LayoutManifest[]): Promise<number> {
  const {client, layout, signal} = options
  const report = options.onProgress ?? (() => undefined)
  const needed = new Set(manifests.flatMap(({blobs}) => blobs.map(({digest}) => digest)))
  const asked = layout.blobs.filter(({digest}) => needed.has(digest))
  const there = await thoseThere(options, asked, ({digest}) => client.hasBlob(digest))
  for (const {digest, size} of there) report({kind: 'blob', digest, size, state: 'skipped'})
  // The largest first: else the last one is sent alone, after all others.
  const missing = asked.filter(blob => !there.has(blob)).sort((one, other) => other.size - one.size)
  if (missing.length === 0) return 0
  const mounts = createMounts(client, await findBaseRepositories(layout, client.image))
  const transfer = startTransfer(
    missing.reduce((sum, {size}) => sum + size, 0),
    report,
    options.clock
  )
  let uploaded = 0
  try {
    await forEachAtOnce(missing, options.concurrency ?? CONCURRENCY, async blob => {
      signal?.throwIfAborted()
      const isMounted = await mounts(blob)
      if (isMounted) transfer.leaveOut(blob.size)
      else await client.uploadBlob(blob, () => openBlob(layout.folder, blob, transfer.begin(blob.digest)))
      if (!isMounted) uploaded += blob.size
      report({kind: 'blob', digest: blob.digest, size: blob.size, state: isMounted ? 'mounted' : 'uploaded'})
    })
  } finally {
    transfer.stop()
  }
  if (uploaded > 0) report(transfer.state())
  return uploaded
}

async function readBack(client: RegistryClient, digest: string): Promise<void> {
  const stored = await client.settledDigest(digest, digest)
  if (stored !== digest) throw new ActionError(describeOther(client, digest, digest, stored), LATE)
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
  // Also when it seems to be there: a registry that lags may answer with what the tag had before somebody moved it.
  await client.putManifest(tag, mediaType, content, digest)
  const stored = await client.settledDigest(tag, digest)
  if (stored !== digest) throw notUnderTag(client, tag, digest, stored, previous)
  onProgress?.({kind: 'tag', tag, state: previous === digest ? 'unchanged' : 'set', previous})
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
