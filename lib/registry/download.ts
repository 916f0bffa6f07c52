import {createHash} from 'node:crypto'
import {createWriteStream} from 'node:fs'
import {rename, rm} from 'node:fs/promises'
import type {Readable} from 'node:stream'
import {pipeline} from 'node:stream/promises'
import {sleep} from '../action/duration.ts'
import {ActionError, messageOf} from '../action/errors.ts'
import type {HttpRequest, HttpResponse} from '../http/http.ts'
import type {Descriptor} from './descriptor.ts'
import type {ImageName} from './reference.ts'
import {registryError, type Asking} from './registry-error.ts'

/**
 * Fetches a blob into a file, which is there only when every byte of it was checked against the digest.
 *
 * @param path of the file; beside it, `<path>.partial` is what has come so far
 * @param onBytes told how many more bytes have come; negative when an attempt that broke off is begun anew
 * @throws ActionError when the registry has no such blob or gives other bytes
 */
export type Download = (blob: Descriptor, path: string, onBytes?: (count: number) => void) => Promise<void>

export interface DownloadOptions {
  readonly image: ImageName
  readonly asking: Asking
  readonly send: (request: HttpRequest) => Promise<HttpResponse>
  readonly signal?: AbortSignal | undefined
  /** Milliseconds before what came too short is asked for again; it doubles each time. */
  readonly firstWait: number
}

const ATTEMPTS = 4
/** A registry on an object store may take its time before the first byte of a large blob. */
const TIMEOUT_MILLISECONDS = 2 * 60_000

export function createDownload({image, asking, send, signal, firstWait}: DownloadOptions): Download {
  const refused = (digest: string, what: string) => new ActionError(`The registry ${image.registry} gave ${what} for the blob ${digest}.`)

  return async ({digest, size}, path, onBytes) => {
    const partial = `${path}.partial`
    let received = {bytes: 0, digest: ''}
    let problem: ActionError | undefined
    const report = (count: number) => count !== 0 && onBytes?.(count)

    async function receive(body: Readable): Promise<void> {
      report(-received.bytes)
      received = {bytes: 0, digest: ''}
      const hash = createHash('sha256')
      async function* checked(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
        for await (const chunk of chunks) {
          received.bytes += chunk.length
          report(chunk.length)
          if (received.bytes > size) throw (problem = refused(digest, `more than the ${size} bytes that it should have`))
          hash.update(chunk)
          yield chunk
        }
      }
      const file = createWriteStream(partial, {mode: 0o600})
      file.once('error', error => (problem ??= new ActionError(`The blob ${digest} cannot be written: ${messageOf(error)}`)))
      await pipeline(body, checked, file).catch((error: unknown) => {
        // What is not the connection's fault is not asked for again: the code tells `http` so.
        throw problem === undefined ? error : Object.assign(problem, {code: 'ERR_NOT_RECEIVED'})
      })
      received.digest = `sha256:${hash.digest('hex')}`
    }

    try {
      for (let attempt = 1; ; attempt++) {
        const answer = await send({
          method: 'GET',
          url: `/v2/${image.repository}/blobs/${digest}`,
          timeout: TIMEOUT_MILLISECONDS,
          receive
        }).catch((error: unknown) => {
          throw problem ?? error
        })
        if (answer.status === 404) throw new ActionError(`The registry ${image.registry} lacks the blob ${digest}, which its image names.`)
        if (answer.status !== 200) throw registryError(image, `asking for the blob ${digest}`, answer, asking)
        if (received.digest === digest && received.bytes === size) break
        if (received.bytes === size) throw refused(digest, `bytes with the digest ${received.digest}`)
        // A proxy that cuts an answer short and ends it properly.
        if (attempt === ATTEMPTS) throw refused(digest, `${received.bytes} of ${size} bytes`)
        await sleep(firstWait * 2 ** (attempt - 1), signal)
      }
      await rename(partial, path)
    } finally {
      await rm(partial, {force: true})
    }
  }
}
