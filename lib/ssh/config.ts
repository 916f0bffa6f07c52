import type {Address} from './address.ts'

/** The names of files in the folder that ssh works in. They are relative to it, so that no path has to be quoted. */
export const CONFIG_FILE = 'config'
export const KEY_FILE = 'key'
export const KNOWN_HOSTS_FILE = 'known_hosts'

/** A machine as our configuration names it: `target-1` is a host to work on. */
export interface Machine extends Address {
  readonly alias: string
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

/** The whole configuration of ssh for these machines, see ssh_config(5). */
export function renderConfig(machines: readonly Machine[]): string {
  return [block('*', COMMON), ...machines.map(machine => block(machine.alias, linesOf(machine)))].join('\n')
}

function linesOf({host, port, user}: Machine): string[] {
  // HostName knows %h, so that the zone of an address, as in fe80::1%eth0, has to be doubled.
  const place = [`HostName ${host.replaceAll('%', '%%')}`, `Port ${port}`, `User ${user}`]
  return [...place, `IdentityFile ${KEY_FILE}`, `UserKnownHostsFile ${KNOWN_HOSTS_FILE}`]
}

function block(pattern: string, lines: readonly string[]): string {
  return `Host ${pattern}\n${lines.map(line => `  ${line}\n`).join('')}`
}
