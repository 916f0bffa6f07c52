import {ActionError} from '../action/errors.ts'
import type {HttpResponse} from '../http/http.ts'
import type {Credentials} from './authorization.ts'
import {parseChallenges} from './challenge.ts'
import {lackedRight, missingLogin, refusedLogin} from './login-errors.ts'
import type {ImageName} from './reference.ts'
import {quoteErrors, saidErrors} from './said.ts'
import {speaksTls, trustedUrl, USUAL_TRUST, type RegistryTrust} from './trust.ts'

/** What to do about a registry that does not know how it is reached from outside. */
export const OUTER_ADDRESS =
  'A registry behind a proxy needs its outer address: http.host in its configuration, ROOT_URL for Gitea and Forgejo, external_url for GitLab and Harbor, or Host and X-Forwarded-Proto from the proxy.'

/** How the registry was asked, for the words of its refusal. */
export interface Asking {
  readonly credentials: Credentials | undefined
  readonly trust?: RegistryTrust | undefined
  /** Default: `pull,push`. */
  readonly actions?: 'pull' | 'pull,push' | undefined
}

/**
 * Says what a registry's refusal means: no login, a refused login, no right to this repository, a repository that is not there; or that it
 * was another server's, to which the registry sent us.
 *
 * @param doing what was asked of the registry: "uploading sha256:…"
 */
export function registryError(image: ImageName, doing: string, answer: HttpResponse, asking: Asking): ActionError {
  const {registry} = image
  const {credentials, trust = USUAL_TRUST} = asking
  const said = quoteErrors(answer.body)
  const {origin, pathname, protocol, hostname} = new URL(answer.url)
  const own = new URL(trustedUrl(registry, trust))
  if (origin !== own.origin) {
    if (protocol === 'https:' && own.protocol === 'http:' && hostname === own.hostname) return speaksTls(registry, trust)
    return new ActionError(
      `The registry ${registry} sent us to ${origin} for ${doing}. That server, which gets no login, answered ${answer.status}.`,
      OUTER_ADDRESS
    )
  }
  if (protocol === 'http:' && answer.status === 400 && /\bHTTPS (?:server|port)\b/i.test(answer.body.toString('utf8'))) {
    return speaksTls(registry, trust)
  }
  if (answer.status >= 300 && answer.status < 400) return redirected(registry, doing, answer, trust)
  if (answer.status === 401 && !lacksRight(answer)) {
    if (credentials === undefined) return missingLogin(registry, trust)
    return refusedLogin(registry)
  }
  if (answer.status === 401 || answer.status === 403) {
    return lackedRight(registry, image.repository, `${answer.status}${said}`, asking.actions)
  }
  if (isNotShownYet(answer)) {
    return new ActionError(
      `The registry ${registry} answered ${answer.status} to ${doing} (${said.slice(2)}).`,
      'It may only be late in seeing what it took: run the job again. What it has is not sent twice.'
    )
  }
  if (answer.status === 404 && !pathname.startsWith('/v2/')) {
    return new ActionError(
      `The registry ${registry} sent us to ${origin}${pathname} for ${doing}, and there is nothing (404).`,
      PATH_PREFIX
    )
  }
  if (answer.status === 404) return notFound(image, origin, answer, said)
  if (answer.status === 413) return tooLarge(registry, answer, said)
  if (answer.status === 429) {
    return new ActionError(
      `The registry ${registry} answered 429 to ${doing}: too many requests${said}${waitOf(answer)}.`,
      credentials === undefined ? 'Try again later, or log in: many registries allow more to an account.' : 'Try again later.'
    )
  }
  return new ActionError(`The registry ${registry} answered ${answer.status} to ${doing}${said === '' ? '' : ` (${said.slice(2)})`}.`)
}

const PATH_PREFIX =
  'A registry under a path of its proxy has to be reached at /v2/ of its host, as every client asks for it there: forward "/v2/" to it and take http.prefix out of its configuration, or give it a host name of its own.'

/** A registry says in JSON what it does not know; anything else comes from a server that is none. */
function notFound({registry, repository}: ImageName, origin: string, {body, headers}: HttpResponse, said: string): ActionError {
  const isRegistry = saidErrors(body).length > 0 || headers['docker-distribution-api-version'] !== undefined
  if (isRegistry || body.length === 0) {
    return new ActionError(
      `The registry ${registry} does not know the repository "${repository}" (404${said}).`,
      'Create it first, or check the spelling; some registries hide what an account may not see.'
    )
  }
  return new ActionError(
    `What answers at ${registry} does not know the repository "${repository}" (404), and does not answer as a registry does.`,
    `Check host and port: a registry answers at ${origin}/v2/. ${PATH_PREFIX}`
  )
}

/** Cloudflare's proxy takes 100 MB on its free and Pro plans, whatever the registry allows (developers.cloudflare.com, "Error 413"). */
function tooLarge(registry: string, {headers}: HttpResponse, said: string): ActionError {
  const isCloudflare = /cloudflare/i.test(headers['server'] ?? '')
  return new ActionError(
    `The registry ${registry} refused an upload as too large (413${said}).`,
    isCloudflare
      ? "Cloudflare's proxy, which is in front of it, takes no more than 100 MB at once on most plans. Let pushes go around it, for example by a name that is not proxied."
      : 'Raise the limit of the proxy in front of it: "client_max_body_size 0;" in nginx, the annotation nginx.ingress.kubernetes.io/proxy-body-size: "0" for its ingress.'
  )
}

/** What changes something is not sent to where a 301, 302 or 303 points: that asks for a `GET` there (RFC 9110, 15.4). */
function redirected(registry: string, doing: string, {url, status, headers}: HttpResponse, trust: RegistryTrust): ActionError {
  const location = headers['location'] ?? ''
  const target = URL.canParse(location, url) ? new URL(location, url) : undefined
  const asked = new URL(url)
  const isTls = target?.protocol === 'https:' && asked.protocol === 'http:' && target.hostname === asked.hostname
  if (isTls) return speaksTls(registry, trust)
  const where = target === undefined ? '' : ` to ${target.origin}`
  return new ActionError(
    `The registry ${registry} answered ${doing} with a redirect${where} (${status}), which is not followed.`,
    'Check host and port of the image: write the name that the registry itself goes by.'
  )
}

function waitOf({headers}: HttpResponse): string {
  const asked = headers['retry-after']
  return asked === undefined || !/^[\w ,:]{1,40}$/.test(asked) ? '' : ` (Retry-After: ${asked})`
}

/** The login was taken, but is not good for this (RFC 6750, 3.1): the CNCF's registry and Docker Hub say it with a 401. */
function lacksRight({headers}: HttpResponse): boolean {
  return parseChallenges(headers['www-authenticate'] ?? '').some(({parameters}) => parameters['error'] === 'insufficient_scope')
}

/** The codes for what a manifest names and a registry does not have (distribution specification, "Error Codes"). */
const UNKNOWN_CODES = new Set(['MANIFEST_UNKNOWN', 'MANIFEST_BLOB_UNKNOWN', 'BLOB_UNKNOWN'])

/** Whether a registry refuses a manifest for what was uploaded before it: GHCR may not see that yet (patience.ts). */
export function isNotShownYet({status, body}: Pick<HttpResponse, 'status' | 'body'>): boolean {
  return (status === 400 || status === 404) && saidErrors(body).some(({code}) => UNKNOWN_CODES.has(code))
}
