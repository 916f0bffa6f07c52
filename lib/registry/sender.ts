import type {Readable} from 'node:stream'
import type {Http, HttpRequest, HttpResponse} from '../http/http.ts'
import {authorize, type Credentials} from './authorization.ts'
import {parseChallenges} from './challenge.ts'
import type {ImageName} from './reference.ts'
import {OUTER_ADDRESS} from './registry-error.ts'
import {trustedConnection, trustedUrl, USUAL_TRUST, type RegistryTrust} from './trust.ts'
import {unreachable} from './unreachable.ts'

export interface SenderOptions {
  readonly image: ImageName
  readonly credentials: Credentials | undefined
  readonly http: Http
  /** Default: whom every program trusts, over https. */
  readonly trust?: RegistryTrust | undefined
  readonly actions?: 'pull' | 'pull,push'
  /** Another repository of the registry, from which something is mounted. */
  readonly alsoPull?: string
  readonly signal?: AbortSignal | undefined
}

/**
 * Sends to the registry, logs in when it asks for that, and once more when a token has expired on the way. Only the registry itself may ask:
 * a server that it redirects to, or hands an upload to, is answered with no login, whatever it says.
 */
export function createSender(options: SenderOptions): (request: HttpRequest) => Promise<HttpResponse> {
  const {image, credentials, trust = USUAL_TRUST, signal} = options
  const {registry, repository} = image
  const base = trustedUrl(registry, trust)
  const {origin, hostname} = new URL(base)
  let authorization: Promise<string> | undefined

  /** @param carriesLogin whether it carries a login of ours, or a token that was given for one */
  const send = (request: HttpRequest, carriesLogin: boolean): Promise<HttpResponse> => {
    const url = new URL(request.url)
    const isRegistry = url.origin === origin
    // Another port of the registry's own host is still what its certificate is for.
    const isOwn = url.hostname === hostname
    const connection = trustedConnection(registry, isOwn ? trust : {...trust, authorities: []}, carriesLogin)
    const subject = isRegistry ? `The registry ${registry}` : `The server ${url.origin}, to which the registry ${registry} sent us,`
    return options.http({...request, connection, signal}).catch((error: unknown) => {
      throw unreachable({subject, registry, trust, isOwn, fix: isRegistry ? undefined : OUTER_ADDRESS}, url, error)
    })
  }

  const askVersion = (carriesLogin: boolean) => send({method: 'GET', url: `${base}/v2/`}, carriesLogin)

  /** Some proxies drop the header of a `HEAD`, and some registries have it only where the specification's version check is. */
  async function challengeOf(answer: HttpResponse): Promise<string | undefined> {
    const header = answer.headers['www-authenticate']
    const isChecked = !trust.isPlain || credentials === undefined
    if (isChecked && parseChallenges(header ?? '').length > 0) return header
    // What came over plain HTTP may name any login server: no login follows it, unless it is this machine that asks for one.
    const asked = await askVersion(!isChecked)
    return asked.status === 401 && new URL(asked.url).origin === origin ? asked.headers['www-authenticate'] : undefined
  }

  async function logIn(answer: HttpResponse): Promise<string> {
    const header = await challengeOf(answer)
    return authorize(header, {
      alsoPull: options.alsoPull,
      registry,
      repository,
      credentials,
      trust,
      actions: options.actions ?? 'pull,push',
      http: options.http,
      signal
    })
  }

  async function ask(request: HttpRequest): Promise<HttpResponse> {
    const url = new URL(request.url, base)
    // An upload may go to a storage service with a signed address: our login is none of its business.
    const isRegistry = url.origin === origin
    const attempt = async () => {
      const headers: Record<string, string> = {...request.headers}
      const given = isRegistry ? await authorization : undefined
      if (given !== undefined) headers['authorization'] = given
      return send({...request, url: url.href, headers}, given !== undefined && credentials !== undefined)
    }
    const used = authorization
    const answer = await attempt()
    if (answer.status !== 401 || !isRegistry || new URL(answer.url).origin !== origin) return answer
    // Several uploads may meet the 401 at once: one of them fetches the token, the others wait for it.
    if (authorization === used) authorization = logIn(answer)
    return attempt()
  }

  let isHeadRefused = false
  return async request => {
    if (request.method !== 'HEAD') return ask(request)
    const answer = isHeadRefused ? undefined : await ask(request)
    if (answer !== undefined && !HEAD_REFUSED.has(answer.status)) return answer
    // A proxy may let no `HEAD` pass. Besides, only the answer to a `GET` has a body that says why.
    const got = await ask({...request, method: 'GET', receive: leaveUnread})
    if (answer !== undefined && got.status !== answer.status) isHeadRefused = true
    return got
  }
}

const HEAD_REFUSED = new Set([400, 403, 405, 501])

/** The headers are all that was asked for; the body may be a layer. */
function leaveUnread(body: Readable): Promise<void> {
  body.once('error', () => undefined).destroy()
  return Promise.resolve()
}
