import {ActionError} from '../../lib/action/errors.ts'
import {choice, EMPTY_OUTPUT, readInputs, type InputValues} from '../../lib/action/inputs.ts'
import {howToGetKnownHosts} from '../../lib/ssh/known-hosts.ts'
import {composeInputs} from './inputs/compose.ts'
import {connectionInputs} from './inputs/connection.ts'
import {fileInputs, parseFiles} from './inputs/files.ts'
import {checkLogin, imageInputs} from './inputs/images.ts'
import {recordInputs} from './inputs/record.ts'
import {checkHealth, verifyInputs} from './inputs/verify.ts'

export const schema = {
  mode: choice(['deploy', 'check', 'rollback', 'list'], {default: 'deploy'}),
  ...connectionInputs,
  ...composeInputs,
  ...fileInputs,
  ...imageInputs,
  ...verifyInputs,
  ...recordInputs
}

export type DeployInputs = InputValues<typeof schema>

/** @throws ActionError naming the first input that is missing or wrong */
export function readDeployInputs(get?: (name: string) => string): DeployInputs {
  const inputs = readAll(get)
  checkLogin(inputs)
  checkHealth(inputs)
  parseFiles(inputs.files)
  checkMode(inputs)
  return inputs
}

/** What a deploy cannot do without, a check can; what only a check compares is an error in a deploy, which would not look at it. */
function checkMode(inputs: DeployInputs): void {
  checkRelease(inputs)
  const isCheck = inputs.mode === 'check'
  if (inputs.mode === 'list' || inputs.mode === 'rollback' || (isCheck && inputs.release !== '')) return
  const needed = [...(isCheck ? [] : (['compose-file'] as const)), ...neededOfImage(inputs, isCheck)]
  for (const name of needed) {
    if (inputs[name] === '') {
      const add = `Add it to the step's "with:", for example "${name}: …".`
      throw new ActionError(`Input "${name}" is required but is empty.`, name === 'compose-file' ? add : EMPTY_OUTPUT)
    }
  }
  if (isCheck) return
  if (inputs.platforms.length > 0) {
    throw new ActionError('Input "platforms" is compared in a check only.', 'Leave it out, or write "mode: check".')
  }
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
    (['digest', 'compose-file'] as const).find(name => inputs[name] !== '') ??
    (Object.keys(inputs.images).length > 0 ? 'images' : undefined)
  if (given !== undefined) {
    throw new ActionError(
      `Inputs "release" and "${given}" exclude each other: a release that is on the host has its own.`,
      'Leave one of them out.'
    )
  }
}

/** A missing `known-hosts` is the one input whose value a newcomer cannot guess: its error says how to get it. */
function readAll(get: ((name: string) => string) | undefined): DeployInputs {
  try {
    return readInputs(schema, get)
  } catch (error) {
    if (!(error instanceof ActionError) || !error.message.startsWith('Input "known-hosts"')) throw error
    throw new ActionError(error.message, howToGetKnownHosts('HOST', 'PORT'), {cause: error})
  }
}
