import {rm} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {ActionError, messageOf} from '../../lib/errors.ts'
import type {RunProcess} from '../../lib/process.ts'
import {redact} from '../../lib/secrets.ts'
import {readFacts} from './read-facts.ts'
import type {PlanFacts} from './facts.ts'
import type {PlanGuardInputs} from './inputs.ts'
import {copyPlan, hashWhileReading, isPlanFile, withPlan} from './plan-file.ts'
import {oneLine} from '../../lib/log-line.ts'
import type {GuardError, GuardResult} from './result.ts'
import {judge} from './rules/judge.ts'
import {findBinary, showPlan} from './show.ts'

export interface PlanGuardDependencies {
  readonly run: RunProcess
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What relative paths in inputs are relative to. */
  readonly workspace: string
  /** The step's private folder. */
  readonly folder: string
  readonly info: (message: string) => void
  readonly signal: AbortSignal
}

/**
 * Judges a plan, or checks that a file is the plan that was judged. Whatever keeps it from telling (no file, no program to show it, a plan
 * that is not understood, an error that nobody expected) gives `error`, never `clean`.
 *
 * @throws only when the run is cancelled
 */
export async function run(inputs: PlanGuardInputs, dependencies: PlanGuardDependencies): Promise<GuardResult> {
  try {
    return inputs.mode === 'verify' ? await verify(inputs, dependencies) : await guard(inputs, dependencies)
  } catch (error) {
    dependencies.signal.throwIfAborted()
    if (!(error instanceof ActionError) && error instanceof Error) dependencies.info(redact(error.stack ?? error.message))
    return {
      mode: inputs.mode,
      verdict: 'error',
      planSha256: '',
      error: {code: 'unreadable', message: oneLine(redact(messageOf(error)))},
      plan: undefined
    }
  }
}

async function guard(inputs: PlanGuardInputs, dependencies: PlanGuardDependencies): Promise<GuardResult> {
  const {facts, planSha256} = await readPlanFacts(inputs, dependencies)
  const judgement = judge(facts, {
    protect: inputs.protect,
    except: inputs['protect-except'],
    useDefaults: inputs['protect-defaults'],
    maxDestroy: inputs['max-destroy']
  })
  const reason = judgement.findings.find(({verdict}) => verdict === 'error')?.reason
  const error: GuardError | undefined = reason === undefined ? undefined : {code: 'errored', message: reason}
  return {mode: 'guard', verdict: judgement.verdict, planSha256, error, plan: {facts, judgement}}
}

interface ReadPlan {
  readonly facts: PlanFacts
  readonly planSha256: string
}

/** What is hashed is what is judged: JSON in one pass, a plan file by way of a copy that nobody else can change. */
async function readPlanFacts(inputs: PlanGuardInputs, dependencies: PlanGuardDependencies): Promise<ReadPlan> {
  const {workspace, signal} = dependencies
  return await withPlan(resolve(workspace, inputs.plan), async file => {
    if (!(await isPlanFile(file))) {
      const {bytes, sha256} = hashWhileReading(file)
      const facts = await readFacts(untilAborted(bytes, signal))
      return {facts, planSha256: await sha256()}
    }
    const copy = join(dependencies.folder, 'plan')
    try {
      const planSha256 = await copyPlan(file, copy)
      return {facts: await showFacts(copy, inputs, dependencies), planSha256}
    } finally {
      // It holds every secret of its resources in clear. Post removes it too, for a run that is killed here.
      await rm(copy, {force: true})
    }
  })
}

async function showFacts(plan: string, inputs: PlanGuardInputs, dependencies: PlanGuardDependencies): Promise<PlanFacts> {
  const {environment, workspace} = dependencies
  const binary = await findBinary(inputs.binary, workspace, environment['PATH'] ?? '')
  let facts: PlanFacts | undefined
  const read = async (json: AsyncIterable<Buffer>) => {
    facts = await readFacts(json)
  }
  await showPlan({binary, folder: resolve(workspace, inputs['working-directory']), plan}, read, dependencies)
  if (facts === undefined) throw new ActionError('The plan file was shown, but nothing of it was read.')
  return facts
}

async function* untilAborted(bytes: AsyncIterable<Buffer>, signal: AbortSignal): AsyncGenerator<Buffer> {
  for await (const chunk of bytes) {
    signal.throwIfAborted()
    yield chunk
  }
}

async function verify(inputs: PlanGuardInputs, {workspace}: PlanGuardDependencies): Promise<GuardResult> {
  const planSha256 = await withPlan(resolve(workspace, inputs.plan), async file => await hashWhileReading(file).sha256())
  const isSame = planSha256 === inputs['plan-sha256']
  const error: GuardError = {
    code: 'changed',
    message: `The plan file changed after it was judged: its sha256 is ${planSha256}, and ${inputs['plan-sha256']} was judged. Nothing may be applied.`
  }
  return {mode: 'verify', verdict: isSame ? 'clean' : 'error', planSha256, error: isSame ? undefined : error, plan: undefined}
}
