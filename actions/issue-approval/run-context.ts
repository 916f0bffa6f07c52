import {ActionError} from '../../lib/action/errors.ts'
import type {Initiator} from './eligibility.ts'
import type {RepositoryName} from './github.ts'

/** Where the run happens and who started it, from the runner's own variables. */
export interface RunContext {
  readonly repository: RepositoryName
  readonly runUrl: string
  /** `github.actor` and, for a run that was started again, `github.triggering_actor`. */
  readonly initiators: readonly Initiator[]
}

/** @throws ActionError when the runner does not say which repository this is */
export function readRunContext(environment: Readonly<Record<string, string | undefined>>): RunContext {
  const get = (name: string) => environment[name] ?? ''
  const [owner = '', repo = ''] = get('GITHUB_REPOSITORY').split('/')
  if (owner === '' || repo === '') throw new ActionError('GITHUB_REPOSITORY names no repository.', 'Run this action in a workflow.')
  const actor = get('GITHUB_ACTOR')
  const again = get('GITHUB_TRIGGERING_ACTOR')
  const id = Number(get('GITHUB_ACTOR_ID'))
  return {
    repository: {owner, repo},
    runUrl: `${get('GITHUB_SERVER_URL')}/${owner}/${repo}/actions/runs/${get('GITHUB_RUN_ID')}`,
    initiators: [
      ...(actor === '' ? [] : [{login: actor, id: Number.isSafeInteger(id) && id > 0 ? id : undefined}]),
      ...(again === '' || again === actor ? [] : [{login: again, id: undefined}])
    ]
  }
}
