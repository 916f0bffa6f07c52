import {randomUUID} from 'node:crypto'
import {mkdir, readFile, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {describeFailure, type ProcessResult} from '../../../lib/action/process.ts'
import {isRecord} from '../../../lib/registry/descriptor.ts'
import {formatCsv} from '../csv.ts'
import {useProxies} from '../docker-environment.ts'
import {readCertificates, writeConfiguration} from './configuration.ts'
import {readInspection} from './inspection.ts'
import {havePassword, onLoopback, proxiesOf, proxyOptions} from './proxies.ts'
import type {Builder, BuilderDependencies, BuilderSettings} from './types.ts'

/**
 * BuildKit 0.32.2, for runners whose only builder is the Docker engine itself, at Docker Hub and at Google's mirror of it. Without a tag: buildx
 * 0.36 looks for the signature of an image with tag and digest over the network (docker/buildx, driver/docker-container/driver.go), and the
 * digest alone says what runs, whoever hands it out. Published documents name it:
 * https://github.com/khalshaqzzy/CARE/blob/dae776b20291e54d22dd21a0d52fb5c33ba50408/deploy/scripts/build-cache.sh (by version) and
 * https://github.com/krt-profit/basetool/blob/47335469792ab146a6e94546831a5c759ee84360/.github/actions/setup-buildx/Dockerfile
 * (by the tag buildx-stable-1).
 */
export const BUILDKIT_IMAGES = ['docker.io', 'mirror.gcr.io'].map(
  registry => `${registry}/moby/buildkit@sha256:28a898719c18a33f4e8000685287fa36fd0dd9560c6440227d3a732d79bb41d8`
)

const DRIVER = 'docker-container'

/** What one try to make a builder is made of. */
interface Plan {
  readonly name: string
  /** Options that may be read by every user of the machine. */
  readonly options: ReadonlyMap<string, string>
  /** Options with a password in them. */
  readonly secretOptions: ReadonlyMap<string, string>
  /** Its buildkitd.toml. */
  readonly file: string | undefined
}

/**
 * Makes a builder that post removes, with the proxies of the step and with the mirrors and certificates that the engine of this machine has:
 * a builder in a container has none of them by itself.
 *
 * @throws ActionError when it cannot be made
 */
export async function createBuilder(settings: BuilderSettings, given: BuilderDependencies): Promise<Builder> {
  const {workspace, state} = given
  const dependencies = {...given, env: {...given.env, BUILDX_CONFIG: workspace.buildxConfig, BUILDX_BUILDER: undefined}}
  const plan = await planBuilder(settings, dependencies)
  await mkdir(workspace.buildxConfig, {recursive: true, mode: 0o700})
  state.save('builder', plan.name)
  const own = settings['driver-opts'].get('image')
  const images = own === undefined ? BUILDKIT_IMAGES : [own]
  const failures: string[] = []
  for (const image of images) {
    const result = await start({...plan, options: new Map([...plan.options, ['image', image]])}, dependencies)
    if (result.exitCode === 0)
      return {name: plan.name, driver: DRIVER, platforms: await platformsOf(plan.name, dependencies), env: dependencies.env, isOwn: true}
    failures.push(`${image}: ${describeFailure('docker', result)}`)
    // What could not be started is there all the same.
    await remove(plan.name, dependencies)
  }
  throw new ActionError(
    `No builder could be made: ${failures.join('; ')}`,
    'Check that the Docker engine runs and can pull moby/buildkit, or set up a builder first and name it in "builder".'
  )
}

async function planBuilder(settings: BuilderSettings, dependencies: BuilderDependencies): Promise<Plan> {
  const {env, workspace, folder, warn} = dependencies
  const options = settings['driver-opts']
  const sharesNetwork = options.get('network') === 'host'
  const proxies = proxiesOf(env)
  const near = sharesNetwork ? [] : onLoopback(proxies)
  if (near.length > 0) {
    warn(
      `${near.join(' and ')} of this step is on the loopback of the machine, which a builder in a container cannot reach. ` +
        'Name the proxy by an address of the network, or give "driver-opts: network=host".'
    )
  }
  await useProxies(workspace, proxies)
  const engine = {mirrors: await mirrorsOf(dependencies), ...(await trustOf(dependencies)), sharesNetwork}
  const {file, notes} = await writeConfiguration(settings['buildkitd-config'], engine, folder, workspace.builderConfig)
  for (const note of notes) warn(note)
  const isSecret = havePassword(proxies)
  const forProxies = new Map([...proxyOptions(proxies)].filter(([name]) => !options.has(name)))
  return {
    name: `fairway-${randomUUID().slice(0, 8)}`,
    options: new Map([...(isSecret ? [] : forProxies), ...options]),
    secretOptions: isSecret ? forProxies : new Map(),
    file
  }
}

/** What the engine trusts, and this step for the registry of the image. */
async function trustOf({workspace, registry, trust, certificateFolders}: BuilderDependencies) {
  const certificates = new Map(await readCertificates(certificateFolders, workspace.folder))
  if (trust.authorities.length > 0) {
    await writeFile(workspace.authorities, trust.authorities.join('\n'), {mode: 0o600})
    certificates.set(registry, {authorities: [workspace.authorities], pairs: certificates.get(registry)?.pairs ?? []})
  }
  return {certificates, plain: trust.isPlain ? [registry] : []}
}

/** Mirrors of Docker Hub that the engine has; none when it does not say. */
async function mirrorsOf({run, env, signal}: BuilderDependencies): Promise<readonly string[]> {
  const result = await run(['docker', 'info', '--format', '{{json .RegistryConfig.Mirrors}}'], {env, signal})
  try {
    const mirrors: unknown = result.exitCode === 0 ? JSON.parse(result.stdout) : []
    return Array.isArray(mirrors) ? mirrors.filter(mirror => typeof mirror === 'string') : []
  } catch {
    return []
  }
}

async function start({name, options, secretOptions, file}: Plan, dependencies: BuilderDependencies): Promise<ProcessResult> {
  const {run, env, workspace, signal} = dependencies
  // One field each, whose value may have commas: NO_PROXY has.
  const given = [...options].flatMap(([option, value]) => ['--driver-opt', formatCsv([`${option}=${value}`])])
  const config = file === undefined ? [] : ['--config', file]
  const isSecret = secretOptions.size > 0
  const argv = ['docker', 'buildx', 'create', '--name', name, '--driver', DRIVER, ...given, ...config, ...(isSecret ? [] : ['--bootstrap'])]
  const created = await run(argv as [string, ...string[]], {env, signal})
  if (created.exitCode !== 0 || !isSecret) return created
  await addOptions(join(workspace.buildxConfig, 'instances', name), secretOptions)
  return run(['docker', 'buildx', 'inspect', '--bootstrap', name], {env, signal})
}

/**
 * Adds options to what buildx keeps of a builder (docker/buildx, store/nodegroup.go), in a file that nobody else can read: `buildx create` takes
 * them from its arguments only, which every user of the machine can list.
 */
async function addOptions(file: string, options: ReadonlyMap<string, string>): Promise<void> {
  const builder: unknown = JSON.parse(await readFile(file, 'utf8'))
  const nodes: unknown = isRecord(builder) ? builder['Nodes'] : undefined
  if (!isRecord(builder) || !Array.isArray(nodes) || !nodes.every(isRecord)) {
    throw new ActionError(
      'This buildx keeps its builders in a form that is not known, so the proxy with its password cannot be handed over without showing it.',
      'Use a proxy without a password, or set up a builder first and name it in "builder".'
    )
  }
  const Nodes = nodes.map(node => ({
    ...node,
    DriverOpts: {...(isRecord(node['DriverOpts']) ? node['DriverOpts'] : {}), ...Object.fromEntries(options)}
  }))
  await writeFile(file, JSON.stringify({...builder, Nodes}), {mode: 0o600})
}

async function platformsOf(name: string, {run, env, signal}: BuilderDependencies): Promise<readonly string[]> {
  const result = await run(['docker', 'buildx', 'inspect', name], {env, signal})
  return result.exitCode === 0 ? (readInspection(result.stdout)?.platforms ?? []) : []
}

async function remove(name: string, {run, env, signal}: BuilderDependencies): Promise<void> {
  await run(['docker', 'buildx', 'rm', '--force', name], {env, signal})
}
