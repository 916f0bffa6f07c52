import {saysTheSame} from './body.ts'
import type {Comment, Conversations} from '../../lib/github/conversations.ts'
import {statusOf} from '../../lib/github/status.ts'
import {lookAgain} from './look-again.ts'
import {isOwn} from './ownership.ts'
import type {PublishResult} from './result.ts'

/** What GitHub is asked for a comment. */
export type CommentConversations = Pick<
  Conversations,
  'login' | 'readIssue' | 'commentsOn' | 'findComment' | 'writeComment' | 'changeComment' | 'deleteComment'
>

export interface CommentDependencies {
  readonly github: CommentConversations
  readonly sleep: (milliseconds: number) => Promise<void>
  readonly info: (line: string) => void
}

export interface CommentReport {
  readonly key: string
  /** Of the pull request. */
  readonly number: number
  /** The whole text, with the marker. */
  readonly body: string
}

/** GitHub's lists lag behind what was written; two runs at the same moment must see each other's comment. */
const SETTLE_MILLISECONDS = 2_000

/**
 * Brings the one comment of a key on a pull request up to date, and writes a new one when it is not there. When two runs write one at the
 * same time, the older one stays, and the run with the newer one deletes its own. A run that is cancelled before that leaves a second one,
 * which no run would keep up to date: the next run deletes it.
 */
export async function publishComment(report: CommentReport, {github, sleep, info}: CommentDependencies): Promise<PublishResult> {
  const login = await github.login()
  const [before, ...extra] = await findPatiently(login, report, {github, sleep})
  const updated = before === undefined ? undefined : await update(before, report, github)
  if (before !== undefined && updated !== undefined) {
    for (const {id, url} of extra) {
      await github.deleteComment(id)
      info(`Deleted the comment ${url}: ${before.url} for the same report was there first.`)
    }
    return updated
  }
  const written = await github.writeComment(report.number, report.body)
  await sleep(SETTLE_MILLISECONDS)
  const [first] = (await findOwn(login, report, github)).own
  if (first === undefined || first.id >= written.id) return {result: 'opened', number: report.number, url: written.url}
  const kept = await update(first, report, github)
  // Deleted in the meantime: then ours is the only one.
  if (kept === undefined) return {result: 'opened', number: report.number, url: written.url}
  await github.deleteComment(written.id)
  info(`Deleted this run's comment: another run wrote ${first.url} at the same time.`)
  return kept
}

/** How long a list of comments is waited for that is shorter than the pull request counts, and the wait between two looks at it. */
const LIST_PATIENCE_MILLISECONDS = 15_000
const LIST_WAIT_MILLISECONDS = 3_000

/**
 * The same as {@link findOwn}, where "none" is not believed at once: the list lags behind what was written, and now and then it is empty. How
 * many comments it has to hold the pull request itself tells, to a token that may read it.
 */
async function findPatiently(login: string, report: CommentReport, {github, sleep}: Pick<CommentDependencies, 'github' | 'sleep'>) {
  let listed = 0
  const look = async () => {
    const {own, length} = await findOwn(login, report, github)
    listed = length
    return own.length === 0 ? undefined : own
  }
  const found = await lookAgain(look, sleep)
  if (found !== undefined) return found
  const count = await countComments(report.number, github)
  for (let waited = 0; listed < count && waited < LIST_PATIENCE_MILLISECONDS; waited += LIST_WAIT_MILLISECONDS) {
    await sleep(LIST_WAIT_MILLISECONDS)
    const own = await look()
    if (own !== undefined) return own
  }
  return []
}

/** 0 when GitHub does not tell: the list says all that is known then. */
async function countComments(number: number, github: CommentConversations): Promise<number> {
  try {
    return (await github.readIssue(number)).commentCount ?? 0
  } catch (error) {
    if (statusOf(error) === 403 || statusOf(error) === 404) return 0
    throw error
  }
}

/** The oldest first, each as it was read by its number: a list also shows what is deleted, and texts as they were. */
async function findOwn(
  login: string,
  {key, number}: CommentReport,
  github: CommentConversations
): Promise<{readonly own: Comment[]; readonly length: number}> {
  const own: Comment[] = []
  let length = 0
  for await (const comment of github.commentsOn(number)) {
    length += 1
    const now = isOwn(comment, login, key) ? await github.findComment(comment.id) : undefined
    if (now !== undefined && isOwn(now, login, key)) own.push(now)
  }
  return {own: own.sort((one, other) => one.id - other.id), length}
}

/** @returns undefined when it is no longer there */
async function update(comment: Comment, {number, body}: CommentReport, github: CommentConversations): Promise<PublishResult | undefined> {
  const {id, url} = comment
  if (saysTheSame(comment.body, body)) return {result: 'unchanged', number, url}
  return (await github.changeComment(id, body)) === 'gone' ? undefined : {result: 'updated', number, url}
}
