import {FactsCollector} from './collect.ts'
import type {PlanFacts} from './facts.ts'
import {PlanFingerprint} from './fingerprint/index.ts'
import {PlanReadError} from './plan-read-error.ts'
import {planJob, readPlan, readPlanJob, type PlanVisitor} from './reader/index.ts'
import {RenameFinder, type RenameHint} from './renames.ts'
import type {ShownValues} from './values/index.ts'

export interface ReadOptions {
  /** Key of the fingerprint; undefined leaves sensitive values out of it. */
  readonly fingerprintKey: string | undefined
  /** Whether the values that change are kept for the report. */
  readonly showValues: boolean
}

/** What is known of a plan once it was read to its end. */
export interface ReadFacts {
  readonly facts: PlanFacts
  readonly fingerprint: string
  readonly renames: readonly RenameHint[]
  readonly values: ShownValues | undefined
}

/** What is made of the entries of a plan without keeping a value of it; a large plan's on a second thread. */
const factsJob = planJob('facts', import.meta.url, ({fingerprintKey}: Pick<ReadOptions, 'fingerprintKey'>) => {
  const fingerprint = new PlanFingerprint(fingerprintKey)
  const collector = new FactsCollector(fingerprintKey === undefined ? () => '' : () => fingerprint.lastDigest())
  const renames = new RenameFinder()
  return {
    visitor: visitAll([fingerprint, collector, {change: entry => renames.note(entry)}]),
    // As text it goes to the other thread in a fifth of the time that a copy of so many objects takes.
    end: header => JSON.stringify({facts: collector.facts(header), fingerprint: fingerprint.end(header), renames: renames.hints()})
  }
})

const parseResult = (result: string) => JSON.parse(result) as Omit<ReadFacts, 'values'>

/**
 * Reads the JSON of a plan, entry by entry: the size of the file does not show in memory.
 *
 * @throws PlanReadError for anything that is not a plan of a version that is known
 */
export async function readFacts(source: AsyncIterable<Uint8Array>, {fingerprintKey, showValues}: ReadOptions): Promise<ReadFacts> {
  if (showValues) return await readWithValues(source, fingerprintKey)
  const reading = await readPlanJob(source, factsJob, {fingerprintKey})
  if (reading.kind === 'error') throw new PlanReadError(reading)
  return {...parseResult(reading.result), values: undefined}
}

/** Values stay on this thread: what is secret among them is known at the end only. */
async function readWithValues(source: AsyncIterable<Uint8Array>, fingerprintKey: string | undefined): Promise<ReadFacts> {
  // Most runs show no values.
  const {ValueKeeper} = await import('./values/index.ts')
  const values = new ValueKeeper()
  const {visitor, end} = factsJob.start({fingerprintKey}, () => undefined)
  const reading = await readPlan(source, visitAll([visitor, values]))
  if (reading.kind === 'error') throw new PlanReadError(reading)
  return {...parseResult(end(reading.header)), values: values.finish(reading.header)}
}

/** Shows each entry to one visitor after the other. */
function visitAll(visitors: readonly Partial<PlanVisitor>[]): PlanVisitor {
  return {
    change(entry, text) {
      for (const visitor of visitors) visitor.change?.(entry, text)
    },
    drift(entry, text) {
      for (const visitor of visitors) visitor.drift?.(entry, text)
    },
    deferred(reason, entry, text) {
      for (const visitor of visitors) visitor.deferred?.(reason, entry, text)
    },
    output(name, change, text) {
      for (const visitor of visitors) visitor.output?.(name, change, text)
    },
    actionInvocation(invocation, text) {
      for (const visitor of visitors) visitor.actionInvocation?.(invocation, text)
    },
    deferredActionInvocation(reason, invocation, text) {
      for (const visitor of visitors) visitor.deferredActionInvocation?.(reason, invocation, text)
    }
  }
}
