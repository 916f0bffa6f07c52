import {join} from 'node:path'
import type {Environment} from '../action/environment.ts'
import {isHostedRunner} from '../action/run-context.ts'
import type {Http} from '../http/messages.ts'
import {folderCache} from './folder.ts'
import type {FileCache} from './messages.ts'
import {serviceAccess, serviceCache} from './service.ts'

/**
 * The folder of a self-hosted runner in which what we keep outlives its jobs: in the tool cache, which is for that.
 *
 * @param name of the one kind of thing that is kept in it
 * @returns undefined where the runner has no tool cache
 */
export function lastingFolder(environment: Environment, name: string): string | undefined {
  const toolCache = environment['RUNNER_TOOL_CACHE'] ?? ''
  return toolCache === '' ? undefined : join(toolCache, LASTING_FOLDER, name)
}

/** Below RUNNER_TOOL_CACHE. */
export const LASTING_FOLDER = 'fairway-cache'

/**
 * The cache that fits the job's machine: GitHub's service on GitHub's machines, a folder on a runner of one's own.
 *
 * @param name of the folder, and of what is kept: `trivy`
 * @param limit bytes that the folder may take, and one file of GitHub's service, which has a limit of its own for each repository
 * @returns undefined where there is none
 */
export function chooseFileCache(environment: Environment, http: Http, {name, limit}: {name: string; limit: number}): FileCache | undefined {
  if (isHostedRunner(environment)) {
    const access = serviceAccess(environment)
    return access && serviceCache(access, http, {limit})
  }
  const folder = lastingFolder(environment, name)
  return folder === undefined ? undefined : folderCache({folder, limit})
}
