import type {Readable} from 'node:stream'
import type {Connection} from './connection.ts'

/** What is asked and what is answered over HTTP, for whoever sends a request and whoever is handed the means to send one. */

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /**
   * A function gives the pieces anew for every attempt; give their length in `content-length`. The next piece is asked for when the last one is
   * with the kernel, so that its memory can be used again.
   */
  readonly body?: string | Buffer | (() => AsyncIterable<Buffer>)
  /** Takes the body of a 200 as it comes, which is then not kept in memory; called again for every attempt. It has to read to the end or throw. */
  readonly receive?: (body: Readable) => Promise<void>
  /** The most bytes of an answer that are kept in memory; a longer one is an error. Default: no limit. */
  readonly largest?: number
  /** Milliseconds without any traffic until an attempt counts as failed; default 30 s. */
  readonly timeout?: number
  /** How often it is tried in total; default 4. Set 1 where a second request would do harm. */
  readonly attempts?: number
  /** Whom the connection trusts, and where it may lead. Default: Node's own way, and the proxy variables. */
  readonly connection?: Connection | undefined
  readonly signal?: AbortSignal | undefined
}

export interface HttpResponse {
  /** What answered: the address that was asked, or the last one that it redirected to, without a name and password that stood in it. */
  readonly url: string
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  /** Empty where it went to `receive`. */
  readonly body: Buffer
}

export type Http = (request: HttpRequest) => Promise<HttpResponse>
