import type {RunContext} from '../../lib/action/run-context.ts'
import {gitHubError, type Asked} from '../../lib/github/errors.ts'
import {readReport} from '../../lib/github/report-file.ts'
import {titleLine} from '../../lib/github/text.ts'
import {renderBody} from './body.ts'
import type {PublishReportInputs} from './inputs.ts'
import {closeIssue, publishIssue, type IssueConversations} from './issue-report.ts'
import {pullRequestOf} from './pull-request-number.ts'
import {publishComment, type CommentConversations} from './pull-request-report.ts'
import type {PublishResult} from './result.ts'

export interface PublishReportDependencies {
  readonly github: IssueConversations & CommentConversations
  readonly context: RunContext
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  readonly info: (line: string) => void
  readonly warning: (line: string) => void
  readonly signal: AbortSignal
}

const PUBLISHING = {doing: 'publishing the report', again: 'Run the job again: what was published is found and kept.'}
const ASKED: Readonly<Record<PublishReportInputs['to'], Asked>> = {
  issue: {
    ...PUBLISHING,
    on: 'issue',
    inputs: ['title', 'labels', 'report'],
    alsoHelps: {410: 'or publish with "to: pull-request"'}
  },
  'pull-request': {...PUBLISHING, on: 'pull-request', inputs: ['report']}
}

/**
 * Publishes the report, or takes it back.
 *
 * @throws ActionError when the report or the event cannot be read, or when GitHub refuses: nothing is left half-done that the next run
 *   would not find and finish
 */
export async function run(inputs: PublishReportInputs, dependencies: PublishReportDependencies): Promise<PublishResult> {
  const {signal} = dependencies
  try {
    return inputs.to === 'issue' ? await runIssue(inputs, dependencies) : await runPullRequest(inputs, dependencies)
  } catch (error) {
    signal.throwIfAborted()
    throw gitHubError(error, ASKED[inputs.to]) ?? error
  }
}

async function runIssue(inputs: PublishReportInputs, dependencies: PublishReportDependencies): Promise<PublishResult> {
  const {key, title, labels} = inputs
  if (inputs.state === 'closed') {
    return await closeIssue(key, `Nothing is left to report: [this run](${dependencies.context.runUrl}).\n`, dependencies)
  }
  const body = await readBody(inputs, dependencies)
  return await publishIssue({key, title: titleLine(title), body, labels}, dependencies)
}

async function runPullRequest(inputs: PublishReportInputs, dependencies: PublishReportDependencies): Promise<PublishResult> {
  const body = await readBody(inputs, dependencies)
  const number = inputs['pull-request'] ?? (await pullRequestOf(dependencies.context))
  return await publishComment({key: inputs.key, number, body}, dependencies)
}

async function readBody({key, report}: PublishReportInputs, {context, now}: PublishReportDependencies): Promise<string> {
  const {text} = await readReport(report, context.workspace)
  return renderBody({key, report: text, runUrl: context.runUrl, now: now()})
}
