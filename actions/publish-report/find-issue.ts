import type {Conversations, Issue} from '../../lib/github/conversations.ts'
import {lookAgain} from './look-again.ts'
import {isOwn} from './ownership.ts'

export interface IssueSearch {
  readonly key: string
  /** Whom the token belongs to. */
  readonly login: string
  readonly github: Pick<Conversations, 'openIssuesOf' | 'closedIssuesOf' | 'findIssue' | 'newestIssue'>
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
}

/** The issues of a key, each as it was read by its number. */
export type FoundIssues =
  /** The lowest number first. More than one is left by a run that was killed in the middle, and by lists that lagged for long. */
  | {readonly state: 'open'; readonly issues: readonly [Issue, ...Issue[]]}
  | {readonly state: 'closed'; readonly issue: Issue}
  /** `newest`: the highest number that anything has by now. */
  | {readonly state: 'none'; readonly newest: number}

/** How long a list is expected to lag at most; what is older is in it. */
const LONGEST_LAG_MILLISECONDS = 10 * 60_000
/** How many numbers are asked for one by one: more are not opened in that time where reports are published. */
const MOST_NUMBERS = 20
/** Numbers of deleted issues are nobody's. */
const MOST_GAPS = 2

/**
 * Looks for the issues of a key. A list only gives candidates; what each is like is read by its number. Where the lists have none, what was
 * opened in the last minutes is read by number too: an issue that an earlier run has just opened may be in no list yet.
 *
 * @param states in which an issue is looked for
 */
export async function findIssues(search: IssueSearch, states: readonly Issue['state'][]): Promise<FoundIssues> {
  const listed = await lookAgain(() => findListed(search, states), search.sleep)
  return listed ?? (await findRecent(search, states))
}

/** The open ones, as one list shows them. */
export async function findOpen(search: IssueSearch): Promise<Issue[]> {
  return (await findNow(search.github.openIssuesOf(search.login), search)).filter(({state}) => state === 'open')
}

/** The own issues among the numbers after `after` and before `before`, the lowest first. */
export async function findBetween(after: number, before: number, search: IssueSearch): Promise<Issue[]> {
  const own: Issue[] = []
  for (let number = Math.max(after + 1, before - MOST_NUMBERS); number < before; number++) {
    const issue = await search.github.findIssue(number)
    if (issue !== undefined && isTheirs(issue, search)) own.push(issue)
  }
  return own
}

async function findListed(search: IssueSearch, states: readonly Issue['state'][]): Promise<FoundIssues | undefined> {
  const {github, login} = search
  const found = await findNow(github.openIssuesOf(login), search)
  const open = foundIn(found, ['open'])
  if (open !== undefined || !states.includes('closed')) return open
  for await (const listed of github.closedIssuesOf(login)) {
    const closed = isTheirs(listed, search) ? await findNow([listed], search) : []
    const one = foundIn(closed, states)
    if (one !== undefined) return one
  }
  // The list of open ones showed it, and it is closed by now.
  return foundIn(found, states)
}

/** Above the newest that a list shows, and below it as far as a list may lag. */
async function findRecent(search: IssueSearch, states: readonly Issue['state'][]): Promise<FoundIssues> {
  const {github, now} = search
  const newest = await github.newestIssue()
  const since = now() - LONGEST_LAG_MILLISECONDS
  const own: Issue[] = []
  let top = newest?.number ?? 0
  for (let number = top + 1; number <= top + MOST_GAPS && number <= (newest?.number ?? 0) + MOST_NUMBERS; number++) {
    const issue = await github.findIssue(number)
    if (issue === undefined) continue
    top = number
    if (isTheirs(issue, search)) own.push(issue)
  }
  for (let number = newest?.number ?? 0; number > Math.max(0, (newest?.number ?? 0) - MOST_NUMBERS); number--) {
    const isKnown = newest?.number === number && !isTheirs(newest, search)
    const issue = isKnown ? newest : await github.findIssue(number)
    if (issue === undefined) continue
    if (Date.parse(issue.createdAt) < since) break
    if (isTheirs(issue, search)) own.push(issue)
  }
  return foundIn(own, states) ?? {state: 'none', newest: top}
}

/** What is listed as the key's, as it is now. */
async function findNow(listed: AsyncIterable<Issue> | Iterable<Issue>, search: IssueSearch): Promise<Issue[]> {
  const found: Issue[] = []
  for await (const issue of listed) {
    const now = isTheirs(issue, search) ? await search.github.findIssue(issue.number) : undefined
    if (now !== undefined && isTheirs(now, search)) found.push(now)
  }
  return found.sort((one, other) => one.number - other.number)
}

function foundIn(own: readonly Issue[], states: readonly Issue['state'][]): FoundIssues | undefined {
  const [first, ...more] = own.filter(({state}) => state === 'open').sort((one, other) => one.number - other.number)
  if (first !== undefined && states.includes('open')) return {state: 'open', issues: [first, ...more]}
  const closed = own.find(({state}) => state === 'closed')
  return closed !== undefined && states.includes('closed') ? {state: 'closed', issue: closed} : undefined
}

const isTheirs = (issue: Issue, {login, key}: IssueSearch) => !issue.isPullRequest && isOwn(issue, login, key)
