import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parentPort, receiveMessageOnPort} from 'node:worker_threads'
import type {PlanHeader, PlanVisitor} from '../plan.ts'
import {PlanReader} from '../plan-reader.ts'
import {PlanProblem} from '../problem.ts'
import {planThreadData} from './plan-thread-data.ts'
import type {FromThread, ThreadData, ThreadOutcome, ToThread} from './messages.ts'

/** What is done with the entries of one plan. */
export interface EntryWork<Result> {
  readonly visitor: PlanVisitor
  /** @returns what is wanted of the plan as a whole */
  readonly end: (header: PlanHeader) => Result
}

/**
 * Work on the entries of a plan that can be done on another thread. Options, items and results are copied between threads, as
 * `structuredClone` does.
 */
export interface PlanJob<Options, Item, Result> {
  readonly name: string
  /** The module that defines the job, or the bundle that it is in: what the thread runs. */
  readonly file: string
  readonly start: Start<Options, Item, Result>
}

/**
 * Begins the work on one plan.
 *
 * @param emit takes what is kept of an entry; it must be small, without the values of the plan, for there is one for each entry
 */
export type Start<Options, Item, Result> = (options: Options, emit: (item: Item) => void) => EntryWork<Result>

/**
 * Defines a job, at the top of the module that `url` names. On a thread that was made for the job this never returns: it does the work and
 * ends the thread. So nothing after it is run there, least of all the main part of the action whose bundle it is.
 *
 * What the module imports is run on the thread too. It must do nothing but define things, and what it holds is not shared between threads.
 *
 * @param name one for each job of a bundle
 * @param url of the module: `import.meta.url`
 */
export function planJob<Options, Item, Result>(
  name: string,
  url: string,
  start: Start<Options, Item, Result>
): PlanJob<Options, Item, Result> {
  const data = planThreadData()
  if (data?.fairwayPlanJob === name) serve(data, start as Start<unknown, unknown, unknown>)
  return {name, file: entryOf(fileURLToPath(url)), start}
}

/** What a bundle imports later, ncc writes to `<id>.index.js` beside its `index.js`, and only that one can be run. */
function entryOf(file: string): string {
  return /^\d+\.index\.js$/.test(basename(file)) ? join(dirname(file), 'index.js') : file
}

function serve({options, sent}: ThreadData, start: Start<unknown, unknown, unknown>): never {
  let outcome: ThreadOutcome
  try {
    const items: unknown[] = []
    const work = start(options, item => items.push(item))
    outcome = read(work, items, messages(sent))
  } catch (error) {
    outcome = error instanceof PlanProblem ? error.toError() : {kind: 'thrown', error}
  }
  post({kind: 'outcome', outcome})
  // It ends this thread, not the process.
  process.exit()
}

function read({visitor, end}: EntryWork<unknown>, items: unknown[], toThread: Iterable<ToThread>): ThreadOutcome {
  const reader = new PlanReader(visitor)
  for (const message of toThread) {
    if (message.kind === 'stop') break
    if (message.kind === 'end') {
      const {header, counts} = reader.end()
      return {kind: 'plan', header, counts, result: end(header)}
    }
    const bytes = Buffer.from(message.bytes)
    for (const item of message.items) {
      if (typeof item === 'string') reader.member(item)
      else reader.value(item, bytes.subarray(item.start, item.end))
    }
    post({kind: 'done', bytes: message.bytes, items: items.splice(0)})
  }
  return {kind: 'stopped'}
}

/** Messages as they come. The thread sleeps meanwhile: it has nothing else to do, and what its module goes on with must not be reached. */
function* messages(sent: Int32Array): Generator<ToThread> {
  if (parentPort === null) return
  for (let received = 0; ; received++) {
    Atomics.wait(sent, 0, received)
    const next = receiveMessageOnPort(parentPort) as {readonly message: ToThread} | undefined
    if (next === undefined) return
    yield next.message
  }
}

const post = (message: FromThread) => parentPort?.postMessage(message)
