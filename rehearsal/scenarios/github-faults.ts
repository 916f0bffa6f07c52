import type {BadDay} from '../parts/github/conditions/index.ts'
import type {Fault} from './scenario.ts'

/** GitHub's bad days, which a run has to outlast. Waits are real here, so each lasts for seconds. */
const BAD_DAYS: Readonly<Record<string, {readonly description: string; readonly day: BadDay}>> = {
  'github-limits': {
    description: "GitHub's rate limits are met: a secondary one first, then the requests of the hour are used up, here for 20 s",
    day: {slowdown: {after: 2, seconds: 5}, quota: {core: {requests: 8, seconds: 20}, graphql: {requests: 2, seconds: 20}}}
  },
  'github-lags': {
    description: "GitHub's lists are behind, by turns: what is new, changed or deleted shows late, and a new issue is not known everywhere",
    day: {lag: {reads: 2, milliseconds: 3_000, share: 0.7, empty: 0.2, isShuffled: true, newborn: 2}}
  },
  'github-nulls': {
    description: 'GitHub leaves out what it may leave out: every field that its description calls nullable is null or missing',
    day: {nulls: {}}
  }
}

/**
 * The bad days as faults.
 *
 * @param run what makes the run talk to GitHub: its event, its inputs, its change
 */
export function badDayFaults(run: Omit<Fault, 'description' | 'breakStage' | 'mendStage'>): Readonly<Record<string, Fault>> {
  const faults = Object.entries(BAD_DAYS).map(([name, {description, day}]): [string, Fault] => [
    name,
    {
      ...run,
      description,
      breakStage: ({github}) => {
        github.state.conditions.set(day)
        return Promise.resolve()
      },
      mendStage: ({github}) => {
        github.state.conditions.clear()
        return Promise.resolve()
      }
    }
  ])
  return Object.fromEntries(faults)
}
