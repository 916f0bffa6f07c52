import {randomBytes} from 'node:crypto'
import {mkdir, mkdtemp, realpath} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {startDockerStage, type DockerStage} from './docker-stage.ts'
import {SERVICE_FOLDER} from './lasting-caches.ts'
import {startCacheService, type CacheService} from './parts/cache-service/index.ts'
import {startConnect, type ConnectPart, type ConnectVault} from './parts/connect.ts'
import {startGitHub, type GitHubPart} from './parts/github/server.ts'
import type {GitHubOptions} from './parts/github/state.ts'
import {downloadParts} from './machine.ts'
import {program, type Keep, type Part} from './parts/part.ts'
import {clearStage} from './parts/stage-folder.ts'
import {startStateStore, STATE_PASSWORD, type StateStore} from './parts/state-store.ts'
import {startWebhook, type WebhookPart} from './parts/webhook.ts'
import type {PublishedPort} from './published-port.ts'
import {awkwardSecret} from './scenarios/made-up-secret.ts'
import type {RunSettings} from './settings.ts'
import type {HostWish} from './stage-hosts.ts'
import type {Toolset} from './toolset.ts'

/** Everything a rehearsal plays on: each part started, and what a run needs to know of them. */
export interface Stage {
  readonly folder: string
  readonly connect: ConnectPart
  readonly webhook: WebhookPart
  readonly github: GitHubPart
  /** Where runs keep what later ones need: of this stage, and of earlier rehearsals. */
  readonly cacheService: CacheService
  /** Undefined when the workflow has nothing to do with images: an engine takes long to start, and it needs root. */
  readonly docker: DockerStage | undefined
  /** Whether the runner is one of GitHub's. */
  readonly isHosted: boolean
  /** The path of Terraform's state. It outlives the runs, as a backend does. */
  readonly terraformState: string
  /** The service that keeps that state on hosted runners; undefined where it is a file of the runner's. */
  readonly stateStore: StateStore | undefined
  readonly parts: readonly Part[]
  /** The variables and secrets that lead to the parts. */
  readonly settings: RunSettings
  /** Every value in the vault, by item and field: secrets of the run too. */
  readonly vaultSecrets: Readonly<Record<string, string>>
  /**
   * A secret of the vault is rotated: 1Password gives the new value from now on. The leak search knows both.
   *
   * @throws Error when no item of this title has such a field
   */
  rotate(item: string, field: string, value: string): void
  /** Stops every part. With `keepsApp` what runs the deployed app goes on: engines, and hosts with systemd. */
  stop(options: {keepsApp: boolean}): Promise<void>
}

export interface StageOptions {
  readonly tools: Toolset
  /** The repository's name on the stand-in GitHub, `owner/name`. */
  readonly repository: string
  /** What 1Password Connect holds. */
  readonly vaults: readonly ConnectVault[]
  /** The port that the app's Compose file publishes. */
  readonly port: PublishedPort
  /** The hosts to deploy to. */
  readonly hosts: readonly HostWish[]
  /** The images that the repository's Dockerfiles and Compose files name. */
  readonly images: readonly string[]
  /** Whether the runner is one of GitHub's. */
  readonly isHosted: boolean
  readonly signal: AbortSignal
  /** The branches of the repository on GitHub, with their commits, and which of them is the default branch, unless it is `main`. */
  readonly github: Pick<GitHubOptions, 'branches' | 'defaultBranch'>
  readonly onProgress: (line: string) => void
}

/** The folder of the stage that holds Terraform's state. */
export const TERRAFORM_FOLDER = 'terraform-state'

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

