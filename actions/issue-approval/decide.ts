import {oneLine} from '../../lib/action/log-line.ts'
import type {Comment, Issue, Person} from '../../lib/github/conversations.ts'
import {refusal, type VotingRules} from './eligibility.ts'
import type {Outcome} from './result.ts'
import {readVote} from './votes.ts'

/** A comment that votes, and has nothing in it that speaks against it. */
export interface Vote {
  readonly comment: Comment
  readonly author: Person
  readonly vote: 'approve' | 'deny'
}

/** Why a comment is not counted, for the log. */
export interface Remark {
  readonly comment: Comment
  readonly reason: string
}

/** Sorts out the comments: which ones vote, and which ones only look as if they did. */
export function castVotes(comments: readonly Comment[], rules: VotingRules): {votes: Vote[]; remarks: Remark[]} {
  const votes: Vote[] = []
  const remarks: Remark[] = []
  for (const comment of comments) {
    const read = readVote(comment.body)
    if (read.vote === 'none') {
      // The action's own comments explain how to answer.
      if (read.hint !== undefined && comment.author?.id !== rules.self?.id) remarks.push({comment, reason: read.hint})
      continue
    }
    const reason = refusal(comment, read.vote, rules)
    if (reason !== undefined || comment.author === undefined) remarks.push({comment, reason: reason ?? 'its account is gone'})
    else votes.push({comment, author: comment.author, vote: read.vote})
  }
  return {votes, remarks}
}

/** Deny wins over approve, whoever came first; of several the first counts. Undefined when nobody has voted. */
export function decide(votes: readonly Vote[]): Vote | undefined {
  const inOrder = votes.toSorted((one, other) => one.comment.id - other.comment.id)
  return inOrder.find(({vote}) => vote === 'deny') ?? inOrder[0]
}

/**
 * Whether the issue is still the question that was asked. Closing it is an answer; a changed text is not: everyone with write access can
 * edit the issue, and nobody could then tell what an LGTM below it meant.
 *
 * @param opened the issue as GitHub gave it when it was opened
 */
export function issueTrouble(now: Issue, opened: Issue): Outcome | undefined {
  if (now.number !== opened.number || now.url.toLowerCase() !== opened.url.toLowerCase()) {
    return {decision: 'error', reason: 'The issue was moved to another place, so an answer cannot be trusted.'}
  }
  if (now.state !== 'open') {
    const who = now.closedBy === undefined ? '' : ` by ${oneLine(now.closedBy.login)}`
    return {decision: 'denied', reason: `The issue was closed${who}, which means no.`}
  }
  if (now.stateReason === 'reopened') return {decision: 'denied', reason: 'The issue was closed and opened again; closing it means no.'}
  const changed = [...(now.title === opened.title ? [] : ['title']), ...(now.body === opened.body ? [] : ['text'])]
  if (changed.length === 0) return undefined
  return {
    decision: 'error',
    reason: `The ${changed.join(' and the ')} of the issue was changed after it was opened, so nobody can tell what an LGTM on it approves.`
  }
}
