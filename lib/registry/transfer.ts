import {formatDuration} from '../action/duration.ts'
import {formatBytes} from '../action/size.ts'

/** How far an upload is. */
export interface Transfer {
  readonly kind: 'transfer'
  /** Bytes that were handed to the network; those of a blob that had to be sent again count once. */
  readonly sent: number
  /** Bytes that are to be sent altogether. */
  readonly total: number
  /** Since the first blob was begun. */
  readonly milliseconds: number
}

export interface TransferClock {
  /** Milliseconds of a clock that only goes forward. */
  now(): number
  /** Rings again and again until it is ended. @returns what ends it */
  every(milliseconds: number, ring: () => void): () => void
}

/** A push of a minute says something a dozen times. */
const RING_MILLISECONDS = 5_000

const REAL: TransferClock = {
  now: () => performance.now(),
  every(milliseconds, ring) {
    const timer = setInterval(ring, milliseconds).unref()
    return () => clearInterval(timer)
  }
}

/** Counts what is sent, and reports it every few seconds until it is stopped. */
export function startTransfer(bytes: number, report: (transfer: Transfer) => void, clock: TransferClock = REAL) {
  const started = clock.now()
  let [sent, total] = [0, bytes]
  const counts = new Map<string, number>()
  const state = (): Transfer => ({kind: 'transfer', sent, total, milliseconds: clock.now() - started})
  const stop = clock.every(RING_MILLISECONDS, () => report(state()))
  return {
    state,
    stop,
    /** So many bytes need not be sent after all. */
    leaveOut(count: number): void {
      total -= count
    },
    /** An attempt to send a blob, which counts from nothing. @returns told how many more bytes of it are sent */
    begin(digest: string): (count: number) => void {
      sent -= counts.get(digest) ?? 0
      counts.set(digest, 0)
      return count => {
        sent += count
        counts.set(digest, (counts.get(digest) ?? 0) + count)
      }
    }
  }
}

/** `sent 120.0 MiB of 300.0 MiB in 5.0 s, 24.0 MiB/s` */
export function describeTransfer({sent, total, milliseconds}: Transfer): string {
  const speed = milliseconds > 0 ? `, ${formatBytes(Math.round((sent * 1_000) / milliseconds))}/s` : ''
  return `sent ${formatBytes(sent)} of ${formatBytes(total)} in ${formatDuration(milliseconds)}${speed}`
}
