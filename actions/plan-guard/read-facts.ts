import {FactsCollector} from './collect.ts'
import type {PlanFacts} from './facts.ts'
import {PlanFingerprint} from './fingerprint/index.ts'
import {PlanReadError} from './plan-read-error.ts'
import {readPlan, type PlanVisitor} from './reader/index.ts'
import type {RenameHint} from './renames.ts'
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

/**
 * Reads the JSON of a plan, entry by entry: the size of the file does not show in memory.
 *
 * @throws PlanReadError for anything that is not a plan of a version that is known
 */
export async function readFacts(source: AsyncIterable<Uint8Array>, {fingerprintKey}: ReadOptions): Promise<ReadFacts> {
  const fingerprint = new PlanFingerprint(fingerprintKey)
  const collector = new FactsCollector(fingerprintKey === undefined ? () => '' : () => fingerprint.lastDigest())
  const reading = await readPlan(source, both(fingerprint, collector))
  if (reading.kind === 'error') throw new PlanReadError(reading)
  return {renames: [], values: undefined, facts: collector.facts(reading.header), fingerprint: fingerprint.end(reading.header)}
}

/** Shows each entry to one visitor after the other. */
function both(...visitors: readonly PlanVisitor[]): PlanVisitor {
  return {
    change: entry => visitors.forEach(visitor => visitor.change(entry)),
    drift: entry => visitors.forEach(visitor => visitor.drift(entry)),
    deferred: (reason, entry) => visitors.forEach(visitor => visitor.deferred(reason, entry)),
    output: (name, change) => visitors.forEach(visitor => visitor.output(name, change)),
    actionInvocation: invocation => visitors.forEach(visitor => visitor.actionInvocation(invocation)),
    deferredActionInvocation: (reason, invocation) => visitors.forEach(visitor => visitor.deferredActionInvocation(reason, invocation))
  }
}
