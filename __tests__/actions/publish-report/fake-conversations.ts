import type {PublishReportDependencies} from '../../../actions/publish-report/run.ts'
import type {Comment, Issue, IssueChange, NewIssue, Person, Written} from '../../../lib/github/conversations.ts'
import {person} from '../../support/github-answers.ts'

export const BOT = 'github-actions[bot]'

export interface StoredIssue extends Issue {
  readonly title: string
  readonly labels: readonly string[]
  readonly state: 'open' | 'closed'
}

/** Whose text it is: a person's, or an app's as GitHub shows it. */
export function writtenBy(login: string): Omit<Written, 'body'> {
  const isApp = login.endsWith('[bot]')
  const author: Person = {...person(login), type: isApp ? 'Bot' : 'User'}
  return {author, isFromApp: isApp, app: isApp ? login.replace('[bot]', '') : undefined}
}

type Github = PublishReportDependencies['github']

const CREATED = '2026-01-01T00:00:00Z'

/** GitHub for one repository, in memory. It lists what everyone wrote, so that nothing relies on its filter. */
export class FakeConversations implements Github {
  issues: StoredIssue[] = []
  comments: (Comment & {readonly on: number})[] = []
  /** Whose token it is. */
  holder = BOT
  /** Every call that writes, with what it writes. */
  readonly writes: unknown[][] = []
  /** Thrown by the operation of this name instead of an answer. */
  readonly errors = new Map<string, unknown>()
  /** Called before an issue or a comment of the token is stored: what another run does just before. */
  beforeWriting: () => void = () => undefined

  /** Puts an issue there. */
  addIssue(facts: Partial<StoredIssue>, login = BOT): StoredIssue {
    const number = facts.number ?? Math.max(0, ...this.issues.map(issue => issue.number)) + 1
    const issue: StoredIssue = {
      number,
      nodeId: `I_${number}`,
      url: `https://github.example.com/o/r/issues/${number}`,
      title: 'T',
      labels: [],
      state: 'open',
      stateReason: '',
      isPullRequest: false,
      createdAt: CREATED,
      closedBy: undefined,
      commentCount: 0,
      body: '',
      ...writtenBy(login),
      ...facts
    }
    this.issues.push(issue)
    return issue
  }

  addComment(on: number, body: string, login = BOT): Comment {
    const id = Math.max(0, ...this.comments.map(comment => comment.id)) + 1
    const url = `https://github.example.com/o/r/pull/${on}#issuecomment-${id}`
    const dates = {createdAt: CREATED, updatedAt: CREATED}
    const comment = {id, nodeId: `IC_${id}`, on, url, issueNumber: on, ...dates, isHidden: false, body, ...writtenBy(login)}
    this.comments.push(comment)
    return comment
  }

  issue(number: number): StoredIssue {
    const found = this.issues.find(issue => issue.number === number)
    if (found === undefined) throw new Error(`There is no issue ${number}.`)
    return found
  }

  login(): Promise<string> {
    return this.#answer('login', () => this.holder)
  }

  async *openIssuesOf(): AsyncGenerator<Issue> {
    yield* await this.#answer('openIssuesOf', () => this.issues.filter(({state, isPullRequest}) => state === 'open' && !isPullRequest))
  }

  async *closedIssuesOf(): AsyncGenerator<Issue> {
    yield* await this.#answer('closedIssuesOf', () => this.issues.filter(({state}) => state === 'closed').reverse())
  }

  findIssue(number: number): Promise<Issue | undefined> {
    return this.#answer('findIssue', () => this.issues.find(issue => issue.number === number))
  }

  newestIssue(): Promise<Issue | undefined> {
    return this.#answer('newestIssue', () => this.issues.toSorted((one, other) => other.number - one.number)[0])
  }

  /** A pull request, of which only the number of comments is asked. */
  readIssue(number: number): Promise<Issue> {
    return this.#answer('readIssue', () => ({
      ...this.addIssue({number}),
      commentCount: this.comments.filter(({on}) => on === number).length
    }))
  }

  openIssue(issue: NewIssue): Promise<Issue> {
    return this.#write('openIssue', [issue], () => this.addIssue(issue, this.holder))
  }

  changeIssue(number: number, change: IssueChange): Promise<void> {
    return this.#write('changeIssue', [number, change], () => {
      this.issues = this.issues.map(issue => (issue.number === number ? {...issue, ...change} : issue))
    })
  }

  async *commentsOn(number: number): AsyncGenerator<Comment> {
    yield* await this.#answer('commentsOn', () => this.comments.filter(({on}) => on === number))
  }

  findComment(id: number): Promise<Comment | undefined> {
    return this.#answer('findComment', () => this.comments.find(comment => comment.id === id))
  }

  writeComment(number: number, body: string): Promise<Comment> {
    return this.#write('writeComment', [number, body], () => this.addComment(number, body, this.holder))
  }

  changeComment(id: number, body: string): Promise<'changed' | 'gone'> {
    return this.#write('changeComment', [id, body], () => {
      if (!this.comments.some(comment => comment.id === id)) return 'gone'
      this.comments = this.comments.map(comment => (comment.id === id ? {...comment, body} : comment))
      return 'changed'
    })
  }

  deleteComment(id: number): Promise<void> {
    return this.#write('deleteComment', [id], () => {
      this.comments = this.comments.filter(comment => comment.id !== id)
    })
  }

  async #write<T>(name: string, given: readonly unknown[], store: () => T): Promise<T> {
    return await this.#answer(name, () => {
      this.writes.push([name, ...given])
      if (name === 'openIssue' || name === 'writeComment') this.beforeWriting()
      return store()
    })
  }

  async #answer<T>(name: string, answer: () => T): Promise<T> {
    await Promise.resolve()
    const error = this.errors.get(name)
    if (error !== undefined) throw error as Error
    return answer()
  }
}
