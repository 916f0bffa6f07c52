import type {RunContext} from './run-context.ts'

/** Who acts in Dependabot's runs, also when a person starts one again (docs, "Troubleshooting Dependabot on GitHub Actions"). */
export const DEPENDABOT = 'dependabot[bot]'

/** The events for which it gets secrets of its own; for `pull_request_target` it gets none (same page). */
const RESTRICTED: ReadonlySet<string> = new Set([
  'pull_request',
  'pull_request_review',
  'pull_request_review_comment',
  'pull_request_target',
  'push',
  'create',
  'deployment',
  'deployment_status'
])

/** Whether the run gets Dependabot's secrets in place of the repository's. It gets the repository's variables all the same. */
export const hasDependabotsSecrets = ({actor, event}: Pick<RunContext, 'actor' | 'event'>): boolean =>
  actor === DEPENDABOT && RESTRICTED.has(event)

/**
 * Why a secret may be empty that is set in the repository, and what to do, to be added behind what is missing.
 *
 * @returns a sentence or two; undefined when the run has the repository's secrets
 */
export function whySecretsAreMissing(context: Pick<RunContext, 'actor' | 'event'>): string | undefined {
  if (hasDependabotsSecrets(context)) {
    return context.event === 'pull_request_target'
      ? 'Dependabot started this run, and on pull_request_target it gets no secrets.'
      : "Dependabot started this run, and it gets secrets of its own, not the repository's: " +
          'set them by the same names under Settings, Secrets and variables, Dependabot.'
  }
  // Those that may run in the name of a stranger; the payload is not asked, because every reader would have to.
  return /^pull_request(?!_target)/.test(context.event)
    ? 'If the pull request comes from a fork, that is why: its runs get no secrets.'
    : undefined
}
