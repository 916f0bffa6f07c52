import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {evaluate} from '../../rehearsal/runner/expressions.ts'
import {root} from '../../scripts/support/repository.ts'

export interface ShipStep {
  readonly name: string
  readonly uses?: string
  readonly run?: string
  readonly if?: string
  readonly with?: Readonly<Record<string, string>>
}

export interface ShipJob {
  readonly name: string
  readonly 'runs-on': string
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly env?: Readonly<Record<string, string>>
  readonly outputs?: Readonly<Record<string, string>>
  readonly permissions: Readonly<Record<string, string>>
  readonly 'timeout-minutes': number
  readonly steps: readonly ShipStep[]
}

/** A job that calls a workflow. */
export interface ShipCall {
  readonly name: string
  readonly needs?: string | readonly string[]
  readonly if?: string
  readonly permissions: Readonly<Record<string, string>>
  readonly uses: string
  readonly with: Readonly<Record<string, unknown>>
  readonly secrets: Readonly<Record<string, string>>
}

/** What stands under `workflow_call:`. */
interface Called {
  readonly workflow_call: {
    readonly inputs: Readonly<Record<string, {readonly type: string; readonly required?: boolean; readonly default?: unknown}>>
    readonly secrets: Readonly<Record<string, unknown>>
    readonly outputs: Readonly<Record<string, {readonly value: string}>>
  }
}

interface Ship {
  readonly on: Called
  readonly concurrency: {readonly group: string; readonly 'cancel-in-progress': string}
  readonly jobs: Readonly<Record<'check' | 'legs' | 'build' | 'approve' | 'tag' | 'notify', ShipJob>> & {readonly deploy: ShipCall}
}

interface Deploy {
  readonly on: Called
  readonly concurrency?: unknown
  readonly jobs: Readonly<Record<'check' | 'approve' | 'notify', ShipJob>> & {
    readonly deploy: ShipJob & {readonly environment: Readonly<Record<'name' | 'url', string>>}
  }
}

interface Rollback {
  readonly on: Called
  readonly concurrency?: unknown
  readonly jobs: {readonly rollback: ShipCall}
}

const workflow = (name: string) => parse(readFileSync(join(root, '.github/workflows', `${name}.yml`), 'utf8')) as unknown

export const ship = workflow('ship') as Ship
export const deploy = workflow('deploy') as Deploy
export const rollback = workflow('rollback') as Rollback

function stepOf(steps: readonly ShipStep[], name: string): ShipStep {
  const found = steps.find(step => step.name === name)
  if (found === undefined) throw new Error(`there is no step "${name}" but ${steps.map(step => `"${step.name}"`).join(', ')}`)
  return found
}

export const shipStep = (job: Exclude<keyof Ship['jobs'], 'deploy'>, name: string) => stepOf(ship.jobs[job].steps, name)
export const deployStep = (job: keyof Deploy['jobs'], name: string) => stepOf(deploy.jobs[job].steps, name)

/** An expression without what GitHub takes away around it. */
export function bare(text: string | undefined): string {
  const expression = /^\$\{\{([\s\S]*)\}\}$/.exec((text ?? '').trim())?.[1]
  if (expression === undefined) throw new Error(`not one expression: ${text ?? ''}`)
  return expression
}

/** What the official evaluator makes of a text that is one expression. */
export const value = (text: string | undefined, contexts: Record<string, unknown>) => evaluate(bare(text), {contexts})

/** How a workflow hands an input to the check of its inputs: a hook that is not there takes no time of the job. */
export function handedToCheck(name: string): string {
  const hook = /^(backup|migrate|after)-timeout$/.exec(name)?.[1]
  return hook === undefined ? `\${{ inputs.${name} }}` : `\${{ inputs.${hook} != '' && inputs.${name} || '' }}`
}
