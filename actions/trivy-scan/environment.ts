/**
 * What a program needs to reach the network as the runner does (lower case too: Go reads both), and the mark by which the runner ends
 * what a job left running (actions/runner, JobExtension.cs).
 */
const KEPT = [
  'PATH',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'SSL_CERT_FILE',
  'SSL_CERT_DIR',
  'RUNNER_TRACKING_ID'
]

/**
 * The environment in which the scanner runs: no tokens, no inputs, no `TRIVY_*` that would change what it does, and folders of our own
 * for everything it keeps. An expired login in the runner's Docker configuration would make ghcr.io refuse the public database, so
 * DOCKER_CONFIG is an empty folder.
 *
 * @param folder the step's folder; `home`, `tmp` and `docker` in it have to exist
 */
export function scannerEnvironment(
  environment: Readonly<Record<string, string | undefined>>,
  folder: string
): Readonly<Record<string, string>> {
  const kept = KEPT.flatMap(name => {
    const value = environment[name]
    return value === undefined ? [] : [[name, value] as const]
  })
  return {...Object.fromEntries(kept), HOME: `${folder}/home`, TMPDIR: `${folder}/tmp`, DOCKER_CONFIG: `${folder}/docker`}
}
