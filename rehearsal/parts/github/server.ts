import {createHash} from 'node:crypto'
import type {Part} from '../part.ts'
import {startStandIn, type StandInAnswer, type StandInRequest} from '../stand-in.ts'
import {withNulls} from './conditions/nulls.ts'
import {Contract, type MatchedOperation} from './contract.ts'
import {readDescription} from './description.ts'
import {answerQuery} from './graphql.ts'
import {failure, type Call, type Handler} from './handlers/handler.ts'
import {handlers} from './handlers/index.ts'
import type {Person} from './people.ts'
import {GitHubState, type Access, type GitHubOptions, type Permissions} from './state.ts'

/** One request as the stand-in saw it. It never holds a token, a query value or a body. */
export interface GitHubRequest {
  readonly method: string
  readonly path: string
  /** Undefined when GitHub's description (as far as it is kept here) has no such operation. */
  readonly operationId: string | undefined
  readonly status: number
  /** What breaks GitHub's contract, in the request or in our own answer. The rehearsal is red when there is any. */
  readonly violations: readonly string[]
}

export interface GitHubPart extends Part {
  /** For `GITHUB_API_URL`. */
  readonly url: string
  readonly requests: readonly GitHubRequest[]
  readonly state: GitHubState
  /** Every violation of every request, with the request in front: `GET /repos/o/r: query: unknown parameter "x"`. */
  violations(): string[]
  /** A token for one job, with the permissions that the job has. It is a secret of the run. Without a holder it is a GITHUB_TOKEN. */
  issueToken(permissions: Permissions, holder?: Person): string
  revokeToken(token: string): void
  setBranchHead(branch: string, sha: string): void
}

const API_ROOT = 'https://docs.github.com/rest'
const GRAPHQL_PATH = '/graphql'
const MEDIA_TYPES = /^(\*\/\*|application\/json|application\/vnd\.github(\.v3)?\+json)(;.*)?$/

interface Outcome {
  readonly answer: StandInAnswer
  readonly match: MatchedOperation | undefined
  readonly violations: readonly string[]
}

/** Made when it is needed first. It keeps what it has compiled, which is the same for every GitHub. */
let sharedContract: Contract | undefined

/**
 * Starts a GitHub that keeps state and holds each request and each of its own answers against GitHub's OpenAPI description. What the
 * real one would let pass (an unknown query parameter, a misspelled field) is answered with an error and recorded as a violation.
 */
export async function startGitHub(options: GitHubOptions): Promise<GitHubPart> {
  const contract = (sharedContract ??= new Contract(readDescription()))
  const state = new GitHubState(options)
  const requests: GitHubRequest[] = []
  const server = await startStandIn(request => {
    const now = state.now()
    const resource = request.url.pathname === GRAPHQL_PATH ? 'graphql' : 'core'
    // Nobody's requests are counted by the address that they come from, which is not played.
    const refusal = tokenOf(request) === '' ? undefined : state.conditions.limits.refusal(resource, now)
    const outcome =
      refusal === undefined
        ? lackingSome(play(request, contract, state, server.url), state)
        : {answer: refusal, match: contract.match(request.method, request.url.pathname), violations: []}
    const {match} = outcome
    const answer = unlessUnchanged(request, outcome.answer)
    const ownViolations =
      match === undefined || answer.status === 304 ? [] : contract.checkAnswer(match.operation, answer.status, answer.body)
    requests.push({
      method: request.method,
      path: request.url.pathname,
      operationId: match?.operation.operationId ?? (request.url.pathname === GRAPHQL_PATH ? 'graphql' : undefined),
      status: answer.status,
      violations: [...outcome.violations, ...ownViolations]
    })
    const limits = state.conditions.limits.headers(resource, now, refusal !== undefined || answer.status === 304)
    return {...answer, headers: {...COMMON_HEADERS, date: new Date(now).toUTCString(), ...limits, ...answer.headers}}
  })
  return {
    name: 'GitHub',
    kind: 'stand-in',
    version: contract.version,
    from: 'built in',
    url: server.url,
    requests,
    state,
    violations: () => requests.flatMap(({method, path, violations}) => violations.map(text => `${method} ${path}: ${text}`)),
    issueToken: (permissions, holder) => state.issueToken(permissions, holder),
    revokeToken: token => state.revokeToken(token),
    setBranchHead: (branch, sha) => state.setBranchHead(branch, sha),
    stop: () => server.stop()
  }
}

