import {ActionError} from '../../lib/action/errors.ts'

/**
 * The runner's folders, from its own variables.
 *
 * @throws ActionError outside of a runner
 */
export function readRunnerFolders(environment: Readonly<Record<string, string | undefined>>): {workspace: string; temporaryFolder: string} {
  return {workspace: required(environment, 'GITHUB_WORKSPACE'), temporaryFolder: required(environment, 'RUNNER_TEMP')}
}

function required(environment: Readonly<Record<string, string | undefined>>, name: string): string {
  const value = environment[name] ?? ''
  if (value === '') throw new ActionError(`The variable ${name} is not set.`, 'A GitHub runner sets it; so does the rehearsal.')
  return value
}
