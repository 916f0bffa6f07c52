import type {ActionError} from '../../../lib/action/errors.ts'

/** Why a repository gave no database. */
export interface Refusal {
  /** A sentence. */
  readonly reason: string
  /** It passes by itself: rate limits above all, broken connections, servers that restart. */
  readonly passes: boolean
  /** Nobody knows what the repository has: it could not be reached, or only said that it cannot answer now. */
  readonly isSilent: boolean
  /** It has one that is too old. */
  readonly isOld: boolean
  /** What to do about a connection that was refused for what the server is: its certificate, or plain HTTP. */
  readonly fix?: string | undefined
}

/** A registry that cannot answer now, whatever its words (mirror.gcr.io and ghcr.io: TOOMANYREQUESTS). */
const BUSY = /answered (?:408|429|5\d\d)\b|TOOMANYREQUESTS/
/** Node's codes of a connection that did not come about, or broke; a name that cannot be looked up now (EAI_AGAIN) is one of them. */
const BROKEN = /^(?:ECONN|EPIPE$|ETIMEDOUT$|EAI_AGAIN$|ENET|EHOST|UND_ERR)/

/** What became of asking a registry. @param error of our own client, with what Node said as its cause where there was no answer */
export function refusalOf(error: ActionError): Refusal {
  const {code} = (error.cause ?? {}) as {readonly code?: unknown}
  const isLost = error.cause !== undefined && (typeof code !== 'string' || BROKEN.test(code))
  const isSilent = isLost || BUSY.test(error.message) || code === 'ENOTFOUND'
  const fix = error.cause === undefined || isSilent ? undefined : error.fix
  return {reason: error.message, passes: isSilent && code !== 'ENOTFOUND', isSilent, isOld: false, fix}
}
