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

interface Ship {
  readonly on: {
    readonly workflow_call: {
      readonly inputs: Readonly<Record<string, {readonly default?: unknown}>>
      readonly secrets: Readonly<Record<string, unknown>>
      readonly outputs: Readonly<Record<string, {readonly value: string}>>
    }
  }
  readonly concurrency: {readonly group: string; readonly 'cancel-in-progress': string}
  readonly jobs: Readonly<Record<'check' | 'legs' | 'build' | 'approve' | 'deploy' | 'tag' | 'notify', ShipJob>>
}

export const ship = parse(readFileSync(join(root, '.github/workflows/ship.yml'), 'utf8')) as Ship

export function shipStep(job: keyof Ship['jobs'], name: string): ShipStep {
  const found = ship.jobs[job].steps.find(step => step.name === name)
  if (found === undefined) throw new Error(`job "${job}" has no step "${name}"`)
  return found
}

/** An expression without what GitHub takes away around it. */
export function bare(text: string | undefined): string {
  const expression = /^\$\{\{([\s\S]*)\}\}$/.exec((text ?? '').trim())?.[1]
  if (expression === undefined) throw new Error(`not one expression: ${text ?? ''}`)
  return expression
}

/** What the official evaluator makes of a text that is one expression. */
export const value = (text: string | undefined, contexts: Record<string, unknown>) => evaluate(bare(text), {contexts})
