import {ActionError} from '../action/errors.ts'
import {parseJson, type Http, type HttpRequest, type HttpResponse} from '../http/http.ts'
import {isLoopback, leadsHere} from '../http/loopback.ts'
import {registerSecret} from '../secrets/registered.ts'
import {isRecord} from './descriptor.ts'
import {parseChallenges, type Challenge} from './challenge.ts'
import {missingLogin, refusedLogin, refusedToken} from './login-errors.ts'
import {quoteErrors} from './said.ts'
import {trustedConnection, USUAL_TRUST, type RegistryTrust} from './trust.ts'
import {unreachable} from './unreachable.ts'

export interface Credentials {
  readonly username: string
  /** A password or an access token. */
  readonly password: string
}

export interface AuthorizationOptions {
  readonly registry: string
  readonly repository: string
  /** Without them the registry is asked anonymously. */
  readonly credentials: Credentials | undefined
  /** Default: whom every program trusts, over https. */
  readonly trust?: RegistryTrust | undefined
  /** What the token must allow (distribution specification, token scopes). */
  readonly actions: 'pull' | 'pull,push'
  /** Another repository of the same registry that the token must allow to pull from. */
  readonly alsoPull?: string | undefined
  readonly http: Http
  readonly signal?: AbortSignal | undefined
}

/**
 * Turns a registry's `401` into the `Authorization` header that answers it: `Basic`, or `Bearer` with a token that is fetched
 * from the address in the challenge (distribution/distribution docs/spec/auth/token.md).
 *
 * @param header the `WWW-Authenticate` header of the 401
 * @returns the header's value, registered as a secret
 * @throws ActionError that tells a missing login from a refused one
 */
export async function authorize(header: string | undefined, options: AuthorizationOptions): Promise<string> {
  const challenges = parseChallenges(header ?? '')
  const bearer = challenges.find(challenge => challenge.scheme === 'bearer')
  if (bearer !== undefined) return bearerToken(bearer, options)
  if (challenges.some(challenge => challenge.scheme === 'basic')) {
    if (options.credentials === undefined) throw missingLogin(options.registry, options.trust)
    return basicHeader(options.credentials)
  }
  if (challenges.length === 0) {
    throw new ActionError(
      `The registry ${options.registry} wants a login and does not say how (401 without a challenge that can be read, also at /v2/).`,
      'A proxy in front of it has to let the header WWW-Authenticate through.'
    )
  }
  throw new ActionError(`The registry ${options.registry} asks for a login in a way that is not supported (neither Basic nor Bearer).`)
}

/** @throws ActionError for a user name with a colon, which Basic authentication cannot carry (RFC 7617, 2) */
export function basicHeader({username, password}: Credentials): string {
  if (username.includes(':'))
    throw new ActionError("The registry's user name has a colon, which a login cannot have.", 'Check the user name.')
  const encoded = Buffer.from(`${username}:${password}`, 'utf8').toString('base64')
  registerSecret(password)
  registerSecret(encoded)
  return `Basic ${encoded}`
}

async function bearerToken(challenge: Challenge, options: AuthorizationOptions): Promise<string> {
  const {registry, repository, credentials, actions, signal} = options
  const url = tokenUrl(challenge, options)
  const service = challenge.parameters['service']
  if (service !== undefined) url.searchParams.set('service', service)
  // The challenge names the scope of the one request; a push needs more than the HEAD that it began with.
  url.searchParams.set('scope', `repository:${repository}:${actions}`)
  if (options.alsoPull !== undefined) url.searchParams.append('scope', `repository:${options.alsoPull}:pull`)
  const headers: Record<string, string> = {accept: 'application/json'}
  if (credentials !== undefined) headers['authorization'] = basicHeader(credentials)
  const answer = await askToken({method: 'GET', url: url.href, headers, signal}, options)
  refuseForeign(answer, url, options)
  if (answer.status === 401 || answer.status === 403) {
    if (credentials === undefined) throw missingLogin(registry, options.trust)
    throw answer.status === 401 ? refusedLogin(registry) : refusedToken(registry, repository, `403${quoteErrors(answer.body)}`, actions)
  }
  if (answer.status !== 200) {
    throw new ActionError(
      `The login server of ${registry} (${url.host}) answered ${answer.status}.`,
      url.host === registry ? undefined : ROOT_URL
    )
  }
  const body = parseJson(`The login server of ${registry} (${url.host})`, answer.body)
  const token = isRecord(body) ? (body['token'] ?? body['access_token']) : undefined
  if (typeof token !== 'string' || token === '') throw new ActionError(`The login server of ${registry} (${url.host}) gave no token.`)
  registerSecret(token)
  return `Bearer ${token}`
}

/** The registry itself names its login server, so whoever vouches for the one does for the other. */
async function askToken(request: HttpRequest, options: AuthorizationOptions): Promise<HttpResponse> {
  const {registry, credentials, trust = USUAL_TRUST, http} = options
  const url = new URL(request.url)
  return http({...request, connection: trustedConnection(registry, trust, credentials !== undefined)}).catch((error: unknown) => {
    const subject = `The login server of ${registry} (${url.host})`
    throw unreachable({subject, registry, trust, isOwn: true, fix: url.host === registry ? undefined : ROOT_URL}, url, error)
  })
}

/** A login does not follow a redirect to another server (see `http`), and what that one gives or refuses then says nothing about it. */
function refuseForeign({url: answered, status, headers}: HttpResponse, asked: URL, {registry, credentials}: AuthorizationOptions): void {
  if (credentials === undefined) return
  const location = status >= 300 && status < 400 ? headers['location'] : undefined
  const reached = location !== undefined && URL.canParse(location, answered) ? new URL(location, answered) : new URL(answered)
  if (reached.origin === asked.origin) return
  throw new ActionError(
    `The login server of ${registry} (${asked.host}) sends the login on to ${reached.origin}, and it is sent to no other server.`,
    'Set the registry up so that it names the right address for logging in.'
  )
}

/**
 * The password goes to this address: never in clear text over a network, and never to this machine, whose `localhost` is not that of a
 * registry elsewhere.
 */
function tokenUrl(challenge: Challenge, {registry, credentials, trust}: AuthorizationOptions): URL {
  const realm = challenge.parameters['realm'] ?? ''
  if (!/^https?:/i.test(realm) || !URL.canParse(realm)) {
    throw new ActionError(`The registry ${registry} names no usable address for logging in.`)
  }
  const url = new URL(realm)
  if (url.username !== '' || url.password !== '') {
    throw new ActionError(`The registry ${registry} names an address for logging in that has a user name or a password of its own.`)
  }
  const isHere = leadsHere(url)
  if (isHere && !isLoopback(registry)) {
    throw new ActionError(
      `The registry ${registry} wants the login sent to ${url.origin}, which is this runner, not the registry.`,
      ROOT_URL
    )
  }
  // Without a login nothing is at stake but where we ask, which is judged by the address.
  const mayBePlain = trust?.isPlain === true && credentials === undefined
  if (url.protocol !== 'https:' && !isHere && !mayBePlain) {
    throw new ActionError(
      `The registry ${registry} wants the login sent to ${url.origin}, which is not https.`,
      `${ROOT_URL} Where there is no https at all, give its token server a certificate.`
    )
  }
  return url
}

const ROOT_URL = 'Set its outer address in its configuration: ROOT_URL for Gitea and Forgejo, external_url for GitLab and Harbor.'
