import {lstat, realpath} from 'node:fs/promises'
import {basename} from 'node:path'
import {messageOf} from '../../lib/action/errors.ts'
import {findBridges, findKeys, findMounts, findNewFiles, findTemporary} from './files.ts'
import {findProcesses, isUsedByOthers, type LeftProcess} from './processes.ts'
import type {Snapshot} from './snapshot.ts'

export interface Check {
  readonly name: string
  readonly find: () => readonly string[] | Promise<readonly string[]>
}

export interface LeftoverSearch {
  /** The environment variable that everything of this rehearsal inherits: `FAIRWAY_REHEARSAL=<id>`. */
  readonly marker: {readonly name: string; readonly value: string}
  /** The rehearsal's own folder, removed or not: what still runs, is open or is mounted in it is left over. */
  readonly stage: string
  /** Where no private key may be left: the runner's temporary folder, the workspaces. */
  readonly keyFolders?: readonly string[]
  /** Files or folders that exist only while something is locked: the host's deploy lock. */
  readonly locks?: readonly string[]
  /** Temporary folders of its own (TMPDIR), in which nothing of the tools that a pipeline runs may be left. */
  readonly temporaryFolders?: readonly string[]
  /** Names of new entries in the watched folders that count. Default: those of the tools that a pipeline runs. */
  readonly prefixes?: readonly string[]
  /** Further checks, each a line a finding: containers, volumes, locks that only a program can tell. */
  readonly checks?: readonly Check[]
  /** What is kept on purpose (`--keep`): such a process is not left over. */
  isKept?(process: LeftProcess): boolean
  /** The bridges that the rehearsal's own engine made; default: any new one counts. */
  readonly bridges?: readonly string[]
  /** With `--keep`: mounts and bridges of the kept engine stay, and are not looked for. */
  readonly keepsEngine?: boolean
}

/** What this project itself makes where RUNNER_TEMP or else TMPDIR says. */
const OWN_PREFIX = 'fairway-'
const PREFIXES = [OWN_PREFIX, '.fairway', 'buildkit', 'buildx-', 'docker-', 'fanal-', 'ssh-', 'trivy-']

/**
 * Looks for what outlived a rehearsal: processes, keys, locks, mounts, network bridges, temporary files, a touched home folder, and
 * whatever the given checks find.
 *
 * @param before what the machine looked like before the rehearsal
 * @returns one clear line for each; empty when nothing is left. A check that fails is a line too: "could not tell" is not "clean"
 */
export async function findLeftovers(before: Snapshot, search: LeftoverSearch): Promise<string[]> {
  const folders = await withRealPath(search.stage)
  const engineChecks = [
    {name: 'mounts', find: () => findMounts(folders)},
    {name: 'network bridges', find: () => findBridges(before, search.bridges)}
  ]
  const checks: Check[] = [
    {name: 'processes', find: () => processLines(search, folders)},
    {name: 'keys', find: () => findKeys(search.keyFolders ?? [])},
    {name: 'locks', find: () => findLocks(search.locks ?? [])},
    {name: 'temporary files', find: () => findNewFiles(before, search.prefixes ?? PREFIXES, path => isForeign(path, search, folders))},
    {name: 'own temporary files', find: () => findTemporary(search.temporaryFolders ?? [], PREFIXES)},
    ...(search.keepsEngine === true ? [] : engineChecks),
    ...(search.checks ?? [])
  ]
  const found = await Promise.all(
    checks.map(async ({name, find}) => {
      try {
        return await find()
      } catch (error) {
        return [`${name}: could not be checked: ${messageOf(error)}`]
      }
    })
  )
  return found.flat()
}

/**
 * Whether something in a folder that everybody writes to is known to be somebody else's. Of this project only the stage itself is ours: all
 * that a rehearsal runs has its RUNNER_TEMP, TMPDIR and HOME in there, and another rehearsal has them in its own. A tool that does not ask
 * TMPDIR makes its files here all the same: they are ours unless a process that is not holds them.
 */
async function isForeign(path: string, {marker}: LeftoverSearch, stage: readonly string[]): Promise<boolean> {
  if (stage.includes(path) || stage.includes(await realpath(path).catch(() => path))) return false
  return basename(path).startsWith(OWN_PREFIX) || isUsedByOthers(path, marker)
}

/** /proc shows real paths; a temporary folder may be reached through a link. */
async function withRealPath(stage: string): Promise<string[]> {
  const real = await realpath(stage).catch(() => stage)
  return [...new Set([stage, real])]
}

function processLines(search: LeftoverSearch, folders: readonly string[]): string[] {
  return findProcesses({marker: search.marker, folders})
    .filter(process => search.isKept?.(process) !== true)
    .map(({pid, name, reason}) => `process ${pid} (${name}) still runs: ${reason}`)
}

async function findLocks(paths: readonly string[]): Promise<string[]> {
  const lines = await Promise.all(paths.map(findLock))
  return lines.filter(line => line !== undefined)
}

async function findLock(path: string): Promise<string | undefined> {
  try {
    await lstat(path)
    return `lock ${path} is still held`
  } catch (error) {
    const isAbsent = ['ENOENT', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? '')
    return isAbsent ? undefined : `lock ${path} could not be checked: ${messageOf(error)}`
  }
}
