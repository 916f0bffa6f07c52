import type {RunContext} from '../../lib/action/run-context.ts'
import {checkClearance} from './clearance.ts'
import {decide, type Decision} from './decide.ts'
import {readChangeEvent} from './event.ts'
import {changePaths, makeChangeFolder, writeNoPlan, type ChangePaths} from './folder.ts'
import type {BeginChangeInputs} from './inputs.ts'
import type {GitDependencies} from './tracked-files.ts'
import {refuseUnsavedState} from './unsaved-state.ts'

export interface BeginChangeDependencies extends GitDependencies {
  readonly context: Pick<RunContext, 'attempt' | 'event' | 'eventPath' | 'ref' | 'repository'>
  /** GITHUB_WORKSPACE. */
  readonly workspace: string
  /** RUNNER_TEMP. */
  readonly temporaryFolder: string
  /** Gets the private folder's path before there is anything to remove, for post. */
  readonly remember: (folder: string) => void
  /** Sets a variable for the later steps. */
  readonly exportVariable: (name: string, value: string) => void
}

/** A change that may begin. */
export interface BegunChange extends Decision {
  readonly paths: ChangePaths
}

const HANDED_OVER: Decision = {mode: 'apply', key: '', state: '', warning: undefined, note: undefined}

/**
 * Decides what the run does, refuses to begin where that would lose or give away something, and makes a private folder.
 *
 * @throws ActionError when it may not begin; nothing was made then
 */
export async function run(inputs: BeginChangeInputs, dependencies: BeginChangeDependencies): Promise<BegunChange> {
  const decision = await decideFor(inputs, dependencies)
  await refuseUnsavedState(dependencies.workspace, dependencies)
  const paths = changePaths(dependencies.temporaryFolder)
  dependencies.remember(paths.folder)
  await makeChangeFolder(paths)
  if (decision.mode === 'pull-request') await writeNoPlan(paths)
  dependencies.exportVariable('TF_DATA_DIR', paths.data)
  return {...decision, paths}
}

async function decideFor(inputs: BeginChangeInputs, {context}: BeginChangeDependencies): Promise<Decision> {
  if (inputs.stage === 'plan') return decide(inputs, await readChangeEvent(context))
  checkClearance(inputs, context.attempt, (await readChangeEvent(context)).proposal)
  return HANDED_OVER
}
