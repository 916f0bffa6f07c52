import {mkdir, readFile, stat, symlink, writeFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import {join, resolve} from 'node:path'
import {childEnvironment, type Environment} from '../../lib/action/environment.ts'
import {isRecord} from '../../lib/registry/descriptor.ts'
import {withProxies, type Proxies} from './builder/proxies.ts'
import {READ_FOR_PROVENANCE} from './event-payload.ts'
import type {Login} from '../../lib/registry/logins.ts'
import type {Workspace} from './workspace.ts'

type DockerConfig = Readonly<Record<string, unknown>>

/**
 * Gives Docker a separate configuration folder, so that a login never lands in the runner's home, where jobs on one machine
 * take it from each other (docker/login-action#173). The user's own settings, logins, plug-ins, contexts and builders keep
 * working: a separate DOCKER_CONFIG would otherwise hide them.
 *
 * @param environment this process's variables
 * @param logins for base images
 * @returns the environment for every `docker` of this run
 */
export async function prepareDockerEnvironment(
  workspace: Workspace,
  environment: Environment,
  logins: readonly Login[]
): Promise<Environment> {
  // Docker treats an empty variable as not set; as a path it would be the checkout.
  const original = resolve(given(environment, 'DOCKER_CONFIG') ?? join(given(environment, 'HOME') ?? homedir(), '.docker'))
  const config = await readConfig(join(original, 'config.json'))
  await mkdir(workspace.dockerConfig, {recursive: true, mode: 0o700})
  const content = JSON.stringify(ownConfig(config, original, logins))
  await writeFile(join(workspace.dockerConfig, 'config.json'), content, {mode: 0o600})
  // The contexts with their certificates: builders refer to them by name, so DOCKER_HOST alone would not do.
  if (await isFolder(join(original, 'contexts'))) await symlink(join(original, 'contexts'), join(workspace.dockerConfig, 'contexts'))
  const builders = given(environment, 'BUILDX_CONFIG') ?? join(original, 'buildx')
  return {
    // Whatever starts a builder may be the one that makes it: `build` does, when the builder's container is gone.
    ...childEnvironment(environment, {without: READ_FOR_PROVENANCE}),
    DOCKER_CONFIG: workspace.dockerConfig,
    BUILDX_CONFIG: (await isFolder(builders)) ? builders : workspace.buildxConfig
  }
}

/** The user's configuration, with our logins and the user's plug-in folders added. */
export function ownConfig(config: DockerConfig, original: string, logins: readonly Login[]): DockerConfig {
  const extra = Array.isArray(config['cliPluginsExtraDirs']) ? (config['cliPluginsExtraDirs'] as unknown[]) : []
  const own = {...config, cliPluginsExtraDirs: [join(original, 'cli-plugins'), ...extra]}
  if (logins.length === 0) return own
  const keyed = logins.map(({registry, credentials}) => {
    const key = registry === 'docker.io' ? 'https://index.docker.io/v1/' : registry
    return [key, {auth: Buffer.from(`${credentials.username}:${credentials.password}`, 'utf8').toString('base64')}] as const
  })
  return {
    ...own,
    auths: {...recordOf(config['auths']), ...Object.fromEntries(keyed)},
    // An empty helper means "in this file": otherwise a credential store of the user would be asked.
    credHelpers: {...recordOf(config['credHelpers']), ...Object.fromEntries(keyed.map(([key]) => [key, '']))}
  }
}

/** Adds the proxies of the step to our configuration folder, for what a Dockerfile runs. */
export async function useProxies(workspace: Workspace, proxies: Proxies): Promise<void> {
  const file = join(workspace.dockerConfig, 'config.json')
  const config = await readConfig(file)
  const own = withProxies(config, proxies)
  if (own === config) return
  await mkdir(workspace.dockerConfig, {recursive: true, mode: 0o700})
  await writeFile(file, JSON.stringify(own), {mode: 0o600})
}

/** Our configuration, as Docker reads it. */
export const dockerConfigOf = (workspace: Workspace): Promise<DockerConfig> => readConfig(join(workspace.dockerConfig, 'config.json'))

function given(environment: Environment, name: string): string | undefined {
  return environment[name] === '' ? undefined : environment[name]
}

async function readConfig(path: string): Promise<DockerConfig> {
  try {
    return recordOf(JSON.parse(await readFile(path, 'utf8')))
  } catch {
    // There is none, or Docker itself could not read it either.
    return {}
  }
}

function recordOf(value: unknown): DockerConfig {
  return isRecord(value) ? value : {}
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => undefined))?.isDirectory() ?? false
}
