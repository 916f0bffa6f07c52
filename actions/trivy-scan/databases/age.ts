import {formatDuration} from '../../../lib/action/duration.ts'

/** How far the clock of the machine that built a database may be ahead of this one. */
const CLOCKS_MILLISECONDS = 3_600_000
const DAY_MILLISECONDS = 86_400_000

/**
 * Why a database is too old to tell anything, as a sentence; undefined for one that is new enough.
 *
 * @param updatedAt when it was built, in its own words; empty when it does not say
 * @param limit `maxAge` in milliseconds, and the input that it comes from
 * @param now milliseconds since 1970
 */
export function ageProblem(updatedAt: string, limit: {readonly input: string; readonly maxAge: number}, now: number): string | undefined {
  const age = now - Date.parse(updatedAt)
  if (!/^\d{4}-\d\d-\d\dT/.test(updatedAt) || !(Date.parse(updatedAt) > 0)) return 'it does not say when it was built.'
  if (age < -CLOCKS_MILLISECONDS) return `it says that it was built at ${updatedAt}, which is yet to come.`
  return age > limit.maxAge
    ? `it was built at ${updatedAt}, ${formatAge(age)} ago, and ${limit.input} is ${formatAge(limit.maxAge)}.`
    : undefined
}

const formatAge = (milliseconds: number) =>
  milliseconds < 2 * DAY_MILLISECONDS ? formatDuration(milliseconds) : `${Math.floor(milliseconds / DAY_MILLISECONDS)} days`
