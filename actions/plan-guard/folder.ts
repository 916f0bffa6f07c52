import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Makes the step's folder under RUNNER_TEMP, for this user only: addresses tell what there is to steal, and a plan file holds every
 * secret of its resources in clear. Nothing is written anywhere else.
 */
export async function createFolder(runnerTemp: string | undefined): Promise<string> {
  // mkdtemp makes it with mode 0700.
  return await mkdtemp(join(runnerTemp === undefined || runnerTemp === '' ? tmpdir() : runnerTemp, 'fairway-plan-guard-'))
}

/** Removes the folder and everything in it; one that is not there is no error. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, {recursive: true, force: true, maxRetries: 3})
}
