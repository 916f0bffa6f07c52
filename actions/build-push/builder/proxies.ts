import type {Environment} from '../../../lib/action/environment.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {isLoopback} from '../../../lib/http/loopback.ts'
import {isRecord} from '../../../lib/registry/descriptor.ts'
import {registerSecret} from '../../../lib/secrets/registered.ts'

/** The way out of this network, by the names that programs look for: HTTP_PROXY, HTTPS_PROXY, NO_PROXY. */
export type Proxies = ReadonlyMap<ProxyName, string>

const NAMES = ['HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY'] as const
type ProxyName = (typeof NAMES)[number]

/** The same in Docker's configuration (https://docs.docker.com/engine/cli/proxy/). */
const KEYS: Readonly<Record<ProxyName, string>> = {HTTP_PROXY: 'httpProxy', HTTPS_PROXY: 'httpsProxy', NO_PROXY: 'noProxy'}

/**
 * The proxies of this step, in capitals or small letters: the small ones win where there are both, as in curl and Go. Their passwords are
 * hidden from now on.
 *
 * @throws ActionError for a proxy that is no address
 */
export function proxiesOf(environment: Environment): Proxies {
  const found = NAMES.flatMap(name => {
    const value = (environment[name.toLowerCase()] || environment[name] || '').trim()
    return value === '' ? [] : [[name, value] as const]
  })
  const proxies = new Map<ProxyName, string>(found)
  for (const [name, value] of proxies) if (name !== 'NO_PROXY') hidePassword(urlOf(name, value))
  // Without a proxy there is nothing to leave out of it.
  return proxies.size === 1 && proxies.has('NO_PROXY') ? new Map() : proxies
}

/** Whether one of them has a password in it, which may stand in no argument of a program and no attestation. */
export const havePassword = (proxies: Proxies): boolean =>
  [...proxies].some(([name, value]) => name !== 'NO_PROXY' && urlOf(name, value).password !== '')

/** The proxies that listen on this machine's loopback, by their variables: from inside of a container that is the container. */
export const onLoopback = (proxies: Proxies): readonly string[] =>
  [...proxies].flatMap(([name, value]) => (name !== 'NO_PROXY' && isLoopback(urlOf(name, value).host) ? [name] : []))

/** For BuildKit itself: options of the driver, in both spellings, because programs differ in which one they read. */
export function proxyOptions(proxies: Proxies): ReadonlyMap<string, string> {
  return new Map([...proxies].flatMap(([name, value]) => [name, name.toLowerCase()].map(spelled => [`env.${spelled}`, value])))
}

/**
 * For what a Dockerfile runs: Docker's configuration with the proxies, which buildx hands on as the build arguments that need no ARG
 * (docker/buildx, store/storeutil/storeutil.go, `GetProxyConfig`). They are no part of a step's cache key, and are not kept in the image.
 *
 * @param config the user's; what it says of proxies stays
 */
export function withProxies(config: Readonly<Record<string, unknown>>, proxies: Proxies): Readonly<Record<string, unknown>> {
  if (proxies.size === 0 || isRecord(config['proxies'])) return config
  return {...config, proxies: {default: Object.fromEntries([...proxies].map(([name, value]) => [KEYS[name], value]))}}
}

/** `user:password@`, behind a scheme or without one, as Go reads an address of a proxy. */
const USER_AND_PASSWORD = /^\s*(?:[^\s/@]*:\/\/[^\s/@]*:|[^\s/@]*:(?!\/\/))[^\s@]+@/

/** Whether a proxy in Docker's configuration has a password: BuildKit hands it to the build, and a full provenance shows it. */
export function configHasPassword(config: Readonly<Record<string, unknown>>): boolean {
  const groups = isRecord(config['proxies']) ? Object.values(config['proxies']) : []
  const values = groups.flatMap(group => (isRecord(group) ? Object.values(group) : []))
  return values.some(value => typeof value === 'string' && USER_AND_PASSWORD.test(value))
}

/** As Go reads it: a scheme may be missing. */
function urlOf(name: string, value: string): URL {
  const text = value.includes('://') ? value : `http://${value}`
  if (URL.canParse(text)) return new URL(text)
  throw new ActionError(
    `The variable ${name} is not the address of a proxy.`,
    'Write it as http://HOST:PORT, with %40 for an "@" in a password.'
  )
}

function hidePassword({username, password}: URL): void {
  if (password === '') return
  const plain = (text: string) => {
    try {
      return decodeURIComponent(text)
    } catch {
      return text
    }
  }
  for (const text of [`${username}:${password}`, password, plain(password)]) registerSecret(text)
  registerSecret(Buffer.from(`${plain(username)}:${plain(password)}`).toString('base64'))
}
