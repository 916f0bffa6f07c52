import {parseDuration} from './duration.ts'

/*
 * How long a job may take ("Actions limits" in GitHub's documentation): six hours on a hosted runner, five days on one of one's own. Without
 * `timeout-minutes` it is 360 minutes on both. An action cannot ask for the `timeout-minutes` of its job.
 */
export const LONGEST_JOB = {hosted: '6h', own: '5d'} as const
export const DEFAULT_JOB = '6h'

/** How long the token of a job is renewed ("GITHUB_TOKEN"). It matters on a runner of one's own only. */
export const LONGEST_TOKEN = '24h'

/** How long ship.yml and infra.yml let a person answer: their jobs end after six hours, and what was approved is still to be done. */
export const LONGEST_APPROVAL = '5h'

/** What a job needs besides a wait, in milliseconds: to begin, to close what was opened, to end. */
const MARGIN = parseDuration('10m')

/** How a wait and its job go together. */
export type JobFit =
  | {readonly kind: 'fits'}
  /** It never fits: the job ends before the wait does. */
  | {readonly kind: 'too-long'; readonly most: string; readonly why: string}
  /** It fits only when something else is set that cannot be asked for. */
  | {readonly kind: 'needs'; readonly what: readonly string[]}

/**
 * @param wait milliseconds that a step may wait for somebody
 * @param isHosted whether the runner is GitHub's own
 * @returns whether a job can be that long, and what it takes
 */
export function fitIntoJob(wait: number, isHosted: boolean): JobFit {
  const longest = isHosted ? LONGEST_JOB.hosted : LONGEST_JOB.own
  if (wait + MARGIN > parseDuration(longest)) {
    const why = isHosted ? 'a job on a hosted runner ends after six hours' : 'a job ends after five days'
    return {kind: 'too-long', most: isHosted ? '5h50m' : '4d23h', why}
  }
  const minutes = Math.ceil((wait + MARGIN) / 60_000)
  const what = [
    ...(wait + MARGIN > parseDuration(DEFAULT_JOB)
      ? [`"timeout-minutes: ${minutes}" or more, because without it a job ends after 360`]
      : []),
    ...(wait > parseDuration(LONGEST_TOKEN) ? ["a token of your own, because a job's token lasts 24 hours"] : [])
  ]
  return what.length === 0 ? {kind: 'fits'} : {kind: 'needs', what}
}
