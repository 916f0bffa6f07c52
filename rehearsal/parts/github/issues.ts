import {ACTIONS_BOT, findPerson, type Person, type Remark} from './people.ts'

export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened'

export interface Comment {
  readonly id: number
  readonly issue: number
  readonly author: Person
  readonly body: string
  /** Milliseconds since 1970, whole seconds, as GitHub's times are. */
  readonly createdAt: number
  /** Equal to `createdAt` until it is edited. */
  readonly updatedAt: number
}

export interface Issue {
  readonly number: number
  readonly title: string
  readonly body: string
  readonly author: Person
  readonly state: 'open' | 'closed'
  readonly stateReason: StateReason | null
  readonly labels: readonly string[]
  readonly lockReason: string | null
  readonly isLocked: boolean
  readonly createdAt: number
  readonly updatedAt: number
  readonly closedAt: number | null
  readonly closedBy: Person | null
}

const SECOND = 1_000

/** The issues of the repository, with what people write on them. */
export class Issues {
  readonly #issues: Issue[] = []
  readonly #comments: Comment[] = []
  readonly #now: () => number
  #remarks: readonly Remark[] = []

  /** @param now milliseconds since 1970; another clock in tests */
  constructor(now: () => number = Date.now) {
    this.#now = now
  }

  /**
   * What is written on each issue that is opened from now on, in this order. Every remark comes at least a second after the issue and after
   * the remark before it, and an edit at least a second after the text that it changes: GitHub's times are whole seconds.
   * A remark is there from its last time on, so nobody ever reads a text that is edited later.
   *
   * @throws UsageError for somebody who has no account
   */
  scriptRemarks(remarks: readonly Remark[]): void {
    for (const {by} of remarks) findPerson(by)
    this.#remarks = remarks
  }

  /** All issues, the oldest first. */
  list(): readonly Issue[] {
    return this.#issues
  }

  find(number: number): Issue | undefined {
    return this.#issues[number - 1]
  }

  /** The comments on an issue that are there by now, the oldest first. */
  commentsOn(number: number): Comment[] {
    return this.#comments.filter(comment => comment.issue === number && this.#isThere(comment)).sort((one, other) => one.id - other.id)
  }

  findComment(id: number): Comment | undefined {
    return this.#comments.find(comment => comment.id === id && this.#isThere(comment))
  }

  open(issue: Pick<Issue, 'title' | 'body' | 'labels'>, author: Person = ACTIONS_BOT): Issue {
    const createdAt = this.#second()
    const opened: Issue = {
      ...issue,
      number: this.#issues.length + 1,
      author,
      state: 'open',
      stateReason: null,
      lockReason: null,
      isLocked: false,
      createdAt,
      updatedAt: createdAt,
      closedAt: null,
      closedBy: null
    }
    this.#issues.push(opened)
    this.#playRemarks(opened)
    return opened
  }

  /** @returns the issue as it is then */
  change(
    issue: Issue,
    change: Partial<Pick<Issue, 'title' | 'body' | 'labels' | 'state' | 'stateReason'>>,
    by: Person = ACTIONS_BOT
  ): Issue {
    const state = change.state ?? issue.state
    const isClosing = issue.state === 'open' && state === 'closed'
    return this.#put({
      ...issue,
      ...change,
      stateReason: change.stateReason ?? (isClosing ? 'completed' : state === issue.state ? issue.stateReason : 'reopened'),
      updatedAt: this.#second(),
      closedAt: isClosing ? this.#second() : state === 'closed' ? issue.closedAt : null,
      closedBy: isClosing ? by : state === 'closed' ? issue.closedBy : null
    })
  }

  lock(issue: Issue, reason: string | null): void {
    this.#put({...issue, isLocked: true, lockReason: reason, updatedAt: this.#second()})
  }

  unlock(issue: Issue): void {
    this.#put({...issue, isLocked: false, lockReason: null, updatedAt: this.#second()})
  }

  comment(issue: Issue, body: string, author: Person = ACTIONS_BOT): Comment {
    const createdAt = this.#second()
    return this.#add({issue: issue.number, author, body, createdAt, updatedAt: createdAt})
  }

  #playRemarks(issue: Issue): void {
    let time = issue.createdAt
    for (const {by, text, edit} of this.#remarks) {
      const createdAt = time + SECOND
      time = edit === undefined ? createdAt : createdAt + SECOND
      this.#add({issue: issue.number, author: findPerson(by), body: edit ?? text, createdAt, updatedAt: time})
    }
  }

  /** On an issue that was closed in the meantime people write no more. */
  #isThere({issue, author, updatedAt}: Comment): boolean {
    const closedAt = this.find(issue)?.closedAt ?? Infinity
    return updatedAt <= this.#now() && (author === ACTIONS_BOT || updatedAt <= closedAt)
  }

  #add(comment: Omit<Comment, 'id'>): Comment {
    const added = {...comment, id: 1_000_001 + this.#comments.length}
    this.#comments.push(added)
    return added
  }

  #put(issue: Issue): Issue {
    this.#issues[issue.number - 1] = issue
    return issue
  }

  #second(): number {
    return Math.floor(this.#now() / SECOND) * SECOND
  }
}
