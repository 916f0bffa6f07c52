import {createHmac} from 'node:crypto'
import {ActionError} from '../action/errors.ts'

/** How a person gets lines for known_hosts that can be trusted. Accepting whatever key answers first would trust an attacker in between. */
export function howToGetKnownHosts(host: string, port: number | string): string {
  return (
    `Run "ssh-keyscan -p ${port} ${host}" on a machine you trust, compare the fingerprint (ssh-keygen -lf FILE) with what ` +
    `"ssh-keygen -lf /etc/ssh/ssh_host_ed25519_key.pub" says on the host itself, and put the lines into the variable that "known-hosts" reads.`
  )
}

/**
 * What is said of a host that no line names.
 *
 * @param content the lines; a port that was left out is the usual reason
 */
export function hostNotKnown(content: string, host: string, port: number): ActionError {
  const message = `Input "known-hosts" has no line for ${namesOfHost(host, port)[0]}`
  const [other] = otherPorts(content, host)
  if (other === undefined || other === port) return new ActionError(`${message}.`, howToGetKnownHosts(host, port))
  return new ActionError(
    `${message}, but one for port ${other}; the input "port" is ${port}.`,
    `Set the variable DEPLOY_PORT to the right one, and hand it over: "port: \${{ vars.DEPLOY_PORT }}".`
  )
}

/** The ports with which lines name the host in clear text, in their order. */
function otherPorts(content: string, host: string): number[] {
  const names = content.split(/\r\n|\r|\n/).flatMap(line => hostsOf(line)?.split(',') ?? [])
  return names.flatMap(name => {
    const [, named, port] = /^\[(.+)\]:(\d{1,5})$/.exec(name) ?? []
    return named?.toLowerCase() === host.toLowerCase() ? [Number(port)] : []
  })
}

/** The names of a host in known_hosts: on a port other than 22 `[host]:port` first and then `host`, as ssh itself looks them up. */
export function namesOfHost(host: string, port: number): readonly [string, ...string[]] {
  return port === 22 ? [host] : [`[${host}]:${port}`, host]
}

/**
 * Whether some line of a known_hosts names the host (sshd(8), SSH_KNOWN_HOSTS FILE FORMAT). It finds what `ssh-keygen -F` finds, without a
 * program and a file, and says nothing of the key: it is a first look, which never refuses what ssh takes.
 *
 * @param content the lines; hashed names, patterns and markers included
 */
export function isHostKnown(content: string, host: string, port: number): boolean {
  const names = namesOfHost(host.toLowerCase(), port)
  return content.split(/\r\n|\r|\n/).some(line => {
    const hosts = hostsOf(line)
    return hosts !== undefined && names.some(name => isNamed(name, hosts))
  })
}

/** The first field of a line, or the second where a marker stands first; undefined of a comment, and where no kind and key follow. */
function hostsOf(line: string): string | undefined {
  const [first = '', ...rest] = line.trim().split(/[ \t]+/)
  if (first.startsWith('#')) return undefined
  const [hosts, ...key] = first.startsWith('@') ? rest : [first, ...rest]
  return key.length < 2 ? undefined : hosts
}

/** One hashed name, or patterns between commas: one that matches behind `!` overrules the others. */
function isNamed(name: string, hosts: string): boolean {
  if (hosts.startsWith('|')) return isHashed(name, hosts)
  const matching = hosts.split(',').filter(pattern => matches(name, pattern.replace(/^!/, '')))
  return matching.length > 0 && !matching.some(pattern => pattern.startsWith('!'))
}

/** `|1|salt|hash`, both in base64: HMAC-SHA1 of the name, with the salt as its key (OpenSSH, hostfile.c, host_hash). */
function isHashed(name: string, hosts: string): boolean {
  const [, , salt = '', hash = ''] = hosts.split('|')
  return createHmac('sha1', Buffer.from(salt, 'base64')).update(name).digest('base64') === hash
}

/** A pattern of ssh_config(5): `*` is any text, `?` any one character, and letters count as small. */
function matches(name: string, pattern: string): boolean {
  const source = pattern
    .toLowerCase()
    .replace(/[\\^$.|+(){}[\]]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
  return new RegExp(`^${source}$`, 's').test(name)
}
