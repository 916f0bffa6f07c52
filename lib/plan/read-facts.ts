import {setFlagsFromString} from 'node:v8'
import {FactsCollector} from './collect.ts'
import type {PlanFacts} from './facts.ts'
import {PlanFingerprint} from './fingerprint/index.ts'
import {PlanReadError} from './plan-read-error.ts'
import {readPlan, type PlannedChange as PlanEntry, type PlanVisitor} from './reader/index.ts'
import {ProtectFitting} from './rules/fitting.ts'
import {RenameFinder, type RenameHint} from './renames.ts'
import type {AlsoSecret, ShownValues} from './values/index.ts'

export interface ReadOptions {
  /** Key of the fingerprint; undefined leaves sensitive values out of it. */
  readonly fingerprintKey: string | undefined
  /** Lines of `protect`, to find those that fit nothing; default: none. */
  readonly protect?: readonly string[]
  /** Whether the values that change are kept for the report. */
  readonly showValues: boolean
  /** What else must not be shown among the values. */
  readonly alsoSecret?: AlsoSecret
}

/** What is known about a plan once it was read to its end. */
export interface ReadFacts {
  readonly facts: PlanFacts
  readonly fingerprint: string
  readonly renames: readonly RenameHint[]
  readonly values: ShownValues | undefined
  /** Lines of `protect` that fit nothing in the plan. */
  readonly idle: readonly string[]
}

/**
 * The values of an entry live for a moment only. V8 gives new objects a few MiB at first, and each time that as much of them has stayed, it
 * doubles that, up to 128 MiB: the facts of a plan of a gigabyte are enough to get there. A factor of one keeps it small, and reading takes no
 * longer. V8 accepts it only while it runs: from the command line it makes two of it.
 */
const SMALL_YOUNG_GENERATION = '--semi-space-growth-factor=1'

/**
 * Reads the JSON of a plan, entry by entry: the size of the file does not show in memory.
 *
 * @throws PlanReadError for anything that is not a plan of a version that is known
 */
export async function readFacts(
  source: AsyncIterable<Uint8Array>,
  {fingerprintKey, showValues, alsoSecret, protect = []}: ReadOptions
): Promise<ReadFacts> {
  setFlagsFromString(SMALL_YOUNG_GENERATION)
  const fingerprint = new PlanFingerprint(fingerprintKey)
  const collector = new FactsCollector(fingerprintKey === undefined ? () => '' : () => fingerprint.lastDigest())
  const finder = new RenameFinder()
  // Most runs show no values, and need none of this.
  const values = showValues ? new (await import('./values/index.ts')).ValueKeeper() : undefined
  const renames = {change: (entry: PlanEntry) => finder.note(entry)}
  const fitting = protect.length === 0 ? undefined : new ProtectFitting(protect)
  const optional = [...(values === undefined ? [] : [values]), ...(fitting === undefined ? [] : [visitorOf(fitting)])]
  const reading = await readPlan(source, visitAll([fingerprint, collector, renames, ...optional]))
  if (reading.kind === 'error') throw new PlanReadError(reading)
  const {header} = reading
  return {
    facts: collector.finish(header),
    fingerprint: fingerprint.finish(header),
    renames: finder.hints(),
    values: values?.finish(header, alsoSecret),
    // A plan that failed lists what it got to.
    idle: header.errored === true ? [] : (fitting?.finish(header.complete !== false) ?? [])
  }
}

function visitorOf(fitting: ProtectFitting): Partial<PlanVisitor> {
  return {
    change: entry => fitting.change(entry),
    drift: entry => fitting.change(entry),
    deferred: (_reason, entry) => fitting.change(entry),
    configured: resource => fitting.configured(resource)
  }
}

/** Shows each entry to one visitor after the other. */
function visitAll(visitors: readonly Partial<PlanVisitor>[]): PlanVisitor {
  const configured: PlanVisitor['configured'] = resource => visitors.forEach(visitor => visitor.configured?.(resource))
  return {
    ...(visitors.some(visitor => visitor.configured !== undefined) ? {configured} : {}),
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
    },
    configuration(part, text) {
      for (const visitor of visitors) visitor.configuration?.(part, text)
    }
  }
}
