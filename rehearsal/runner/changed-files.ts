import {gitCommand, gitEnvironment} from '../../lib/action/git.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {isObject} from './expressions.ts'
import type {GitHubFacts, Json} from './types.ts'

/**
 * The files that an event's commits change, for `paths` filters: a pull request is compared with where it left its base, a push
 * with what was there before it, or with its first parent when the event does not say. The first commit of all changes every file it has.
 *
 * @returns undefined when the commits are not in the repository
 */
export async function changedFiles(repository: string, github: GitHubFacts, run: RunProcess): Promise<string[] | undefined> {
  const range = rangeOf(github)
  const ask = (...args: string[]) => run(gitCommand(['-C', repository], args), {env: gitEnvironment()})
  const compare = (...trees: string[]) => ask('diff', '--name-only', '-z', '--no-ext-diff', '--ignore-submodules=all', ...trees)
  const result = await compare(...range)
  if (result.exitCode === 0) return pathsIn(result.stdout)
  // What it says itself: git shows the last commit of a shallow clone without its parents.
  const commit = range[0] === `${github.sha}^` ? await ask('cat-file', 'commit', github.sha) : undefined
  if (commit?.exitCode !== 0 || /^parent /m.test(commit.stdout.split('\n\n', 1)[0] ?? '')) return undefined
  const nothing = await ask('hash-object', '-t', 'tree', '--stdin')
  const all = await compare(nothing.stdout.trim(), github.sha)
  return all.exitCode === 0 ? pathsIn(all.stdout) : undefined
}

const pathsIn = (stdout: string) => stdout.split('\0').filter(path => path !== '')

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
