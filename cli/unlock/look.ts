import {ActionError} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {lookAtLockScript} from '../../lib/host/lock-scripts.ts'
import {describeHolder, readLock, takeOverTime, type LockState} from '../../lib/host/lock.ts'
import type {Host, HostAnswer} from '../../lib/ssh/connection.ts'
import {lastLine} from '../../lib/ssh/errors.ts'
import {shellWord} from '../../lib/ssh/shell.ts'

/** A lock that can be taken over. */
export interface Held {
  readonly state: 'gone'
  /** The project's, absolute. */
  readonly directory: string
  /** The token of whoever has the lock. */
  readonly holder: string
  /** Milliseconds that taking over may take. */
  readonly time: number
  readonly lines: readonly string[]
}

/** What was found, with what a person should know about it. */
export type Found =
  Held | {readonly state: 'free'; readonly lines: readonly string[]} | {readonly state: 'at-work'; readonly lines: readonly string[]}

/**
 * Looks who holds a project's lock.
 * @throws ActionError when the folder is not there, or holds a lock of an unknown kind
 */
export async function lookAt(
  host: Host,
  where: {readonly project: string; readonly directory: string},
  signal: AbortSignal
): Promise<Found> {
  const answer = await host.run(lookAtLockScript(where), {signal})
  if (answer.exitCode !== 0) throw new ActionError(`The host could not be looked at: ${lastLine(answer.stderr)}`)
  const directory = answer.said.get('directory')
  if (directory === undefined) {
    const folder = where.directory === '' ? `~/fairway/${where.project}` : where.directory
    throw new ActionError(`There is no folder ${folder} on the host.`, 'Is it the right account, project and --directory?')
  }
  if (answer.said.get('lock') === 'free')
    return {state: 'free', lines: [`Nobody holds the lock of ${where.project} (${oneLine(directory)}).`]}
  const lock = readLock(answer)
  if (lock.state !== 'held' || lock.owner.token === undefined) {
    throw new ActionError(
      `${directory}/.lock is of an unknown kind.`,
      `When no deploy is running, remove it on the host: rm -r ${shellWord(`${directory}/.lock`)}`
    )
  }
  const lines = [
    `The lock of ${where.project} (${oneLine(directory)}) is held by ${oneLine(describeHolder(lock))}.`,
    ...aboutLife(lock),
    ...aboutWork(answer)
  ]
  if (lock.life === 'alive' || lock.isRestoring === true) return {state: 'at-work', lines}
  if (lock.otherAccount !== undefined) {
    const how = lock.otherAccount === 'root' ? 'Log in as root, or give --sudo' : `Log in as ${oneLine(lock.otherAccount)}`
    throw new ActionError(
      `${lines.join(' ')} It worked as the account ${oneLine(lock.otherAccount)}, which is not this one.`,
      `${how}, with --directory ${shellWord(directory)}.`
    )
  }
  return {state: 'gone', directory, holder: lock.owner.token, time: takeOverTime(lock.owner), lines}
}

function aboutLife({life, isRestoring}: LockState & {state: 'held'}): string[] {
  if (isRestoring === true) return ['The host is putting back what ran before, by itself.']
  if (life === 'alive') return ['Its scripts run on the host.']
  if (life === 'dead') return ['Nothing of it runs on the host any more.']
  return ['Whether it is at work is not known: nothing of it watches over the host. Its run fails if it goes on after this.']
}

function aboutWork({said}: HostAnswer): string[] {
  const begun = said.get('begun')
  if (begun === undefined) return ['It had not begun a release.']
  const before = said.get('before') ?? ''
  if (said.get('changed') === undefined)
    return [`It had begun release ${oneLine(begun)} and changed no container: its files would be removed.`]
  return [
    before === ''
      ? `It had begun release ${oneLine(begun)}, the first one: it would be taken down. Volumes stay.`
      : `It had begun release ${oneLine(begun)}: release ${oneLine(before)} would be started again. Volumes stay.`
  ]
}
