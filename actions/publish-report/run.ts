import {readReport} from '../../lib/github/report-file.ts'
import {renderBody, titleLine} from './body.ts'
import type {Conversations} from '../../lib/github/conversations.ts'
import type {PublishReportInputs} from './inputs.ts'
import {closeIssue, publishIssue} from './issue-report.ts'
import {publishComment} from './pull-request-report.ts'
import {refusal} from './refusals.ts'
import type {PublishResult} from './result.ts'
import {pullRequestOfEvent, type RunContext} from '../../lib/action/run-context.ts'

export interface PublishReportDependencies {
  readonly github: Conversations
  readonly context: RunContext
  /** Milliseconds since 1970. */
  readonly now: () => number
  readonly sleep: (milliseconds: number) => Promise<void>
  readonly info: (line: string) => void
  readonly warning: (line: string) => void
  readonly signal: AbortSignal
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
    throw refusal(error, inputs.to) ?? error
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
  const number = inputs['pull-request'] ?? (await pullRequestOfEvent(dependencies.context))
  return await publishComment({key: inputs.key, number, body}, dependencies)
}

async function readBody({key, report}: PublishReportInputs, {context, now}: PublishReportDependencies): Promise<string> {
  return renderBody({key, report: await readReport(report, context.workspace), runUrl: context.runUrl, now: now()})
}
