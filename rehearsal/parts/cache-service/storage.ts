import {createHmac, randomBytes, randomUUID, timingSafeEqual} from 'node:crypto'
import {createReadStream, createWriteStream} from 'node:fs'
import {appendFile, open, rename, rm, stat} from 'node:fs/promises'
import type {IncomingMessage, ServerResponse} from 'node:http'
import {pipeline} from 'node:stream/promises'
import type {CacheEntries} from './entries.ts'

/** With an account and a container before the name, as a client of Azure expects it at an address without a host name. */
export const STORAGE_PATH = '/storage/actions-cache/'

const LIFE_MILLISECONDS = 10 * 60_000

/**
 * The storage behind the cache service: as much of Azure's Blob service as its clients use (learn.microsoft.com, "Put Blob", "Put Block", "Put
 * Block List", "Get Blob", "Get Blob Properties"), by signed addresses alone. No login goes there.
 */
export class BlobStorage {
  readonly #entries: CacheEntries
  readonly #key = randomBytes(32)
  /** Blocks that no list has named yet, by entry and block id: their files. */
  readonly #blocks = new Map<string, Map<string, string>>()

  constructor(entries: CacheEntries) {
    this.#entries = entries
  }

  /** Path and query of a signed address. */
  signed(id: string, permission: 'r' | 'w'): string {
    const until = new Date(Date.now() + LIFE_MILLISECONDS).toISOString()
    const query = new URLSearchParams({sv: '2025-11-05', sr: 'b', sp: permission, se: until, sig: this.#sign(id, permission, until)})
    return `${STORAGE_PATH}${id}?${query.toString()}`
  }

  async answer(url: URL, request: IncomingMessage, response: ServerResponse): Promise<void> {
    response.setHeader('x-ms-request-id', randomUUID())
    response.setHeader('x-ms-version', '2025-11-05')
    const id = url.pathname.slice(STORAGE_PATH.length)
    const query = url.searchParams
    const [permission, until] = [query.get('sp') ?? '', query.get('se') ?? '']
    const [given, own] = [Buffer.from(query.get('sig') ?? ''), Buffer.from(this.#sign(id, permission, until))]
    if (given.length !== own.length || !timingSafeEqual(given, own) || !(Date.parse(until) > Date.now())) {
      refuse(response, 403, 'AuthenticationFailed')
      return
    }
    const isWrite = request.method === 'PUT'
    if (isWrite !== (permission === 'w')) {
      refuse(response, 403, 'AuthorizationPermissionMismatch')
      return
    }
    if (isWrite) await this.#write(id, query, request, response)
    else await this.#read(id, request, response)
  }

  async #read(id: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
    const file = this.#entries.blob(id)
    const stats = await stat(file).catch(() => undefined)
    if (stats === undefined || !this.#entries.isReady(id)) {
      refuse(response, 404, 'BlobNotFound')
      return
    }
    const common = {
      etag: `"0x${id.replaceAll('-', '').slice(0, 15).toUpperCase()}"`,
      'last-modified': stats.mtime.toUTCString(),
      'accept-ranges': 'bytes',
      'content-type': 'application/octet-stream',
      'x-ms-blob-type': 'BlockBlob'
    }
    const header = request.headers['x-ms-range'] ?? request.headers.range
    const range = /^bytes=(\d+)-(\d*)$/.exec(typeof header === 'string' ? header : '')
    const from = Number(range?.[1] ?? 0)
    const to = Math.min(range?.[2] ? Number(range[2]) : stats.size - 1, stats.size - 1)
    if (range !== null && from > to) {
      refuse(response, 416, 'InvalidRange')
      return
    }
    const partial = range === null ? {} : {'content-range': `bytes ${from}-${to}/${stats.size}`}
    response.writeHead(range === null ? 200 : 206, {...common, ...partial, 'content-length': String(to - from + 1)})
    if (request.method === 'HEAD' || stats.size === 0) response.end()
    else await pipeline(createReadStream(file, {start: from, end: to}), response)
  }

  async #write(id: string, query: URLSearchParams, request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (!this.#entries.isReserved(id)) {
      refuse(response, 404, 'ResourceNotFound')
      return
    }
    const part = `${this.#entries.blob(id)}.${randomUUID()}`
    const what = query.get('comp')
    if (what === 'blocklist') {
      if (!(await this.#commit(id, await readText(request), part))) {
        refuse(response, 400, 'InvalidBlockList')
        return
      }
    } else {
      await pipeline(request, createWriteStream(part, {mode: 0o600}))
      const blocks = this.#blocks.get(id) ?? new Map<string, string>()
      if (what === 'block') this.#blocks.set(id, blocks.set(query.get('blockid') ?? '', part))
      else if (request.headers['x-ms-blob-type'] === 'BlockBlob') await rename(part, this.#entries.blob(id))
      else {
        await rm(part)
        refuse(response, 400, 'MissingRequiredHeader')
        return
      }
    }
    const common = {etag: `"0x${randomBytes(8).toString('hex').toUpperCase()}"`, 'last-modified': new Date().toUTCString()}
    response.writeHead(201, {...common, 'x-ms-request-server-encrypted': 'true', 'content-length': '0'}).end()
  }

  /** @returns whether each block of the list was there */
  async #commit(id: string, list: string, part: string): Promise<boolean> {
    const blocks = this.#blocks.get(id) ?? new Map<string, string>()
    const named = [...list.matchAll(/<(Latest|Uncommitted|Committed)>([^<]*)<\/\1>/g)].map(([, , block = '']) => blocks.get(block))
    if (named.some(file => file === undefined)) return false
    await (await open(part, 'wx', 0o600)).close()
    for (const file of named) {
      if (file === undefined) continue
      for await (const chunk of createReadStream(file)) await appendFile(part, chunk as Buffer)
    }
    await rename(part, this.#entries.blob(id))
    this.#blocks.delete(id)
    await Promise.all([...blocks.values()].map(file => rm(file, {force: true})))
    return true
  }

  #sign(id: string, permission: string, until: string): string {
    return createHmac('sha256', this.#key).update(`${id}\n${permission}\n${until}`).digest('base64')
  }
}

function refuse(response: ServerResponse, status: number, code: string): void {
  const body = `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`
  response.writeHead(status, {'content-type': 'application/xml', 'x-ms-error-code': code}).end(body)
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request as AsyncIterable<Buffer>) chunks.push(chunk)
  return Buffer.concat(chunks).toString('utf8')
}
