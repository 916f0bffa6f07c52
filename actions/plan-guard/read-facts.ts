import {FactsCollector} from './collect.ts'
import type {PlanFacts} from './facts.ts'
import {PlanFingerprint} from './fingerprint/index.ts'
import {PlanReadError} from './plan-read-error.ts'
import {readPlan, type PlanVisitor} from './reader/index.ts'
import {RenameFinder, type RenameHint} from './renames.ts'
import {ValueKeeper, type ShownValues} from './values/index.ts'

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
export async function readFacts(source: AsyncIterable<Uint8Array>, {fingerprintKey, showValues}: ReadOptions): Promise<ReadFacts> {
  const fingerprint = new PlanFingerprint(fingerprintKey)
  const collector = new FactsCollector(fingerprintKey === undefined ? () => '' : () => fingerprint.lastDigest())
  const renames = new RenameFinder()
  const values = showValues ? new ValueKeeper() : undefined
  const reading = await readPlan(source, visitAll([fingerprint, collector, ...(values === undefined ? [] : [values])], renames))
  if (reading.kind === 'error') throw new PlanReadError(reading)
  return {
    facts: collector.facts(reading.header),
    fingerprint: fingerprint.end(reading.header),
    renames: renames.hints(),
    values: values?.finish(reading.header)
  }
}

/** Shows each entry to one visitor after the other. */
function visitAll(visitors: readonly PlanVisitor[], renames: RenameFinder): PlanVisitor {
  return {
    change(entry, text) {
      for (const visitor of visitors) visitor.change(entry, text)
      renames.note(entry)
    },
    drift(entry, text) {
      for (const visitor of visitors) visitor.drift(entry, text)
    },
    deferred(reason, entry, text) {
      for (const visitor of visitors) visitor.deferred(reason, entry, text)
    },
    output(name, change, text) {
      for (const visitor of visitors) visitor.output(name, change, text)
    },
    actionInvocation(invocation, text) {
      for (const visitor of visitors) visitor.actionInvocation(invocation, text)
    },
    deferredActionInvocation(reason, invocation, text) {
      for (const visitor of visitors) visitor.deferredActionInvocation(reason, invocation, text)
    }
  }
}
