import {secret, type InputKind} from '../action/inputs.ts'

const DEFAULT = '${{ github.token }}'

/** The input "token" of an action that writes issues or comments. Outside of a workflow nothing replaces its default: then there is none. */
export function tokenInput(): InputKind<string> {
  const input = secret({default: DEFAULT})
  return {...input, parse: value => (value === DEFAULT ? '' : input.parse(value))}
}
