import {createHash, randomBytes} from 'node:crypto'
import {Conditions} from './conditions/index.ts'
import {Issues} from './issues.ts'
import {ACTIONS_BOT, type Person} from './people.ts'

export type Access = 'none' | 'read' | 'write'

/** A GITHUB_TOKEN's permissions, as a job's `permissions:` names them. What is not named is `none`. */
export type Permissions = Readonly<Record<string, Access>>

export interface Commit {
  readonly sha: string
  readonly message: string
  readonly author: {readonly name: string; readonly email: string; readonly date: string}
  readonly parents: readonly string[]
}

export interface Repository {
  readonly owner: string
  readonly name: string
  readonly description: string | null
  /** A private repository lets a token do only what its permissions say; a public one lets everyone read. */
  readonly isPrivate: boolean
  readonly defaultBranch: string
  readonly hasIssues: boolean
  /** Everything can be read and nothing written. */
  readonly isArchived: boolean
  /** ISO 8601. */
  readonly createdAt: string
}

export interface GitHubOptions {
  readonly owner: string
  readonly name: string
  /** Default: `main`. */
  readonly defaultBranch?: string
  /** Branches with the commit (40 hex digits) each of them points at. */
  readonly branches: Readonly<Record<string, string>>
  /** Default: true, so that a permission which is missing from a workflow is noticed. */
  readonly isPrivate?: boolean
  readonly description?: string
  /** Default: true. */
  readonly hasIssues?: boolean
  /** Default: false. */
  readonly isArchived?: boolean
  /** Milliseconds since 1970; another clock in tests. */
  readonly now?: () => number
}

interface Token {
  readonly permissions: Permissions
  readonly holder: Person
}

const START = '2026-01-01T00:00:00Z'

/** What the stand-in GitHub knows: one repository, its issues and the tokens that are valid for it. */
export class GitHubState {
  readonly repository: Repository
  /** How it does: well, until something else is asked for. */
  readonly conditions = new Conditions()
  readonly now: () => number
  readonly issues: Issues
  readonly branches = new Map<string, string>()
  readonly commits = new Map<string, Commit>()
  readonly #tokens = new Map<string, Token>()

  constructor(options: GitHubOptions) {
    this.now = options.now ?? Date.now
    this.issues = new Issues(this.now, this.conditions)
    this.repository = {
      owner: options.owner,
      name: options.name,
      description: options.description ?? null,
      isPrivate: options.isPrivate ?? true,
      defaultBranch: options.defaultBranch ?? 'main',
      hasIssues: options.hasIssues ?? true,
      isArchived: options.isArchived ?? false,
      createdAt: START
    }
    for (const [branch, sha] of Object.entries(options.branches)) this.setBranchHead(branch, sha)
  }

  /**
   * Moves a branch, or makes it. A commit that was not known is made up around its sha, with the branch's old head as its parent.
   *
   * @param details what is known of the commit, for actions that read its message or its author
   */
  setBranchHead(branch: string, sha: string, details: Partial<Omit<Commit, 'sha'>> = {}): void {
    if (!/^[0-9a-f]{40}$/.test(sha)) throw new Error(`Not a commit: ${sha}`)
    const before = this.branches.get(branch)
    this.branches.set(branch, sha)
    if (this.commits.has(sha)) return
    this.commits.set(sha, {
      sha,
      message: 'A commit of the rehearsal',
      author: {name: 'Rehearsal', email: 'rehearsal@example.com', date: START},
      parents: before === undefined || before === sha ? [] : [before],
      ...details
    })
  }

  /** The commit that a sha, a branch or `heads/BRANCH` names. */
  findCommit(reference: string): Commit | undefined {
    const sha = this.branches.get(reference.replace(/^(refs\/)?heads\//, '')) ?? reference
    return this.commits.get(sha)
  }

  /**
   * A new token in GitHub's form for a job's GITHUB_TOKEN, or for another app.
   *
   * @param holder whose name is on what is written with it
   */
  issueToken(permissions: Permissions, holder: Person = ACTIONS_BOT): string {
    const token = `ghs_${randomBytes(27).toString('base64url').replace(/[-_]/g, '0')}`
    this.#tokens.set(token, {permissions, holder})
    return token
  }

  /** One token serves all jobs of a run here; each job has permissions of its own. @throws Error for a token that is not known */
  setPermissions(token: string, permissions: Permissions): void {
    const known = this.#tokens.get(token)
    if (known === undefined) throw new Error('This token was never issued.')
    this.#tokens.set(token, {...known, permissions})
  }

  /** A job's token ends with the job. */
  revokeToken(token: string): void {
    this.#tokens.delete(token)
  }

  permissionsOf(token: string): Permissions | undefined {
    return this.#tokens.get(token)?.permissions
  }

  holderOf(token: string): Person | undefined {
    return this.#tokens.get(token)?.holder
  }
}

/** A number that stays the same for a name, for the ids that GitHub gives to everything. */
export function idOf(name: string): number {
  return createHash('sha256').update(name).digest().readUInt32BE(0)
}

/** A GraphQL id in GitHub's form, the same for the same name. */
export function nodeIdOf(kind: string, name: string): string {
  return `${kind}_${createHash('sha256').update(`${kind} ${name}`).digest('base64url').slice(0, 16)}`
}
