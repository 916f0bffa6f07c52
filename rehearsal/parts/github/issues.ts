import {History, type Lag} from './conditions/lag.ts'
import {ACTIONS_BOT, findPerson, type Person, type Remark} from './people.ts'

export type StateReason = 'completed' | 'not_planned' | 'duplicate' | 'reopened'

export interface Comment {
  readonly id: number
  readonly issue: number
  readonly author: Person
  readonly body: string
  /** Milliseconds since 1970, whole seconds, as GitHub's times are. */
  readonly createdAt: number
  /** Equal to `createdAt` until it is edited; REST shows it a second later now and then. */
  readonly updatedAt: number
  /** When it was edited last. */
  readonly editedAt: number | null
  /** Why somebody hid it (`spam`, `outdated` …); null for one that everybody sees. */
  readonly hiddenAs: string | null
}

/** An issue or a pull request: GitHub keeps both in one list, with one row of numbers and the same comments. */
export interface Issue {
  readonly number: number
  readonly isPullRequest: boolean
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
  /** When its text was edited last, whatever it says now. */
  readonly editedAt: number | null
  /** What happened to it, in GraphQL's words for the items of its timeline. */
  readonly events: readonly ('RENAMED_TITLE_EVENT' | 'CLOSED_EVENT' | 'REOPENED_EVENT')[]
}

const SECOND = 1_000

/** How far lists are behind, and what chance is made of. */
interface Behind {
  readonly lag: Lag
  readonly seed: number
}

/** The issues of the repository, with what people write on them. */
export class Issues {
  readonly #issues: Issue[] = []
  #comments: Comment[] = []
  readonly #now: () => number
  #remarks: readonly Remark[] = []
  #isPutBack = false
  #written = 0
  readonly #behind: Behind
  readonly #issueHistory = new History<Issue>('issues')
  readonly #commentHistory = new History<Comment>('comments')
  /** How often each number was asked for while it was new. */
  readonly #newborn = new Map<number, number>()

