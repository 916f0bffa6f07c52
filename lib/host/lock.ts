import {formatDuration, sleep} from '../action/duration.ts'
import {ActionError} from '../action/errors.ts'
import {printable} from '../action/inputs.ts'
import type {Host, HostAnswer, RunOptions} from '../ssh/connection.ts'
import {acquireLockScript, takeOverScript} from './lock-scripts.ts'
import {logLine, shellWord, type Script} from '../ssh/shell.ts'
import {lastLine} from '../ssh/errors.ts'

/** Who holds a lock. It is stored in the lock on the host, so it has no secrets. */
export interface LockOwner {
  readonly token: string
  readonly runId: string
  readonly job: string
  readonly attempt: number
  readonly runUrl: string
  readonly actor: string
  /** Seconds after which the holder is certainly gone: its timeouts and a margin. */
  readonly lifetime: number
  /** For whoever has to put back what ran before: the Compose project, and the seconds that its services may take to get healthy, and all of it. */
  readonly project: string
  readonly seconds: number
  readonly limit: number
}

export type LockState =
  | {readonly state: 'taken'}
  | {readonly state: 'impossible'; readonly reason: string}
  | {
      readonly state: 'held'
      readonly owner: Partial<LockOwner>
      readonly age: number | undefined
      /** Whether anything of the holder runs on the host; undefined when that is not known. Its guard does for as long as its runner is there. */
      readonly life?: 'alive' | 'dead' | undefined
      /** The host is putting back what ran before, by itself. */
      readonly isRestoring?: boolean
      /** The holder's account, where it is not the one that asks: what it began is not ours to take back. */
      readonly otherAccount?: string | undefined
    }

export interface LockDependencies {
  readonly signal: AbortSignal
  readonly info: (message: string) => void
  readonly warning: (message: string) => void
  readonly now?: () => number
  readonly pause?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** How the host is asked, where more goes along with the lock; a script that does not get it fails. */
  readonly ask?: (script: Script, options: RunOptions) => Promise<HostAnswer>
  /** The holders that are this very run, on other hosts: token → what that host is called. */
  readonly others?: ReadonlyMap<string, string>
}

const POLL_MILLISECONDS = 2_000
/** Whoever takes over may have to put back first what the old holder had begun: Compose waits for health then. At least so long. */
const TAKE_OVER_MILLISECONDS = 600_000
/** What taking over takes besides. */
const TAKE_OVER_MARGIN_MILLISECONDS = 120_000

/** How long taking over a lock may take, in milliseconds: the host may put back for as long as the holder's run said. */
export function takeOverTime({limit = 0}: Partial<LockOwner>): number {
  return Math.max(TAKE_OVER_MILLISECONDS, limit * 1_000 + TAKE_OVER_MARGIN_MILLISECONDS)
}

/**
 * Takes the project's lock on the host, or waits for its holder.
 *
 * A lock is taken over only when its holder cannot be at work any more, and the log says so: nothing of it runs on the host, it is from an
 * earlier attempt of this very run (GitHub starts a new attempt only when the run has ended), or it is older than the lifetime its holder
 * gave it. What the holder had begun is taken back then, before anything else.
 *
 * @param timeout milliseconds to wait
 * @throws ActionError naming the holder and how the lock is freed when the time is up
 */
export async function acquireLock(
  host: Host,
  directory: string,
  owner: LockOwner,
  timeout: number,
  dependencies: LockDependencies
): Promise<void> {
  const {signal, info, warning, now = Date.now, pause = sleep, others} = dependencies
  const ask = dependencies.ask ?? ((script, options) => host.run(script, options))
  const end = now() + timeout
  let isAnnounced = false
  for (;;) {
    const mine = {directory, token: owner.token, owner: renderOwner(owner)}
    const options = {signal, timeout: TAKE_OVER_MILLISECONDS, onLine: (line: string) => info(logLine(line))}
    const answer = await ask(acquireLockScript(mine), options)
    const lock = readLock(answer)
    if (lock.state === 'taken') {
      tellTakenBack(answer, dependencies)
      return
    }
    if (lock.state === 'impossible') throw new ActionError(`The lock ${directory}/.lock could not be made on the host: ${lock.reason}`)
    const twin = others?.get(lock.owner.token ?? '')
    if (twin !== undefined) {
      throw new ActionError(
        `It is the same host as ${twin}: this run has its lock already, for the directory ${directory}.`,
        'Name each host once in "hosts".'
      )
    }
    const leftover = whyLeftOver(lock, owner)
    if (leftover !== undefined && lock.otherAccount !== undefined) {
      throw new ActionError(
        `The lock of ${describeHolder(lock)} was left by the account ${printable(lock.otherAccount)}, which is not the one of this deploy: ${leftover}.`,
        `Only that account can take back what it began: deploy with it once more, or run "fairway unlock" with it${lock.otherAccount === 'root' ? ' (or with --sudo)' : ''}. Give both the same folder.`
      )
    }
    if (leftover !== undefined && lock.owner.token !== undefined) {
      warning(`Taking over the lock of ${describeHolder(lock)}: ${leftover}.`)
      const taken = await ask(takeOverScript({...mine, expected: lock.owner.token}), {...options, timeout: takeOverTime(lock.owner)})
      tellTakenBack(taken, dependencies)
      if (taken.said.get('lock') === 'taken') return
    }
    if (now() >= end) {
      throw new ActionError(
        `Another deploy of this project holds the lock: ${describeHolder(lock)}. Waited ${formatDuration(timeout)}.`,
        `If its run is over, "fairway unlock" frees the lock; by hand, on the host: rm -r ${shellWord(`${directory}/.lock`)}. What it had begun is taken back then, by that or by the next deploy.`
      )
    }
    if (!isAnnounced && leftover === undefined)
      info(`Waiting for the lock, held by ${describeHolder(lock)} (at most ${formatDuration(timeout)}).`)
    isAnnounced ||= leftover === undefined
    await pause(Math.min(POLL_MILLISECONDS, Math.max(1, end - now())), signal)
  }
}

