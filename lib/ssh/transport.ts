import type {ActionError} from '../action/errors.ts'
import type {ProcessOptions, ProcessResult, RunProcess} from '../action/process.ts'

/** How a command gets to the host. */
export interface Transport {
  readonly run: RunProcess
  /** A program here that runs a command of a POSIX shell there, with our input. */
  argv(command: string): readonly [string, ...string[]]
  readonly options: Pick<ProcessOptions, 'cwd' | 'env'>
  /** Whether a line on the error output is of the program here, and not worth a word. */
  isNoise(line: string): boolean
  /** Why the command did not get there, or was lost on its way. @param hasBegun whether a script of ours has said that it runs */
  failure(result: ProcessResult, hasBegun: boolean): ActionError | undefined
  /** Variables that every program of a script has there. */
  readonly exported?: Readonly<Record<string, string>>
  close(): Promise<void>
}
