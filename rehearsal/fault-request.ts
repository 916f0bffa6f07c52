import type {EventName, RehearsalRequest} from './arguments.ts'
import {findPerson} from './parts/github/people.ts'
import {findFault, NO_FAULT} from './scenarios/index.ts'
import type {Before, Fault, Scenario} from './scenarios/scenario.ts'
import {UsageError} from './usage-error.ts'

/** One of the runs under test, with what its fault brings along. */
export interface PlannedRun {
  /** The fault's name; `none` without one. */
  readonly name: string
  readonly fault: Fault | undefined
  /** A path in the repository. */
  readonly workflow: string
  readonly event: EventName
  readonly isHosted: boolean
  /** Its inputs of workflow_dispatch, given what came before it. The command line wins. */
  readonly inputs: (before: Before) => Readonly<Record<string, string>>
}

/** Before the stage stands, when targets are looked at. */
export const NOTHING_BEFORE: Before = {runs: [], outputs: {}}

/**
 * The runs that a command line asks for, in their order: all on one stage.
 *
 * @throws UsageError for what cannot be played together
 */
export function planRuns(request: RehearsalRequest, scenario: Scenario): readonly PlannedRun[] {
  const names = request.faults.length === 0 ? [NO_FAULT] : request.faults
  const runs = names.map(name => planRun(request, scenario, name))
  for (const {name, fault} of runs.slice(0, -1)) {
    if (fault !== undefined && leavesStageBroken(fault)) {
      throw new UsageError(
        `--fault ${name} leaves the stage broken, so no other run can follow it there. Put it last, or rehearse it by itself.`
      )
    }
  }
  const hosted = runs.find(({isHosted}) => isHosted)
  if (hosted !== undefined && runs.some(({isHosted}) => !isHosted)) {
    throw new UsageError(
      `--fault ${hosted.name} belongs to a hosted runner, and the others do not. Add --hosted, or rehearse it by itself.`
    )
  }
  return runs
}

function leavesStageBroken(fault: Fault): boolean {
  const isBroken = (fault.breakStage !== undefined && fault.isLasting !== true) || fault.interference?.breaksStage === true
  return isBroken && fault.mendStage === undefined
}

function planRun(request: RehearsalRequest, scenario: Scenario, name: string): PlannedRun {
  const fault = findFault(scenario, name)
  const {event, isHosted, inputs} = completeRequest(request, fault, name)
  const isOwn = fault?.workflow === undefined || fault.workflow === scenario.workflow
  const played = event ?? scenario.event
  const usual = isOwn && played === 'workflow_dispatch'
  return {
    name,
    fault,
    workflow: fault?.workflow ?? scenario.workflow,
    event: played,
    isHosted,
    inputs: before => ({
      ...(usual ? {...scenario.inputs, ...scenario.inputsAfter?.(before)} : {}),
      ...fault?.inputsAfter?.(before),
      ...inputs
    })
  }
}

/**
 * A request with what its fault brings along: the event and the kind of runner that it belongs to, and the inputs that it cannot do without.
 *
 * @throws UsageError for what cannot be played together, or for a commenter whom the stand-in GitHub does not know
 */
export function completeRequest(request: RehearsalRequest, fault: Fault | undefined, faultName = ''): RehearsalRequest {
  if (request.engine === 'act' && (request.isHosted || fault?.isHosted === true)) {
    throw new UsageError('--hosted plays a runner of GitHub, and act makes one of its own. Leave out --engine act.')
  }
  for (const {commenter} of request.remarks ?? []) if (commenter !== undefined) findPerson(commenter)
  if (fault === undefined) return request
  const name = `--fault ${faultName}`
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
