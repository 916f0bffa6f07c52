import {ActionError} from '../../lib/action/errors.ts'
import {planProject, type ProjectPlan} from './compose-config.ts'
import type {Host, RunOptions} from './connection.ts'
import type {DeployInputs} from './inputs.ts'
import {judgePreflight, type HostState} from './preflight.ts'
import {imageReference, placeRelease, registryOf, type ReleaseFile} from './release.ts'
import {configScript, pullScript} from './scripts-compose.ts'
import {preflightScript} from './scripts-state.ts'
import {textAfter} from './shell.ts'
import {explainDockerFailure, lastLine} from './ssh-errors.ts'

/** Looks at the host without changing anything. @throws ActionError when it is not fit */
export async function examineHost(host: Host, inputs: DeployInputs, signal: AbortSignal): Promise<HostState> {
  const answer = await host.run(preflightScript({directory: inputs.directory, project: inputs.project}), {signal})
  return judgePreflight(answer, inputs.project)
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

/**
 * Pulls what is missing, while the old version still serves.
 * @throws ActionError naming the image and why it could not be pulled
 */
export async function pullImages(host: Host, inputs: DeployInputs, images: readonly string[], options: RunOptions): Promise<void> {
  const answer = await host.run(
    pullScript({
      images: images.join(' '),
      registry: registryOf(inputs.image),
      username: inputs['registry-username'],
      password: inputs['registry-password']
    }),
    options
  )
  if (answer.exitCode === 0) return
  const {message, fix} = explainDockerFailure(answer.stderr)
  // A login also fails when the registry cannot be reached: that is reported as such below.
  if (answer.said.get('login') === 'refused' && /unauthorized|denied|forbidden|incorrect|40[13]/i.test(answer.stderr)) {
    const registry = registryOf(inputs.image)
    throw new ActionError(
      `The registry ${registry === '' ? 'Docker Hub' : registry} refuses the login of ${inputs['registry-username']}: ${lastLine(answer.stderr)}.`,
      'Check "registry-username" and "registry-password".'
    )
  }
  throw new ActionError(`The image ${answer.said.get('not-pulled') ?? imageReference(inputs)} could not be pulled. ${message}`, fix)
}
