import {createReadStream} from 'node:fs'
import {open, rm, stat} from 'node:fs/promises'
import {formatDuration} from '../action/duration.ts'
import type {Environment} from '../action/environment.ts'
import {oneLine} from '../action/log-line.ts'
import type {Http, HttpResponse} from '../http/messages.ts'
import type {FileCache, Restored, Saved} from './messages.ts'
import {settle} from './settle.ts'

/** GitHub's cache service as the runner names it to an action. */
export interface ServiceAccess {
  /** ACTIONS_RESULTS_URL. */
  readonly url: string
  /** ACTIONS_RUNTIME_TOKEN. */
  readonly token: string
  /** What ACTIONS_CACHE_MODE lets the run do (actions/toolkit, packages/cache/src/internal/config.ts); both where it says nothing. */
  readonly mayRead: boolean
  readonly mayWrite: boolean
}

/** The variables with which a program talks to the cache service, as buildx and actions/cache read them. */
export const SERVICE_VARIABLES = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL', 'ACTIONS_CACHE_SERVICE_V2'] as const

const MODES: Readonly<Record<string, Pick<ServiceAccess, 'mayRead' | 'mayWrite'>>> = {
  none: {mayRead: false, mayWrite: false},
  read: {mayRead: true, mayWrite: false},
  'write-only': {mayRead: false, mayWrite: true}
}

/**
 * The cache service of this job.
 *
 * @returns undefined where there is none: no runner of GitHub Actions, or a server with the first version of the service only, which GitHub
 *   itself has switched off
 */
export function serviceAccess(environment: Environment): ServiceAccess | undefined {
  const [token, url, isSecond] = SERVICE_VARIABLES.map(name => environment[name] ?? '')
  if (!token || !url || !/^(?:1|t|true)$/i.test(isSecond ?? '') || !URL.canParse(url)) return undefined
  const mode = MODES[(environment['ACTIONS_CACHE_MODE'] ?? '').trim().toLowerCase()]
  return {url, token, ...(mode ?? {mayRead: true, mayWrite: true})}
}

const CALLS = 'twirp/github.actions.results.api.v1.CacheService'
/** Entries are told apart by it besides their key: nobody takes an archive of actions/cache for one of our files. */
const VERSION = 'fairway-file-1'
const PART_BYTES = 32 * 1024 * 1024
const ATTEMPTS = 3
/** For one call, its further attempts and what it is told to wait with them: a cache is there to save time. */
const PATIENCE_MILLISECONDS = 20_000

export interface ServiceCacheOptions {
  /** Bytes of the largest file that is taken from it: somebody else may have put what fills the disk under our key. */
  readonly limit: number
  /** Milliseconds for one call; default 20 s. A file takes as long as it moves. */
  readonly patience?: number
}

/**
 * Our own client of GitHub's cache service, version 2 (actions/toolkit, packages/cache; tonistiigi/go-actions-cache). An entry is the file
 * itself. The archives of `@actions/cache` are unpacked by `tar -P`, which writes wherever the archive says: there, whoever can write a cache
 * decides what the job runs, whatever is checked afterwards.
 */
export function serviceCache(access: ServiceAccess, http: Http, {limit, patience = PATIENCE_MILLISECONDS}: ServiceCacheOptions): FileCache {
  const client = {access, http, limit, patience}
  return {
    place: "GitHub's cache service",
    restore: (key, file, signal) => settle<Restored>(signal, () => restore({...client, signal}, key, file)),
    save: (key, file, signal) => settle<Saved>(signal, () => save({...client, signal}, key, file))
  }
}

interface Client {
  readonly access: ServiceAccess
  readonly http: Http
  readonly limit: number
  readonly patience: number
  readonly signal: AbortSignal | undefined
}

async function restore(client: Client, key: string, file: string): Promise<Restored> {
  if (!client.access.mayRead) return {state: 'miss'}
  const found = await call(client, 'GetCacheEntryDownloadURL', {key, restore_keys: [], version: VERSION})
  const {ok, signed_download_url: url, matched_key: matched} = found
  // Keys match by their beginning, too.
  if (ok !== true || typeof url !== 'string' || matched !== key) return {state: 'miss'}
  try {
    await download(client, url, file)
  } catch (error) {
    await rm(file, {force: true})
    throw error
  }
  return {state: 'hit'}
}

