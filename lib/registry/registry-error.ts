import {ActionError} from '../action/errors.ts'
import type {HttpResponse} from '../http/http.ts'
import {missingLogin, refusedLogin, type Credentials} from './authorization.ts'
import {isRecord} from './descriptor.ts'
import type {ImageName} from './reference.ts'

const LONGEST_QUOTE = 200

/**
 * Says what a registry's refusal means: no login, a refused login, no right to this repository, a repository that is not there.
 *
 * @param doing what was asked of the registry: "uploading sha256:…"
 */
export function registryError(image: ImageName, doing: string, answer: HttpResponse, credentials: Credentials | undefined): ActionError {
  if (answer.status === 401) return credentials === undefined ? missingLogin(image.registry) : refusedLogin(image.registry)
  const said = quoteErrors(answer.body)
  if (answer.status === 403) {
    return new ActionError(
      `The registry ${image.registry} does not let this account write to "${image.repository}" (403${said}).`,
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
