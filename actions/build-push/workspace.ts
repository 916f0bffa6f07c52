import {join} from 'node:path'
import {childEnvironment, type Environment} from '../../lib/action/environment.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {createPrivateFolder, removePrivateFolder} from '../../lib/action/private-folder.ts'
import {POST_LIMITS} from '../../lib/action/post-time.ts'
import {describeFailure, type RunProcess} from '../../lib/action/process.ts'

/** Everything that a build leaves on the runner is in one folder that nobody else can read; post removes it. */
export interface Workspace {
  readonly folder: string
  readonly layout: string
  readonly metadata: string
  readonly dockerConfig: string
  /** For a builder of our own; a user's builders stay where they are. */
  readonly buildxConfig: string
  /** The buildkitd.toml of a builder of our own. */
  readonly builderConfig: string
  /** The certificates that such a builder trusts for the registry of the image. */
  readonly authorities: string
}

/** To end Docker, and to remove the folder. */
const REMOVE_GRACE_MILLISECONDS = 5_000
const FOLDER_MILLISECONDS = 5_000
const REMOVE_MILLISECONDS = POST_LIMITS['build-push'].ended - REMOVE_GRACE_MILLISECONDS - FOLDER_MILLISECONDS

/** `variables`: names, one a line, of the variables that Docker must not see. */
export type StateName = 'folder' | 'builder' | 'variables'

/** What post needs to know, kept by the runner between main and post. */
export interface StateStore {
  save(name: StateName, value: string): void
  get(name: StateName): string
}

/**
 * Makes the folder. Its name is saved first: a cancel that comes a moment later still finds it.
 *
 * @param temporaryFolder the runner's RUNNER_TEMP
 */
export async function createWorkspace(temporaryFolder: string, state: StateStore): Promise<Workspace> {
  return describe(await createPrivateFolder('build-push', temporaryFolder, path => state.save('folder', path)))
}

/** Removes the builder that this run made, if any, and the folder with the layout, the logins and the rest. */
export async function removeWorkspace(state: StateStore, run: RunProcess, environment: Environment): Promise<void> {
  const folder = state.get('folder')
  if (folder === '') return
  try {
    const without = state.get('variables').split('\n')
    await removeBuilder(state.get('builder'), describe(folder), run, childEnvironment(environment, {without}))
  } finally {
    await removePrivateFolder(folder)
  }
}

async function removeBuilder(name: string, workspace: Workspace, run: RunProcess, environment: Environment): Promise<void> {
  if (name === '') return
  const env = {...environment, DOCKER_CONFIG: workspace.dockerConfig, BUILDX_CONFIG: workspace.buildxConfig}
  const limits = {timeout: REMOVE_MILLISECONDS, killGrace: REMOVE_GRACE_MILLISECONDS}
  const result = await run(['docker', 'buildx', 'rm', '--force', name], {env, ...limits})
  // A cancel may have come before the builder was there.
  if ((result.exitCode === 0 && !result.timedOut) || /no builder .* found|not found/i.test(result.stderr)) return
  throw new ActionError(
    `The builder ${name} could not be removed: ${describeFailure('docker', result, REMOVE_MILLISECONDS)}`,
    `Run "docker buildx rm ${name}".`
  )
}

function describe(folder: string): Workspace {
  return {
    folder,
    layout: join(folder, 'layout'),
    metadata: join(folder, 'metadata.json'),
    dockerConfig: join(folder, 'docker-config'),
    buildxConfig: join(folder, 'buildx'),
    builderConfig: join(folder, 'buildkitd.toml'),
    authorities: join(folder, 'registry-ca.pem')
  }
}
