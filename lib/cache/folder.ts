import {createHash, randomUUID} from 'node:crypto'
import {constants} from 'node:fs'
import {copyFile, mkdir, readdir, rename, rm, stat, utimes} from 'node:fs/promises'
import {join} from 'node:path'
import {withLock} from './lock.ts'
import type {FileCache, Restored, Saved} from './messages.ts'
import {settle} from './settle.ts'

export interface FolderCacheOptions {
  readonly folder: string
  /** Bytes that all files may have together: what was used longest ago goes first. */
  readonly limit: number
}

const ENTRY = /^[0-9a-f]{64}$/
const DRAFT = /^draft-/
/** No copy takes that long: its job is gone. */
const OLD_DRAFT_MILLISECONDS = 6 * 3_600_000

/** A cache in a folder that outlives the jobs of a runner of one's own. Several jobs at once, also in several containers, are fine. */
export function folderCache({folder, limit}: FolderCacheOptions): FileCache {
  return {
    place: folder,
    restore: (key, file, signal) => settle<Restored>(signal, () => restore(join(folder, nameOf(key)), file)),
    save: (key, file, signal) => settle<Saved>(signal, () => save({folder, limit}, key, file, signal))
  }
}

/** Keys hold colons and slashes; nobody reads the names. */
const nameOf = (key: string): string => createHash('sha256').update(key).digest('hex')

/** Without the lock: a file that is there is whole, and one that is removed meanwhile is read to its end all the same. */
async function restore(entry: string, file: string): Promise<Restored> {
  try {
    await copyFile(entry, file, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
  } catch (error) {
    const {code, syscall} = error as NodeJS.ErrnoException
    if (code === 'ENOENT' && syscall === 'copyfile' && (await stat(entry).catch(() => undefined)) === undefined) return {state: 'miss'}
    if (code !== 'EEXIST') await rm(file, {force: true})
    throw error
  }
  const now = new Date()
  // What is used stays longest.
  await utimes(entry, now, now).catch(() => undefined)
  return {state: 'hit'}
}

async function save({folder, limit}: FolderCacheOptions, key: string, file: string, signal: AbortSignal | undefined): Promise<Saved> {
  const {size} = await stat(file)
  if (size > limit) return {state: 'not-kept', reason: 'it is larger than the whole cache may be'}
  await mkdir(folder, {recursive: true, mode: 0o700})
  const draft = join(folder, `draft-${randomUUID()}`)
  try {
    await copyFile(file, draft, constants.COPYFILE_EXCL | constants.COPYFILE_FICLONE)
    await withLock(folder, {signal}, async () => {
      await makeRoom(folder, limit - size, nameOf(key))
      await rename(draft, join(folder, nameOf(key)))
    })
    return {state: 'saved'}
  } finally {
    await rm(draft, {force: true})
  }
}

/** @param room bytes that may stay; @param replaced the entry whose place the new one takes */
async function makeRoom(folder: string, room: number, replaced: string): Promise<void> {
  const names = (await readdir(folder)).filter(name => name !== replaced)
  const found = await Promise.all(
    names.map(async name => {
      const stats = await stat(join(folder, name)).catch(() => undefined)
      return stats === undefined ? [] : [{name, size: stats.size, used: stats.mtimeMs}]
    })
  )
  const files = found.flat()
  const abandoned = files.filter(({name, used}) => DRAFT.test(name) && Date.now() - used > OLD_DRAFT_MILLISECONDS)
  let total = 0
  const newestFirst = files.filter(({name}) => ENTRY.test(name)).sort((one, other) => other.used - one.used)
  const tooMuch = newestFirst.filter(({size}) => (total += size) > room)
  await Promise.all([...abandoned, ...tooMuch].map(({name}) => rm(join(folder, name), {force: true})))
}
