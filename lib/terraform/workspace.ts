import {ActionError} from '../action/errors.ts'
import {printable, type InputKind} from '../action/inputs.ts'

/** The name of a workspace; empty for the default one. */
export function workspaceName(): InputKind<string> {
  return {
    default: '',
    isSecret: false,
    parse(value) {
      if (/[\r\n]/.test(value)) {
        throw new ActionError(
          `"${printable(value)}" has a line break in it, which no name of a workspace has.`,
          'Write one line, such as staging.'
        )
      }
      // Terraform would take it for an option, and stay in the default workspace.
      if (!value.startsWith('-')) return value
      throw new ActionError(`"${value}" begins with "-", which no name of a workspace does.`, 'Write it like staging.')
    }
  }
}
