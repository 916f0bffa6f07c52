import {mkdir, rm} from 'node:fs/promises'
import {join} from 'node:path'
import {createPrivateFolder} from '../../lib/action/private-folder.ts'

/** What remains of the step's folder for the later steps of the job. */
const REPORTS = 'reports'

/** The step's own folder. Nothing is written anywhere else. */
export interface WorkFolder {
  readonly path: string
  /** For what later steps may read; stays until post. */
  readonly reports: string
}

/** Makes the step's private folder, and the folders in it. @param remember as in `createPrivateFolder` */
export async function createWorkFolder(runnerTemp: string | undefined, remember?: (path: string) => void): Promise<WorkFolder> {
  const path = await createPrivateFolder('trivy-scan', runnerTemp, remember)
  for (const name of [REPORTS, 'home', 'tmp', 'docker', 'cache', 'views']) await mkdir(join(path, name))
  return {path, reports: join(path, REPORTS)}
}

/** Removes all but the reports: the database alone may be a gigabyte. */
export async function trimWorkFolder({path}: WorkFolder): Promise<void> {
  for (const name of ['home', 'tmp', 'docker', 'cache', 'views', 'tools']) await removeFolder(join(path, name))
}

/** Removes a folder; one that is not there is not an error. */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, {recursive: true, force: true, maxRetries: 3})
}