/**
 * A conditional request ("Best practices for using the REST API"): what the asker has already is not sent again. A 304 has no body, and
 * the description lists it for some operations only, although GitHub answers it to any GET.
 */
function unlessUnchanged({method, headers}: StandInRequest, answer: StandInAnswer): StandInAnswer {
  if (method !== 'GET' || answer.status !== 200) return answer
  const etag = `"${createHash('sha256').update(JSON.stringify(answer.body)).digest('hex')}"`
  const known = (headers['if-none-match'] ?? '').split(',').map(value => value.trim().replace(/^W\//, ''))
  return known.includes(etag) ? {status: 304, headers: {etag}} : {...answer, headers: {...answer.headers, etag}}
}

/** Leaves out what GitHub may leave out, where that is asked for. */
function lackingSome(outcome: Outcome, {conditions}: GitHubState): Outcome {
  const {match, answer} = outcome
  if (conditions.nulls === undefined || match === undefined || answer.status >= 300) return outcome
  const body = withNulls(answer.body, match.operation, answer.status, conditions.nulls, conditions.seed)
  return {...outcome, answer: {...answer, body}}
}

function play(request: StandInRequest, contract: Contract, state: GitHubState, baseUrl: string): Outcome {
  if (request.url.pathname === GRAPHQL_PATH) return playQuery(request, state)
  const match = contract.match(request.method, request.url.pathname)
  const handler = match === undefined ? undefined : handlers[match.operation.operationId]
  if (match === undefined || handler === undefined) {
    const answer = documented(failure(404, 'Not Found'), undefined)
    return {answer, match: undefined, violations: ['no operation of the description that is kept here']}
  }
  const query = request.url.searchParams
  const {body, problem} = parseBody(request.body)
  const violations = [...checkHeaders(request), ...(problem ?? contract.checkRequest(match, {query, body}))]
  const access = violations.length > 0 ? {refusal: refuse(request, violations)} : authorize(request, match, handler, state)
  const requestUrl = `${baseUrl}${request.url.pathname}${request.url.search}`
  const answer =
    'refusal' in access
      ? access.refusal
      : answerInRepository(match, handler, state, {method: request.method, query, body, baseUrl, requestUrl, actor: access.actor})
  return {answer: documented(answer, match.operation.externalDocs?.url), match, violations}
}

/** GraphQL is not in the description, which is REST's; what is not played of it is a violation. */
function playQuery(request: StandInRequest, state: GitHubState): Outcome {
  const {body, problem} = parseBody(request.body)
  const headers = checkHeaders(request)
  const actor = state.holderOf(tokenOf(request))
  const permissions = state.permissionsOf(tokenOf(request))
  if (headers.length > 0 || problem !== undefined) {
    const violations = [...headers, ...(problem ?? [])]
    return {answer: documented(refuse(request, violations), undefined), match: undefined, violations}
  }
  if (actor === undefined || permissions === undefined)
    return {answer: documented(failure(401, 'Bad credentials'), undefined), match: undefined, violations: []}
  return {match: undefined, ...answerQuery(request.method, body, {actor, permissions}, state)}
}

function answerInRepository(
  {parameters}: MatchedOperation,
  handler: Handler,
  state: GitHubState,
  rest: Omit<Call, 'parameters'>
): StandInAnswer {
  const {owner, name} = state.repository
  const isSame = (given: string | undefined, own: string) => given === undefined || given.toLowerCase() === own.toLowerCase()
  // A token of one repository does not see that another one exists.
  if (!isSame(parameters['owner'], owner) || !isSame(parameters['repo'], name)) return failure(404, 'Not Found')
  return handler.answer({parameters, ...rest}, state)
}

function checkHeaders({headers}: StandInRequest): string[] {
  const accepted = (headers.accept ?? '*/*').split(',').map(type => type.trim())
  return [
    ...(headers.authorization === undefined ? ['header: "authorization" is missing'] : []),
    // GitHub refuses a request without one.
    ...(headers['user-agent'] === undefined ? ['header: "user-agent" is missing'] : []),
    ...(accepted.some(type => MEDIA_TYPES.test(type)) ? [] : ['header: "accept" asks for a media type that is not played here'])
  ]
}

function refuse({headers}: StandInRequest, violations: readonly string[]): StandInAnswer {
  if (headers.authorization === undefined) return failure(401, 'Requires authentication')
  return failure(422, `The request breaks GitHub's contract: ${violations.join('; ')}`)
}

type Authorization = {readonly refusal: StandInAnswer} | {readonly actor: Person}

function authorize(request: StandInRequest, match: MatchedOperation, handler: Handler, state: GitHubState): Authorization {
  const token = tokenOf(request)
  const permissions = state.permissionsOf(token)
  const actor = state.holderOf(token)
  if (permissions === undefined || actor === undefined) return {refusal: failure(401, 'Bad credentials')}
  const {access} = handler.permission
  const names = permissionNames(match, handler, state)
  const isOpen = access === 'read' && (names.includes('metadata') || !state.repository.isPrivate)
  if (!isOpen && !names.some(name => allows(permissions[name], access))) {
    const accepted = (names.includes('pull-requests') ? ['issues', 'pull_requests'] : names).map(name => `${name}=${access}`).join('; ')
    return {refusal: {...failure(403, 'Resource not accessible by integration'), headers: {'x-accepted-github-permissions': accepted}}}
  }
  if (access === 'write' && state.repository.isArchived) return {refusal: failure(403, 'Repository was archived so is read-only.')}
  return {actor}
}

/**
 * The permissions of which one is enough. The reference says that of `issues` and `pull-requests` either is, to comment on a pull request.
 * It is not: with `issues: write` alone GitHub answers 403 (github/rest-api-description#6994). What is not there is neither.
 */
function permissionNames({parameters}: MatchedOperation, {permission}: Handler, state: GitHubState): string[] {
  const {issue_number: issue, comment_id: comment} = parameters
  if (permission.name !== 'issues' || (issue === undefined && comment === undefined)) return [permission.name]
  const target = state.issues.find(state.issues.findComment(Number(comment))?.issue ?? Number(issue))
  if (target === undefined) return ['issues', 'pull-requests']
  return [target.isPullRequest ? 'pull-requests' : 'issues']
}

const tokenOf = ({headers}: StandInRequest) => /^(?:bearer|token) (\S+)$/i.exec(headers.authorization ?? '')?.[1] ?? ''

function allows(granted: Access | undefined, needed: Access): boolean {
  return granted === 'write' || (granted === 'read' && needed === 'read')
}

function parseBody(body: Buffer): {body: unknown; problem?: string[]} {
  if (body.length === 0) return {body: undefined}
  try {
    return {body: JSON.parse(body.toString('utf8'))}
  } catch {
    return {body: undefined, problem: ['body: is not JSON']}
  }
}

/** GitHub's errors name the page that describes the operation. */
function documented(answer: StandInAnswer, url: string | undefined): StandInAnswer {
  if (answer.status < 400 || typeof answer.body !== 'object' || answer.body === null) return answer
  return {...answer, body: {...answer.body, documentation_url: url ?? API_ROOT}}
}

const COMMON_HEADERS = {
  'content-type': 'application/json; charset=utf-8',
  'x-github-media-type': 'github.v3; format=json'
}
