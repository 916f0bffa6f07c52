import type {JobSession} from './session.ts'

/** Discard: nothing listens there. What a program asks of GitHub's services that are not played fails at once, and reaches nobody. */
const NOWHERE = 'http://127.0.0.1:9'

/** What a run may do with the caches of its repository. */
export const CACHE_MODE = 'write'

/**
 * Addresses and tokens of GitHub's own services, as the runner gives them to a step (actions/runner, NodeScriptActionHandler.cs and
 * ScriptHandler.cs): the program of an action gets all of them, a script only what it needs to log in somewhere as the job. That login is there
 * only where the job's token may write `id-token`, which a fork's never may. Both tokens are the same one, as on GitHub.
 *
 * @returns nothing when the run has no such token
 */
export function serviceVariables(session: JobSession, kind: 'action' | 'script'): Record<string, string> {
  const {state, plan, github, reference} = session
  const token = state.request.runtimeToken
  if (token === undefined) return {}
  const mayLogIn = plan.permissions['id-token'] === 'write' && github['secret_source'] !== 'None'
  return {
    ...(kind === 'action'
      ? {
          ACTIONS_RUNTIME_URL: `${NOWHERE}/runtime/`,
          ACTIONS_RUNTIME_TOKEN: token,
          ACTIONS_CACHE_URL: `${NOWHERE}/cache/`,
          ACTIONS_RESULTS_URL: state.request.resultsUrl ?? `${NOWHERE}/results/`,
          ACTIONS_CACHE_SERVICE_V2: 'True',
          ACTIONS_CACHE_MODE: CACHE_MODE
        }
      : {}),
    ...(mayLogIn ? {ACTIONS_ID_TOKEN_REQUEST_URL: `${NOWHERE}/id-token?api-version=2.0`, ACTIONS_ID_TOKEN_REQUEST_TOKEN: token} : {}),
    ACTIONS_ORCHESTRATION_ID: `${state.request.github.run_id}.${reference.id}`
  }
}
