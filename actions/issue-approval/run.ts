import {formatDuration} from '../../lib/action/duration.ts'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {faultLines} from '../../lib/action/fault.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {RunContext} from '../../lib/action/run-context.ts'
import type {Conversations, Issue} from '../../lib/github/conversations.ts'
import {gitHubTrouble} from '../../lib/github/errors.ts'
import {readReport} from '../../lib/github/report-file.ts'
import {titleLine, utc} from '../../lib/github/text.ts'
import {asked} from './asked.ts'
import {closeQuestion, type CloseDependencies, type OpenQuestion} from './close.ts'
import type {VotingRules} from './eligibility.ts'
import type {IssueApprovalInputs} from './inputs.ts'
import {closingComment, ENDED_COMMENT, issueBody} from './issue-text.ts'
import type {ApprovalResult, Outcome} from './result.ts'
import {waitForDecision, type WaitDependencies} from './wait.ts'

export interface IssueApprovalDependencies {
  /** One each, because a cancel ends them at different moments: the wait at once, the others a little later. */
  readonly github: {
    readonly opening: Pick<Conversations, 'openIssue'>
    readonly waiting: WaitDependencies['github']
    readonly closing: CloseDependencies['github']
  }
  readonly context: RunContext
  /** Milliseconds since 1970; it never runs backwards. */
  readonly now: () => number
  readonly sleep: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  /** Tells the post part which issue to close; undefined: none any more. */
  readonly remember: (question: OpenQuestion | undefined) => void
  readonly info: (line: string) => void
  readonly warning: (line: string) => void
  readonly signal: AbortSignal
}

/** What the waits for a rate limit may add up to before the issue is opened, and what the first is at least. */
const LONGEST_OPENING_WAITS_MILLISECONDS = 5 * 60_000
const SHORTEST_OPENING_WAIT_MILLISECONDS = 1_000

const CANCELLED: Outcome = {decision: 'cancelled', reason: 'The run was cancelled, which means no.'}

/**
 * Asks on an issue and waits for the answer. Whatever happens, the issue is closed with what happened.
 *
 * @returns the decision; `error` when there is none
 */
export async function run(inputs: IssueApprovalInputs, dependencies: IssueApprovalDependencies): Promise<ApprovalResult> {
  const {now, remember, info} = dependencies
  const {subject} = inputs
  const opened = await openIssue(inputs, dependencies)
  if (!('issue' in opened)) return {...opened, subject, issue: undefined, waited: 0}
  const {issue, until} = opened
  const started = now()
  info(`Opened ${oneLine(issue.url)}: waiting for an answer until ${utc(until)}.`)
  const outcome = await decideOn(issue, until, inputs, dependencies)
  const waited = now() - started
  await closeQuestion(
    {
      number: issue.number,
      comment: closingComment(outcome, subject, dependencies.context.runUrl, waited),
      reason: outcome.decision === 'approved' ? 'completed' : 'not_planned'
    },
    {github: dependencies.github.closing, remember, warning: dependencies.warning}
  )
  info(`Decision: ${outcome.decision}. ${oneLine(describe(outcome))} It took ${formatDuration(waited)}.`)
  return {...outcome, subject, issue: {number: issue.number, url: issue.url}, waited}
}

type Opened = {readonly issue: Issue; readonly until: number} | Outcome

