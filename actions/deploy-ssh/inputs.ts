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
import {checkHealth, verifyInputs} from './inputs/verify.ts'

export const schema = {
  mode: choice(['deploy', 'check', 'service', 'check-service', 'rollback', 'list'], {default: 'deploy'}),
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
  checkHealth(inputs, !roads.has('compose'))
  if (roads.has('compose')) parseFileLines(linesOfRoad('compose', inputs, roads).files)
  for (const road of ['compose', 'service'] as const) parseRequires(linesOfRoad(road, inputs, roads).requires)
  checkServiceInputs(inputs, roads)
  checkHooks(inputs, roads.has('compose'))
  checkMode(inputs, roads)
  return inputs
}

/** What a deploy cannot do without, a check can; what only a check compares is an error in a deploy, which would not look at it. */
function checkMode(inputs: DeployInputs, roads: ReadonlySet<RoadName>): void {
  checkRelease(inputs)
  if (inputs.release !== '' && roads.has('service')) {
    throw new ActionError(
      'Input "release" is for Docker hosts, and "hosts" has one with "mode=service".',
      'Deploy the digest of the earlier image again, with "allow-older: true"; or name the Docker hosts alone.'
    )
  }
  const isCheck = inputs.mode === 'check' || inputs.mode === 'check-service'
  if (inputs.mode === 'list' || inputs.release !== '') return
  const needed = [...(isCheck ? [] : (['compose-file'] as const)), ...neededOfImage(inputs, isCheck)]
  for (const name of roads.has('compose') ? needed : []) {
    if (inputs[name].length === 0) {
      const add = `Add it to the step's "with:", for example "${name}: …".`
      throw new ActionError(`Input "${name}" is required but is empty.`, name === 'compose-file' ? add : EMPTY_OUTPUT)
    }
  }
  if (inputs.platforms.length === 0 || (isCheck && roads.has('compose'))) return
  throw new ActionError('Input "platforms" is compared in a check only.', 'Leave it out, or write "mode: check".')
}

function neededOfImage({image, digest, images}: DeployInputs, isCheck: boolean): ('image' | 'digest')[] {
  const isInImages = Object.keys(images).length > 0 && image === '' && digest === ''
  if (isInImages) return []
  return isCheck ? ['image'] : ['image', 'digest']
}

/** A release that is on the host has its own files and images. */
function checkRelease({mode, release, ...inputs}: DeployInputs): void {
  if (mode === 'rollback' && release === '') {
    throw new ActionError(
      'Input "release" is required when "mode" is rollback.',
      'Write "previous", or the id or the version of a release.'
    )
  }
  if (release !== '' && mode !== 'rollback' && mode !== 'check') {
    throw new ActionError(
      `Input "release" is what to go back to, and "mode: ${mode}" goes back to nothing.`,
      'Leave it out, or write "mode: rollback".'
    )
  }
  if (release === '') return
  const given =
    (['digest', 'compose-file'] as const).find(name => inputs[name].length > 0) ??
    (Object.keys(inputs.images).length > 0 ? 'images' : undefined)
  if (given !== undefined) {
    throw new ActionError(
      `Inputs "release" and "${given}" exclude each other: a release that is on the host has its own.`,
      'Leave one of them out.'
    )
  }
}
