import {formatDuration} from '../../lib/action/duration.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {Comment, Conversations, Issue} from '../../lib/github/conversations.ts'
import {gitHubTrouble} from '../../lib/github/errors.ts'
import {asked} from './asked.ts'
import {castVotes, commentTrouble, decide, issueTrouble, type Remark, type Vote} from './decide.ts'
import {permissionRefusal, type VotingRules} from './eligibility.ts'
import type {Outcome} from './result.ts'

export interface Gate {
  /** The issue as GitHub gave it when it was opened. */
  readonly issue: Issue
  readonly rules: VotingRules
  /** Milliseconds since 1970, on the clock of `now`. */
  readonly until: number
  /** The longest wait between two looks, in milliseconds. */
  readonly interval: number
}

export interface WaitDependencies {
  readonly github: Pick<Conversations, 'readIssue' | 'commentsOn' | 'readComment' | 'permissionOf'>
  readonly now: () => number
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly info: (line: string) => void
  readonly signal: AbortSignal
}

const FIRST_WAIT_MILLISECONDS = 2_000
const GROWTH = 1.5
/** A refused person is not looked up again right away: strangers' comments must not use up the hour's requests. */
const REFUSAL_HOLDS_MILLISECONDS = 60_000

/**
 * Looks at the issue until somebody decides or time is up. The last look comes at the end of the time, so that an answer in the last
 * seconds counts. Errors that pass are waited out; others end the wait.
 *
 * @returns the outcome; never `approved` when anything could not be told
 * @throws the signal's reason when the run is cancelled; an error that did not come from GitHub
 */
export async function waitForDecision(gate: Gate, dependencies: WaitDependencies): Promise<Outcome> {
  const {now, sleep, signal} = dependencies
  const watch = new Watch(gate, dependencies)
  let pause = Math.min(FIRST_WAIT_MILLISECONDS, gate.interval)
  for (;;) {
    const left = gate.until - now()
    if (left <= 0) return timedOut(watch)
    await sleep(Math.min(Math.max(pause, watch.notBefore - now()), left), signal)
    const outcome = await watch.look()
    signal.throwIfAborted()
    if (outcome !== undefined) return outcome
    pause = Math.min(pause * GROWTH, gate.interval)
  }
}

function timedOut({trouble}: Watch): Outcome {
  const because = trouble === undefined ? '' : ` At the end GitHub could not be asked: ${trouble}.`
  return {decision: 'timed-out', reason: `Nobody who may answer did so in time, which means no.${because}`}
}

class Watch {
  /** GitHub wants no request before this moment. */
  notBefore = 0
  /** Why the last look failed; undefined when it did not. */
  trouble: string | undefined
  #troubleSince = 0
  readonly #gate: Gate
  readonly #dependencies: WaitDependencies
  readonly #said = new Set<string>()
  readonly #refused = new Map<number, {readonly reason: string; readonly until: number}>()

  constructor(gate: Gate, dependencies: WaitDependencies) {
    this.#gate = gate
    this.#dependencies = dependencies
  }

  /** Undefined: nothing is decided yet. */
  async look(): Promise<Outcome | undefined> {
    const {now, signal, info} = this.#dependencies
    if (now() < this.notBefore) return undefined
    try {
      const outcome = await this.#ask()
      if (this.trouble !== undefined) info(`GitHub answers again after ${formatDuration(now() - this.#troubleSince)}.`)
      this.trouble = undefined
      return outcome
    } catch (error) {
      signal.throwIfAborted()
      const trouble = gitHubTrouble(error, asked(`reading issue #${this.#gate.issue.number}`), now())
      if (trouble === undefined) throw error
      if (trouble.kind === 'refused') return {decision: 'error', reason: `${trouble.message}. ${trouble.fix}`}
      this.#remember(trouble.message, trouble.kind === 'limited' ? trouble.wait : 0)
      return undefined
    }
  }

  #remember(reason: string, wait: number): void {
    const {now, info} = this.#dependencies
    if (this.trouble === undefined) this.#troubleSince = now()
    if (this.trouble !== reason) info(`${reason}; waiting for it to pass.`)
    this.trouble = reason
    this.notBefore = now() + wait
  }

  async #ask(): Promise<Outcome | undefined> {
    const {github} = this.#dependencies
    const {issue, rules} = this.#gate
    const comments = await inOrder(github.commentsOn(issue.number))
    const trouble = issueTrouble(await github.readIssue(issue.number), issue)
    if (trouble !== undefined) return trouble
    const {votes, remarks} = castVotes(comments, rules)
    for (const remark of remarks) this.#say(remark)
    const permitted: Vote[] = []
    for (const vote of votes) if (await this.#isPermitted(vote)) permitted.push(vote)
    const decisive = decide(permitted)
    if (decisive === undefined) return undefined
    return decisive.vote === 'deny' ? denied(decisive) : await this.#confirm(decisive)
  }

  async #isPermitted(vote: Vote): Promise<boolean> {
    const {github, now} = this.#dependencies
    const {author, comment} = vote
    const before = this.#refused.get(author.id)
    if (before !== undefined && now() < before.until) {
      this.#say({comment, reason: before.reason})
      return false
    }
    const reason = permissionRefusal(await github.permissionOf(author.login), author)
    if (reason === undefined) return true
    this.#refused.set(author.id, {reason, until: now() + REFUSAL_HOLDS_MILLISECONDS})
    this.#say({comment, reason})
    return false
  }

  /** Asks once more for what an approval rests on: between the list and now, both could have been edited. */
  async #confirm(vote: Vote): Promise<Outcome | undefined> {
    const {github} = this.#dependencies
    const {issue, rules} = this.#gate
    const reason = commentTrouble(await github.readComment(vote.comment.id), vote, rules)
    if (reason !== undefined) {
      this.#say({comment: vote.comment, reason})
      return undefined
    }
    const trouble = issueTrouble(await github.readIssue(issue.number, true), issue)
    return trouble ?? {decision: 'approved', approver: vote.author.login, commentUrl: vote.comment.url}
  }

  #say({comment, reason}: Remark): void {
    const key = `${comment.id} ${reason}`
    if (this.#said.has(key)) return
    this.#said.add(key)
    const who = oneLine(comment.author?.login ?? 'an account that is gone')
    this.#dependencies.info(`Comment ${comment.id} by ${who} is not counted: ${oneLine(reason)}.`)
  }
}

/** The oldest first, whatever the order of the pages. */
async function inOrder(comments: AsyncIterable<Comment>): Promise<Comment[]> {
  const all: Comment[] = []
  for await (const comment of comments) all.push(comment)
  return all.sort((one, other) => one.id - other.id)
}

function denied({author, comment}: Vote): Outcome {
  return {decision: 'denied', reason: `${oneLine(author.login)} said no.`, commentUrl: comment.url}
}
