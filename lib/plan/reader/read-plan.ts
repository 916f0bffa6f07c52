import {Head, Tail} from './envelope.ts'
import {JsonCutter, type CutHandler} from './json-cutter.ts'
import type {PlanReading} from './plan.ts'
import {PlanReader, WANTED} from './plan-reader.ts'
import {PlanProblem} from './problem.ts'
import {readText} from './text.ts'
import type {PlanVisitor} from './visitor.ts'

/** Pieces of a file. A buffer may be used again for the next one. */
type Source = AsyncIterable<Uint8Array> | Iterable<Uint8Array>

/**
 * Reads the JSON of a plan as it comes, one entry at a time: what it takes in memory is one entry and a hash of each address, whatever the
 * size of the file. UTF-16 with a byte order mark and the lines that setup-terraform's wrapper writes around a plan are understood.
 *
 * The whole file is checked to be one JSON object, the parts that are passed over too: a file that is cut short, damaged or goes on after
 * the plan is an error. What only the parts that are passed over could say is not checked: in them a name may occur twice.
 *
 * @param visitor what it throws ends the reading and is thrown
 * @returns the plan's header when all of it was understood, else why not
 * @throws what the source throws
 */
export async function readPlan(source: Source, visitor: PlanVisitor): Promise<PlanReading> {
  const reader = new PlanReader(visitor)
  try {
    const bytes = await readParts(source, reader)
    return {kind: 'plan', ...reader.end(), bytes}
  } catch (error) {
    if (error instanceof PlanProblem) return error.toError()
    throw error
  }
}

/** @returns size of the file, in bytes */
async function readParts(source: Source, handler: CutHandler): Promise<number> {
  const cutter = new JsonCutter(WANTED, handler)
  const size = {bytes: 0}
  /** Undefined once the start of the JSON is found. */
  let head: Head | undefined = new Head()
  const tail = new Tail()
  for await (const piece of readText(counted(source, size))) {
    const found = head === undefined ? {bytes: piece, start: 0} : head.write(piece)
    if (found === undefined) continue
    head = undefined
    const end = cutter.isDone ? 0 : cutter.write(found.bytes, found.start)
    if (cutter.isDone) tail.write(found.bytes, end)
  }
  if (head !== undefined) throw head.end()
  if (!cutter.isDone) throw new PlanProblem('truncated', 'The file ends in the middle of the plan.')
  tail.end()
  return size.bytes
}

async function* counted(source: Source, size: {bytes: number}): AsyncGenerator<Uint8Array> {
  for await (const chunk of source) {
    size.bytes += chunk.length
    yield chunk
  }
}
