import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {root} from '../../scripts/support/repository.ts'

export interface Step {
  readonly name: string
  readonly id?: string
  readonly if?: string
  readonly uses?: string
  readonly run?: string
  readonly with?: Readonly<Record<string, string>>
}

export interface Job {
  readonly if?: string
  readonly 'timeout-minutes': number
  readonly outputs: Readonly<Record<string, string>>
  readonly steps: readonly Step[]
}

export type JobName = 'infra' | 'approve' | 'apply' | 'notify'

/** The text of infra.yml. */
export const text = readFileSync(join(root, '.github/workflows/infra.yml'), 'utf8')

export const workflow = parse(text) as {
  readonly on: {
    readonly workflow_call: {
      readonly inputs: Readonly<Record<string, {readonly type: string; readonly description?: string; readonly default?: unknown}>>
      readonly outputs: Readonly<Record<string, {readonly value: string}>>
    }
  }
  readonly concurrency: {readonly group: string; readonly 'cancel-in-progress': string}
  readonly env: Readonly<Record<string, string>>
  readonly jobs: Readonly<Record<JobName, Job>>
}

export const {jobs} = workflow

/** What stands between `${{` and `}}`. */
export const expressionIn = (value = '') => value.trim().replace(/^\$\{\{([\s\S]*)\}\}$/, '$1')

export function stepOf(job: JobName, name: string): Step {
  const step = jobs[job].steps.find(candidate => candidate.name === name)
  if (step === undefined) throw new Error(`no step "${name}"`)
  return step
}

/** Where a step stands among those of its job. */
export const placeOf = (job: JobName, name: string) => jobs[job].steps.indexOf(stepOf(job, name))
