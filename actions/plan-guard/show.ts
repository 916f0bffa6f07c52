import {constants} from 'node:fs'
import {access, stat} from 'node:fs/promises'
import {delimiter, join, resolve} from 'node:path'
import {ActionError} from '../../lib/errors.ts'
import {describeFailure, type RunProcess} from '../../lib/process.ts'

/** In the order in which `auto` looks for them. */
const NAMES = ['terraform', 'tofu'] as const

/** Loading the providers' schemas takes seconds; what takes longer than this hangs. */
const TIMEOUT_MILLISECONDS = 15 * 60_000

export interface ShowDependencies {
  readonly run: RunProcess
  /** This process's environment; Terraform needs most of it to find its providers. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

/**
 * Finds the program that shows a plan file.
 *
 * @param binary `auto`, a program's name, or a path
 * @param workspace what a path is relative to
 * @returns its path
 * @throws ActionError when it is not there
 */
export async function findBinary(binary: string, workspace: string, searchPath: string): Promise<string> {
  if (binary.includes('/') || binary.includes('\\')) {
    const path = resolve(workspace, binary)
    if (await isProgram(path)) return path
    throw new ActionError(`Input "binary": there is no program "${path}".`, 'Give a path, or "terraform", "tofu" or "auto".')
  }
  const names = binary === 'auto' ? NAMES : NAMES.filter(name => name === binary)
  if (names.length === 0) {
    throw new ActionError(`Input "binary": "${binary}" is not one of auto, terraform and tofu, and not a path.`)
  }
  for (const name of names) {
    for (const folder of searchPath.split(delimiter)) {
      if (folder !== '' && (await isProgram(join(folder, name)))) return join(folder, name)
    }
  }
  throw new ActionError(
    `A plan file has to be shown by the program that made it, and there is no ${names.join(' and no ')} on PATH.`,
    `Add a step with actions/setup-tools and "tools: ${names[0]}" before this one.`
  )
}

async function isProgram(path: string): Promise<boolean> {
  try {
    await access(path, constants.X_OK)
    return (await stat(path)).isFile()
  } catch {
    return false
  }
}

/**
 * Shows a plan file as JSON, which is read as it comes.
 *
 * @param binary path of terraform or tofu
 * @param folder the root module's folder, initialised: the providers of the plan are needed
 * @param plan absolute path of the plan file
 * @throws ActionError when the program fails; what `read` throws
 */
export async function showPlan(
  {binary, folder, plan}: {readonly binary: string; readonly folder: string; readonly plan: string},
  read: (json: AsyncIterable<Buffer>) => Promise<void>,
  {run, environment, signal}: ShowDependencies
): Promise<void> {
  const result = await run([binary, 'show', '-json', plan], {
    cwd: folder,
    env: showEnvironment(environment),
    timeout: TIMEOUT_MILLISECONDS,
    signal,
    readStdout: read
  })
  if (result.exitCode === 0 && !result.timedOut) return
  throw new ActionError(
    `The plan file could not be shown. ${describeFailure(binary, result, TIMEOUT_MILLISECONDS)}`,
    'Show it with the same version, in the same initialised folder (input "working-directory"), that made it.'
  )
}

/** Options from the environment would change what is shown, and a log level prints values. The step's own inputs are none of its business. */
function showEnvironment(environment: Readonly<Record<string, string | undefined>>): Record<string, string | undefined> {
  const kept = Object.entries(environment).filter(([name]) => !/^(TF_CLI_ARGS.*|TF_LOG.*|INPUT_.*)$/.test(name))
  return {...Object.fromEntries(kept), TF_IN_AUTOMATION: '1', TF_INPUT: '0', CHECKPOINT_DISABLE: '1'}
}
