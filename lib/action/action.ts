import {CancelledError, messageOf} from './errors.ts'
import {faultLines} from './fault.ts'
import {log} from './log.ts'
import type {ActionReport} from './outputs.ts'
import {addSummary, getState, saveState, setOutput} from './runner.ts'
import {redact} from '../secrets/redact.ts'
import {hideSecretVariables} from '../secrets/variables.ts'

export type {ActionReport}

export interface ActionDefinition<OutputName extends string> {
  /** Reads the inputs, does the work, reports. The signal is aborted when the run is cancelled. */
  main(signal: AbortSignal): Promise<ActionReport<OutputName>>
  /** Removes what main left on the runner. It runs after success, failure and cancel alike. */
  post?(): Promise<void>
}

/** Set by the file that action.yml names for post (scripts/build.ts), and saved by main for whoever starts the bundle itself. */
const STATE_IS_POST = 'isPost'

/**
 * Runs an action's main part, or its post part when the runner starts the same bundle the second time.
 * An expected error ({@link ActionError}) fails the step with one clear line; an unexpected one also shows its stack at info level.
 * A failing post part warns and never fails the job. What inject-secrets handed to the job is hidden in all that it writes.
 */
export async function runAction<OutputName extends string>(action: ActionDefinition<OutputName>): Promise<void> {
  hideSecretVariables(process.env)
  if (getState(STATE_IS_POST) === 'true') {
    await runPost(action)
    return
  }
  saveState(STATE_IS_POST, 'true')
  const cancellation = new AbortController()
  const onSignal = () => cancellation.abort(new CancelledError())
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  try {
    writeReport(await action.main(cancellation.signal))
  } catch (error) {
    reportError(cancellation.signal.aborted ? new CancelledError() : error)
  } finally {
    process.off('SIGINT', onSignal)
    process.off('SIGTERM', onSignal)
  }
}

function writeReport<OutputName extends string>(report: ActionReport<OutputName>): void {
  for (const line of report.log ?? []) log.info(line)
  if (report.warning !== undefined) log.warning(report.warning)
  for (const [name, value] of Object.entries<string>(report.outputs)) setOutput(name, value)
  if (report.summary !== undefined) addSummary(redact(report.summary))
  if (report.failure !== undefined) log.fail(report.failure)
}

function reportError(error: unknown): void {
  for (const line of faultLines(error)) log.info(line)
  log.fail(messageOf(error))
}

async function runPost<OutputName extends string>(action: ActionDefinition<OutputName>): Promise<void> {
  try {
    await action.post?.()
  } catch (error) {
    log.warning(`Cleaning up failed: ${messageOf(error)}`)
  }
}
