import type {Comment, CommentNow, Issue, IssueNow, LastLook, SeenComment} from '../../lib/github/conversations.ts'
import {issueTrouble, type Vote} from './decide.ts'
import {isSameLogin} from './eligibility.ts'
import type {Outcome} from './result.ts'
import {readVote} from './votes.ts'

/** What the last look at an approval shows. */
export type Confirmation =
  | {readonly kind: 'decided'; readonly outcome: Outcome}
  /** This LGTM does not count. `lasts`: it never will; not before somebody does something; the next look may tell otherwise. */
  | {readonly kind: 'void'; readonly reason: string; readonly lasts: 'for-ever' | 'for-a-while' | 'no'}
  /** Somebody said no after the comments were listed. They have to be listed again: whether it counts is not known yet. */
  | {readonly kind: 'look-again'}

/**
 * Whether an approval holds, by what GraphQL says of the issue and of the comment at one moment.
 *
 * @param counted the approval, as it was listed a moment ago
 * @param listed all comments, as they were listed with it
 * @param opened the issue as GitHub gave it when it was opened
 * @param mayRefuse whether somebody's no can count: what strangers write must not hold a yes up
 */
export function confirm(
  look: LastLook,
  counted: Vote,
  listed: readonly Comment[],
  opened: Issue,
  mayRefuse: (person: SeenPerson) => boolean
): Confirmation {
  const changed = issueTrouble(asIssue(look.issue, opened), opened) ?? historyTrouble(look.issue)
  if (changed !== undefined) return {kind: 'decided', outcome: changed}
  const trouble = commentTrouble(look.comment, counted, opened)
  if (trouble !== undefined) return {kind: 'void', ...trouble}
  if (look.issue.newest.some(comment => isNewNo(comment, listed, mayRefuse))) return {kind: 'look-again'}
  return {kind: 'decided', outcome: {decision: 'approved', approver: counted.author.login, commentUrl: counted.comment.url}}
}

type SeenPerson = NonNullable<SeenComment['person']>
type Void = Extract<Confirmation, {readonly kind: 'void'}>

/** The issue as REST would show it; who closed it is not asked. */
function asIssue({number, title, body, isOpen, isReopened}: IssueNow, opened: Issue): Issue {
  const isSameText = sameLines(body) === sameLines(opened.body)
  return {
    ...opened,
    number,
    title,
    body: isSameText ? opened.body : body,
    state: isOpen ? 'open' : 'closed',
    stateReason: isReopened ? 'reopened' : ''
  }
}

/** A text that is the same again was another one in between, and whoever wrote the LGTM may have read that. */
function historyTrouble({isEdited, isRenamed}: IssueNow): Outcome | undefined {
  const changed = [...(isRenamed ? ['title'] : []), ...(isEdited ? ['text'] : [])]
  if (changed.length === 0) return undefined
  return {
    decision: 'error',
    reason: `The ${changed.join(' and the ')} of the issue was changed and put back after it was opened, so nobody can tell what an LGTM on it approves.`
  }
}

function commentTrouble(now: CommentNow | undefined, {comment, author}: Vote, opened: Issue): Omit<Void, 'kind'> | undefined {
  const passing = (reason: string) => ({reason, lasts: 'no'}) as const
  const lasting = (reason: string) => ({reason, lasts: 'for-ever'}) as const
  if (now === undefined) return passing('it was deleted while it was being counted')
  // Everyone with write access can edit anyone's comment, and its author stays the same.
  if (now.isEdited) return lasting('it was edited; write a new comment')
  if (now.isHidden) return {reason: `it was hidden${now.hiddenAs === '' ? '' : ` as ${now.hiddenAs}`}`, lasts: 'for-a-while'}
  if (now.isByMail) return lasting('it came by e-mail, where nobody can tell an answer from a quotation; write it on GitHub')
  if (now.issueNumber !== opened.number) return passing('it belongs to another issue')
  const {person} = now
  if (person === undefined || person.id !== author.id || !isSameLogin(person.login, author.login)) {
    return passing('GitHub names another author for it')
  }
  if (sameLines(now.body) !== sameLines(comment.body)) return passing('it was changed while it was being counted')
  return undefined
}

/** Whether a person's no was not there yet when the comments were listed. Where there is one like it, that one was judged. */
function isNewNo({person, body}: SeenComment, listed: readonly Comment[], mayRefuse: (person: SeenPerson) => boolean): boolean {
  if (person === undefined || readVote(body).vote !== 'deny' || !mayRefuse(person)) return false
  return !listed.some(({author, body: text}) => author?.id === person.id && sameLines(text) === sameLines(body))
}

/** REST and GraphQL give the same text; nothing says that they give the same line ends. */
const sameLines = (text: string) => text.replaceAll('\r\n', '\n')
