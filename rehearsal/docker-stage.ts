import {mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {ActionError} from '../lib/action/errors.ts'
import {PLATFORMS, publishForBothPlatforms} from './parts/base-image-platforms.ts'
import {prepareBaseImages, publishBaseImages, type BaseImages} from './parts/base-images.ts'
import {startBuilderContainer, type BuilderContainer} from './parts/builder-container.ts'
import {startBuildkit, type Buildkit} from './parts/buildkit.ts'
import {startEngine, type Engine} from './parts/engine.ts'
import {program, type Keep, type Part} from './parts/part.ts'
import {startRegistry, type Registry} from './parts/registry.ts'
import type {SshHost} from './parts/ssh-host.ts'
import {makeSshKey} from './parts/ssh-key.ts'
import {publishTrivyDatabase} from './parts/trivy-database.ts'
import type {PublishedPort} from './published-port.ts'
import type {RunSettings} from './settings.ts'
import {addressOf, hostLines, settingsOfHosts, startHosts, USER_KEY, type HostWish, type StageHost} from './stage-hosts.ts'
import {isListening} from './parts/server-process.ts'
import {findFreePort} from './system/free-port.ts'
import {toolFolders} from './tools/folders.ts'
import {MissingToolsError, type Tools} from './tools/index.ts'

/** What an image is built, pushed, scanned and run with. */
export interface DockerStage {
  /** The runner's engine, and the first host's. */
  readonly engine: Engine
  readonly buildkit: Buildkit
  /** Where builders are made on a hosted runner; undefined on one of one's own, which has a builder. */
  readonly builder: BuilderContainer | undefined
  readonly registry: Registry
  /** Every host that can be deployed to; there is at least one. */
  readonly hosts: readonly StageHost[]
  /** The first of them. */
  readonly sshHost: SshHost
  /** Where the deployed app answers on the first host. */
  readonly appUrl: string
  readonly tools: Tools
  /** The digests of the base images' layers, which anybody can read. */
  readonly baseLayers: ReadonlySet<string>
  readonly parts: readonly Part[]
  /** The variables and secrets that lead here. */
  readonly settings: RunSettings
  /** The base images as they are from the start. */
  publishUsualBaseImages(): Promise<void>
  /** Base images under their usual names, with a package that has a CRITICAL vulnerability. */
  publishVulnerableBaseImages(): Promise<void>
  /** Base images under their usual names for two platforms. @param vulnerable whether that of the foreign platform alone has such a package */
  publishForBothPlatforms(vulnerable: boolean): Promise<void>
}

export interface DockerStageOptions {
  /** The stage's folder. */
  readonly folder: string
  readonly tools: Tools
  /** Undefined when no host has systemd. */
  readonly systemd: Tools<'systemd'> | undefined
  /** The port that the app's Compose file publishes. */
  readonly port: PublishedPort
  readonly hosts: readonly HostWish[]
  /** The images that the repository's Dockerfiles and Compose files name. */
  readonly images: readonly string[]
  /** Whether the runner is one of GitHub's, which has an engine and no builder. */
  readonly isHosted: boolean
  readonly signal: AbortSignal
  readonly onProgress: (line: string) => void
}

/**
 * Starts engine, builder, registries and hosts side by side. When one does not start, those that did were handed to `keep`.
 *
 * @throws ActionError naming the part that does not start; MissingToolsError when no base images can be made
 */
export async function startDockerStage(options: DockerStageOptions, keep: Keep): Promise<DockerStage> {
  const {folder, tools, signal} = options
  const common = {stage: folder, signal}
  const dockerRegistry = tools.registry
  const [registryPort, toolsPort, freePort] = [await findFreePort(), await findFreePort(), await findPortOn(options.hosts.length)]
  const appPort = options.port.kind === 'fixed' ? options.port.port : freePort
  await mkdir(join(folder, USER_KEY), {mode: 0o700})
  const userKey = await makeSshKey(common, join(folder, USER_KEY, 'key'))
  const images = haveBaseImages(options)
  const toolsRegistry = `127.0.0.1:${toolsPort}`
  const engine = keep(startEngine({...common, dockerd: tools.dockerd, toolsRegistry}))
  const starting = [
    engine,
    keep(
      startBuildkit({
        ...common,
        buildkitd: tools.buildkitd,
        buildx: tools.buildx,
        toolsRegistry,
        httpRegistries: [`127.0.0.1:${registryPort}`]
      })
    ),
    keep(startRegistry({...common, dockerRegistry, name: 'registry', withPassword: true, port: registryPort})),
    keep(startToolsRegistry({...common, dockerRegistry, name: 'tools-registry', withPassword: false, port: toolsPort}, images)),
    startHosts(
      {
        ...common,
        tools,
        systemd: options.systemd,
        wishes: options.hosts,
        engine,
        userKey,
        port: appPort,
        toolsRegistry,
        environment: options.port.kind === 'variable' ? {[options.port.name]: String(appPort)} : {}
      },
      keep
    )
  ] as const
  // Waits for all, also when one fails: what starts late must not be missed by whoever cleans up.
  await Promise.allSettled(starting)
  const started = await Promise.all(starting)
  const builder = options.isHosted ? await keep(startBuilder(folder, started)) : undefined
  return assemble(options, started, builder, await images)
}

/** A port that is free on the addresses of so many hosts. */
async function findPortOn(hosts: number): Promise<number> {
  const port = await findFreePort()
  const others = Array.from({length: hosts - 1}, (_, index) => addressOf(index + 1))
  const isTaken = await Promise.all(others.map(address => isListening(port, address)))
  return isTaken.includes(true) ? findPortOn(hosts) : port
}

type Started = readonly [Engine, Buildkit, Registry, Registry, StageHost[]]

function startBuilder(stage: string, [engine, buildkit]: Started): Promise<BuilderContainer> {
  return startBuilderContainer({stage, engine: engine.socket, buildkit: buildkit.socket, version: buildkit.version})
}

function assemble({tools}: DockerStageOptions, started: Started, builder: BuilderContainer | undefined, images: BaseImages): DockerStage {
  const [engine, buildkit, registry, toolsRegistry, hosts] = started
  const [first] = hosts
  if (first === undefined) throw new ActionError('The scenario has no host to deploy to.')
  const {ssh: sshHost, url: appUrl} = first
  const own = settingsOfHosts(hosts)
  const ofHosts = hosts.flatMap(host => [host.ssh, ...(host.engine === undefined ? [] : [host.engine])])
  return {
    engine,
    buildkit,
    builder,
    registry,
    hosts,
    sshHost,
    appUrl,
    tools,
    baseLayers: new Set([...images.manifests, ...images.vulnerableManifests].flatMap(({blobs}) => blobs.map(({digest}) => digest))),
    parts: [
      ...new Set<Part>([engine, buildkit, registry, toolsRegistry, ...ofHosts]),
      ...(builder === undefined ? [] : [builder]),
      program('Compose', tools.compose),
      program('buildx', tools.buildx),
      program('Trivy', tools.trivy),
      program('docker CLI', tools.docker)
    ],
    settings: {
      variables: {
        REGISTRY: registry.host,
        REGISTRY_USERNAME: registry.credentials?.username ?? '',
        DEPLOY_HOST: sshHost.host,
        DEPLOY_PORT: String(sshHost.port),
        DEPLOY_USER: sshHost.user,
        DEPLOY_HOSTS: hostLines(hosts),
        DEPLOY_KNOWN_HOSTS: hosts.map(({ssh}) => ssh.knownHosts).join('\n'),
        // Of several hosts each is asked at its own address.
        DEPLOY_URL: hosts.length > 1 ? appUrl.replace(first.address, '{host}') : appUrl,
        // What runs on the host has to run on this machine, whatever the servers are that it is for.
        DEPLOY_PLATFORM: PLATFORMS[0],
        TRIVY_DB_REPOSITORY: `${toolsRegistry.host}/trivy-db:2`,
        ...own.variables
      },
      secrets: {
        REGISTRY_USERNAME: registry.credentials?.username ?? '',
        REGISTRY_PASSWORD: registry.credentials?.password ?? '',
        DEPLOY_SSH_KEY: sshHost.privateKey,
        ...own.secrets
      }
    },
    publishUsualBaseImages: () => publishBaseImages(toolsRegistry.host, images),
    publishVulnerableBaseImages: () => publishBaseImages(toolsRegistry.host, images, true),
    publishForBothPlatforms: vulnerable => publishForBothPlatforms(toolsRegistry.host, images, vulnerable)
  }
}

/** @throws MissingToolsError when this machine can neither make them nor has them in its cache */
async function haveBaseImages({images, signal, onProgress}: DockerStageOptions): Promise<BaseImages> {
  try {
    return await prepareBaseImages({cache: dirname(toolFolders().cache), named: images, signal, onProgress})
  } catch (error) {
    if (signal.aborted || !(error instanceof ActionError)) throw error
    throw new MissingToolsError('The base images for Dockerfiles cannot be made here.', [error.toDisplay()])
  }
}

async function startToolsRegistry(options: Parameters<typeof startRegistry>[0], images: Promise<BaseImages>): Promise<Registry> {
  const registry = await startRegistry(options)
  try {
    await Promise.all([
      images.then(made => publishBaseImages(registry.host, made, false, options.signal)),
      publishTrivyDatabase({toolsRegistry: registry.host, stage: options.stage, signal: options.signal})
    ])
    return registry
  } catch (error) {
    await registry.stop()
    throw error
  }
}
