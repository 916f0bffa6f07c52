import {readdir} from 'node:fs/promises'
import {join} from 'node:path'

/** How a service of a host is, as its systemd says it. */
export interface UnitState {
  /** `active`, `failed`, … */
  readonly state: string
  /** An id of the start that it runs by: another one says that it was started anew. Empty when it was not started. */
  readonly start: string
}

/** @param argv what runs a program on the host, and gives what it said */
type Run = (argv: readonly [string, ...string[]]) => Promise<string>

/**
 * The services whose unit files were put on a host since it booted, by name.
 *
 * @param folder the host's folder in the stage
 */
export async function unitsOn(folder: string, run: Run): Promise<Readonly<Record<string, UnitState>>> {
  const entries = await readdir(join(folder, 'changes', 'etc', 'systemd', 'system'), {withFileTypes: true}).catch(() => [])
  const names = entries.filter(entry => entry.isFile() && /^[^.].*[^@]\.service$/.test(entry.name)).map(({name}) => name)
  const states = await Promise.all(names.sort().map(async name => [name, await stateOf(name, run)] as const))
  return Object.fromEntries(states)
}

async function stateOf(name: string, run: Run): Promise<UnitState> {
  const said = await run(['systemctl', 'show', '--property=ActiveState,InvocationID', name])
  const value = (property: string) => new RegExp(`^${property}=(.*)$`, 'm').exec(said)?.[1] ?? ''
  return {state: value('ActiveState'), start: value('InvocationID')}
}
