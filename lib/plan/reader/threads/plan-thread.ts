import {setFlagsFromString} from 'node:v8'
import {Worker} from 'node:worker_threads'
import type {Cut} from '../json-cutter.ts'
import {BatchWriter} from './batch-writer.ts'
import type {FromThread, ThreadData, ThreadOutcome, ToThread} from './messages.ts'

/** So many batches may wait for the thread; more only take memory. */
const MAX_WAITING = 4

/** With so many batches waiting the thread does not run dry while this one does some of the work. */
const ENOUGH = 2

/** Entries live for a moment only. The default lets three times as much garbage gather before it is looked for. */
const YOUNG_MEGABYTES = 8

/** A thread that works on the entries of one plan. */
export class PlanThread {
  readonly entries: BatchWriter
  /** What the thread said last; undefined while it works. */
  outcome: ThreadOutcome | undefined
  readonly #sent = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  readonly #worker: Worker
  #waiting = 0
  #wake: () => void = () => undefined

  /**
   * @param file and `name` of a job that `planJob` defines
   * @param keep works on a value on this thread, or says that it does not; asked only while the other thread has enough to do
   */
  constructor(file: string, name: string, options: unknown, keep: (cut: Cut, bytes: Buffer) => boolean) {
    this.entries = new BatchWriter(
      (items, bytes) => {
        this.#waiting++
        this.#send({kind: 'batch', items, bytes})
      },
      (cut, bytes) => this.#waiting >= ENOUGH && keep(cut, bytes)
    )
    // The heap would grow by what is garbage a moment later: a third more memory for a plan of a gigabyte, and no time gained.
    setFlagsFromString('--optimize-for-size')
    const workerData: ThreadData = {fairwayPlanJob: name, options, sent: this.#sent}
    this.#worker = new Worker(file, {workerData, resourceLimits: {maxYoungGenerationSizeMb: YOUNG_MEGABYTES}})
    this.#worker.on('message', (message: FromThread) => {
      if (message.kind === 'outcome') this.#finish(message.outcome)
      else {
        this.#waiting--
        this.entries.recycle(message.bytes)
        this.#wake()
      }
    })
    this.#worker.on('error', error => this.#finish({kind: 'thrown', error}))
    this.#worker.on('exit', () => this.#finish({kind: 'thrown', error: new Error('The thread that reads the plan has ended too early.')}))
  }

  /** Waits until more entries can be taken; also ends when the thread has. */
  async room(): Promise<void> {
    while (this.#waiting >= MAX_WAITING && this.outcome === undefined) await this.#news()
  }

  /**
   * @param message `end` when the plan is complete
   * @returns what became of all the entries
   */
  async end(message: Exclude<ToThread, {readonly kind: 'batch'}>): Promise<ThreadOutcome> {
    this.entries.flush()
    this.#send(message)
    while (this.outcome === undefined) await this.#news()
    return this.outcome
  }

  /** Ends the thread, whatever it does. */
  async close(): Promise<void> {
    await this.#worker.terminate()
  }

  #send(message: ToThread): void {
    this.#worker.postMessage(message)
    Atomics.add(this.#sent, 0, 1)
    Atomics.notify(this.#sent, 0)
  }

  /** The first word counts: after it the thread ends. */
  #finish(outcome: ThreadOutcome): void {
    this.outcome ??= outcome
    this.#wake()
  }

  #news(): Promise<void> {
    return new Promise(resolve => {
      this.#wake = resolve
    })
  }
}
