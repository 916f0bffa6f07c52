import {createServer, request as ask, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse} from 'node:http'
import {createServer as createTlsServer} from 'node:https'
import type {StandInAnswer} from './stand-in.ts'

/** A request that is on its way to a registry. */
export interface FrontRequest {
  readonly method: string
  /** As it was sent: `/v2/team/app/manifests/latest`. */
  readonly path: string
  /** The program that asks, the first word of its `User-Agent`: `docker`, `containerd`, `fairway`. */
  readonly reader: string
  /** Its `Content-Type`, empty when it has none. */
  readonly type: string
  /** The digest that the registry itself has at the path of a manifest, asked with the login of this request. */
  readonly digestAt: (path: string) => Promise<string | undefined>
}

/** What a front does in place of handing a request on as it is: it answers itself, has the registry answer for another path, or spoils something. */
export type Verdict =
  | {readonly answer: StandInAnswer}
  | {readonly path: string}
  /** The connection is reset after so many bytes of the request's body. */
  | {readonly resetAfter: number}
  /** What the registry answered, as a proxy hands it on: headers changed, the body broken off. */
  | {readonly change: (headers: IncomingHttpHeaders) => IncomingHttpHeaders; readonly cutAfter?: number}

/** Something that goes wrong between a registry and whoever asks it. Each is a small function that gives one of these. */
export interface RegistryFault {
  /** @returns undefined to let the request pass */
  before?(request: FrontRequest): Verdict | undefined | Promise<Verdict | undefined>
  /** Sees that the registry answered, and with which status. */
  after?(request: FrontRequest, status: number): void
}

export interface RegistryFrontOptions {
  /** The port of 127.0.0.1 to listen on; 0 for a free one. */
  readonly port: number
  /** The port of 127.0.0.1 on which the registry listens. */
  readonly behind: number
  /** The first one that has something to say about a request wins. */
  readonly faults: readonly RegistryFault[]
  /** Speaks TLS with this key and certificate, both in PEM; what is behind it keeps speaking plain HTTP. */
  readonly tls?: {readonly key: string; readonly certificate: string} | undefined
}

/**
 * Starts a proxy in front of a registry: whoever asks it sees the registry, with faults. Bodies go through as they are, and the registry sees
 * the host name that was asked, so that the addresses it gives lead here again.
 *
 * @returns its port, and what ends it and its open connections
 */
export async function startRegistryFront({
  port,
  behind,
  faults,
  tls
}: RegistryFrontOptions): Promise<{port: number; stop(): Promise<void>}> {
  const listen = (incoming: IncomingMessage, response: ServerResponse) => {
    void handle(incoming, response, behind, faults).catch((error: unknown) => {
      // A fault that is wrong must be seen, not hang.
      if (response.headersSent) response.destroy()
      else response.writeHead(500).end(`The front of the registry failed: ${String(error)}`)
    })
  }
  const server = tls === undefined ? createServer(listen) : createTlsServer({key: tls.key, cert: tls.certificate}, listen)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', resolve)
  })
  const address = server.address()
  return {
    port: typeof address === 'object' && address !== null ? address.port : port,
    stop: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}

async function handle(
  incoming: IncomingMessage,
  response: ServerResponse,
  behind: number,
  faults: readonly RegistryFault[]
): Promise<void> {
  const request: FrontRequest = {
    method: incoming.method ?? 'GET',
    path: incoming.url ?? '/',
    reader: /^[^/\s]+/.exec(incoming.headers['user-agent'] ?? '')?.[0] ?? '',
    type: incoming.headers['content-type'] ?? '',
    digestAt: path => digestAt(path, incoming, behind)
  }
  const verdict = await judge(request, faults)
  if (verdict !== undefined && 'answer' in verdict) {
    incoming.resume()
    const {status, headers = {}, body} = verdict.answer
    const text = body === undefined ? '' : JSON.stringify(body)
    response.writeHead(status, {'content-type': 'application/json', ...headers}).end(request.method === 'HEAD' ? undefined : text)
    return
  }
  if (verdict !== undefined && 'resetAfter' in verdict) {
    resetAfter(incoming, verdict.resetAfter)
    return
  }
  const onward = ask({
    host: '127.0.0.1',
    port: behind,
    method: request.method,
    path: verdict !== undefined && 'path' in verdict ? verdict.path : request.path,
    headers: incoming.headers,
    agent: false
  })
  // A registry that is gone breaks its connections off.
  onward.on('error', () => response.destroy())
  response.on('close', () => onward.destroy())
  onward.on('response', answer => {
    for (const fault of faults) fault.after?.(request, answer.statusCode ?? 0)
    const change = verdict !== undefined && 'change' in verdict ? verdict : undefined
    response.writeHead(answer.statusCode ?? 502, change?.change(answer.headers) ?? answer.headers)
    if (change?.cutAfter === undefined) answer.pipe(response)
    else cutAfter(answer, response, change.cutAfter)
  })
  incoming.pipe(onward)
}

function resetAfter(incoming: IncomingMessage, bytes: number): void {
  let seen = 0
  const reset = () => incoming.socket.destroy()
  incoming.on('data', (chunk: Buffer) => (seen += chunk.length) >= bytes && reset())
  incoming.on('end', reset)
}

/** Bytes of a body, and then nothing more of what was announced. */
function cutAfter(answer: IncomingMessage, response: ServerResponse, bytes: number): void {
  const chunks: Buffer[] = []
  answer.on('data', (chunk: Buffer) => chunks.push(chunk))
  answer.on('end', () => response.write(Buffer.concat(chunks).subarray(0, bytes), () => response.destroy()))
}

async function judge(request: FrontRequest, faults: readonly RegistryFault[]): Promise<Verdict | undefined> {
  for (const fault of faults) {
    const verdict = await fault.before?.(request)
    if (verdict !== undefined) return verdict
  }
  return undefined
}

function digestAt(path: string, {headers}: IncomingMessage, behind: number): Promise<string | undefined> {
  const accept = headers.accept ?? 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'
  const {authorization, host} = headers
  const login = authorization === undefined ? {} : {authorization}
  return new Promise((resolve, reject) => {
    const question = ask({
      host: '127.0.0.1',
      port: behind,
      method: 'HEAD',
      path,
      headers: {accept, ...login, ...(host === undefined ? {} : {host})},
      agent: false
    })
    question.on('error', reject)
    question.on('response', answer => {
      answer.resume()
      const digest = answer.headers['docker-content-digest']
      resolve(answer.statusCode === 200 && typeof digest === 'string' ? digest : undefined)
    })
    question.end()
  })
}
