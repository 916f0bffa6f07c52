import {saysTheSame} from './body.ts'
import type {Comment, Conversations} from '../../lib/github/conversations.ts'
import {isOwn} from './ownership.ts'
import type {PublishResult} from './result.ts'

/** What GitHub is asked for a comment. */
export type CommentConversations = Pick<Conversations, 'login' | 'commentsOn' | 'writeComment' | 'changeComment' | 'deleteComment'>

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
  const [before, ...extra] = await findOwn(login, report, github)
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
  const [first] = await findOwn(login, report, github)
  if (first === undefined || first.id >= written.id) return {result: 'opened', number: report.number, url: written.url}
  const kept = await update(first, report, github)
  // Deleted in the meantime: then ours is the only one.
  if (kept === undefined) return {result: 'opened', number: report.number, url: written.url}
  await github.deleteComment(written.id)
  info(`Deleted this run's comment: another run wrote ${first.url} at the same time.`)
  return kept
}

/** The oldest first. */
async function findOwn(login: string, {key, number}: CommentReport, github: CommentConversations): Promise<Comment[]> {
  const own: Comment[] = []
  for await (const comment of github.commentsOn(number)) if (isOwn(comment, login, key)) own.push(comment)
  return own.sort((one, other) => one.id - other.id)
}

/** @returns undefined when it is no longer there */
async function update(comment: Comment, {number, body}: CommentReport, github: CommentConversations): Promise<PublishResult | undefined> {
  const {id, url} = comment
  if (saysTheSame(comment.body, body)) return {result: 'unchanged', number, url}
  return (await github.changeComment(id, body)) === 'gone' ? undefined : {result: 'updated', number, url}
}
