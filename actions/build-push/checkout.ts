import {lstat, realpath, stat} from 'node:fs/promises'
import {dirname, join, resolve, sep} from 'node:path'
import type {Ask} from '../../lib/action/ask.ts'
import type {Environment} from '../../lib/action/environment.ts'
import {messageOf} from '../../lib/action/errors.ts'
import {gitCommand, gitEnvironment} from '../../lib/action/git.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {BuildContext} from './build-context.ts'

/** What is checked out in the folder that a build takes its files from. */
export type Checkout =
  | {
      readonly state: 'commit'
      readonly commit: string
      /** Whether it is the run's commit. */
      readonly isRuns: boolean
      /** The `.git` of its work tree, which may be a file. */
      readonly gitFolder: string
    }
  /** Nothing says that the files are of a commit of this repository: no checkout, or one of another repository. */
  | {readonly state: 'none'; readonly reason: string}
  /** There is a checkout, and git cannot say of what. */
  | {readonly state: 'unknown'; readonly reason: string}

export interface CheckoutDependencies {
  readonly ask: Ask
  readonly environment: Environment
  readonly context: Pick<BuildContext, 'commit' | 'repository'>
}

/** A work tree, as its git describes it. */
interface WorkTree {
  readonly root: string
  /** Where git keeps it; of a submodule that is inside of the outer one's. */
  readonly gitDirectory: string
  /** Undefined before the first commit. */
  readonly head: string | undefined
  /** The run's commit as git knows it here; undefined when it is not there, as in a shallow clone of another one. */
  readonly runs: string | undefined
  /** The addresses of its remotes. */
  readonly remotes: readonly string[]
}

const COMMIT = /^[0-9a-f]{40,64}$/

/**
 * Says which commit a build context is of. The work tree that the folder is in counts, when it is one of the run's repository: a remote of it
 * names that one, or it knows the run's commit, or it is the workspace itself and has no remote. A submodule counts as the work tree around it.
 * Every other repository says nothing about the run's commit, and neither does a context that is no folder (an address, `#ref` or not), a
 * folder in no work tree (actions/checkout leaves no `.git` where there is no git), or a repository without a commit.
 *
 * @param folder the build context, relative to the workspace
 */
export async function findCheckout(folder: string, dependencies: CheckoutDependencies): Promise<Checkout> {
  const given = resolve(workspaceOf(dependencies.environment))
  const workspace = await realpath(given).catch(() => given)
  const path = await realpath(resolve(workspace, folder)).catch(() => undefined)
  if (path === undefined || !(await stat(path)).isDirectory()) return none(`"${oneLine(folder)}" is no folder of this machine`)
  const roots = await workTreesAround(path, workspace)
  let inner: WorkTree | undefined
  for (const root of roots) {
    const tree = await describe(root, dependencies)
    if (typeof tree === 'string') return {state: 'unknown', reason: tree}
    if (inner !== undefined && !isSubmodule(inner, tree)) break
    if (isOfRun(tree, root === workspace, dependencies.context.repository)) return found(tree, dependencies.context.commit)
    inner = tree
  }
  return none(inner === undefined ? 'there is no checkout' : `"${oneLine(inner.root)}" is not known to be a checkout of this repository`)
}

/** The Git tags of a commit, as far as the checkout has them. */
export async function gitTagsOf({commit, gitFolder}: {commit: string; gitFolder: string}, dependencies: CheckoutDependencies) {
  const command = ['for-each-ref', `--points-at=${commit}`, '--format=%(refname:strip=2)', 'refs/tags']
  const answer = await askGit(dirname(gitFolder), command, dependencies)
  return answer.exitCode === 0 ? answer.stdout.split('\n').filter(name => name !== '') : []
}

/** The workspace; the working directory where the runner names none. */
export const workspaceOf = (environment: Environment): string => environment['GITHUB_WORKSPACE'] || '.'

