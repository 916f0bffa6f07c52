import {sleep} from '../../lib/action/duration.ts'
import {descendantsOf, listProcesses, type RunningProcess} from '../system/processes.ts'
import type {Scene} from './scenario.ts'

const POLL_MILLISECONDS = 5

/**
 * Waits for a moment that shows in what runs.
 *
 * @param list what runs at the moment
 * @returns whether it came before the run was over
 */
export async function waitUntilRuns(
  list: () => readonly RunningProcess[],
  pattern: RegExp,
  {signal}: Pick<Scene, 'signal'>
): Promise<boolean> {
  while (!list().some(({command}) => pattern.test(command))) {
    if (signal.aborted) return false
    await sleep(POLL_MILLISECONDS)
  }
  return true
}

/** What the rehearsal's own runner runs. */
export function runOnRunner(): RunningProcess[] {
  return descendantsOf(process.pid, listProcesses())
}

/** Kills the main part of an action (kill -9), as the kernel does when memory is short. @returns whether it ran */
export function killMain(action: string): boolean {
  const mains = runOnRunner().filter(({command}) => command.endsWith(`dist/${action}/index.js`))
  for (const {pid} of mains) process.kill(pid, 'SIGKILL')
  return mains.length > 0
}
