import {sleep} from '../action/duration.ts'
import {ActionError} from '../action/errors.ts'
import {retryAfter, type HttpRequest, type HttpResponse} from '../http/http.ts'
import type {Descriptor} from './descriptor.ts'
import {createDownload, type Download} from './download.ts'
import {LARGEST_MANIFEST_BYTES} from './document.ts'
import type {Patience} from './patience.ts'
import type {ImageName} from './reference.ts'
import {registryError, type Asking} from './registry-error.ts'
import {checkContent, checkStoredDigest, isStored} from './stored.ts'
import {isLostConnection} from './unreachable.ts'
import {uploadAddress} from './upload-address.ts'

/** The blobs of one repository. Every method throws ActionError for an answer it cannot use. */
export interface Blobs {
  hasBlob(digest: string): Promise<boolean>
  /** Uploads a blob in one request; `open` gives its bytes anew for every attempt. */
  uploadBlob(blob: Descriptor, open: () => AsyncIterable<Buffer>): Promise<void>
  /** A blob that fits into memory, such as an image's configuration, its bytes checked; undefined when the registry has none, although it was asked patiently. */
  smallBlob(digest: string): Promise<Buffer | undefined>
  downloadBlob: Download
  /** Whether the registry took a blob from another of its repositories. Whatever speaks against it, rights too, is a no: then it is uploaded. */
  mountBlob(blob: Descriptor, from: string): Promise<boolean>
  /**
   * Whether a push would be taken: an upload is begun and given up again. `GET /v2/` says nothing of rights, and a token server may
   * well hand out a token without them.
   */
  tryUpload(): Promise<void>
}

export interface BlobsOptions extends Asking {
  readonly image: ImageName
  readonly send: (request: HttpRequest) => Promise<HttpResponse>
  /** Sends with a login that may also read another repository of the registry. A token of its own: where that is refused, the first one is not lost. */
  readonly sendWith: (repository: string) => (request: HttpRequest) => Promise<HttpResponse>
  readonly patience: Patience
  readonly signal?: AbortSignal | undefined
  /** Milliseconds before an upload is tried the second time; it doubles each time. Default 500. */
  readonly firstWait?: number | undefined
}

const UPLOAD_ATTEMPTS = 4
const FIRST_WAIT_MILLISECONDS = 500
/** A registry may ask for more patience than a job has; then its answer is the error. */
const LONGEST_WAIT_MILLISECONDS = 60_000
/** A registry on an object store is silent while it moves a large blob to its place. */
const UPLOAD_TIMEOUT_MILLISECONDS = 5 * 60_000
const GIVING_UP_TIMEOUT_MILLISECONDS = 10_000
/** An upload may have died with the connection that carried it: 404 and 416 mean "begin again". */
const UPLOAD_AGAIN = new Set([404, 408, 416, 429, 500, 502, 503, 504])

