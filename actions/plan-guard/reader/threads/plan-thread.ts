import {setFlagsFromString} from 'node:v8'
import {Worker} from 'node:worker_threads'
import {BatchWriter} from './batch-writer.ts'
import type {FromThread, ThreadData, ThreadOutcome, ToThread} from './messages.ts'

/** So many batches may wait for the thread; more only take memory. */
const MAX_WAITING = 4

/** Entries live for a moment only. The default lets three times as much garbage gather before it is looked for. */
const YOUNG_MEGABYTES = 8

/** A thread that works on the entries of one plan. */
export class PlanThread {
  readonly entries = new BatchWriter((items, bytes) => {
    this.#waiting++
    this.#send({kind: 'batch', items, bytes})
  })
  /** What the thread said last; undefined while it works. */
  outcome: ThreadOutcome | undefined
  /** What the job gave for the entries so far, in their order. */
  readonly items: unknown[] = []
  readonly #sent = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT))
  readonly #worker: Worker
  #waiting = 0
  #wake: () => void = () => undefined

  /** @param file and `name` of a job that `planJob` defines */
  constructor(file: string, name: string, options: unknown) {
    // This thread keeps what the other one finds, which comes as many small objects: by default the room for new ones would grow to three
    // times 16 MB and stay that large. It costs a few per cent of the time.
    setFlagsFromString('--semi-space-growth-factor=1')
    const workerData: ThreadData = {fairwayPlanJob: name, options, sent: this.#sent}
    this.#worker = new Worker(file, {workerData, resourceLimits: {maxYoungGenerationSizeMb: YOUNG_MEGABYTES}})
    this.#worker.on('message', (message: FromThread) => {
      if (message.kind === 'outcome') this.#finish(message.outcome)
      else {
        this.#waiting--
        this.entries.recycle(message.bytes)
        for (const item of message.items) this.items.push(item)
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
   * @param kind `end` when the plan is complete
   * @returns what became of all the entries
   */
  async end(kind: 'end' | 'stop'): Promise<ThreadOutcome> {
    this.entries.flush()
    this.#send({kind})
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
