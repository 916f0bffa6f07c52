import {dirname, join} from 'node:path'
import type {Ask} from '../../lib/action/ask.ts'
import type {Environment} from '../../lib/action/environment.ts'
import {ActionError} from '../../lib/action/errors.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import type {Layout} from '../../lib/registry/layout.ts'
import type {BuildContext} from './build-context.ts'
import {build} from './build.ts'
import type {CacheReport} from './cache/report.ts'
import {withCache} from './cache/with-cache.ts'
import {collectSecrets} from './build-secrets.ts'
import {annotationsOf} from './build-warnings.ts'
import {findBuilder} from './builder.ts'
import {askGit, workspaceOf} from './checkout.ts'
import {prepareDockerEnvironment} from './docker-environment.ts'
import {credentialsOf, type BuildPushInputs} from './inputs.ts'
import {annotationArguments} from './annotations.ts'
import {describeImage} from './description.ts'
import {inGroup, type Log} from './log.ts'
import type {Revision} from './revision.ts'
import {commitTag} from './tags.ts'
import {createWorkspace, type StateStore} from './workspace.ts'

export interface BuildLayoutDependencies {
  readonly run: RunProcess
  readonly ask: Ask
  readonly context: BuildContext
  readonly environment: Environment
  readonly state: StateStore
  readonly log: Log
  readonly signal: AbortSignal
}

/**
 * Builds the image into an OCI layout, with whatever it takes to do that on this runner.
 *
 * @param revision what labels and the image's time are of
 * @param version what the image is called; empty takes the Git tag, else the commit
 * @returns the layout, the builder's name, and the labels that the image was given
 * @throws ActionError see the modules
 */
export async function buildLayout(
  inputs: BuildPushInputs,
  revision: Revision,
  version: string,
  dependencies: BuildLayoutDependencies
): Promise<{layout: Layout; builder: string; cache: CacheReport; labels: ReadonlyMap<string, string>}> {
  const {run: runProcess, environment, context, state, log, signal} = dependencies
  const temporary = environment['RUNNER_TEMP'] ?? ''
  if (temporary === '') throw new ActionError('RUNNER_TEMP is not set.', 'Run this action in a job of GitHub Actions.')
  const secrets = await collectSecrets(inputs, environment, environment['GITHUB_WORKSPACE'] ?? '.')
  const workspace = await createWorkspace(temporary, state)
  const credentials = credentialsOf(inputs)
  const login = credentials === undefined ? undefined : {registry: inputs.image.registry, credentials}
  const env = await prepareDockerEnvironment(workspace, environment, login)
  const builder = await findBuilder(inputs.builder, {run: runProcess, env, workspace, state, signal})
  const sourceDate = await commitTime(revision, dependencies)
  const {labels, own, annotations} = describeImage(inputs, {context, revision, version, commitTime: sourceDate, environment})
  const isIndex = inputs.provenance !== 'false' || inputs.platforms.length > 1
  const described = {
    labels,
    annotationArguments: annotationArguments(own, annotations, isIndex),
    name: `${inputs.image.name}:${commitTag(revision)}`
  }
  const caching = {environment, proposal: context.proposal, folder: workspace.folder, log, signal}
  const {result, cache} = await inGroup(log, `Build with ${builder.name} (${builder.driver})`, () =>
    withCache(inputs, caching, use =>
      build(
        {...inputs, ...described, cache: use, secrets},
        {run: runProcess, workspace, builder, sourceDate, log: line => log.info(line), signal}
      )
    )
  )
  const {layout, warnings} = result
  const file = inputs.file === '' ? join(inputs.context, 'Dockerfile') : inputs.file
  const isHere = !inputs.context.includes('://')
  for (const {text, line} of annotationsOf(warnings)) log.warning(text, isHere && line !== undefined ? {file, line} : undefined)
  return {layout, builder: builder.name, cache, labels}
}

/** Seconds since 1970 of the commit; undefined without a checkout. The user's own SOURCE_DATE_EPOCH wins. */
async function commitTime({commit, gitFolder}: Revision, {ask, environment}: BuildLayoutDependencies): Promise<number | undefined> {
  const given = environment['SOURCE_DATE_EPOCH'] ?? ''
  if (/^\d+$/.test(given)) return Number(given)
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return undefined
  const root = gitFolder === undefined ? workspaceOf(environment) : dirname(gitFolder)
  const answer = await askGit(root, ['show', '-s', '--no-show-signature', '--format=%ct', commit], {ask, environment})
  const seconds = answer.exitCode === 0 ? answer.stdout.trim() : ''
  return /^\d+$/.test(seconds) ? Number(seconds) : undefined
}
