import {createHash} from 'node:crypto'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {readBody} from '../../support/request-body.ts'

export interface Fault {
  readonly method: string
  readonly path: RegExp
  readonly status: number
  readonly body?: string
  readonly headers?: Readonly<Record<string, string>>
  /** How often it strikes. */
  times: number
}

export interface FakeRegistryOptions {
  readonly login?: 'none' | 'basic' | 'bearer'
  readonly username?: string
  readonly password?: string
  /** How the address of an upload is written. */
  readonly location?: 'relative' | 'absolute'
  /** How many requests a bearer token is good for. */
  readonly tokenUses?: number
  /** What the registry claims to have stored or to have under a tag. */
  readonly claimedDigest?: string
  /** The answer to what was stored; the specification says 201. */
  readonly storedStatus?: number
  /** Whether an account that logged in may write; without it an upload is refused as GHCR does it. */
  readonly mayPush?: boolean
  /** What was stored is shown so many milliseconds later: manifests by digest, tags, or both. Until then a tag answers what `stale` says. */
  readonly lag?: {
    readonly milliseconds: number
    readonly of: 'digests' | 'tags' | 'both'
    /** Another digest that the tag had once, or what it had before; default: nothing. */
    readonly stale?: `sha256:${string}` | 'previous'
    readonly now?: () => number
  }
  /** What becomes of a wish to mount: taken, declined as the specification has it, or refused. Default: taken. */
  readonly mounts?: 'taken' | 'declined' | 'refused' | 'claimed'
  /** Runs after a manifest was stored. */
  readonly afterManifest?: (registry: FakeRegistry, reference: string) => void
}

/**
 * A registry that follows the OCI distribution specification as far as a push goes, in memory. It refuses what a real one refuses:
 * a blob whose bytes are not its digest, a manifest before its children, an upload that was not begun.
 */
export class FakeRegistry {
  readonly blobs = new Map<string, Buffer>()
  readonly manifests = new Map<string, {mediaType: string; content: Buffer}>()
  readonly tags = new Map<string, string>()
  /** Blobs of other repositories than the one that is pushed to. */
  readonly others = new Map<string, Map<string, Buffer>>()
  readonly requests: {method: string; path: string; authorization: string | undefined; host: string | undefined}[] = []
  readonly tokenScopes: string[] = []
  readonly faults: Fault[] = []
  readonly #options: FakeRegistryOptions
  readonly #uploads = new Set<string>()
  readonly #tokens = new Map<string, number>()
  readonly #hidden = new Map<string, {until: number; instead: string | undefined}>()
  readonly #server = createServer((request, response) => void this.#answer(request, response))
  uploadsAtOnce = 0
  mostUploadsAtOnce = 0

  constructor(options: FakeRegistryOptions = {}) {
    this.#options = options
  }

