import {resolve} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {isFolder} from '../../lib/action/files.ts'
import {inertLines} from '../../lib/action/log-line.ts'
import type {ProcessResult, RunProcess} from '../../lib/action/process.ts'
import {findBinary} from '../../lib/terraform/binary.ts'
import {TerraformError} from '../../lib/terraform/errors.ts'
import {checkLastingState, refuseLeftWorkspace, type RunnerPlace} from './lasting-state.ts'
import type {MakePlanInputs} from './inputs.ts'
import {initOptions} from './options.ts'
import {nameOf} from './words.ts'

export interface PrepareDependencies {
  readonly run: RunProcess
  /** The environment for Terraform. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly runner: RunnerPlace
  /** What relative paths in inputs are relative to. */
  readonly workspace: string
  readonly info: (message: string) => void
  readonly signal: AbortSignal
}

/** An initialised folder, and what plans and applies in it. */
export interface Prepared {
  readonly binary: string
  readonly workingDirectory: string
}

/**
 * Initialises the folder and selects the workspace. What both say is shown.
 *
 * @throws ActionError when one of them fails, or the state of an apply would be lost; TerraformError when there is no folder or no program
 */
export async function prepare(inputs: MakePlanInputs, dependencies: PrepareDependencies): Promise<Prepared> {
  const {environment, runner, workspace} = dependencies
  const workingDirectory = resolve(workspace, inputs['working-directory'])
  if (!(await isFolder(workingDirectory))) throw new TerraformError({code: 'no-folder', folder: workingDirectory})
  const binary = await findBinary(inputs.binary, workspace, environment['PATH'] ?? '')
  const prepared = {binary, workingDirectory}
  const init = await show(['init', ...initOptions(inputs)], prepared, dependencies)
  if (init.exitCode !== 0) throw new ActionError(`"${nameOf(binary)} init" failed. What it said stands above.`)
  if (inputs.workspace === '') await refuseLeftWorkspace(workingDirectory, environment['TF_DATA_DIR'])
  else {
    // Never made here: a name that is misspelled would be a state without anything in it, and a plan that creates everything anew.
    const selection = await show(['workspace', 'select', '-no-color', inputs.workspace], prepared, dependencies)
    if (selection.exitCode !== 0) {
      throw new ActionError(
        `Input "workspace": "${inputs.workspace}" could not be selected.`,
        `A workspace is not made here: make it with "${nameOf(binary)} workspace new", or fix the name.`
      )
    }
  }
  if (inputs['to-apply']) {
    await checkLastingState(workingDirectory, environment['TF_DATA_DIR'], inputs.workspace, runner)
  }
  return prepared
}

/** Runs it, and shows what it says as it comes. */
async function show(
  args: readonly string[],
  {binary, workingDirectory}: Prepared,
  {run, environment, info, signal}: PrepareDependencies
): Promise<ProcessResult> {
  return await run([binary, ...args], {cwd: workingDirectory, env: environment, signal, onLine: line => info(inertLines(line))})
}
