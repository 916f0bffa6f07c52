import {messageOf} from '../../lib/action/errors.ts'
import {jobStatusFunctions, mergeResults, type Ancestor} from './conditions.ts'
import {deadlockMessage, readConcurrency, type ConcurrencySetting, type Member} from './concurrency.ts'
import {readEnvironment} from './environment.ts'
import {evaluateCondition, resolve, textOf, type Scope} from './expressions.ts'
import {runJob} from './job.ts'
import {nameWithMatrix, readStrategy, type MatrixEntry, type Strategy} from './matrix.ts'
import type {CallJobPlan, JobPlan} from './plan.ts'
import {callInputs, callOutputs, callSecrets} from './reusable.ts'
import type {Frame, HeldGroup, RunState} from './session.ts'
import {following} from './signals.ts'
import type {Conclusion, Json, JobReference} from './types.ts'

/** What a job, or a whole called workflow, leaves for the jobs after it. */
export interface NodeEnd {
  readonly conclusion: Conclusion
  readonly outputs: Readonly<Record<string, string>>
}

/** How a workflow ended, and how each of its jobs did, by id. */
export interface FrameEnd extends NodeEnd {
  readonly jobs: ReadonlyMap<string, NodeEnd>
}

/** Runs the jobs of a workflow, each as soon as those it needs have ended. Waits for the workflow's concurrency group first. */
export async function runFrame(state: RunState, frame: Frame, self: string): Promise<FrameEnd> {
  const {plan} = frame
  const scope: Scope = {contexts: {github: state.github, inputs: frame.inputs, vars: state.request.variables}}
  const setting = readConcurrency(plan.concurrency, scope, plan.file.label)
  return inGroup(state, setting, self, frame.heldGroups, [frame.signal], async (signal, heldGroups) => {
    const inside: Frame = {...frame, signal, heldGroups}
    const ends = new Map<string, Promise<NodeEnd>>()
    for (const [index, job] of inOrder(plan.jobs)) ends.set(job.id, runNode(state, inside, job, index, ends))
    const jobs = new Map<string, NodeEnd>()
    for (const [id, end] of ends) jobs.set(id, await end)
    const conclusion = mergeResults([...jobs.values()].map(job => job.conclusion))
    const results = Object.fromEntries([...jobs].map(([id, job]) => [id, {result: job.conclusion, outputs: job.outputs}]))
    try {
      const outputs = callOutputs(plan, {contexts: {...scope.contexts, jobs: results}})
      return {conclusion: conclusion === 'skipped' ? 'success' : conclusion, outputs, jobs}
    } catch (error) {
      state.recorder.notice(`The outputs of ${plan.file.label} could not be evaluated: ${messageOf(error)}`)
      return {conclusion: 'failure', outputs: {}, jobs}
    }
  })
}

/** The jobs so that each comes after those it needs, with their place in the file. */
function inOrder(jobs: readonly JobPlan[]): [number, JobPlan][] {
  const rest = [...jobs.entries()]
  const ordered: [number, JobPlan][] = []
  while (rest.length > 0) {
    const next = rest.findIndex(([, job]) => job.needs.every(id => ordered.some(([, before]) => before.id === id)))
    ordered.push(...rest.splice(Math.max(next, 0), 1))
  }
  return ordered
}

