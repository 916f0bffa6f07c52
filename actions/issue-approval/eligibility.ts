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
 * Why a comment's vote does not count, as far as REST shows; undefined when the permission decides, and for an LGTM the last look besides
 * (`last-look.ts`), which also sees edits.
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
  if (comment.isHidden) return 'it was hidden'
  if (rules.excluded.some(initiator => isSame(initiator, author))) return 'its author started this run ("prevent-self-approval")'
  return undefined
}

function isSame(initiator: Initiator, author: Person): boolean {
  return initiator.id === author.id || isSameLogin(initiator.login, author.login)
}

/** GitHub does not tell upper from lower case in logins. */
export const isSameLogin = (one: string, other: string) => one.toLowerCase() === other.toLowerCase()

/**
 * Why a person's access is not enough. Only the permission counts: `author_association` calls people with read access collaborators,
 * and private members nobody. Everyone has `read` on a public repository.
 *
 * GitHub may answer without saying whose permission it is (`nullable-collaborator` in its description). That is enough for a no.
 */
export function permissionRefusal(permission: Permission, author: Person, vote: 'approve' | 'deny'): string | undefined {
  const {level, person} = permission
  if (level !== 'admin' && level !== 'write') return `its author has no write access (${level === 'read' ? 'read' : 'none'})`
  if (person === undefined) return vote === 'deny' ? undefined : 'GitHub did not say whose write access it is'
  if (person.id !== author.id) return 'its login now belongs to another account'
  return vote === 'deny' || isSameLogin(person.login, author.login) ? undefined : 'GitHub told the write access of another login'
}
