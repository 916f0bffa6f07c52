import {existsSync} from 'node:fs'
import {join} from 'node:path'

export interface SshdSettings {
  readonly address: string
  readonly port: number
  /** The folder of host-key, authorized_keys and sshd.pid. */
  readonly folder: string
  /** Who may log in, each by the keys in authorized_keys. */
  readonly users: readonly string[]
  /** A program that every session is run by. */
  readonly session?: string
  /** What every session finds in its environment. */
  readonly environment: Readonly<Record<string, string>>
  /** Undefined: no sftp. */
  readonly sftpServer: string | undefined
}

const SFTP_SERVERS = [
  '/usr/lib/openssh/sftp-server',
  '/usr/libexec/openssh/sftp-server',
  '/usr/libexec/sftp-server',
  '/usr/lib/ssh/sftp-server'
]

/** This machine's sftp server: a program, not the built-in one, which would not go through a session's program. */
export function findSftpServer(): string | undefined {
  return SFTP_SERVERS.find(existsSync)
}

/** sshd_config(5). StrictModes is off because the keys stand below a temporary folder, which everybody may write to. */
export function sshdConfiguration({address, port, folder, users, session, environment, sftpServer}: SshdSettings): string {
  const set = Object.entries(environment).map(([name, value]) => `"${name}=${value}"`)
  return [
    `ListenAddress ${address}`,
    `Port ${port}`,
    `HostKey ${join(folder, 'host-key')}`,
    `PidFile ${join(folder, 'sshd.pid')}`,
    `AuthorizedKeysFile ${join(folder, 'authorized_keys')}`,
    `AllowUsers ${users.join(' ')}`,
    'StrictModes no',
    'UsePAM no',
    'AuthenticationMethods publickey',
    'PubkeyAuthentication yes',
    'PasswordAuthentication no',
    'KbdInteractiveAuthentication no',
    'PermitRootLogin prohibit-password',
    'PermitUserEnvironment no',
    'PermitUserRC no',
    'AllowAgentForwarding no',
    'X11Forwarding no',
    'PrintMotd no',
    'PrintLastLog no',
    'UseDNS no',
    'MaxStartups 100',
    'LogLevel VERBOSE',
    ...(session === undefined ? [] : [`ForceCommand ${session}`]),
    ...(sftpServer === undefined ? [] : [`Subsystem sftp ${sftpServer}`]),
    // One line: of several SetEnv lines sshd takes the first.
    ...(set.length === 0 ? [] : [`SetEnv ${set.join(' ')}`]),
    ''
  ].join('\n')
}