/** One entry under `jobs:`: waits, decides whether it runs, and runs all of its matrix. */
async function runNode(
  state: RunState,
  frame: Frame,
  job: JobPlan,
  index: number,
  ends: ReadonlyMap<string, Promise<NodeEnd>>
): Promise<NodeEnd> {
  const ancestors: Ancestor[] = []
  for (const id of ancestorsOf(frame, job)) {
    const end = await ends.get(id)
    if (end !== undefined) ancestors.push({id, result: end.conclusion})
  }
  const needs: Record<string, Json> = {}
  for (const id of job.needs) {
    const end = await ends.get(id)
    needs[id] = {result: end?.conclusion ?? 'skipped', outputs: end?.outputs ?? {}}
  }
  const scope: Scope = {contexts: {github: state.github, inputs: frame.inputs, vars: state.request.variables, needs}}
  const holds = (isCancelled: boolean) =>
    evaluateCondition(job.condition, {...scope, functions: jobStatusFunctions(ancestors, isCancelled)})
  const node: Node = {state, frame, job, scope, index, holds}
  const reference = {id: `${frame.idPrefix}${job.id}`, name: `${frame.namePrefix}${plainName(job, scope, frame)}`}
  const order = [...frame.order, index]
  try {
    if (!holds(frame.signal.aborted)) {
      const wouldRun = ancestors.every(({result}) => result === 'success') && frame.signal.aborted
      return endWithoutRunning(state, reference, order, wouldRun ? 'cancelled' : 'skipped')
    }
    const file = frame.plan.file.label
    return await runMatrix(node, readStrategy(resolve(job.strategy, scope, file), `${file}: job "${job.id}"`))
  } catch (error) {
    return endWithoutRunning(state, reference, order, 'failure', messageOf(error))
  }
}

function ancestorsOf(frame: Frame, job: JobPlan): Set<string> {
  const found = new Set<string>()
  const visit = (ids: readonly string[]) => {
    for (const id of ids) {
      if (found.has(id)) continue
      found.add(id)
      visit(frame.plan.jobs.find(candidate => candidate.id === id)?.needs ?? [])
    }
  }
  visit(job.needs)
  return found
}

interface Node {
  readonly state: RunState
  readonly frame: Frame
  readonly job: JobPlan
  readonly scope: Scope
  readonly index: number
  /** The job's condition, as it is when the run is cancelled or not. */
  readonly holds: (isCancelled: boolean) => boolean
}

async function runMatrix(node: Node, strategy: Strategy): Promise<NodeEnd> {
  const failFast = new AbortController()
  const results: NodeEnd[] = []
  const queue = [...strategy.entries.entries()]
  // The outputs of a matrix are merged in the order in which its jobs end: the last one that sets an output wins.
  const outputs: Record<string, string> = {}
  const work = async () => {
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [index, entry] = next
      const end = await runEntry(node, strategy, index, entry, failFast.signal)
      Object.assign(outputs, end.outputs)
      results.push(end)
      if (end.conclusion === 'failure' && strategy.failFast) failFast.abort(new Error('Another job of the matrix failed.'))
    }
  }
  const width = Math.min(strategy.maxParallel ?? strategy.entries.length, strategy.entries.length)
  await Promise.all(Array.from({length: width}, work))
  return {conclusion: mergeResults(results.map(result => result.conclusion)), outputs}
}

/** One job of a matrix, in its concurrency group. */
async function runEntry(node: Node, strategy: Strategy, index: number, entry: MatrixEntry, failFast: AbortSignal): Promise<NodeEnd> {
  const {state, frame, job} = node
  const isMatrix = entry.matrix !== null
  const scope: Scope = {
    ...node.scope,
    contexts: {
      ...node.scope.contexts,
      matrix: entry.matrix,
      strategy: {
        'fail-fast': strategy.failFast,
        'job-index': index,
        'job-total': strategy.entries.length,
        'max-parallel': strategy.maxParallel ?? strategy.entries.length
      }
    }
  }
  const order = [...frame.order, node.index, index]
  let reference: JobReference = {id: `${frame.idPrefix}${job.id}${isMatrix ? `[${index}]` : ''}`, name: `${frame.namePrefix}${job.id}`}
  const cancel = following([frame.signal], () => !node.holds(true))
  const stop = following([cancel.signal, failFast])
  try {
    reference = {...reference, name: `${frame.namePrefix}${entryName(job, entry, scope, frame)}`}
    const continues = job.kind === 'steps' && resolve(job.continueOnError, scope, frame.plan.file.label) === true
    if (stop.signal.aborted) return endWithoutRunning(state, reference, order, 'cancelled')
    const file = frame.plan.file.label
    const setting = readConcurrency(job.concurrency, scope, file, job.id)
    const deploysTo = job.kind === 'steps' ? readEnvironment(job.environment, scope, file, job.id) : undefined
    const end = await inGroup(state, setting, reference.name, frame.heldGroups, [stop.signal], (signal, heldGroups) => {
      if (job.kind === 'steps') return runJob({state, frame, plan: job, reference, deploysTo, order, scope, signal})
      return runCall(state, {...frame, signal, heldGroups}, job, reference, order, scope)
    })
    return continues && end.conclusion === 'failure' ? {...end, conclusion: 'success'} : end
  } catch (error) {
    if (error instanceof CancelledWhileWaiting) return endWithoutRunning(state, reference, order, 'cancelled', error.message)
    if (stop.signal.aborted) return endWithoutRunning(state, reference, order, 'cancelled')
    return endWithoutRunning(state, reference, order, 'failure', messageOf(error))
  } finally {
    cancel.release()
    stop.release()
  }
}

