import {createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'

export interface StandInRequest {
  readonly method: string
  /** Against a made-up host: only path and query mean something. */
  readonly url: URL
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

export interface StandInAnswer {
  readonly status: number
  readonly headers?: Readonly<Record<string, string>>
  /** A Buffer or a text goes out as it is, anything else as JSON; left out for an empty answer. */
  readonly body?: unknown
}

export interface StandInServer {
  /** `http://127.0.0.1:PORT`, without a slash at the end. */
  readonly url: string
  /** Ends the server and its open connections. A second call does nothing. */
  stop(): Promise<void>
}

/** No service that is played here takes more in one request. */
const LARGEST_BODY_BYTES = 32 * 1024 * 1024

/**
 * Starts a server on a free loopback port that answers every request with what `answer` gives.
 * An error that `answer` throws becomes a 500 with its message: a stand-in that is wrong must be seen, not hang.
 */
export async function startStandIn(answer: (request: StandInRequest) => StandInAnswer): Promise<StandInServer> {
  const server = createServer((request, response) => {
    void readBody(request)
      .then(body => (body === undefined ? {status: 413, body: {message: 'Payload too large'}} : answer(toRequest(request, body))))
      .catch((error: unknown): StandInAnswer => ({status: 500, body: {message: `The stand-in failed: ${String(error)}`}}))
      .then(result => send(response, result))
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  const {port} = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

function toRequest(request: IncomingMessage, body: Buffer): StandInRequest {
  return {method: request.method ?? 'GET', url: new URL(request.url ?? '/', 'http://stand-in'), headers: request.headers, body}
}

async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length
    if (size <= LARGEST_BODY_BYTES) chunks.push(chunk)
  }
  return size <= LARGEST_BODY_BYTES ? Buffer.concat(chunks) : undefined
}

function send(response: ServerResponse, answer: StandInAnswer): void {
  const {status, headers = {}, body} = answer
  if (body === undefined) {
    response.writeHead(status, headers).end()
    return
  }
  const isRaw = typeof body === 'string' || Buffer.isBuffer(body)
  const type =
    typeof body === 'string' ? 'text/plain; charset=utf-8' : Buffer.isBuffer(body) ? 'application/octet-stream' : 'application/json'
  response.writeHead(status, {'content-type': type, ...headers}).end(isRaw ? body : JSON.stringify(body))
}
