import {createHash} from 'node:crypto'
import type {Readable} from 'node:stream'
import {sleep} from '../action/duration.ts'
import {ActionError} from '../action/errors.ts'
import {parseJson, retryAfter, type Http, type HttpResponse} from '../http/http.ts'
import type {Credentials} from './authorization.ts'
import {INDEX_MEDIA_TYPES, isDigest, isRecord, MANIFEST_MEDIA_TYPES, type Descriptor} from './descriptor.ts'
import {createPatience, type Patience} from './patience.ts'
import {registryUrl, type ImageName} from './reference.ts'
import {isNotShownYet, OUTER_ADDRESS, registryError} from './registry-error.ts'
import {createSender} from './sender.ts'

export interface RegistryClientOptions {
  readonly image: ImageName
  readonly credentials: Credentials | undefined
  readonly http: Http
  /** `pull` for a client that only asks. */
  readonly actions?: 'pull' | 'pull,push'
  readonly signal?: AbortSignal | undefined
  /** Milliseconds before an upload is tried the second time; it doubles each time. Default 500. */
  readonly firstWait?: number
  /** For what was just written and is not shown yet. Default: the usual patience, which says nothing. */
  readonly patience?: Patience
}

/** One repository of one registry (OCI distribution specification 1.1). Every method throws ActionError for an answer it cannot use. */
export interface RegistryClient {
  readonly image: ImageName
  hasBlob(digest: string): Promise<boolean>
  /** Uploads a blob as one stream; `open` gives a fresh one for every attempt. */
  uploadBlob(blob: Descriptor, open: () => Readable): Promise<void>
  /** Stores a manifest under a tag or its digest; again while the registry does not see what it names, which was there before. */
  putManifest(reference: string, mediaType: string, content: Buffer, digest: string): Promise<void>
  /** The digest that a tag (or a digest) has in the registry; undefined when it has none. */
  manifestDigest(reference: string): Promise<string | undefined>
  /** A blob that fits into memory, such as an image's configuration, its bytes checked; undefined when the registry has none, although it was asked patiently. */
  smallBlob(digest: string): Promise<Buffer | undefined>
  /**
   * The same after something was stored there: asked again while there is nothing or, under a tag, another digest. A stale answer may be any
   * that the tag ever had.
   *
   * @returns the last answer, which may still not be what was stored
   */
  settledDigest(reference: string, stored: string): Promise<string | undefined>
  /** A manifest or an index by its digest, its bytes checked; undefined when the registry has none, although it was asked patiently. */
  manifest(digest: string): Promise<StoredManifest | undefined>
  /**
   * Whether a push would be taken: an upload is begun and given up again. `GET /v2/` says nothing of rights, and a token server may
   * well hand out a token without them.
   */
  tryUpload(): Promise<void>
}

/** A manifest or an index as a registry has it. */
export interface StoredManifest {
  readonly digest: string
  readonly mediaType: string
  readonly content: Buffer
}

const UPLOAD_ATTEMPTS = 4
const FIRST_WAIT_MILLISECONDS = 500
/** A registry may ask for more patience than a job has; then its answer is the error. */
const LONGEST_WAIT_MILLISECONDS = 60_000
/** A registry on an object store is silent while it moves a large blob to its place. */
const UPLOAD_TIMEOUT_MILLISECONDS = 5 * 60_000
const GIVING_UP_TIMEOUT_MILLISECONDS = 10_000
const MANIFEST_TYPES: readonly string[] = [...INDEX_MEDIA_TYPES, ...MANIFEST_MEDIA_TYPES]
/** An upload may have died with the connection that carried it: 404 and 416 mean "begin again". */
const UPLOAD_AGAIN = new Set([404, 408, 416, 429, 500, 502, 503, 504])

