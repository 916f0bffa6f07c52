import {isMapping} from '@actions/workflow-parser'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {ActionError} from '../../lib/action/errors.ts'
import {isObject, literalOf, resolve, textOf, type Scope} from './expressions.ts'

/** The value of a `concurrency:` key with its expressions evaluated. */
export interface ConcurrencySetting {
  readonly group: string
  readonly cancelInProgress: boolean
  /** `max`: everybody waits; `single`: a newer one that waits replaces an older one that waits. */
  readonly queue: 'single' | 'max'
}

/** What GitHub takes (actions/runner, WorkflowTemplateConverter.cs). */
const LONGEST_GROUP = 400
const TOO_LONG = `Concurrency group name must be less than ${LONGEST_GROUP} characters`

/**
 * The value of a `concurrency:` key. As on GitHub a group that comes out empty, or with more than 400 characters, is an error (actions/runner,
 * WorkflowTemplateEvaluator.cs; in place of an empty group its schema complains of the value, but for that of a workflow in its short form).
 *
 * @param owner the id of the job that it stands in; undefined for a workflow's own
 * @throws ActionError in GitHub's words
 */
export function readConcurrency(
  token: TemplateToken | undefined,
  scope: Scope,
  file: string,
  owner?: string
): ConcurrencySetting | undefined {
  if (token === undefined) return undefined
  const value = resolve(token, scope, file)
  const group = textOf(isObject(value) ? (value['group'] ?? null) : value)
  const refuse = (place: TemplateToken | undefined, message: string) => {
    const what = `Error when evaluating 'concurrency'${owner === undefined ? '' : ` for job '${owner}'`}.`
    return new ActionError(`${what} ${file}${columnOf(place ?? token)}: ${message}`)
  }
  if (group === '') {
    const isPlain = owner === undefined && !isMapping(token)
    throw refuse(groupOf(token), isPlain ? 'Concurrency group name cannot be empty' : "Unexpected value ''")
  }
  if (group.length > LONGEST_GROUP) throw refuse(token, TOO_LONG)
  if (!isObject(value)) return {group, cancelInProgress: false, queue: 'single'}
  return {group, cancelInProgress: value['cancel-in-progress'] === true, queue: value['queue'] === 'max' ? 'max' : 'single'}
}

/** What GitHub says of a group that is written out and too long, when it loads the file; undefined when there is nothing to say. */
export function concurrencyComplaint(token: TemplateToken | undefined): string | undefined {
  const group = token === undefined ? undefined : groupOf(token)
  const text = group === undefined || group.isExpression ? '' : String(literalOf(group) ?? '')
  return text.length > LONGEST_GROUP ? TOO_LONG : undefined
}

/** The name of the group, in either form of the key. */
function groupOf(token: TemplateToken): TemplateToken | undefined {
  return isMapping(token) ? token.find('group') : token
}

/** As GitHub writes a place: ` (Line: 4, Col: 10)`. */
function columnOf({range}: TemplateToken): string {
  return range === undefined ? '' : ` (Line: ${range.start.line}, Col: ${range.start.column})`
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
