import {formatDuration, sleep} from '../../lib/action/duration.ts'
import type {Host} from './connection.ts'
import {releaseLockScript, watchLockScript} from './scripts-state.ts'

/** What main left for post: which lock on which host is ours. It holds no secret. */
export interface LockToRelease {
  readonly directory: string
  readonly token: string
}

export interface PostDependencies {
  readonly info: (message: string) => void
  readonly warning: (message: string) => void
  readonly now?: () => number
  readonly pause?: (milliseconds: number) => Promise<void>
}

const RESTORE_MILLISECONDS = 180_000
const POLL_MILLISECONDS = 500

/**
 * Looks after a lock that main could not release: waits while the host restores itself after a cancel, else removes it. A lock
 * that belongs to someone else stays.
 */
export async function releaseLeftLock(
  host: Host,
  lock: LockToRelease,
  dependencies: PostDependencies
): Promise<'gone' | 'removed' | 'restoring'> {
  const {info, warning, now = Date.now, pause = sleep} = dependencies
  const end = now() + RESTORE_MILLISECONDS
  let isAnnounced = false
  for (;;) {
    const {said} = await host.run(watchLockScript({...lock}))
    if (said.get('lock') === 'gone') {
      if (isAnnounced) info('The host has put back what ran before.')
      return 'gone'
    }
    if (said.get('restoring') === undefined) {
      await host.run(releaseLockScript({...lock, id: ''}))
      warning(`The lock that this run had left on the host was removed: ${lock.directory}/.lock`)
      return 'removed'
    }
    if (now() > end) {
      warning(
        `After ${formatDuration(RESTORE_MILLISECONDS)} the host is still putting back what ran before; see ${lock.directory}/restore.log on it.`
      )
      return 'restoring'
    }
    if (!isAnnounced) info('Waiting for the host to put back what ran before.')
    isAnnounced = true
    await pause(POLL_MILLISECONDS)
  }
}