async function runCall(
  state: RunState,
  frame: Frame,
  job: CallJobPlan,
  reference: JobReference,
  order: readonly number[],
  scope: Scope
): Promise<NodeEnd> {
  const file = frame.plan.file.label
  const inside: Scope = {contexts: {github: state.github, vars: state.request.variables}}
  const called: Frame = {
    plan: job.called,
    inputs: callInputs(job, file, scope, inside),
    secrets: callSecrets(job, file, {...scope, contexts: {...scope.contexts, secrets: frame.secrets}}, frame.secrets),
    namePrefix: `${reference.name} / `,
    idPrefix: `${reference.id}/`,
    order,
    signal: frame.signal,
    heldGroups: frame.heldGroups
  }
  return runFrame(state, called, reference.name)
}

class CancelledWhileWaiting extends Error {}

/** Does the work while in the concurrency group; without a group at once. */
async function inGroup<End extends NodeEnd>(
  state: RunState,
  setting: ConcurrencySetting | undefined,
  self: string,
  held: readonly HeldGroup[],
  signals: readonly AbortSignal[],
  work: (signal: AbortSignal, held: readonly HeldGroup[]) => Promise<End>
): Promise<End> {
  const replaced = new AbortController()
  const stop = following([...signals, replaced.signal])
  try {
    if (setting === undefined) return await work(stop.signal, held)
    const holder = held.find(({group}) => group.toLowerCase() === setting.group.toLowerCase())
    if (holder !== undefined) throw new Error(deadlockMessage(setting.group, holder.holder, self))
    const member: Member = {name: self, cancel: reason => replaced.abort(new CancelledWhileWaiting(reason))}
    const leave = await state.groups.enter(setting, member, stop.signal)
    try {
      return await work(stop.signal, [...held, {group: setting.group, holder: self}])
    } finally {
      leave()
    }
  } finally {
    stop.release()
  }
}

/** A job that never started: skipped by its condition, cancelled before its turn, or wrong from the start. */
function endWithoutRunning(
  state: RunState,
  reference: JobReference,
  order: readonly number[],
  conclusion: Conclusion,
  message?: string
): NodeEnd {
  if (message !== undefined) state.recorder.annotation(reference, undefined, {level: 'error', message})
  state.recorder.jobFinished({...reference, conclusion, seconds: 0, outputs: {}}, order)
  return {conclusion, outputs: {}}
}

/** A job's name before its matrix is known. */
function plainName(job: JobPlan, scope: Scope, frame: Frame): string {
  try {
    return job.name === undefined ? job.id : textOf(resolve(job.name, scope, frame.plan.file.label)) || job.id
  } catch {
    return job.id
  }
}

/** `name:`, else the id; GitHub appends the matrix values unless the name is an expression of its own. */
function entryName(job: JobPlan, entry: MatrixEntry, scope: Scope, frame: Frame): string {
  const name = job.name === undefined ? '' : textOf(resolve(job.name, scope, frame.plan.file.label))
  if (job.name?.isExpression === true && name !== '') return name
  const plain = name === '' ? job.id : name
  return entry.matrix === null ? plain : nameWithMatrix(plain, entry.label)
}
