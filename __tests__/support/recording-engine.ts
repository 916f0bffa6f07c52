import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {Socket} from 'node:net'
import {readBody} from './request-body.ts'

/**
 * A Docker engine that does nothing and remembers everything: enough of its API (https://docs.docker.com/reference/api/engine/) for buildx to
 * make a builder with the driver `docker-container`. What a program inside of a container would say is empty.
 */
export class RecordingEngine {
  readonly calls: string[] = []
  /** The tar archives that were copied into containers. */
  readonly archives: Buffer[] = []
  /** What the containers with a name were to be made of, as JSON. */
  readonly created: string[] = []
  readonly #isCreated = Promise.withResolvers<undefined>()
  readonly #containers = new Set<string>()
  readonly #server: Server
  readonly #connections = new Set<Socket>()

  private constructor(server: Server) {
    this.#server = server
  }

  /** @param socket where it listens: `unix://SOCKET` is its DOCKER_HOST */
  static async start(socket: string): Promise<RecordingEngine> {
    const server = createServer()
    const engine = new RecordingEngine(server)
    server.on('request', (request: IncomingMessage, response: ServerResponse) => void engine.#answer(request, response))
    server.on('connection', connection => engine.#connections.add(connection))
    // An exec is attached to over the connection itself; this one ends at once.
    server.on('upgrade', (request: IncomingMessage, connection: Socket) => {
      engine.calls.push(callOf(request))
      connection.end(
        'HTTP/1.1 101 UPGRADED\r\nContent-Type: application/vnd.docker.raw-stream\r\nConnection: Upgrade\r\nUpgrade: tcp\r\n\r\n'
      )
    })
    await new Promise<void>(resolve => server.listen(socket, resolve))
    return engine
  }

  /** Settles when the first container with a name was asked for. */
  async creation(): Promise<void> {
    await this.#isCreated.promise
  }

  stop(): Promise<void> {
    // An upgraded connection is none of the server's any more.
    for (const connection of this.#connections) connection.destroy()
    return new Promise(resolve => this.#server.close(() => resolve()))
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request)
    if (body === undefined) return
    const call = callOf(request)
    this.calls.push(call)
    const send = (status: number, answer?: unknown) =>
      response.writeHead(status, {'api-version': '1.41', ostype: 'linux', 'content-type': 'application/json'}).end(JSON.stringify(answer))
    const [, name = ''] = /\/containers\/([^/?]+)/.exec(call) ?? []
    if (call.endsWith('/_ping')) return void send(200)
    if (call === 'POST /containers/create') {
      const asked = new URL(request.url ?? '', 'http://x').searchParams.get('name') ?? ''
      this.#containers.add(asked)
      // Without a name it is buildx's look whether the engine has graphics processors.
      if (asked !== '') {
        this.created.push(body.toString())
        this.#isCreated.resolve(undefined)
      }
      return void send(201, {Id: 'c'.repeat(64), Warnings: []})
    }
    if (call.endsWith('/archive')) this.archives.push(body)
    if (/^POST .*\/exec$/.test(call)) return void send(201, {Id: 'e'.repeat(64)})
    if (call.startsWith('GET /exec/')) return void send(200, {ExitCode: 0, Running: false})
    const isThere = this.#containers.has(name)
    if (call.startsWith('GET /containers/') && !isThere) return void send(404, {message: 'no such container'})
    if (call.startsWith('GET /containers/')) return void send(200, {Id: 'c'.repeat(64), State: {Running: true}, Mounts: []})
    if (call === 'GET /info') return void send(200, {OSType: 'linux', Architecture: 'x86_64', CgroupDriver: 'systemd', SecurityOptions: []})
    if (call === 'GET /version')
      return void send(200, {Version: '20.10.24', ApiVersion: '1.41', MinAPIVersion: '1.12', Os: 'linux', Arch: 'amd64'})
    return void send(call.startsWith('POST /images') ? 200 : 204)
  }
}

/** `GET /containers/x/json`, without the version of the API and without the query. */
function callOf({method = '', url = ''}: IncomingMessage): string {
  return `${method} ${url.replace(/\?.*/, '').replace(/^\/v\d+\.\d+/, '')}`
}