function tellTakenBack({said}: HostAnswer, {info, warning}: LockDependencies): void {
  for (const id of said.all('taking-back'))
    info(`Release ${id} was begun and not finished by a run that is gone: what ran before was started again.`)
  for (const id of said.all('not-taken-back')) {
    warning(`Release ${id} was begun and not finished by a run that is gone, and what ran before could not be started again.`)
  }
}

/** Why a lock's holder is certainly gone; undefined when it may be at work. */
export function whyLeftOver(lock: LockState & {state: 'held'}, mine: LockOwner): string | undefined {
  const {owner, age} = lock
  const isOld = age !== undefined && owner.lifetime !== undefined && owner.lifetime > 0 && age > owner.lifetime
  if (lock.isRestoring === true && !isOld) return undefined
  if (lock.life === 'dead') return 'nothing of it runs on the host any more'
  if (
    owner.runId !== undefined &&
    owner.runId !== '' &&
    owner.runId === mine.runId &&
    owner.job === mine.job &&
    (owner.attempt ?? Infinity) < mine.attempt
  ) {
    return 'it is from an earlier attempt of this run, which has ended'
  }
  if (isOld) {
    return `it is ${formatDuration(age * 1_000)} old, and its holder had at most ${formatDuration(owner.lifetime * 1_000)}`
  }
  return undefined
}

/** The lock's owner file: one `key=value` a line, line breaks taken out of the values. */
export function renderOwner(owner: LockOwner): string {
  return Object.entries(owner)
    .map(([key, value]) => `${key}=${String(value).replace(/\p{Cc}+/gu, ' ')}`)
    .join('\n')
}

/** What the acquire script found. */
export function readLock({said, stderr}: Pick<HostAnswer, 'said' | 'stderr'>): LockState {
  const state = said.get('lock')
  if (state === 'taken') return {state}
  if (state !== 'held') return {state: 'impossible', reason: lastLine(stderr)}
  const fields = new Map(said.all('owner').map(line => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)]))
  const texts = ['runId', 'job', 'runUrl', 'actor'].filter(key => fields.has(key)).map(key => [key, fields.get(key)])
  const numbers = ['attempt', 'lifetime', 'limit']
    .filter(key => /^\d+$/.test(fields.get(key) ?? ''))
    .map(key => [key, Number(fields.get(key))])
  const age = Number(said.get('now') ?? NaN) - Number(fields.get('since') ?? NaN)
  const [token, life] = [said.get('holder'), said.get('life')]
  return {
    state,
    owner: Object.fromEntries([...texts, ...numbers, ...(token === undefined ? [] : [['token', token]])]) as Partial<LockOwner>,
    age: Number.isFinite(age) ? age : undefined,
    life: life === 'alive' || life === 'dead' ? life : undefined,
    isRestoring: said.get('restoring') !== undefined,
    otherAccount: said.get('other-account')
  }
}

/** Who holds the lock, since when. */
export function describeHolder({owner, age}: LockState & {state: 'held'}): string {
  const who = owner.runUrl === undefined || owner.runUrl === '' ? 'an unknown holder' : owner.runUrl
  const by = owner.actor === undefined || owner.actor === '' ? '' : ` (started by ${owner.actor})`
  return age === undefined ? `${who}${by}` : `${who}${by}, for ${formatDuration(age * 1_000)}`
}
