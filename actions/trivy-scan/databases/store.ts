import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {readFile, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {ActionError} from '../../../lib/action/errors.ts'
import {parseJson} from '../../../lib/http/http.ts'
import type {FileCache} from '../../../lib/cache/messages.ts'
import type {Descriptor} from '../../../lib/registry/descriptor.ts'
import {isRecord} from '../../../lib/registry/descriptor.ts'
import {holdsText} from '../advisory-source.ts'
import {removeFolder} from '../folder.ts'
import {KINDS, type Kind} from './kinds.ts'
import type {Mirror} from './mirror.ts'
import {unpackDatabase} from './unpack.ts'

export interface StoreDependencies {
  /** The step's own folder: a database is unpacked into `cache` in it, where Trivy reads it, by way of `tmp`. */
  readonly folder: string
  /** Where layers are kept for later runs; undefined where nothing outlives a job. */
  readonly fileCache: FileCache | undefined
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly info: (message: string) => void
  readonly signal: AbortSignal
}

export interface Obtained {
  readonly layer: Descriptor
  /** When it was built, in its own words; empty when it does not say. */
  readonly updatedAt: string
}

/** The file that Trivy reads, once it was fetched. @param folder the step's own */
export const vulnerabilityDatabase = (folder: string): string => join(folder, 'cache', KINDS.vulnerability.folder, KINDS.vulnerability.file)

/** The key of a database's layer in a cache: its digest says what has to be in it. */
const layerKey = (digest: string): string => `fairway-trivy-${digest}`

/** Where a layer lies until it is unpacked. */
export const layerFile = (folder: string): string => join(folder, 'tmp', 'database')

/**
 * Puts the database that a repository has now where Trivy reads it: from the cache if the layer is there, else by a download, which is kept.
 *
 * @param signal the run's, or the end of the time
 * @throws ActionError when the repository has none, or it is broken
 */
export async function obtain(mirror: Mirror, kind: Kind, dependencies: StoreDependencies, signal: AbortSignal): Promise<Obtained> {
  const {folder} = dependencies
  const layer = await mirror.offer(kind, signal)
  const file = layerFile(folder)
  try {
    const isKept = await restoreLayer(layer, dependencies, signal)
    if (!isKept) await mirror.download(layer, file, signal)
    const updatedAt = await install(file, kind, folder)
    if (!isKept) await keepLayer(layer, file, dependencies, signal)
    return {layer, updatedAt}
  } finally {
    await rm(file, {force: true})
  }
}

/**
 * Takes a layer out of the cache, to where {@link layerFile} says. One whose bytes are not the digest is thrown away, and said: somebody put it
 * there, or a disk lost it.
 */
export async function restoreLayer(
  {digest, size}: Pick<Descriptor, 'digest' | 'size'>,
  {fileCache, folder, info}: StoreDependencies,
  signal: AbortSignal
): Promise<boolean> {
  const file = layerFile(folder)
  await rm(file, {force: true})
  const restored = await fileCache?.restore(layerKey(digest), file, signal)
  if (restored?.state === 'failed') info(`The database was not looked for in ${fileCache?.place ?? ''}: ${restored.reason}.`)
  if (restored?.state !== 'hit') return false
  if ((await digestOf(file, signal)) === digest) {
    info(`The database ${digest} (${size} bytes) was kept in ${fileCache?.place ?? ''}.`)
    return true
  }
  info(`What ${fileCache?.place ?? ''} has as ${digest} is something else. It is not used.`)
  await rm(file, {force: true})
  return false
}

async function keepLayer({digest}: Descriptor, file: string, {fileCache, info}: StoreDependencies, signal: AbortSignal): Promise<void> {
  const saved = await fileCache?.save(layerKey(digest), file, signal)
  if (saved === undefined || saved.state === 'saved') return
  info(`The database was not kept in ${fileCache?.place ?? ''} for later runs: ${saved.reason}.`)
}

/**
 * Unpacks a layer to where Trivy reads it.
 *
 * @returns when the database was built, in its own words; empty when it does not say
 */
export async function install(file: string, kind: Kind, folder: string): Promise<string> {
  const place = placeOf(kind, folder)
  await uninstall(kind, folder)
  try {
    await unpackDatabase(file, kind.file, place)
    if (!(await holdsText(join(place, kind.file), kind.mark))) throw new ActionError('nothing is in its database.')
    return await readDate(place)
  } catch (error) {
    await uninstall(kind, folder)
    throw error
  }
}

/** Removes what a failed attempt left behind, which would pass for a database. */
export const uninstall = (kind: Kind, folder: string): Promise<void> => removeFolder(placeOf(kind, folder))

const placeOf = (kind: Kind, folder: string): string => join(folder, 'cache', kind.folder)

async function digestOf(file: string, signal: AbortSignal): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash, {signal})
  return `sha256:${hash.digest('hex')}`
}

async function readDate(place: string): Promise<string> {
  try {
    const metadata = parseJson("The database's metadata", await readFile(join(place, 'metadata.json')))
    const date = isRecord(metadata) ? metadata['UpdatedAt'] : undefined
    // The official one says nanoseconds, which help nobody.
    return typeof date === 'string' ? date.replace(/\.\d+(?=Z$)/, '') : ''
  } catch {
    return ''
  }
}
