import {ActionError} from '../action/errors.ts'
import type {HttpResponse} from '../http/http.ts'
import type {Credentials} from './authorization.ts'
import {parseChallenges} from './challenge.ts'
import {lackedRight, missingLogin, refusedLogin} from './login-errors.ts'
import {registryUrl, type ImageName} from './reference.ts'
import {quoteErrors, saidErrors} from './said.ts'

/** What to do about a registry that does not know how it is reached from outside. */
export const OUTER_ADDRESS =
  'A registry behind a proxy needs its outer address: http.host in its configuration, ROOT_URL for Gitea and Forgejo, or X-Forwarded-Proto and Host in the proxy.'

/**
 * Says what a registry's refusal means: no login, a refused login, no right to this repository, a repository that is not there; or that it
 * was another server's, to which the registry sent us.
 *
 * @param doing what was asked of the registry: "uploading sha256:…"
 */
export function registryError(image: ImageName, doing: string, answer: HttpResponse, credentials: Credentials | undefined): ActionError {
  const said = quoteErrors(answer.body)
  const {origin} = new URL(answer.url)
  if (origin !== new URL(registryUrl(image.registry)).origin) {
    return new ActionError(
      `The registry ${image.registry} sent us to ${origin} for ${doing}. That server, which gets no login, answered ${answer.status}.`,
      OUTER_ADDRESS
    )
  }
  if (answer.status === 401 && !lacksRight(answer)) {
    return credentials === undefined ? missingLogin(image.registry) : refusedLogin(image.registry)
  }
  if (answer.status === 401 || answer.status === 403) {
    return lackedRight(image.registry, image.repository, `${answer.status}${said}`)
  }
  if (isNotShownYet(answer)) {
    return new ActionError(
      `The registry ${image.registry} answered ${answer.status} to ${doing} (${said.slice(2)}).`,
      'It may only be late in seeing what it took: run the job again. What it has is not sent twice.'
    )
  }
  if (answer.status === 404) {
    return new ActionError(
      `The registry ${image.registry} does not know the repository "${image.repository}" (404${said}).`,
      'Create it first, or check the spelling; some registries hide what an account may not see.'
    )
  }
  if (answer.status === 413) {
    return new ActionError(
      `The registry ${image.registry} refused an upload as too large (413${said}).`,
      'Raise the body size limit of the proxy in front of it.'
    )
  }
  return new ActionError(`The registry ${image.registry} answered ${answer.status} to ${doing}${said === '' ? '' : ` (${said.slice(2)})`}.`)
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
