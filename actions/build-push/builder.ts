import {randomUUID} from 'node:crypto'
import {mkdir} from 'node:fs/promises'
import type {Environment} from '../../lib/action/environment.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {describeFailure, type RunProcess} from '../../lib/action/process.ts'
import type {StateStore, Workspace} from './workspace.ts'

/**
 * BuildKit 0.32.2, for runners whose only builder is the Docker engine itself. Two published documents name this digest:
 * https://github.com/khalshaqzzy/CARE/blob/dae776b20291e54d22dd21a0d52fb5c33ba50408/deploy/scripts/build-cache.sh (by version) and
 * https://github.com/krt-profit/basetool/blob/47335469792ab146a6e94546831a5c759ee84360/.github/actions/setup-buildx/Dockerfile
 * (by the tag buildx-stable-1).
 */
export const BUILDKIT_IMAGE = 'docker.io/moby/buildkit:v0.32.2@sha256:28a898719c18a33f4e8000685287fa36fd0dd9560c6440227d3a732d79bb41d8'

/** A builder as `docker buildx inspect` shows it. */
export interface BuilderDescription {
  readonly name: string
  /** `docker`, `docker-container`, `kubernetes`, `remote` or `cloud`. */
  readonly driver: string
}

/** Which builder makes the layout, and the environment in which `docker` finds it. */
export interface Builder extends BuilderDescription {
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
 * one unless it is the engine's own (driver `docker`, which cannot), else a new one that post removes.
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
  if (found !== undefined && found.driver !== 'docker') return {use: 'found', builder: found}
  if (wanted === '') return {use: 'new'}
  const fix = 'Name another one in "builder", or leave it out: then a builder is made for this job.'
  if (found === undefined) return {use: 'refused', reason: `There is no builder "${wanted}".`, fix}
  return {use: 'refused', reason: `The builder "${wanted}" has the driver "docker", which cannot export an OCI layout.`, fix}
}

async function inspect(name: string, {run, env, signal}: BuilderDependencies): Promise<BuilderDescription | undefined> {
  const result = await run(['docker', 'buildx', 'inspect', ...(name === '' ? [] : [name])], {env, signal})
  return result.exitCode === 0 ? readInspection(result.stdout) : undefined
}

/** Reads the head of `docker buildx inspect`; below it come the nodes, which have names too. */
export function readInspection(text: string): BuilderDescription | undefined {
  const name = /^Name:[ \t]+(\S+)/m.exec(text)?.[1]?.replace(/\*$/, '')
  const driver = /^Driver:[ \t]+(\S+)/m.exec(text)?.[1]
  return name === undefined || driver === undefined ? undefined : {name, driver}
}

async function createBuilder({run, env, workspace, state, signal}: BuilderDependencies): Promise<Builder> {
  const name = `fairway-${randomUUID().slice(0, 8)}`
  const ownEnv = {...env, BUILDX_CONFIG: workspace.buildxConfig, BUILDX_BUILDER: undefined}
  await mkdir(workspace.buildxConfig, {recursive: true, mode: 0o700})
  state.save('builder', name)
  const driver = 'docker-container'
  const options = ['--name', name, '--driver', driver, '--driver-opt', `image=${BUILDKIT_IMAGE}`, '--bootstrap']
  const result = await run(['docker', 'buildx', 'create', ...options], {env: ownEnv, signal})
  if (result.exitCode !== 0) {
    throw new ActionError(
      `No builder could be made: ${describeFailure('docker', result)}`,
      'Check that the Docker engine runs and can pull moby/buildkit, or set up a builder first and name it in "builder".'
    )
  }
  return {name, driver, env: ownEnv, isOwn: true}
}
