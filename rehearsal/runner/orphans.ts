import {sleep} from '../../lib/action/duration.ts'
import {descendantsOf, findMarkedProcesses, listProcesses, type RunningProcess} from '../system/processes.ts'

/** The variable by which the real runner finds what a job left running (actions/runner, JobExtension.cs). */
export const TRACKING_VARIABLE = 'RUNNER_TRACKING_ID'

/** How often it is looked again: an orphan may start another one while it is looked for. */
const ROUNDS = 20
const PAUSE_MILLISECONDS = 50

/**
 * Ends the processes that a job left behind, as the runner does in "Complete job". They are found by the tracking variable in
 * their environment, so a process is never ended by its name. A step that changed the variable keeps its daemon, as on GitHub.
 * Where there is no `/proc` nothing is found. The first round is over when this returns its promise.
 *
 * @param options `withDescendants`: what they started too, whatever is in its environment: the machine itself is gone
 * @returns what was ended; none of it runs any more
 */
export async function endOrphans(trackingId: string, options: {readonly withDescendants?: boolean} = {}): Promise<RunningProcess[]> {
  const ended = new Map<number, RunningProcess>()
  for (let round = 0; round < ROUNDS; round++) {
    const orphans = findOrphans(trackingId, options.withDescendants === true)
    if (orphans.length === 0) break
    for (const orphan of orphans) {
      ended.set(orphan.pid, orphan)
      end(orphan.pid)
    }
    await sleep(PAUSE_MILLISECONDS)
  }
  return [...ended.values()]
}

function findOrphans(trackingId: string, withDescendants: boolean): RunningProcess[] {
  try {
    const marked = findMarkedProcesses(`${TRACKING_VARIABLE}=${trackingId}`)
    if (!withDescendants || marked.length === 0) return marked
    const all = listProcesses()
    const byId = new Map([...marked, ...marked.flatMap(({pid}) => descendantsOf(pid, all))].map(found => [found.pid, found]))
    return [...byId.values()]
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
