/** A piece of a text in bytes: the first one, and the one after the last. */
export interface Range {
  readonly start: number
  readonly end: number
}

/** The same bytes in the fewest ranges, in order. */
export function unite(ranges: readonly Range[]): Range[] {
  const united: {start: number; end: number}[] = []
  for (const {start, end} of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = united.at(-1)
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end)
    else united.push({start, end})
  }
  return united
}

/**
 * A UTF-8 text with other words in place of some of its bytes.
 *
 * @param ranges in order and not overlapping, see {@link unite}
 */
export function replaceRanges(bytes: Buffer, ranges: readonly Range[], replacement: string): string {
  const shown: string[] = []
  let done = 0
  for (const {start, end} of ranges) {
    shown.push(bytes.toString('utf8', done, start), replacement)
    done = end
  }
  return shown.join('') + bytes.toString('utf8', done)
}
