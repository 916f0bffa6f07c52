import {Agent, createServer, request, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {setTimeout as sleep} from 'node:timers/promises'

/** A proxy in front of the containers of one Compose service. */
export interface Proxy {
  /** Without a slash at the end. */
  readonly url: string
  /** The addresses that it sends requests to, `172.18.0.2:8080`. */
  backends(): Promise<readonly string[]>
  stop(): Promise<void>
}

export interface EventProxyOptions {
  /** Path of the engine's UNIX socket. */
  readonly socket: string
  readonly project: string
  readonly service: string
  /** The containers' own port. */
  readonly port: number
  /** Milliseconds between two changes of what it sends to; default 2 s, as Traefik's. */
  readonly throttle?: number
}

const THROTTLE_MILLISECONDS = 2_000
/** What Go's HTTP client asks for a second time, on a new connection, when the one that it used again was closed. */
const REPEATABLE = new Set(['GET', 'HEAD', 'OPTIONS'])
const OF_ONE_CONNECTION = new Set(['connection', 'keep-alive', 'transfer-encoding'])

/**
 * A small proxy that learns of containers as Traefik's docker provider does (pkg/provider/docker/pdocker.go and shared.go of 3.6): it follows the
 * engine's events `start`, `die` and `health_status`, looks at each of them again, and sends requests to those that run and are not `starting`
 * or `unhealthy`, at random. A container that is being stopped is among them until it is dead. What it learns is put to use at once, but no more
 * than once in {@link EventProxyOptions.throttle} (pkg/provider/aggregator/aggregator.go). A backend that does not answer is a 502; nothing but
 * a stale connection is tried again. Without any backend it answers 503, where Traefik, which forgets the whole router, says 404.
 *
 * @throws Error when the engine does not answer
 */
export async function startEventProxy(options: EventProxyOptions): Promise<Proxy> {
  const ending = new AbortController()
  const agent = new Agent({keepAlive: true})
  let backends: readonly string[] = []
  const server = createServer((incoming, answer) => {
    // Not in turn: two regular loads would fall into step, and each would see one container only.
    const backend = backends[Math.floor(Math.random() * backends.length)]
    if (backend === undefined) answer.writeHead(503).end('no backend\n')
    else forward(incoming, answer, backend, agent)
  })
  // A connection that the proxy closes just as its client uses it again would be a failure that no container is to blame for.
  server.keepAliveTimeout = 120_000
  await followContainers(options, found => (backends = found), ending.signal)
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    backends: () => Promise.resolve(backends),
    stop: async () => {
      ending.abort()
      agent.destroy()
      server.closeAllConnections()
      await new Promise(resolve => server.close(resolve))
    }
  }
}

/** Returns when the containers were looked at for the first time; goes on until the signal. */
async function followContainers(
  options: EventProxyOptions,
  use: (backends: readonly string[]) => void,
  signal: AbortSignal
): Promise<void> {
  // First the events, then the first look: what happens in between is seen twice rather than missed.
  const filters = JSON.stringify({type: ['container'], event: ['start', 'die', 'health_status']})
  const events = await open(options.socket, `/events?filters=${encodeURIComponent(filters)}`, signal)
  use(await healthyBackends(options, signal))
  void followEvents(events, options, use, signal).catch((error: unknown) => {
    if (signal.aborted) return
    // A proxy that has gone blind must not look as if the service were well.
    use([])
    console.error(`The proxy lost the engine: ${String(error)}`)
  })
}

async function followEvents(
  events: IncomingMessage,
  options: EventProxyOptions,
  use: (backends: readonly string[]) => void,
  signal: AbortSignal
): Promise<void> {
  let found: readonly string[] | undefined
  let isResting = false
  const publish = async () => {
    if (isResting) return
    isResting = true
    while (found !== undefined) {
      use(found)
      found = undefined
      await sleep(options.throttle ?? THROTTLE_MILLISECONDS, undefined, {signal})
    }
    isResting = false
  }
  // One object a chunk or several: which events they are does not matter, only that there was one.
  for await (const chunk of events as AsyncIterable<Buffer>) {
    if (chunk.length === 0) continue
    found = await healthyBackends(options, signal)
    void publish().catch(() => undefined)
  }
  throw new Error('its events have ended')
}

interface Inspected {
  readonly State?: {readonly Running?: boolean; readonly Health?: {readonly Status?: string}}
  readonly NetworkSettings?: {readonly Networks?: Readonly<Record<string, {readonly IPAddress?: string}>>}
}

async function healthyBackends(options: EventProxyOptions, signal: AbortSignal): Promise<string[]> {
  const {socket, project, service, port} = options
  const filters = {label: [`com.docker.compose.project=${project}`, `com.docker.compose.service=${service}`]}
  const list = await ask(socket, `/containers/json?filters=${encodeURIComponent(JSON.stringify(filters))}`, signal)
  const containers = (list as {Id: string}[]).map(({Id}) => ask(socket, `/containers/${Id}/json`, signal))
  return ((await Promise.all(containers)) as (Inspected | undefined)[])
    .flatMap(container => {
      const {Running: isRunning, Health: health} = container?.State ?? {}
      const [network] = Object.values(container?.NetworkSettings?.Networks ?? {})
      const address = network?.IPAddress ?? ''
      return isRunning === true && [undefined, '', 'none', 'healthy'].includes(health?.Status) && address !== ''
        ? [`${address}:${port}`]
        : []
    })
    .sort()
}

/** @returns the engine's answer; undefined for a container that is gone meanwhile */
async function ask(socket: string, path: string, signal: AbortSignal): Promise<unknown> {
  const response = await open(socket, path, signal)
  const chunks: Buffer[] = []
  for await (const chunk of response as AsyncIterable<Buffer>) chunks.push(chunk)
  if (response.statusCode === 404) return undefined
  if (response.statusCode !== 200) throw new Error(`the engine answered ${path} with ${response.statusCode ?? 0}`)
  return JSON.parse(Buffer.concat(chunks).toString('utf8'))
}

function open(socketPath: string, path: string, signal: AbortSignal): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    request({socketPath, path, agent: false, signal}, resolve).once('error', reject).end()
  })
}

/** Bodies are not needed by any test and are not sent on. */
function forward(incoming: IncomingMessage, answer: ServerResponse, backend: string, agent: Agent | false): void {
  const {method = 'GET', url = '/', headers} = incoming
  const [hostname = '', port] = backend.split(':')
  const sent = request({hostname, port, method, path: url, headers: {...headers, connection: 'keep-alive'}, agent}, response => {
    const kept = Object.entries(response.headers).filter(([name]) => !OF_ONE_CONNECTION.has(name))
    answer.writeHead(response.statusCode ?? 502, Object.fromEntries(kept))
    response.once('error', () => answer.destroy())
    response.pipe(answer)
  })
  sent.once('error', error => {
    if (answer.headersSent) answer.destroy()
    else if (sent.reusedSocket && REPEATABLE.has(method)) forward(incoming, answer, backend, false)
    else answer.writeHead(502).end(`${error.message}\n`)
  })
  answer.once('close', () => sent.destroy())
  sent.end()
}
