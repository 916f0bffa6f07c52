import {chmod, mkdir, symlink, writeFile} from 'node:fs/promises'
import {userInfo} from 'node:os'
import {join} from 'node:path'
import type {RunProcess} from '../../lib/action/process.ts'
import {findFreePort} from '../system/free-port.ts'
import type {RunningProcess} from '../system/processes.ts'
import {descendantsOf, endProcesses, listProcesses} from '../system/processes.ts'
import {noteMissingFolders, removeNotedFolders, SSHD_FOLDER} from '../system/system-folders.ts'
import {linkDockerPlugins} from './docker-plugins.ts'
import type {Part, Tool} from './part.ts'
import {isListening, startServerProcess} from './server-process.ts'
import {knownHostsLine, makeSshKey, type SshKey} from './ssh-key.ts'
import {findSftpServer, sshdConfiguration} from './sshd-configuration.ts'
import type {StageOptions} from './stage-folder.ts'
import {noteOf, notesOf, partFolder, removeFolder, serverEnvironment, stageMark} from './stage-folder.ts'

export interface SshHostOptions extends StageOptions {
  readonly sshd: Tool
  /** The docker CLI that sessions find on their PATH. */
  readonly docker: Tool
  /** Becomes the CLI's `docker compose`. */
  readonly compose: Tool
  /** `unix://…/docker.sock`: the engine behind the host. It need not run yet. */
  readonly dockerHost: string
  /** What tells it from the stage's other hosts; the first one has none. */
  readonly name?: string
  /** Where it listens, an address of loopback; default 127.0.0.1. */
  readonly address?: string
  /** The key that opens it, where several hosts share one; default: one of its own. */
  readonly userKey?: SshKey
  /** What the host's owner set for every session, as in /etc/environment: the port that an app gets, for example. */
  readonly environment?: Readonly<Record<string, string>>
  readonly run?: RunProcess
}

/** An OpenSSH server on loopback that plays the host to deploy to. */
export interface SshHost extends Part {
  /** Its address. */
  readonly host: string
  readonly port: number
  readonly user: string
  /** A line for a known_hosts file: `[127.0.0.1]:2222 ssh-ed25519 …`. */
  readonly knownHosts: string
  /** The user's private key, in OpenSSH's format. Throw-away, but a secret of the run like any other. */
  readonly privateKey: string
  /** What sessions have as HOME, as this machine sees it: a folder of the stage. */
  readonly home: string
  /** The processes of sessions that are open, with all they run. */
  runningSessions(): RunningProcess[]
  /** Ends the server and its sessions as a power cut of the network would: what is on the host stays. */
  takeDown(): Promise<void>
}

/** Where the first host of a stage listens. */
export const FIRST_ADDRESS = '127.0.0.1'

/**
 * Starts an OpenSSH server with an own configuration, throw-away keys and one authorized user (the one who runs the rehearsal).
 * No password, no PAM, no forwarding of an agent. A session's HOME is in the stage, its PATH has docker, its DOCKER_HOST is the host's
 * engine, and its HOST_ADDRESS is the host's own address: several hosts share the ports of this machine, so a Compose file says
 * `${HOST_ADDRESS:-127.0.0.1}:8080:80` where they must not meet.
 *
 * @throws ActionError when the server does not come up
 */
export async function startSshHost(options: SshHostOptions): Promise<SshHost> {
  const address = options.address ?? FIRST_ADDRESS
  const name = ['SSH host', ...(options.name === undefined ? [] : [options.name])].join(' ')
  const folder = partFolder(options.stage, 'ssh-host', options.name)
  const home = join(folder, 'home')
  await mkdir(home, {recursive: true, mode: 0o700})
  await makeRunFolder(options.stage, folder)
  const stopFolders = async () => {
    await removeRunFolder(folder)
    await removeFolder(folder)
  }
  try {
    const [port, , hostKey, userKey] = await Promise.all([
      findFreePort(address),
      prepareHome(options, folder, home),
      makeSshKey(options, join(folder, 'host-key'), options.run),
      options.userKey ?? makeSshKey(options, join(folder, 'user-key'), options.run)
    ])
    await writeFile(join(folder, 'authorized_keys'), userKey.publicKey, {mode: 0o600})
    const configuration = join(folder, 'sshd_config')
    await writeFile(configuration, configurationOf(options, {address, port, folder, home}), {mode: 0o600})
    const server = await startServerProcess({
      name,
      argv: [options.sshd.path, '-D', '-e', '-f', configuration],
      logFile: join(folder, 'log.txt'),
      isReady: () => isListening(port, address),
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
    return {
      name,
      kind: 'real',
      version: options.sshd.version,
      from: options.sshd.from,
      host: address,
      port,
      user: userInfo().username,
      knownHosts: knownHostsLine(hostKey, address, port),
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
async function makeRunFolder(stage: string, folder: string): Promise<void> {
  await noteMissingFolders(noteOf(folder), [SSHD_FOLDER], () => notesOf(stage, 'ssh-host'))
  await mkdir(SSHD_FOLDER, {recursive: true, mode: 0o755})
}

/** Another sshd that was started meanwhile may need the folder, although it is empty. */
async function removeRunFolder(folder: string): Promise<void> {
  const isNeeded = listProcesses().some(process => /(^|\/)sshd\b/.test(process.command))
  if (!isNeeded) await removeNotedFolders(noteOf(folder))
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

interface Place {
  readonly address: string
  readonly port: number
  readonly folder: string
  readonly home: string
}

function configurationOf(options: SshHostOptions, {address, port, folder, home}: Place): string {
  return sshdConfiguration({
    address,
    port,
    folder,
    users: [userInfo().username],
    session: join(folder, 'session'),
    environment: sessionEnvironment(options, {address, folder, home}),
    sftpServer: findSftpServer()
  })
}

/** What a session finds in its environment: what the owner set, and over it what makes the host one of the stage. */
export function sessionEnvironment(
  options: Pick<SshHostOptions, 'stage' | 'dockerHost' | 'environment'>,
  {address, folder, home}: Omit<Place, 'port'>
): Record<string, string> {
  const mark = stageMark(options.stage)
  return {
    ...options.environment,
    HOME: home,
    PATH: `${join(folder, 'bin')}:/usr/local/bin:/usr/bin:/bin`,
    DOCKER_HOST: options.dockerHost,
    HOST_ADDRESS: address,
    [mark.name]: mark.value
  }
}
