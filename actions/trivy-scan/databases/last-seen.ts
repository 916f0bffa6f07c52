import {readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {FileCache} from '../../../lib/cache/messages.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {parseJson} from '../../../lib/http/http.ts'
import {isDigest, isRecord} from '../../../lib/registry/descriptor.ts'
import {ageProblem} from './age.ts'
import type {Kind} from './kinds.ts'
import {install, layerFile, restoreLayer, uninstall, type StoreDependencies} from './store.ts'

const DAY_MILLISECONDS = 86_400_000

/** Which layer a repository had. */
interface Seen {
  readonly digest: string
  readonly size: number
}

/** A key is given once in GitHub's cache, so there is a note for each day. */
const noteKey = (repository: string, time: number): string =>
  `fairway-trivy-last-${repository}-${new Date(time).toISOString().slice(0, 10)}`

const noteFile = (folder: string): string => join(folder, 'tmp', 'last-seen')

/** Writes down what a repository has, for the day on which it does not answer. */
export async function noteLastSeen(repository: string, {digest, size}: Seen, dependencies: StoreDependencies): Promise<void> {
  const {fileCache, folder, now, signal} = dependencies
  if (fileCache === undefined) return
  const file = noteFile(folder)
  await writeFile(file, JSON.stringify({digest, size}), {mode: 0o600})
  await fileCache.save(noteKey(repository, now()), file, signal)
  await rm(file, {force: true})
}

/**
 * Uses the database that one of the repositories had last, for when none answers. Nobody says then that it is the right one, but whoever wrote
 * it into the cache: the caller tells of it.
 *
 * @returns undefined when none was kept that is young enough
 */
export async function useLastSeen(
  repositories: readonly string[],
  kind: Kind,
  maxAge: number,
  dependencies: StoreDependencies
): Promise<{readonly repository: string; readonly updatedAt: string} | undefined> {
  const {fileCache, folder, info, now, signal} = dependencies
  if (fileCache === undefined) return undefined
  for (const repository of repositories) {
    const seen = await readLastSeen(fileCache, repository, maxAge, dependencies)
    if (seen === undefined || !(await restoreLayer(seen, dependencies, signal))) continue
    try {
      const updatedAt = await install(layerFile(folder), kind, folder)
      const problem = ageProblem(updatedAt, {input: kind.ageInput, maxAge}, now())
      if (problem === undefined) return {repository, updatedAt}
      await uninstall(kind, folder)
      info(`The ${kind.name} that was kept cannot be used: ${problem}`)
    } catch (error) {
      if (!(error instanceof ActionError)) throw error
      info(`The ${kind.name} that was kept cannot be used: ${error.message}`)
    } finally {
      await rm(layerFile(folder), {force: true})
    }
  }
  return undefined
}

async function readLastSeen(
  cache: FileCache,
  repository: string,
  maxAge: number,
  dependencies: StoreDependencies
): Promise<Seen | undefined> {
  const {folder, now, signal} = dependencies
  const file = noteFile(folder)
  for (let age = 0; age <= maxAge + DAY_MILLISECONDS; age += DAY_MILLISECONDS) {
    const {state} = await cache.restore(noteKey(repository, now() - age), file, signal)
    const seen = state === 'hit' ? parseNote(await readFile(file)) : undefined
    await rm(file, {force: true})
    if (seen !== undefined || state === 'failed') return seen
  }
  return undefined
}

function parseNote(content: Buffer): Seen | undefined {
  try {
    const note = parseJson('The cache', content)
    const {digest, size} = isRecord(note) ? note : {}
    return typeof digest === 'string' && isDigest(digest) && typeof size === 'number' ? {digest, size} : undefined
  } catch {
    return undefined
  }
}
