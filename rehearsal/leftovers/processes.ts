import {readdir, readFile, readlink} from 'node:fs/promises'
import {sep} from 'node:path'

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
export async function findProcesses(search: ProcessSearch): Promise<LeftProcess[]> {
  const [pids, sockets, own] = await Promise.all([listPids(), socketsBelow(search.folders), ancestors(process.pid)])
  const found = await Promise.all(pids.filter(pid => !own.has(pid)).map(pid => examine(pid, search, sockets)))
  return found.filter(process => process !== undefined)
}

async function listPids(): Promise<number[]> {
  return (await readdir('/proc')).filter(name => /^\d+$/.test(name)).map(Number)
}

async function ancestors(pid: number): Promise<Set<number>> {
  const found = new Set<number>()
  for (let current = pid; current > 0 && !found.has(current); current = (await readStatus(current))?.parent ?? 0) found.add(current)
  return found
}

async function examine(pid: number, search: ProcessSearch, sockets: ReadonlyMap<string, string>): Promise<LeftProcess | undefined> {
  const status = await readStatus(pid)
  // A zombie has ended; only its parent has not asked yet.
  if (status === undefined || /^[ZX]/.test(status.state)) return undefined
  const reason = (await hasMarker(pid, search.marker))
    ? `it has ${search.marker.name} of this rehearsal`
    : await usesFolder(pid, search, sockets)
  return reason === undefined ? undefined : {pid, name: status.name, reason}
}

async function hasMarker(pid: number, marker: {name: string; value: string}): Promise<boolean> {
  const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '')
  return environment.split('\0').includes(`${marker.name}=${marker.value}`)
}

async function usesFolder(pid: number, search: ProcessSearch, sockets: ReadonlyMap<string, string>): Promise<string | undefined> {
  const link = (name: string) => readlink(`/proc/${pid}/${name}`).catch(() => '')
  const [folder, program] = await Promise.all([link('cwd'), link('exe')])
  if (isIn(folder, search.folders)) return 'its working folder is in the stage'
  if (isIn(program, search.folders)) return 'its program is in the stage'
  const descriptors = await readdir(`/proc/${pid}/fd`).catch(() => [])
  const targets = await Promise.all(descriptors.map(descriptor => link(`fd/${descriptor}`)))
  if (targets.some(target => sockets.has(target))) return 'it listens on a socket in the stage'
  return targets.some(target => isIn(target, search.folders)) ? 'it has a file of the stage open' : undefined
}

/** `/proc` writes ` (deleted)` behind the path of what was removed meanwhile; the beginning stays. */
function isIn(path: string, folders: readonly string[]): boolean {
  return folders.some(folder => path === folder || path === `${folder} (deleted)` || path.startsWith(folder + sep))
}

async function readStatus(pid: number): Promise<{name: string; state: string; parent: number} | undefined> {
  const text = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  const field = (name: string) => new RegExp(`^${name}:\\s*(.*)$`, 'm').exec(text)?.[1] ?? ''
  return {name: field('Name'), state: field('State'), parent: Number(field('PPid'))}
}

/** Unix sockets that are bound to a path in one of the folders, in the form in which a descriptor's link names them. */
async function socketsBelow(folders: readonly string[]): Promise<Map<string, string>> {
  const table = await readFile('/proc/net/unix', 'utf8').catch(() => '')
  const rows = table.split('\n').map(line => /^\S+ \S+ \S+ \S+ \S+ \S+ +(\d+) (\/.*)$/.exec(line))
  return new Map(rows.flatMap(row => (row !== null && isIn(row[2] ?? '', folders) ? [[`socket:[${row[1] ?? ''}]`, row[2] ?? '']] : [])))
}
