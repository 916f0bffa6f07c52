import {cp, mkdir, readFile, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {runOrThrow, runProcess} from '../lib/process.ts'
import type {AppFiles} from './scenarios/scenario.ts'

/** A git repository that plays the user's own: the workflow under test is read from it, and the jobs check it out. */
export interface CallerRepository {
  readonly folder: string
  /** Applies a change to the work tree and commits it. @returns the commit's full id */
  commit(message: string, change?: (files: AppFiles) => Promise<void>): Promise<string>
}

/**
 * Copies a folder into a fresh git repository with the branch `main` and no commit.
 *
 * @param source the folder with the app's files
 * @param folder where the repository is made; must not exist
 * @param git path of the git program
 */
export async function createCallerRepository(source: string, folder: string, git: string): Promise<CallerRepository> {
  await cp(source, folder, {recursive: true, filter: path => !path.endsWith('/.git')})
  const runGit = (...args: string[]) =>
    // The user's own git settings (signing, hooks, templates) have no place in a throw-away repository.
    runOrThrow(runProcess, `git ${args[0] ?? ''}`, [git, '-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
      env: {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null', ...AUTHOR}
    })
  await runGit('init', '--quiet', '--initial-branch', 'main')
  return {
    folder,
    async commit(message, change) {
      await change?.(appFiles(folder))
      await runGit('add', '--all')
      await runGit('commit', '--quiet', '--allow-empty', '--message', message)
      return (await runGit('rev-parse', 'HEAD')).trim()
    }
  }
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
