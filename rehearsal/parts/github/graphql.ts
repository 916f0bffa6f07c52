import type {StandInAnswer} from '../stand-in.ts'
import {parseQuery, type Selection} from './graphql-query.ts'
import type {Person} from './people.ts'
import type {GitHubState, Permissions} from './state.ts'
import {nodeOf, type GraphObject} from './views/graph.ts'

interface GraphError {
  readonly type?: 'NOT_FOUND' | 'FORBIDDEN'
  readonly path: readonly string[]
  readonly message: string
  readonly extensions?: {readonly code: string}
}

/** Whose token it is, and what it may. */
export interface Asker {
  readonly actor: Person
  readonly permissions: Permissions
}

/**
 * Plays GraphQL, as far as the nodes of `views/graph.ts` go: whose token it is (the one question that GitHub's REST API does not answer to a
 * GITHUB_TOKEN), and issues with their comments. A field that they do not have is GitHub's error, and breaks the contract.
 *
 * @param body the parsed request
 * @returns the answer, and what breaks the contract; GitHub's GraphQL errors have status 200
 */
export function answerQuery(
  method: string,
  body: unknown,
  asker: Asker,
  state: GitHubState
): {answer: StandInAnswer; violations: string[]} {
  const {query, variables = {}, ...rest} = typeof body === 'object' && body !== null ? (body as Record<string, unknown>) : {}
  try {
    if (method !== 'POST' || typeof query !== 'string' || Object.keys(rest).length > 0) throw new Error('no query')
    const asked = parseQuery(query, variables as Record<string, unknown>)
    const errors: GraphError[] = []
    const data = select(rootOf(asker, state), asked, [], errors)
    const unknown = errors.filter(({extensions}) => extensions !== undefined)
    // What is asked is checked before anything is answered.
    if (unknown.length > 0) return refused(unknown)
    return {answer: {status: 200, body: errors.length === 0 ? {data} : {data, errors}}, violations: []}
  } catch (error) {
    return refused([{path: [], message: error instanceof Error ? error.message : String(error)}])
  }
}

function refused(errors: readonly GraphError[]): {answer: StandInAnswer; violations: string[]} {
  return {answer: {status: 200, body: {errors}}, violations: errors.map(({message}) => `graphql: ${message}`)}
}

type GraphField = (args: Readonly<Record<string, unknown>>) => unknown

/** An error that one field has, beside the data of the others. */
class FieldError extends Error {
  readonly type: NonNullable<GraphError['type']>

  constructor(type: NonNullable<GraphError['type']>, message: string) {
    super(message)
    this.type = type
  }
}

/** An app's login ends in `[bot]` for `viewer`, as in REST answers, and nowhere else. */
function rootOf({actor, permissions}: Asker, state: GitHubState): GraphObject {
  return {
    __typename: 'Query',
    viewer: {__typename: actor.type, login: actor.login},
    node: ({id}: Readonly<Record<string, unknown>>) => {
      const node = nodeOf(String(id), state)
      if (node === undefined) throw new FieldError('NOT_FOUND', `Could not resolve to a node with the global id of '${String(id)}'.`)
      if (state.repository.isPrivate && !['read', 'write'].includes(permissions['issues'] ?? 'none')) {
        throw new FieldError('FORBIDDEN', 'Resource not accessible by integration')
      }
      return node
    }
  }
}

function select(object: GraphObject, asked: readonly Selection[], path: readonly string[], errors: GraphError[]): Record<string, unknown> {
  const answer: Record<string, unknown> = {}
  for (const each of asked) {
    if (each.kind === 'on') {
      if (each.type === object.__typename) Object.assign(answer, select(object, each.selections, path, errors))
      continue
    }
    const place = [...path, each.as]
    const field = object[each.name]
    if (field === undefined) {
      const message = `Field '${each.name}' doesn't exist on type '${object.__typename}'`
      errors.push({path: ['query', ...place], message, extensions: {code: 'undefinedField'}})
      continue
    }
    try {
      answer[each.as] = completed(typeof field === 'function' ? (field as GraphField)(each.args) : field, each.selections, place, errors)
    } catch (error) {
      if (!(error instanceof FieldError)) throw error
      answer[each.as] = null
      errors.push({type: error.type, path: place, message: error.message})
    }
  }
  return answer
}

function completed(value: unknown, asked: readonly Selection[] | undefined, path: readonly string[], errors: GraphError[]): unknown {
  if (Array.isArray(value)) return value.map((one, at) => completed(one, asked, [...path, String(at)], errors))
  const isObject = typeof value === 'object' && value !== null
  if (isObject !== (asked !== undefined) && value !== null) throw new Error(`Field at ${path.join('.')} must have selections, or none`)
  return isObject && asked !== undefined ? select(value as GraphObject, asked, path, errors) : value
}
