import type {EngineName} from './arguments.ts'
import type {Needs} from './needs.ts'
import {ensureTools, type EnsureOptions, type FoundTool, type Tools} from './tools/index.ts'

/** The tools of one rehearsal: only those that its workflow needs. */
export interface Toolset {
  readonly docker: Tools | undefined
  readonly terraform: Tools<'infrastructure'> | undefined
  /** Of hosts with systemd. */
  readonly systemd: Tools<'systemd'> | undefined
  readonly act: FoundTool | undefined
}

/**
 * Finds the tools that a workflow needs, and installs what is missing.
 *
 * @throws MissingToolsError when one cannot be found or installed; CancelledError
 */
export async function ensureToolset(needs: Needs, engine: EngineName, options: EnsureOptions): Promise<Toolset> {
  const docker = needs.docker ? await ensureTools('rehearse', options) : undefined
  const terraform = needs.terraform ? await ensureTools('infrastructure', options) : undefined
  const systemd = needs.systemd ? await ensureTools('systemd', options) : undefined
  const act = engine === 'act' ? (await ensureTools('act', options)).act : undefined
  return {docker, terraform, systemd, act}
}