export function createRegistryClient(options: RegistryClientOptions): RegistryClient {
  const {image, signal} = options
  const patience = options.patience ?? createPatience({signal})
  const send = createSender(options)
  const base = `/v2/${image.repository}`
  const accepting = {accept: MANIFEST_TYPES.join(', ')}

  async function hasBlob(digest: string): Promise<boolean> {
    const answer = await send({method: 'HEAD', url: `${base}/blobs/${digest}`})
    if (answer.status === 200) return true
    if (answer.status === 404) return false
    throw registryError(image, `asking for the blob ${digest}`, answer, options.credentials)
  }

  async function smallBlob(digest: string): Promise<Buffer | undefined> {
    const answer = await patience.until(
      () => send({method: 'GET', url: `${base}/blobs/${digest}`}),
      ({status}) => status !== 404,
      `the registry to show the blob ${digest}`
    )
    if (answer.status === 404) return undefined
    if (answer.status !== 200) throw registryError(image, `asking for the blob ${digest}`, answer, options.credentials)
    checkContent(answer.body, digest)
    return answer.body
  }

  const showsBlob = (digest: string) => patience.until(() => hasBlob(digest), Boolean, `the registry to show the blob ${digest}`)

  const beginUpload = () => send({method: 'POST', url: `${base}/blobs/uploads/`, headers: {'content-length': '0'}})

  async function tryUpload(): Promise<void> {
    const begun = await beginUpload()
    if (begun.status !== 202) throw registryError(image, 'beginning an upload', begun, options.credentials)
    const {href: url} = uploadAddress(begun, image)
    // Not every registry can give one up (distribution specification, "Canceling a blob upload"); then it expires there by itself.
    await send({method: 'DELETE', url, attempts: 1, timeout: GIVING_UP_TIMEOUT_MILLISECONDS}).catch(() => undefined)
    signal?.throwIfAborted()
  }

  async function uploadOnce(blob: Descriptor, open: () => Readable): Promise<HttpResponse> {
    const started = await beginUpload()
    if (started.status !== 202) return started
    const url = uploadAddress(started, image)
    url.searchParams.set('digest', blob.digest)
    const headers = {'content-type': 'application/octet-stream', 'content-length': String(blob.size)}
    return send({
      method: 'PUT',
      url: url.href,
      headers,
      body: open,
      attempts: 1,
      timeout: UPLOAD_TIMEOUT_MILLISECONDS
    })
  }

  async function uploadBlob(blob: Descriptor, open: () => Readable): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const isLast = attempt >= UPLOAD_ATTEMPTS
      const answer = await uploadOnce(blob, open).catch((error: unknown) => {
        if (isLast || signal?.aborted === true || !isLostConnection(error)) throw error
        return undefined
      })
      if (answer !== undefined && isStored(answer)) {
        checkDigest(answer, blob.digest)
        if (answer.status === 201 || (await showsBlob(blob.digest))) return
      }
      const growing = (options.firstWait ?? FIRST_WAIT_MILLISECONDS) * 2 ** (attempt - 1)
      const wait = retryAfter(answer?.headers['retry-after']) ?? growing
      const passes = answer === undefined || (answer.status === 404 ? isUnknownUpload(answer) : UPLOAD_AGAIN.has(answer.status))
      if (answer !== undefined && (isLast || !passes || wait > LONGEST_WAIT_MILLISECONDS)) {
        throw registryError(image, `uploading ${blob.digest}`, answer, options.credentials)
      }
      await sleep(wait, signal)
      // The registry may have got all of it and only its answer was lost.
      if (await hasBlob(blob.digest)) return
    }
  }

  async function putManifest(reference: string, mediaType: string, content: Buffer, digest: string): Promise<void> {
    const headers = {'content-type': mediaType}
    const answer = await patience.until(
      () => send({method: 'PUT', url: `${base}/manifests/${reference}`, headers, body: content}),
      given => !isNotShownYet(given),
      `the registry to see what the manifest ${reference} names`
    )
    if (isStored(answer)) checkDigest(answer, digest)
    // A tag is read back by whoever sets it.
    const isThere =
      answer.status === 201 || (isStored(answer) && (!isDigest(reference) || (await settledDigest(digest, digest)) === digest))
    if (!isThere) throw registryError(image, `storing the manifest ${reference}`, answer, options.credentials)
  }

  async function manifestDigest(reference: string): Promise<string | undefined> {
    const answer = await send({method: 'HEAD', url: `${base}/manifests/${reference}`, headers: accepting})
    if (answer.status === 404) return undefined
    if (answer.status !== 200) throw registryError(image, `asking for the manifest ${reference}`, answer, options.credentials)
    const digest = answer.headers['docker-content-digest']
    if (digest !== undefined && isDigest(digest)) return digest
    throw new ActionError(`The registry ${image.registry} does not say which digest ${reference} has.`)
  }

  function settledDigest(reference: string, stored: string): Promise<string | undefined> {
    // Under a digest another one is no stale answer but a wrong one.
    const isEnough = (found: string | undefined) => found === stored || (found !== undefined && isDigest(reference))
    return patience.until(() => manifestDigest(reference), isEnough, `the registry to show ${stored} under "${reference}"`)
  }

  async function manifest(digest: string): Promise<StoredManifest | undefined> {
    const answer = await patience.until(
      () => send({method: 'GET', url: `${base}/manifests/${digest}`, headers: accepting}),
      ({status}) => status !== 404,
      `the registry to show ${digest}`
    )
    if (answer.status === 404) return undefined
    if (answer.status !== 200) throw registryError(image, `asking for the manifest ${digest}`, answer, options.credentials)
    const content = answer.body
    checkContent(content, digest)
    return {digest, mediaType: mediaTypeOf(answer, image, digest), content}
  }

  function checkContent(content: Buffer, digest: string): void {
    const received = `sha256:${createHash('sha256').update(content).digest('hex')}`
    if (received !== digest) throw new ActionError(`The registry ${image.registry} answered with ${received} instead of ${digest}.`)
  }

  function checkDigest(answer: HttpResponse, expected: string): void {
    const stored = answer.headers['docker-content-digest']
    // The header is optional (distribution specification, "Pushing"); where it is there it must agree.
    if (stored !== undefined && stored !== expected) {
      throw new ActionError(`The registry ${image.registry} stored ${stored} instead of ${expected}.`)
    }
  }

  return {image, hasBlob, smallBlob, uploadBlob, putManifest, manifestDigest, settledDigest, manifest, tryUpload}
}

