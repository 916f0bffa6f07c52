import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import type {JsonObject, RunRequest} from '../runner/types.ts'
import type {Rendered} from './render.ts'

/** How act is to be started. */
export interface ActCommand {
  /** act's arguments. No secret is among them. */
  readonly argv: readonly string[]
  /** act's whole environment, which it hands on to each step. */
  readonly environment: Readonly<Record<string, string>>
}

/**
 * Writes what act reads (the event, secrets, variables, the facts of the run) into `folder`, for this user only, and says how to start it.
 * JSON is YAML too, which keeps values with line breaks whole.
 *
 * @param payload the event's
 */
export async function prepareCommand(request: RunRequest, rendered: Rendered, payload: JsonObject, folder: string): Promise<ActCommand> {
  const {github} = request
  const write = async (name: string, content: unknown) => {
    const path = join(folder, name)
    await mkdir(dirname(path), {recursive: true, mode: 0o700})
    await writeFile(path, typeof content === 'string' ? content : JSON.stringify(content), {mode: 0o600})
    return path
  }
  const home = join(folder, 'home')
  // Without it act asks a person which image to take.
  await write('home/.config/act/actrc', '')
  const event = await write('event.json', payload)
  const secrets = await write('secrets.yml', {...request.secrets, GITHUB_TOKEN: github.token})
  const variables = await write('variables.yml', request.variables)
  const facts = await write('facts.yml', factsOf(request))
  const none = join(folder, 'none')
  return {
    argv: [
      ...[github.event_name, '--json', '--workflows', request.workflow, '--directory', rendered.caller, '--eventpath', event],
      ...['--secret-file', secrets, '--var-file', variables, '--env-file', facts, '--input-file', none],
      ...['--actor', github.actor, '--defaultbranch', defaultBranchOf(request), '--action-cache-path', join(folder, 'cache')],
      ...['--no-cache-server', '--container-daemon-socket', '-', '--pull=false', '--rm'],
      ...rendered.labels.flatMap(label => ['--platform', `${label}=-self-hosted`]),
      ...rendered.refs.flatMap(ref => ['--local-repository', `${request.toolkitName}@${ref}=${rendered.toolkit}`]),
      ...rendered.standIns.flatMap(standIn => ['--local-repository', standIn])
    ],
    environment: {
      ...request.environment,
      PATH: `${dirname(request.node)}:${request.environment['PATH'] ?? ''}`,
      HOME: home,
      XDG_CONFIG_HOME: join(home, '.config'),
      XDG_CACHE_HOME: join(home, '.cache'),
      XDG_RUNTIME_DIR: home,
      TMPDIR: join(folder, 'tmp'),
      // It would ask a server for news.
      ACT_DISABLE_VERSION_CHECK: '1'
    }
  }
}

function defaultBranchOf({github}: RunRequest): string {
  const {repository} = github.event
  const branch =
    typeof repository === 'object' && repository !== null && 'default_branch' in repository ? repository['default_branch'] : undefined
  return typeof branch === 'string' ? branch : 'main'
}

/** What act takes from its `--env` in place of GitHub's own (pkg/runner/run_context.go, getGithubContext). */
function factsOf({github}: RunRequest): Record<string, string> {
  return {
    GITHUB_SERVER_URL: github.server_url,
    GITHUB_API_URL: github.api_url,
    GITHUB_GRAPHQL_URL: github.graphql_url,
    GITHUB_REPOSITORY: github.repository,
    GITHUB_REPOSITORY_OWNER: github.repository_owner,
    GITHUB_REF: github.ref,
    GITHUB_REF_NAME: github.ref_name,
    GITHUB_REF_TYPE: github.ref_type,
    GITHUB_HEAD_REF: github.head_ref,
    GITHUB_BASE_REF: github.base_ref,
    // That is how act spells it.
    SHA_REF: github.sha,
    GITHUB_RUN_ID: github.run_id,
    GITHUB_RUN_NUMBER: github.run_number,
    GITHUB_RUN_ATTEMPT: github.run_attempt,
    GITHUB_TRIGGERING_ACTOR: github.triggering_actor
  }
}
