import {formatDuration, sleep} from '../../lib/action/duration.ts'
import {POST_LIMITS} from '../../lib/action/post-time.ts'
import type {Host} from '../../lib/ssh/connection.ts'
import {CONNECTION_MILLISECONDS} from '../../lib/ssh/open-connection.ts'
import {watchLockScript} from '../../lib/host/lock-scripts.ts'
import {abandonScript} from '../../lib/host/restore-scripts.ts'
import type {HeldLock} from '../../lib/ssh/shell.ts'

export interface PostDependencies {
  readonly info: (message: string) => void
  readonly warning: (message: string) => void
  readonly now?: () => number
  readonly pause?: (milliseconds: number) => Promise<void>
}

const POLL_MILLISECONDS = 500
/** What one question to the host gets at most, and at least: it may begin at the last moment. */
const [LONGEST_ASK_MILLISECONDS, SHORTEST_ASK_MILLISECONDS] = [60_000, 10_000]
/** Two questions can begin before the time is over, and each may take five seconds to end. */
const LATE_MILLISECONDS = 2 * (SHORTEST_ASK_MILLISECONDS + 5_000)
const RESTORE_MILLISECONDS = POST_LIMITS['deploy-ssh'].interrupted - CONNECTION_MILLISECONDS - LATE_MILLISECONDS

/**
 * Looks after a lock that main could not let go, because it was cancelled, killed or lost its connection: the host puts back what ran before and
 * lets the lock go, by itself or because it is told here. Waits for that. A lock that belongs to someone else stays.
 */
export async function releaseLeftLock(
  host: Host,
  lock: HeldLock,
  dependencies: PostDependencies
): Promise<'gone' | 'failed' | 'restoring'> {
  const {info, warning, now = Date.now, pause = sleep} = dependencies
  const end = now() + RESTORE_MILLISECONDS
  const limit = () => Math.min(LONGEST_ASK_MILLISECONDS, Math.max(SHORTEST_ASK_MILLISECONDS, end - now()))
  const log = `${lock.directory}/restore.log`
  let isAnnounced = false
  for (;;) {
    const {said} = await host.run(watchLockScript(lock), {timeout: limit()})
    if (said.get('lock') === 'gone') {
      const [outcome, release] = (said.get('outcome') ?? '').split(' ')
      if (outcome === 'bad') {
        warning(
          `THE HOST NEEDS A PERSON: release ${release} was not finished, and what ran before could not be started again. See ${log} on it.`
        )
        return 'failed'
      }
      if (isAnnounced) info('The host has taken back what this run had begun.')
      return 'gone'
    }
    if (now() > end) {
      warning(`After ${formatDuration(RESTORE_MILLISECONDS)} the host is still taking back what this run had begun; see ${log} on it.`)
      return 'restoring'
    }
    if (!isAnnounced) info('Waiting for the host to take back what this run had begun.')
    isAnnounced = true
    // Also when it has begun: it may have been ended itself.
    if (said.get('restoring') === undefined) await host.run(abandonScript(lock), {held: lock, timeout: limit()})
    await pause(POLL_MILLISECONDS)
  }
}
