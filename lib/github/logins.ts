import {ActionError} from '../action/errors.ts'
import {lines, type InputKind} from '../action/inputs.ts'

/** GitHub's rule for a login, with the underscore of enterprise managed users. */
const LOGIN = /^[a-z\d](?:[a-z\d_-]{0,98}[a-z\d])?$/i

/** Logins of persons, one a line, in lower case, as GitHub compares them. A list that turns out empty must not mean "everyone". */
export function loginList(): InputKind<string[]> {
  const input = lines({default: ''})
  return {
    ...input,
    parse(value) {
      const given = input.parse(value).map(login => login.replace(/^@/, ''))
      if (value.trim() !== '' && given.length === 0) {
        throw new ActionError('it has lines, but none of them is a login.', 'Write one login a line, or leave the input out.')
      }
      const wrong = given.find(login => !LOGIN.test(login))
      if (wrong !== undefined) {
        throw new ActionError(`"${wrong}" is not a login.`, 'Write one login of a person a line. Teams are not supported.')
      }
      return [...new Set(given.map(login => login.toLowerCase()))]
    }
  }
}
