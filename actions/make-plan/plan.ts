import {randomUUID} from 'node:crypto'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError, CancelledError, messageOf} from '../../lib/action/errors.ts'
import {isFile} from '../../lib/action/files.ts'
import {redact} from '../../lib/secrets/redact.ts'
import {handOnCancel, type CancelDependencies} from '../../lib/terraform/cancel.ts'
import type {LastingEnd, StartLasting} from '../../lib/terraform/lasting-process.ts'
import {clearPending, markInterrupted, savePending} from '../../lib/terraform/pending.ts'
import type {Prepared} from './prepare.ts'
import {whyNoPlan} from './why.ts'
import {nameOf} from './words.ts'

export interface PlanDependencies extends Omit<CancelDependencies, 'interrupting'> {
  /** Starts the program so that what it writes is for this user only. */
  readonly start: StartLasting
  /** The environment for Terraform. */
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The step's private folder. */
  readonly folder: string
}

export type PlanResult =
  | {readonly kind: 'planned'}
  | {
      readonly kind: 'no-plan'
      /** Why, one line each, without a value. */
      readonly reasons: readonly string[]
      /** The line that the step fails with. */
      readonly failure: string
    }

const ASKED = "Cancelled: Terraform was asked to stop. It lets go of the state's lock."
const LEFT = 'Terraform is still stopping. The step ends here, because the runner would kill it; its post part waits for Terraform.'

/**
 * Makes a plan. Nothing that the program says is shown: it prints values that Terraform forgets to mark as sensitive, in its errors too.
 *
 * A plan that is killed leaves the lock of the state, and the next apply would find it locked: so it is asked to stop, and waited for.
 *
 * @param plan absolute path of the file that it is written to
 * @throws CancelledError when the run is cancelled; TerraformError when the program cannot be started
 */
export async function makePlan(
  {binary, workingDirectory}: Prepared,
  plan: string,
  options: readonly string[],
  dependencies: PlanDependencies
): Promise<PlanResult> {
  const {start, environment, folder, info, signal} = dependencies
  signal.throwIfAborted()
  await rm(plan, {force: true}).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'ERR_FS_EISDIR') throw error
    throw new ActionError(`Input "plan": "${plan}" is a folder.`, 'Give the path of the file that the plan is to be written to.')
  })
  const [stdout, stderr] = [join(folder, `${randomUUID()}.jsonl`), join(folder, `${randomUUID()}.err`)]
  const process = await start([binary, 'plan', ...options], {cwd: workingDirectory, env: environment, stdout, stderr})
  // Where that cannot be written down, it is still waited for here.
  await savePending(folder, {pid: process.pid, stdout, binary, workingDirectory}).catch((error: unknown) =>
    info(`Post could not be told of it: ${redact(messageOf(error))}`)
  )
  const cancel = handOnCancel(process, ASKED, {...dependencies, interrupting: () => markInterrupted(folder)})
  let end: LastingEnd | undefined
  try {
    end = await Promise.race([process.ended, cancel.patienceEnded.then(() => undefined)])
  } finally {
    cancel.stop()
  }
  if (end === undefined) {
    process.release()
    info(LEFT)
    throw new CancelledError()
  }
  await clearPending(folder)
  let isPlanned = false
  try {
    signal.throwIfAborted()
    const result = await resultOf(end, plan, stdout, nameOf(binary))
    isPlanned = result.kind === 'planned'
    return result
  } finally {
    // Terraform writes one that failed or was cancelled too, with every value that it knows by then.
    for (const path of [stdout, stderr, ...(isPlanned ? [] : [plan])]) await rm(path, {force: true})
  }
}

async function resultOf({exitCode, signal}: LastingEnd, plan: string, stream: string, name: string): Promise<PlanResult> {
  if (exitCode === 0) {
    return (await isFile(plan))
      ? {kind: 'planned'}
      : {kind: 'no-plan', reasons: [], failure: `There is no plan: "${name} plan" ended well and wrote none.`}
  }
  const ended = exitCode === null ? [`"${name} plan" was ended by ${signal ?? 'a signal'}.`] : []
  return {
    kind: 'no-plan',
    reasons: [...(await whyNoPlan(stream)), ...ended],
    failure: `There is no plan. No more is shown of what ${name} said, because it can quote secrets: run "${name} plan" at home to read it.`
  }
}
