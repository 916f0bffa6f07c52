import type {Agent} from 'node:http'
import {connect, type NetConnectOpts, type Socket} from 'node:net'
import type {RequestOptions} from 'node:https'
import {createSecureContext, getCACertificates, type SecureContext} from 'node:tls'
import {formatDuration} from '../action/duration.ts'

/** How a server is connected to, for whoever asks for more than Node's own way. */
export interface Connection {
  /**
   * Certificates in PEM that are trusted besides the usual ones, each as it is: an authority's, or the server's own. They are good for the
   * host that is asked, not for another one that it redirects to.
   */
  readonly authorities?: readonly string[]
  /**
   * Judges the address of every connection over plain HTTP, redirects included, before a byte is sent over it. No proxy is used then: its
   * address would say nothing about the server's.
   */
  readonly allows?: (address: string) => boolean
}

/** The code of the error for an address that `allows` refuses. */
export const REFUSED_ADDRESS = 'ERR_REFUSED_ADDRESS'

/**
 * What Node is told about a connection.
 *
 * @param agent what knows the proxies; it is changed, so it has to be of this request alone
 * @param isAsked whether this is the host that was asked, and not one that it redirected to
 */
export function connectionOptions(
  {authorities = [], allows}: Connection,
  url: URL,
  agent: Agent,
  {timeout, isAsked, signal}: {readonly timeout: number; readonly isAsked: boolean; readonly signal: AbortSignal | undefined}
): RequestOptions {
  if (url.protocol === 'https:') {
    // What stands in an agent's options is what it connects with, a tunnel through a proxy too.
    if (isAsked && authorities.length > 0)
      Object.assign((agent as {options?: object}).options ?? {}, {secureContext: contextOf(authorities)})
    return {agent}
  }
  if (allows === undefined) return {agent}
  return {
    createConnection(options, done) {
      guard(connect({...(options as NetConnectOpts), ...(signal === undefined ? {} : {signal})}), allows, timeout, done)
      return undefined
    }
  }
}

/** Reading all the usual authorities takes a while, and a push has hundreds of requests. */
const contexts = new WeakMap<readonly string[], SecureContext>()

function contextOf(authorities: readonly string[]): SecureContext {
  const known = contexts.get(authorities)
  if (known !== undefined) return known
  // A list replaces the usual authorities, so it has to hold them. Partial chains: as with Docker, a server's own certificate is enough.
  const made = createSecureContext({ca: [...getCACertificates('default'), ...authorities], allowPartialTrustChain: true})
  contexts.set(authorities, made)
  return made
}

function guard(
  socket: Socket,
  allows: (address: string) => boolean,
  timeout: number,
  done: (error: Error | null, socket: Socket) => void
): void {
  const fail = (error: Error) => {
    socket.destroy()
    done(error, socket)
  }
  socket.once('error', fail)
  socket.setTimeout(timeout, () => socket.destroy(new Error(`no traffic for ${formatDuration(timeout)}`)))
  socket.once('connect', () => {
    socket.off('error', fail)
    socket.setTimeout(0)
    socket.removeAllListeners('timeout')
    const address = socket.remoteAddress ?? ''
    if (allows(address)) done(null, socket)
    else fail(Object.assign(new Error(`${address} is not an address that may be asked over plain HTTP`), {code: REFUSED_ADDRESS, address}))
  })
}
