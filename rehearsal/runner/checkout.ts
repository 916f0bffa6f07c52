import {mkdir} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {pathToFileURL} from 'node:url'
import {ActionError} from '../../lib/errors.ts'
import {describeFailure, type RunProcess} from '../../lib/process.ts'
import {checkoutAccepts} from './refuse.ts'
import type {JobSession} from './session.ts'

export interface CheckoutDependencies {
  readonly run: RunProcess
  readonly signal: AbortSignal
  readonly say: (line: string) => void
}

/** What the real action puts out. */
export interface Checkout {
  readonly ref: string
  readonly commit: string
}

/**
 * Plays actions/checkout: brings the caller's repository at the run's commit into the workspace, by git from the rehearsed work
 * tree. Also inside a called workflow it is the caller's repository, as on GitHub. Nothing is taken from a network, and no
 * credential is left in the clone.
 *
 * @throws ActionError for an input it does not honour, and when git fails
 */
export async function playCheckout(
  session: JobSession,
  inputs: Readonly<Record<string, string>>,
  dependencies: CheckoutDependencies
): Promise<Checkout> {
  const {request} = session.state
  const {github} = request
  const input = (name: string) =>
    Object.entries(inputs)
      .find(([key]) => key.toLowerCase() === name)?.[1]
      .trim() ?? ''
  for (const [name, value] of Object.entries(inputs)) {
    if (!checkoutAccepts(name, value)) throw notHonoured(name, 'is not known to it')
  }
  if (input('repository') !== '' && input('repository').toLowerCase() !== github.repository.toLowerCase()) {
    throw notHonoured('repository', `names another repository than ${github.repository}`)
  }
  const target = join(session.folders.workspace, input('path'))
  if (relative(session.folders.workspace, target).startsWith('..')) throw notHonoured('path', 'leads out of the workspace')
  const reference = input('ref')
  dependencies.say(`This is the rehearsal's stand-in for actions/checkout: ${github.repository} comes from the rehearsed work tree.`)

  const git = async (what: string, ...args: string[]): Promise<string> => {
    const environment = {...request.environment, HOME: session.folders.home, GIT_CONFIG_NOSYSTEM: '1', GIT_TERMINAL_PROMPT: '0'}
    const result = await dependencies.run(['git', '-C', target, ...args], {env: environment, signal: dependencies.signal})
    if (result.exitCode === 0) return result.stdout.trim()
    throw new ActionError(`The stand-in for actions/checkout could not ${what}: ${describeFailure('git', result)}`)
  }
  await mkdir(target, {recursive: true})
  await git('make a repository', 'init', '--quiet', '--initial-branch=main')
  const source = pathToFileURL(request.repository).href
  const depth = input('fetch-depth') === '' ? '1' : input('fetch-depth')
  const wanted = reference === '' ? github.sha : reference
  const fetch = ['fetch', '--quiet', ...(depth === '0' ? ['--tags'] : ['--no-tags', `--depth=${depth}`]), source]
  if (depth === '0') await git('fetch the history', ...fetch, '+refs/heads/*:refs/remotes/origin/*')
  await git(`fetch "${wanted}"`, ...fetch, wanted)
  const branch = reference === '' && github.ref.startsWith('refs/heads/') ? ['-B', github.ref.slice('refs/heads/'.length)] : ['--detach']
  await git(`check out "${wanted}"`, 'checkout', '--quiet', '--force', ...branch, 'FETCH_HEAD')
  await git('name the remote', 'remote', 'add', 'origin', `${github.server_url}/${github.repository}`)
  const commit = await git('read the commit', 'rev-parse', 'HEAD')
  dependencies.say(`HEAD is now at ${commit}`)
  return {ref: reference === '' ? github.ref : reference, commit}
}

function notHonoured(name: string, problem: string): ActionError {
  return new ActionError(
    `The rehearsal's stand-in for actions/checkout does not honour the input "${name}": it ${problem}.`,
    'Leave it out, or rehearse without this step.'
  )
}
