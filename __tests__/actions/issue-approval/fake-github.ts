import type {
  Comment,
  CommentNow,
  Conversations,
  Issue,
  IssueChange,
  IssueNow,
  LastLook,
  NewIssue,
  Permission,
  Person
} from '../../../lib/github/conversations.ts'
import {person} from '../../support/github-answers.ts'

/** 2026-01-01T00:00:00Z */
export const START = Date.parse('2026-01-01T00:00:00Z')

/** A clock that runs only while somebody sleeps; what is planned happens on its way. */
export class FakeClock {
  time = START
  #plans: {at: number; event: () => void}[] = []

  readonly now = () => this.time

  /** @param seconds after the start */
  at(seconds: number, event: () => void): void {
    this.#plans.push({at: START + seconds * 1_000, event})
  }

  readonly sleep = async (milliseconds: number, signal?: AbortSignal): Promise<void> => {
    signal?.throwIfAborted()
    const end = this.time + milliseconds
    for (const plan of this.#plans.filter(({at}) => at <= end).sort((one, other) => one.at - other.at)) {
      this.#plans = this.#plans.filter(other => other !== plan)
      this.time = Math.max(this.time, plan.at)
      plan.event()
      signal?.throwIfAborted()
    }
    this.time = end
    await Promise.resolve()
  }
}

type Asked = 'openIssue' | 'readIssue' | 'changeIssue' | 'lockIssue' | 'commentsOn' | 'lastLook' | 'writeComment' | 'permissionOf'

/** GitHub for one issue, in memory. Everything that an error is set for throws it. */
export class FakeGitHub implements Pick<Conversations, Asked> {
  readonly permissions = new Map([
    ['admin', 'admin'],
    ['maintainer', 'write'],
    ['author', 'write'],
    ['robot[bot]', 'write'],
    ['reader', 'read']
  ])
  comments: Comment[] = []
  issue: Issue | undefined
  labels: readonly string[] = []
  readonly written: string[] = []
  readonly calls: string[] = []
  /** How many comments the issue counts; undefined: as many as are listed. */
  count: number | undefined
  /** Comments that are deleted, although a list that lags still shows them. */
  readonly gone = new Set<number>()
  closedAs: IssueChange['stateReason']
  isLocked = false
  /** Thrown by the operation of this name instead of an answer. */
  readonly errors = new Map<string, unknown>()
  /** Called before the comments are listed once more, and before the last look. */
  onListAgain: () => void = () => undefined
  onLastLook: () => void = () => undefined
  /** What only the last look shows. */
  history: Partial<IssueNow> = {}
  readonly histories = new Map<number, Partial<CommentNow>>()
  readonly #clock: FakeClock

  constructor(clock: FakeClock) {
    this.#clock = clock
  }

  #call(name: string): void {
    this.calls.push(name)
    const error = this.errors.get(name)
    if (error !== undefined) throw error as Error
  }

  get opened(): Issue {
    if (this.issue === undefined) throw new Error('No issue was opened.')
    return this.issue
  }

  #date(): string {
    return `${new Date(this.#clock.time).toISOString().slice(0, 19)}Z`
  }

  /** A person writes a comment now. */
  remark(login: string, body: string, facts: Partial<Comment> = {}): Comment {
    const id = this.comments.length + 1
    const comment: Comment = {
      id,
      nodeId: `IC_${id}`,
      url: `https://github.example.com/o/r/issues/7#issuecomment-${id}`,
      issueNumber: 7,
      body,
      author: person(login),
      createdAt: this.#date(),
      updatedAt: this.#date(),
      isFromApp: false,
      app: undefined,
      isHidden: false,
      ...facts
    }
    this.comments.push(comment)
    return comment
  }

  change(comment: Comment, facts: Partial<Comment>): void {
    this.comments = this.comments.map(other => (other.id === comment.id ? {...other, ...facts} : other))
  }

  /** A person edits or closes the issue. */
  editIssue(facts: Partial<Issue>): void {
    this.issue = {...this.opened, ...facts}
  }

  openIssue({title, body, labels}: NewIssue): Promise<Issue> {
    return this.#answer('openIssue', () => {
      this.labels = labels
      this.issue = {
        number: 7,
        nodeId: 'I_7',
        url: 'https://github.example.com/o/r/issues/7',
        title,
        body,
        state: 'open',
        stateReason: '',
        createdAt: this.#date(),
        author: person('github-actions[bot]'),
        isFromApp: true,
        app: 'github-actions',
        isPullRequest: false,
        closedBy: undefined,
        commentCount: 0
      }
      return this.issue
    })
  }

  readIssue(): Promise<Issue> {
    return this.#answer('readIssue', () => ({...this.opened, commentCount: this.count ?? this.comments.length}))
  }

  async *commentsOn(_number?: number, isFresh = false): AsyncGenerator<Comment> {
    yield* await this.#answer(isFresh ? 'commentsAgain' : 'commentsOn', () => {
      if (isFresh) this.onListAgain()
      return this.comments
    })
  }

  lastLook(issue: Pick<Issue, 'nodeId'>, comment: Pick<Comment, 'nodeId'>): Promise<LastLook> {
    return this.#answer('lastLook', () => {
      this.onLastLook()
      const {nodeId, number, title, body, state} = this.opened
      if (issue.nodeId !== nodeId) throw new Error('The last look is at another issue.')
      const found = this.comments.find(other => other.nodeId === comment.nodeId && !this.gone.has(other.id))
      const newest = this.comments.slice(-30).map(other => ({body: other.body, person: personIn(other.author)}))
      const history = {isEdited: false, isRenamed: false, isReopened: false, ...this.history}
      return {
        issue: {number, title, body, isOpen: state === 'open', newest, ...history},
        comment: found === undefined ? undefined : this.#asItIs(found)
      }
    })
  }

  #asItIs({id, body, author, issueNumber, isHidden}: Comment): CommentNow {
    const facts = {issueNumber: issueNumber ?? 0, isEdited: false, isHidden, hiddenAs: '', isByMail: false}
    return {body, person: personIn(author), ...facts, ...this.histories.get(id)}
  }

  permissionOf(login: string): Promise<Permission> {
    return this.#answer('permissionOf', () => ({level: this.permissions.get(login.toLowerCase()) ?? 'none', person: person(login)}))
  }

  writeComment(_number: number, body: string): Promise<Comment> {
    return this.#answer('writeComment', () => {
      this.written.push(body)
      return this.remark('github-actions[bot]', body)
    })
  }

  changeIssue(_number: number, {state, stateReason}: IssueChange): Promise<void> {
    return this.#answer('changeIssue', () => {
      this.closedAs = stateReason
      if (state !== undefined) this.editIssue({state})
    })
  }

  lockIssue(): Promise<void> {
    return this.#answer('lockIssue', () => {
      this.isLocked = true
    })
  }

  async #answer<T>(name: string, answer: () => T): Promise<T> {
    await Promise.resolve()
    this.#call(name)
    return answer()
  }
}

const personIn = (author: Person | undefined) => (author?.type === 'User' ? {login: author.login, id: author.id} : undefined)
