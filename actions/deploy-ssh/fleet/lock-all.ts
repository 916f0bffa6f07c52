import type {LockOwner} from '../../../lib/host/lock.ts'
import type {HeldLock} from '../../../lib/ssh/shell.ts'
import {errorOf} from '../examine/finding.ts'
import {inTurn} from './in-turn.ts'
import {lockAndLook} from './lock.ts'
import type {LookOptions} from './look.ts'
import type {HostSession} from './session.ts'
import {lockOrder} from './waves.ts'

export interface LockAllOptions extends LookOptions {
  /** Milliseconds to wait for the locks of all hosts together. */
  readonly lockTimeout: number
}

export interface LockAllDependencies {
  /** As whom the lock of a host is taken. */
  readonly ownerOf: (session: HostSession) => LockOwner
  /** Tells the post part which lock of a host to look after; undefined: none any more. */
  readonly rememberLock: (session: HostSession, lock: HeldLock | undefined) => void
  readonly now: () => number
}

/**
 * Takes the locks of all hosts, in an order that is the same in every run. Each is asked for when the one before it is ours; that host is looked at
 * meanwhile.
 *
 * @param attempt does the work of one host, and sees to what it throws
 * @returns a promise for each host, rejected as `attempt` is; those behind a host whose lock could not be taken are not begun, and fail with it
 */
export function lockAll(
  sessions: readonly HostSession[],
  options: LockAllOptions,
  {ownerOf, rememberLock, now}: LockAllDependencies,
  attempt: (session: HostSession, take: () => Promise<void>) => Promise<void>
): Promise<void>[] {
  const end = now() + options.lockTimeout
  const take = (session: HostSession, taken: () => void) =>
    session.phase('lock', 'Take the lock', async () => {
      const ours = sessions.filter(other => other !== session && other.isLocked)
      const others = new Map(ours.map(({held, line}) => [held.token, line.name]))
      // Written down first: a cancel in between must find the lock.
      rememberLock(session, session.held)
      session.isLocked = true
      const lock = {...options, owner: ownerOf(session), timeout: Math.max(0, end - now()), others, taken}
      const error = errorOf([{name: session.line.name, findings: await lockAndLook(session, lock)}])
      if (error !== undefined) throw error
      session.log.info('Taken.')
    })
  return inTurn(lockOrder(sessions), (session, taken) => attempt(session, () => take(session, taken)))
}
