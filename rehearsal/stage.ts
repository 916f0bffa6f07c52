import {mkdtemp, realpath} from 'node:fs/promises'
import {randomBytes} from 'node:crypto'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {ActionError} from '../lib/errors.ts'
import {prepareBaseImages, publishBaseImages, type BaseImages} from './parts/base-images.ts'
import {startBuildkit, type Buildkit} from './parts/buildkit.ts'
import {startConnect, type ConnectPart, type ConnectVault} from './parts/connect.ts'
import {startEngine, type Engine} from './parts/engine.ts'
import {findFreePort} from './system/free-port.ts'
import {startGitHub, type GitHubPart} from './parts/github/server.ts'
import type {Part} from './parts/part.ts'
import {startRegistry, type Registry} from './parts/registry.ts'
import {startSshHost, type SshHost} from './parts/ssh-host.ts'
import {clearStage} from './parts/stage-folder.ts'
import {publishTrivyDatabase} from './parts/trivy-database.ts'
import {startWebhook, type WebhookPart} from './parts/webhook.ts'
import type {Scenario} from './scenarios/scenario.ts'
import type {RunSettings} from './settings.ts'
import {toolFolders} from './tools/folders.ts'
import {MissingToolsError, type Tools} from './tools/index.ts'

/** Everything a rehearsal plays on: each part started, and what a run needs to know of them. */
export interface Stage {
  readonly folder: string
  readonly engine: Engine
  readonly buildkit: Buildkit
  readonly registry: Registry
  readonly sshHost: SshHost
  readonly connect: ConnectPart
  readonly webhook: WebhookPart
  readonly github: GitHubPart
  /** Where the deployed app answers. */
  readonly appUrl: string
  readonly parts: readonly Part[]
  /** The variables and secrets that lead to the parts. */
  readonly settings: RunSettings
  /** Every value in the vault, by item and field: secrets of the run too. */
  readonly vaultSecrets: Readonly<Record<string, string>>
  /** Base images under their usual names, with a package that has a CRITICAL vulnerability. */
  publishVulnerableBaseImages(): Promise<void>
  /** Stops every part. With `keepsApp` the engine and the deployed app go on. */
  stop(options: {keepsApp: boolean}): Promise<void>
}

export interface StageOptions {
  readonly tools: Tools
  readonly scenario: Scenario
  readonly signal: AbortSignal
  /** The branches of the repository on GitHub, with their commits. */
  readonly branches: Readonly<Record<string, string>>
  readonly onProgress: (line: string) => void
}

/** A folder for one stage, readable by its owner only. Its real path, because /proc shows real paths. */
export async function makeStageFolder(): Promise<string> {
  return realpath(await mkdtemp(join(tmpdir(), 'fairway-rehearsal-')))
}

/**
 * Starts all parts side by side in a folder made by {@link makeStageFolder}.
 *
 * @throws ActionError naming the part that does not start; what had started by then is ended
 */
export async function startStage(folder: string, options: StageOptions): Promise<Stage> {
  const started: Part[] = []
  const keep = async <P extends Part>(starting: Promise<P>): Promise<P> => {
    const part = await starting
    started.push(part)
    return part
  }
  try {
    return await startParts(folder, options, keep)
  } catch (error) {
    await Promise.allSettled(started.map(part => part.stop()))
    throw error
  }
}

type Keep = <P extends Part>(starting: Promise<P>) => Promise<P>

