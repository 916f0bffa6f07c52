import {formatDuration} from '../../lib/action/duration.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {Comment, Conversations, Issue, SeenComment} from '../../lib/github/conversations.ts'
import {gitHubTrouble} from '../../lib/github/errors.ts'
import {statusOf} from '../../lib/github/status.ts'
import {utc} from '../../lib/github/text.ts'
import {asked} from './asked.ts'
import {CommentCount} from './comment-count.ts'
import {castVotes, decide, issueTrouble, type Remark, type Vote} from './decide.ts'
import {permissionRefusal, type VotingRules} from './eligibility.ts'
import {confirm, type Confirmation} from './last-look.ts'
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
  readonly github: Pick<Conversations, 'readIssue' | 'commentsOn' | 'lastLook' | 'permissionOf'>
  readonly now: () => number
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly info: (line: string) => void
  readonly signal: AbortSignal
}

const FIRST_WAIT_MILLISECONDS = 2_000
const GROWTH = 1.5
/** What was refused is not looked up again right away: strangers' comments must not use up the hour's requests, nor an LGTM that was edited. */
const REFUSAL_HOLDS_MILLISECONDS = 60_000
/** A new issue is not known everywhere at GitHub at once (edimuj/tokenlean#11): so many answers in a row that there is none are waited out. */
const MOST_NOT_FOUND = 5

/**
 * Looks at the issue until somebody decides or time is up. The last look comes at the end of the time, so that an answer in the last
 * seconds counts. Errors that pass are waited out; others end the wait, and so does a rate limit that lasts longer than it.
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
    if (watch.notBefore > gate.until) return unheard(watch)
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

/** Nobody can be heard any more: a runner that waits for the end of the time all the same would only hide why. */
function unheard({trouble = '', notBefore}: Watch): Outcome {
  const reason = `No answer can be read in time, which means no: ${trouble}. GitHub may be asked again after ${utc(notBefore)}.`
  return {decision: 'timed-out', reason}
}

