import {join} from 'node:path'
import {readChunks, UnreadableError, walk} from '../leaks/files.ts'
import {mountsBelow} from '../system/mounts.ts'
import {describeEntries, listBridges, listNames, type Snapshot} from './snapshot.ts'

/** PEM's first line for every kind of private key: RSA, EC, OpenSSH, PKCS #8, encrypted or not (RFC 7468). */
const PRIVATE_KEY = /-----BEGIN (?:[A-Z0-9]+ )*PRIVATE KEY-----/
/** A file that is a key begins with it, perhaps after a few lines of comment. */
const KEY_PROBE_BYTES = 64 * 1024

/**
 * Files that hold a private key.
 *
 * @returns one line each; also for what could not be read
 */
export async function findKeys(folders: readonly string[]): Promise<string[]> {
  const lines: string[] = []
  for await (const entry of walk(folders, new Set())) {
    if (entry instanceof UnreadableError) lines.push(`${entry.path} could not be searched for keys: ${entry.message}`)
    else if (entry.kind === 'file') lines.push(...keyIn(entry.path))
  }
  return lines
}

function keyIn(path: string): string[] {
  try {
    for (const chunk of readChunks(path)) {
      return PRIVATE_KEY.test(chunk.subarray(0, KEY_PROBE_BYTES).toString('latin1')) ? [`private key ${path}`] : []
    }
    return []
  } catch (error) {
    if (error instanceof UnreadableError) return [`${path} could not be searched for keys: ${error.message}`]
    throw error
  }
}

/**
 * New entries with a known prefix in the watched folders, and every change in a folder that must not be touched.
 *
 * @param isForeign whether an entry of a folder that everybody writes to is known to be somebody else's
 */
export async function findNewFiles(
  snapshot: Snapshot,
  prefixes: readonly string[],
  isForeign: (path: string) => Promise<boolean>
): Promise<string[]> {
  const shared = await findAdded(snapshot.shared, prefixes)
  const foreign = await Promise.all(shared.map(isForeign))
  const added = [...(await findAdded(snapshot.folders, prefixes)), ...shared.filter((_, index) => foreign[index] !== true)]
  return [...added.map(path => `new entry ${path}`), ...(await findTouched(snapshot))]
}

async function findAdded(folders: Snapshot['folders'], prefixes: readonly string[]): Promise<string[]> {
  const added = await Promise.all(
    [...folders].map(async ([folder, before]) => {
      const names = [...((await listNames(folder)) ?? [])].filter(name => before?.has(name) !== true)
      return names.filter(name => prefixes.some(prefix => name.startsWith(prefix))).map(name => join(folder, name))
    })
  )
  return added.flat()
}

/** Entries with a known prefix in temporary folders that are the rehearsal's own: there nobody else makes any. */
export async function findTemporary(folders: readonly string[], prefixes: readonly string[]): Promise<string[]> {
  return (await findAdded(new Map(folders.map(folder => [folder, undefined])), prefixes)).map(path => `temporary ${path}`)
}

async function findTouched(snapshot: Snapshot): Promise<string[]> {
  const found = await Promise.all(
    [...snapshot.untouchable].map(async ([folder, before]) => {
      const now = await describeEntries(folder)
      return [
        ...[...now.keys()].filter(path => !before.has(path)).map(path => `${path} was made`),
        ...[...now].filter(([path, state]) => before.has(path) && before.get(path) !== state).map(([path]) => `${path} was changed`),
        ...[...before.keys()].filter(path => !now.has(path)).map(path => `${path} was removed`)
      ]
    })
  )
  return found.flat().map(line => `${line}: nothing may touch this folder`)
}

/** File systems that are still mounted in the folders. @throws when the mounts cannot be read: that is not the same as none */
export async function findMounts(folders: readonly string[]): Promise<string[]> {
  const points = await Promise.all(folders.map(mountsBelow))
  return [...new Set(points.flat())].map(point => `mount ${point}`)
}

/** @param own the bridges that can be ours; undefined: every one that is new, although another engine may have made it meanwhile */
export async function findBridges(snapshot: Snapshot, own: readonly string[] | undefined): Promise<string[]> {
  const isOurs = (name: string) => own === undefined || own.includes(name)
  return [...(await listBridges())].filter(name => !snapshot.bridges.has(name) && isOurs(name)).map(name => `network bridge ${name}`)
}
