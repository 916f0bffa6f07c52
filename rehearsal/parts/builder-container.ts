import {randomBytes} from 'node:crypto'
import {createServer, request as send, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import {connect, type Socket} from 'node:net'
import type {Duplex} from 'node:stream'
import {join} from 'node:path'
import type {Part} from './part.ts'

export interface BuilderContainerOptions {
  /** The stage's folder. */
  readonly stage: string
  /** The socket of the engine that gets everything else. */
  readonly engine: string
  /** The socket of the BuildKit that stands in for the one in the container. */
  readonly buildkit: string
  /** The version of that BuildKit. */
  readonly version: string
}

/** An engine as a hosted runner has it, from which buildx can make a builder. */
export interface BuilderContainer extends Part {
  /** For `DOCKER_HOST`. */
  readonly dockerHost: string
  /** The images that were asked for, as they were named. */
  readonly pulled: readonly string[]
  /** From here on the image cannot be pulled, as when Docker Hub does not answer. */
  refusePulls(): void
  /** Containers and volumes of builders that nobody has removed. */
  remains(): string[]
}

/** How buildx names the container of a builder, and its volume (docker/buildx, driver/docker-container). */
const NAME = /^buildx_buildkit_/
const IMAGE = /^(?:docker\.io\/)?moby\/buildkit(?:[:@]|$)/

/**
 * Stands in front of the stage's engine, writes down what is asked for a builder with the driver `docker-container`, and answers it: BuildKit's
 * image is not pulled, because there is no Docker Hub here, and in place of the container there is the stage's own BuildKit. A build is then
 * what it is on GitHub: real buildx, its real way of making, using and removing a builder, real BuildKit. All other calls go to the engine.
 */
export async function startBuilderContainer(options: BuilderContainerOptions): Promise<BuilderContainer> {
  const socket = join(options.stage, 'hosted-docker.sock')
  const front = new Front(options)
  await front.listen(socket)
  return {
    name: "BuildKit's image and container",
    kind: 'stand-in',
    version: options.version,
    from: "the stage's BuildKit",
    dockerHost: `unix://${socket}`,
    pulled: front.pulled,
    refusePulls: () => void (front.takesPulls = false),
    remains: () => front.remains(),
    stop: () => front.stop()
  }
}

/** A request of Docker's API, less the version in its path. */
interface Call {
  readonly method: string
  readonly path: string
  readonly query: URLSearchParams
}

class Front {
  takesPulls = true
  readonly pulled: string[] = []
  readonly #options: BuilderContainerOptions
  readonly #server: Server = createServer((request, response) => void this.#answer(request, response))
  readonly #connections = new Set<Duplex>()
  /** Names by id: each can be asked for by either. */
  readonly #containers = new Map<string, string>()
  readonly #volumes = new Set<string>()
  readonly #execs = new Map<string, readonly string[]>()

  constructor(options: BuilderContainerOptions) {
    this.#options = options
    this.#server.on('connection', connection => this.#keep(connection))
    this.#server.on('upgrade', (request: IncomingMessage, connection: Duplex, head: Buffer) => this.#attach(request, connection, head))
  }

  listen(socket: string): Promise<void> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject)
      this.#server.listen(socket, resolve)
    })
  }

  stop(): Promise<void> {
    // An upgraded connection is none of the server's any more.
    for (const connection of this.#connections) connection.destroy()
    return new Promise(resolve => this.#server.close(() => resolve()))
  }

  remains(): string[] {
    const containers = [...this.#containers.values()].map(name => `container ${name} of a builder`)
    return [...containers, ...[...this.#volumes].map(name => `volume ${name} of a builder`)]
  }

  #keep(connection: Duplex): void {
    this.#connections.add(connection)
    connection.once('close', () => this.#connections.delete(connection))
    // Whoever ends its side in the middle of something is gone, and that is all.
    connection.on('error', () => connection.destroy())
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = callOf(request)
    const own = this.#isOurs(call)
    if (!own) {
      this.#pass(request, response)
      return
    }
    const body = await bodyOf(request)
    const {status, json} = this.#play(call, body)
    response.writeHead(status, {'content-type': 'application/json'}).end(json === undefined ? '' : JSON.stringify(json))
  }

  #isOurs({path, query}: Call): boolean {
    if (path === '/images/create') return IMAGE.test(query.get('fromImage') ?? '')
    if (path === '/containers/create') return NAME.test(query.get('name') ?? '')
    const [, kind, name = ''] = path.split('/')
    if (kind === 'images') return IMAGE.test(decodeURIComponent(path.replace(/^\/images\//, '').replace(/\/json$/, '')))
    return NAME.test(name) || (kind === 'containers' && this.#containers.has(name)) || (kind === 'exec' && this.#execs.has(name))
  }

  #play({method, path, query}: Call, body: Buffer): {status: number; json?: unknown} {
    if (path === '/images/create') {
      const image = query.get('fromImage') ?? ''
      const tag = query.get('tag')
      if (!this.takesPulls) return {status: 500, json: {message: 'Get "https://registry-1.docker.io/v2/": dial tcp: i/o timeout'}}
      this.pulled.push(tag === null ? image : `${image}${tag.startsWith('sha256:') ? '@' : ':'}${tag}`)
      return {status: 200, json: {status: 'Played by the rehearsal: nothing was pulled'}}
    }
    if (path === '/containers/create') {
      const [name, id] = [query.get('name') ?? '', randomBytes(32).toString('hex')]
      this.#containers.set(id, name)
      this.#volumes.add(`${name}_state`)
      return {status: 201, json: {Id: id, Warnings: []}}
    }
    const [, kind, name = '', what] = path.split('/')
    if (kind === 'images') return {status: 404, json: {message: `No such image: ${name}`}}
    if (kind === 'volumes') return {status: this.#volumes.delete(name) ? 204 : 404}
    if (kind === 'exec') return {status: 200, json: {ID: name, Running: false, ExitCode: 0}}
    const [id, container] = [...this.#containers].find(entry => entry.includes(name)) ?? []
    if (id === undefined || container === undefined) return {status: 404, json: {message: `No such container: ${name}`}}
    if (method === 'DELETE') this.#containers.delete(id)
    if (what === 'exec') {
      const exec = randomBytes(32).toString('hex')
      this.#execs.set(exec, (JSON.parse(body.toString('utf8')) as {Cmd?: string[]}).Cmd ?? [])
      return {status: 201, json: {Id: exec}}
    }
    if (what !== 'json') return {status: what === 'archive' ? 200 : 204}
    const mounts = [{Type: 'volume', Name: `${container}_state`, Destination: '/var/lib/buildkit'}]
    return {status: 200, json: {Id: id, Name: `/${container}`, State: {Status: 'running', Running: true}, Mounts: mounts}}
  }

  #pass(request: IncomingMessage, response: ServerResponse): void {
    const {method, url, headers} = request
    const passed = send({socketPath: this.#options.engine, method, path: url, headers}, answer => {
      response.writeHead(answer.statusCode ?? 502, answer.headers)
      answer.pipe(response)
    })
    passed.once('error', error => response.headersSent || response.writeHead(502).end(JSON.stringify({message: error.message})))
    request.pipe(passed)
  }

  /** An exec is attached to over the connection itself. */
  #attach(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    this.#keep(connection)
    const [, kind, id = ''] = callOf(request).path.split('/')
    const command = kind === 'exec' ? this.#execs.get(id) : undefined
    if (command === undefined) {
      this.#passAttached(request, connection, head)
      return
    }
    connection.write(
      'HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n'
    )
    const {version, buildkit} = this.#options
    if (command.includes('dial-stdio')) {
      this.#dial(connection, withoutBody(request, head), buildkit)
      return
    }
    if (command.includes('--version'))
      connection.write(frame(Buffer.from(`${command[0] ?? ''} github.com/moby/buildkit v${version} rehearsal\n`)))
    connection.resume()
    connection.end()
  }

  /** Both ways between a client that is attached to `buildctl dial-stdio` and BuildKit. */
  #dial(connection: Duplex, skip: Skip, socket: string): void {
    const buildkit = connect(socket)
    this.#keep(buildkit)
    skip(connection, chunk => buildkit.write(chunk))
    connection.once('end', () => buildkit.end())
    buildkit.on('data', (chunk: Buffer) => {
      if (!connection.write(frame(chunk))) {
        buildkit.pause()
        connection.once('drain', () => buildkit.resume())
      }
    })
    buildkit.once('end', () => connection.end())
    connection.once('close', () => buildkit.destroy())
    buildkit.once('close', () => connection.end())
  }

  #passAttached(request: IncomingMessage, connection: Duplex, head: Buffer): void {
    const engine: Socket = connect(this.#options.engine)
    this.#keep(engine)
    const headers = request.rawHeaders.flatMap((name, index, all) => (index % 2 === 0 ? [`${name}: ${all[index + 1] ?? ''}`] : []))
    engine.write(`${request.method ?? ''} ${request.url ?? ''} HTTP/1.1\r\n${headers.join('\r\n')}\r\n\r\n`)
    engine.write(head)
    connection.pipe(engine).pipe(connection)
  }
}

function callOf({method = '', url = ''}: IncomingMessage): Call {
  const {pathname, searchParams} = new URL(url, 'http://engine')
  return {method, path: pathname.replace(/^\/v\d+\.\d+/, ''), query: searchParams}
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Output of a process without a terminal: its kind (1 is standard output) and length before each piece. */
function frame(payload: Buffer): Buffer {
  const header = Buffer.alloc(8)
  header.writeUInt8(1, 0)
  header.writeUInt32BE(payload.length, 4)
  return Buffer.concat([header, payload])
}

type Skip = (connection: Duplex, onData: (chunk: Buffer) => void) => void

/** The request's own body comes over the connection too, before what is meant for the process. */
function withoutBody(request: IncomingMessage, head: Buffer): Skip {
  let left = Number(request.headers['content-length'] ?? 0)
  return (connection, onData) => {
    const take = (chunk: Buffer) => {
      const rest = chunk.subarray(left)
      left = Math.max(0, left - chunk.length)
      if (rest.length > 0) onData(rest)
    }
    take(head)
    connection.on('data', take)
  }
}
