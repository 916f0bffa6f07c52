import {isMapping} from '@actions/workflow-parser'
import {evaluateUrl} from './environment.ts'
import {resolveTexts, type Scope} from './expressions.ts'
import {annotate, debug, stepScope, type JobSession} from './session.ts'

export const COMPLETE_JOB = 'Complete job'

/** A job's outputs. An object among them is GitHub's error and fails the job. One that holds a masked value is dropped, as on GitHub: it would not reach the next job there. */
export function jobOutputs(session: JobSession): Record<string, string> {
  const {outputs} = session.plan
  const values: Record<string, string> = {}
  if (outputs === undefined || !isMapping(outputs)) return values
  const scope = completionScope(session)
  const say = (line: string) => session.state.recorder.log(session.reference, COMPLETE_JOB, line)
  say('Evaluate and set job outputs')
  for (const [name, text] of Object.entries(resolveTexts(outputs, scope, session.frame.plan.file.label))) {
    if (text === '') {
      debug(session, COMPLETE_JOB, `Skip output '${name}' since it's empty`)
    } else if (session.masks.hides(text)) {
      annotate(session, COMPLETE_JOB, {level: 'warning', message: `Skip output '${name}' since it may contain secret.`})
    } else {
      values[name] = text
      say(`Set output '${name}'`)
    }
  }
  return values
}

function completionScope(session: JobSession): Scope {
  return stepScope(session, session.environment, '', line => debug(session, COMPLETE_JOB, line))
}

/** The address of the job's environment. One that holds a masked value is not set. */
export function evaluateEnvironmentUrl(session: JobSession): void {
  const {deploysTo, state, reference} = session
  if (deploysTo?.url === undefined) return
  const say = (line: string) => state.recorder.log(reference, COMPLETE_JOB, line)
  say('Evaluate and set environment url')
  const url = evaluateUrl(deploysTo.url, completionScope(session), session.frame.plan.file.label)
  if (session.masks.hides(url)) {
    annotate(session, COMPLETE_JOB, {
      level: 'warning',
      message: `Skip setting environment url as environment '${deploysTo.name}' may contain secret.`
    })
    return
  }
  say(`Evaluated environment url: ${url}`)
  state.recorder.environmentUrl(reference, url)
}
