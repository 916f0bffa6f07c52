import {factsOf, FactsCollector, type CollectedFacts} from './collect.ts'
import type {PlanFacts} from './facts.ts'
import {fingerprintOf, PlanFingerprint} from './fingerprint/index.ts'
import {PlanReadError} from './plan-read-error.ts'
import {planJob, readPlan, readPlanJob, type PlanVisitor} from './reader/index.ts'
import {RenameFinder, type RenameHint} from './renames.ts'
import type {AlsoSecret, ShownValues} from './values/index.ts'

export interface ReadOptions {
  /** Key of the fingerprint; undefined leaves sensitive values out of it. */
  readonly fingerprintKey: string | undefined
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
}

/** What is kept of the entries of a plan, or of a share of them: no value. */
interface FactsPart {
  readonly collected: CollectedFacts
  readonly renames: readonly RenameHint[]
  /** Of the fingerprint, in base64. */
  readonly digests: string
}

type FactsOptions = Pick<ReadOptions, 'fingerprintKey'>

/** As Terraform writes them. Renames are found among creates and deletes, which therefore stay together. */
const NO_CREATE_OR_DELETE = ['"actions":["no-op"]', '"actions":["update"]'].map(text => Buffer.from(text))

const factsJob = planJob('facts', import.meta.url, {
  start({fingerprintKey}: FactsOptions) {
    const fingerprint = new PlanFingerprint(fingerprintKey)
    const collector = new FactsCollector(fingerprintKey === undefined ? () => '' : () => fingerprint.lastDigest())
    const finder = new RenameFinder()
    let renames: readonly RenameHint[] | undefined
    const changesEnd = () => void (renames = finder.hints())
    return {
      visitor: visitAll([fingerprint, collector, {change: entry => finder.note(entry), changesEnd}]),
      part: (): FactsPart => ({
        collected: collector.collected,
        renames: renames ?? finder.hints(),
        digests: fingerprint.digests.toString('base64')
      })
    }
  },
  mayShare: bytes => NO_CREATE_OR_DELETE.some(text => bytes.includes(text)),
  finish: ({fingerprintKey}: FactsOptions, header, parts: readonly FactsPart[]) => ({
    facts: factsOf(
      header,
      parts.map(({collected}) => collected)
    ),
    fingerprint: fingerprintOf(
      fingerprintKey,
      header,
      parts.map(({digests}) => Buffer.from(digests, 'base64'))
    ),
    renames: parts.flatMap(({renames}) => renames)
  })
})

/**
 * Reads the JSON of a plan, entry by entry: the size of the file does not show in memory.
 *
 * @throws PlanReadError for anything that is not a plan of a version that is known
 */
export async function readFacts(
  source: AsyncIterable<Uint8Array>,
  {fingerprintKey, showValues, alsoSecret}: ReadOptions
): Promise<ReadFacts> {
  if (showValues) return await readWithValues(source, {fingerprintKey}, alsoSecret)
  const reading = await readPlanJob(source, factsJob, {fingerprintKey})
  if (reading.kind === 'error') throw new PlanReadError(reading)
  return {...reading.result, values: undefined}
}

/** Values stay on this thread: what is secret among them is known only at the end. */
async function readWithValues(
  source: AsyncIterable<Uint8Array>,
  options: FactsOptions,
  alsoSecret: AlsoSecret | undefined
): Promise<ReadFacts> {
  // Most runs show no values.
  const {ValueKeeper} = await import('./values/index.ts')
  const values = new ValueKeeper()
  const {visitor, part} = factsJob.start(options)
  const reading = await readPlan(source, visitAll([visitor, values]))
  if (reading.kind === 'error') throw new PlanReadError(reading)
  return {...factsJob.finish(options, reading.header, [part()]), values: values.finish(reading.header, alsoSecret)}
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
    },
    configuration(part, text) {
      for (const visitor of visitors) visitor.configuration?.(part, text)
    },
    changesEnd() {
      for (const visitor of visitors) visitor.changesEnd?.()
    }
  }
}
