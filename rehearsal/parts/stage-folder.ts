import {access, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {bridgesOf, removeBridges} from '../system/bridges.ts'
import {engineApi} from './engine-api.ts'
import {mountsBelow, unmountBelow} from '../system/mounts.ts'
import {descendantsOf, endProcesses, findMarkedProcesses, listProcesses} from '../system/processes.ts'
import {removeNotedFolders} from '../system/system-folders.ts'
import {systemPath} from '../system/system-path.ts'

export {systemPath} from '../system/system-path.ts'

/** What every part is started with. */
export interface StageOptions {
  /** The stage: an absolute folder with mode 0700, short enough for socket paths below it; each part makes a folder of its own in it. */
  readonly stage: string
  readonly signal?: AbortSignal | undefined
}

const GRACE_MILLISECONDS = 3_000
/** sun_path of a UNIX socket is 108 bytes (unix(7)); the longest one that a part makes below the stage takes about 60. */
const LONGEST_STAGE_PATH = 46

/** The mark that every server of a stage carries in its environment: all that it starts can be found by it. */
export function stageMark(stage: string): {readonly name: string; readonly value: string} {
  return {name: 'FAIRWAY_STAGE', value: stage}
}

/** The folder of the stage that its servers have for a temporary one. */
export const SERVERS_TEMPORARY_FOLDER = 'tmp'

/**
 * The environment for a server of the stage: the mark, a PATH on which system programs are found (a user's often lacks the `sbin`
 * folders), and `HOME` and `TMPDIR` in the stage so that nothing touches the user's own, or that of another rehearsal. Nothing else is
 * inherited: no token, no proxy.
 */
export function serverEnvironment(stage: string): Record<string, string> {
  const mark = stageMark(stage)
  return {
    [mark.name]: mark.value,
    PATH: systemPath(),
    HOME: join(stage, 'home'),
    TMPDIR: join(stage, SERVERS_TEMPORARY_FOLDER),
    LANG: 'C.UTF-8'
  }
}

/**
 * Finds a program on the system's path.
 *
 * @param firstFolder looked in before the path
 * @returns its absolute path
 * @throws ActionError when it is not there, with the fix that the caller names
 */
export async function findProgram(name: string, fix: string, firstFolder = ''): Promise<string> {
  for (const folder of systemPath(`${firstFolder}:${process.env['PATH'] ?? ''}`).split(':')) {
    const path = join(folder, name)
    if (await isThere(path)) return path
  }
  throw new ActionError(`The program "${name}" was not found.`, fix)
}

/** @throws ActionError when the stage's path is too long for sockets below it, or not absolute */
export function checkStagePath(stage: string): void {
  if (!stage.startsWith('/')) throw new ActionError(`The stage folder "${stage}" is not an absolute path.`)
  if (Buffer.byteLength(stage) > LONGEST_STAGE_PATH) {
    throw new ActionError(
      `The stage folder "${stage}" has a path too long for sockets in it.`,
      'Set TMPDIR to a shorter folder, for example /tmp.'
    )
  }
}

/** Where the engine notes the system's folders that it has to remove. */
export function noteOfEngine(stage: string): string {
  return join(stage, 'engine', 'made-folders')
}

/** The same for the SSH host. */
export function noteOfSshHost(stage: string): string {
  return join(stage, 'ssh-host', 'made-folders')
}

/** What is left of a stage, in words; empty when nothing is. The folder itself counts, its files are not listed one by one. */
export async function findStageLeftovers(stage: string): Promise<string[]> {
  const mark = stageMark(stage)
  const processes = findMarkedProcesses(`${mark.name}=${mark.value}`)
  const mounts = await mountsBelow(stage)
  const bridges = await bridgesOf(join(stage, 'engine'))
  return [
    ...processes.map(process => `process ${process.pid}: ${process.command.slice(0, 120)}`),
    ...mounts.map(point => `mount ${point}`),
    ...bridges.map(name => `network bridge ${name}`),
    ...((await isThere(stage)) ? [`folder ${stage}`] : [])
  ]
}

/**
 * Takes down whatever a stage left, from nothing but its folder: for `--stop` in a later process, and after a rehearsal that was killed.
 * Containers first (the engine has to do it while it lives), then processes with all they started, then mounts, then the folder.
 */
export async function clearStage(stage: string): Promise<void> {
  await removeContainers(join(stage, 'engine', 'docker.sock'))
  const mark = stageMark(stage)
  const all = listProcesses()
  const marked = findMarkedProcesses(`${mark.name}=${mark.value}`)
  // A container's processes carry its own environment, not ours: they are found as children of its shim.
  const pids = new Set(marked.flatMap(process => [process.pid, ...descendantsOf(process.pid, all).map(child => child.pid)]))
  pids.delete(process.pid)
  await endProcesses([...pids], GRACE_MILLISECONDS)
  await removeBridges(join(stage, 'engine'))
  await removeNotedFolders(noteOfEngine(stage))
  await removeNotedFolders(noteOfSshHost(stage))
  await removeFolder(stage)
}

/** Kills and removes every container and every network behind the socket; an engine that is gone has none. */
export async function removeContainers(socket: string): Promise<void> {
  if (!(await isThere(socket))) return
  const api = engineApi(socket)
  try {
    const containers = await api.listContainers()
    await Promise.all(containers.map(container => api.removeContainer(container.id)))
    await api.removeNetworks()
  } catch (error) {
    if (await api.ping().catch(() => false)) throw error
  }
}

/** Removes a folder of the stage, after every mount below it. */
export async function removeFolder(folder: string): Promise<void> {
  await unmountBelow(folder)
  await rm(folder, {recursive: true, force: true, maxRetries: 5, retryDelay: 50})
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}
