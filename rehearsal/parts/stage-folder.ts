import {access, readdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {bridgesOf, removeBridges} from '../system/bridges.ts'
import {engineApi} from './engine-api.ts'
import {findControlGroups, removeControlGroups} from './systemd-host/control-groups.ts'
import {powerOff} from './systemd-host/power.ts'
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

/** What a stage may have several of, by the name that the folder of the first one has. */
export type NamedPart = 'engine' | 'ssh-host' | 'systemd-host'

/** Letters, digits and single dashes; short, because sockets lie below the folder. */
const PART_NAME = /^[a-z0-9](?:-?[a-z0-9]){0,11}$/

/**
 * The folder of one of several parts of a kind: `engine`, or `engine-second` for the one that is called "second".
 *
 * @throws ActionError when the name does not fit a folder
 */
export function partFolder(stage: string, kind: NamedPart, name?: string): string {
  if (name === undefined) return join(stage, kind)
  if (PART_NAME.test(name)) return join(stage, `${kind}-${name}`)
  throw new ActionError(`"${name}" cannot be the name of a host.`, 'Use up to 12 small letters, digits and single dashes, such as "web-2".')
}

/** The folders of all parts of a kind that are there. */
export async function partFolders(stage: string, kind: NamedPart): Promise<string[]> {
  const names = await readdir(stage).catch(() => [])
  return names.filter(name => isFolderOf(name, kind)).map(name => join(stage, name))
}

/** Whether a name in the stage's folder is that of a part of the kind. */
export function isFolderOf(name: string, kind: NamedPart): boolean {
  return name === kind || (name.startsWith(`${kind}-`) && PART_NAME.test(name.slice(kind.length + 1)))
}

/** Where an engine or an SSH host notes the system's folders that it has to remove, given its own folder. */
export function noteOf(folder: string): string {
  return join(folder, 'made-folders')
}

/** The notes of all parts of a kind. */
export async function notesOf(stage: string, kind: NamedPart): Promise<string[]> {
  return (await partFolders(stage, kind)).map(noteOf)
}

/** What is left of a stage, in words; empty when nothing is. The folder itself counts, its files are not listed one by one. */
export async function findStageLeftovers(stage: string): Promise<string[]> {
  const mark = stageMark(stage)
  const processes = findMarkedProcesses(`${mark.name}=${mark.value}`)
  const mounts = await mountsBelow(stage)
  const bridges = (await Promise.all((await partFolders(stage, 'engine')).map(bridgesOf))).flat()
  return [
    ...processes.map(process => `process ${process.pid}: ${process.command.slice(0, 120)}`),
    ...mounts.map(point => `mount ${point}`),
    ...bridges.map(name => `network bridge ${name}`),
    ...(await findControlGroups(stage)).map(group => `control group ${group}`),
    ...((await isThere(stage)) ? [`folder ${stage}`] : [])
  ]
}

/**
 * Takes down whatever a stage left, from nothing but its folder: for `--stop` in a later process, and after a rehearsal that was killed.
 * Containers first (the engine has to do it while it lives), then hosts with systemd, then processes with all they started, then mounts, then the folder.
 */
export async function clearStage(stage: string): Promise<void> {
  const engines = await partFolders(stage, 'engine')
  await Promise.all(engines.map(engine => removeContainers(join(engine, 'docker.sock'))))
  const mark = stageMark(stage)
  await Promise.all((await partFolders(stage, 'systemd-host')).map(folder => powerOff(folder, mark)))
  const all = listProcesses()
  const marked = findMarkedProcesses(`${mark.name}=${mark.value}`)
  // A container's processes carry its own environment, not ours: they are found as children of its shim.
  const pids = new Set(marked.flatMap(process => [process.pid, ...descendantsOf(process.pid, all).map(child => child.pid)]))
  pids.delete(process.pid)
  await endProcesses([...pids], GRACE_MILLISECONDS)
  await removeControlGroups(await findControlGroups(stage))
  for (const engine of engines) await removeBridges(engine)
  for (const note of [...(await notesOf(stage, 'engine')), ...(await notesOf(stage, 'ssh-host'))]) await removeNotedFolders(note)
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
