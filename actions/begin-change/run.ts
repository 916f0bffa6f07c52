import type {RunContext} from '../../lib/action/run-context.ts'
import {checkClearance} from './clearance.ts'
import {decide, type Decision} from './decide.ts'
import {readChangeEvent} from './event.ts'
import {changePaths, makeChangeFolder, writeNoPlan, type ChangePaths} from './folder.ts'
import type {BeginChangeInputs} from './inputs.ts'
import {refuseUnsavedState} from './unsaved-state.ts'

export interface BeginChangeDependencies {
  readonly context: RunContext
  /** GITHUB_RUN_ATTEMPT. */
  readonly runAttempt: string
  /** RUNNER_TEMP. */
  readonly runnerTemp: string
  /** Called before the folder is made, so that post removes it whatever happens then. */
  readonly making: (folder: string) => void
  /** Sets a variable for the later steps. */
  readonly exportVariable: (name: string, value: string) => void
  readonly warn: (message: string) => void
  readonly signal: AbortSignal
}

/** A change that may begin. */
export interface BegunChange extends Pick<Decision, 'mode' | 'key' | 'state'> {
  readonly paths: ChangePaths
}

const HANDED_OVER: Decision = {mode: 'apply', key: '', state: '', warnings: []}

/**
 * Decides what the run does, refuses to begin where that would lose or give away something, and makes a private folder.
 *
 * @throws ActionError when it may not begin; nothing was made then
 */
export async function run(inputs: BeginChangeInputs, dependencies: BeginChangeDependencies): Promise<BegunChange> {
  const {mode, key, state, warnings} = await decideFor(inputs, dependencies)
  for (const warning of warnings) dependencies.warn(warning)
  await refuseUnsavedState(dependencies.context.workspace, dependencies.signal)
  const paths = changePaths(dependencies.runnerTemp)
  dependencies.making(paths.folder)
  await makeChangeFolder(paths)
  if (mode === 'pull-request') await writeNoPlan(paths)
  dependencies.exportVariable('TF_DATA_DIR', paths.data)
  return {mode, key, state, paths}
}

async function decideFor(inputs: BeginChangeInputs, {context, runAttempt}: BeginChangeDependencies): Promise<Decision> {
  if (inputs.stage === 'plan') return decide(inputs, await readChangeEvent(context))
  checkClearance(inputs, runAttempt)
  return HANDED_OVER
}
