import {rm} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import type {RunProcess} from '../action/process.ts'
import {GuardError} from './errors.ts'
import {copyPlan, hashed, isPlanFile, withPlan} from './plan-file.ts'
import {readFacts, type ReadFacts, type ReadOptions} from './read-facts.ts'
import type {PlanSource} from './request.ts'
import {findBinary} from '../terraform/binary.ts'

export interface PlanInputDependencies {
  readonly run: RunProcess
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What relative paths are relative to. */
  readonly workspace: string
  /** Gives the step's private folder. */
  readonly folder: () => Promise<string>
  readonly signal: AbortSignal
}

export interface ReadPlanInput extends ReadFacts {
  /** Of the file given as `plan`, as 64 hexadecimal digits. */
  readonly planSha256: string
}

/**
 * Reads a plan, whichever form it has. What is hashed is what is read: JSON in one pass, a plan file by way of a copy that nobody else can
 * change.
 *
 * @throws GuardError when it is not there or is not understood; TerraformError when it cannot be shown
 */
export async function readPlanInput(input: PlanSource, options: ReadOptions, dependencies: PlanInputDependencies): Promise<ReadPlanInput> {
  const {workspace, signal} = dependencies
  return await withPlan(resolve(workspace, input.plan), async file => {
    if (!(await isPlanFile(file))) {
      const {bytes, sha256} = hashed(file)
      const read = await readFacts(untilAborted(bytes, signal), options)
      return {...read, planSha256: sha256()}
    }
    const copy = join(await dependencies.folder(), 'plan')
    try {
      const planSha256 = await copyPlan(file, copy)
      return {...(await showFacts(copy, input, options, dependencies)), planSha256}
    } finally {
      // It holds every secret of its resources in clear text. Post removes it too, for a run that is killed here.
      await rm(copy, {force: true})
    }
  })
}

async function showFacts(plan: string, input: PlanSource, options: ReadOptions, dependencies: PlanInputDependencies): Promise<ReadFacts> {
  const {environment, workspace} = dependencies
  const binary = await findBinary(input.binary, workspace, environment['PATH'] ?? '')
  let facts: ReadFacts | undefined
  const read = async (json: AsyncIterable<Buffer>) => {
    facts = await readFacts(json, options)
  }
  // Most of what starts a program is not needed for a plan that is JSON.
  const {showPlan} = await import('../terraform/show.ts')
  await showPlan({binary, folder: resolve(workspace, input.workingDirectory), plan}, read, dependencies)
  if (facts === undefined) throw new GuardError({code: 'nothing-shown'})
  return facts
}

async function* untilAborted(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    signal.throwIfAborted()
    yield chunk
  }
}