/** Part by part, each asked for again by itself, so that memory stays flat. */
async function download({http, limit, signal}: Client, url: string, file: string): Promise<void> {
  const target = await open(file, 'wx', 0o600)
  try {
    for (let from = 0, size = Infinity; from < size;) {
      const range = `bytes=${from}-${from + PART_BYTES - 1}`
      const answer = await http({method: 'GET', url, headers: {range}, largest: PART_BYTES, attempts: ATTEMPTS, signal})
      const total = /^bytes (\d+)-\d+\/(\d+)$/.exec(answer.headers['content-range'] ?? '')
      if (answer.status !== 206 || Number(total?.[1]) !== from || answer.body.length === 0) throw refusal('the download', answer)
      size = Number(total?.[2])
      if (size > limit) throw new Error(`it has ${size} bytes under this key, more than any file of ours`)
      await target.write(answer.body)
      from += answer.body.length
    }
  } finally {
    await target.close()
  }
}

async function save(client: Client, key: string, file: string): Promise<Saved> {
  const {access, http, signal} = client
  if (!access.mayWrite) return {state: 'not-kept', reason: 'this run may not write to it'}
  const {size} = await stat(file)
  const reserved = await call(client, 'CreateCacheEntry', {key, version: VERSION}, [409])
  const url = reserved['signed_upload_url']
  if (reserved['code'] === 'already_exists') return {state: 'not-kept', reason: 'it has one under this key'}
  if (reserved['ok'] !== true || typeof url !== 'string') return {state: 'not-kept', reason: said(reserved['message'])}
  const uploaded = await http({
    method: 'PUT',
    url,
    headers: {'x-ms-blob-type': 'BlockBlob', 'content-type': 'application/octet-stream', 'content-length': String(size)},
    body: () => createReadStream(file),
    attempts: ATTEMPTS,
    signal
  })
  if (uploaded.status !== 201) throw refusal('the upload', uploaded)
  const finished = await call(client, 'FinalizeCacheEntryUpload', {key, size_bytes: String(size), version: VERSION})
  return finished['ok'] === true ? {state: 'saved'} : {state: 'not-kept', reason: said(finished['message'])}
}

const said = (message: unknown): string =>
  typeof message === 'string' && message !== '' ? oneLine(message) : 'it refused without a reason'

/** @param expected statuses besides 200 whose answers the caller reads */
async function call(
  {access, http, patience, signal}: Client,
  name: string,
  content: Readonly<Record<string, unknown>>,
  expected: readonly number[] = []
): Promise<Readonly<Record<string, unknown>>> {
  const late = AbortSignal.timeout(patience)
  const answer = await http({
    method: 'POST',
    url: `${access.url.replace(/\/+$/, '')}/${CALLS}/${name}`,
    headers: {authorization: `Bearer ${access.token}`, 'content-type': 'application/json', 'user-agent': 'fairway'},
    body: JSON.stringify(content),
    attempts: ATTEMPTS,
    signal: signal === undefined ? late : AbortSignal.any([signal, late])
  }).catch((error: unknown) => {
    throw late.aborted ? new Error(`it gave no usable answer to ${name} within ${formatDuration(patience)}`) : error
  })
  const read = jsonOf(answer.body)
  if (answer.status !== 200 && !expected.includes(answer.status)) throw refusal(name, answer, read)
  return read
}

function refusal(what: string, {status}: HttpResponse, body: Readonly<Record<string, unknown>> = {}): Error {
  const message = body['msg'] ?? body['message']
  return new Error(`it answered ${status} to ${what}${typeof message === 'string' && message !== '' ? ` (${oneLine(message)})` : ''}`)
}

function jsonOf(body: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body.toString('utf8'))
    return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {}
  } catch {
    return {}
  }
}
