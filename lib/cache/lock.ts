import {randomUUID} from 'node:crypto'
import {link, mkdir, readFile, rename, rm, stat, utimes, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {sleep} from '../action/duration.ts'

export interface LockOptions {
  readonly signal?: AbortSignal | undefined
  /** Milliseconds to wait for another holder; default 30 s. What is done under a lock takes far less. */
  readonly patience?: number
  /** Milliseconds after which a lock that nobody has touched is taken over; default 60 s. */
  readonly staleAfter?: number
}

/** Somebody else held the lock for as long as anybody was ready to wait. */
export class LockedError extends Error {
  constructor() {
    super('another job holds the lock')
    this.name = 'LockedError'
  }
}

const PATIENCE_MILLISECONDS = 30_000
const STALE_MILLISECONDS = 60_000
const LOOK_MILLISECONDS = 50
/** A holder touches its lock several times before others take it for dead. */
const TOUCHES = 4

/**
 * Does something in a folder while no other process does, also one in another container that has the folder mounted: a number of a process means
 * nothing there, so a holder shows that it lives by touching the lock, and one that stopped is taken over from.
 *
 * @param folder is made when it is not there
 * @throws LockedError when others hold it for too long; the signal's reason; whatever `work` throws
 */
export async function withLock<T>(folder: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  const staleAfter = options.staleAfter ?? STALE_MILLISECONDS
  await mkdir(folder, {recursive: true, mode: 0o700})
  const file = join(folder, 'lock')
  const own = await acquire(file, options, staleAfter)
  const touching = setInterval(() => void touch(file, own), staleAfter / TOUCHES)
  touching.unref()
  try {
    return await work()
  } finally {
    clearInterval(touching)
    if ((await holderOf(file)) === own) await rm(file, {force: true})
  }
}

async function acquire(file: string, {signal, patience = PATIENCE_MILLISECONDS}: LockOptions, staleAfter: number): Promise<string> {
  const own = randomUUID()
  const draft = `${file}.${own}`
  await writeFile(draft, own, {mode: 0o600})
  try {
    const until = performance.now() + patience
    // A link makes the whole lock or fails, so nobody reads half of one.
    while (!(await tryLink(draft, file))) {
      signal?.throwIfAborted()
      if (await isStale(file, staleAfter)) {
        await takeAway(file)
        continue
      }
      if (performance.now() >= until) throw new LockedError()
      await sleep(LOOK_MILLISECONDS, signal)
    }
    await touch(file, own)
    return own
  } finally {
    await rm(draft, {force: true})
  }
}

async function tryLink(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

async function isStale(file: string, staleAfter: number): Promise<boolean> {
  const touched = (await stat(file).catch(() => undefined))?.mtimeMs
  // A lock from the future is as dead: its holder died before the clock was set back.
  return touched !== undefined && Math.abs(Date.now() - touched) > staleAfter
}

/** Two may see the same dead holder. One moves its lock aside; the other one moves a fresh lock, sees that by its content, and puts it back. */
async function takeAway(file: string): Promise<void> {
  const stale = await holderOf(file)
  const aside = `${file}.${randomUUID()}`
  try {
    await rename(file, aside)
  } catch {
    return
  }
  if ((await holderOf(aside)) !== stale) await tryLink(aside, file)
  await rm(aside, {force: true})
}

async function touch(file: string, own: string): Promise<void> {
  const now = new Date()
  if ((await holderOf(file)) === own) await utimes(file, now, now).catch(() => undefined)
}

const holderOf = (file: string): Promise<string | undefined> => readFile(file, 'utf8').catch(() => undefined)