/** What a manifest is: its own word (optional in OCI's), else the registry's. One that is two things at once is neither. */
function mediaTypeOf({headers, body}: HttpResponse, {registry}: ImageName, digest: string): string {
  const parsed = parseJson(`The registry ${registry}`, body)
  const own = isRecord(parsed) ? parsed['mediaType'] : undefined
  const told = headers['content-type']?.replace(/;.*/s, '').trim()
  const type = own ?? told
  if (typeof type === 'string' && MANIFEST_TYPES.includes(type) && (told === undefined || told === type)) return type
  throw new ActionError(`What the registry ${registry} has as ${digest} is not an image.`)
}

/** The upload's address is relative or absolute, may have its own query, and may be on another server, which gets no login. */
function uploadAddress({headers}: HttpResponse, {registry}: ImageName): URL {
  const location = headers['location']
  const base = registryUrl(registry)
  if (location === undefined || !URL.canParse(location, base)) {
    throw new ActionError(`The registry ${registry} gave no address for an upload.`)
  }
  const url = new URL(location, base)
  if (url.protocol !== new URL(base).protocol) {
    throw new ActionError(
      `The registry ${registry} wants the upload sent to ${url.origin}, which is not ${base.slice(0, base.indexOf(':'))}.`,
      OUTER_ADDRESS
    )
  }
  // Node would send them as a login of our own.
  url.username = url.password = ''
  return url
}

/** `http` throws ActionError with the cause of a lost connection; every other error is final. */
function isLostConnection(error: unknown): boolean {
  return error instanceof ActionError && error.cause !== undefined
}

/** 201 is what the specification says. Some registries answer 200, 202 or 204 (containerd, core/remotes/docker/pusher.go): then they are asked. */
function isStored({status}: HttpResponse): boolean {
  return [200, 201, 202, 204].includes(status)
}

function isUnknownUpload(answer: HttpResponse): boolean {
  return answer.body.toString('utf8').includes('BLOB_UPLOAD_UNKNOWN')
}
