import {Worker} from 'node:worker_threads'

/** No case takes nearly as long, in milliseconds. */
const LIMIT = 60_000

/** Runs on a thread of its own: a loop that does not end would hold up every timer of this one. */
const WATCH = `
const {workerData: {beats, names, limit, seed}} = require('node:worker_threads')
let last = -1
setInterval(() => {
  const now = Atomics.load(beats, 0)
  if (now === last) {
    process._rawDebug('HANGS: "' + names[Atomics.load(beats, 1)] + '", seed ' + seed + ', case ' + now)
    process.kill(process.pid, 'SIGKILL')
  }
  last = now
}, limit)
`

/** Ends the process, saying where it was, when one case takes for ever. */
export class Watchdog {
  readonly #beats = new Int32Array(new SharedArrayBuffer(8))
  readonly #worker: Worker

  /** @param names of the properties */
  constructor(names: readonly string[], seed: number) {
    this.#worker = new Worker(WATCH, {eval: true, workerData: {beats: this.#beats, names, limit: LIMIT, seed}})
    this.#worker.unref()
  }

  /** Another case of a property begins. */
  beat(property: number): void {
    Atomics.store(this.#beats, 1, property)
    Atomics.add(this.#beats, 0, 1)
  }

  async stop(): Promise<void> {
    await this.#worker.terminate()
  }
}
