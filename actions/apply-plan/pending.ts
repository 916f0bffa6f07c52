import {readFile, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'

/** An apply that was begun, for post, in case main is killed or has to leave before it ends. */
export interface PendingApply {
  readonly pid: number
  /** Paths: of what the program writes, of the program, and where it runs. */
  readonly stdout: string
  readonly binary: string
  readonly workingDirectory: string
  /** Whether it was asked to stop; a second time, Terraform would give up at once, with the state unwritten. */
  readonly wasInterrupted: boolean
}

const fileIn = (folder: string) => join(folder, 'pending.json')

export async function savePending(folder: string, pending: PendingApply): Promise<void> {
  await writeFile(fileIn(folder), JSON.stringify(pending), {mode: 0o600})
}

/** @returns undefined when nothing was begun, or main saw it end */
export async function readPending(folder: string): Promise<PendingApply | undefined> {
  const text = await readFile(fileIn(folder), 'utf8').catch(() => undefined)
  return text === undefined ? undefined : (JSON.parse(text) as PendingApply)
}

export async function clearPending(folder: string): Promise<void> {
  await rm(fileIn(folder), {force: true})
}
