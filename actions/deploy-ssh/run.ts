import {Clock} from './clock.ts'
import type {Host} from '../../lib/ssh/connection.ts'
import type {DeployDependencies} from './dependencies.ts'
import {Deployment, stoppedBeforeChange} from './deployment.ts'
import type {DeployInputs} from './inputs.ts'
import {hideSecretsOf} from './compose/known-secrets.ts'
import {readReleaseFiles} from './compose/release.ts'
import type {DeployResult} from './result.ts'

/**
 * Deploys, verifies, and puts the previous release back when the new one does not work.
 *
 * @returns the result; whatever goes wrong on the host is a result, not an exception
 * @throws ActionError when a local file is missing or wrong; the signal's reason when the run is cancelled (the host is then restored by itself)
 */
export async function run(inputs: DeployInputs, dependencies: DeployDependencies): Promise<DeployResult> {
  const files = await readReleaseFiles(inputs, dependencies.identity)
  hideSecretsOf(files, dependencies.environment ?? {}, publicTexts(inputs))
  const clock = new Clock(inputs.timeout, dependencies.now ?? Date.now)
  let host: Host
  try {
    host = await clock.measure('connect', () => dependencies.connect())
  } catch (error) {
    return {...stoppedBeforeChange(error, dependencies), previous: undefined, phases: clock.phases}
  }
  try {
    const deployment = new Deployment(host, inputs, dependencies, clock)
    const outcome = await deployment.run(files)
    return {...outcome, previous: deployment.previous, phases: clock.phases}
  } finally {
    await host.close()
  }
}

/** What messages have to name. */
function publicTexts(inputs: DeployInputs): string[] {
  const {host, user, project, directory, image, digest, 'health-url': url, 'expect-version': version} = inputs
  return [host, user, project, directory, `${image}@${digest}`, url, version]
}
