import {basename, dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parentPort, receiveMessageOnPort} from 'node:worker_threads'
import type {PlanHeader, PlanVisitor} from '../plan.ts'
import {PlanReader} from '../plan-reader.ts'
import {PlanProblem} from '../problem.ts'
import {planThreadData} from './plan-thread-data.ts'
import type {FromThread, ThreadData, ThreadOutcome, ToThread} from './messages.ts'

/** What is done with the entries of one plan, or of a share of them. */
export interface EntryWork<Part> {
  readonly visitor: PlanVisitor
  /** @returns what is kept of the entries, as a value that JSON can hold */
  readonly part: () => Part
}

/** Work on the entries of a plan that can be done on another thread, and by two of them. */
export interface PlanWork<Options, Part, Result> {
  /** Begins the work on one plan. Options are copied between threads. */
  readonly start: (options: Options) => EntryWork<Part>
  /**
   * Whether either thread may work on a change, told by its bytes. All others are worked on by one, in the order of the file.
   */
  readonly mayShare: (bytes: Buffer) => boolean
  /** @param parts of one thread or of two; in which the work on an entry was done is not told */
  readonly finish: (options: Options, header: PlanHeader, parts: readonly Part[]) => Result
}

export interface PlanJob<Options, Part, Result> extends PlanWork<Options, Part, Result> {
  readonly name: string
  /** The module that defines the job, or the bundle that it is in: what the thread runs. */
  readonly file: string
}

/**
 * Defines a job, at the top of the module that `url` names. On a thread that was made for the job this never returns: it does the work and
 * ends the thread. So nothing after it is run there, least of all the main part of the action whose bundle it is.
 *
 * What the module imports is run on the thread too. It must do nothing but define things, and what it holds is not shared between threads.
 *
 * @param name one for each job of a bundle
 * @param url of the module: `import.meta.url`
 */
export function planJob<Options, Part, Result>(
  name: string,
  url: string,
  work: PlanWork<Options, Part, Result>
): PlanJob<Options, Part, Result> {
  const data = planThreadData()
  if (data?.fairwayPlanJob === name) serve(data, work.start as (options: unknown) => EntryWork<unknown>)
  return {name, file: entryOf(fileURLToPath(url)), ...work}
}

/** What a bundle imports later, ncc writes to `<id>.index.js` beside its `index.js`, and only that one can be run. */
function entryOf(file: string): string {
  return /^\d+\.index\.js$/.test(basename(file)) ? join(dirname(file), 'index.js') : file
}

function serve({options, sent}: ThreadData, start: (options: unknown) => EntryWork<unknown>): never {
  let outcome: ThreadOutcome
  try {
    outcome = read(start(options), messages(sent))
  } catch (error) {
    outcome = error instanceof PlanProblem ? error.toError() : {kind: 'thrown', error}
  }
  post({kind: 'outcome', outcome})
  // It ends this thread, not the process.
  process.exit()
}

function read({visitor, part}: EntryWork<unknown>, toThread: Iterable<ToThread>): ThreadOutcome {
  const reader = new PlanReader(visitor)
  for (const message of toThread) {
    if (message.kind === 'stop') break
    if (message.kind === 'end') {
      reader.addShare(message.share)
      // As text it goes to the other thread in a fifth of the time that a copy of so many objects takes.
      return {kind: 'plan', ...reader.end(), part: JSON.stringify(part())}
    }
    const bytes = Buffer.from(message.bytes)
    for (const item of message.items) {
      if (typeof item === 'string') reader.member(item)
      else reader.value(item, bytes.subarray(item.start, item.end))
    }
    post({kind: 'done', bytes: message.bytes})
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
