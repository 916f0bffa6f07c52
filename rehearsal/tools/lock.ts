import {randomUUID} from 'node:crypto'
import {link, mkdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {hostname} from 'node:os'
import {join} from 'node:path'
import {sleep} from '../../lib/action/duration.ts'
import {exists} from './machine.ts'

interface Holder {
  readonly pid: number
  readonly host: string
  /** When the process started, in the kernel's count; tells a process from a later one with the same number. Empty where unknown. */
  readonly started: string
}

export interface LockOptions {
  readonly signal?: AbortSignal | undefined
  /** Called once when another process holds the lock, with that process's number. */
  readonly onWait?: (pid: number) => void
  /** Milliseconds between two looks. */
  readonly interval?: number
}

const LOOK_INTERVAL_MILLISECONDS = 500
/** Taking over takes milliseconds; a mark of it that is older was left by a process that was killed in the middle. */
const STALE_TAKEOVER_MILLISECONDS = 10_000

/**
 * Runs something while no other process on this machine does the same. Waits for a living holder; takes over from a dead one.
 *
 * @param folder the folder that is locked; made when it is not there
 * @throws the signal's reason when the wait is cancelled; whatever `work` throws
 */
export async function withLock<T>(folder: string, options: LockOptions, work: () => Promise<T>): Promise<T> {
  await mkdir(folder, {recursive: true})
  const file = join(folder, 'lock')
  await acquire(file, options)
  try {
    return await work()
  } finally {
    await rm(file, {force: true})
  }
}

async function acquire(file: string, options: LockOptions): Promise<void> {
  const own = `${file}.${process.pid}-${randomUUID()}`
  const self: Holder = {pid: process.pid, host: hostname(), started: await startOf(process.pid)}
  await writeFile(own, JSON.stringify(self))
  try {
    let told = false
    // A link either makes the whole lock file or fails, so nobody ever reads half of one.
    while (!(await tryLink(own, file))) {
      const holder = await readHolder(file)
      if (holder !== undefined && !(await isAlive(holder))) {
        await removeStale(file)
        continue
      }
      if (!told && holder !== undefined) options.onWait?.(holder.pid)
      told ||= holder !== undefined
      await sleep(options.interval ?? LOOK_INTERVAL_MILLISECONDS, options.signal)
    }
  } finally {
    await rm(own, {force: true})
  }
}

async function tryLink(own: string, file: string): Promise<boolean> {
  try {
    await link(own, file)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  }
}

/** Two processes may see the same dead holder. Only one removes it, and it looks again first: the other may hold the lock by then. */
async function removeStale(file: string): Promise<void> {
  const mark = `${file}.takeover`
  try {
    await writeFile(mark, '', {flag: 'wx'})
  } catch {
    const age = await stat(mark).then(
      ({mtimeMs}) => Date.now() - mtimeMs,
      () => 0
    )
    if (age > STALE_TAKEOVER_MILLISECONDS) await rm(mark, {force: true})
    else await sleep(10)
    return
  }
  try {
    const holder = await readHolder(file)
    if (holder !== undefined && !(await isAlive(holder))) await rm(file, {force: true})
  } finally {
    await rm(mark, {force: true})
  }
}

/** Undefined when there is no lock any more, or none that can be read. */
async function readHolder(file: string): Promise<Holder | undefined> {
  try {
    const {pid, host, started} = JSON.parse(await readFile(file, 'utf8')) as Partial<Holder>
    return typeof pid === 'number' ? {pid, host: host ?? '', started: started ?? ''} : undefined
  } catch {
    return undefined
  }
}

/** A holder on another machine (a shared home) cannot be looked at: it counts as alive. */
async function isAlive(holder: Holder): Promise<boolean> {
  if (holder.host !== hostname()) return true
  try {
    process.kill(holder.pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
  const started = await startOf(holder.pid)
  return started === '' || holder.started === '' || started === holder.started
}

/** Field 22 of /proc/PID/stat (proc(5)); the name in field 2 may hold spaces, so it is cut off first. Empty where there is no /proc. */
async function startOf(pid: number): Promise<string> {
  const file = `/proc/${pid}/stat`
  if (!(await exists(file))) return ''
  const text = await readFile(file, 'utf8').catch(() => '')
  return text.slice(text.lastIndexOf(')') + 2).split(' ')[19] ?? ''
}
