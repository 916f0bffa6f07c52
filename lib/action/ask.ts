// One of the two doors to other programs; lib/action/process.ts is the other one. A short question touches no daemon, no network and no key, and
// ends by itself in a moment, so it needs no input, no limit and no cancel. Whatever needs one of these goes through runProcess.
import {getExecOutput} from '@actions/exec'
import {childEnvironment, type Environment} from './environment.ts'
import {ActionError, messageOf} from './errors.ts'
import {programPath} from './program.ts'

export interface Answer {
  /** The exit status; null when a signal ended the program. */
  readonly exitCode: number | null
  readonly stdout: string
  readonly stderr: string
}

export interface AskOptions {
  readonly cwd?: string
  /** The whole environment of the program; default: {@link childEnvironment}. */
  readonly env?: Environment
}

export type Ask = (argv: readonly [string, ...string[]], options?: AskOptions) => Promise<Answer>

/**
 * Asks a program a short question, such as for its version. Nothing of it is logged.
 *
 * @param argv the program, by its name on PATH or its absolute path, and its arguments; never a secret
 * @returns exit status and output, unmasked; a bad exit status is an answer too
 * @throws ActionError when the program is not there or cannot be started
 */
export const ask: Ask = async ([program, ...args], {cwd, env = childEnvironment()} = {}) => {
  const path = await programPath(program, env['PATH'])
  try {
    return await getExecOutput(asCommandLine(path), args, {
      // Otherwise it would write the command and the answer to the log, treat a bad status as an error, and pass on this process's whole
      // environment.
      silent: true,
      ignoreReturnCode: true,
      env: defined(env),
      input: NO_INPUT,
      ...(cwd === undefined ? {} : {cwd})
    })
  } catch (error) {
    throw new ActionError(`The program "${program}" cannot be started: ${messageOf(error)}`, undefined, {cause: error})
  }
}

/**
 * Ends the program's input, which otherwise stays open: a program that reads would wait for ever. It is what `end` of the stream gets, and
 * there a function writes nothing. An empty buffer is written, and when the program has ended before that, nobody catches the broken pipe.
 */
const NO_INPUT = (() => undefined) as unknown as Buffer

/** @actions/exec reads the program as its own kind of command line (argStringToArray), where blanks separate and quotes group. */
function asCommandLine(path: string): string {
  return path.replaceAll('"', String.raw`"\""`).replaceAll(' ', '" "')
}

function defined(env: Environment): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
}
