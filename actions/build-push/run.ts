import {join} from 'node:path'
import type {Ask} from '../../lib/action/ask.ts'
import type {Environment} from '../../lib/action/environment.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {gitCommand, gitEnvironment} from '../../lib/action/git.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import type {Http} from '../../lib/http/http.ts'
import {createRegistryClient} from '../../lib/registry/client.ts'
import {readLayout, type Layout} from '../../lib/registry/layout.ts'
import type {BranchHead} from './branch-head.ts'
import type {BuildContext} from './build-context.ts'
import {build} from './build.ts'
import {findBuilder} from './builder.ts'
import {prepareDockerEnvironment} from './docker-environment.ts'
import type {BuildPushInputs} from './inputs.ts'
import {imageLabels} from './labels.ts'
import {publish, type PublishResult} from './publish.ts'
import {commitTag, planTags} from './tags.ts'
import {createWorkspace, type StateStore} from './workspace.ts'

export interface BuildPushDependencies {
  readonly run: RunProcess
  readonly ask: Ask
  readonly http: Http
  readonly context: BuildContext
  readonly environment: Environment
  readonly state: StateStore
  /** Asked only before moving tags are moved. */
  readonly askBranchHead: () => Promise<BranchHead>
  readonly log: Log
  readonly signal: AbortSignal
}

export interface Log {
  info(line: string): void
  notice(line: string): void
  startGroup(title: string): void
  endGroup(): void
}

export interface BuildPushResult {
  readonly layout: Layout
  readonly version: string
  /** The builder's name, undefined when nothing was built. */
  readonly builder: string | undefined
  readonly push: {readonly state: 'not-asked'} | {readonly state: 'withheld'} | ({readonly state: 'pushed'} & PublishResult)
}

/**
 * Builds an image into an OCI layout, or takes the layout of an earlier step, and pushes exactly those bytes.
 *
 * @throws ActionError for everything that a person can fix: see the modules
 */
export async function run(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<BuildPushResult> {
  const {context, log, signal} = dependencies
  if (context.isPullRequest && inputs.mode === 'push') {
    throw new ActionError('An image of a pull request is never pushed.', 'Give the step "if: github.event_name != \'pull_request\'".')
  }
  // Before the build: an impossible tag is found in a second, not after ten minutes.
  const plan = inputs.mode === 'build' || context.isPullRequest ? undefined : planTags(inputs.tags, context)
  const built = inputs.mode === 'push' ? undefined : await buildLayout(inputs, dependencies)
  const layout = built?.layout ?? (await readLayout(inputs.layout, signal))
  const version = inputs.version === '' ? context.commit : inputs.version
  const result = {layout, version, builder: built?.builder}
  if (inputs.digest !== '' && inputs.digest !== layout.root.digest) {
    throw new ActionError(
      `The layout holds ${layout.root.digest}, but "digest" allows only ${inputs.digest}. Nothing was pushed.`,
      'Push the layout that was scanned: take "layout" and "digest" from the same build step.'
    )
  }
  if (plan === undefined) {
    const isWithheld = inputs.mode === 'build-and-push'
    if (isWithheld) log.notice('This is a pull request: the image was built and not pushed.')
    return {...result, push: {state: isWithheld ? 'withheld' : 'not-asked'}}
  }
  const client = createRegistryClient({image: inputs.image, credentials: credentialsOf(inputs), http: dependencies.http, signal})
  const published = await inGroup(log, `Push ${inputs.image.name}`, () =>
    publish(layout, plan, context, {client, askBranchHead: dependencies.askBranchHead, log: line => log.info(line), signal})
  )
  if (published.moving.state === 'superseded') {
    log.notice(`${plan.moving.join(', ')} left alone: ${context.ref} has moved on to ${published.moving.by}.`)
  }
  return {...result, push: {state: 'pushed', ...published}}
}

async function buildLayout(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<{layout: Layout; builder: string}> {
  const {run: runProcess, environment, context, state, log, signal} = dependencies
  const temporary = environment['RUNNER_TEMP'] ?? ''
  if (temporary === '') throw new ActionError('RUNNER_TEMP is not set.', 'Run this action in a job of GitHub Actions.')
  const workspace = await createWorkspace(temporary, state)
  const credentials = credentialsOf(inputs)
  const login = credentials === undefined ? undefined : {registry: inputs.image.registry, credentials}
  const env = await prepareDockerEnvironment(workspace, environment, login)
  const builder = await findBuilder(inputs.builder, {run: runProcess, env, workspace, state, signal})
  const sourceDate = await commitTime(dependencies)
  const labels = imageLabels(context, inputs.version, sourceDate, inputs.labels)
  const layout = await inGroup(log, `Build with ${builder.name} (${builder.driver})`, () =>
    build(
      {...inputs, labels, name: `${inputs.image.name}:${commitTag(context)}`},
      {run: runProcess, workspace, builder, sourceDate, log: line => log.info(line), signal}
    )
  )
  return {layout, builder: builder.name}
}

/** Seconds since 1970 of the commit; undefined without a checkout. The user's own SOURCE_DATE_EPOCH wins. */
async function commitTime({ask, environment, context}: BuildPushDependencies): Promise<number | undefined> {
  const given = environment['SOURCE_DATE_EPOCH'] ?? ''
  if (/^\d+$/.test(given)) return Number(given)
  if (!/^[0-9a-f]{40,64}$/.test(context.commit)) return undefined
  const workspace = environment['GITHUB_WORKSPACE'] ?? '.'
  // A root that is a bare repository itself, checked in as files, is no checkout.
  const where = [`--git-dir=${join(workspace, '.git')}`]
  // One that belongs to another user (a container job) is still the one that is being built.
  const settings = [`safe.directory=${workspace}`]
  const argv = gitCommand(where, ['show', '-s', '--no-show-signature', '--format=%ct', context.commit], settings)
  const answer = await ask(argv, {env: gitEnvironment(environment)}).catch(() => undefined)
  const seconds = answer?.exitCode === 0 ? answer.stdout.trim() : ''
  return /^\d+$/.test(seconds) ? Number(seconds) : undefined
}

function credentialsOf(inputs: BuildPushInputs): {username: string; password: string} | undefined {
  const username = inputs['registry-username']
  return username === '' ? undefined : {username, password: inputs['registry-password']}
}

async function inGroup<Value>(log: Log, title: string, work: () => Promise<Value>): Promise<Value> {
  log.startGroup(title)
  try {
    return await work()
  } finally {
    log.endGroup()
  }
}