async function startParts(folder: string, options: StageOptions, keep: Keep): Promise<Stage> {
  const {tools, scenario, signal} = options
  const common = {stage: folder, signal}
  const dockerRegistry = tools.registry
  const [registryPort, toolsPort, appPort] = [await findFreePort(), await findFreePort(), await findFreePort()]
  const connectToken = randomBytes(24).toString('base64url')
  const vaults = scenario.vaults()
  const [owner = '', name = ''] = scenario.repository.split('/')
  const images = haveBaseImages(options)
  const engine = keep(startEngine({...common, dockerd: tools.dockerd}))
  const starting = [
    engine,
    keep(
      startBuildkit({
        ...common,
        buildkitd: tools.buildkitd,
        buildx: tools.buildx,
        toolsRegistry: `127.0.0.1:${toolsPort}`,
        httpRegistries: [`127.0.0.1:${registryPort}`]
      })
    ),
    keep(startRegistry({...common, dockerRegistry, name: 'registry', withPassword: true, port: registryPort})),
    keep(startToolsRegistry({...common, dockerRegistry, name: 'tools-registry', withPassword: false, port: toolsPort}, images)),
    keep(
      startSshHost({
        ...common,
        sshd: tools.sshd,
        docker: tools.docker,
        compose: tools.compose,
        dockerHost: `unix://${join(folder, 'engine', 'docker.sock')}`,
        environment: {[scenario.app.portVariable]: String(appPort)}
      })
    ),
    keep(startConnect({vaults, token: connectToken})),
    keep(startWebhook()),
    keep(startGitHub({owner, name, branches: options.branches}))
  ] as const
  // Waits for all, also when one fails: what starts late must not be missed by whoever cleans up.
  await Promise.allSettled(starting)
  return assemble(folder, options, await Promise.all(starting), {
    connectToken,
    appPort,
    images: await images,
    vaultSecrets: secretsOf(vaults)
  })
}

type Started = readonly [Engine, Buildkit, Registry, Registry, SshHost, ConnectPart, WebhookPart, GitHubPart]

interface Made {
  readonly connectToken: string
  readonly appPort: number
  readonly images: BaseImages
  readonly vaultSecrets: Readonly<Record<string, string>>
}

function assemble(folder: string, {tools}: StageOptions, started: Started, {connectToken, appPort, images, vaultSecrets}: Made): Stage {
  const [engine, buildkit, registry, toolsRegistry, sshHost, connect, webhook, github] = started
  const appUrl = `http://127.0.0.1:${appPort}`
  const programs = [
    program('Compose', tools.compose),
    program('buildx', tools.buildx),
    program('Trivy', tools.trivy),
    program('docker CLI', tools.docker)
  ]
  return {
    folder,
    engine,
    buildkit,
    registry,
    sshHost,
    connect,
    webhook,
    github,
    appUrl,
    vaultSecrets,
    parts: [...started, ...programs, CHECKOUT],
    settings: {
      variables: {
        REGISTRY: registry.host,
        DEPLOY_HOST: sshHost.host,
        DEPLOY_PORT: String(sshHost.port),
        DEPLOY_USER: sshHost.user,
        DEPLOY_KNOWN_HOSTS: sshHost.knownHosts,
        DEPLOY_URL: appUrl,
        OP_CONNECT_HOST: connect.url,
        TRIVY_DB_REPOSITORY: `${toolsRegistry.host}/trivy-db:2`
      },
      secrets: {
        REGISTRY_USERNAME: registry.credentials?.username ?? '',
        REGISTRY_PASSWORD: registry.credentials?.password ?? '',
        DEPLOY_SSH_KEY: sshHost.privateKey,
        OP_CONNECT_TOKEN: connectToken,
        WEBHOOK_URL: webhook.webhookUrl
      }
    },
    publishVulnerableBaseImages: () => publishBaseImages(toolsRegistry.host, images, true),
    async stop({keepsApp}) {
      const ending = started.filter(part => !keepsApp || part !== engine)
      await Promise.all(ending.map(part => part.stop()))
      if (!keepsApp) await clearStage(folder)
    }
  }
}

/** @throws MissingToolsError when this machine can neither make them nor has them in its cache */
async function haveBaseImages({signal, onProgress}: StageOptions): Promise<BaseImages> {
  try {
    return await prepareBaseImages({cache: dirname(toolFolders().cache), signal, onProgress})
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

/** The runner plays it itself. */
const CHECKOUT: Part = {name: 'actions/checkout', kind: 'stand-in', version: 'v6', from: 'built in', stop: () => Promise.resolve()}

function secretsOf(vaults: readonly ConnectVault[]): Record<string, string> {
  const fields = vaults.flatMap(({items}) => items.flatMap(item => item.fields.map(field => ({item, field}))))
  return Object.fromEntries(fields.map(({item, field}) => [`${item.title}/${field.label}`, field.value]))
}

function program(name: string, tool: {version: string; from: string}): Part {
  return {name, kind: 'real', version: tool.version, from: tool.from, stop: () => Promise.resolve()}
}
