import {isObject, textOf} from './expressions.ts'
import type {Json} from './types.ts'

/** The value of a `concurrency:` key with its expressions evaluated. */
export interface ConcurrencySetting {
  readonly group: string
  readonly cancelInProgress: boolean
  /** `max`: everybody waits; `single`: a newer one that waits replaces an older one that waits. */
  readonly queue: 'single' | 'max'
}

export function readConcurrency(value: Json): ConcurrencySetting | undefined {
  if (value === null) return undefined
  if (!isObject(value)) return {group: textOf(value), cancelInProgress: false, queue: 'single'}
  return {
    group: textOf(value['group'] ?? null),
    cancelInProgress: value['cancel-in-progress'] === true,
    queue: value['queue'] === 'max' ? 'max' : 'single'
  }
}

/** Somebody in a concurrency group: a workflow or a job. */
export interface Member {
  readonly name: string
  /** Ends it, because a newer one takes its place. */
  cancel(reason: string): void
}

interface Waiting {
  readonly member: Member
  readonly queue: 'single' | 'max'
  readonly proceed: () => void
}

/**
 * The concurrency groups of one run tree. One member of a group runs at a time; the rest wait, or replace each other, as on
 * GitHub. Names of groups ignore case. Other runs do not exist here, so a group that only they share never waits.
 */
export class ConcurrencyGroups {
  readonly #running = new Map<string, Member>()
  readonly #waiting = new Map<string, Waiting[]>()

  /**
   * Waits until the member may run.
   *
   * @param signal ends the wait
   * @returns a function that leaves the group; call it when the member has ended
   * @throws the signal's reason when it is aborted first
   */
  async enter(setting: ConcurrencySetting, member: Member, signal: AbortSignal): Promise<() => void> {
    const key = setting.group.toLowerCase()
    const current = this.#running.get(key)
    if (current !== undefined) {
      const reason = `Canceling since a higher priority waiting request for ${setting.group} exists`
      if (setting.queue === 'single') for (const waiting of this.#waiting.get(key) ?? []) waiting.member.cancel(reason)
      if (setting.cancelInProgress) current.cancel(reason)
      await this.#wait(key, {member, queue: setting.queue}, signal)
    }
    if (signal.aborted) {
      // The place may have been handed over in the same moment.
      this.#leave(key, member)
      signal.throwIfAborted()
    }
    this.#running.set(key, member)
    return () => this.#leave(key, member)
  }

  async #wait(key: string, entry: Omit<Waiting, 'proceed'>, signal: AbortSignal): Promise<void> {
    const {promise, resolve} = Promise.withResolvers<undefined>()
    const waiting: Waiting = {...entry, proceed: () => resolve(undefined)}
    const queue = this.#waiting.get(key) ?? []
    this.#waiting.set(key, queue)
    queue.push(waiting)
    signal.addEventListener('abort', waiting.proceed, {once: true})
    try {
      await promise
    } finally {
      signal.removeEventListener('abort', waiting.proceed)
      const index = queue.indexOf(waiting)
      if (index !== -1) queue.splice(index, 1)
    }
  }

  #leave(key: string, member: Member): void {
    if (this.#running.get(key) !== member) return
    this.#running.delete(key)
    const next = this.#waiting.get(key)?.shift()
    if (next === undefined) return
    // Its place is taken at once, or somebody who comes before its turn would slip in.
    this.#running.set(key, next.member)
    next.proceed()
  }
}

/** GitHub's words for a job or workflow that waits for a group which its own caller holds. */
export function deadlockMessage(group: string, holder: string, waiting: string): string {
  return `Canceling since a deadlock for concurrency group '${group}' was detected between '${holder}' and '${waiting}'`
}
