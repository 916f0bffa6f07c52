import {readPlan, readParts, type Source} from '../read-plan.ts'
import type {PlanError, PlanReading} from '../plan.ts'
import {PlanProblem} from '../problem.ts'
import type {PlanJob} from './plan-job.ts'
import {PlanThread} from './plan-thread.ts'

/** A smaller plan is read before a thread has started. */
const SMALLEST = 8 * 1024 * 1024

/** A plan that was read, with what the job gave for its entries, in their order, and for the whole. */
export type JobReading<Item, Result> =
  (Exclude<PlanReading, PlanError> & {readonly items: readonly Item[]; readonly result: Result}) | PlanError

/**
 * Reads a plan as `readPlan` does, with the same outcome, and does a job's work on its entries. For a large plan the work is done on a second
 * thread, while this one reads, checks and cuts.
 *
 * @param source pieces of the file; a buffer may be used again for the next one
 * @param smallest bytes from which on a second thread is used
 * @throws what the source or the work throws; from the other thread as a copy, which keeps name, message and stack only
 */
export async function readPlanJob<Options, Item, Result>(
  source: Source,
  job: PlanJob<Options, Item, Result>,
  options: Options,
  smallest = SMALLEST
): Promise<JobReading<Item, Result>> {
  const {isLarge, bytes} = await begin(source, smallest)
  if (isLarge) return await readOnThread(bytes, job, options)
  const items: Item[] = []
  const {visitor, end} = job.start(options, item => items.push(item))
  const reading = await readPlan(bytes, visitor)
  return reading.kind === 'error' ? reading : {...reading, items, result: end(reading.header)}
}

async function readOnThread<Options, Item, Result>(
  source: Source,
  job: PlanJob<Options, Item, Result>,
  options: Options
): Promise<JobReading<Item, Result>> {
  const thread = new PlanThread(job.file, job.name, options)
  try {
    let problem: PlanProblem | undefined
    let size = 0
    try {
      size = await readParts(source, thread.entries, async () => {
        await thread.room()
        return thread.outcome === undefined
      })
    } catch (error) {
      if (!(error instanceof PlanProblem)) throw error
      problem = error
    }
    const outcome = thread.outcome ?? (await thread.end(problem === undefined ? 'end' : 'stop'))
    if (outcome.kind === 'thrown') throw outcome.error
    // All entries that the thread has stand before what is wrong here.
    if (outcome.kind === 'error') return outcome
    if (problem !== undefined) return problem.toError()
    if (outcome.kind !== 'plan') throw new Error('The thread that reads the plan has not read it to its end.')
    const {header, counts, result} = outcome
    return {kind: 'plan', header, counts, bytes: size, items: thread.items as Item[], result: result as Result}
  } finally {
    await thread.close()
  }
}

/** Reads as much as tells whether it is large; what was read is given again with the rest. */
async function begin(source: Source, smallest: number): Promise<{readonly isLarge: boolean; readonly bytes: AsyncIterable<Uint8Array>}> {
  const iterator = Symbol.asyncIterator in source ? source[Symbol.asyncIterator]() : source[Symbol.iterator]()
  const held: Uint8Array[] = []
  let size = 0
  let isEnd = false
  while (!isEnd && size < smallest) {
    const next = await iterator.next()
    if (next.done === true) isEnd = true
    else {
      size += next.value.length
      // Its buffer may be used again.
      held.push(Uint8Array.from(next.value))
    }
  }
  return {isLarge: !isEnd, bytes: rest()}

  async function* rest(): AsyncGenerator<Uint8Array> {
    try {
      for (let piece = held.shift(); piece !== undefined; piece = held.shift()) yield piece
      while (!isEnd) {
        const next = await iterator.next()
        if (next.done === true) isEnd = true
        else yield next.value
      }
    } finally {
      // Whoever stops early closes the source.
      if (!isEnd) await iterator.return?.()
    }
  }
}
