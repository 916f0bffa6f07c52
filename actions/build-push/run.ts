import {join} from 'node:path'
import type {Ask} from '../../lib/action/ask.ts'
import type {Environment} from '../../lib/action/environment.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {gitCommand, gitEnvironment} from '../../lib/action/git.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import type {Http} from '../../lib/http/http.ts'
import {createRegistryClient, type RegistryClient} from '../../lib/registry/client.ts'
import {readLayout, type Layout} from '../../lib/registry/layout.ts'
import {createPatience, type PatienceOptions} from '../../lib/registry/patience.ts'
import type {BranchHead} from './branch-head.ts'
import type {BuildContext} from './build-context.ts'
import {build} from './build.ts'
import {collectSecrets} from './build-secrets.ts'
import {annotationsOf} from './build-warnings.ts'
import {findBuilder} from './builder.ts'
import {prepareDockerEnvironment} from './docker-environment.ts'
import {EVENT_PAYLOAD_FIX, findEventPayload} from './event-payload.ts'
import type {BuildPushInputs} from './inputs.ts'
import {imageLabels} from './labels.ts'
import {publish, setTags, type MovingTags, type PublishDependencies, type PublishResult, type TagsResult} from './publish.ts'
import {commitTag, planTags, selectTags, type TagPlan} from './tags.ts'
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
  /** The time in which a registry is waited for; default: the real one. */
  readonly clock?: Pick<PatienceOptions, 'now' | 'sleep'>
}

export interface Log {
  info(line: string): void
  notice(line: string): void
  /** @param place in the Dockerfile, where it is known */
  warning(line: string, place?: {readonly file: string; readonly line: number}): void
  startGroup(title: string): void
  endGroup(): void
}

/** How many of the run's tags that may move are left to a step with `mode: tag`. */
interface TagsLeft {
  readonly left: number
}

/** An image that was built or read, and pushed or not. */
export interface ImageResult {
  readonly kind: 'image'
  readonly layout: Layout
  readonly version: string
  /** The builder's name, undefined when nothing was built. */
  readonly builder: string | undefined
  readonly push: {readonly state: 'not-asked'} | {readonly state: 'withheld'} | ({readonly state: 'pushed'} & PublishResult & TagsLeft)
}

/** Tags that were set on an image that was in the registry already. */
export interface TaggedResult extends TagsResult, TagsLeft {
  readonly kind: 'tagged'
  readonly digest: string
  readonly version: string
}

/** The registry would take a push; for a proposal, which is never pushed, it is not asked. */
export interface CheckedResult {
  readonly kind: 'checked'
  readonly isAsked: boolean
}

export type BuildPushResult = ImageResult | TaggedResult | CheckedResult

/**
 * Builds an image into an OCI layout, or takes the layout of an earlier step, and pushes exactly those bytes; or sets tags on what was
 * pushed; or asks whether a push would be taken.
 *
 * @throws ActionError for everything that a person can fix: see the modules
 */
