import {
  readPlan,
  type ActionInvocation,
  type Json,
  type PlannedChange,
  type PlanHeader,
  type ValueChange
} from '../../../../lib/plan/reader/index.ts'
import {renderValues, ValueKeeper, type AlsoSecret, type ShownAttribute, type ShownValues} from '../../../../lib/plan/values/index.ts'

/** A change of values; nothing in it is marked or unknown unless given. */
export function valueChange(before: Json, after: Json, more: Partial<ValueChange> = {}): ValueChange {
  return {actions: ['update'], before, after, afterUnknown: {}, beforeSensitive: {}, afterSensitive: {}, numbersAsText: 0, ...more}
}

export function change(address: string, before: Json, after: Json, more: Partial<PlannedChange> = {}): PlannedChange {
  return {
    ...valueChange(before, after),
    address,
    previousAddress: undefined,
    moduleAddress: undefined,
    mode: 'managed',
    type: 'a',
    name: 'b',
    index: undefined,
    providerName: 'registry.example.com/a/a',
    deposed: undefined,
    actionReason: undefined,
    replacePaths: [],
    importing: undefined,
    hasGeneratedConfig: false,
    beforeIdentity: null,
    afterIdentity: null,
    ...more
  }
}

export function invocation(address: string, configValues: Json, more: Partial<ActionInvocation> = {}): ActionInvocation {
  return {
    address,
    type: 'a',
    name: 'b',
    providerName: '',
    configValues,
    configSensitive: {},
    configUnknown: {},
    trigger: null,
    numbersAsText: 0,
    ...more
  }
}

export function header(more: Partial<PlanHeader> = {}): PlanHeader {
  return {
    formatVersion: '1.2',
    terraformVersion: '1.15.8',
    timestamp: null,
    errored: false,
    complete: true,
    applyable: true,
    variables: new Map(),
    providerConstants: [],
    failedChecks: [],
    provisioned: [],
    unknownMembers: [],
    ...more
  }
}

/** The attributes of `a.b` after changes, as `path: before → after`. */
export function shown(changes: readonly PlannedChange[], end: Partial<PlanHeader> = {}, alsoSecret?: AlsoSecret): string[] {
  const keeper = new ValueKeeper()
  for (const entry of changes) keeper.change(entry)
  return keeper.finish(header(end), alsoSecret).valuesOf('a.b', undefined).map(toLine)
}

export const toLine = ({path, before, after}: ShownAttribute) => `${path}: ${before} → ${after}`

/** Everything that is shown of a plan, rendered: of each change, drift and output. */
export async function renderPlan(plan: Uint8Array): Promise<{values: ShownValues; rendered: ReadonlyMap<string, readonly string[]>}> {
  const keeper = new ValueKeeper()
  const visited: [string, (values: ShownValues) => readonly string[]][] = []
  const reading = await readPlan([plan], {
    change: entry => {
      keeper.change(entry)
      visited.push([entry.address, values => renderValues(values.changeOf(entry.address, entry.deposed))])
    },
    drift: entry => {
      keeper.drift(entry)
      visited.push([`drift ${entry.address}`, values => renderValues(values.driftOf(entry.address, entry.deposed))])
    },
    deferred: (reason, entry) => {
      keeper.deferred(reason, entry)
      visited.push([`deferred ${entry.address}`, values => renderValues(values.changeOf(entry.address, entry.deposed))])
    },
    output: (name, entry) => {
      keeper.output(name, entry)
      visited.push([`output ${name}`, values => renderValues(values.outputOf(name))])
    },
    actionInvocation: entry => {
      keeper.actionInvocation(entry)
      visited.push([`action ${entry.address}`, values => renderValues(values.invocationOf(entry.address))])
    },
    deferredActionInvocation: (reason, entry) => {
      keeper.deferredActionInvocation(reason, entry)
      visited.push([`action ${entry.address}`, values => renderValues(values.invocationOf(entry.address))])
    }
  })
  if (reading.kind === 'error') throw new Error(reading.message)
  const values = keeper.finish(reading.header)
  return {values, rendered: new Map(visited.map(([name, render]) => [name, render(values)]))}
}
