import type {Stats} from 'node:fs'
import {lstat, readdir} from 'node:fs/promises'
import {homedir, tmpdir} from 'node:os'
import {join} from 'node:path'

/** What the machine looked like before a rehearsal touched it. */
export interface Snapshot {
  /** Names in each watched folder; undefined for a folder that was not there. */
  readonly folders: ReadonlyMap<string, ReadonlySet<string> | undefined>
  /** The same for each folder that everybody writes to. */
  readonly shared: ReadonlyMap<string, ReadonlySet<string> | undefined>
  /** For each folder that no action may touch: the state of each entry in it, by path. */
  readonly untouchable: ReadonlyMap<string, ReadonlyMap<string, string>>
  readonly bridges: ReadonlySet<string>
}

export interface SnapshotOptions {
  /** Where new entries with a known prefix count as left over. Default: the home folder. */
  readonly folders?: readonly string[]
  /** Where they count unless somebody else made them. Default: the system's temporary folder. */
  readonly shared?: readonly string[]
  /** Folders in which nothing may change. Default: `~/.ssh` and `~/.docker`. */
  readonly untouchable?: readonly string[]
}

export async function takeSnapshot(options: SnapshotOptions = {}): Promise<Snapshot> {
  const [folders, shared] = [options.folders ?? [homedir()], options.shared ?? [tmpdir()]]
  const untouchable = options.untouchable ?? [join(homedir(), '.ssh'), join(homedir(), '.docker')]
  const namesIn = async (folder: string) => [folder, await listNames(folder)] as const
  const states = await Promise.all(untouchable.map(async folder => [folder, await describeEntries(folder)] as const))
  return {
    folders: new Map(await Promise.all(folders.map(namesIn))),
    shared: new Map(await Promise.all(shared.map(namesIn))),
    untouchable: new Map(states),
    bridges: await listBridges()
  }
}

/** The names in a folder; undefined when it is not there or cannot be listed. */
export async function listNames(folder: string): Promise<Set<string> | undefined> {
  return readdir(folder).then(
    names => new Set(names),
    () => undefined
  )
}

/** A text that changes when the entry does, for every entry of the folder by path (not deeper: keys and logins are at the top). */
export async function describeEntries(folder: string): Promise<Map<string, string>> {
  const paths = [...((await listNames(folder)) ?? [])].map(name => join(folder, name))
  const states = await Promise.all(paths.map(path => lstat(path).catch(() => undefined)))
  return new Map(paths.map((path, index) => [path, describe(states[index])]))
}

/** A folder's size and time change with every lock file in it; its presence is enough. */
function describe(state: Stats | undefined): string {
  return state === undefined || state.isDirectory() ? 'folder' : `${state.size} bytes, changed ${state.mtimeMs}`
}

/** The network bridges of this machine, as sysfs shows them; empty where there is no sysfs. */
export async function listBridges(): Promise<Set<string>> {
  const names = [...((await listNames('/sys/class/net')) ?? [])]
  const isBridge = await Promise.all(names.map(async name => (await listNames(`/sys/class/net/${name}/bridge`)) !== undefined))
  return new Set(names.filter((_, index) => isBridge[index]))
}
