import type {RehearsalRequest} from './arguments.ts'
import {findPerson} from './parts/github/people.ts'
import type {Fault} from './scenarios/scenario.ts'
import {UsageError} from './usage-error.ts'

/**
 * A request with what its fault brings along: the event and the kind of runner that it belongs to, and the inputs that it cannot do without.
 *
 * @throws UsageError for what cannot be played together, or for a commenter whom the stand-in GitHub does not know
 */
export function completeRequest(request: RehearsalRequest, fault: Fault | undefined): RehearsalRequest {
  if (request.engine === 'act' && (request.isHosted || fault?.isHosted === true)) {
    throw new UsageError('--hosted plays a runner of GitHub, and act makes one of its own. Leave out --engine act.')
  }
  for (const {commenter} of request.remarks ?? []) if (commenter !== undefined) findPerson(commenter)
  if (fault === undefined) return request
  const name = `--fault ${request.fault ?? ''}`
  if (request.engine === 'act' && fault.interference !== undefined) {
    throw new UsageError(`${name} interferes between two steps, which act does not allow. Leave out --engine act.`)
  }
  if (fault.event !== undefined && request.event !== undefined && request.event !== fault.event) {
    throw new UsageError(`${name} belongs to --event ${fault.event}, but the command line asks for ${request.event}.`)
  }
  for (const [input, value] of Object.entries(fault.inputs ?? {})) {
    const given = request.inputs[input]
    if (given !== undefined && given !== value) throw new UsageError(`${name} needs --input ${input}=${value}, not ${given}.`)
  }
  const isHosted = request.isHosted || fault.isHosted === true
  return {...request, isHosted, event: request.event ?? fault.event, inputs: {...request.inputs, ...fault.inputs}}
}
