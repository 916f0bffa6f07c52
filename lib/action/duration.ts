import {ActionError} from './errors.ts'

/** What a timer of Node can count: 2^31 - 1 milliseconds. It treats a longer one as no time at all. */
const LONGEST_MILLISECONDS = 2_147_483_647

const UNIT_MILLISECONDS = {ms: 1, s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000} as const

/**
 * Reads a duration as people write it: `90s`, `5m`, `1h30m`, `250ms`.
 *
 * @param text the duration; every number needs its unit, because a bare `90` means seconds to one reader and minutes to the next
 * @returns milliseconds
 * @param longest in milliseconds: without it what a timer can wait, which is 24 days
 * @throws ActionError when the text is not a duration, or is a longer one
 */
export function parseDuration(text: string, longest = LONGEST_MILLISECONDS): number {
  const parts = [...text.trim().matchAll(/(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)]
  if (parts.length === 0 || parts.map(part => part[0]).join('') !== text.trim()) {
    throw new ActionError(`"${text}" is not a duration.`, 'Write a number with its unit, for example 90s, 5m or 1h30m.')
  }
  const sum = parts.reduce(
    (total, [, number, unit]) => total + Number(number) * UNIT_MILLISECONDS[unit as keyof typeof UNIT_MILLISECONDS],
    0
  )
  if (sum > longest) throw new ActionError(`"${text}" is too long.`, `Write at most ${Math.floor(longest / UNIT_MILLISECONDS.d)}d.`)
  return sum
}

/** Milliseconds as a person reads them: `0.4 s`, `12 s`, `3 min 5 s`, `1 h 2 min`. */
export function formatDuration(milliseconds: number): string {
  if (milliseconds < 9_950) return `${(milliseconds / 1_000).toFixed(1)} s`
  const seconds = Math.round(milliseconds / 1_000)
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return seconds % 60 === 0 ? `${minutes} min` : `${minutes} min ${seconds % 60} s`
  return minutes % 60 === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${minutes % 60} min`
}

/**
 * Waits, and stops waiting when the signal is aborted.
 *
 * @throws the signal's reason when it is aborted before or during the wait
 */
export function sleep(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const onAbort = () => {
      clearTimeout(timer)
      reject(signal?.reason as Error)
    }
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', onAbort)
      resolve()
    }, milliseconds)
    signal?.addEventListener('abort', onAbort, {once: true})
  })
}