/**
 * Asks git about a work tree. A folder that is a bare repository itself, checked in as files, is none, and one that belongs to another user (a
 * container job) is still the one that is built.
 *
 * @param root the folder with `.git` in it
 * @returns `problem` says why git gave no answer
 */
export async function askGit(
  root: string,
  command: readonly string[],
  {ask, environment}: Pick<CheckoutDependencies, 'ask' | 'environment'>
) {
  const argv = gitCommand([`--git-dir=${join(root, '.git')}`], command, [`safe.directory=${root}`])
  try {
    const {exitCode, stdout, stderr} = await ask(argv, {env: gitEnvironment(environment)})
    return {exitCode, stdout, problem: oneLine(stderr.trim().split('\n')[0] ?? '')}
  } catch (error) {
    return {exitCode: null, stdout: '', problem: oneLine(messageOf(error))}
  }
}

const none = (reason: string): Checkout => ({state: 'none', reason})

function found({root, head, runs}: WorkTree, commit: string): Checkout {
  if (head === undefined) return none(`nothing is checked out in "${oneLine(root)}"`)
  return {state: 'commit', commit: head, isRuns: head === (runs ?? commit), gitFolder: join(root, '.git')}
}

/** The folders with a `.git`, from this one upwards. What lies above the workspace is nobody's checkout for this run. */
async function workTreesAround(path: string, workspace: string): Promise<readonly string[]> {
  const isInside = path === workspace || path.startsWith(workspace + sep)
  const roots: string[] = []
  for (let folder = path; ; folder = dirname(folder)) {
    if ((await lstat(join(folder, '.git')).catch(() => undefined)) !== undefined) roots.push(folder)
    if (folder === dirname(folder) || (isInside && folder === workspace)) return roots
  }
}

/** @returns a text that says why not, when git cannot tell */
async function describe(root: string, dependencies: CheckoutDependencies): Promise<WorkTree | string> {
  const git = (...command: string[]) => askGit(root, command, dependencies)
  const where = await git('rev-parse', '--absolute-git-dir')
  if (where.exitCode !== 0) return where.problem === '' ? 'git gives no reason' : where.problem
  const head = commitIn(await git('rev-parse', '--verify', '--quiet', 'HEAD'))
  const {commit} = dependencies.context
  // Of a Git tag that is an object of its own, the commit that it is of.
  const runs = COMMIT.test(commit) ? commitIn(await git('rev-parse', '--verify', '--quiet', `${commit}^{commit}`)) : undefined
  const remotes = await git('config', '-z', '--get-regexp', String.raw`^remote\..*\.url$`)
  return {root, gitDirectory: where.stdout.trim(), head, runs, remotes: urlsIn(remotes.stdout)}
}

function commitIn({exitCode, stdout}: {exitCode: number | null; stdout: string}): string | undefined {
  const commit = stdout.trim()
  return exitCode === 0 && COMMIT.test(commit) ? commit : undefined
}

/** What `git config -z --get-regexp` prints: the name, a line break, the value. */
const urlsIn = (listing: string): readonly string[] =>
  listing.split('\0').flatMap(entry => (entry.includes('\n') ? [entry.slice(entry.indexOf('\n') + 1)] : []))

const isSubmodule = (inner: WorkTree, outer: WorkTree): boolean => inner.gitDirectory.startsWith(join(outer.gitDirectory, 'modules') + sep)

function isOfRun({remotes, runs}: WorkTree, isWorkspace: boolean, repository: string): boolean {
  return runs !== undefined || remotes.some(url => namesRepository(url, repository)) || (isWorkspace && remotes.length === 0)
}

/** Whether the address of a remote ends in this repository's name, however it is reached: by https, ssh, an alias or a mirror. */
export function namesRepository(url: string, repository: string): boolean {
  const words = url
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .split(/[/:\\]+/)
  return repository !== '' && words.slice(-2).join('/') === repository.toLowerCase()
}
