import {parseReference} from '../../lib/registry/reference.ts'

/**
 * How a value names what lies outside, by kind: each gives the hosts that the value leads to, in any number. What cannot be read is given as it
 * is, so that it does not pass for this machine.
 */
export const KINDS = {
  /** `registry.example.com/team/app:1` */
  image: (value: string) => [registry(value)],
  /** A reference a line, with or without `NAME=` before it. */
  images: (value: string) => linesOf(value).map(line => registry(line.replace(/^[\w.-]+=/, ''))),
  /** A file, or an image by tag or digest. */
  imageOrFile: (value: string) => (/[:@]/.test(value) ? [registry(value)] : []),
  /** A name or an address. */
  host: (value: string) => [value],
  /** `user@host:port`, a line each, with options after it. */
  hosts: (value: string) => linesOf(value).flatMap(hostLine),
  /** `user@host:port`, with commas or lines between them: the hops to a host. */
  hops: (value: string) => wordsOf(value).map(destination),
  /** `host:port`, or a port of the host itself. */
  addresses: (value: string) => wordsOf(value).flatMap(word => (/^:?\d+$/.test(word) ? [] : [destination(atHost(word))])),
  /** `https://…`; `{host}` in it stands for each of the hosts, which are looked at by themselves. */
  url: (value: string) => [urlHost(atHost(value))],
  /** A URL that is a secret: what is no URL is not shown either. */
  secretUrl: (value: string) => [URL.canParse(value) ? urlHost(value) : 'a value that is not a URL'],
  /** DOCKER_HOST: a socket is on the machine that was looked at already. */
  dockerHost: (value: string) => (/^(?:unix|npipe|fd):\/\//.test(value) ? [] : [urlHost(value)]),
  /** Docker's syntax of a cache, a line each. */
  caches: (value: string) => linesOf(value).flatMap(cache),
  /** `HOST USER VARIABLE`, a line each. */
  logins: (value: string) => linesOf(value).map(line => urlHost(line.split(/\s+/)[0] ?? '')),
  /** What BuildKit reads: a folder, an image (which the stage's registry has), or an address; with or without `NAME=` before it. */
  sources: (value: string) => linesOf(value).flatMap(source),
  /** A registry and, where it needs one, a path in it. */
  registry: (value: string) => [value.split('/')[0] ?? ''],
  /** Where Terraform keeps its state: it has to be where the rehearsal keeps it. */
  backend: (value: string, state: string) => foreignBackend(value, state),
  /** A real state must not be written by a rehearsal, so there is no path that would do. */
  statePath: (value: string) => [value]
} satisfies Record<string, (value: string, state: string) => string[]>

export type Kind = keyof typeof KINDS

const registry = (value: string) => parseReference(value).registry

function linesOf(value: string): string[] {
  return value
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '')
}

function wordsOf(value: string): string[] {
  return value.split(/[\s,]+/).filter(word => word !== '')
}

const atHost = (value: string) => value.replaceAll('{host}', '127.0.0.1')

function urlHost(value: string): string {
  const host = URL.canParse(value) ? new URL(value).host : ''
  return host === '' ? value : host
}

/** Options of a line of `hosts` that lead nowhere. */
const PLAIN_OPTIONS = ['directory', 'group', 'mode', 'name']

function hostLine(line: string): string[] {
  const [first = '', ...options] = line.split(/\s+/)
  const led = options.flatMap(option => {
    const [, name = '', value = ''] = /^([\w-]+)=(.*)$/.exec(option) ?? []
    if (PLAIN_OPTIONS.includes(name)) return []
    // An option that is not known here may lead anywhere.
    return [/(?:^|-)url$/.test(name) ? urlHost(atHost(value)) : option]
  })
  return [destination(first), ...led]
}

/** The host of `user@host:port`. An address of IPv6 has its port only behind brackets. */
function destination(text: string): string {
  const host = text.slice(text.lastIndexOf('@') + 1)
  return /^\[[^\]]*\]:\d+$/.test(host) ? host.slice(0, host.lastIndexOf(':')) : host
}

/** Caches that go to no server but GitHub's, which has a stand-in. */
const CACHES_HERE = ['gha', 'inline', 'local']

function cache(line: string): string[] {
  if (!line.includes('=')) return [registry(line)]
  const fields = new Map(
    line.split(',').map(field => {
      const [name = '', ...value] = field.replaceAll('"', '').trim().split('=')
      return [name, value.join('=')] as const
    })
  )
  const type = fields.get('type') ?? 'registry'
  // gha may be told another service.
  const urls = [...fields].filter(([name]) => name.startsWith('url')).map(([, url]) => urlHost(url))
  if (CACHES_HERE.includes(type)) return urls
  const ref = fields.get('ref')
  return type === 'registry' && ref !== undefined ? [registry(ref)] : [line]
}

function source(line: string): string[] {
  const place = line.replace(/^[\w./-]+=/, '')
  if (/^(?:docker-image|oci-layout):\/\//.test(place)) return []
  if (/^[a-z][a-z+]*:\/\//i.test(place)) return [urlHost(place)]
  // git@github.com:team/app.git, and what BuildKit takes for one without a scheme.
  if (/^[\w.-]+@[\w.-]+:/.test(place)) return [destination(place.slice(0, place.indexOf(':', place.indexOf('@'))))]
  return /^(?:github\.com|gitlab\.com|bitbucket\.org)\//.test(place) ? [place.split('/')[0] ?? ''] : []
}

/** What names the place of a state, for the backends `local` and `http`. */
const STATE_SETTINGS = ['path', 'address', 'lock_address', 'unlock_address']

/** The first line of `backend-config` that is anything but the state's place in the rehearsal. An empty path stays in the checkout. */
function foreignBackend(value: string, state: string): string[] {
  const lines = value.split(/\r?\n/).map(line => line.trim())
  const harmless = ['', 'path=', ...STATE_SETTINGS.map(name => `${name}=${state}`)]
  return lines.filter(line => !harmless.includes(line) && !line.startsWith('username=')).slice(0, 1)
}
