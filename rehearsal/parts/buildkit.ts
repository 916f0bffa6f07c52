import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import type {Part, Tool} from './part.ts'
import {isListening, startServerProcess} from './server-process.ts'
import type {StageOptions} from './stage-folder.ts'
import {checkStagePath, findProgram, removeFolder, serverEnvironment} from './stage-folder.ts'

export interface BuildkitOptions extends StageOptions {
  readonly buildkitd: Tool
  readonly buildx: Tool
  /** `127.0.0.1:PORT` of the registry that holds base images under their usual names (`library/debian`). It need not run yet. */
  readonly toolsRegistry: string
  /** Other registries that speak plain HTTP, as `127.0.0.1:PORT`. */
  readonly httpRegistries?: readonly string[]
  readonly run?: RunProcess
}

/** A BuildKit daemon and a buildx builder that uses it. */
export interface Buildkit extends Part {
  readonly builder: string
  /** Where the daemon listens, an absolute path. */
  readonly socket: string
  /** What a step needs so that `docker buildx` builds here. */
  readonly environment: {readonly BUILDX_CONFIG: string; readonly BUILDX_BUILDER: string}
}

const BUILDER = 'fairway-rehearsal'

/**
 * Starts buildkitd in the stage, and makes a buildx builder for it (remote driver, own BUILDX_CONFIG). What Docker Hub would be asked for
 * is first looked for in the tools registry, so that `FROM debian:bookworm-slim` works unchanged without the internet.
 * RUN steps use the machine's own network, like a build on a hosted runner with `--network host`.
 *
 * @throws ActionError when this process is not root, runc is missing, or the daemon does not come up
 */
export async function startBuildkit(options: BuildkitOptions): Promise<Buildkit> {
  checkStagePath(options.stage)
  if (process.getuid?.() !== 0) {
    throw new ActionError(
      'BuildKit must be started as root for a rehearsal.',
      'Run the rehearsal as root, for example in a throw-away virtual machine.'
    )
  }
  const run = options.run ?? runProcess
  const folder = join(options.stage, 'buildkit')
  const environment = {BUILDX_CONFIG: join(folder, 'buildx'), BUILDX_BUILDER: BUILDER}
  await mkdir(environment.BUILDX_CONFIG, {recursive: true, mode: 0o700})
  const runc = await findProgram('runc', 'Install Debian\'s runc package, or run "npm run tools".')
  const configuration = join(folder, 'buildkitd.toml')
  await writeFile(configuration, buildkitConfiguration(folder, runc, options.toolsRegistry, options.httpRegistries ?? []))
  const socket = join(folder, 'buildkitd.sock')
  const address = `unix://${socket}`
  const env = {...serverEnvironment(options.stage), DOCKER_CONFIG: join(folder, 'docker')}
  // Making the builder asks nothing of the daemon, so both go side by side.
  const making = runOrThrow(
    run,
    'Making the buildx builder',
    [options.buildx.path, 'create', '--name', BUILDER, '--driver', 'remote', address],
    {env: {...env, BUILDX_CONFIG: environment.BUILDX_CONFIG}, timeout: 20_000, signal: options.signal}
  )
  making.catch(() => undefined)
  const server = await startServerProcess({
    name: 'BuildKit',
    argv: [options.buildkitd.path, '--config', configuration],
    logFile: join(folder, 'buildkitd.log'),
    isReady: () => isListening(socket),
    env,
    signal: options.signal
  })
  let stopping: Promise<void> | undefined
  const stop = () => (stopping ??= server.stop().then(() => removeFolder(folder)))
  try {
    await making
  } catch (error) {
    await stop()
    throw error
  }
  return {
    name: 'BuildKit',
    kind: 'real',
    version: options.buildkitd.version,
    from: options.buildkitd.from,
    builder: BUILDER,
    socket,
    environment,
    stop
  }
}

/** buildkitd.toml (https://docs.docker.com/build/buildkit/toml-configuration/). */
export function buildkitConfiguration(folder: string, runc: string, toolsRegistry: string, httpRegistries: readonly string[]): string {
  const text = (value: string) => JSON.stringify(value)
  const plain = [...new Set([toolsRegistry, ...httpRegistries])].flatMap(host => [`[registry.${text(host)}]`, '  http = true'])
  return [
    `root = ${text(join(folder, 'root'))}`,
    '[grpc]',
    `  address = [${text(`unix://${join(folder, 'buildkitd.sock')}`)}]`,
    '[otel]',
    `  socketPath = ${text(join(folder, 'otel.sock'))}`,
    '[cdi]',
    '  disabled = true',
    '[worker.containerd]',
    '  enabled = false',
    '[worker.oci]',
    '  enabled = true',
    `  binary = ${text(runc)}`,
    '  networkMode = "host"',
    '  gc = false',
    '[registry."docker.io"]',
    `  mirrors = [${text(toolsRegistry)}]`,
    ...plain,
    ''
  ].join('\n')
}
