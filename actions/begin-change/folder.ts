import {mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {basename, dirname, join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {isApplyPending} from '../../lib/terraform/pending.ts'

/** The paths in the private folder of a change. */
export interface ChangePaths {
  readonly folder: string
  /** TF_DATA_DIR: what init writes holds the backend's settings. */
  readonly data: string
  readonly plan: string
  /** Where another job's artifact is put. */
  readonly handOver: string
  readonly noPlan: string
}

/** The same for every job of a runner, unlike other private folders: what an earlier one left is found. */
const NAME = 'fairway-terraform'
const DATA = 'data'

/** @param temporaryFolder RUNNER_TEMP */
export function changePaths(temporaryFolder: string): ChangePaths {
  const folder = join(temporaryFolder, NAME)
  return {
    folder,
    data: join(folder, DATA),
    plan: join(folder, 'change.tfplan'),
    handOver: join(folder, 'hand-over'),
    noPlan: join(folder, 'no-plan.md')
  }
}

/** Makes the folder, for this user only, without what an earlier job may have left there. */
export async function makeChangeFolder({folder}: ChangePaths): Promise<void> {
  await remove(folder)
  await mkdir(folder, {mode: 0o700})
}

/** Writes the report for a commit that cannot be planned: that of an earlier commit would be taken for it. */
export async function writeNoPlan({noPlan}: ChangePaths): Promise<void> {
  const report = '> [!CAUTION]\n> **There is no plan of the last commit**: it could not be made. The run says why.\n'
  await writeFile(noPlan, report, {mode: 0o600, flag: 'wx'})
}

/**
 * Removes the folder when the job ends. A cancelled apply that is still at work saves its state with what init wrote, as does whoever looks
 * after it; then that stays, and the runner removes it with the rest of RUNNER_TEMP. The plan never stays.
 *
 * @param folder empty when main made none
 * @throws ActionError when it is not one that was made here: whatever a step saves, post must remove nothing else
 */
export async function removeChangeFolder(folder: string): Promise<void> {
  if (folder === '') return
  if (basename(folder) !== NAME) throw new ActionError('The folder to remove is not one that this action makes.')
  const isPending = await isApplyPending(dirname(folder))
  const paths = isPending ? (await readdir(folder)).filter(name => name !== DATA).map(name => join(folder, name)) : [folder]
  for (const path of paths) await remove(path)
}

const remove = (path: string) => rm(path, {recursive: true, force: true, maxRetries: 3})
