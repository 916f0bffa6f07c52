import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {runOrThrow, runProcess} from '../../../lib/action/process.ts'
import {findFreePort} from '../../system/free-port.ts'
import {descendantsOf, endProcesses, listProcesses, type RunningProcess} from '../../system/processes.ts'
import {systemPath} from '../../system/system-path.ts'
import type {Tool} from '../part.ts'
import {isListening, startServerProcess, type ServerProcess} from '../server-process.ts'
import type {SshHost} from '../ssh-host.ts'
import {knownHostsLine, makeSshKey, type SshKey} from '../ssh-key.ts'
import {partFolder, removeFolder, serverEnvironment, stageMark, type StageOptions} from '../stage-folder.ts'
import {idOf, type Account} from './accounts.ts'
import {bootScript, JOURNALD, SSHD_SETTINGS, sshService} from './boot-script.ts'
import {controlGroupsOf, findHierarchies, makeControlGroups, removeControlGroups} from './control-groups.ts'
import {powerOff, readPid} from './power.ts'
import {checkMachine, prepareEtc} from './prepare.ts'
import {searchedOf} from './searched.ts'
import {unitsOn, type UnitState} from './units.ts'

export {WITH_SUDO, type Account} from './accounts.ts'

export interface SystemdHostOptions extends StageOptions {
  /** systemd's own `systemctl`. */
  readonly systemctl: Tool
  readonly sshd: Tool
  /** What tells it from the stage's other hosts of this kind, and its host name. */
  readonly name?: string
  /** Where its sshd listens, an address of loopback. Its units can listen there, too: it shares the machine's network. */
  readonly address: string
  /** The key that opens it; default: one of its own. */
  readonly userKey?: SshKey
  /** Accounts beside root. One that may use sudo needs `sudo` on the machine. */
  readonly accounts?: readonly Account[]
  /** What the host's owner set for every session. */
  readonly environment?: Readonly<Record<string, string>>
}

/** A host with a real systemd, as a person's LXC: units, journal and sshd are its own, and nothing of it is the machine's. */
export interface SystemdHost extends SshHost {
  /** Its process 1, as this machine numbers it. */
  readonly pid: number
  /** The homes of all its accounts, as this machine sees them; root's is the first. */
  readonly homes: readonly string[]
  /** A file of the host's, as this machine can open it while the host runs. @param path absolute, in the host */
  path(path: string): string
  /** Runs a program as the host's root, without ssh. @returns what it said. @throws ActionError when it fails */
  run(argv: readonly [string, ...string[]], stdin?: string): Promise<string>
  /** The services that were put on it, by name. */
  units(): Promise<Readonly<Record<string, UnitState>>>
  /** What a search for leaks has to read beside the homes. */
  searched(): Promise<string[]>
}

/** How long it may take until it has booted: about a second where nobody else is busy. */
const BOOT_MILLISECONDS = 60_000
const RUN_MILLISECONDS = 30_000

/**
 * Boots a host with systemd, in namespaces of its own on the machine's network, with an sshd that is a unit of it. See boot-script.ts for what
 * its file system is made of.
 *
 * @throws ActionError when this process is not root, when something that it needs is not on this machine (named, with what to do), or when it
 *   does not boot
 */
