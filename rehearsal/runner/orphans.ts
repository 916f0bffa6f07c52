import {readdir, readFile} from 'node:fs/promises'
import {sleep} from '../../lib/duration.ts'

/** The variable by which the real runner finds what a job left running (actions/runner, JobExtension.cs). */
export const TRACKING_VARIABLE = 'RUNNER_TRACKING_ID'

export interface Orphan {
  readonly id: number
  readonly command: string
}

/** How often it is looked again: an orphan may start another one while it is looked for. */
const ROUNDS = 20
const PAUSE_MILLISECONDS = 50

/**
 * Ends the processes that a job left behind, as the runner does in "Complete job". They are found by the tracking variable in
 * their environment, so a process is never ended by its name. A step that changed the variable keeps its daemon, as on GitHub.
 * Where there is no `/proc` nothing is found.
 *
 * @returns what was ended; none of it runs any more
 */
export async function endOrphans(trackingId: string): Promise<Orphan[]> {
  const ended = new Map<number, Orphan>()
  for (let round = 0; round < ROUNDS; round++) {
    const orphans = await findOrphans(trackingId)
    if (orphans.length === 0) break
    for (const orphan of orphans) {
      ended.set(orphan.id, orphan)
      end(orphan.id)
    }
    await sleep(PAUSE_MILLISECONDS)
  }
  return [...ended.values()]
}

async function findOrphans(trackingId: string): Promise<Orphan[]> {
  const entries = await readdir('/proc').catch(() => [])
  const orphans: Orphan[] = []
  for (const entry of entries.filter(name => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    // Other users' processes cannot be read, and are none of ours; one that has ended has no environment any more.
    const environment = await readFile(`/proc/${entry}/environ`, 'utf8').catch(() => '')
    if (!environment.split('\0').includes(`${TRACKING_VARIABLE}=${trackingId}`)) continue
    const command = await readFile(`/proc/${entry}/comm`, 'utf8').catch(() => 'unknown')
    orphans.push({id: Number(entry), command: command.trim()})
  }
  return orphans
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
