import type {Environment} from '../../../lib/action/environment.ts'
import {ActionError} from '../../../lib/action/errors.ts'

const NAME = 'DOCKER_METADATA_SHORT_SHA_LENGTH'
const USUAL = 7

/**
 * How many digits a short commit has: docker/metadata-action's variable, or 7.
 *
 * @throws ActionError when it is no such number
 */
export function shortLengthIn(environment: Environment): number {
  const text = environment[NAME] ?? ''
  if (text === '') return USUAL
  const length = Number(text)
  if (/^\d+$/.test(text) && length >= 1) return length
  throw new ActionError(`${NAME} is "${text}", which is no number of digits.`, 'Write a number such as 12, or leave it out.')
}
