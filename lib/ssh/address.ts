import {isIPv6} from 'node:net'
import {ActionError} from '../action/errors.ts'

/** Where an SSH server answers, and as whom we come. */
export interface Address {
  /** A name or an address; one of IPv6 without brackets. */
  readonly host: string
  readonly port: number
  readonly user: string
}

const NAME = /^(?!-)[A-Za-z0-9._-]+$/
const USER = /^(?!-)[A-Za-z0-9._@\\-]+$/
/** The zone of a link-local address, as in `fe80::1%eth0`, is no business of isIPv6 everywhere. */
const withoutZone = (host: string) => host.replace(/%[A-Za-z0-9._-]+$/, '')

/** A host name or an address without brackets. @returns undefined for anything else, such as a name with a port */
export function readHost(text: string): string | undefined {
  const [, inner] = /^\[(.*)\]$/.exec(text) ?? []
  if (inner !== undefined) return isIPv6(withoutZone(inner)) ? inner : undefined
  return NAME.test(text) || isIPv6(withoutZone(text)) ? text : undefined
}

/**
 * Reads `user@host:port`, in which user and port may be left out. An address of IPv6 stands in brackets where a port follows: `[::1]:22`.
 *
 * @param defaults what is not said
 * @throws ActionError when it is something else
 */
export function parseAddress(text: string, defaults: {readonly user: string; readonly port?: number}): Address {
  const at = text.lastIndexOf('@')
  const [user, place] = at === -1 ? [defaults.user, text] : [text.slice(0, at), text.slice(at + 1)]
  const whole = readHost(place)
  const colon = place.lastIndexOf(':')
  const [host, port] = whole === undefined && colon > 0 ? [readHost(place.slice(0, colon)), place.slice(colon + 1)] : [whole, undefined]
  const number = port === undefined ? (defaults.port ?? 22) : /^\d{1,5}$/.test(port) ? Number(port) : 0
  if (host === undefined || !USER.test(user) || number < 1 || number > 65_535) {
    throw new ActionError(
      `"${text.replace(/\p{Cc}+/gu, ' ').slice(0, 120)}" is no host.`,
      'Write user@host:port, for example "deploy@server.example.com:22" or "deploy@[2001:db8::1]:22".'
    )
  }
  return {host, port: number, user}
}

/** A host to work on, as `host`, `port` and `user` say it, or a line of `hosts`. */
export interface HostLine extends Address {
  /** What messages call it; `{name}` in the health page's address. */
  readonly name: string
  /** Empty for none. */
  readonly group: string
  readonly mode?: 'deploy' | 'service'
  /** The project's directory there, where it is not that of the other hosts. */
  readonly directory?: string
  /** The health page there, where it is not that of the other hosts. */
  readonly url?: string
}
