import {mkdir} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {pathToFileURL} from 'node:url'
import {ActionError} from '../../../lib/action/errors.ts'
import {describeFailure} from '../../../lib/action/process.ts'
import {anything, only, type StandIn} from './stand-in.ts'

/**
 * actions/checkout: brings the caller's repository at the run's commit into the workspace, by git from the rehearsed work tree.
 * Also inside a called workflow it is the caller's repository, as on GitHub. Nothing is taken from a network, and no credential is
 * left in the clone.
 */
export const checkout: StandIn = {
  name: 'actions/checkout',
  how: "the caller's repository comes from the rehearsed work tree",
  inputs: {
    ref: anything(),
    path: anything(),
    'fetch-depth': anything('1'),
    repository: anything(),
    token: anything(),
    'persist-credentials': anything(),
    clean: anything(),
    'show-progress': anything(),
    'set-safe-directory': anything(),
    lfs: only('false', 'it fetches no Git LFS objects.'),
    submodules: only('false', 'it fetches no submodules.'),
    'fetch-tags': only('false', 'it fetches tags only with "fetch-depth: 0".')
  },
  async play({request, workspace, home}, input, {run, signal, say}) {
    const {github} = request
    if (input('repository') !== '' && input('repository').toLowerCase() !== github.repository.toLowerCase()) {
      throw notHonoured('repository', `names a repository other than ${github.repository}`)
    }
    const target = join(workspace, input('path'))
    if (relative(workspace, target).startsWith('..')) throw notHonoured('path', 'leads out of the workspace')
    const reference = input('ref')

    const git = async (what: string, ...args: string[]): Promise<string> => {
      const environment = {...request.environment, HOME: home, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0'}
      const result = await run(['git', '-C', target, ...args], {env: environment, signal})
      if (result.exitCode === 0) return result.stdout.trim()
      throw new ActionError(`The stand-in for actions/checkout could not ${what}: ${describeFailure('git', result)}`)
    }
    await mkdir(target, {recursive: true})
    await git('make a repository', 'init', '--quiet', '--initial-branch=main')
    const source = pathToFileURL(request.repository).href
    const depth = input('fetch-depth') || '1'
    const wanted = reference === '' ? github.sha : reference
    const fetch = ['fetch', '--quiet', ...(depth === '0' ? ['--tags'] : ['--no-tags', `--depth=${depth}`]), source]
    if (depth === '0') await git('fetch the history', ...fetch, '+refs/heads/*:refs/remotes/origin/*')
    await git(`fetch "${wanted}"`, ...fetch, wanted)
    const branch = reference === '' && github.ref.startsWith('refs/heads/') ? ['-B', github.ref.slice('refs/heads/'.length)] : ['--detach']
    await git(`check out "${wanted}"`, 'checkout', '--quiet', '--force', ...branch, 'FETCH_HEAD')
    await git('name the remote', 'remote', 'add', 'origin', `${github.server_url}/${github.repository}`)
    const commit = await git('read the commit', 'rev-parse', 'HEAD')
    say(`HEAD is now at ${commit}`)
    return {ref: reference === '' ? github.ref : reference, commit}
  }
}

function notHonoured(name: string, problem: string): ActionError {
  return new ActionError(
    `The rehearsal's stand-in for actions/checkout does not honour the input "${name}": it ${problem}.`,
    'Leave it out, or rehearse without this step.'
  )
}
