import {ActionError} from '../action/errors.ts'
import {describeFailure, type RunProcess} from '../action/process.ts'
import {terraformEnvironment} from './environment.ts'

/** Loading the providers' schemas takes seconds; what takes longer than this hangs. */
const TIMEOUT_MILLISECONDS = 15 * 60_000

export interface ShowDependencies {
  readonly run: RunProcess
  /** This process's environment; Terraform needs most of it to find its providers. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
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
  const result = await run([binary, 'show', '-json', '-no-color', plan], {
    cwd: folder,
    env: terraformEnvironment(environment),
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
