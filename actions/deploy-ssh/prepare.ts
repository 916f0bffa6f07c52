import {ActionError} from '../../lib/action/errors.ts'
import {planProject, type ProjectPlan} from './compose-config.ts'
import type {Host, RunOptions} from './connection.ts'
import {checkAskable, healthPage} from './health-page.ts'
import type {DeployInputs} from './inputs.ts'
import {judgePreflight, type HostState} from './preflight.ts'
import {imageReference, placeRelease, type ReleaseFile} from './release.ts'
import {configScript} from './scripts-compose.ts'
import {preflightScript} from './scripts-state.ts'
import {textAfter} from './shell.ts'
import {lastLine} from './ssh-errors.ts'

/** Looks at the host without changing anything. @throws ActionError when it is not fit */
export async function examineHost(host: Host, inputs: DeployInputs, signal: AbortSignal): Promise<HostState> {
  const answer = await host.run(preflightScript({directory: inputs.directory, project: inputs.project}), {signal})
  const state = judgePreflight(answer, inputs.project)
  checkAskable(healthPage(inputs), state.healthTool)
  return state
}

export interface NewRelease {
  readonly id: string
  /** Its directory on the host. */
  readonly path: string
  readonly files: readonly ReleaseFile[]
}

/**
 * Puts the release's files on the host and lets Compose read them: what it cannot deploy is refused before anything runs differently.
 * @throws ActionError when the files cannot be written or the project cannot be deployed
 */
export async function stageRelease(
  host: Host,
  inputs: DeployInputs,
  directory: string,
  release: NewRelease,
  options: RunOptions
): Promise<ProjectPlan> {
  await placeRelease(host, directory, release.id, release.files, options)
  const answer = await host.run(configScript({release: release.path, project: inputs.project}), {
    timeout: options.timeout ?? 60_000,
    signal: options.signal
  })
  if (answer.exitCode !== 0) throw new ActionError(`Compose on the host refuses the Compose file: ${lastLine(answer.stderr)}`)
  const names = release.files.map(file => file.name)
  return planProject(textAfter(answer.stdout, 'config'), imageReference(inputs), release.path, names)
}
