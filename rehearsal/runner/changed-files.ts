import {gitCommand, gitEnvironment} from '../../lib/action/git.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {isObject} from './expressions.ts'
import type {GitHubFacts, Json} from './types.ts'

/**
 * The files that an event's commits change, for `paths` filters: a pull request is compared with where it left its base, a push
 * with what was there before it, or with its first parent when the event does not say.
 *
 * @returns undefined when the commits are not in the repository
 */
export async function changedFiles(repository: string, github: GitHubFacts, run: RunProcess): Promise<string[] | undefined> {
  const range = rangeOf(github)
  const result = await run(
    gitCommand(['-C', repository], ['diff', '--name-only', '-z', '--no-ext-diff', '--ignore-submodules=all', ...range]),
    {env: gitEnvironment()}
  )
  return result.exitCode === 0 ? result.stdout.split('\0').filter(path => path !== '') : undefined
}

function rangeOf({event_name: name, event, sha}: GitHubFacts): string[] {
  if (name.startsWith('pull_request')) {
    const pull = isObject(event['pull_request']) ? event['pull_request'] : {}
    return [`${shaOf(pull['base'])}...${shaOf(pull['head'])}`]
  }
  const before = event['before']
  return typeof before === 'string' && !/^0*$/.test(before) ? [before, sha] : [`${sha}^`, sha]
}

function shaOf(side: Json | undefined): string {
  return isObject(side) && typeof side['sha'] === 'string' ? side['sha'] : ''
}
