import {readFile} from 'node:fs/promises'
import {isAbsolute, join, resolve} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {isHostedRunner, type RunContext} from '../../lib/action/run-context.ts'
import {isObject, member, textOf} from '../../lib/terraform/json.ts'
import {lossOnDisk, readDiskFacts} from './state-disk.ts'

/** What the runner takes away with the job. */
export interface RunnerPlace {
  /** Of GitHub's own machines nothing stays. */
  readonly isHosted: boolean
  /** Folders that are emptied: by the next checkout, and with the job. */
  readonly emptied: readonly string[]
  /**
   * Why a file does not outlive the machine or the container that the runner is in; undefined when it does.
   *
   * @param path absolute
   * @throws ActionError when it cannot be told
   */
  readonly lossOf: (path: string) => Promise<string | undefined>
}

/**
 * The runner's own variable, for whoever looks after it: folders that are kept although that cannot be seen, separated by colons. A container
 * that nobody throws away is such a case.
 */
const LASTING_FOLDERS = 'FAIRWAY_LASTING_FOLDERS'

/** The place of a run. */
export const runnerPlace = (
  {workspace, temporaryFolder}: Pick<RunContext, 'workspace' | 'temporaryFolder'>,
  environment: Readonly<Record<string, string | undefined>>
): RunnerPlace => ({
  isHosted: isHostedRunner(environment),
  emptied: temporaryFolder === undefined ? [workspace] : [workspace, temporaryFolder],
  async lossOf(path) {
    const kept = (environment[LASTING_FOLDERS] ?? '').split(':').filter(isAbsolute)
    if (kept.some(folder => isInside(path, folder))) return undefined
    const facts = await readDiskFacts(path, environment)
    return facts === undefined ? undefined : lossOnDisk(facts)
  }
})

const isInside = (path: string, folder: string) => `${resolve(path)}/`.startsWith(`${resolve(folder)}/`.replace(/^\/\/$/, '/'))

/**
 * Checks that the state outlives the job. An apply whose state goes away with it leaves objects that nobody manages, and the next one makes
 * them a second time.
 *
 * @param folder the root module's folder, initialised
 * @param dataFolder TF_DATA_DIR, where init writes down the backend
 * @throws ActionError when the state would be lost, or it cannot be told
 */
export async function checkLastingState(
  folder: string,
  dataFolder: string | undefined,
  workspace: string,
  runner: RunnerPlace
): Promise<void> {
  const path = join(dataFolderOf(folder, dataFolder), 'terraform.tfstate')
  // The file of any workspace but the default one is in a folder that has a setting of its own.
  const setting = workspace === '' || workspace === 'default' ? 'path' : 'workspace_dir'
  const backend = await readBackend(path)
  const reason = reasonOfLoss(backend, setting, runner)
  if (reason !== undefined) {
    throw new ActionError(
      `The state would be lost when the job ends: ${reason}.`,
      `Write a backend block for an object store or another service, or give "backend-config" an absolute path on your own runner, outside its work folder: ${setting}=/…`
    )
  }
  const place = placeOfState(backend, setting)
  const loss = place === undefined ? undefined : await runner.lossOf(place)
  if (loss === undefined) return
  throw new ActionError(
    `The state "${oneLine(place ?? '')}" would be lost: ${loss}.`,
    "Mount a volume or a folder of the host there, in which the runner's user may write (its number is 1001 in GitHub's own image), or keep " +
      `the state in an object store. Where the folder is kept all the same, name it in ${LASTING_FOLDERS} in the runner's own environment.`
  )
}

/** Where init keeps what it has set up, TF_DATA_DIR or its default. */
const dataFolderOf = (folder: string, dataFolder: string | undefined) =>
  resolve(folder, dataFolder === undefined || dataFolder === '' ? '.terraform' : dataFolder)

/**
 * Refuses a workspace that nobody asked for: one that an earlier `workspace select` left in the folder. HCP Terraform is the exception: there
 * the configuration names the workspace, and init selects it.
 *
 * @param folder the root module's folder, initialised
 * @param dataFolder TF_DATA_DIR, where the name of the selected workspace is kept
 * @throws ActionError when another workspace than the default one is selected
 */
export async function refuseLeftWorkspace(folder: string, dataFolder: string | undefined): Promise<void> {
  const data = dataFolderOf(folder, dataFolder)
  const selected = (await readFile(join(data, 'environment'), 'utf8').catch(() => '')).trim()
  if (selected === '' || selected === 'default') return
  const backend = await readBackend(join(data, 'terraform.tfstate'))
  if (isObject(backend) && textOf(backend, 'type') === 'cloud') return
  throw new ActionError(
    `Input "workspace" is empty, and in "${oneLine(folder)}" the workspace "${oneLine(selected)}" is selected.`,
    `Write "workspace: default", or the name of the one that is meant.`
  )
}

/** @returns undefined without a backend: then init writes no such file, and the state lies beside the configuration */
async function readBackend(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  })
  if (text === undefined) return undefined
  try {
    return member(JSON.parse(text) as Record<string, unknown>, 'backend')
  } catch {
    throw new ActionError(`Where the state is kept cannot be told: "${path}" is not understood.`, 'Look at the output of init.')
  }
}

/** @param backend the member `backend` of what init wrote @returns undefined when the state is kept */
export function reasonOfLoss(backend: unknown, setting: 'path' | 'workspace_dir', {isHosted, emptied}: RunnerPlace): string | undefined {
  const type = isObject(backend) ? textOf(backend, 'type') : undefined
  if (!isObject(backend) || type === undefined || type === '') return 'the configuration has no backend'
  if (type !== 'local') return undefined
  if (isHosted) return 'it is a file on a hosted runner'
  const place = placeOfState(backend, setting)
  const isKept = place !== undefined && isAbsolute(place) && !emptied.some(folder => isInside(place, folder))
  return isKept ? undefined : 'it is a file in the work folder of the runner'
}

/** Where a backend that keeps the state in a file keeps it; undefined for every other backend, or without a setting. */
function placeOfState(backend: unknown, setting: 'path' | 'workspace_dir'): string | undefined {
  if (!isObject(backend) || textOf(backend, 'type') !== 'local') return undefined
  const config = member(backend, 'config')
  return isObject(config) ? textOf(config, setting) : undefined
}
