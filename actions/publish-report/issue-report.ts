import {messageOf} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {saysTheSame} from './body.ts'
import type {Conversations, Issue} from '../../lib/github/conversations.ts'
import {findBetween, findIssues, findOpen, type IssueSearch} from './find-issue.ts'
import type {PublishResult} from './result.ts'

/** What GitHub is asked for an issue. */
export type IssueConversations = Pick<
  Conversations,
  'login' | 'openIssuesOf' | 'closedIssuesOf' | 'findIssue' | 'newestIssue' | 'openIssue' | 'changeIssue' | 'writeComment'
>

export interface IssueDependencies {
  readonly github: IssueConversations
  readonly sleep: (milliseconds: number) => Promise<void>
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly info: (line: string) => void
  readonly warning: (line: string) => void
}

export interface IssueReport {
  readonly key: string
  readonly title: string
  /** The whole text, with the marker. */
  readonly body: string
  readonly labels: readonly string[]
}

/** GitHub's lists lag behind what was written; two runs at the same moment must see each other's issue. */
const SETTLE_MILLISECONDS = 2_000

/**
 * Brings the one issue of a key up to date: updates the open one, else reopens the last closed one, else opens it. One issue is kept for
 * ever, as in tfaction's drift detection ("reuses the same issue"), so that its history stays in one place and whoever follows it keeps
 * being notified. A person's "not planned" holds for as long as the report says the same.
 *
 * When two runs open one at the same time, the lower number stays, and the run with the higher one withdraws its own. The same happens to one
 * that was opened because the lists lagged for longer than anybody looks.
 */
export async function publishIssue(report: IssueReport, dependencies: IssueDependencies): Promise<PublishResult> {
  const {github, sleep} = dependencies
  const search = await searchFor(report.key, dependencies)
  const found = await findIssues(search, ['open', 'closed'])
  if (found.state === 'open') {
    const [first, ...extra] = found.issues
    for (const issue of extra) await withdraw(issue, first, dependencies)
    return await update(first, report, github)
  }
  if (found.state === 'closed') return await reopen(found.issue, report, github)
  const opened = await github.openIssue(report)
  await sleep(SETTLE_MILLISECONDS)
  const others = [...(await findOpen(search)), ...(await findBetween(found.newest, opened.number, search))]
  const [winner] = others.filter(({state}) => state === 'open').sort((one, other) => one.number - other.number)
  if (winner === undefined || winner.number >= opened.number) return {result: 'opened', number: opened.number, url: opened.url}
  await withdraw(opened, winner, dependencies)
  return await update(winner, report, github)
}

/**
 * Closes the issue of a key, because there is nothing left to report. Closing comes before the comment: a run that fails between them
 * leaves no second comment to the next one.
 *
 * @param comment one line of Markdown that says why
 */
export async function closeIssue(key: string, comment: string, dependencies: IssueDependencies): Promise<PublishResult> {
  const {github, warning} = dependencies
  const found = await findIssues(await searchFor(key, dependencies), ['open'])
  if (found.state !== 'open') return {result: 'nothing'}
  const [first, ...extra] = found.issues
  for (const issue of extra) await withdraw(issue, first, dependencies)
  const {number, url} = first
  await github.changeIssue(number, {state: 'closed', stateReason: 'completed'})
  try {
    await github.writeComment(number, comment)
  } catch (error) {
    // A locked conversation takes no comment of an app, and can still be closed.
    warning(`Issue #${number} is closed, but the comment on it could not be written: ${oneLine(messageOf(error))}`)
  }
  return {result: 'closed', number, url}
}

async function searchFor(key: string, {github, sleep, now}: IssueDependencies): Promise<IssueSearch> {
  return {key, login: await github.login(), github, sleep, now}
}

async function update({number, url, body}: Issue, report: IssueReport, github: IssueConversations): Promise<PublishResult> {
  if (saysTheSame(body, report.body)) return {result: 'unchanged', number, url}
  await github.changeIssue(number, {body: report.body})
  return {result: 'updated', number, url}
}

async function reopen(issue: Issue, report: IssueReport, github: IssueConversations): Promise<PublishResult> {
  const {number, url} = issue
  if (isAccepted(issue) && saysTheSame(issue.body, report.body)) return {result: 'unchanged', number, url, isLeftClosed: true}
  await github.changeIssue(number, {state: 'open', stateReason: 'reopened', body: report.body})
  return {result: 'reopened', number, url}
}

/** Closed as something that nobody will fix. `completed` says that it is fixed: if the report comes back, it was not. */
function isAccepted({stateReason}: Issue): boolean {
  return stateReason === 'not_planned' || stateReason === 'duplicate'
}

/** Without its marker no run finds the issue any more. */
async function withdraw(issue: Issue, kept: Issue, {github, info}: IssueDependencies): Promise<void> {
  await github.changeIssue(issue.number, {
    state: 'closed',
    stateReason: 'not_planned',
    body: `Two runs opened an issue for the same report at the same time. The report is kept up to date in #${kept.number}.\n`
  })
  info(`Closed issue #${issue.number}: issue #${kept.number} for the same report was there first.`)
}