class Watch {
  /** GitHub wants no request before this moment. */
  notBefore = 0
  /** Why the last look failed; undefined when it did not. */
  trouble: string | undefined
  #troubleSince = 0
  #notFound = 0
  readonly #gate: Gate
  readonly #dependencies: WaitDependencies
  readonly #count = new CommentCount()
  readonly #said = new Set<string>()
  /** By account and vote. */
  readonly #refused = new Map<string, {readonly reason: string; readonly until: number}>()
  /** LGTMs that the last look voided, by comment. A no is never in it. */
  readonly #void = new Map<number, {readonly until: number; readonly times: number}>()

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
      this.#notFound = 0
      return outcome
    } catch (error) {
      signal.throwIfAborted()
      const trouble = gitHubTrouble(error, asked(`reading issue #${this.#gate.issue.number}`), now())
      if (trouble === undefined) throw error
      this.#notFound = statusOf(error) === 404 ? this.#notFound + 1 : this.#notFound
      const mayBeNew = statusOf(error) === 404 && this.#notFound <= MOST_NOT_FOUND
      if (trouble.kind === 'refused' && !mayBeNew) return {decision: 'error', reason: `${trouble.message}. ${trouble.fix}`}
      this.#remember(trouble.message, trouble.kind === 'limited' ? trouble.wait : 0)
      return undefined
    }
  }

  #remember(reason: string, wait: number): void {
    const {now, info} = this.#dependencies
    if (this.trouble === undefined) this.#troubleSince = now()
    const until = wait > 0 ? `, until ${utc(now() + wait)}` : ''
    if (this.trouble !== reason) info(`${reason}; waiting for it to pass${until}.`)
    this.trouble = reason
    this.notBefore = now() + wait
  }

  async #ask(): Promise<Outcome | undefined> {
    const {github} = this.#dependencies
    const {issue} = this.#gate
    const comments = await inOrder(github.commentsOn(issue.number))
    const now = await github.readIssue(issue.number)
    const trouble = issueTrouble(now, issue)
    if (trouble !== undefined) return trouble
    const decisive = decide(await this.#permitted(comments))
    if (decisive === undefined) return undefined
    return decisive.vote === 'deny' ? denied(decisive) : await this.#confirm(now.commentCount)
  }

  async #permitted(comments: readonly Comment[]): Promise<Vote[]> {
    const {votes, remarks} = castVotes(comments, this.#gate.rules)
    for (const remark of remarks) this.#say(remark)
    const permitted: Vote[] = []
    for (const vote of votes) if (!this.#isVoid(vote) && (await this.#isPermitted(vote))) permitted.push(vote)
    return permitted
  }

  #isVoid({comment, vote}: Vote): boolean {
    const held = this.#void.get(comment.id)
    return vote === 'approve' && held !== undefined && this.#dependencies.now() < held.until
  }

  async #isPermitted(vote: Vote): Promise<boolean> {
    const {github, now} = this.#dependencies
    const {author, comment} = vote
    const key = `${author.id} ${vote.vote}`
    const before = this.#refused.get(key)
    if (before !== undefined && now() < before.until) {
      this.#say({comment, reason: before.reason})
      return false
    }
    const reason = permissionRefusal(await github.permissionOf(author.login), author, vote.vote)
    if (reason === undefined) return true
    this.#refused.set(key, {reason, until: now() + REFUSAL_HOLDS_MILLISECONDS})
    this.#say({comment, reason})
    return false
  }

  /**
   * An LGTM was seen; everything that a yes rests on is asked for anew, in an order that leaves no gap:
   *
   * 1. All comments, not from memory. A no that came since the look is there. One that comes from here on is in 3. A list that lags behind is
   *    shorter than the issue counts: then not all was read, and nothing is decided.
   * 2. The write access of everyone who votes. Whoever loses it between here and 3 still counts: a matter of one request.
   * 3. One question to GraphQL, which is answered for one moment: the comment (edited, hidden, gone, another text or author), the issue (edited,
   *    renamed, closed; now, or at any time since it was opened) and the newest comments. A no among them that was not in 1 means: look again.
   *
   * Nothing is asked after 3. What happens after GitHub has answered it came after the yes. An LGTM that 3 voids does not stand in the way of the
   * next one, which gets a 3 of its own.
   *
   * @param count how many comments there were when the issue was read, before 1
   */
  async #confirm(count: number | undefined): Promise<Outcome | undefined> {
    const {github, now, info} = this.#dependencies
    const {issue} = this.#gate
    const comments = await inOrder(github.commentsOn(issue.number, true))
    const votes = await this.#permitted(comments)
    const decisive = decide(votes)
    if (decisive === undefined) return undefined
    if (decisive.vote === 'deny') return denied(decisive)
    const missing = this.#count.check(count, comments.length, now())
    if (missing !== undefined) info(missing)
    for (const approval of votes) {
      const {comment} = approval
      const look = await github.lastLook(issue, comment)
      const confirmation = confirm(look, approval, comments, issue, person => this.#mayRefuse(person))
      if (confirmation.kind === 'decided') return confirmation.outcome
      if (confirmation.kind === 'look-again') {
        this.#say({comment, reason: 'somebody said no while it was being counted, so everything is looked at again'})
        return undefined
      }
      this.#setAside(comment, confirmation)
    }
    return undefined
  }

  #setAside(comment: Comment, {reason, lasts}: Extract<Confirmation, {readonly kind: 'void'}>): void {
    this.#say({comment, reason})
    if (lasts === 'no') return
    // What was edited stays so, and what was hidden mostly: neither must use up the requests that a good LGTM needs.
    const times = (this.#void.get(comment.id)?.times ?? 0) + 1
    const held = lasts === 'for-ever' ? Infinity : REFUSAL_HOLDS_MILLISECONDS * 2 ** (times - 1)
    this.#void.set(comment.id, {until: this.#dependencies.now() + held, times})
  }

  /** False for somebody whose no would not count in the next look either. */
  #mayRefuse({login, id}: NonNullable<SeenComment['person']>): boolean {
    const {approvers} = this.#gate.rules
    if (approvers.length > 0 && !approvers.includes(login.toLowerCase())) return false
    return this.#dependencies.now() >= (this.#refused.get(`${id ?? ''} deny`)?.until ?? 0)
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
