import {randomUUID} from 'node:crypto'
import {constants} from 'node:fs'
import {copyFile, link, mkdir, readdir, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {withLock} from '../../../lib/cache/lock.ts'
import {blobPath} from '../../../lib/registry/layout.ts'
import {hasBrokenBlob, indexPath, readGenerations, renderIndex, sizeOf, type Generation} from './generations.ts'

/** Where the local caches of a runner are, and which one this build uses. */
export interface LocalCachePlace {
  /** The folder of all of them. */
  readonly root: string
  /** The name of this build's. */
  readonly scope: string
  /** Bytes that all of them may take together. */
  readonly limit: number
  readonly signal: AbortSignal
}

/** A build's own copy of a local cache: nothing that other jobs do meanwhile takes a layer away from under it. */
export interface LocalCache {
  /** The copy's folder, which BuildKit reads and writes. */
  readonly folder: string
  /** What is in it, under the name by which it is imported; the newest first. */
  readonly generations: readonly Generation[]
  /** The name under which this build's own is exported. */
  readonly newTag: string
}

/** Builds of two branches in turn, or of a pull request's base and its head, find each other's steps. */
const KEPT_GENERATIONS = 3

/**
 * Copies a cache into a new folder. Blobs are hard links where the file system has them, so that this takes no time and no room.
 *
 * @param folder is not there yet
 * @throws LockedError, or the file system's error: then the build goes without
 */
export async function openLocalCache({root, scope, signal}: LocalCachePlace, folder: string): Promise<LocalCache> {
  const entry = join(root, scope)
  await makeLayout(folder)
  return withLock(root, {signal}, async () => {
    const generations = await readGenerations(entry)
    await linkBlobs(entry, folder, generations)
    await writeFile(indexPath(folder), renderIndex(generations))
    const now = new Date()
    if (generations.length > 0) await utimes(indexPath(entry), now, now)
    return {folder, generations, newTag: randomUUID()}
  })
}

/** What came of keeping: `kept`, `nothing` to keep, or `too-large` for the limit. */
export type Kept =
  {readonly state: 'kept'; readonly size: number} | {readonly state: 'nothing'} | {readonly state: 'too-large'; readonly size: number}

/**
 * Takes over what a build exported. Other builds may have done so since it began, and theirs stay. Then everything is dropped that is too old, or
 * too much.
 */
export async function keepLocalCache({root, scope, limit, signal}: LocalCachePlace, {folder, newTag}: LocalCache): Promise<Kept> {
  const exported = (await readGenerations(folder)).find(({tag}) => tag === newTag)
  if (exported === undefined) return {state: 'nothing'}
  const size = sizeOf([exported])
  if (size > limit) return {state: 'too-large', size}
  const entry = join(root, scope)
  await withLock(root, {signal}, async () => {
    await makeLayout(entry)
    const others = (await readGenerations(entry)).filter(({manifest}) => manifest.digest !== exported.manifest.digest)
    const kept = [exported, ...others].slice(0, KEPT_GENERATIONS)
    while (sizeOf(kept) > limit) kept.pop()
    // First: a blob that is not whole would stay in the place of the new one.
    await removeOthers(entry, kept.slice(1))
    await linkBlobs(folder, entry, [exported])
    await replaceIndex(entry, kept)
    await dropOldest(root, scope, limit)
  })
  return {state: 'kept', size}
}

/** Removes a cache, whatever is in it. */
export async function dropLocalCache({root, scope, signal}: LocalCachePlace): Promise<void> {
  await withLock(root, {signal}, () => rm(join(root, scope), {recursive: true, force: true}))
}

export const isBroken = ({folder, generations}: LocalCache): Promise<boolean> => hasBrokenBlob(folder, generations).catch(() => true)

async function makeLayout(folder: string): Promise<void> {
  await mkdir(join(folder, 'blobs', 'sha256'), {recursive: true, mode: 0o700})
  await writeFile(join(folder, 'oci-layout'), JSON.stringify({imageLayoutVersion: '1.0.0'}))
}

async function linkBlobs(from: string, to: string, generations: readonly Generation[]): Promise<void> {
  for (const digest of new Set(generations.flatMap(({blobs}) => [...blobs.keys()]))) {
    await linkOrCopy(blobPath(from, digest), blobPath(to, digest))
  }
}

async function linkOrCopy(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return
    // Another file system, or one without links.
    const draft = `${to}.${randomUUID()}`
    await copyFile(from, draft, constants.COPYFILE_FICLONE)
    await rename(draft, to)
  }
}

/** At once: a job that dies here leaves the old one or the new one. */
async function replaceIndex(entry: string, generations: readonly Generation[]): Promise<void> {
  const draft = `${indexPath(entry)}.${randomUUID()}`
  await writeFile(draft, renderIndex(generations))
  await rename(draft, indexPath(entry))
}

/** Blobs that no generation names, and drafts of jobs that are gone. */
async function removeOthers(entry: string, generations: readonly Generation[]): Promise<void> {
  const named = new Set(generations.flatMap(({blobs}) => [...blobs.keys()].map(digest => basename(blobPath(entry, digest)))))
  const blobs = await readdir(join(entry, 'blobs', 'sha256'))
  const files = (await readdir(entry)).filter(name => name.startsWith('index.json.'))
  const gone = [...blobs.filter(name => !named.has(name)).map(name => join('blobs', 'sha256', name)), ...files]
  await Promise.all(gone.map(name => rm(join(entry, name), {force: true})))
}

/** Caches of other images that were used longest ago, as many as it takes. */
async function dropOldest(root: string, own: string, limit: number): Promise<void> {
  const folders = (await readdir(root, {withFileTypes: true})).filter(entry => entry.isDirectory()).map(({name}) => name)
  const caches = await Promise.all(
    folders.map(async name => {
      const used = (await stat(indexPath(join(root, name))).catch(() => undefined))?.mtimeMs ?? 0
      return {name, size: await bytesOf(join(root, name)), used: name === own ? Infinity : used}
    })
  )
  let total = 0
  const newestFirst = caches.sort((one, other) => other.used - one.used)
  for (const {name, size} of newestFirst) {
    total += size
    if (total > limit && name !== own) await rm(join(root, name), {recursive: true, force: true})
  }
}

async function bytesOf(entry: string): Promise<number> {
  const folder = join(entry, 'blobs', 'sha256')
  const names = await readdir(folder).catch(() => [])
  const sizes = await Promise.all(names.map(async name => (await stat(join(folder, name)).catch(() => undefined))?.size ?? 0))
  return sizes.reduce((sum, size) => sum + size, 0)
}
