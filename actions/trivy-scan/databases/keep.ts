import {rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {parseJson} from '../../../lib/http/http.ts'
import type {FileCache} from '../../../lib/cache/messages.ts'
import {isDigest, isRecord} from '../../../lib/registry/descriptor.ts'
import {readFile} from 'node:fs/promises'

const DAY_MILLISECONDS = 86_400_000

/** Which database a repository had last, written down for the day on which no repository answers. */
export interface LastSeen {
  readonly digest: string
  readonly size: number
}

/** The key of a database's layer in a cache. Its digest says what has to be in it, so a key never holds anything else. */
export const layerKey = (digest: string): string => `fairway-trivy-${digest}`

/** Keys are given once in GitHub's cache: a note a day. */
const noteKey = (repository: string, time: number): string =>
  `fairway-trivy-last-${repository}-${new Date(time).toISOString().slice(0, 10)}`

/** Writes down what a repository had. */
export async function noteLastSeen(cache: FileCache, repository: string, seen: LastSeen, place: NotePlace): Promise<void> {
  await writeFile(place.file, JSON.stringify(seen), {mode: 0o600})
  await cache.save(noteKey(repository, place.now), place.file, place.signal)
  await rm(place.file, {force: true})
}

/** A file for the note, which is not there yet, and what time it is. */
export interface NotePlace {
  readonly file: string
  /** Milliseconds since 1970. */
  readonly now: number
  readonly signal: AbortSignal
}

/** What a repository had last, within so many milliseconds; undefined when nobody wrote it down. */
export async function readLastSeen(cache: FileCache, repository: string, maxAge: number, place: NotePlace): Promise<LastSeen | undefined> {
  for (let age = 0; age <= maxAge + DAY_MILLISECONDS; age += DAY_MILLISECONDS) {
    const {state} = await cache.restore(noteKey(repository, place.now - age), place.file, place.signal)
    const seen = state === 'hit' ? parseNote(await readFile(place.file)) : undefined
    await rm(place.file, {force: true})
    if (seen !== undefined || state === 'failed') return seen
  }
  return undefined
}

function parseNote(content: Buffer): LastSeen | undefined {
  try {
    const note = parseJson('The cache', content)
    const {digest, size} = isRecord(note) ? note : {}
    return typeof digest === 'string' && isDigest(digest) && typeof size === 'number' ? {digest, size} : undefined
  } catch {
    return undefined
  }
}

/** Where the notes of a step lie. @param folder the step's own */
export const noteFile = (folder: string): string => join(folder, 'tmp', 'last-database')
