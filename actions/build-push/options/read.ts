import {isIP} from 'node:net'
import {ActionError} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'
import {parseReference} from '../../../lib/registry/reference.ts'
import {secretIn} from './looks-secret.ts'

/** @throws ActionError for a name that the Dockerfile could not have, and for an address with a password */
export function readBuildContexts(contexts: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  for (const [name, source] of contexts) {
    if (!/^[a-z0-9][a-z0-9._:/@-]*$/i.test(name)) throw wrong(name, 'the name of a build context', 'Write NAME=path, one a line.')
    if (source === '') throw new ActionError(`nothing follows the name "${name}".`, 'Write NAME=path, one a line.')
    const found = secretIn(source)
    if (found === undefined) continue
    throw new ActionError(
      `the build context "${name}" holds ${found}, and every user of the machine can read it.`,
      'Leave it out. For a private Git repository give the token as the build secret GIT_AUTH_TOKEN ("secrets" or "secret-envs").'
    )
  }
  return contexts
}

const HOST_FORM = 'Write HOST:ADDRESS, one a line, for example "mirror.lan:10.0.0.2"; the address is an IP address or "host-gateway".'

/** Hosts as `docker build --add-host` takes them, one a line: `HOST:ADDRESS` or `HOST=ADDRESS[,ADDRESS]`. */
export function readHosts(entries: readonly string[]): readonly string[] {
  for (const entry of entries) {
    const [, host = '', addresses = ''] = /^([^:=]+)[:=](.+)$/.exec(entry) ?? []
    const isAddress = (address: string) => address === 'host-gateway' || isIP(address.replace(/^\[(.*)\]$/, '$1')) !== 0
    if (!/^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$/.test(host) || !addresses.split(',').every(isAddress)) {
      throw wrong(entry, 'a host with its address', HOST_FORM)
    }
  }
  return entries
}

/** Names of stages, one a line or separated by commas. */
export function readStages(entries: readonly string[]): readonly string[] {
  const stages = entries.flatMap(line => line.split(',')).map(stage => stage.trim())
  const bad = stages.find(stage => !/^[A-Za-z0-9][A-Za-z0-9_.-]*$/.test(stage))
  if (bad !== undefined) throw wrong(bad, 'the name of a stage', 'Write the names behind AS in the Dockerfile, one a line.')
  return [...new Set(stages)]
}

/** docker/go-units, ulimit.go. */
const LIMITS = new Set('core cpu data fsize locks memlock msgqueue nice nofile nproc rss rtprio rttime sigpending stack'.split(' '))

/** Limits as `docker build --ulimit` takes them, one a line: `NAME=SOFT[:HARD]`. */
export function readLimits(entries: readonly string[]): readonly string[] {
  for (const entry of entries) {
    const [, name = '', soft = '', hard = soft] = /^([a-z]+)=(-1|\d+)(?::(-1|\d+))?$/.exec(entry) ?? []
    if (!LIMITS.has(name)) {
      throw wrong(entry, 'a limit', `Write NAME=SOFT:HARD, for example nofile=1024:4096. The names are ${[...LIMITS].join(', ')}.`)
    }
    if (hard !== '-1' && (soft === '-1' || Number(soft) > Number(hard))) {
      throw new ActionError(`"${entry}": the soft limit is above the hard one.`, 'Write NAME=SOFT:HARD.')
    }
  }
  return entries
}

/** A size as `docker build --shm-size` takes it. */
export function readSize(size: string): string {
  if (size === '' || (/^\d+(?:\.\d+)? ?(?:[kmgt]i?)?b?$/i.test(size) && Number.parseFloat(size) > 0)) return size
  throw wrong(size, 'a size', 'Write a number with a unit, for example 256m or 1g.')
}

const SBOM_FORM = 'Write true, false or generator=IMAGE.'

/**
 * What makes the list of packages (SBOM): `true` is BuildKit's own generator, `generator=IMAGE[,PARAMETER=value…]` another one.
 *
 * @returns what `--sbom` gets, empty for none
 */
export function readGenerator(value: string): string {
  if (/^false$/i.test(value)) return ''
  if (/^true$/i.test(value)) return 'true'
  const [, image = ''] = /^generator=([^\s,="]+)(?:,[A-Z][A-Z0-9_]*=[^\s,"]*)*$/.exec(value) ?? []
  if (image === '') throw wrong(value, 'a generator', SBOM_FORM)
  parseReference(image)
  return value
}

const wrong = (value: string, what: string, fix: string) => new ActionError(`"${printable(value)}" is not ${what}.`, fix)