  /** @param now milliseconds since 1970; another clock in tests */
  constructor(now: () => number = Date.now, behind: Behind = {lag: {}, seed: 0}) {
    this.#now = now
    this.#behind = behind
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

  /** From now on, somebody changes the text of each issue that is opened through the API, and puts it back before anybody answers. */
  changeTextsAndPutThemBack(): void {
    this.#isPutBack = true
  }

  /** All issues and pull requests, the oldest first. */
  list(): readonly Issue[] {
    return this.#issues
  }

  find(number: number): Issue | undefined {
    return this.#issues.find(issue => issue.number === number)
  }

  /** The comments on an issue that are there by now, the oldest first. */
  commentsOn(number: number): Comment[] {
    return this.#comments.filter(comment => comment.issue === number && this.#isThere(comment)).sort((one, other) => one.id - other.id)
  }

  /** All issues and pull requests as a list shows them, which may be behind. */
  listed(): Issue[] {
    return this.#issueHistory.read(this.#behind.lag, this.#behind.seed, this.#now())
  }

  /** The same of the comments on an issue. */
  listedComments(number: number): Comment[] {
    const all = this.#commentHistory.read(this.#behind.lag, this.#behind.seed, this.#now())
    return all.filter(comment => comment.issue === number && this.#isThere(comment))
  }

  /** An issue for whoever reads it: a new one is not known everywhere at once. */
  findForReading(number: number): Issue | undefined {
    const asked = this.#newborn.get(number) ?? 0
    if (asked < (this.#behind.lag.newborn ?? 0)) {
      this.#newborn.set(number, asked + 1)
      return undefined
    }
    return this.find(number)
  }

  findComment(id: number): Comment | undefined {
    return this.#comments.find(comment => comment.id === id && this.#isThere(comment))
  }

  open(issue: Pick<Issue, 'title' | 'body' | 'labels'>, author: Person = ACTIONS_BOT): Issue {
    const opened = this.#create(issue, author, false, this.#nextNumber())
    if (this.#isPutBack) for (const body of [`${issue.body}\nchanged`, issue.body]) this.change(this.find(opened.number) ?? opened, {body})
    this.#playRemarks(opened)
    return opened
  }

  /**
   * A pull request, as far as its conversation goes: commits and reviews are not played.
   *
   * @param number the one that the event names; later issues count on from the highest number there is
   * @throws Error when the number is taken
   */
  openPullRequest(title: string, author: Person, number: number = this.#nextNumber()): Issue {
    if (this.find(number) !== undefined) throw new Error(`There is a number ${number} already.`)
    return this.#create({title, body: '', labels: []}, author, true, number)
  }

  #create(issue: Pick<Issue, 'title' | 'body' | 'labels'>, author: Person, isPullRequest: boolean, number: number): Issue {
    const createdAt = this.#second()
    const created: Issue = {
      ...issue,
      number,
      isPullRequest,
      author,
      state: 'open',
      stateReason: null,
      lockReason: null,
      isLocked: false,
      createdAt,
      updatedAt: createdAt,
      closedAt: null,
      closedBy: null,
      editedAt: null,
      events: []
    }
    this.#issues.push(created)
    this.#issueHistory.record(number, created, this.#now())
    return created
  }

  #nextNumber(): number {
    return Math.max(0, ...this.#issues.map(({number}) => number)) + 1
  }

  /** @returns the issue as it is then */
  change(
    issue: Issue,
    change: Partial<Pick<Issue, 'title' | 'body' | 'labels' | 'state' | 'stateReason'>>,
    by: Person = ACTIONS_BOT
  ): Issue {
    const state = change.state ?? issue.state
    const isClosing = issue.state === 'open' && state === 'closed'
    const isReopening = issue.state === 'closed' && state === 'open'
    const isRenaming = change.title !== undefined && change.title !== issue.title
    const isEditing = change.body !== undefined && change.body !== issue.body
    return this.#put({
      ...issue,
      ...change,
      stateReason: change.stateReason ?? (isClosing ? 'completed' : state === issue.state ? issue.stateReason : 'reopened'),
      updatedAt: this.#second(),
      closedAt: isClosing ? this.#second() : state === 'closed' ? issue.closedAt : null,
      closedBy: isClosing ? by : state === 'closed' ? issue.closedBy : null,
      editedAt: isEditing ? this.#second() : issue.editedAt,
      events: [
        ...issue.events,
        ...(isRenaming ? ['RENAMED_TITLE_EVENT' as const] : []),
        ...(isClosing ? ['CLOSED_EVENT' as const] : []),
        ...(isReopening ? ['REOPENED_EVENT' as const] : [])
      ]
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
    return this.#add({issue: issue.number, author, body, createdAt, updatedAt: createdAt, editedAt: null, hiddenAs: null})
  }

  /** @returns the comment as it is then */
  edit(comment: Comment, body: string): Comment {
    return this.#replace({...comment, body, updatedAt: this.#second(), editedAt: this.#second()})
  }

  /** @param reason `spam`, `outdated` … */
  hide(comment: Comment, reason: string): Comment {
    return this.#replace({...comment, hiddenAs: reason})
  }

  remove({id}: Comment): void {
    this.#comments = this.#comments.filter(comment => comment.id !== id)
    this.#commentHistory.record(id, undefined, this.#now())
  }

  #replace(comment: Comment): Comment {
    this.#comments = this.#comments.map(other => (other.id === comment.id ? comment : other))
    this.#commentHistory.record(comment.id, comment, this.#now())
    return comment
  }

  #playRemarks(issue: Issue): void {
    let time = issue.createdAt
    for (const {by, text, edit} of this.#remarks) {
      const createdAt = time + SECOND
      time = edit === undefined ? createdAt : createdAt + SECOND
      this.#add({
        issue: issue.number,
        author: findPerson(by),
        body: edit ?? text,
        createdAt,
        updatedAt: time,
        editedAt: edit === undefined ? null : time,
        hiddenAs: null
      })
    }
  }

  /** On an issue that was closed in the meantime people write no more. */
  #isThere({issue, author, updatedAt}: Comment): boolean {
    const closedAt = this.find(issue)?.closedAt ?? Infinity
    return updatedAt <= this.#now() && (author === ACTIONS_BOT || updatedAt <= closedAt)
  }

  #add(comment: Omit<Comment, 'id'>): Comment {
    this.#written += 1
    const added = {...comment, id: 1_000_000 + this.#written}
    this.#comments.push(added)
    this.#commentHistory.record(added.id, added, Math.max(this.#now(), added.updatedAt))
    return added
  }

  #put(issue: Issue): Issue {
    this.#issues[this.#issues.findIndex(({number}) => number === issue.number)] = issue
    this.#issueHistory.record(issue.number, issue, this.#now())
    return issue
  }

  #second(): number {
    return Math.floor(this.#now() / SECOND) * SECOND
  }
}
