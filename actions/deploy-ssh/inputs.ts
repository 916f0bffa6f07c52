import {ActionError} from '../../lib/action/errors.ts'
import {choice, EMPTY_OUTPUT, readInputs, type InputValues} from '../../lib/action/inputs.ts'
import {howToGetKnownHosts} from '../../lib/ssh/known-hosts.ts'
import {composeInputs} from './inputs/compose.ts'
import {connectionInputs} from './inputs/connection.ts'
import {fileInputs, parseFiles} from './inputs/files.ts'
import {checkHooks, hookInputs} from './inputs/hooks.ts'
import {checkLogin, imageInputs} from './inputs/images.ts'
import {recordInputs} from './inputs/record.ts'
import {verifyInputs} from './inputs/verify.ts'

export const schema = {
  mode: choice(['deploy', 'check'], {default: 'deploy'}),
  ...connectionInputs,
  ...composeInputs,
  ...fileInputs,
  ...imageInputs,
  ...hookInputs,
  ...verifyInputs,
  ...recordInputs
}

export type DeployInputs = InputValues<typeof schema>

/** @throws ActionError naming the first input that is missing or wrong */
export function readDeployInputs(get?: (name: string) => string): DeployInputs {
  const inputs = readAll(get)
  checkLogin(inputs)
  parseFiles(inputs.files)
  checkHooks(inputs)
  checkMode(inputs)
  return inputs
}

/** What a deploy cannot do without, a check can; what only a check compares is an error in a deploy, which would not look at it. */
function checkMode(inputs: DeployInputs): void {
  if (inputs.mode === 'check') return
  for (const name of ['compose-file', 'digest'] as const) {
    if (inputs[name] === '') {
      const add = `Add it to the step's "with:", for example "${name}: …".`
      throw new ActionError(`Input "${name}" is required but is empty.`, name === 'digest' ? EMPTY_OUTPUT : add)
    }
  }
  if (inputs.platforms.length > 0) {
    throw new ActionError('Input "platforms" is compared in a check only.', 'Leave it out, or write "mode: check".')
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
