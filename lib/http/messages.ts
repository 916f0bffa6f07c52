import type {Readable} from 'node:stream'

/** What is asked and what is answered over HTTP, for whoever sends a request and whoever is handed the means to send one. */

export interface HttpRequest {
  readonly method: 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  readonly url: string
  readonly headers?: Readonly<Record<string, string>>
  /** A function gives a fresh stream for every attempt; give its length in `content-length`. */
  readonly body?: string | Buffer | (() => Readable)
  /** Milliseconds without any traffic until an attempt counts as failed; default 30 s. */
  readonly timeout?: number
  /** How often it is tried in total; default 4. Set 1 where a second request would do harm. */
  readonly attempts?: number
  readonly signal?: AbortSignal | undefined
}

export interface HttpResponse {
  /** What answered: the address that was asked, or the last one that it redirected to, without a name and password that stood in it. */
  readonly url: string
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string | undefined>>
  readonly body: Buffer
}

export type Http = (request: HttpRequest) => Promise<HttpResponse>
