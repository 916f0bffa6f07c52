import {readdirSync, readFileSync, readlinkSync} from 'node:fs'
import {sep} from 'node:path'
import {hasMark, listProcesses, type RunningProcess} from '../system/processes.ts'

/** A process that should have ended, and how it is known to be ours. */
export interface LeftProcess {
  readonly pid: number
  /** The kernel's short name; arguments are left out, they could hold a secret. */
  readonly name: string
  readonly reason: string
}

export interface ProcessSearch {
  /** An environment variable that everything of this rehearsal inherits, with its value. */
  readonly marker: {readonly name: string; readonly value: string}
  /** Folders whose use shows that a process belongs to the rehearsal. */
  readonly folders: readonly string[]
}

/**
 * Looks for running processes that belong to a rehearsal: by the marker in their environment, or because their working folder, their
 * program, an open file or a listening Unix socket is in one of its folders. This process and its parents are left out.
 *
 * @throws when /proc cannot be read: then nothing is known, which is not the same as nothing left
 */
export function findProcesses(search: ProcessSearch): LeftProcess[] {
  const processes = listProcesses()
  const sockets = socketsBelow(search.folders)
  const own = ancestors(process.pid, processes)
  const found = processes.filter(({pid}) => !own.has(pid)).map(candidate => examine(candidate, search, sockets))
  return found.filter(candidate => candidate !== undefined)
}

/**
 * Whether a live process that does not belong to the rehearsal uses a file or folder, in the sense of {@link findProcesses}, and none that does.
 *
 * @throws when /proc cannot be read
 */
export function isUsedByOthers(path: string, marker: ProcessSearch['marker']): boolean {
  const sockets = socketsBelow([path])
  const users = listProcesses().filter(({pid}) => usesFolder(pid, {marker, folders: [path]}, sockets) !== undefined)
  const isOurs = ({pid}: RunningProcess) => pid === process.pid || hasMark(pid, `${marker.name}=${marker.value}`)
  return users.length > 0 && !users.some(isOurs)
}

function ancestors(pid: number, processes: readonly RunningProcess[]): Set<number> {
  const parents = new Map(processes.map(candidate => [candidate.pid, candidate.parent]))
  const found = new Set<number>()
  for (let current = pid; current > 0 && !found.has(current); current = parents.get(current) ?? 0) found.add(current)
  return found
}

function examine({pid, name}: RunningProcess, search: ProcessSearch, sockets: ReadonlyMap<string, string>): LeftProcess | undefined {
  const {marker} = search
  const isMarked = hasMark(pid, `${marker.name}=${marker.value}`)
  const reason = isMarked ? `it has ${marker.name} of this rehearsal` : usesFolder(pid, search, sockets)
  return reason === undefined ? undefined : {pid, name, reason}
}

function usesFolder(pid: number, search: ProcessSearch, sockets: ReadonlyMap<string, string>): string | undefined {
  const link = (name: string) => unlessGone(() => readlinkSync(`/proc/${pid}/${name}`), '')
  if (isIn(link('cwd'), search.folders)) return 'its working folder is in the stage'
  if (isIn(link('exe'), search.folders)) return 'its program is in the stage'
  const targets = unlessGone(() => readdirSync(`/proc/${pid}/fd`), []).map(descriptor => link(`fd/${descriptor}`))
  if (targets.some(target => sockets.has(target))) return 'it listens on a socket in the stage'
  return targets.some(target => isIn(target, search.folders)) ? 'it has a file of the stage open' : undefined
}

/** What a process shows of itself while it is there; it may be another user's, too. */
function unlessGone<T>(read: () => T, otherwise: T): T {
  try {
    return read()
  } catch {
    return otherwise
  }
}

/** `/proc` writes ` (deleted)` after the path of what was removed meanwhile; the beginning stays. */
function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some(folder => path === folder || path === `${folder} (deleted)` || path.startsWith(folder + sep))
}

/** Unix sockets that are bound to a path in one of the folders, in the form in which a descriptor's link names them. */
function socketsBelow(folders: readonly string[]): Map<string, string> {
  const table = unlessGone(() => readFileSync('/proc/net/unix', 'utf8'), '')
  const rows = table.split('\n').map(line => /^\S+ \S+ \S+ \S+ \S+ \S+ +(\d+) (\/.*)$/.exec(line))
  return new Map(rows.flatMap(row => (row !== null && isIn(row[2] ?? '', folders) ? [[`socket:[${row[1] ?? ''}]`, row[2] ?? '']] : [])))
}
