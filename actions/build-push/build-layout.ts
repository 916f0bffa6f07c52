import {dirname, join, resolve} from 'node:path'
import type {Ask} from '../../lib/action/ask.ts'
import type {Environment} from '../../lib/action/environment.ts'
import {ActionError} from '../../lib/action/errors.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {isLoopback} from '../../lib/http/loopback.ts'
import type {Layout} from '../../lib/registry/layout.ts'
import {dockerCertificateFolders, type RegistryTrust} from '../../lib/registry/trust.ts'
import type {BuildContext} from './build-context.ts'
import {build} from './build.ts'
import type {CacheReport} from './cache/report.ts'
import {withCache} from './cache/with-cache.ts'
import {collectSecrets} from './build-secrets.ts'
import {annotationsOf} from './build-warnings.ts'
import {findBuilder} from './builder.ts'
import {configHasPassword} from './builder/proxies.ts'
import {askGit, workspaceOf} from './checkout.ts'
import {dockerConfigOf, prepareDockerEnvironment} from './docker-environment.ts'
import {credentialsOf, type BuildPushInputs} from './inputs.ts'
import {annotationArguments, givesIndex} from './annotations.ts'
import {describeImage} from './description.ts'
import {inGroup, type Log} from './log.ts'
import {collectLogins, type Login} from '../../lib/registry/logins.ts'
import {collectSsh} from './options/ssh.ts'
import {namedVariables} from './options/variables.ts'
import type {Revision} from './revision.ts'
import {commitTag} from './tags.ts'
import {createWorkspace, type StateStore, type Workspace} from './workspace.ts'

export interface BuildLayoutDependencies {
  readonly run: RunProcess
  readonly ask: Ask
  readonly context: BuildContext
  /** The variables of the step that a program may see. */
  readonly environment: Environment
  /** All variables of the step: those that inputs name, too. */
  readonly variables: Environment
  readonly state: StateStore
  readonly log: Log
  readonly signal: AbortSignal
}

/** An image that was built. */
export interface BuiltLayout {
  readonly layout: Layout
  /** The builder's name. */
  readonly builder: string
  /** Path of buildx's report on the build. */
  readonly metadata: string
  readonly cache: CacheReport
  /** What the image was given. */
  readonly labels: ReadonlyMap<string, string>
}

/**
 * Builds the image into an OCI layout, with whatever it takes to do that on this runner.
 *
 * @param revision what labels and the image's time are of
 * @param version what the image is called; empty takes the Git tag, else the commit
 * @throws ActionError see the modules
 */
export async function buildLayout(
  inputs: BuildPushInputs,
  revision: Revision,
  version: string,
  dependencies: BuildLayoutDependencies & {readonly trust: RegistryTrust}
): Promise<BuiltLayout> {
  const {run: runProcess, environment, variables, trust, context, state, log, signal} = dependencies
  const temporary = environment['RUNNER_TEMP'] ?? ''
  if (temporary === '') throw new ActionError('RUNNER_TEMP is not set.', 'Run this action in a job of GitHub Actions.')
  const folder = workspaceOf(environment)
  const secrets = await collectSecrets(inputs, variables, folder)
  const ssh = await collectSsh(inputs.ssh, variables, folder)
  const logins = loginsOf(inputs, variables, trust)
  state.save('variables', namedVariables(inputs, variables).join('\n'))
  const workspace = await createWorkspace(temporary, state)
  const env = await prepareDockerEnvironment(workspace, environment, logins)
  const warn = (line: string) => log.warning(line)
  const known = {registry: inputs.image.registry, trust, certificateFolders: dockerCertificateFolders(environment)}
  const builder = await findBuilder(inputs, {run: runProcess, env, workspace, folder, ...known, state, warn, signal})
  await refuseShownProxy(inputs.provenance, workspace)
  const sourceDate = await commitTime(revision, dependencies)
  const {labels, own, annotations} = describeImage(inputs, {context, revision, version, commitTime: sourceDate, environment})
  const described = {
    labels,
    annotationArguments: annotationArguments(own, annotations, givesIndex(inputs)),
    name: `${inputs.image.name}:${commitTag(revision)}`
  }
  const file = inputs.file === '' ? join(inputs.context, 'Dockerfile') : inputs.file
  const isHere = !inputs.context.includes('://')
  const dockerfile = isHere ? resolve(folder, file) : undefined
  const caching = {environment, proposal: context.proposal, folder: workspace.folder, log, signal}
  const {result, cache} = await inGroup(log, `Build with ${builder.name} (${builder.driver})`, () =>
    withCache(inputs, caching, use =>
      build(
        {...inputs, ...described, cache: use, secrets, ssh},
        {run: runProcess, workspace, builder, dockerfile, sourceDate, log: line => log.info(line), warn, signal}
      )
    )
  )
  const {layout, warnings} = result
  for (const {text, line} of annotationsOf(warnings)) log.warning(text, isHere && line !== undefined ? {file, line} : undefined)
  return {layout, builder: builder.name, metadata: workspace.metadata, cache, labels}
}

/**
 * For base images: of the image's own registry, and of the others. A registry that is asked over plain HTTP gets none, except on the runner itself:
 * BuildKit would show the password to whoever listens, as soon as that registry asks for one.
 */
function loginsOf(inputs: BuildPushInputs, variables: Environment, {isPlain}: RegistryTrust): readonly Login[] {
  const credentials = credentialsOf(inputs)
  const own = credentials === undefined ? [] : [{registry: inputs.image.registry, credentials}]
  const logins = [...own, ...collectLogins(inputs.registries, inputs['registry-passwords'], variables)]
  const isShown = (registry: string) => isPlain && registry === inputs.image.registry && !isLoopback(registry)
  return logins.filter(({registry}) => !isShown(registry))
}

/**
 * Refuses to write a proxy's password into the image's attestation: proxies go to the build as arguments, and a full provenance shows those.
 *
 * @throws ActionError when it would be there
 */
async function refuseShownProxy(provenance: BuildPushInputs['provenance'], workspace: Workspace): Promise<void> {
  if (provenance !== 'max' || !configHasPassword(await dockerConfigOf(workspace))) return
  throw new ActionError(
    'The proxy of the build has a password, and "provenance: max" would show it to everyone who can pull the image.',
    'Write "provenance: min", or use a proxy without a password.'
  )
}

/** Seconds since 1970 of the commit; undefined without a checkout. The user's own SOURCE_DATE_EPOCH wins. */
async function commitTime({commit, gitFolder}: Revision, {ask, environment}: BuildLayoutDependencies): Promise<number | undefined> {
  const given = environment['SOURCE_DATE_EPOCH'] ?? ''
  if (/^\d+$/.test(given)) return Number(given)
  if (!/^[0-9a-f]{40,64}$/.test(commit)) return undefined
  const root = gitFolder === undefined ? workspaceOf(environment) : dirname(gitFolder)
  const answer = await askGit(root, ['show', '-s', '--no-show-signature', '--format=%ct', `${commit}^{commit}`], {ask, environment})
  const seconds = answer.exitCode === 0 ? answer.stdout.trim() : ''
  return /^\d+$/.test(seconds) ? Number(seconds) : undefined
}
