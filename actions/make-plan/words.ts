import {basename} from 'node:path'
import {errorOf} from '../../lib/action/problem.ts'
import {terraformActionWords} from '../../lib/terraform/action-words.ts'
import {TerraformError} from '../../lib/terraform/errors.ts'

/** What a person calls the program: behind the wrapper of another action it has another name. */
export const nameOf = (binary: string) => basename(binary).replace(/-bin$/, '')

/** What anything that was thrown is here: a problem of Terraform becomes an error that a person can mend. */
export function inMakePlanWords(error: unknown): unknown {
  if (!(error instanceof TerraformError)) return error
  const words = terraformActionWords(error.problem)
  if (error.problem.code !== 'not-on-path') return errorOf(words, error)
  // Elsewhere there is a plan file already.
  return errorOf({...words, message: `There is no ${error.problem.names.join(' and no ')} on PATH.`}, error)
}
