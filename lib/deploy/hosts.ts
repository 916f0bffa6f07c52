import {ActionError} from '../action/errors.ts'
import {printable} from '../action/inputs.ts'
import {isPage} from './inputs.ts'
import {parseAddress, type HostLine} from '../ssh/address.ts'

const NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,62}$/
const DIRECTORY = /^(~\/|\/)[^\p{Cc}\s]*[^/\p{Cc}\s]$/u

/** What may stand behind an address, `name=value`, and what its value has to be. */
const OPTIONS: Readonly<Record<string, {readonly fits: (value: string) => boolean; readonly fix: string}>> = {
  name: {fits: value => NAME.test(value), fix: 'Write a short word, for example "name=web-1".'},
  // A number is how many hosts are the canary.
  group: {fits: value => NAME.test(value) && !/^\d+$/.test(value), fix: 'Write a short word, for example "group=europe".'},
  mode: {fits: value => value === 'deploy' || value === 'service', fix: 'Write "mode=deploy" or "mode=service".'},
  directory: {fits: value => DIRECTORY.test(value), fix: 'Write an absolute path on the host, or one that begins with "~/".'},
  url: {fits: isPage, fix: 'Write an http or https URL.'}
}

const FORM = 'Write "user@host:port", and options behind it: "deploy@web1.example.com name=web-1 group=europe".'

/**
 * The lines of `hosts`: `user@host:port`, and options behind it, with spaces between them. User and port may be left out.
 *
 * @param user of the lines that say none; empty where each has to
 * @throws ActionError naming the line that is wrong, or two that are the same host
 */
export function parseHosts(lines: readonly string[], user: string): HostLine[] {
  const read = lines.map(line => parseLine(line, user))
  const named = read.map(({given, ...line}) => ({...line, name: given['name'] ?? usualName(line, read)}))
  for (const [index, line] of named.entries()) {
    const twin = named.slice(0, index).find(other => placeOf(other) === placeOf(line))
    if (twin !== undefined) throw new ActionError(`Input "hosts": ${placeOf(line)} is there twice.`, 'Name each host once.')
    if (named.slice(0, index).some(other => other.name === line.name)) {
      throw new ActionError(`Input "hosts": two hosts have the name "${line.name}".`, 'Give each one its own: "name=web-2".')
    }
  }
  return named
}

type ReadLine = Omit<HostLine, 'name'> & {readonly given: Readonly<Record<string, string>>}

function parseLine(line: string, user: string): ReadLine {
  const [address = '', ...options] = line.trim().split(/\s+/)
  const given = Object.fromEntries(options.map(option => readOption(option, line)))
  if (Object.keys(given).length < options.length) throw wrong(line, 'An option is there twice.', FORM)
  const {group = '', mode, directory, url} = given
  return {
    ...readAddress(address, line, user),
    group,
    ...(mode === undefined ? {} : {mode: mode === 'service' ? 'service' : 'deploy'}),
    ...(directory === undefined ? {} : {directory}),
    ...(url === undefined ? {} : {url}),
    given
  }
}

function readAddress(address: string, line: string, user: string) {
  if (!address.includes('@') && user === '') throw wrong(line, 'It does not say as which user to come.', FORM)
  try {
    return parseAddress(address, {user})
  } catch (error) {
    if (!(error instanceof ActionError)) throw error
    throw wrong(line, 'It does not begin with a host.', FORM)
  }
}

function readOption(option: string, line: string): [string, string] {
  const equals = option.indexOf('=')
  const [name, value] = [option.slice(0, Math.max(0, equals)), option.slice(equals + 1)]
  const known = Object.hasOwn(OPTIONS, name) ? OPTIONS[name] : undefined
  if (known === undefined) {
    const options = Object.keys(OPTIONS).map(each => `"${each}="`)
    throw wrong(line, `"${printable(option)}" is no option.`, `The options are ${options.join(', ')}.`)
  }
  if (!known.fits(value)) throw wrong(line, `"${printable(option)}" is not legal.`, known.fix)
  return [name, value]
}

const wrong = (line: string, what: string, fix: string) => new ActionError(`Input "hosts", line "${printable(line)}": ${what}`, fix)

/** Where an address is, as a person writes it. */
export function placeOf({user, host, port}: Pick<HostLine, 'user' | 'host' | 'port'>): string {
  return `${user}@${bracketed(host)}:${port}`
}

/** A host as it stands in a URL. */
export function bracketed(host: string): string {
  return host.includes(':') ? `[${host}]` : host
}

/** The host, where that tells it from the others. */
function usualName(line: Omit<HostLine, 'name'>, all: readonly Omit<HostLine, 'name'>[]): string {
  return all.filter(({host}) => host === line.host).length === 1 ? line.host : placeOf(line)
}
