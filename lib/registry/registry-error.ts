import {ActionError} from '../action/errors.ts'
import type {HttpResponse} from '../http/http.ts'
import {missingLogin, refusedLogin, type Credentials} from './authorization.ts'
import {parseChallenges} from './challenge.ts'
import {isRecord} from './descriptor.ts'
import {registryUrl, type ImageName} from './reference.ts'

const LONGEST_QUOTE = 200

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
    return new ActionError(
      `The registry ${image.registry} does not let this account write to "${image.repository}" (${answer.status}${said}).`,
      'Give the account or token the right to write to it.'
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

/** The registry's own words (distribution specification, "Error Codes"), bounded and on one line; empty when it gave none. */
function quoteErrors(body: Buffer): string {
  try {
    const parsed: unknown = JSON.parse(body.toString('utf8'))
    const errors = isRecord(parsed) && Array.isArray(parsed['errors']) ? (parsed['errors'] as unknown[]) : []
    const texts = errors.filter(isRecord).map(({code, message}) => [code, message].filter(part => typeof part === 'string').join(': '))
    const line = texts.join('; ').replace(/\s+/g, ' ').slice(0, LONGEST_QUOTE)
    return line === '' ? '' : `: ${line}`
  } catch {
    return ''
  }
}
