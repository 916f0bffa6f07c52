import {readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/** An apply that was begun, for post, in case main is killed or has to leave before it ends. */
export interface BegunApply {
  readonly pid: number
  /** Paths: of what the program writes, of the program, and where it runs. */
  readonly stdout: string
  readonly binary: string
  readonly workingDirectory: string
}

export interface PendingApply extends BegunApply {
  /** Whether it was asked to stop; a second time, Terraform would give up at once, with the state unwritten. */
  readonly wasInterrupted: boolean
}

/** What the private folder of an apply is called, behind `fairway-`. */
export const APPLY_FOLDER = 'apply-plan'

const [UNWRITTEN, BEGUN, INTERRUPTED] = ['pending.json.new', 'pending.json', 'interrupted.json'] as const

export async function savePending(folder: string, apply: BegunApply): Promise<void> {
  // Main may be killed while it writes: half of it would be of no use.
  await writeFile(join(folder, UNWRITTEN), JSON.stringify(apply), {mode: 0o600})
  await rename(join(folder, UNWRITTEN), join(folder, BEGUN))
}

/** Remembers that it was asked to stop, by a name only: that works on a disk that is full, and is never half done. */
export async function markInterrupted(folder: string): Promise<void> {
  await rename(join(folder, BEGUN), join(folder, INTERRUPTED))
}

/** @returns undefined when nothing was begun, or main saw it end */
export async function readPending(folder: string): Promise<PendingApply | undefined> {
  for (const name of [INTERRUPTED, BEGUN]) {
    const text = await readFile(join(folder, name), 'utf8').catch(() => undefined)
    if (text !== undefined) return {...(JSON.parse(text) as BegunApply), wasInterrupted: name === INTERRUPTED}
  }
  return undefined
}

export async function clearPending(folder: string): Promise<void> {
  for (const name of [UNWRITTEN, BEGUN, INTERRUPTED]) await rm(join(folder, name), {force: true})
}

/**
 * Whether an apply of this job may still be at work, or its state unsaved.
 *
 * @param runnerTemp where the private folders of the job's steps lie
 */
export async function isApplyPending(runnerTemp: string): Promise<boolean> {
  const names = await readdir(runnerTemp)
  for (const name of names.filter(candidate => candidate.startsWith(`fairway-${APPLY_FOLDER}-`))) {
    // A note that cannot be read is one too.
    const pending = await readPending(join(runnerTemp, name)).catch(() => 'unreadable')
    if (pending !== undefined) return true
  }
  return false
}
