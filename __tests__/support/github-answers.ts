import type {Person} from '../../lib/github/conversations.ts'

const BOTS = new Set(['robot[bot]', 'github-actions[bot]'])
const LOGINS = ['admin', 'maintainer', 'reader', 'author', 'stranger', 'robot[bot]', 'github-actions[bot]']

/** An account as GitHub names it; the same id each time. */
export function person(login: string): Person {
  const known = LOGINS.indexOf(login.toLowerCase())
  return {id: known === -1 ? 1_000 + login.length : known + 1, login, type: BOTS.has(login) ? 'Bot' : 'User'}
}

/** An error as the client throws it. */
export function apiError(status: number, message = `HTTP ${status}`, headers: Record<string, string> = {}): Error {
  return Object.assign(new Error(message), {status, response: {headers}})
}

/** An error of GraphQL as the client throws it: the answer has status 200, and its headers stand in another place. */
export function graphqlError(message: string, headers: Record<string, string> = {}): Error {
  const text = `Request failed due to following response errors:\n - ${message}`
  return Object.assign(new Error(text), {name: 'GraphqlResponseError', headers, response: {errors: [{message}]}})
}
