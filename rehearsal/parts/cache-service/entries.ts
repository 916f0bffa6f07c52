import {randomUUID} from 'node:crypto'
import {mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {mayRead, mayWrite, type CacheScope} from './token.ts'

/** One entry: what was kept under a key, by a run of one branch, tag or pull request. */
export interface CacheEntry {
  readonly id: string
  readonly key: string
  /** What the client tells its kinds of entries apart by: paths and compression, or a constant. */
  readonly version: string
  readonly scope: string
  /** Milliseconds since 1970. */
  readonly created: number
}

export type Reservation = {readonly entry: CacheEntry} | {readonly refused: 'exists' | 'read-only'}

/** The entries, in a folder that a later service may be given: `<id>.json` beside `<id>.blob`. */
export class CacheEntries {
  readonly #folder: string
  readonly #limit: number
  /** Those that can be read, the oldest first. */
  #ready: CacheEntry[]
  readonly #reserved = new Map<string, CacheEntry>()

  /** @param limit bytes of all entries; what was used longest ago goes first, as on GitHub */
  constructor(folder: string, limit: number) {
    this.#folder = folder
    this.#limit = limit
    mkdirSync(folder, {recursive: true, mode: 0o700})
    this.#ready = readdirSync(folder)
      .filter(name => name.endsWith('.json'))
      .map(name => JSON.parse(readFileSync(join(folder, name), 'utf8')) as CacheEntry)
      .sort((one, other) => one.created - other.created)
  }

  get all(): readonly CacheEntry[] {
    return this.#ready
  }

  /** A key is given once for each scope and version: what stands there never changes, and what is being written counts. */
  reserve(key: string, version: string, scopes: readonly CacheScope[]): Reservation {
    const scope = scopes.find(mayWrite)?.Scope
    if (scope === undefined) return {refused: 'read-only'}
    const isSame = (entry: CacheEntry) => entry.key === key && entry.version === version && entry.scope === scope
    if ([...this.#ready, ...this.#reserved.values()].some(isSame)) return {refused: 'exists'}
    const entry = {id: randomUUID(), key, version, scope, created: Date.now()}
    this.#reserved.set(entry.id, entry)
    return {entry}
  }

  /** @returns the entry, or what is wrong with it */
  finish(key: string, version: string, scopes: readonly CacheScope[], size: number): CacheEntry | string {
    const mine = new Set(scopes.filter(mayWrite).map(({Scope}) => Scope))
    const entry = [...this.#reserved.values()].find(one => one.key === key && one.version === version && mine.has(one.scope))
    if (entry === undefined) return 'cache entry not found'
    const stored = statSync(this.blob(entry.id), {throwIfNoEntry: false})?.size
    if (stored !== size) return `the blob has ${stored ?? 'no'} bytes, not ${size}`
    const draft = join(this.#folder, `${entry.id}.draft`)
    writeFileSync(draft, JSON.stringify(entry))
    renameSync(draft, join(this.#folder, `${entry.id}.json`))
    this.#reserved.delete(entry.id)
    this.#ready.push(entry)
    this.#makeRoom(entry)
    return entry
  }

  /**
   * The entry for a run (docs, "Cache key matching"): in each of its scopes in turn the exact key, then keys that begin with it, then those that
   * begin with a restore key; of several the newest.
   */
  find(key: string, restoreKeys: readonly string[], version: string, scopes: readonly CacheScope[]): CacheEntry | undefined {
    for (const {Scope: scope} of scopes.filter(mayRead)) {
      const own = this.#ready.filter(entry => entry.scope === scope && entry.version === version)
      const beginning = (prefix: string) => own.findLast(entry => entry.key.startsWith(prefix))
      const found = own.find(entry => entry.key === key) ?? [key, ...restoreKeys].map(beginning).find(entry => entry !== undefined)
      if (found === undefined) continue
      const now = new Date()
      utimesSync(this.blob(found.id), now, now)
      return found
    }
    return undefined
  }

  /** The file of an entry's bytes. */
  blob(id: string): string {
    return join(this.#folder, `${id}.blob`)
  }

  /** Whether something may still be written for it. */
  isReserved(id: string): boolean {
    return this.#reserved.has(id)
  }

  isReady(id: string): boolean {
    return this.#ready.some(entry => entry.id === id)
  }

  #makeRoom(kept: CacheEntry): void {
    const sized = this.#ready.map(entry => ({entry, stats: statSync(this.blob(entry.id))}))
    let total = sized.reduce((sum, {stats}) => sum + stats.size, 0)
    for (const {entry, stats} of sized.sort((one, other) => one.stats.mtimeMs - other.stats.mtimeMs)) {
      if (total <= this.#limit) return
      if (entry === kept) continue
      total -= stats.size
      this.#ready = this.#ready.filter(other => other !== entry)
      for (const end of ['json', 'blob']) rmSync(join(this.#folder, `${entry.id}.${end}`), {force: true})
    }
  }
}