export async function run(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<BuildPushResult> {
  if (inputs.mode === 'check') return checkPush(inputs, dependencies)
  if (inputs.mode === 'tag') return tagPushed(inputs, dependencies)
  return buildAndPush(inputs, dependencies)
}

async function checkPush(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<CheckedResult> {
  const {context, log} = dependencies
  if (context.isPullRequest) {
    log.notice('This is a pull request: nothing of it is pushed, so the registry was not asked.')
    return {kind: 'checked', isAsked: false}
  }
  planTags(inputs.tags, context)
  await clientOf(inputs, dependencies).tryUpload()
  log.info(`The registry ${inputs.image.registry} takes a push to "${inputs.image.repository}".`)
  return {kind: 'checked', isAsked: true}
}

async function tagPushed(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<TaggedResult> {
  const {context, log} = dependencies
  const {digest, image} = inputs
  if (context.isPullRequest) {
    throw new ActionError('An image of a pull request gets no tags.', 'Give the step "if: github.event_name != \'pull_request\'".')
  }
  const {plan, left} = selectTags(planTags(inputs.tags, context), inputs['tag-set'])
  const client = clientOf(inputs, dependencies)
  const target = await client.manifest(digest)
  if (target === undefined) {
    throw new ActionError(
      `The registry ${image.registry} has no ${digest} in "${image.repository}". No tag was set.`,
      'Push it first: "mode: push" with "tag-set: immutable" gives the digest to tag.'
    )
  }
  const set = await inGroup(log, `Tag ${image.name}`, () => setTags(target, plan, context, publishing(client, dependencies)))
  tellOfMoving(set.moving, plan, dependencies)
  return {kind: 'tagged', digest, version: versionOf(inputs, context), left, ...set}
}

async function buildAndPush(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<ImageResult> {
  const {context, log, signal} = dependencies
  if (context.isPullRequest && inputs.mode === 'push') {
    throw new ActionError('An image of a pull request is never pushed.', 'Give the step "if: github.event_name != \'pull_request\'".')
  }
  // Before the build: an impossible tag is found in a second, not after ten minutes.
  const tags = inputs.mode === 'build' || context.isPullRequest ? undefined : selectTags(planTags(inputs.tags, context), inputs['tag-set'])
  const built = inputs.mode === 'push' ? undefined : await buildLayout(inputs, dependencies)
  const layout = built?.layout ?? (await readLayout(inputs.layout, signal))
  const result = {kind: 'image' as const, layout, version: versionOf(inputs, context), builder: built?.builder}
  if (inputs.digest !== '' && inputs.digest !== layout.root.digest) {
    throw new ActionError(
      `The layout holds ${layout.root.digest}, but "digest" allows only ${inputs.digest}. Nothing was pushed.`,
      'Push the layout that was scanned: take "layout" and "digest" from the same build step.'
    )
  }
  const event = await findEventPayload(layout)
  if (event !== undefined && tags !== undefined) throw new ActionError(`${describeEvent(event)} Nothing was pushed.`, EVENT_PAYLOAD_FIX)
  if (event !== undefined) log.warning(`${describeEvent(event)} It cannot be pushed like that. ${EVENT_PAYLOAD_FIX}`)
  if (tags === undefined) {
    const isWithheld = inputs.mode === 'build-and-push'
    if (isWithheld) log.notice('This is a pull request: the image was built and not pushed.')
    return {...result, push: {state: isWithheld ? 'withheld' : 'not-asked'}}
  }
  const {plan, left} = tags
  const client = clientOf(inputs, dependencies)
  const published = await inGroup(log, `Push ${inputs.image.name}`, () => publish(layout, plan, context, publishing(client, dependencies)))
  tellOfMoving(published.moving, plan, dependencies)
  return {...result, push: {state: 'pushed', left, ...published}}
}

const describeEvent = (name: string): string =>
  `The attestations of this image hold the whole event of the run (${oneLine(name) || 'without a name'}): commit messages, e-mail addresses and inputs, for everyone who can pull.`

const versionOf = ({version}: BuildPushInputs, {commit}: BuildContext): string => (version === '' ? commit : version)

function clientOf(inputs: BuildPushInputs, {http, signal, log, clock}: BuildPushDependencies): RegistryClient {
  const patience = createPatience({...clock, signal, onWait: line => log.info(line)})
  return createRegistryClient({image: inputs.image, credentials: credentialsOf(inputs), http, signal, patience})
}

function publishing(client: RegistryClient, {askBranchHead, log, signal}: BuildPushDependencies): PublishDependencies {
  return {client, askBranchHead, log: line => log.info(line), signal}
}

function tellOfMoving(moving: MovingTags, plan: TagPlan, {context, log}: BuildPushDependencies): void {
  if (moving.state === 'superseded') log.notice(`${plan.moving.join(', ')} left alone: ${context.ref} has moved on to ${moving.by}.`)
}

async function buildLayout(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<{layout: Layout; builder: string}> {
  const {run: runProcess, environment, context, state, log, signal} = dependencies
  const temporary = environment['RUNNER_TEMP'] ?? ''
  if (temporary === '') throw new ActionError('RUNNER_TEMP is not set.', 'Run this action in a job of GitHub Actions.')
  const secrets = await collectSecrets(inputs, environment, environment['GITHUB_WORKSPACE'] ?? '.')
  const workspace = await createWorkspace(temporary, state)
  const credentials = credentialsOf(inputs)
  const login = credentials === undefined ? undefined : {registry: inputs.image.registry, credentials}
  const env = await prepareDockerEnvironment(workspace, environment, login)
  const builder = await findBuilder(inputs.builder, {run: runProcess, env, workspace, state, signal})
  const sourceDate = await commitTime(dependencies)
  const labels = imageLabels(context, inputs.version, sourceDate, inputs.labels)
  const {layout, warnings} = await inGroup(log, `Build with ${builder.name} (${builder.driver})`, () =>
    build(
      {...inputs, secrets, labels, name: `${inputs.image.name}:${commitTag(context)}`},
      {run: runProcess, workspace, builder, sourceDate, log: line => log.info(line), signal}
    )
  )
  const file = inputs.file === '' ? join(inputs.context, 'Dockerfile') : inputs.file
  const isHere = !inputs.context.includes('://')
  for (const {text, line} of annotationsOf(warnings)) log.warning(text, isHere && line !== undefined ? {file, line} : undefined)
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
