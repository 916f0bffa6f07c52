import type {CacheEntries} from './entries.ts'
import {mayRead, type CacheScope} from './token.ts'

/** What a call is answered with. */
export interface CallAnswer {
  readonly status: number
  readonly body: Readonly<Record<string, unknown>>
}

export interface CallContext {
  readonly entries: CacheEntries
  readonly scopes: readonly CacheScope[]
  /** A signed address of an entry's bytes. */
  readonly signedUrl: (id: string, permission: 'r' | 'w') => string
}

const LONGEST_KEY = 512

/** An error as Twirp writes it (twitchtv/twirp, docs/errors.md). */
export const twirpError = (status: number, code: string, msg: string): CallAnswer => ({status, body: {code, msg}})

/**
 * The calls of `github.actions.results.api.v1.CacheService`, as their clients know them (actions/toolkit,
 * packages/cache/src/generated/results/api/v1/cache.ts; tonistiigi/go-actions-cache, cache_v2.go).
 *
 * @returns undefined for a call that is not played
 */
export function answerCall(name: string, body: unknown, context: CallContext): CallAnswer | undefined {
  const call = CALLS.get(name)
  if (call === undefined) return undefined
  const given = typeof body === 'object' && body !== null ? (body as Readonly<Record<string, unknown>>) : {}
  const key = textOf(given['key'])
  const version = textOf(given['version'])
  if (key === '' || version === '') return twirpError(400, 'invalid_argument', 'key and version are required')
  if (key.length > LONGEST_KEY || key.includes(',')) return twirpError(400, 'invalid_argument', 'the key is too long, or has a comma in it')
  return call({key, version, given}, context)
}

interface Call {
  readonly key: string
  readonly version: string
  readonly given: Readonly<Record<string, unknown>>
}

function reserve({key, version}: Call, {entries, scopes, signedUrl}: CallContext): CallAnswer {
  const reserved = entries.reserve(key, version, scopes)
  if ('entry' in reserved) return {status: 200, body: {ok: true, signed_upload_url: signedUrl(reserved.entry.id, 'w'), message: ''}}
  return reserved.refused === 'exists'
    ? twirpError(409, 'already_exists', 'cache entry with the same key, version, and scope already exists')
    : {status: 200, body: {ok: false, signed_upload_url: '', message: 'cache write denied: the token of this run reads only'}}
}

function finish({key, version, given}: Call, {entries, scopes}: CallContext): CallAnswer {
  const finished = entries.finish(key, version, scopes, Number(given['size_bytes'] ?? 0))
  return typeof finished === 'string'
    ? {status: 200, body: {ok: false, entry_id: '0', message: finished}}
    : {status: 200, body: {ok: true, entry_id: String(entries.all.length), message: ''}}
}

function find({key, version, given}: Call, {entries, scopes, signedUrl}: CallContext): CallAnswer {
  if (!scopes.some(mayRead)) return twirpError(403, 'permission_denied', 'cache read denied: the token of this run has no scope to read')
  const restoreKeys = Array.isArray(given['restore_keys']) ? given['restore_keys'].map(textOf) : []
  const found = entries.find(key, restoreKeys, version, scopes)
  return found === undefined
    ? {status: 200, body: {ok: false, signed_download_url: '', matched_key: ''}}
    : {status: 200, body: {ok: true, signed_download_url: signedUrl(found.id, 'r'), matched_key: found.key}}
}

const CALLS = new Map<string, (call: Call, context: CallContext) => CallAnswer>([
  ['CreateCacheEntry', reserve],
  ['FinalizeCacheEntryUpload', finish],
  ['GetCacheEntryDownloadURL', find]
])

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '')
