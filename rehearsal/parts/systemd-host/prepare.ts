import {randomBytes} from 'node:crypto'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import type {SshKey} from '../ssh-key.ts'
import {findSftpServer, sshdConfiguration} from '../sshd-configuration.ts'
import {findProgram} from '../stage-folder.ts'
import {sudoersOf, withAccounts, type Account} from './accounts.ts'
import {SSHD_SETTINGS} from './boot-script.ts'

/** What every machine with util-linux has, but a minimal container. */
const UTILITIES = ['unshare', 'nsenter', 'mount', 'umount', 'pivot_root', 'mknod']

/**
 * @param sshd path of the server
 * @throws ActionError naming what a host with systemd needs and this machine has not
 */
export async function checkMachine(sshd: string, accounts: readonly Account[]): Promise<void> {
  if (process.getuid?.() !== 0) {
    throw new ActionError(
      'A host with systemd must be started as root.',
      'Run the rehearsal as root, for example in a throw-away virtual machine.'
    )
  }
  if (!sshd.startsWith('/usr/')) {
    throw new ActionError(
      `A host with systemd has the programs of this machine's /usr, and ${sshd} is not among them.`,
      "Install the OpenSSH server with the system's package manager."
    )
  }
  for (const name of UTILITIES) await findProgram(name, "Install util-linux and coreutils with the system's package manager.")
  if (accounts.some(({sudo}) => sudo !== undefined)) {
    await findProgram('sudo', 'Install Debian\'s sudo package, or run "npm run tools -- --for systemd".')
  }
}

export interface EtcSettings {
  readonly hostName: string
  readonly address: string
  readonly port: number
  readonly hostKey: SshKey
  readonly userKey: SshKey
  readonly accounts: readonly Account[]
  readonly environment: Readonly<Record<string, string>>
}

/**
 * Writes what the host's /etc has otherwise than the machine's: accounts, who may use sudo, its sshd's keys and configuration, its identity.
 *
 * @param etc the folder of changes that lies over the machine's /etc
 */
export async function prepareEtc(etc: string, settings: EtcSettings): Promise<void> {
  const {hostName, address, port, hostKey, userKey, accounts, environment} = settings
  const write = (path: string, content: string, mode: number) => writeFile(join(etc, path), content, {mode})
  const sshd = SSHD_SETTINGS.replace('/etc/', '')
  await mkdir(join(etc, sshd), {recursive: true, mode: 0o755})
  await mkdir(join(etc, 'sudoers.d'), {mode: 0o755})
  const machine = async (name: string) => readFile(join('/etc', name), 'utf8').catch(() => '')
  const files = {passwd: await machine('passwd'), group: await machine('group'), shadow: await machine('shadow')}
  const {passwd, group, shadow} = withAccounts(files, accounts)
  const configuration = sshdConfiguration({
    address,
    port,
    folder: SSHD_SETTINGS,
    users: ['root', ...accounts.map(({name}) => name)],
    environment,
    sftpServer: findSftpServer()
  })
  await Promise.all([
    write('passwd', passwd, 0o644),
    write('group', group, 0o644),
    write('shadow', shadow, 0o600),
    write('sudoers.d/stage', sudoersOf(accounts), 0o440),
    write('hostname', `${hostName}\n`, 0o644),
    write('machine-id', `${randomBytes(16).toString('hex')}\n`, 0o444),
    write(`${sshd}/host-key`, hostKey.privateKey, 0o600),
    // sshd reads it as the account that logs in.
    write(`${sshd}/authorized_keys`, userKey.publicKey, 0o644),
    write(`${sshd}/sshd_config`, configuration, 0o600)
  ])
}