  async start(): Promise<this> {
    await new Promise<void>(resolve => this.#server.listen(0, '127.0.0.1', resolve))
    return this
  }

  stop(): Promise<void> {
    this.#server.closeAllConnections()
    return new Promise(resolve => this.#server.close(() => resolve()))
  }

  get host(): string {
    return `127.0.0.1:${(this.#server.address() as AddressInfo).port}`
  }

  /** Uploads that were begun, and neither finished nor given up. */
  get openUploads(): number {
    return this.#uploads.size
  }

  /** The requests as `METHOD path`, without the login and without queries. */
  get calls(): string[] {
    return this.requests.map(({method, path}) => `${method} ${path.replace(/\?.*/, '')}`)
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<ServerResponse> {
    const path = request.url ?? ''
    const method = request.method ?? ''
    this.requests.push({method, path, authorization: request.headers.authorization, host: request.headers.host})
    const isUpload = method === 'PUT' && path.includes('/blobs/uploads/')
    if (isUpload) this.mostUploadsAtOnce = Math.max(this.mostUploadsAtOnce, ++this.uploadsAtOnce)
    const body = await readBody(request)
    if (isUpload) this.uploadsAtOnce--
    if (body === undefined) return response
    const fault = this.faults.find(candidate => candidate.times > 0 && candidate.method === method && candidate.path.test(path))
    if (fault !== undefined) {
      fault.times--
      return send(response, fault.status, {...fault.headers}, fault.body ?? '')
    }
    if (path.startsWith('/token')) return this.#token(request, new URL(path, 'http://x'), response)
    if (!this.#isLoggedIn(request)) return this.#challenge(response)
    return this.#route(method, new URL(path, 'http://x'), request, body, response)
  }

  #isLoggedIn(request: IncomingMessage): boolean {
    const {login = 'none'} = this.#options
    const given = request.headers.authorization ?? ''
    if (login === 'none') return true
    if (login === 'basic') return given === this.#basic()
    const left = this.#tokens.get(given.replace('Bearer ', '')) ?? 0
    this.#tokens.set(given.replace('Bearer ', ''), left - 1)
    return left > 0
  }

  #basic(): string {
    const {username = 'user', password = 'pass-word'} = this.#options
    return `Basic ${Buffer.from(`${username}:${password}`).toString('base64')}`
  }

  #challenge(response: ServerResponse): ServerResponse {
    const bearer = `Bearer realm="http://${this.host}/token",service="the registry, here",scope="repository:x:pull"`
    const header = this.#options.login === 'basic' ? 'Basic realm="test"' : bearer
    return send(response, 401, {'www-authenticate': header}, errorBody('UNAUTHORIZED', 'authentication required'))
  }

  #token(request: IncomingMessage, url: URL, response: ServerResponse): ServerResponse {
    if (request.headers.authorization !== this.#basic()) return send(response, 401, {}, '')
    this.tokenScopes.push(url.searchParams.getAll('scope').join(' '))
    const token = `token-${this.#tokens.size}`
    this.#tokens.set(token, this.#options.tokenUses ?? 1_000)
    return send(response, 200, {}, JSON.stringify({token}))
  }

  #route(method: string, url: URL, request: IncomingMessage, body: Buffer, response: ServerResponse): ServerResponse {
    if (url.pathname.endsWith('/tags/list')) return this.#list(url, response)
    const [, kind = '', rest = ''] = /^\/v2\/.+?\/(blobs|manifests)\/(.*)$/.exec(url.pathname) ?? []
    if (kind === 'manifests') return this.#manifest(method, rest, request, body, response)
    const other = this.others.get(/^\/v2\/(.+?)\/blobs\//.exec(url.pathname)?.[1] ?? '')
    if (other !== undefined) return send(response, other.has(rest) ? 200 : 404, {}, '')
    if (method === 'POST' && url.searchParams.has('mount')) return this.#mount(url, response)
    if (method === 'HEAD') return send(response, this.blobs.has(rest) ? 200 : 404, {}, '')
    if (method === 'GET') return send(response, this.blobs.has(rest) ? 200 : 404, {}, this.blobs.get(rest) ?? '')
    if (method === 'POST' && this.#options.mayPush === false) {
      return send(response, 403, {}, errorBody('DENIED', 'permission_denied: write_package'))
    }
    if (method === 'POST') return this.#begin(url, response)
    const upload = rest.replace('uploads/', '')
    if (method === 'DELETE') return send(response, this.#uploads.delete(upload) ? 204 : 404, {}, '')
    const hasState = url.searchParams.get('_state') === 'a+b/c='
    if (!this.#uploads.delete(upload) || !hasState) return send(response, 404, {}, errorBody('BLOB_UPLOAD_UNKNOWN', 'gone'))
    const digest = digestOf(body)
    if (url.searchParams.get('digest') !== digest) return send(response, 400, {}, errorBody('DIGEST_INVALID', 'other bytes'))
    this.blobs.set(digest, body)
    return send(response, this.#options.storedStatus ?? 201, {'docker-content-digest': this.#options.claimedDigest ?? digest}, '')
  }

  /** As many as were asked for, at most ten, and where the next ones are. */
  #list({pathname, searchParams}: URL, response: ServerResponse): ServerResponse {
    const count = Math.min(Number(searchParams.get('n') ?? 10), 10)
    const after = [...this.tags.keys()].sort().filter(tag => tag > (searchParams.get('last') ?? ''))
    const page = after.slice(0, count)
    const next = `<${pathname}?n=${count}&last=${page.at(-1) ?? ''}>; rel="next"`
    return send(response, 200, after.length > count ? {link: next} : {}, JSON.stringify({name: 'x', tags: page}))
  }

  #mount(url: URL, response: ServerResponse): ServerResponse {
    const {mounts = 'taken'} = this.#options
    const digest = url.searchParams.get('mount') ?? ''
    const content = this.others.get(url.searchParams.get('from') ?? '')?.get(digest)
    if (mounts === 'refused') return send(response, 403, {}, errorBody('DENIED', 'no'))
    if (mounts === 'declined' || content === undefined) return this.#begin(url, response)
    if (mounts === 'taken') this.blobs.set(digest, content)
    return send(response, 201, {'docker-content-digest': digest}, '')
  }

  #begin(url: URL, response: ServerResponse): ServerResponse {
    const upload = String(this.requests.length)
    this.#uploads.add(upload)
    const relative = `${url.pathname}${upload}?_state=a%2Bb%2Fc%3D`
    return send(response, 202, {location: this.#options.location === 'absolute' ? `http://${this.host}${relative}` : relative}, '')
  }

  #manifest(method: string, reference: string, request: IncomingMessage, body: Buffer, response: ServerResponse): ServerResponse {
    if (method === 'HEAD' || method === 'GET') {
      const hidden = this.#hidden.get(reference)
      const isShown = hidden === undefined || this.#now() >= hidden.until
      const digest = !isShown ? hidden.instead : this.manifests.has(reference) ? reference : this.tags.get(reference)
      const stored = this.manifests.get(digest ?? '')
      if (digest === undefined) return send(response, 404, {}, '')
      const headers = {'docker-content-digest': digest, 'content-type': stored?.mediaType ?? 'application/json'}
      return send(response, 200, headers, method === 'GET' ? (stored?.content ?? '') : '')
    }
    const parsed = JSON.parse(body.toString()) as {manifests?: {digest: string}[]; config?: {digest: string}; layers?: {digest: string}[]}
    const children = parsed.manifests ?? []
    const blobs = [...(parsed.config === undefined ? [] : [parsed.config]), ...(parsed.layers ?? [])]
    const isComplete = children.every(child => this.manifests.has(child.digest)) && blobs.every(blob => this.blobs.has(blob.digest))
    if (!isComplete) return send(response, 400, {}, errorBody('MANIFEST_BLOB_UNKNOWN', 'children first'))
    const digest = digestOf(body)
    this.#hide(reference)
    this.manifests.set(digest, {mediaType: request.headers['content-type'] ?? '', content: body})
    if (!reference.startsWith('sha256:')) this.tags.set(reference, digest)
    this.#options.afterManifest?.(this, reference)
    return send(response, this.#options.storedStatus ?? 201, {'docker-content-digest': digest}, '')
  }

  #now(): number {
    return this.#options.lag?.now?.() ?? Date.now()
  }

  /** What is stored from now on is shown late. */
  #hide(reference: string): void {
    const {lag} = this.#options
    const kind = reference.startsWith('sha256:') ? 'digests' : 'tags'
    if (lag === undefined || (lag.of !== 'both' && lag.of !== kind)) return
    const stale = lag.stale === 'previous' ? this.tags.get(reference) : lag.stale
    this.#hidden.set(reference, {until: this.#now() + lag.milliseconds, instead: kind === 'tags' ? stale : undefined})
  }
}

export function digestOf(content: Buffer): string {
  return `sha256:${createHash('sha256').update(content).digest('hex')}`
}

function errorBody(code: string, message: string): string {
  return JSON.stringify({errors: [{code, message}]})
}

function send(response: ServerResponse, status: number, headers: Record<string, string>, body: string | Buffer): ServerResponse {
  return response.writeHead(status, headers).end(body)
}
