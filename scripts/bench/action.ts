import {mkdirSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

/**
 * The environment in which a runner starts an action's bundle.
 *
 * @param folder for the runner's files, which are emptied
 */
export function runnerEnvironment(folder: string, inputs: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  mkdirSync(join(folder, 'temp'), {recursive: true})
  const files = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY', 'GITHUB_ENV', 'GITHUB_PATH'].map(name => [
    name,
    join(folder, name)
  ])
  for (const [, path] of files) writeFileSync(path ?? '', '')
  const event = join(folder, 'event.json')
  writeFileSync(event, JSON.stringify({repository: {default_branch: 'main'}}))
  return {
    PATH: process.env['PATH'],
    HOME: folder,
    RUNNER_TEMP: join(folder, 'temp'),
    RUNNER_TOOL_CACHE: join(folder, 'tools'),
    GITHUB_ACTIONS: 'true',
    GITHUB_WORKSPACE: folder,
    GITHUB_SHA: '0123456789abcdef0123456789abcdef01234567',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: event,
    GITHUB_REPOSITORY: 'team/app',
    GITHUB_RUN_ID: '1',
    GITHUB_SERVER_URL: 'https://github.example.com',
    // Nobody listens there: what is measured asks GitHub nothing.
    GITHUB_API_URL: 'http://127.0.0.1:9',
    ...(Object.fromEntries(files) as Record<string, string>),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  }
}
