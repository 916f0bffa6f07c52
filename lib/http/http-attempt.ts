import {Agent as PlainAgent, request as requestPlain, type ClientRequest, type IncomingMessage, type RequestOptions} from 'node:http'
import {Agent as TlsAgent, request as requestTls} from 'node:https'
import {getProxyUrl} from '@actions/http-client/lib/proxy'
import {formatDuration} from '../action/duration.ts'
import {connectionOptions} from './connection.ts'
import type {HttpRequest, HttpResponse} from './messages.ts'

const MOST_REDIRECTS = 5
const USER_AGENT = 'fairway'
/**
 * The headers that follow a redirect to another server. Every other one may be a credential, whatever it is called (`authorization`, `cookie`,
 * `x-api-key`, `x-vault-token`), and was meant for the server that was asked.
 */
const FOR_ANY_SERVER = /^(?:user-agent|accept(?:-.*)?|content-.*|range|if-.*)$/

/**
 * Sends a request once and reads the whole answer. Redirects are followed where the method may be repeated (RFC 9110, 15.4).
 *
 * @param timeout milliseconds without any traffic, in either direction, until it is given up
 * @throws what went wrong on the way: a connection that broke off, even in the middle of the answer, or the time
 */
export async function sendRequest(request: HttpRequest, timeout: number): Promise<HttpResponse> {
  let url = new URL(request.url)
  let headers: Readonly<Record<string, string>> = {'user-agent': USER_AGENT, ...lowerCase(request.headers ?? {})}
  for (let redirects = 0; ; redirects++) {
    const response = await exchange(request, url, headers, timeout)
    const target = redirectTarget(request.method, url, response)
    if (target === undefined || redirects === MOST_REDIRECTS) return response
    if (target.origin !== url.origin) headers = Object.fromEntries(Object.entries(headers).filter(([name]) => FOR_ANY_SERVER.test(name)))
    url = target
  }
}

/** Undefined when the answer is to be taken as it is. */
function redirectTarget(method: HttpRequest['method'], url: URL, {status, headers}: HttpResponse): URL | undefined {
  const isSafe = method === 'GET' || method === 'HEAD'
  const isRedirect = status === 307 || status === 308 || (isSafe && [301, 302, 303].includes(status))
  const location = headers['location']
  if (!isRedirect || location === undefined || !URL.canParse(location, url.href)) return undefined
  const target = new URL(location, url)
  // Node would send a name and a password in it to the other server.
  if (target.origin !== url.origin) target.username = target.password = ''
  // A step down to plain HTTP would send in clear text what was meant to be encrypted.
  return target.protocol === url.protocol || target.protocol === 'https:' ? target : undefined
}

async function exchange(request: HttpRequest, url: URL, headers: Readonly<Record<string, string>>, timeout: number): Promise<HttpResponse> {
  const {method, body, signal} = request
  const agent = await agentFor(url)
  const isAsked = url.hostname === new URL(request.url).hostname
  const connection = connectionOptions(request.connection ?? {}, url, agent, {timeout, isAsked, signal})
  const options: RequestOptions = {method, headers, ...connection, timeout, ...(signal === undefined ? {} : {signal})}
  const outgoing = url.protocol === 'https:' ? requestTls(url, options) : requestPlain(url, options)
  try {
    return await new Promise<HttpResponse>((resolve, reject) => {
      outgoing.setTimeout(timeout, () => outgoing.destroy(new Error(`no traffic for ${formatDuration(timeout)}`)))
      outgoing.on('error', reject)
      outgoing.on('response', incoming => void readAnswer(request, url, incoming).then(resolve, reject))
      if (typeof body !== 'function') outgoing.end(body)
      else void sendPieces(body(), outgoing).catch(reject)
    })
  } finally {
    outgoing.destroy()
    // That of a tunnel has none.
    ;(agent as Partial<PlainAgent>).destroy?.()
  }
}

/** An agent of one request, which knows the proxy variables. */
async function agentFor(url: URL): Promise<PlainAgent> {
  if ((getProxyUrl(url)?.hostname ?? '') === '') return url.protocol === 'https:' ? new TlsAgent() : new PlainAgent()
  // It takes as long to load as Node takes to start. The rest of that client loses answers that break off, and does not take a Buffer.
  const {HttpClient} = await import('@actions/http-client')
  return new HttpClient(USER_AGENT, undefined, {keepAlive: false}).getAgent(url.href)
}

/**
 * Sends a body, each piece when the one before it is with the kernel.
 *
 * @throws only what `pieces` throws, and drops the connection then. What becomes of the connection is told by the request itself
 */
async function sendPieces(pieces: AsyncIterable<Buffer>, outgoing: ClientRequest): Promise<void> {
  let settle: (isSent: boolean) => void = () => undefined
  // A request that is dropped before it is connected forgets who waits for a piece to be sent.
  outgoing.once('close', () => settle(false))
  for await (const piece of pieces) {
    const isSent = await new Promise<boolean>(resolve => {
      settle = resolve
      if (outgoing.destroyed) resolve(false)
      else outgoing.write(piece, error => resolve(error === undefined || error === null))
    })
    if (!isSent) return
  }
  outgoing.end()
}

async function readAnswer(request: HttpRequest, url: URL, incoming: IncomingMessage): Promise<HttpResponse> {
  const chunks: Buffer[] = []
  if (request.receive !== undefined && incoming.statusCode === 200) await request.receive(incoming)
  else await keepAnswer(incoming, chunks, request.largest ?? Infinity)
  const flat = Object.entries(incoming.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value])
  return {
    url: withoutUser(url),
    status: incoming.statusCode ?? 0,
    headers: Object.fromEntries(flat) as HttpResponse['headers'],
    body: Buffer.concat(chunks)
  }
}

async function keepAnswer(incoming: IncomingMessage, chunks: Buffer[], largest: number): Promise<void> {
  let length = 0
  for await (const chunk of incoming) {
    length += (chunk as Buffer).length
    // The code keeps it from being asked for again.
    if (length > largest) throw Object.assign(new Error(`the answer is larger than ${largest} bytes`), {code: 'ERR_ANSWER_TOO_LARGE'})
    chunks.push(chunk as Buffer)
  }
}

function withoutUser(url: URL): string {
  const plain = new URL(url)
  plain.username = plain.password = ''
  return plain.href
}

function lowerCase(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value]))
}