async function openIssue(inputs: IssueApprovalInputs, dependencies: IssueApprovalDependencies): Promise<Opened> {
  const {github, now, sleep, remember, signal, info, warning} = dependencies
  let isAsked = false
  try {
    const question = await prepareQuestion(inputs, dependencies)
    for (let waited = 0, shortest = SHORTEST_OPENING_WAIT_MILLISECONDS; ; shortest *= 2) {
      signal.throwIfAborted()
      const until = now() + inputs.timeout
      try {
        isAsked = true
        const issue = await github.opening.openIssue(question(until))
        // Nothing may come between the answer and this line: post finds the issue only by its number.
        remember({number: issue.number, comment: ENDED_COMMENT, reason: 'not_planned'})
        return {issue, until}
      } catch (error) {
        const trouble = gitHubTrouble(error, asked('opening the issue'), now())
        // GitHub refused, for good or because of a rate limit: then there is certainly no issue.
        isAsked = trouble?.kind !== 'refused' && trouble?.kind !== 'limited'
        // The time to answer begins when the question is there: so the wait is here, and not the client's.
        const wait = trouble?.kind === 'limited' ? Math.max(trouble.wait, shortest) : Infinity
        if (trouble === undefined || waited + wait > LONGEST_OPENING_WAITS_MILLISECONDS) throw error
        info(`${trouble.message}: waiting ${formatDuration(wait)} until it may be asked again.`)
        await sleep(wait, signal)
        waited += wait
      }
    }
  } catch (error) {
    if (isAsked) warning('It is not known whether GitHub opened the issue. Look for it, and close it if it is there.')
    return outcomeOf(error, 'opening the issue', dependencies)
  }
}

/** Everything that can be wrong before anybody is asked. Gives the issue to open, once it is known how long it waits. */
async function prepareQuestion(inputs: IssueApprovalInputs, {context}: IssueApprovalDependencies) {
  const isPrevented = inputs['prevent-self-approval']
  const startedBy = context.initiators.map(({login}) => login)
  if (isPrevented && context.initiators.length === 0) {
    throw new ActionError(
      'Input "prevent-self-approval": the runner does not say who started the run.',
      'Set it to false, or run in GitHub Actions.'
    )
  }
  const others = inputs.approvers.filter(login => !startedBy.some(initiator => initiator.toLowerCase() === login))
  if (isPrevented && inputs.approvers.length > 0 && others.length === 0) {
    throw new ActionError(
      'Nobody could approve: "approvers" names only who started the run, and "prevent-self-approval" is true.',
      'Add another login to "approvers".'
    )
  }
  const report = await reportToShow(inputs, context.workspace)
  return (until: number) => ({
    title: titleLine(inputs.title),
    body: issueBody({
      subject: inputs.subject,
      runUrl: context.runUrl,
      startedBy,
      approvers: inputs.approvers,
      isSelfApprovalPrevented: isPrevented,
      until,
      report
    }),
    labels: inputs.labels
  })
}

/**
 * The report as it is shown. What is checked is what was read to be shown: a file that changes in between is not read again.
 *
 * @throws ActionError when it is not the one that "report-sha256" names
 */
async function reportToShow(inputs: IssueApprovalInputs, workspace: string): Promise<string> {
  if (inputs.report === '') return ''
  const {text, sha256} = await readReport(inputs.report, workspace)
  const expected = inputs['report-sha256']
  if (expected === '' || sha256 === expected) return text
  throw new ActionError(
    'The report was changed on its way to this job, so nobody is asked.',
    `Find out who changed the artifact. The report's sha256 is ${sha256}, not ${expected}.`
  )
}

async function decideOn(
  issue: Issue,
  until: number,
  inputs: IssueApprovalInputs,
  dependencies: IssueApprovalDependencies
): Promise<Outcome> {
  const {context, github, now, sleep, info, signal} = dependencies
  const rules: VotingRules = {
    issue,
    self: issue.author,
    approvers: inputs.approvers,
    excluded: inputs['prevent-self-approval'] ? context.initiators : []
  }
  try {
    return await waitForDecision({issue, rules, until, interval: inputs.interval}, {github: github.waiting, now, sleep, info, signal})
  } catch (error) {
    return outcomeOf(error, `reading issue #${issue.number}`, dependencies)
  }
}

/** What an error means for the decision: never yes. */
function outcomeOf(error: unknown, doing: string, {now, info, signal}: IssueApprovalDependencies): Outcome {
  if (signal.aborted) return CANCELLED
  const trouble = gitHubTrouble(error, asked(doing), now())
  if (trouble !== undefined) return {decision: 'error', reason: `${trouble.message}. ${trouble.fix}`}
  for (const line of faultLines(error)) info(line)
  return {decision: 'error', reason: oneLine(messageOf(error))}
}

/** The outcome as one sentence. */
export function describe(outcome: Outcome): string {
  return outcome.decision === 'approved' ? `Approved by ${outcome.approver}.` : outcome.reason
}
