import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Makes the step's folder under RUNNER_TEMP, for this user only: for links, and for programs where the runner has no tool cache. */
export async function createFolder(runnerTemp: string | undefined): Promise<string> {
  return await mkdtemp(join(runnerTemp === undefined || runnerTemp === '' ? tmpdir() : runnerTemp, 'fairway-setup-tools-'))
}

/** Removes a folder; one that is not there is no error. What its links lead to stays. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, {recursive: true, force: true, maxRetries: 3})
}
