import {mkdir, readdir, rm, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {removePrivateFolder} from '../../lib/action/private-folder.ts'
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

const DATA = 'data'

/** The same for every job of a runner: what an earlier one left is found. */
export function changePaths(runnerTemp: string): ChangePaths {
  const folder = join(runnerTemp, 'fairway-terraform')
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
  await removePrivateFolder(folder)
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
 */
export async function removeChangeFolder(folder: string): Promise<void> {
  if (!(await isApplyPending(dirname(folder)))) {
    await removePrivateFolder(folder)
    return
  }
  const names = await readdir(folder)
  for (const name of names.filter(candidate => candidate !== DATA)) await rm(join(folder, name), {recursive: true, force: true})
}
