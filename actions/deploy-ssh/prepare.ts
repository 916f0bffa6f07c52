import {ActionError} from '../../lib/action/errors.ts'
import {planProject, type ProjectPlan} from './compose-config.ts'
import {explainConfigFailure} from './config-failure.ts'
import type {Host, RunOptions} from './connection.ts'
import type {DeployInputs} from './inputs.ts'
import {checkMount, type Mount, type ReleasePlace} from './mounts.ts'
import {judgePreflight, type HostState} from './preflight.ts'
import {imageReference, placeRelease, registryOf, textsOf, type ReleaseFile} from './release.ts'
import {configScript, pullScript, realPathsScript} from './scripts-compose.ts'
import {preflightScript} from './scripts-state.ts'
import {checkEnvironments, readSentEnvironment} from './sent-environment.ts'
import {textAfter} from './shell.ts'
import {explainDockerFailure, lastLine} from './ssh-errors.ts'
import {checkUnsetVariables, explainRequired} from './unset-variables.ts'

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
  const sent = readSentEnvironment(textsOf(release.files))
  if (answer.exitCode !== 0) throw explainRequired(answer.stderr, sent) ?? explainConfigFailure(answer.stderr, release.path)
  checkUnsetVariables(answer.stderr, sent)
  const place = {path: release.path, files: release.files.map(file => file.name)}
  const plan = planProject(textAfter(answer.stdout, 'config'), imageReference(inputs), place)
  checkEnvironments(sent, plan.environments)
  await checkLinks(host, plan.mounts, place, options)
  return plan
}

/** A path outside of the release may be a link into it. */
async function checkLinks(host: Host, mounts: readonly Mount[], place: ReleasePlace, {signal}: RunOptions): Promise<void> {
  const outside = mounts.filter(({source}) => !source.startsWith(`${place.path}/`) && !/[\r\n]/.test(source))
  if (outside.length === 0) return
  const answer = await host.run(realPathsScript({paths: outside.map(({source}) => source).join('\n')}), {signal})
  const real = answer.said.all('real')
  if (answer.exitCode !== 0 || real.length !== outside.length) {
    throw new ActionError(`The mounts of the Compose file could not be looked up on the host: ${lastLine(answer.stderr)}`)
  }
  for (const [index, mount] of outside.entries()) {
    const source = real[index] ?? mount.source
    if (source !== mount.source) checkMount({...mount, what: `${mount.what} "${mount.source}", a link to`, source}, place)
  }
}

/**
 * Pulls what is missing, while the old version still serves.
 * @throws ActionError naming the image and why it could not be pulled
 */
export async function pullImages(
  host: Host,
  inputs: DeployInputs,
  directory: string,
  images: readonly string[],
  options: RunOptions
): Promise<void> {
  const answer = await host.run(
    pullScript({
      directory,
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
