import {sleep} from '../../lib/action/duration.ts'
import {findMarkedProcesses, type RunningProcess} from '../system/processes.ts'

/** The variable by which the real runner finds what a job left running (actions/runner, JobExtension.cs). */
export const TRACKING_VARIABLE = 'RUNNER_TRACKING_ID'

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
export async function endOrphans(trackingId: string): Promise<RunningProcess[]> {
  const ended = new Map<number, RunningProcess>()
  for (let round = 0; round < ROUNDS; round++) {
    const orphans = findOrphans(trackingId)
    if (orphans.length === 0) break
    for (const orphan of orphans) {
      ended.set(orphan.pid, orphan)
      end(orphan.pid)
    }
    await sleep(PAUSE_MILLISECONDS)
  }
  return [...ended.values()]
}

function findOrphans(trackingId: string): RunningProcess[] {
  try {
    return findMarkedProcesses(`${TRACKING_VARIABLE}=${trackingId}`)
  } catch {
    return []
  }
}

function end(id: number): void {
  try {
    process.kill(id, 'SIGKILL')
  } catch {
    // It ended by itself meanwhile.
  }
}
