/** How many characters may differ for a word to count as a slip: one in three, and never more than this. */
const MOST_EDITS = 3

/** The word that was probably meant; undefined when none is close. */
export function closest(word: string, candidates: readonly string[]): string | undefined {
  const allowed = Math.min(MOST_EDITS, Math.ceil(word.length / 3))
  const [best] = candidates
    .map(candidate => ({candidate, edits: countEdits(word, candidate)}))
    .filter(({candidate, edits}) => edits <= allowed || (word.length > 2 && candidate.startsWith(word)))
    .sort((a, b) => a.edits - b.edits)
  return best?.candidate
}

/** A question to add to an error; empty when nothing is close. */
export function didYouMean(word: string, candidates: readonly string[]): string {
  const best = closest(word, candidates)
  return best === undefined ? '' : ` Did you mean ${best}?`
}

/** Insertions, deletions, replacements and swaps of neighbours between two words (optimal string alignment). */
export function countEdits(from: string, to: string): number {
  const rows: number[][] = [Array.from({length: to.length + 1}, (_, column) => column)]
  for (let row = 1; row <= from.length; row++) {
    const cells = [row]
    for (let column = 1; column <= to.length; column++) {
      const above = rows[row - 1] ?? []
      const isSame = from[row - 1] === to[column - 1]
      const edits = [(above[column] ?? 0) + 1, (cells[column - 1] ?? 0) + 1, (above[column - 1] ?? 0) + Number(!isSame)]
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        edits.push((rows[row - 2]?.[column - 2] ?? 0) + 1)
      }
      cells.push(Math.min(...edits))
    }
    rows.push(cells)
  }
  return rows[from.length]?.[to.length] ?? 0
}
