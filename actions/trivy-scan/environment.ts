import {childEnvironment, type Environment} from '../../lib/action/environment.ts'

/**
 * What a program needs to reach the network as the runner does, and the mark by which the runner ends what a job left running
 * (actions/runner, JobExtension.cs).
 */
const ONLY = ['PATH', 'HTTP_PROXY', 'HTTPS_PROXY', 'NO_PROXY', 'SSL_CERT_FILE', 'SSL_CERT_DIR', 'RUNNER_TRACKING_ID']

/**
 * The environment in which the scanner runs, narrower than that of any other program: no `TRIVY_*` that would change what it does, and
 * folders of our own for everything it keeps. An expired login in the runner's Docker configuration would make ghcr.io refuse the public
 * database, so DOCKER_CONFIG is an empty folder.
 *
 * @param folder the step's folder; `home`, `tmp` and `docker` in it have to exist
 */
export function scannerEnvironment(environment: Environment, folder: string): Readonly<Record<string, string>> {
  const seen = childEnvironment(environment, {only: ONLY})
  return {...seen, HOME: `${folder}/home`, TMPDIR: `${folder}/tmp`, DOCKER_CONFIG: `${folder}/docker`}
}
