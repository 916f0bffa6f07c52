import {formatDuration} from '../../lib/action/duration.ts'
import {IncompleteAnswerError} from '../../lib/github/errors.ts'
import {NEWEST_COMMENTS} from '../../lib/github/last-look.ts'

/** Far longer than a list lags behind. */
const LONGEST_LAG_MILLISECONDS = 2 * 60_000

/**
 * Whether enough of an issue's comments was read to say yes. A list that is shorter than the issue counts lags behind, and a no may be missing
 * in it. But a count can be wrong for ever, for example by comments of an account that GitHub hides from everybody: so after two minutes, in
 * which no more came to be missing, the last look alone has to show every comment, which it can as long as there are few.
 */
export class CommentCount {
  #missing = 0
  #since = 0

  /**
   * @param count how many comments the issue had before they were listed; undefined when GitHub did not say it
   * @param now milliseconds since 1970
   * @returns what the log should say; undefined when nothing is missing
   * @throws IncompleteAnswerError while something may be missing
   */
  check(count: number | undefined, listed: number, now: number): string | undefined {
    const missing = Math.max(0, (count ?? 0) - listed)
    if (missing > this.#missing) this.#since = now
    this.#missing = missing
    if (count === undefined || missing === 0) return undefined
    if (now - this.#since < LONGEST_LAG_MILLISECONDS || count > NEWEST_COMMENTS) {
      throw new IncompleteAnswerError('the comments', `it counts ${count} and lists ${listed}`)
    }
    const what = missing === 1 ? '1 comment' : `${missing} comments`
    return `The issue counts ${what} more than it shows, for ${formatDuration(LONGEST_LAG_MILLISECONDS)} by now. What nobody can see holds up an LGTM no longer.`
  }
}