async function startParts(folder: string, options: StageOptions, keep: Keep): Promise<Stage> {
  const {tools, vaults} = options
  const connectToken = randomBytes(24).toString('base64url')
  const [owner = '', name = ''] = options.repository.split('/')
  const terraformFolder = join(folder, TERRAFORM_FOLDER)
  await mkdir(terraformFolder, {mode: 0o700})
  const terraformState = join(terraformFolder, 'terraform.tfstate')
  const vaultSecrets = secretsOf(vaults)
  let current = vaults
  const starting = [
    keep(startConnect({vaults, token: connectToken})),
    keep(startWebhook()),
    keep(startGitHub({owner, name, ...options.github})),
    keep(startCacheService({folder: join(folder, SERVICE_FOLDER)})),
    tools.docker === undefined
      ? Promise.resolve(undefined)
      : startDockerStage({...options, folder, tools: tools.docker, systemd: tools.systemd}, keep),
    options.isHosted && tools.terraform !== undefined
      ? keep(startStateStore({file: terraformState, password: vaultSecrets[`${STATE_PASSWORD.item}/${STATE_PASSWORD.field}`] ?? ''}))
      : Promise.resolve(undefined)
  ] as const
  // Waits for all, also when one fails: what starts late must not be missed by whoever cleans up.
  await Promise.allSettled(starting)
  const [connect, webhook, github, cacheService, docker, stateStore] = await Promise.all(starting)
  const parts = [connect, webhook, github, cacheService, ...(docker?.parts ?? []), ...(stateStore === undefined ? [] : [stateStore])]
  return {
    folder,
    connect,
    webhook,
    github,
    cacheService,
    docker,
    isHosted: options.isHosted,
    terraformState,
    stateStore,
    parts: [
      ...parts,
      ...(tools.terraform === undefined ? [] : [program('Terraform', tools.terraform.terraform)]),
      ...(options.isHosted ? downloadParts(tools) : []),
      ...(tools.act === undefined ? PLAYED : [program('act', tools.act)])
    ],
    vaultSecrets,
    settings: {
      variables: {
        ...docker?.settings.variables,
        OP_CONNECT_HOST: connect.url,
        TERRAFORM_STATE: stateStore?.url ?? terraformState
      },
      secrets: {
        ...docker?.settings.secrets,
        OP_CONNECT_TOKEN: connectToken,
        WEBHOOK_URL: webhook.webhookUrl,
        PLAN_KEY: awkwardSecret()
      }
    },
    rotate(item, field, value) {
      const known = vaultSecrets[`${item}/${field}`]
      if (known === undefined) throw new Error(`No item "${item}" of the vault has a field "${field}".`)
      current = withValue(current, item, field, value)
      connect.change(current)
      const times = Object.keys(vaultSecrets).filter(name => name.startsWith(`${item}/${field} before`)).length
      vaultSecrets[`${item}/${field} before rotation ${times + 1}`] = known
      vaultSecrets[`${item}/${field}`] = value
    },
    async stop({keepsApp}) {
      const running: readonly (Part | undefined)[] = [docker?.engine, ...(docker?.hosts ?? []).map(host => host.engine ?? host.systemd)]
      const ending = parts.filter(part => !keepsApp || !running.includes(part))
      await Promise.all(ending.map(part => part.stop()))
      if (!keepsApp) await clearStage(folder)
    }
  }
}

/** What our runner plays itself. */
const PLAYED: readonly Part[] = ['actions/checkout', 'actions/upload-artifact', 'actions/download-artifact'].map(name => ({
  name,
  kind: 'stand-in',
  version: 'built in',
  from: 'built in',
  stop: () => Promise.resolve()
}))

function secretsOf(vaults: readonly ConnectVault[]): Record<string, string> {
  const fields = vaults.flatMap(({items}) => items.flatMap(item => item.fields.map(field => ({item, field}))))
  return Object.fromEntries(fields.map(({item, field}) => [`${item.title}/${field.label}`, field.value]))
}

function withValue(vaults: readonly ConnectVault[], title: string, label: string, value: string): ConnectVault[] {
  return vaults.map(vault => ({
    ...vault,
    items: vault.items.map(item =>
      item.title === title ? {...item, fields: item.fields.map(field => (field.label === label ? {...field, value} : field))} : item
    )
  }))
}
