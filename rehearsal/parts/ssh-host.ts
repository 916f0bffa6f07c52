import {existsSync} from 'node:fs'
import {chmod, mkdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {userInfo} from 'node:os'
import {join} from 'node:path'
import type {RunProcess} from '../../lib/action/process.ts'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import {linkDockerPlugins} from './docker-plugins.ts'
import {findFreePort} from '../system/free-port.ts'
import type {Part, Tool} from './part.ts'
import type {RunningProcess} from '../system/processes.ts'
import {descendantsOf, endProcesses, listProcesses} from '../system/processes.ts'
import {isListening, startServerProcess} from './server-process.ts'
import type {StageOptions} from './stage-folder.ts'
import {noteOfSshHost, removeFolder, serverEnvironment, stageMark, systemPath} from './stage-folder.ts'
import {noteMissingFolders, removeNotedFolders, SSHD_FOLDER} from '../system/system-folders.ts'

export interface SshHostOptions extends StageOptions {
  readonly sshd: Tool
  /** The docker CLI that sessions find on their PATH. */
  readonly docker: Tool
  /** Becomes the CLI's `docker compose`. */
  readonly compose: Tool
  /** `unix://…/docker.sock`: the engine behind the host. It need not run yet. */
  readonly dockerHost: string
  /** What the host's owner set for every session, as in /etc/environment: the port that an app gets, for example. */
  readonly environment?: Readonly<Record<string, string>>
  readonly run?: RunProcess
}

/** An OpenSSH server on loopback that plays the host to deploy to. */
export interface SshHost extends Part {
  readonly host: string
  readonly port: number
  readonly user: string
  /** A line for a known_hosts file: `[127.0.0.1]:2222 ssh-ed25519 …`. */
  readonly knownHosts: string
  /** The user's private key, in OpenSSH's format. Throw-away, but a secret of the run like any other. */
  readonly privateKey: string
  /** What sessions have as HOME: a folder of the stage. */
  readonly home: string
  /** The processes of sessions that are open, with all they run. */
  runningSessions(): RunningProcess[]
  /** Ends the server and its sessions as a power cut of the network would: what is on the host stays. */
  takeDown(): Promise<void>
}

const HOST = '127.0.0.1'

/**
 * Starts an OpenSSH server with an own configuration, throw-away keys and one authorized user (the one who runs the rehearsal).
 * No password, no PAM, no forwarding of an agent. A session's HOME is in the stage, its PATH has docker, its DOCKER_HOST is the rehearsal's engine.
 *
 * @throws ActionError when the server does not come up
 */
export async function startSshHost(options: SshHostOptions): Promise<SshHost> {
  const run = options.run ?? runProcess
  const folder = join(options.stage, 'ssh-host')
  const home = join(folder, 'home')
  await mkdir(home, {recursive: true, mode: 0o700})
  await makeRunFolder(options.stage)
  const stopFolders = async () => {
    await removeRunFolder(options.stage)
    await removeFolder(folder)
  }
  try {
    const [port, , hostKey, userKey] = await Promise.all([
      findFreePort(),
      prepareHome(options, folder, home),
      makeKey(run, options, join(folder, 'host-key')),
      makeKey(run, options, join(folder, 'user-key'))
    ])
    await writeFile(join(folder, 'authorized_keys'), userKey.publicKey, {mode: 0o600})
    const configuration = join(folder, 'sshd_config')
    await writeFile(configuration, sshdConfiguration(options, {folder, home, port, sftpServer: SFTP_SERVERS.find(existsSync)}), {
      mode: 0o600
    })
    const server = await startServerProcess({
      name: 'SSH host',
      argv: [options.sshd.path, '-D', '-e', '-f', configuration],
      logFile: join(folder, 'log.txt'),
      isReady: () => isListening(port),
      env: serverEnvironment(options.stage),
      signal: options.signal
    })
    const sessions = () => descendantsOf(server.pid, listProcesses())
    let stopping: Promise<void> | undefined
    const takeDown = async () => {
      // Listed before the server goes: afterwards nobody knows whose children they were.
      const open = sessions()
      await server.stop()
      await endProcesses(
        open.map(process => process.pid),
        2_000
      )
    }
    const stop = async () => {
      await takeDown()
      await stopFolders()
    }
    const [type = '', key = ''] = hostKey.publicKey.split(' ')
    return {
      name: 'SSH host',
      kind: 'real',
      version: options.sshd.version,
      from: options.sshd.from,
      host: HOST,
      port,
      user: userInfo().username,
      knownHosts: `[${HOST}]:${port} ${type} ${key}`,
      privateKey: userKey.privateKey,
      home,
      runningSessions: sessions,
      takeDown,
      stop: () => (stopping ??= stop())
    }
  } catch (error) {
    await stopFolders()
    throw error
  }
}

/** Makes sshd's folder where it is missing, with a note that it has to go again. */
async function makeRunFolder(stage: string): Promise<void> {
  await noteMissingFolders(noteOfSshHost(stage), [SSHD_FOLDER])
  await mkdir(SSHD_FOLDER, {recursive: true, mode: 0o755})
}

/** Another sshd that was started meanwhile may need the folder, although it is empty. */
async function removeRunFolder(stage: string): Promise<void> {
  const isNeeded = listProcesses().some(process => /(^|\/)sshd\b/.test(process.command))
  if (!isNeeded) await removeNotedFolders(noteOfSshHost(stage))
}

async function makeKey(run: RunProcess, options: SshHostOptions, file: string): Promise<{publicKey: string; privateKey: string}> {
  const env = {...serverEnvironment(options.stage), PATH: systemPath()}
  await runOrThrow(
    run,
    'Making a throw-away SSH key',
    ['ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-C', 'fairway-rehearsal', '-f', file],
    {
      env,
      signal: options.signal
    }
  )
  return {publicKey: await readFile(`${file}.pub`, 'utf8'), privateKey: await readFile(file, 'utf8')}
}

async function prepareHome(options: SshHostOptions, folder: string, home: string): Promise<void> {
  const programs = join(folder, 'bin')
  await mkdir(programs, {recursive: true})
  await writeFile(join(folder, 'session'), SESSION, {mode: 0o700})
  await symlink(options.docker.path, join(programs, 'docker'))
  await linkDockerPlugins(join(home, '.docker'), {compose: options.compose})
  await chmod(home, 0o700)
}

/** sshd begins a session in the user's real home, whatever HOME says: a relative path would end up there. */
const SESSION = `#!/bin/sh
cd "$HOME" || exit 1
if [ -n "\${SSH_ORIGINAL_COMMAND-}" ]; then
  exec "\${SHELL:-/bin/sh}" -c "$SSH_ORIGINAL_COMMAND"
fi
exec "\${SHELL:-/bin/sh}"
`

const SFTP_SERVERS = [
  '/usr/lib/openssh/sftp-server',
  '/usr/libexec/openssh/sftp-server',
  '/usr/libexec/sftp-server',
  '/usr/lib/ssh/sftp-server'
]

/** sshd_config(5). StrictModes is off because the keys stand below a temporary folder, which everybody may write to. */
export function sshdConfiguration(
  options: Pick<SshHostOptions, 'stage' | 'dockerHost' | 'environment'>,
  {
    folder,
    home,
    port,
    sftpServer
  }: {readonly folder: string; readonly home: string; readonly port: number; readonly sftpServer: string | undefined}
): string {
  const mark = stageMark(options.stage)
  const environment = {
    ...options.environment,
    HOME: home,
    PATH: `${join(folder, 'bin')}:/usr/local/bin:/usr/bin:/bin`,
    DOCKER_HOST: options.dockerHost,
    [mark.name]: mark.value
  }
  const set = Object.entries(environment).map(([name, value]) => `"${name}=${value}"`)
  return [
    `ListenAddress ${HOST}`,
    `Port ${port}`,
    `HostKey ${join(folder, 'host-key')}`,
    `PidFile ${join(folder, 'sshd.pid')}`,
    `AuthorizedKeysFile ${join(folder, 'authorized_keys')}`,
    `AllowUsers ${userInfo().username}`,
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
    `ForceCommand ${join(folder, 'session')}`,
    // A program, not the built-in one: that would not go through the session's script.
    ...(sftpServer === undefined ? [] : [`Subsystem sftp ${sftpServer}`]),
    // One line: of several SetEnv lines sshd takes the first.
    `SetEnv ${set.join(' ')}`,
    ''
  ].join('\n')
}
