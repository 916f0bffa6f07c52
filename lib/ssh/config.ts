import type {Address} from './address.ts'

/** The names of files in the folder that ssh works in. They are relative to it, so that no path has to be quoted. */
export const CONFIG_FILE = 'config'
export const KEY_FILE = 'key'
export const KNOWN_HOSTS_FILE = 'known_hosts'

export const CERTIFICATE_FILE = 'certificate'
export const JUMP_KEY_FILE = 'jump_key'
export const JUMP_KNOWN_HOSTS_FILE = 'jump_known_hosts'
export const fingerprintFile = ({alias}: Pick<Machine, 'alias'>) => `fingerprints-${alias}`

/** A host to work on, as our configuration names it. */
export interface Machine extends Address {
  readonly alias: string
  /** The machines that ssh goes through, in their order. */
  readonly hops?: readonly Address[]
  /** Its key is known by a fingerprint. */
  readonly hasFingerprint?: boolean
  /** Everything on it is done as root, by sudo. */
  readonly sudo?: boolean
  /** The engine that docker talks to there. */
  readonly dockerHost?: string
}

/** What there is to log in with. */
export interface ConfigOptions {
  readonly hasCertificate?: boolean
  /** The machines on the way have a key of their own. */
  readonly hasJumpKey?: boolean
}

/** The socket of the connection to a machine that all commands share. */
export const controlSocket = ({alias}: Pick<Machine, 'alias'>) => `control-${alias}`

const CONNECT_SECONDS = 15

/**
 * What holds for every machine: no agent, password or forwarding from the runner, and no host keys but those in our files. With `-F` ssh reads
 * neither the user's nor the system's own configuration (ssh(1)).
 */
const COMMON = [
  'BatchMode yes',
  'StrictHostKeyChecking yes',
  'GlobalKnownHostsFile /dev/null',
  'UpdateHostKeys no',
  'CheckHostIP no',
  'IdentitiesOnly yes',
  'IdentityAgent none',
  'PreferredAuthentications publickey',
  'PasswordAuthentication no',
  'KbdInteractiveAuthentication no',
  'ForwardAgent no',
  'ForwardX11 no',
  'ClearAllForwardings yes',
  'PermitLocalCommand no',
  'RequestTTY no',
  'ControlPersist no',
  // %n is the name that ssh was called with.
  `ControlPath ${controlSocket({alias: '%n'})}`,
  `ConnectTimeout ${CONNECT_SECONDS}`,
  'ServerAliveInterval 15',
  'ServerAliveCountMax 3',
  'LogLevel ERROR'
]

/** The whole configuration of ssh for these machines, see ssh_config(5). @param targets all have the same machines on the way */
export function renderConfig(targets: readonly Machine[], {hasCertificate = false, hasJumpKey = false}: ConfigOptions = {}): string {
  const hops = targets[0]?.hops ?? []
  const certificate = hasCertificate ? [`CertificateFile ${CERTIFICATE_FILE}`] : []
  const login = (file: string) => [`IdentityFile ${file}`, ...(file === KEY_FILE ? certificate : [])]
  const hopBlocks = hops.map((hop, at) =>
    block(hopAlias(at + 1), [
      ...placeOf(hop, at),
      ...login(hasJumpKey ? JUMP_KEY_FILE : KEY_FILE),
      `UserKnownHostsFile ${JUMP_KNOWN_HOSTS_FILE}`
    ])
  )
  const targetBlocks = targets.map(target =>
    block(target.alias, [
      ...placeOf(target, hops.length),
      ...login(KEY_FILE),
      `UserKnownHostsFile ${KNOWN_HOSTS_FILE}`,
      ...(target.hasFingerprint === true ? [`KnownHostsCommand /bin/sh ${fingerprintFile(target)} %I %H %t %K %f`] : [])
    ])
  )
  return [block('*', COMMON), ...hopBlocks, ...targetBlocks].join('\n')
}

const hopAlias = (number: number) => `hop-${number}`

/** @param via the number of the last machine on the way; 0: there is none */
function placeOf({host, port, user}: Address, via: number): string[] {
  // HostName knows %h, so that the zone of an address, as in fe80::1%eth0, has to be doubled.
  const place = [`HostName ${host.replaceAll('%', '%%')}`, `Port ${port}`, `User ${user}`]
  return [...place, ...(via === 0 ? [] : [`ProxyJump ${hopAlias(via)}`])]
}

function block(pattern: string, lines: readonly string[]): string {
  return `Host ${pattern}\n${lines.map(line => `  ${line}\n`).join('')}`
}
