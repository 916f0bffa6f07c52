import {rm} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {ActionError} from '../action/errors.ts'
import type {RunProcess} from '../action/process.ts'
import {copyPlan, hashed, isPlanFile, withPlan} from './plan-file.ts'
import {readFacts, type ReadFacts, type ReadOptions} from './read-facts.ts'
import {findBinary} from '../terraform/binary.ts'

/** Where a plan is, and what shows it. */
export interface PlanInput {
  /** A plan file, or the JSON of one; relative to the workspace. */
  readonly plan: string
  readonly 'working-directory': string
  readonly binary: string
}

export interface PlanInputDependencies {
  readonly run: RunProcess
  readonly environment: Readonly<Record<string, string | undefined>>
  /** What relative paths in inputs are relative to. */
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
 * @throws ActionError when it is not there, cannot be shown, or is not understood
 */
export async function readPlanInput(input: PlanInput, options: ReadOptions, dependencies: PlanInputDependencies): Promise<ReadPlanInput> {
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
      // It holds every secret of its resources in clear. Post removes it too, for a run that is killed here.
      await rm(copy, {force: true})
    }
  })
}

async function showFacts(plan: string, input: PlanInput, options: ReadOptions, dependencies: PlanInputDependencies): Promise<ReadFacts> {
  const {environment, workspace} = dependencies
  const binary = await findBinary(input.binary, workspace, environment['PATH'] ?? '')
  let facts: ReadFacts | undefined
  const read = async (json: AsyncIterable<Buffer>) => {
    facts = await readFacts(json, options)
  }
  // Most of what starts a program is not needed for a plan that is JSON.
  const {showPlan} = await import('../terraform/show.ts')
  await showPlan({binary, folder: resolve(workspace, input['working-directory']), plan}, read, dependencies)
  if (facts === undefined) throw new ActionError('The plan file was shown, but nothing of it was read.')
  return facts
}

async function* untilAborted(bytes: AsyncIterable<Uint8Array>, signal: AbortSignal): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    signal.throwIfAborted()
    yield chunk
  }
}
