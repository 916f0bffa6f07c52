import type {Cut, CutHandler} from '../json-cutter.ts'
import type {BatchItem} from './messages.ts'

/** Bytes of a batch. Smaller ones cost more messages, larger ones more memory. */
const BATCH = 512 * 1024

/** Gathers what is cut out of a plan in batches, each of which another thread reads in memory that both see. */
export class BatchWriter implements CutHandler {
  readonly #send: (items: readonly BatchItem[], bytes: SharedArrayBuffer) => void
  readonly #keep: (cut: Cut, bytes: Buffer) => boolean
  /** Memory of batches that were done with. */
  readonly #free: SharedArrayBuffer[] = []
  #items: BatchItem[] = []
  #bytes: Buffer | undefined
  #length = 0
  /** The member that is being read has entries. */
  #isList = false

  /** @param keep whether this thread has worked on a value itself */
  constructor(send: (items: readonly BatchItem[], bytes: SharedArrayBuffer) => void, keep: (cut: Cut, bytes: Buffer) => boolean) {
    this.#send = send
    this.#keep = keep
  }

  member(name: string): void {
    this.#items.push(name)
    // What it is followed by may be long and of no interest: the other thread is told at once that the list before it has ended.
    if (this.#isList) this.flush()
    this.#isList = false
  }

  value(cut: Cut, bytes: Buffer): void {
    const {path, key, names, numbers, isPlain} = cut
    this.#isList ||= key !== undefined
    if (this.#keep(cut, bytes)) return
    if (this.#bytes !== undefined && this.#length + bytes.length > this.#bytes.length) this.flush()
    // An entry that is larger than a batch is one of its own.
    this.#bytes ??= Buffer.from(
      bytes.length > BATCH ? new SharedArrayBuffer(bytes.length) : (this.#free.pop() ?? new SharedArrayBuffer(BATCH))
    )
    const start = this.#length
    this.#bytes.set(bytes, start)
    this.#length += bytes.length
    this.#items.push({path, key, names, numbers: numbers.length === 0 ? NONE : [...numbers], isPlain, start, end: this.#length})
  }

  /** Sends what was gathered. */
  flush(): void {
    if (this.#items.length > 0) this.#send(this.#items, (this.#bytes?.buffer as SharedArrayBuffer | undefined) ?? new SharedArrayBuffer(0))
    this.#items = []
    this.#bytes = undefined
    this.#length = 0
  }

  /** Takes memory back that the other thread is done with. */
  recycle(bytes: SharedArrayBuffer): void {
    if (bytes.byteLength === BATCH) this.#free.push(bytes)
  }
}

const NONE: readonly number[] = []