export function createBlobs({image, credentials, trust, actions, send, sendWith, patience, signal, firstWait}: BlobsOptions): Blobs {
  const asking = {credentials, trust, actions}
  const base = `/v2/${image.repository}/blobs`
  const first = firstWait ?? FIRST_WAIT_MILLISECONDS

  async function hasBlob(digest: string): Promise<boolean> {
    const answer = await send({method: 'HEAD', url: `${base}/${digest}`})
    if (answer.status === 200) return true
    if (answer.status === 404) return false
    throw registryError(image, `asking for the blob ${digest}`, answer, asking)
  }

  async function smallBlob(digest: string): Promise<Buffer | undefined> {
    const answer = await patience.until(
      () => send({method: 'GET', url: `${base}/${digest}`, largest: LARGEST_MANIFEST_BYTES}),
      ({status}) => status !== 404,
      `the registry to show the blob ${digest}`
    )
    if (answer.status === 404) return undefined
    if (answer.status !== 200) throw registryError(image, `asking for the blob ${digest}`, answer, asking)
    checkContent(image, answer.body, digest)
    return answer.body
  }

  const showsBlob = (digest: string) => patience.until(() => hasBlob(digest), Boolean, `the registry to show the blob ${digest}`)

  const beginUpload = () => send({method: 'POST', url: `${base}/uploads/`, headers: {'content-length': '0'}})

  const givingUp = {method: 'DELETE', attempts: 1, timeout: GIVING_UP_TIMEOUT_MILLISECONDS} as const
  const senders = new Map<string, BlobsOptions['send']>()

  async function mountBlob({digest}: Descriptor, from: string): Promise<boolean> {
    const sending = senders.get(from) ?? sendWith(from)
    senders.set(from, sending)
    try {
      // Asked first: a mount that the registry declines leaves an upload behind.
      const there = await sending({method: 'HEAD', url: `/v2/${from}/blobs/${digest}`, attempts: 1})
      if (there.status !== 200) return false
      const query = new URLSearchParams({mount: digest, from})
      const answer = await sending({
        method: 'POST',
        url: `${base}/uploads/?${query.toString()}`,
        headers: {'content-length': '0'},
        attempts: 1
      })
      if (answer.status === 202) await send({...givingUp, url: uploadAddress(answer, image, trust).href}).catch(() => undefined)
      return answer.status === 201 && (await hasBlob(digest))
    } catch {
      signal?.throwIfAborted()
      return false
    }
  }

  async function tryUpload(): Promise<void> {
    const begun = await beginUpload()
    if (begun.status !== 202) throw registryError(image, 'beginning an upload', begun, asking)
    const {href: url} = uploadAddress(begun, image, trust)
    // Not every registry can give one up (distribution specification, "Canceling a blob upload"); then it expires there by itself.
    await send({...givingUp, url}).catch(() => undefined)
    signal?.throwIfAborted()
  }

  async function uploadOnce(blob: Descriptor, open: () => AsyncIterable<Buffer>): Promise<HttpResponse> {
    const started = await beginUpload()
    if (started.status !== 202) return started
    const url = uploadAddress(started, image, trust)
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

  async function uploadBlob(blob: Descriptor, open: () => AsyncIterable<Buffer>): Promise<void> {
    for (let attempt = 1; ; attempt++) {
      const isLast = attempt >= UPLOAD_ATTEMPTS
      const answer = await uploadOnce(blob, open).catch((error: unknown) => {
        const own = ownFault(error)
        if (own !== undefined) throw own
        if (isLast || signal?.aborted === true || !isLostConnection(error)) throw error
        return undefined
      })
      if (answer !== undefined && isStored(answer)) {
        checkStoredDigest(image, answer, blob.digest)
        if (answer.status === 201 || (await showsBlob(blob.digest))) return
      }
      const growing = first * 2 ** (attempt - 1)
      const wait = retryAfter(answer?.headers['retry-after']) ?? growing
      const passes = answer === undefined || (answer.status === 404 ? isUnknownUpload(answer) : UPLOAD_AGAIN.has(answer.status))
      if (answer !== undefined && (isLast || !passes || wait > LONGEST_WAIT_MILLISECONDS)) {
        throw registryError(image, `uploading ${blob.digest}`, answer, asking)
      }
      await sleep(wait, signal)
      // The registry may have got all of it and only its answer was lost.
      if (await hasBlob(blob.digest)) return
    }
  }

  return {
    hasBlob,
    smallBlob,
    uploadBlob,
    mountBlob,
    downloadBlob: createDownload({image, asking, send, signal, firstWait: first}),
    tryUpload
  }
}

/** What is wrong with the blob itself, which is checked while it is sent: no second attempt would send anything else. */
function ownFault(error: unknown): ActionError | undefined {
  return error instanceof ActionError && error.cause instanceof ActionError ? error.cause : undefined
}

function isUnknownUpload(answer: HttpResponse): boolean {
  return answer.body.toString('utf8').includes('BLOB_UPLOAD_UNKNOWN')
}
