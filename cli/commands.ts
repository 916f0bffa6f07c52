import type {Terminal} from './terminal.ts'

/** A subcommand. It is loaded when it is called: what the others need costs no time. */
export interface Command {
  readonly name: string
  /** What it is for, in a few words. */
  readonly summary: string
  readonly load: () => Promise<CommandModule>
}

export interface CommandModule {
  /**
   * @param args what follows the subcommand
   * @returns the exit status
   */
  readonly runCommand: (args: readonly string[], terminal: Terminal) => Promise<number>
}

export const commands: readonly Command[] = [
  {
    name: 'plan-guard',
    summary: 'judge a Terraform or OpenTofu plan before it is applied',
    load: () => import('./plan-guard/command.ts')
  },
  {
    name: 'open-state',
    summary: 'open a state that could not be saved and was sealed',
    load: () => import('./open-state/command.ts')
  },
  {
    name: 'unlock',
    summary: 'free the lock of a project on a host when its run is gone',
    load: () => import('./unlock/command.ts')
  }
]
