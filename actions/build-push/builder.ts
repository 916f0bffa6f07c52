import {ActionError} from '../../lib/action/errors.ts'
import {describeFailure} from '../../lib/action/process.ts'
import {createBuilder} from './builder/create.ts'
import {readInspection} from './builder/inspection.ts'
import type {Builder, BuilderDependencies, BuilderDescription, BuilderSettings} from './builder/types.ts'

/**
 * Finds a builder that can export an OCI layout: the one that was asked for (the input, else BUILDX_BUILDER), else the current
 * one unless it is the engine's own (driver `docker`, which cannot, or one that buildx would make of it), else a new one that post removes.
 *
 * @throws ActionError when buildx is missing, the builder that was asked for is missing or cannot export, or none can be made
 */
export async function findBuilder(settings: BuilderSettings, dependencies: BuilderDependencies): Promise<Builder> {
  const decision = await chooseBuilder(settings, dependencies)
  return decision.use === 'found' ? {...decision.builder, env: dependencies.env, isOwn: false} : createBuilder(settings, dependencies)
}

/**
 * Checks that this runner can build, and makes nothing: what it lacks is said before anything is built.
 *
 * @throws ActionError as {@link findBuilder}, and when a builder would have to be made and the engine does not answer
 */
export async function checkBuilder(
  settings: BuilderSettings,
  dependencies: Pick<BuilderDependencies, 'run' | 'env' | 'signal'>
): Promise<void> {
  const decision = await chooseBuilder(settings, dependencies)
  if (decision.use === 'found') return
  const {run, env, signal} = dependencies
  const engine = await run(['docker', 'version', '--format', '{{.Server.Version}}'], {env, signal})
  if (engine.exitCode === 0) return
  throw new ActionError(
    `The Docker engine of this runner does not answer: ${describeFailure('docker', engine)}`,
    "Start it, and let the runner's user use it: add the user to the group of its socket (usually docker)."
  )
}

async function chooseBuilder(
  settings: BuilderSettings,
  {run, env, signal}: Pick<BuilderDependencies, 'run' | 'env' | 'signal'>
): Promise<Exclude<Decision, {use: 'refused'}>> {
  const version = await run(['docker', 'buildx', 'version'], {env, signal})
  if (version.exitCode !== 0) {
    throw new ActionError('Docker on this runner has no buildx.', 'Install the package docker-buildx-plugin (Debian: docker-buildx).')
  }
  const wanted = settings.builder === '' ? (env['BUILDX_BUILDER'] ?? '') : settings.builder
  const decision = decideBuilder(wanted, await inspect(wanted, {run, env, signal}))
  if (decision.use === 'refused') throw new ActionError(decision.reason, decision.fix)
  const unused = decision.use === 'found' ? inputsOfNew(settings) : []
  if (decision.use === 'found' && unused.length > 0) {
    throw new ActionError(
      `Input "${unused.join('" and "')}" is for a builder that this action makes, but "${decision.builder.name}" is there already.`,
      `Leave it out, and set that builder up with it. Or name none: neither in "builder" nor in BUILDX_BUILDER, and run "docker buildx use default" first.`
    )
  }
  return decision
}

/** The inputs that say how a builder is made. */
function inputsOfNew(settings: BuilderSettings): readonly string[] {
  return [
    ...(settings['driver-opts'].size > 0 ? ['driver-opts'] : []),
    ...(settings['buildkitd-config'].kind === 'none' ? [] : ['buildkitd-config'])
  ]
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

async function inspect(
  name: string,
  {run, env, signal}: Pick<BuilderDependencies, 'run' | 'env' | 'signal'>
): Promise<BuilderDescription | undefined> {
  const result = await run(['docker', 'buildx', 'inspect', ...(name === '' ? [] : [name])], {env, signal})
  return result.exitCode === 0 ? readInspection(result.stdout) : undefined
}
