import {join} from 'node:path'
import {filterSettings, gitCommand, gitEnvironment, LIST_FILTERS} from '../../lib/action/git.ts'
import type {RunProcess} from '../../lib/action/process.ts'

/** What `ls-files -v` says of a file that is looked at. */
const WATCHED = 'H '

/** Milliseconds for one command of git. */
const TIMEOUT = 60_000

export interface GitDependencies {
  readonly run: RunProcess
  /** This process's variables. */
  readonly environment: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
}

/**
 * The files of certain names that an earlier checkout put there and nobody has changed since: git tracks each, and its size and time are
 * those that git noted.
 *
 * @param repository absolute path of a checkout, as bytes in latin1
 * @param names of files, wherever they are
 * @returns their paths, as bytes in latin1, relative to the checkout; none when git is not there, cannot tell, or could start another program
 */
export async function unchangedFiles(
  repository: string,
  names: readonly string[],
  dependencies: GitDependencies
): Promise<ReadonlySet<string>> {
  const folder = Buffer.from(repository, 'latin1').toString('utf8')
  // Any other git directory, such as a root that is a bare repository itself, is none that a checkout made.
  const where = [`--git-dir=${join(folder, '.git')}`, `--work-tree=${folder}`]
  const git = async (command: readonly string[], settings: readonly string[] = []) =>
    await askGit(gitCommand(where, command, settings), folder, dependencies)
  const files = ['--', ...names.map(name => `:(top,glob)**/${name}`)]
  const filters = await git(LIST_FILTERS)
  // Its status is 1 when there is none.
  const settings = filters.exitCode === 0 || filters.exitCode === 1 ? filterSettings(filters.bytes.toString('latin1')) : undefined
  if (settings === undefined) return new Set()
  const tracked = await git(['ls-files', '-v', '-z', '--cached', ...files], settings)
  const compare = ['diff-files', '--name-only', '-z', '--no-ext-diff', '--no-textconv', '--no-renames', '--ignore-submodules=all', ...files]
  const changed = await git(compare, settings)
  if (tracked.exitCode !== 0 || changed.exitCode !== 0) return new Set()
  const isChanged = new Set(pathsIn(changed.bytes))
  // Of files that git was told not to look at (`assume-unchanged`, a sparse checkout) it says that they are unchanged: they have another letter.
  const watched = pathsIn(tracked.bytes).filter(line => line.startsWith(WATCHED))
  return new Set(watched.map(line => line.slice(WATCHED.length)).filter(path => !isChanged.has(path)))
}

const pathsIn = (listing: Buffer) =>
  listing
    .toString('latin1')
    .split('\0')
    .filter(path => path !== '')

async function askGit(argv: readonly [string, ...string[]], folder: string, {run, environment, signal}: GitDependencies) {
  const chunks: Buffer[] = []
  const readStdout = async (stdout: AsyncIterable<Buffer>) => {
    for await (const chunk of stdout) chunks.push(chunk)
  }
  const options = {cwd: folder, env: gitEnvironment(environment), timeout: TIMEOUT, signal, readStdout}
  try {
    const {exitCode, timedOut} = await run(argv, options)
    return {exitCode: timedOut ? null : exitCode, bytes: Buffer.concat(chunks)}
  } catch (error) {
    signal.throwIfAborted()
    // There is no git, or no such folder.
    return {exitCode: null, bytes: Buffer.alloc(0), error}
  }
}
