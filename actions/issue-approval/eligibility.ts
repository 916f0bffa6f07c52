import type {Initiator} from '../../lib/action/run-context.ts'
import type {Comment, Issue, Permission, Person} from '../../lib/github/conversations.ts'

/** Who may answer on this issue. */
export interface VotingRules {
  readonly issue: Pick<Issue, 'number' | 'createdAt'>
  /** Whose token this is: what the action itself writes is not an answer. */
  readonly self: Person | undefined
  /** Logins in lower case; empty: everyone with write access. */
  readonly approvers: readonly string[]
  /** Who started the run, when they may not approve it themselves. */
  readonly excluded: readonly Initiator[]
}

/**
 * Why a comment's vote does not count, as far as the comment itself says; undefined when the permission decides.
 * A deny needs less: one that was edited, hidden or written by the person who started the run stops it as well.
 */
export function refusal(comment: Comment, vote: 'approve' | 'deny', rules: VotingRules): string | undefined {
  const {author} = comment
  if (author === undefined) return 'its account is gone'
  if (comment.isFromApp) return 'it was written by an app'
  if (author.type !== 'User') return `${author.type === 'Bot' ? 'a bot' : 'an account that is not a person'} may not answer`
  if (author.id === rules.self?.id) return 'it comes from the account whose token asks'
  if (comment.issueNumber !== rules.issue.number) return 'it belongs to another issue'
  if (!(Date.parse(comment.createdAt) >= Date.parse(rules.issue.createdAt))) return 'it is older than the issue'
  if (rules.approvers.length > 0 && !rules.approvers.includes(author.login.toLowerCase())) return 'its author is not among "approvers"'
  if (vote === 'deny') return undefined
  // Everyone with write access can edit anyone's comment, and its author stays the same.
  if (comment.createdAt !== comment.updatedAt) return 'it was edited; write a new comment'
  if (comment.isHidden) return 'it was hidden'
  if (rules.excluded.some(initiator => isSame(initiator, author))) return 'its author started this run ("prevent-self-approval")'
  return undefined
}

function isSame(initiator: Initiator, author: Person): boolean {
  return initiator.id === author.id || initiator.login.toLowerCase() === author.login.toLowerCase()
}

/**
 * Why a person's access is not enough. Only the permission counts: `author_association` calls people with read access collaborators,
 * and private members nobody. Everyone has `read` on a public repository.
 */
export function permissionRefusal(permission: Permission, author: Person): string | undefined {
  const {level, personId} = permission
  if (level !== 'admin' && level !== 'write') return `its author has no write access (${level === 'read' ? 'read' : 'none'})`
  if (personId === undefined) return 'GitHub did not say whose write access it is'
  return personId === author.id ? undefined : 'its login now belongs to another account'
}