export async function startSystemdHost(options: SystemdHostOptions): Promise<SystemdHost> {
  const {stage, address, accounts = [], signal} = options
  const hostName = options.name ?? 'systemd-host'
  const name = ['systemd host', ...(options.name === undefined ? [] : [options.name])].join(' ')
  await checkMachine(options.sshd.path, accounts)
  const hierarchies = await findHierarchies()
  const folder = partFolder(stage, 'systemd-host', options.name)
  const groups = controlGroupsOf(folder, hierarchies)
  const mark = stageMark(stage)
  await mkdir(folder, {mode: 0o755})
  let server: ServerProcess | undefined
  const stop = async () => {
    await powerOff(folder, mark)
    await server?.stop()
    await removeControlGroups(groups)
    await removeFolder(folder)
  }
  try {
    const [port, hostKey, userKey] = await Promise.all([
      findFreePort(address),
      makeSshKey(options, join(folder, 'host-key')),
      options.userKey ?? makeSshKey(options, join(folder, 'user-key')),
      makeControlGroups(groups)
    ])
    const environment = {...options.environment, HOST_ADDRESS: address, [mark.name]: mark.value}
    await prepareEtc(join(folder, 'changes', 'etc'), {hostName, address, port, hostKey, userKey, accounts, environment})
    await writeFile(join(folder, 'ssh.service'), sshService(options.sshd.path))
    await writeFile(join(folder, 'journald.conf'), JOURNALD)
    const {isUnified} = hierarchies
    const settings = {folder, hostName, controlGroups: groups, isUnified, mark: `${mark.name}=${mark.value}`}
    await writeFile(join(folder, 'boot'), bootScript(settings), {mode: 0o700})
    server = await startServerProcess({
      name,
      argv: ['unshare', '--mount', '--pid', '--fork', '--uts', '--ipc', '--kill-child', join(folder, 'boot')],
      logFile: join(folder, 'log.txt'),
      isReady: async () => (await isListening(port, address)) && (await hasBooted(folder)),
      env: serverEnvironment(stage),
      readyTimeout: BOOT_MILLISECONDS,
      // unshare does not heed SIGTERM; with it the whole host ends.
      stopGrace: 100,
      signal
    })
    const pid = (await readPid(folder)) ?? 0
    await makeHomes(pid, accounts)
    let stopping: Promise<void> | undefined
    const homes = [join(folder, 'root', 'root'), ...accounts.map(account => join(folder, 'root', 'home', account.name))]
    return {
      name,
      kind: 'real',
      version: options.systemctl.version,
      from: options.systemctl.from,
      host: address,
      port,
      user: 'root',
      knownHosts: knownHostsLine(hostKey, address, port),
      privateKey: userKey.privateKey,
      home: homes[0] ?? '',
      homes,
      pid,
      path: path => join('/proc', String(pid), 'root', path),
      run: (argv, stdin) => runIn(pid, argv, stdin),
      units: () => unitsOn(folder, argv => runIn(pid, argv)),
      searched: () => searchedOf(folder),
      runningSessions: () => sshdOf(pid).sessions,
      async takeDown() {
        const {listeners, sessions} = sshdOf(pid)
        // What the sessions run is the host's: it sees that nobody listens any more, as behind a cut network.
        const servers = [...listeners, ...sessions.filter(session => session.name === 'sshd')]
        await endProcesses(
          servers.map(process => process.pid),
          2_000
        )
      },
      stop: () => (stopping ??= stop())
    }
  } catch (error) {
    const words = await lastWords(folder)
    await stop()
    if (words === '' || !(error instanceof ActionError)) throw error
    throw new ActionError(`${error.message}\n${words}`, error.fix, {cause: error})
  }
}

/** Runs a program as the host's root, in the host's namespaces. */
function runIn(pid: number, argv: readonly [string, ...string[]], stdin?: string): Promise<string> {
  const inside = ['nsenter', '--target', String(pid), '--mount', '--pid', '--uts', '--ipc', '--cgroup', '--'] as const
  const env = {PATH: systemPath(), LANG: 'C.UTF-8', HOME: '/root', SYSTEMD_PAGER: ''}
  const options = {env, timeout: RUN_MILLISECONDS, ...(stdin === undefined ? {} : {stdin})}
  return runOrThrow(runProcess, argv.join(' ').slice(0, 60), [...inside, ...argv], options)
}

/** sshd answers before the rest is up, and units that are started then would wait for it. */
async function hasBooted(folder: string): Promise<boolean> {
  const pid = await readPid(folder)
  if (pid === undefined) return false
  const state = await runIn(pid, ['sh', '-c', 'systemctl is-system-running || true'])
  return ['running', 'degraded'].includes(state.trim())
}

async function makeHomes(pid: number, accounts: readonly Account[]): Promise<void> {
  for (const {name} of accounts) {
    const id = String(idOf(accounts, name))
    await runIn(pid, ['install', '-d', '-m', '700', '-o', id, '-g', id, `/home/${name}`])
  }
}

/** The host's sshd, as it shows itself: it writes its title over its arguments, which stay in it. */
function sshdOf(pid: number): {listeners: RunningProcess[]; sessions: RunningProcess[]} {
  const all = listProcesses()
  const listeners = descendantsOf(pid, all).filter(({command}) => command.includes(`-f ${SSHD_SETTINGS}/sshd_config`))
  const sessions = listeners.flatMap(listener => descendantsOf(listener.pid, all))
  return {listeners, sessions: sessions.filter(session => !listeners.some(listener => listener.pid === session.pid))}
}

/** What the host itself has to say of a boot that did not come to its end; nothing when it is gone. */
async function lastWords(folder: string): Promise<string> {
  const pid = await readPid(folder)
  if (pid === undefined) return ''
  return runIn(pid, ['journalctl', '--no-pager', '--output=cat', '--priority=notice', '--lines=8']).then(
    said => said.trim(),
    () => ''
  )
}
