import type {Http, HttpRequest, HttpResponse} from '../http/http.ts'
import {authorize, type Credentials} from './authorization.ts'
import {parseChallenges} from './challenge.ts'
import {registryUrl, type ImageName} from './reference.ts'
import {unreachable} from './unreachable.ts'

export interface SenderOptions {
  readonly image: ImageName
  readonly credentials: Credentials | undefined
  readonly http: Http
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
  const {image, credentials, signal} = options
  const base = registryUrl(image.registry)
  const {origin} = new URL(base)
  let authorization: Promise<string> | undefined

  const http: Http = request =>
    options.http(request).catch((error: unknown) => {
      throw unreachable(image.registry, new URL(request.url), error)
    })

  /** Some proxies drop the header of a `HEAD`, and some registries have it only where the specification's version check is. */
  async function challengeOf(answer: HttpResponse): Promise<string | undefined> {
    const header = answer.headers['www-authenticate']
    if (parseChallenges(header ?? '').length > 0) return header
    const asked = await http({method: 'GET', url: `${base}/v2/`, signal})
    return asked.status === 401 && new URL(asked.url).origin === origin ? asked.headers['www-authenticate'] : undefined
  }

  async function logIn(answer: HttpResponse): Promise<string> {
    const header = await challengeOf(answer)
    const {registry, repository} = image
    const {alsoPull} = options
    return authorize(header, {
      alsoPull,
      registry,
      repository,
      credentials,
      actions: options.actions ?? 'pull,push',
      http: options.http,
      signal
    })
  }

  return async request => {
    const url = new URL(request.url, base)
    // An upload may go to a storage service with a signed address: our login is none of its business.
    const isRegistry = url.origin === origin
    const attempt = async () => {
      const headers: Record<string, string> = {...request.headers}
      if (isRegistry && authorization !== undefined) headers['authorization'] = await authorization
      return http({...request, url: url.href, headers, signal})
    }
    const used = authorization
    const answer = await attempt()
    if (answer.status !== 401 || !isRegistry || new URL(answer.url).origin !== origin) return answer
    // Several uploads may meet the 401 at once: one of them fetches the token, the others wait for it.
    if (authorization === used) authorization = logIn(answer)
    return attempt()
  }
}
