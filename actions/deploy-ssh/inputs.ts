import {ActionError} from '../../lib/action/errors.ts'
import type {RoadName} from '../../lib/host/release.ts'
import {choice, EMPTY_OUTPUT, readInputs, type InputValues} from '../../lib/action/inputs.ts'
import {parseRequires} from './examine/requires.ts'
import {parseFileLines} from '../../lib/deploy/files.ts'
import {composeInputs} from './inputs/compose.ts'
import {checkConnection, connectionInputs} from './inputs/connection.ts'
import {checkHosts, hostsInputs, readHosts} from './inputs/hosts.ts'
import {fileInputs} from './inputs/files.ts'
import {checkHooks, hookInputs} from './inputs/hooks.ts'
import {checkLogin, imageInputs} from './inputs/images.ts'
import {recordInputs} from './inputs/record.ts'
import {linesOfRoad, roadsOf} from './inputs/roads.ts'
import {checkServiceInputs, serviceInputs} from './inputs/service.ts'
import {verifyInputs} from './inputs/verify.ts'

export const schema = {
  mode: choice(['deploy', 'check', 'service', 'check-service'], {default: 'deploy'}),
  ...connectionInputs,
  ...hostsInputs,
  ...composeInputs,
  ...fileInputs,
  ...imageInputs,
  ...hookInputs,
  ...serviceInputs,
  ...verifyInputs,
  ...recordInputs
}

export type DeployInputs = InputValues<typeof schema>

/** @throws ActionError naming the first input that is missing or wrong */
export function readDeployInputs(get?: (name: string) => string): DeployInputs {
  const inputs = readInputs(schema, get)
  checkConnection(inputs)
  checkHosts(inputs)
  checkLogin(inputs)
  const roads = roadsOf(readHosts(inputs), inputs)
  if (roads.has('compose')) parseFileLines(linesOfRoad('compose', inputs, roads).files)
  for (const road of ['compose', 'service'] as const) parseRequires(linesOfRoad(road, inputs, roads).requires)
  checkServiceInputs(inputs, roads)
  checkHooks(inputs, roads.has('compose'))
  checkMode(inputs, roads)
  return inputs
}

/** What a deploy cannot do without, a check can; what only a check compares is an error in a deploy, which would not look at it. */
function checkMode(inputs: DeployInputs, roads: ReadonlySet<RoadName>): void {
  const isCheck = inputs.mode === 'check' || inputs.mode === 'check-service'
  const needed = isCheck ? (['image'] as const) : (['image', 'compose-file', 'digest'] as const)
  for (const name of roads.has('compose') ? needed : []) {
    if (inputs[name].length === 0) {
      const add = `Add it to the step's "with:", for example "${name}: …".`
      throw new ActionError(`Input "${name}" is required but is empty.`, name === 'compose-file' ? add : EMPTY_OUTPUT)
    }
  }
  if (inputs.platforms.length === 0 || (isCheck && roads.has('compose'))) return
  throw new ActionError('Input "platforms" is compared in a check only.', 'Leave it out, or write "mode: check".')
}
