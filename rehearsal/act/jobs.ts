import {isMapping} from '@actions/workflow-parser'
import {ActionError} from '../../lib/action/errors.ts'
import {literalOf, iterate} from '../runner/expressions.ts'
import type {Masks} from '../runner/masks.ts'
import type {StepPlan, WorkflowPlan} from '../runner/plan.ts'
import type {Recorder} from '../runner/result.ts'
import type {Conclusion, JobReference, RunRequest, StepReference, StepResult} from '../runner/types.ts'
import type {ActLine} from './log.ts'

/** A job while act runs it. */
interface Job {
  readonly reference: JobReference
  readonly order: number
  readonly started: number
  readonly plan: readonly StepPlan[]
  /** What steps have put out, by step id. */
  readonly outputs: Map<string, Record<string, string>>
  /** The main parts of actions that have run. */
  readonly actions: {readonly step: StepReference; readonly inputs: Readonly<Record<string, string>>}[]
  conclusion: Conclusion | undefined
  /** Undefined while it goes on. */
  ended: number | undefined
  stepStarted: number
}

/** Turns act's log into jobs and steps as our own runner reports them. */
export class ActJobs {
  readonly #jobs = new Map<string, Job>()
  readonly #planned: readonly PlannedJob[]
  readonly #recorder: Recorder
  readonly #masks: Masks
  readonly #afterAction: RunRequest['afterAction']

  constructor(plan: WorkflowPlan, recorder: Recorder, masks: Masks, afterAction: RunRequest['afterAction']) {
    this.#planned = plannedJobs(plan)
    this.#recorder = recorder
    this.#masks = masks
    this.#afterAction = afterAction
  }

  hear(line: ActLine): void {
    if (line.message.includes('Skipping unsupported platform')) {
      throw new ActionError(`act has no runner for a job of ${line.job ?? ''}: ${line.message.trim()}`)
    }
    const job = this.#jobOf(line)
    if (job === undefined) return
    if (line.command === 'add-mask' && line.value !== undefined) this.#masks.add(line.value)
    if (line.command === 'set-output' && line.name !== undefined && line.stepId !== undefined) {
      job.outputs.set(line.stepId, {...job.outputs.get(line.stepId), [line.name]: line.value ?? ''})
      return
    }
    if (line.command === 'error' || line.command === 'warning' || line.command === 'notice') {
      const annotation = {level: line.command, message: line.value ?? ''} as const
      this.#recorder.annotation(job.reference, nameOf(line), annotation)
    }
    if (line.stage !== undefined && / Run (?:Pre|Main|Post) /.test(line.message)) this.#stepStarts(job, line)
    this.#recorder.log(job.reference, nameOf(line), line.message)
    if (line.stepResult !== undefined && line.stage !== undefined) this.#stepEnds(job, line)
    if (line.jobResult !== undefined) {
      job.conclusion = line.jobResult === 'success' ? 'success' : 'failure'
      job.ended = performance.now()
    }
  }

  /** Whether act came as far as a job. */
  get hasBegun(): boolean {
    return this.#jobs.size > 0
  }

