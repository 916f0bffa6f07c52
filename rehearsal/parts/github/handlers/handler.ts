import type {StandInAnswer} from '../../stand-in.ts'
import type {Person} from '../people.ts'
import type {Access, GitHubState} from '../state.ts'

export interface Call {
  readonly method: string
  /** Path parameters by name, decoded. */
  readonly parameters: Readonly<Record<string, string>>
  readonly query: URLSearchParams
  /** The parsed body. It fits the operation's schema: that was checked before. */
  readonly body: unknown
  /** The API's own address, for the links in answers. */
  readonly baseUrl: string
  /** The whole address that was asked, for the links to other pages. */
  readonly requestUrl: string
  /** Whose token it is. */
  readonly actor: Person
}

/** How one operation is played. Its name in the map of handlers is the operationId of GitHub's description. */
export interface Handler {
  /**
   * What the token has to be allowed, as "Permissions required for GITHUB_TOKEN" in GitHub's reference says. On a pull request
   * `pull-requests` takes the place of `issues`.
   */
  readonly permission: {readonly name: string; readonly access: Exclude<Access, 'none'>}
  answer(call: Call, state: GitHubState): StandInAnswer
}

/**
 * An operation's error in GitHub's shape; the server adds the link to the documentation. A 422 has no `status` in the description, and an
 * answer must not hold more than the description says.
 */
export function failure(status: number, message: string): StandInAnswer {
  return {status, body: status === 422 ? {message} : {message, status: String(status)}}
}
