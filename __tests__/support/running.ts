import {sleep} from '../../lib/action/duration.ts'
import {isRunning} from '../../lib/terraform/lasting-process.ts'

/** How long a process that was ended may take to be gone. */
const MOMENT_MILLISECONDS = 10_000

/**
 * Waits until a process that was ended is gone. A signal was sent to it by then, but under load the kernel takes a moment, and in a container it
 * stays as a zombie, which does not count as running.
 *
 * @throws Error when it still runs after ten seconds
 */
export async function expectEnded(pid: number): Promise<void> {
  const end = Date.now() + MOMENT_MILLISECONDS
  while (await isRunning(pid)) {
    if (Date.now() > end) throw new Error(`Process ${pid} still runs.`)
    await sleep(20)
  }
}
