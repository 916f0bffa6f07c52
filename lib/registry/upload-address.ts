import {ActionError} from '../action/errors.ts'
import type {HttpResponse} from '../http/http.ts'
import {isLoopback, leadsHere} from '../http/loopback.ts'
import type {ImageName} from './reference.ts'
import {OUTER_ADDRESS} from './registry-error.ts'
import {trustedUrl, USUAL_TRUST, type RegistryTrust} from './trust.ts'

/**
 * Where a registry wants an upload sent. The address is relative or absolute, may have its own query, and may be on another server, which
 * gets no login.
 *
 * @throws ActionError when it gives none, or one that it can only have given because it does not know its own outer address
 */
export function uploadAddress({headers}: HttpResponse, {registry}: ImageName, trust: RegistryTrust = USUAL_TRUST): URL {
  const location = headers['location']
  const base = new URL(trustedUrl(registry, trust))
  if (location === undefined || !URL.canParse(location, base.href)) {
    throw new ActionError(`The registry ${registry} gave no address for an upload.`)
  }
  const url = new URL(location, base)
  if (url.protocol !== base.protocol) {
    throw new ActionError(
      `The registry ${registry} wants the upload sent to ${url.origin}, which is not ${base.protocol.slice(0, -1)}.`,
      OUTER_ADDRESS
    )
  }
  if (url.origin !== base.origin && leadsHere(url) && !isLoopback(registry)) {
    throw new ActionError(
      `The registry ${registry} wants the upload sent to ${url.origin}, which is this runner, not the registry.`,
      OUTER_ADDRESS
    )
  }
  // Node would send them as a login of our own.
  url.username = url.password = ''
  return url
}
