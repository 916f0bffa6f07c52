import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {
  readPlan,
  type ActionInvocation,
  type Json,
  type PlanError,
  type PlannedChange,
  type PlanReading,
  type ValueChange
} from '../../../../lib/plan/reader/index.ts'

export const plansFolder = join(import.meta.dirname, '..', 'plans')

/** Every shared plan, by its path in the folder. */
export const planFiles = ['.', 'providers'].flatMap(folder =>
  readdirSync(join(plansFolder, folder))
    .filter(name => name.endsWith('.json'))
    .map(name => join(folder, name))
)

export const readFixture = (name: string): Buffer => readFileSync(join(plansFolder, name))

/** Everything that a visitor was given, in order. */
export type Visited =
  | {readonly kind: 'change' | 'drift'; readonly change: PlannedChange}
  | {readonly kind: 'deferred'; readonly reason: string; readonly change: PlannedChange}
  | {readonly kind: 'output'; readonly name: string; readonly output: ValueChange}
  | {readonly kind: 'invocation'; readonly reason?: string; readonly invocation: ActionInvocation}

export interface Read {
  readonly reading: PlanReading
  readonly visited: readonly Visited[]
}

/** Reads pieces, and gives the reading together with what was visited. */
export async function readPieces(pieces: Iterable<Uint8Array>): Promise<Read> {
  const visited: Visited[] = []
  const reading = await readPlan(pieces, {
    change: change => visited.push({kind: 'change', change}),
    drift: change => visited.push({kind: 'drift', change}),
    deferred: (reason, change) => visited.push({kind: 'deferred', reason, change}),
    output: (name, output) => visited.push({kind: 'output', name, output}),
    actionInvocation: invocation => visited.push({kind: 'invocation', invocation}),
    deferredActionInvocation: (reason, invocation) => visited.push({kind: 'invocation', reason, invocation})
  })
  return {reading, visited}
}

export const read = (plan: string | Uint8Array): Promise<Read> => readPieces([typeof plan === 'string' ? Buffer.from(plan) : plan])

/** What is wrong with a file; the code `none` when it was read as a plan. */
export async function refusal(plan: string | Uint8Array): Promise<Omit<PlanError, 'code' | 'kind'> & {code: string}> {
  const {reading} = await read(plan)
  return reading.kind === 'error' ? reading : {code: 'none', message: '', fix: ''}
}

/** The changes of a plan that has to be read as one. */
export async function changesOf(plan: string | Uint8Array): Promise<PlannedChange[]> {
  const {reading, visited} = await read(plan)
  if (reading.kind === 'error') throw new Error(`${reading.code}: ${reading.message}`)
  return visited.flatMap(item => (item.kind === 'change' ? [item.change] : []))
}

/** Cuts bytes at some places, each a fraction of the length. */
export function cutAt(bytes: Uint8Array, places: readonly number[]): Uint8Array[] {
  const ends = [...places.map(place => Math.floor(place * bytes.length)).sort((a, b) => a - b), bytes.length]
  return ends.map((end, index) => bytes.subarray(ends[index - 1] ?? 0, end))
}

type Fields = Readonly<Record<string, unknown>>

/** An entry of `resource_changes` of an address `type.name`; fields can be replaced, and `undefined` leaves one out. */
export function entry(address = 'a.b', actions: unknown = ['create'], more: Fields = {}, change: Fields = {}): Fields {
  const [type = '', name = ''] = address
    .replace(/^data\./, '')
    .replace(/\[.*$/s, '')
    .split('.')
  return {
    address,
    mode: address.startsWith('data.') ? 'data' : 'managed',
    type,
    name,
    provider_name: 'registry.example.com/a/a',
    change: {actions, before: null, after: {size: 1}, after_unknown: {id: true}, before_sensitive: false, after_sensitive: {}, ...change},
    ...more
  }
}

/** The JSON of a plan; members can be replaced, and `undefined` leaves one out. */
export function plan(changes: unknown = [entry()], more: Fields = {}): string {
  return JSON.stringify({
    format_version: '1.2',
    terraform_version: '1.15.8',
    planned_values: {root_module: {}},
    resource_changes: changes,
    configuration: {root_module: {}},
    timestamp: '2099-01-01T00:00:00Z',
    applyable: true,
    complete: true,
    errored: false,
    ...more
  })
}

/** A member with its text given, for what JSON.stringify cannot write. */
export const withMember = (json: string, member: string): string => `{${member},${json.slice(1)}`

export type {Json}
