import type {StandInAnswer} from '../stand-in.ts'
import type {Person} from './people.ts'

/** Whose token it is: the one question that GitHub's REST API does not answer to a GITHUB_TOKEN. */
const VIEWER = /^query\s*\{\s*viewer\s*\{\s*login\s*\}\s*\}$/

/**
 * Plays the one GraphQL query that is known here. An app's login ends in `[bot]` there, as in REST answers.
 *
 * @param body the parsed request
 * @returns the answer, and what breaks the contract; GitHub's GraphQL errors have status 200
 */
export function answerQuery(method: string, body: unknown, actor: Person): {answer: StandInAnswer; violations: string[]} {
  const {query, variables = {}, ...rest} = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  const isBare = Object.keys(rest).length === 0 && JSON.stringify(variables) === '{}'
  if (method === 'POST' && typeof query === 'string' && VIEWER.test(query.trim()) && isBare) {
    return {answer: {status: 200, body: {data: {viewer: {login: actor.login}}}}, violations: []}
  }
  const violation = 'graphql: no query but "query { viewer { login } }" is played here'
  return {answer: {status: 200, body: {errors: [{message: violation}]}}, violations: [violation]}
}
