import {readPlan, readParts, type Source} from '../read-plan.ts'
import type {PlanError, PlanReading} from '../plan.ts'
import {PlanReader} from '../plan-reader.ts'
import {PlanProblem} from '../problem.ts'
import type {PlanJob} from './plan-job.ts'

/** A smaller plan is read before a thread has started. */
const SMALLEST = 8 * 1024 * 1024

/** A plan that was read, with what the job gave for the whole. */
export type JobReading<Result> = (Exclude<PlanReading, PlanError> & {readonly result: Result}) | PlanError

/**
 * Reads a plan as `readPlan` does, with the same outcome, and does a job's work on its entries. For a large plan the work is done on a second
 * thread, while this one reads, checks and cuts, and takes over what that one has no time for.
 *
 * With two threads, two changes of one object may be found at the end only: another thing that is wrong with the plan may be told instead.
 *
 * @param source pieces of the file; a buffer may be used again for the next one
 * @param smallest bytes from which on a second thread is used
 * @throws what the source or the work throws; from the other thread as a copy, which keeps name, message and stack only
 */
export async function readPlanJob<Options, Part, Result>(
  source: Source,
  job: PlanJob<Options, Part, Result>,
  options: Options,
  smallest = SMALLEST
): Promise<JobReading<Result>> {
  const {isLarge, bytes} = await begin(source, smallest)
  if (isLarge) return await readOnThread(bytes, job, options)
  const {visitor, part} = job.start(options)
  const reading = await readPlan(bytes, visitor)
  return reading.kind === 'error' ? reading : {...reading, result: job.finish(options, reading.header, [part()])}
}

async function readOnThread<Options, Part, Result>(
  source: Source,
  job: PlanJob<Options, Part, Result>,
  options: Options
): Promise<JobReading<Result>> {
  // A small plan needs no thread, and is read in less time than it takes to load this.
  const {PlanThread} = await import('./plan-thread.ts')
  const own = job.start(options)
  const reader = new PlanReader(own.visitor)
  const thread = new PlanThread(job.file, job.name, options, (cut, bytes) => {
    if (cut.path !== 'resource_changes' || !job.mayShare(bytes)) return false
    reader.value(cut, bytes)
    return true
  })
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
    const outcome = thread.outcome ?? (await thread.end(problem === undefined ? {kind: 'end', share: reader.share} : {kind: 'stop'}))
    if (outcome.kind === 'thrown') throw outcome.error
    // All entries that the thread has stand before what is wrong here.
    if (outcome.kind === 'error') return outcome
    if (problem !== undefined) return problem.toError()
    if (outcome.kind !== 'plan') throw new Error('The thread that reads the plan has not read it to its end.')
    const {header, counts, part} = outcome
    return {kind: 'plan', header, counts, bytes: size, result: job.finish(options, header, [JSON.parse(part) as Part, own.part()])}
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
