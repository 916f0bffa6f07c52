import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Part} from '../part.ts'
import {answerCall, twirpError, type CallAnswer} from './calls.ts'
import {CacheEntries, type CacheEntry} from './entries.ts'
import {BlobStorage, STORAGE_PATH} from './storage.ts'
import {RuntimeTokens, type CacheScope} from './token.ts'

export {scopesOf, type CacheScope} from './token.ts'

/** One call of the service, or one use of its storage. */
export interface CacheCall {
  /** `CreateCacheEntry`, or the storage's method: `GET`, `PUT`. */
  readonly name: string
  readonly status: number
}

/** GitHub's cache service, version 2, with the storage behind it. */
export interface CacheService extends Part {
  /** For ACTIONS_RESULTS_URL. */
  readonly url: string
  readonly calls: readonly CacheCall[]
  readonly entries: () => readonly CacheEntry[]
  /** A runner's token for a run with these scopes: ACTIONS_RUNTIME_TOKEN. */
  issueToken(scopes: readonly CacheScope[]): string
  /** Every token so far. */
  tokens(): readonly string[]
  /** From here on calls are answered with 429, as when too many were made; after some of these answers nothing answers any more. */
  limitRequests(answers?: number): void
  /** From here on nothing answers there. */
  takeDown(): Promise<void>
}

export interface CacheServiceOptions {
  /** Where the entries are; those of an earlier service are taken over. */
  readonly folder: string
  /** Bytes of all entries; GitHub has 10 GB for a repository. */
  readonly limit?: number
}

const CALL = /^\/twirp\/github\.actions\.results\.api\.v1\.CacheService\/([A-Za-z]+)$/
const RETRY_AFTER_SECONDS = 1

/**
 * Starts a stand-in for GitHub's cache service on a loopback port, for real clients: BuildKit's `type=gha`, `@actions/cache`, and our own. Branches
 * are kept apart as on GitHub, keys are given once, and a token is asked for; everything is spoken as the clients' sources show it.
 */
export async function startCacheService({folder, limit = 10_000_000_000}: CacheServiceOptions): Promise<CacheService> {
  const entries = new CacheEntries(folder, limit)
  const storage = new BlobStorage(entries)
  const tokens = new RuntimeTokens()
  const calls: CacheCall[] = []
  let limitedAnswers: number | undefined
  let url = ''
  const signedUrl = (id: string, permission: 'r' | 'w') => `${url}${storage.signed(id, permission).slice(1)}`

  const call = async (name: string, request: IncomingMessage): Promise<CallAnswer> => {
    const body = await readJson(request)
    if (limitedAnswers !== undefined) return twirpError(429, 'resource_exhausted', 'too many requests')
    const scopes = tokens.scopes(/^bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1] ?? '')
    if (scopes === undefined) return twirpError(401, 'unauthenticated', 'the token is not one of this service')
    return answerCall(name, body, {entries, scopes, signedUrl}) ?? twirpError(404, 'bad_route', `no handler for ${name}`)
  }

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const asked = new URL(request.url ?? '/', url)
    if (asked.pathname.startsWith(STORAGE_PATH)) {
      await storage.answer(asked, request, response)
      calls.push({name: request.method ?? '', status: response.statusCode})
      return
    }
    const name = request.method === 'POST' ? CALL.exec(asked.pathname)?.[1] : undefined
    const {status, body} = name === undefined ? twirpError(404, 'bad_route', 'no such service is played') : await call(name, request)
    calls.push({name: name ?? asked.pathname, status})
    const headers = status === 429 ? {'retry-after': String(RETRY_AFTER_SECONDS)} : {}
    if (limitedAnswers !== undefined && --limitedAnswers <= 0) response.once('finish', () => void stop())
    response.writeHead(status, {'content-type': 'application/json', ...headers}).end(JSON.stringify(body))
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: unknown) => {
      // A client that went away in the middle is nobody to answer to.
      if (response.headersSent) response.destroy()
      else response.writeHead(500, {'content-type': 'application/json'}).end(JSON.stringify({code: 'internal', msg: String(error)}))
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(0, '127.0.0.1', resolve)
  })
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`
  const stop = () =>
    new Promise<void>(resolve => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {
    name: "GitHub's cache service",
    kind: 'stand-in',
    version: 'built in',
    from: 'built in',
    url,
    calls,
    entries: () => entries.all,
    issueToken: scopes => tokens.issue(scopes),
    tokens: () => tokens.issued,
    limitRequests: (answers = Infinity) => void (limitedAnswers = answers),
    takeDown: stop,
    stop
  }
}

async function readJson(request: IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown
  } catch {
    return undefined
  }
}
