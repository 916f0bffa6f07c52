import {stripVTControlCharacters} from 'node:util'
import {isFolder} from '../action/files.ts'
import {describeFailure, type RunProcess} from '../action/process.ts'
import {terraformEnvironment} from './environment.ts'
import {TerraformError} from './errors.ts'
import {safeSummary} from './safe-summary.ts'

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
 * @throws TerraformError when there is no such folder or the program fails; what `read` throws
 */
export async function showPlan(
  {binary, folder, plan}: {readonly binary: string; readonly folder: string; readonly plan: string},
  read: (json: AsyncIterable<Buffer>) => Promise<void>,
  {run, environment, signal}: ShowDependencies
): Promise<void> {
  if (!(await isFolder(folder))) throw new TerraformError({code: 'no-folder', folder})
  const result = await run([binary, 'show', '-json', '-no-color', plan], {
    cwd: folder,
    env: terraformEnvironment(environment),
    timeout: TIMEOUT_MILLISECONDS,
    signal,
    readStdout: read
  })
  if (result.exitCode === 0 && !result.timedOut) return
  const ending = describeFailure(binary, {...result, stdout: '', stderr: ''}, TIMEOUT_MILLISECONDS)
  throw new TerraformError({code: 'show-failed', ending, said: errorIn(result.stderr)})
}

/** What it says is wrong, without what may be a value. A program may write colours though it was told not to. */
function errorIn(stderr: string): string {
  const lines = stripVTControlCharacters(stderr)
    .split(/\r?\n/)
    .map(line => line.replace(/^[\s│╷╵|]+/u, ''))
  const error = lines.find(line => line.startsWith('Error: ')) ?? lines.find(line => line.trim() !== '') ?? ''
  return safeSummary(error.replace(/^Error: /, ''))
}