  /**
   * Reports every job, in the order of the files; what act never came to was skipped. `afterAction` is called here: act tells a step's outputs
   * after it has told the step's end.
   */
  finish(): void {
    for (const {actions, outputs} of this.#jobs.values()) {
      for (const {step, inputs} of actions) this.#afterAction?.(step, inputs, outputs.get(step.id) ?? {})
    }
    for (const {reference, order, conclusion = 'cancelled', started, ended = performance.now()} of this.#jobs.values()) {
      const seconds = (ended - started) / 1_000
      this.#recorder.jobFinished({...reference, conclusion, seconds, outputs: {}}, [order])
    }
    const heard = new Set([...this.#jobs.values()].map(({order}) => order))
    for (const [order, {path}] of this.#planned.entries()) {
      if (heard.has(order)) continue
      const skipped = {...referenceOf(path), conclusion: 'skipped', seconds: 0, outputs: {}} as const
      this.#recorder.jobFinished(skipped, [order])
    }
  }

  /** @returns undefined for a job that calls a workflow, and for the job that was added */
  #jobOf({job: name = ''}: ActLine): Job | undefined {
    const before = this.#jobs.get(name)
    if (before !== undefined) return before
    // One of a matrix has its number after the name.
    const suffix = /-\d+$/.exec(name)?.[0] ?? ''
    const exact = this.#planned.findIndex(({actName}) => actName === name)
    const order = exact === -1 ? this.#planned.findIndex(({actName}) => actName + suffix === name) : exact
    const plan = this.#planned[order]
    if (plan === undefined) return undefined
    const job: Job = {
      reference: referenceOf(exact === -1 ? [...plan.path.slice(0, -1), `${plan.path.at(-1) ?? ''}${suffix}`] : plan.path),
      order,
      started: performance.now(),
      plan: plan.steps,
      outputs: new Map(),
      actions: [],
      conclusion: undefined,
      ended: undefined,
      stepStarted: performance.now()
    }
    this.#jobs.set(name, job)
    this.#recorder.jobStarted(job.reference)
    return job
  }

  #stepStarts(job: Job, line: ActLine): void {
    job.stepStarted = performance.now()
    this.#recorder.stepStarted(stepOf(job, line))
  }

  #stepEnds(job: Job, line: ActLine): void {
    const step = stepOf(job, line)
    const seconds = (performance.now() - job.stepStarted) / 1_000
    const result: StepResult = {
      name: step.name,
      conclusion: line.stepResult === 'success' ? 'success' : line.stepResult === 'skipped' ? 'skipped' : 'failure',
      seconds
    }
    this.#recorder.stepFinished(step, result)
    const isAction = step.stage === 'main' && step.uses !== undefined && result.conclusion !== 'skipped'
    if (isAction) job.actions.push({step, inputs: literalInputs(planOf(job, line))})
  }
}

function nameOf({step, stage}: ActLine): string {
  const name = step ?? 'Set up job'
  return stage === undefined || stage === 'Main' ? name : `${stage} ${name}`
}

function planOf(job: Job, {stepId}: ActLine): StepPlan | undefined {
  return job.plan.find(({id}) => id === stepId) ?? (/^\d+$/.test(stepId ?? '') ? job.plan[Number(stepId)] : undefined)
}

function stepOf(job: Job, line: ActLine): StepReference {
  const work = planOf(job, line)?.work
  const stage = line.stage === 'Pre' ? 'pre' : line.stage === 'Post' ? 'post' : 'main'
  return {
    job: job.reference,
    name: nameOf(line),
    id: line.stepId ?? '',
    stage,
    uses: work?.kind === 'uses' ? work.uses : undefined,
    permissions: {}
  }
}

/** What a step's `with:` says outright; act does not tell what an expression came to. */
function literalInputs(step: StepPlan | undefined): Record<string, string> {
  if (step?.work.kind !== 'uses' || step.work.with === undefined || !isMapping(step.work.with)) return {}
  const entries = [...iterate(step.work.with)].filter(({value}) => !value.isExpression)
  return Object.fromEntries(entries.map(({key, value}) => [key.toString(), String(literalOf(value) ?? '')]))
}

interface PlannedJob {
  /** The names on the way to it. */
  readonly path: readonly string[]
  /** How act's log names it: the calling job, the workflow, the job (pkg/runner/run_context.go, String). */
  readonly actName: string
  readonly steps: readonly StepPlan[]
}

/** Every job with steps that a workflow reaches. */
function plannedJobs(plan: WorkflowPlan, callers: readonly string[] = []): PlannedJob[] {
  return plan.jobs.flatMap(job => {
    const name = job.name === undefined || job.name.isExpression ? job.id : String(literalOf(job.name) ?? job.id)
    if (job.kind === 'call') return plannedJobs(job.called, [...callers, name])
    return [{path: [...callers, name], actName: [...callers.slice(-1), plan.name, name].join('/'), steps: job.steps}]
  })
}

function referenceOf(path: readonly string[]): JobReference {
  return {id: path.join('/'), name: path.join(' / ')}
}
