import {access, mkdir, readdir, rmdir} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {sleep} from '../../../lib/action/duration.ts'
import {ActionError} from '../../../lib/action/errors.ts'

const ROOT = '/sys/fs/cgroup'
const POLL_MILLISECONDS = 20
const PATIENCE_MILLISECONDS = 3_000

/** The control groups of the machine, as far as systemd needs them (cgroups(7)). */
export interface Hierarchies {
  /** One hierarchy for everything, version 2. */
  readonly isUnified: boolean
  /** Where the hierarchies are mounted. */
  readonly roots: readonly string[]
}

/** @throws ActionError when there is none that systemd can use */
export async function findHierarchies(root = ROOT): Promise<Hierarchies> {
  if (await isThere(join(root, 'cgroup.controllers'))) return {isUnified: true, roots: [root]}
  const isMounted = (name: string) => isThere(join(root, name, 'cgroup.procs'))
  if (!(await isMounted('systemd'))) {
    throw new ActionError(
      `A host with systemd needs control groups, and ${root} has none that systemd can use.`,
      'Run the rehearsal on a machine with control groups of version 2, for example a virtual machine with Debian 12.'
    )
  }
  const names = (await isMounted('unified')) ? ['systemd', 'unified'] : ['systemd']
  return {isUnified: false, roots: names.map(name => join(root, name))}
}

/** The control group of a host in each hierarchy, given the host's folder in the stage. */
export function controlGroupsOf(folder: string, {roots}: Pick<Hierarchies, 'roots'>): string[] {
  return roots.map(root => join(root, `${basename(dirname(folder))}.${basename(folder)}`))
}

export async function makeControlGroups(groups: readonly string[]): Promise<void> {
  for (const group of groups) await mkdir(group)
}

/** The control groups that hosts of a stage have on this machine; empty where there are no control groups at all. */
export async function findControlGroups(stage: string, root = ROOT): Promise<string[]> {
  const found = await Promise.all(
    [root, join(root, 'systemd'), join(root, 'unified')].map(async folder =>
      (await readdir(folder).catch(() => [])).filter(name => name.startsWith(`${basename(stage)}.`)).map(name => join(folder, name))
    )
  )
  return found.flat()
}

/** Removes control groups with all below them. The kernel lets one go a moment after its last process. */
export async function removeControlGroups(groups: readonly string[]): Promise<void> {
  const end = performance.now() + PATIENCE_MILLISECONDS
  for (const group of groups) while (!(await removeTree(group)) && performance.now() < end) await sleep(POLL_MILLISECONDS)
}

/** The files of a control group go with it: only folders can be removed, the innermost first. @returns whether it is gone */
async function removeTree(group: string): Promise<boolean> {
  const entries = await readdir(group, {withFileTypes: true}).catch(() => [])
  for (const entry of entries) if (entry.isDirectory()) await removeTree(join(group, entry.name))
  await rmdir(group).catch(() => undefined)
  return !(await isThere(group))
}

function isThere(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false
  )
}
