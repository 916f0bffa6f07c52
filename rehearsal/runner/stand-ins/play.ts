import {ActionError} from '../../../lib/action/errors.ts'
import {runProcess} from '../../../lib/action/process.ts'
import type {JobSession} from '../session.ts'
import type {StepOutput} from '../step-output.ts'
import {complaintAbout, inputReader, type StandIn} from './stand-in.ts'

/**
 * Plays the main part of an action that the runner plays itself; its outputs become the step's. A reader of the run is told once
 * for each such action, a reader of the log in every step of it.
 *
 * @param inputs of the step, evaluated
 * @throws ActionError for an input whose value, known only now, is not played, and what the stand-in throws
 */
export async function playStandIn(
  session: JobSession,
  standIn: StandIn,
  inputs: Readonly<Record<string, string>>,
  output: StepOutput,
  signal: AbortSignal
): Promise<void> {
  const {name, how} = standIn
  const message = `This is the rehearsal's stand-in for ${name}: ${how}.`
  session.state.recorder.notice(message)
  for (const [input, value] of Object.entries(inputs)) {
    const complaint = complaintAbout(standIn, input, value)
    if (complaint !== undefined) {
      throw new ActionError(`The rehearsal's stand-in for ${name} does not honour the input "${input}": ${complaint}`)
    }
  }
  output.say(message)
  const dependencies = {
    run: runProcess,
    signal,
    say: (line: string) => output.say(line),
    annotate: (annotation: Parameters<StepOutput['annotate']>[0]) => output.annotate(annotation)
  }
  const {state, folders} = session
  const job = {request: state.request, workspace: folders.workspace, home: folders.home, artifacts: state.artifacts}
  Object.assign(output.outputs, await standIn.play(job, inputReader(standIn, inputs), dependencies))
}
