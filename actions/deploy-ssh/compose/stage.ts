import {ActionError} from '../../../lib/action/errors.ts'
import {planProject, type ProjectPlan} from './config.ts'
import {explainConfigFailure} from './config-failure.ts'
import type {Host, RunOptions} from '../../../lib/ssh/connection.ts'
import {writeOverride} from './override.ts'
import type {DeployInputs} from '../inputs.ts'
import {checkMount, type Mount, type ReleasePlace} from './mounts.ts'
import {imageReference, placeRelease, textsOf, type ReleaseFile} from './release.ts'
import {configScript, realPathsScript} from './config-scripts.ts'
import {checkEnvironments, readSentEnvironment} from './sent-environment.ts'
import {textAfter} from '../../../lib/ssh/shell.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {checkUnsetVariables, explainRequired} from './unset-variables.ts'

export interface NewRelease {
  /** Its directory on the host. */
  readonly path: string
  readonly project: string
  readonly files: readonly ReleaseFile[]
}

/**
 * Puts the release's files on the host and lets Compose read them: what it cannot deploy is refused before anything runs differently.
 * @throws ActionError when the files cannot be written or the project cannot be deployed
 */
export async function stageRelease(host: Host, inputs: DeployInputs, release: NewRelease, options: RunOptions): Promise<ProjectPlan> {
  await placeRelease(host, release.path, release.files, options)
  const answer = await host.run(configScript({release: release.path, project: release.project}), {
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
  await writeOverride(host, {...release, files: place.files}, plan.start, options)
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
