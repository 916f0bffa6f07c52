import {rm} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import type {StartLasting} from '../../lib/terraform/lasting-process.ts'
import {faultLines} from '../../lib/action/fault.ts'
import {isFolder} from '../../lib/action/files.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {inActionWords} from '../../lib/plan/action-words.ts'
import {copyPlan, isPlanFile, withPlan} from '../../lib/plan/plan-file.ts'
import {redact} from '../../lib/secrets/redact.ts'
import {findBinary} from '../../lib/terraform/binary.ts'
import {terraformEnvironment} from '../../lib/terraform/environment.ts'
import {applyPlan, type FollowedEnd} from './apply.ts'
import {TerraformError} from '../../lib/terraform/errors.ts'
import {ERRORED_STATE, findUnsavedState, type RescueDependencies} from '../../lib/terraform/errored-state.ts'
import type {ApplyPlanInputs} from './inputs.ts'
import {clearPending, markInterrupted, savePending} from '../../lib/terraform/pending.ts'
import {ApplyProgress} from '../../lib/terraform/progress.ts'
import {decide, notApplied, type ApplyEnd, type ApplyResult} from './result.ts'
import {settle} from '../../lib/terraform/settle.ts'

export interface ApplyPlanDependencies extends Omit<RescueDependencies, 'environment'> {
  readonly start: StartLasting
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What relative paths in inputs are relative to. */
  readonly workspace: string
  /** The step's private folder. */
  readonly folder: string
  readonly signal: AbortSignal
  /** Milliseconds that a cancelled step waits for the program, before it leaves the rest to post. */
  readonly patience: number
}

/** Name of the private copy of the plan. */
const COPY = 'plan'

/** Milliseconds to look into the state of an apply that was cancelled, before the runner kills the step; post has longer. */
const CHECK_TIMEOUT = 2_500

interface Prepared {
  readonly binary: string
  readonly workingDirectory: string
  /** Path of the private copy. */
  readonly plan: string
}

/**
 * Applies exactly the plan file that has the given sha256. Whatever keeps it from starting gives `not-applied`; whatever happens after
 * the start is told from what Terraform said, and never better than that.
 *
 * @throws never for what can go wrong with a plan, a program or a cancel
 */
export async function run(inputs: ApplyPlanInputs, dependencies: ApplyPlanDependencies): Promise<ApplyResult> {
  let prepared: Prepared
  try {
    prepared = await prepare(inputs, dependencies)
    dependencies.signal.throwIfAborted()
  } catch (error) {
    await rm(join(dependencies.folder, COPY), {force: true})
    return notApplied(explain(error, dependencies))
  }
  return await apply(prepared, inputs, dependencies)
}

async function prepare(inputs: ApplyPlanInputs, {workspace, environment, folder}: ApplyPlanDependencies): Promise<Prepared> {
  const workingDirectory = resolve(workspace, inputs['working-directory'])
  if (!(await isFolder(workingDirectory))) throw new TerraformError({code: 'no-folder', folder: workingDirectory})
  const unsaved = await findUnsavedState(workingDirectory)
  if (unsaved !== undefined) throw unsavedState(join(workingDirectory, unsaved), unsaved === ERRORED_STATE)
  const plan = join(folder, COPY)
  await withPlan(resolve(workspace, inputs.plan), async file => {
    if (!(await isPlanFile(file))) {
      throw new ActionError('Input "plan": the file is not a plan file.', 'Give the file that "plan -out" wrote, not its JSON or its text.')
    }
    const sha256 = await copyPlan(file, plan)
    if (sha256 !== inputs['plan-sha256']) {
      throw new ActionError(
        `The plan file is not the one that was judged: its sha256 is ${sha256}, not ${inputs['plan-sha256']}.`,
        'Nothing was applied. Find out who changed it, and make a new plan.'
      )
    }
  })
  return {binary: await findBinary(inputs.binary, workspace, environment['PATH'] ?? ''), workingDirectory, plan}
}

/** An apply over a state that is older than what is there makes everything a second time. */
function unsavedState(path: string, isPlain: boolean): ActionError {
  return new ActionError(
    `There is "${path}": the state of an earlier apply was not saved, and an apply now would not know what that one made.`,
    isPlain
      ? `Run "terraform state push ${ERRORED_STATE}" there (or "tofu …"), remove the file, and make a new plan.`
      : 'Open it with the key that it was sealed with, push it with "state push", remove the file, and make a new plan.'
  )
}

async function apply(
  {binary, workingDirectory, plan}: Prepared,
  {oidc}: ApplyPlanInputs,
  dependencies: ApplyPlanDependencies
): Promise<ApplyResult> {
  const {folder, info, signal} = dependencies
  const environment = terraformEnvironment(dependencies.environment, {oidc})
  const progress = new ApplyProgress()
  const seen = {hasStarted: false}
  let end: FollowedEnd
  try {
    end = await applyPlan({binary, workingDirectory, plan}, progress, {
      ...dependencies,
      environment,
      async started({pid, stdout}) {
        seen.hasStarted = true
        // Where that cannot be written down, it is still followed.
        await savePending(folder, {pid, stdout, binary, workingDirectory}).catch((error: unknown) =>
          info(`Post could not be told of it: ${redact(messageOf(error))}`)
        )
      },
      interrupting: () => markInterrupted(folder)
    })
  } catch (error) {
    const reason = explain(error, dependencies)
    if (!seen.hasStarted) {
      await rm(plan, {force: true})
      return notApplied(reason)
    }
    // It goes on without us, and post waits for it.
    const unknown: ApplyEnd = {exitCode: null, signal: null, isRunning: true, wasCancelled: signal.aborted}
    return {...decide(progress, unknown, {kind: 'saved'}), reason, brief: reason}
  }
  if (end.isRunning) {
    info('Terraform is still finishing. The step ends here, because the runner would kill it; its post part waits for Terraform.')
    return decide(progress, end, {kind: 'saved'})
  }
  // The plan and the streams hold every secret of the resources in clear text. Post removes them too, for a step that is killed here. The plan
  // goes first: on a full disk, the state needs its place.
  await rm(plan, {force: true})
  const ended = {
    binary,
    folder: workingDirectory,
    dump: progress.stateDump,
    stream: end.stdout,
    made: signal.aborted ? progress.made : [],
    isHurried: signal.aborted
  }
  const {state, isSettled} = await settle(ended, {...dependencies, environment}, CHECK_TIMEOUT)
  if (isSettled) {
    await clearPending(folder)
    for (const path of [end.stdout, end.stderr]) await rm(path, {force: true})
  }
  return decide(progress, end, state)
}

function explain(thrown: unknown, {signal, info}: Pick<ApplyPlanDependencies, 'signal' | 'info'>): string {
  if (signal.aborted) return 'The run was cancelled before it began.'
  const error = inActionWords(thrown)
  for (const line of faultLines(error)) info(line)
  return oneLine(redact(messageOf(error)))
}
