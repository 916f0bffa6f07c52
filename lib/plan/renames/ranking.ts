/** The share of attributes that differ is kept in steps of a millionth: no two shares of up to 511 attributes are closer. */
const STEPS = 2 ** 20
/** Room for rows and columns. */
const RANGE = 2 ** 10
const DISTANCES = 2 ** 3
/** Room for how many attributes are equal. */
const COUNTS = 2 ** 9

/** Pairs in the order of how good they are. Each is one number of 50 bits, since there may be a million. */
export class Ranking {
  #ranks = new Float64Array(64)
  #size = 0

  /**
   * @param row below 1,024, as is the column
   * @param matching how many of the known attributes are equal; both below 512
   * @param distance below 8
   */
  add(row: number, column: number, matching: number, known: number, distance: number): void {
    if (this.#size === this.#ranks.length) {
      const ranks = new Float64Array(this.#size * 2)
      ranks.set(this.#ranks)
      this.#ranks = ranks
    }
    const differing = Math.round((1 - matching / known) * STEPS)
    const place = (differing * COUNTS + (COUNTS - 1 - matching)) * DISTANCES + distance
    this.#ranks[this.#size++] = (place * RANGE + row) * RANGE + column
  }

  /** The most alike first, then those with most equal attributes, then those with the smallest distance, row and column. */
  *bestFirst(): Generator<{readonly row: number; readonly column: number; readonly matching: number}> {
    for (const rank of this.#ranks.subarray(0, this.#size).sort()) {
      const rows = Math.floor(rank / RANGE)
      const matching = COUNTS - 1 - (Math.floor(rows / RANGE / DISTANCES) % COUNTS)
      yield {row: rows % RANGE, column: rank % RANGE, matching}
    }
  }
}
