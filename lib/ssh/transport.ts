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
  /** Why the command did not get there, or was lost on its way. */
  failure(result: ProcessResult): ActionError | undefined
  close(): Promise<void>
}
