import {cp, mkdir, readFile, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {runOrThrow, runProcess} from '../lib/action/process.ts'
import {listRepositoryFiles} from './repository-files.ts'
import {defaultBranchOf, type AppFiles, type EarlierRun, type Scenario} from './scenarios/scenario.ts'

/** A git repository that plays the user's own: the workflow under test is read from it, and the jobs check it out. */
export interface CallerRepository {
  readonly folder: string
  /** Applies a change to the work tree and commits it. @returns the commit's full id */
  commit(message: string, change?: (files: AppFiles) => Promise<void>): Promise<string>
  /** Makes the files of the work tree those of a commit, without committing them. */
  reset(commit: string): Promise<void>
  /** Makes a first commit without any file: the next one then changes every file. @returns the commit's full id */
  commitNothing(): Promise<string>
}

/**
 * Copies a folder's files, as {@link listRepositoryFiles} gives them, into a fresh git repository with one branch and no commit.
 *
 * @param source the folder with the app's files
 * @param folder where the repository is made; must not exist
 */
async function createCallerRepository(source: string, folder: string, branch: string): Promise<CallerRepository> {
  await mkdir(folder, {recursive: true})
  for (const path of await listRepositoryFiles(source)) {
    await mkdir(dirname(join(folder, path)), {recursive: true})
    // A submodule is listed as one path: its files come along.
    await cp(join(source, path), join(folder, path), {recursive: true, verbatimSymlinks: true, filter: file => basename(file) !== '.git'})
  }
  const runGit = (...args: string[]) =>
    // The user's own git settings (signing, hooks, templates) have no place in a throw-away repository.
    runOrThrow(runProcess, `git ${args[0] ?? ''}`, ['git', '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
      env: {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', ...AUTHOR}
    })
  await runGit('init', '--quiet', '--initial-branch', branch)
  const commit = async (message: string) => {
    await runGit('commit', '--quiet', '--allow-empty', '--message', message)
    return (await runGit('rev-parse', 'HEAD')).trim()
  }
  return {
    folder,
    async commit(message, change) {
      await change?.(appFiles(folder))
      await runGit('add', '--all')
      return commit(message)
    },
    async reset(commit) {
      await runGit('rm', '--quiet', '-r', '--ignore-unmatch', '.')
      await runGit('checkout', '--quiet', commit, '--', '.')
    },
    commitNothing: () => commit('The beginning')
  }
}

/**
 * Makes the repository of a scenario at what was there before the change under test. Without a baseline that is
 * nothing, so that a `paths` filter sees every file change.
 *
 * @param isHosted whether it is for runners of GitHub's own
 */
export async function createScenarioRepository(
  scenario: Scenario,
  folder: string,
  isHosted: boolean
): Promise<{caller: CallerRepository; before: string}> {
  const caller = await createCallerRepository(scenario.source, folder, defaultBranchOf(scenario))
  if (isHosted) await scenario.onHosted?.(appFiles(folder))
  const [first] = scenario.baseline ?? []
  const before =
    first === undefined ? await caller.commitNothing() : await caller.commit('An earlier version', files => changeOf(first, files))
  return {caller, before}
}

const changeOf = async (run: EarlierRun, files: AppFiles) => run.change?.(files)

/** What the runs of the baseline after the first one bring, as one commit. @returns the commit that the change under test comes upon */
export async function commitBaseline({baseline = []}: Scenario, caller: CallerRepository, before: string): Promise<string> {
  const further = baseline.slice(1)
  if (further.length === 0) return before
  return caller.commit('Earlier versions', async files => {
    for (const run of further) await changeOf(run, files)
  })
}

const AUTHOR = {
  GIT_AUTHOR_NAME: 'author',
  GIT_AUTHOR_EMAIL: 'author@example.com',
  GIT_COMMITTER_NAME: 'author',
  GIT_COMMITTER_EMAIL: 'author@example.com'
}

function appFiles(folder: string): AppFiles {
  return {
    read: path => readFile(join(folder, path), 'utf8'),
    async write(path, content) {
      await mkdir(dirname(join(folder, path)), {recursive: true})
      await writeFile(join(folder, path), content)
    }
  }
}
