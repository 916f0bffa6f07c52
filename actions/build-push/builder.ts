import {randomUUID} from 'node:crypto'
import {mkdir} from 'node:fs/promises'
import type {Environment} from '../../lib/action/environment.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {describeFailure, type RunProcess} from '../../lib/action/process.ts'
import type {StateStore, Workspace} from './workspace.ts'

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

/** A builder as `docker buildx inspect` shows it. */
export interface BuilderDescription {
  readonly name: string
  /** `docker`, `docker-container`, `kubernetes`, `remote` or `cloud`. */
  readonly driver: string
  /**
   * Whether it is the engine of a Docker context and nobody made it: `default`, or the context's name. Behind an engine without BuildKit
   * (Podman's socket) buildx calls its driver `docker-container`, makes it from an image that is not pinned, and nobody removes it
   * (docker/buildx, builder/builder.go, `Factory`).
   */
  readonly isEngine: boolean
}

/** Which builder makes the layout, and the environment in which `docker` finds it. */
export interface Builder extends Pick<BuilderDescription, 'name' | 'driver'> {
  readonly env: Environment
  /** Whether this run made it, and post has to remove it. */
  readonly isOwn: boolean
}

export interface BuilderDependencies {
  readonly run: RunProcess
  readonly env: Environment
  readonly workspace: Workspace
  readonly state: StateStore
  readonly signal: AbortSignal
}

/**
 * Finds a builder that can export an OCI layout: the one that was asked for (the input, else BUILDX_BUILDER), else the current
 * one unless it is the engine's own (driver `docker`, which cannot, or one that buildx would make of it), else a new one that post removes.
 *
 * @throws ActionError when buildx is missing, the builder that was asked for is missing or cannot export, or none can be made
 */
export async function findBuilder(asked: string, dependencies: BuilderDependencies): Promise<Builder> {
  const {run, env, signal} = dependencies
  const version = await run(['docker', 'buildx', 'version'], {env, signal})
  if (version.exitCode !== 0) {
    throw new ActionError('Docker on this runner has no buildx.', 'Install the package docker-buildx-plugin (Debian: docker-buildx).')
  }
  const wanted = asked === '' ? (env['BUILDX_BUILDER'] ?? '') : asked
  const found = await inspect(wanted, dependencies)
  const decision = decideBuilder(wanted, found)
  if (decision.use === 'refused') throw new ActionError(decision.reason, decision.fix)
  return decision.use === 'found' ? {...decision.builder, env, isOwn: false} : createBuilder(dependencies)
}

type Decision =
  | {readonly use: 'found'; readonly builder: BuilderDescription}
  | {readonly use: 'new'}
  | {readonly use: 'refused'; readonly reason: string; readonly fix: string}

/** @param wanted the builder's name, empty when none was asked for; @param found what buildx says, undefined when it does not know it */
export function decideBuilder(wanted: string, found: BuilderDescription | undefined): Decision {
  if (found !== undefined && found.driver !== 'docker' && !found.isEngine) return {use: 'found', builder: found}
  if (wanted === '') return {use: 'new'}
  const fix = 'Name another one in "builder", or leave it out: then a builder is made for this job.'
  if (found === undefined) return {use: 'refused', reason: `There is no builder "${wanted}".`, fix}
  const reason =
    found.driver === 'docker'
      ? 'has the driver "docker", which cannot export an OCI layout'
      : 'is the engine itself: buildx would make one from an image that is not pinned, and nobody would remove it'
  return {use: 'refused', reason: `The builder "${wanted}" ${reason}.`, fix}
}

async function inspect(name: string, {run, env, signal}: BuilderDependencies): Promise<BuilderDescription | undefined> {
  const result = await run(['docker', 'buildx', 'inspect', ...(name === '' ? [] : [name])], {env, signal})
  return result.exitCode === 0 ? readInspection(result.stdout) : undefined
}

/**
 * Reads the head of `docker buildx inspect`; below it come the nodes, which have names too. The node of an engine has the name of its Docker
 * context for an address, and so has the builder: no other one can get that name (docker/buildx, builder/builder.go, `Create`).
 */
export function readInspection(text: string): BuilderDescription | undefined {
  const name = /^Name:[ \t]+(\S+)/m.exec(text)?.[1]?.replace(/\*$/, '')
  const driver = /^Driver:[ \t]+(\S+)/m.exec(text)?.[1]
  const endpoint = /^Endpoint:[ \t]+(\S+)/m.exec(text)?.[1]
  return name === undefined || driver === undefined ? undefined : {name, driver, isEngine: name === 'default' || name === endpoint}
}

async function createBuilder({run, env, workspace, state, signal}: BuilderDependencies): Promise<Builder> {
  const name = `fairway-${randomUUID().slice(0, 8)}`
  const ownEnv = {...env, BUILDX_CONFIG: workspace.buildxConfig, BUILDX_BUILDER: undefined}
  await mkdir(workspace.buildxConfig, {recursive: true, mode: 0o700})
  state.save('builder', name)
  const driver = 'docker-container'
  const failures: string[] = []
  for (const image of BUILDKIT_IMAGES) {
    const options = ['--name', name, '--driver', driver, '--driver-opt', `image=${image}`, '--bootstrap']
    const result = await run(['docker', 'buildx', 'create', ...options], {env: ownEnv, signal})
    if (result.exitCode === 0) return {name, driver, env: ownEnv, isOwn: true}
    failures.push(`${image}: ${describeFailure('docker', result)}`)
    // What could not be started is there all the same.
    await run(['docker', 'buildx', 'rm', '--force', name], {env: ownEnv, signal})
  }
  throw new ActionError(
    `No builder could be made: ${failures.join('; ')}`,
    'Check that the Docker engine runs and can pull moby/buildkit, or set up a builder first and name it in "builder".'
  )
}
