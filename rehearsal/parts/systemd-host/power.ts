import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {sleep} from '../../../lib/action/duration.ts'
import {descendantsOf, hasMark, listProcesses} from '../../system/processes.ts'

/** The file in a host's folder with the number of its process 1, as the machine counts. */
export const PID_FILE = 'init.pid'

const END_MILLISECONDS = 5_000
const POLL_MILLISECONDS = 20

/** @returns the number of a host's process 1; undefined before it has begun */
export async function readPid(folder: string): Promise<number | undefined> {
  const pid = Number((await readFile(join(folder, PID_FILE), 'utf8').catch(() => '')).trim())
  return Number.isInteger(pid) && pid > 1 ? pid : undefined
}

/**
 * Ends a host with all that runs on it, at once: with its process 1 the kernel ends every process of the same PID namespace (pid_namespaces(7)).
 *
 * @param mark of the stage: a number that somebody else has by now is left alone
 */
export async function powerOff(folder: string, mark: {readonly name: string; readonly value: string}): Promise<void> {
  const pid = await readPid(folder)
  if (pid === undefined || !hasMark(pid, `${mark.name}=${mark.value}`)) return
  const all = new Set([pid, ...descendantsOf(pid, listProcesses()).map(process => process.pid)])
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It went by itself.
  }
  const end = performance.now() + END_MILLISECONDS
  while (listProcesses().some(process => all.has(process.pid)) && performance.now() < end) await sleep(POLL_MILLISECONDS)
}
