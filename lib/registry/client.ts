import {ActionError} from '../action/errors.ts'
import {parseJson, type Http, type HttpResponse} from '../http/http.ts'
import type {Credentials} from './authorization.ts'
import {createBlobs, type Blobs} from './blobs.ts'
import {digestOf, INDEX_MEDIA_TYPES, isDigest, isRecord, MANIFEST_MEDIA_TYPES} from './descriptor.ts'
import {LARGEST_MANIFEST_BYTES} from './document.ts'
import {createPatience, type Patience} from './patience.ts'
import type {ImageName} from './reference.ts'
import {immutableTag, mayBeImmutable, refusedIndex} from './refused-manifest.ts'
import {isNotShownYet, registryError} from './registry-error.ts'
import {createSender} from './sender.ts'
import {checkContent, checkStoredDigest, isStored} from './stored.ts'
import type {RegistryTrust} from './trust.ts'

export interface RegistryClientOptions {
  readonly image: ImageName
  readonly credentials: Credentials | undefined
  readonly http: Http
  /** Whom to take for the registry (trust.ts). Default: whom every program trusts, over https. */
  readonly trust?: RegistryTrust | undefined
  /** `pull` for a client that only asks. */
  readonly actions?: 'pull' | 'pull,push'
  readonly signal?: AbortSignal | undefined
  /** Milliseconds before an upload is tried the second time; it doubles each time. Default 500. */
  readonly firstWait?: number
  /** For what was just written and is not shown yet. Default: the usual patience, which says nothing. */
  readonly patience?: Patience
}

/** One repository of one registry (OCI distribution specification 1.1). Every method throws ActionError for an answer it cannot use. */
export interface RegistryClient extends Blobs {
  readonly image: ImageName
  /** Stores a manifest under a tag or its digest; again while the registry does not see what it names, which was there before. */
  putManifest(reference: string, mediaType: string, content: Buffer, digest: string): Promise<void>
  /** The digest that a tag (or a digest) has in the registry; undefined when it has none. */
  manifestDigest(reference: string): Promise<string | undefined>
  /**
   * The same after something was stored there: asked again while there is nothing or, under a tag, another digest. A stale answer may be any
   * that the tag ever had.
   *
   * @returns the last answer, which may still not be what was stored
   */
  settledDigest(reference: string, stored: string): Promise<string | undefined>
  /** A manifest or an index by its digest, its bytes checked; undefined when the registry has none, although it was asked patiently. */
  manifest(digest: string): Promise<StoredManifest | undefined>
}

/** A manifest or an index as a registry has it. */
export interface StoredManifest {
  readonly digest: string
  readonly mediaType: string
  readonly content: Buffer
}

const MANIFEST_TYPES: readonly string[] = [...INDEX_MEDIA_TYPES, ...MANIFEST_MEDIA_TYPES]

export function createRegistryClient(options: RegistryClientOptions): RegistryClient {
  const {image, signal} = options
  const patience = options.patience ?? createPatience({signal})
  const send = createSender(options)
  const blobs = createBlobs({...options, send, sendWith: alsoPull => createSender({...options, alsoPull}), patience})
  const base = `/v2/${image.repository}`
  const accepting = {accept: MANIFEST_TYPES.join(', ')}

  async function putManifest(reference: string, mediaType: string, content: Buffer, digest: string): Promise<void> {
    const headers = {'content-type': mediaType}
    const answer = await patience.until(
      () => send({method: 'PUT', url: `${base}/manifests/${reference}`, headers, body: content}),
      given => !isNotShownYet(given),
      `the registry to see what the manifest ${reference} names`
    )
    if (isStored(answer)) checkStoredDigest(image, answer, digest)
    // A tag is read back by whoever sets it.
    const isThere =
      answer.status === 201 || (isStored(answer) && (!isDigest(reference) || (await settledDigest(digest, digest)) === digest))
    if (isThere) return
    if (!isDigest(reference) && mayBeImmutable(answer)) {
      const existing = await manifestDigest(reference)
      // Also a registry that keeps tags from being overwritten refuses the same image again.
      if (existing === digest) return
      if (existing !== undefined) throw immutableTag(image, reference, existing, answer)
    }
    throw refusedIndex(image, mediaType, content, answer) ?? registryError(image, `storing the manifest ${reference}`, answer, options)
  }

  async function manifestDigest(reference: string): Promise<string | undefined> {
    const answer = await send({method: 'HEAD', url: `${base}/manifests/${reference}`, headers: accepting})
    if (answer.status === 404) return undefined
    if (answer.status !== 200) throw registryError(image, `asking for the manifest ${reference}`, answer, options)
    const digest = answer.headers['docker-content-digest']
    return digest !== undefined && isDigest(digest) ? digest : digestOfContent(reference)
  }

  /** Clients should not depend on the header (distribution specification, "Pulling manifests"): what the registry gives back has a digest by itself. */
  async function digestOfContent(reference: string): Promise<string | undefined> {
    const request = {method: 'GET', url: `${base}/manifests/${reference}`, headers: accepting, largest: LARGEST_MANIFEST_BYTES} as const
    const answer = await send(request)
    if (answer.status === 404) return undefined
    if (answer.status !== 200) throw registryError(image, `asking for the manifest ${reference}`, answer, options)
    return digestOf(answer.body)
  }

  function settledDigest(reference: string, stored: string): Promise<string | undefined> {
    // Under a digest another one is no stale answer but a wrong one.
    const isEnough = (found: string | undefined) => found === stored || (found !== undefined && isDigest(reference))
    return patience.until(() => manifestDigest(reference), isEnough, `the registry to show ${stored} under "${reference}"`)
  }

  async function manifest(digest: string): Promise<StoredManifest | undefined> {
    const answer = await patience.until(
      () => send({method: 'GET', url: `${base}/manifests/${digest}`, headers: accepting, largest: LARGEST_MANIFEST_BYTES}),
      ({status}) => status !== 404,
      `the registry to show ${digest}`
    )
    if (answer.status === 404) return undefined
    if (answer.status !== 200) throw registryError(image, `asking for the manifest ${digest}`, answer, options)
    const content = answer.body
    checkContent(image, content, digest)
    return {digest, mediaType: mediaTypeOf(answer, image, digest), content}
  }

  return {image, ...blobs, putManifest, manifestDigest, settledDigest, manifest}
}

/** What a manifest is: its own word (optional in OCI's), else the registry's. One that is two things at once is neither. */
function mediaTypeOf({headers, body}: HttpResponse, {registry}: ImageName, digest: string): string {
  const parsed = parseJson(`The registry ${registry}`, body)
  const own = isRecord(parsed) ? parsed['mediaType'] : undefined
  const told = headers['content-type']?.replace(/;.*/s, '').trim()
  const type = own ?? told
  if (typeof type === 'string' && MANIFEST_TYPES.includes(type) && (told === undefined || told === type)) return type
  const name = JSON.stringify(told ?? own ?? '').slice(0, 100)
  throw new ActionError(`What the registry ${registry} has as ${digest} is not an image: its type is ${name}.`)
}
