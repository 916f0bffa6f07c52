import {sleep} from '../action/duration.ts'

/**
 * How long what a registry has taken may be missing from its answers. GHCR lags seconds behind its own writes:
 * https://github.com/p2pool-starter-stack/pithead/issues/429 (the digest that was just pushed cannot be read),
 * https://github.com/VooZ2/terento/pull/165 (a pull right after the push: `manifest unknown`) and
 * https://github.com/infobloxopen/konk/pull/626 (`unknown blob` for a manifest whose layers were just uploaded).
 */
export const PATIENCE_MILLISECONDS = 30_000
/** All waits of one step together: a registry that answers that late each time is not waited for tag by tag. */
const ALL_PATIENCE_MILLISECONDS = 120_000
/** The waits between two questions; the last one repeats. */
const WAITS_MILLISECONDS = [500, 1_000, 2_000, 4_000, 8_000] as const

/** @returns milliseconds to wait before the next question: none when the time is up, and the last one ends with the time */
export function nextWait(questions: number, left: number): number {
  return Math.max(0, Math.min(WAITS_MILLISECONDS[questions - 1] ?? WAITS_MILLISECONDS[4], left))
}

/** The waits, in seconds, of somebody who counts no time but them: half a second first, and not more than `milliseconds` together. */
export function waitsWithin(milliseconds: number): readonly number[] {
  const waits: number[] = []
  for (let left = milliseconds, wait = nextWait(1, left); wait > 0; left -= wait, wait = nextWait(waits.length + 1, left)) {
    waits.push(wait / 1_000)
  }
  return waits
}

export interface PatienceOptions {
  /** Told once for each thing that is waited for, as a sentence. */
  readonly onWait?: ((line: string) => void) | undefined
  readonly signal?: AbortSignal | undefined
  /** Milliseconds of a clock that only goes forward. */
  readonly now?: () => number
  readonly sleep?: typeof sleep
}

/** Asks a registry again for what it may not show yet. */
export interface Patience {
  /**
   * Asks until the answer is good enough, for {@link PATIENCE_MILLISECONDS} at most.
   *
   * @param what is waited for, as the end of a sentence: "the registry to show it"
   * @returns the last answer, good enough or not
   * @throws what `ask` throws; the signal's reason when it is aborted
   */
  until<Answer>(ask: () => Promise<Answer>, isEnough: (answer: Answer) => boolean, what: string): Promise<Answer>
}

/** The patience of one step, whose waits are counted together. */
export function createPatience(options: PatienceOptions = {}): Patience {
  const {signal, onWait, now = () => performance.now(), sleep: wait = sleep} = options
  let waited = 0
  return {
    async until(ask, isEnough, what) {
      const start = now()
      for (let questions = 1; ; questions++) {
        signal?.throwIfAborted()
        const answer = await ask()
        if (isEnough(answer)) return answer
        const left = Math.min(PATIENCE_MILLISECONDS - (now() - start), ALL_PATIENCE_MILLISECONDS - waited)
        const next = nextWait(questions, left)
        if (next === 0) return answer
        if (questions === 1) onWait?.(`Waiting up to ${Math.ceil(left / 1_000)} s for ${what}.`)
        waited += next
        await wait(next, signal)
      }
    }
  }
}
