/** What takes more comparisons is not aligned: all old lines go, all new ones come. */
const MOST_COMPARISONS = 250_000

/**
 * The lines that differ between two texts, in order: `- ` before a removed one, `+ ` before an added one. Lines that stay are left out.
 */
export function diffLines(before: string, after: string): string[] {
  const old = before.split(/\r?\n/)
  const next = after.split(/\r?\n/)
  let start = 0
  while (start < old.length && start < next.length && old[start] === next[start]) start++
  let same = 0
  while (same < old.length - start && same < next.length - start && old[old.length - 1 - same] === next[next.length - 1 - same]) same++
  const gone = old.slice(start, old.length - same)
  const come = next.slice(start, next.length - same)
  if (gone.length * come.length > MOST_COMPARISONS) return [...gone.map(removed), ...come.map(added)]
  return align(gone, come)
}

const removed = (line: string) => `- ${line}`
const added = (line: string) => `+ ${line}`

/** By the longest common subsequence. */
function align(gone: readonly string[], come: readonly string[]): string[] {
  const width = come.length + 1
  /** Length of the longest common subsequence of what is left from each pair of places on. */
  const longest = new Uint32Array((gone.length + 1) * width)
  for (let left = gone.length - 1; left >= 0; left--) {
    for (let right = come.length - 1; right >= 0; right--) {
      const at = left * width + right
      const skipped = Math.max(longest[at + width] ?? 0, longest[at + 1] ?? 0)
      longest[at] = gone[left] === come[right] ? (longest[at + width + 1] ?? 0) + 1 : skipped
    }
  }
  const lines: string[] = []
  let left = 0
  let right = 0
  while (left < gone.length || right < come.length) {
    const at = left * width + right
    if (left < gone.length && right < come.length && gone[left] === come[right]) {
      left++
      right++
    } else if (left < gone.length && (right === come.length || (longest[at + width] ?? 0) >= (longest[at + 1] ?? 0))) {
      lines.push(removed(gone[left++] ?? ''))
    } else {
      lines.push(added(come[right++] ?? ''))
    }
  }
  return lines
}
