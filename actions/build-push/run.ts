import type {Http} from '../../lib/http/http.ts'
import {childEnvironment} from '../../lib/action/environment.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {createRegistryClient, type RegistryClient} from '../../lib/registry/client.ts'
import {readLayoutToPush, type Layout} from '../../lib/registry/layout.ts'
import {createPatience, type PatienceOptions} from '../../lib/registry/patience.ts'
import type {BranchHead} from './branch-head.ts'
import type {CacheReport} from './cache/report.ts'
import {checkBuilder} from './builder.ts'
import {buildLayout, type BuildLayoutDependencies} from './build-layout.ts'
import {withDefaultBranch, type DefaultBranch} from './default-branch.ts'
import {EVENT_PAYLOAD_FIX, findEventPayload} from './event-payload.ts'
import {revisionsInRegistry, revisionsOfLayout} from './image-revision.ts'
import {credentialsOf, type BuildPushInputs} from './inputs.ts'
import {inGroup} from './log.ts'
import {publish, setTags, type MovingTags, type PublishDependencies, type PublishResult, type TagsResult} from './publish.ts'
import {contextOf, revisionOfCheckout, revisionOfLayout, revisionOfStored, type Revision} from './revision.ts'
import {planOtherTags, planTags, selectTags, type TagPlan} from './tags.ts'

export interface BuildPushDependencies extends BuildLayoutDependencies {
  readonly http: Http
  /** Asked only before moving tags are moved. */
  readonly askBranchHead: () => Promise<BranchHead>
  /** Asked only where the event does not say it and a tag depends on it. */
  readonly askDefaultBranch: () => Promise<DefaultBranch>
  /** The time in which a registry is waited for; default: the real one. */
  readonly clock?: Pick<PatienceOptions, 'now' | 'sleep'>
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
  /** The file of buildx's report on the build, undefined when nothing was built. */
  readonly metadata: string | undefined
  /** What the build had from caches; undefined when nothing was built. */
  readonly cache: CacheReport | undefined
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

/** A condition on the event's name would be another definition of a proposal than this one (lib/action/proposal.ts). */
const LEAVE_OUT =
  'Name the events that publish in "if:", such as "github.event_name == \'push\'", and leave the branches of a merge queue ("gh-readonly-queue/**") out of "on: push".'

async function checkPush(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<CheckedResult> {
  const {context, environment, log, run: runProcess, signal} = dependencies
  await checkBuilder(inputs, {run: runProcess, env: childEnvironment(environment), signal})
  if (context.proposal !== undefined) {
    log.notice(`Nothing of a proposal is pushed, so the registry was not asked. This run is one because ${context.proposal}.`)
    return {kind: 'checked', isAsked: false}
  }
  const revision = await revisionOfCheckout(inputs, dependencies)
  await clientOf(inputs, dependencies).tryUpload()
  await planOf(inputs, revision, dependencies)
  log.info(`The registry ${inputs.image.registry} takes a push to "${inputs.image.repository}".`)
  return {kind: 'checked', isAsked: true}
}

async function tagPushed(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<TaggedResult> {
  const {context, log} = dependencies
  const {digest, image} = inputs
  if (context.proposal !== undefined) {
    throw new ActionError(`An image of a proposal gets no tags, and this run is one because ${context.proposal}.`, LEAVE_OUT)
  }
  const client = clientOf(inputs, dependencies)
  const target = await client.manifest(digest)
  if (target === undefined) {
    throw new ActionError(
      `The registry ${image.registry} has no ${digest} in "${image.repository}". No tag was set.`,
      'Push it first: "mode: push" with "tag-set: immutable" gives the digest to tag.'
    )
  }
  const revision = await revisionOfStored(inputs, await revisionsInRegistry(target, client, context), dependencies, 'No tag was set.')
  const {plan, left} = await planOf(inputs, revision, dependencies)
  const set = await inGroup(log, `Tag ${image.name}`, () => setTags(target, plan, context, publishing(client, dependencies)))
  tellOfMoving(set.moving, plan, revision, dependencies)
  return {kind: 'tagged', digest, version: versionOf(inputs, revision), left, ...set}
}

async function buildAndPush(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<ImageResult> {
  const {context, log} = dependencies
  if (context.proposal !== undefined && inputs.mode === 'push') {
    throw new ActionError(`An image of a proposal is never pushed, and this run is one because ${context.proposal}.`, LEAVE_OUT)
  }
  const {layout, builder, metadata, cache, revision, tags} = await (inputs.mode === 'push' ? readBuilt : buildNow)(inputs, dependencies)
  const result = {kind: 'image' as const, layout, version: versionOf(inputs, revision), builder, metadata, cache}
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
    if (isWithheld) log.notice(`The image was built and not pushed: this run is one of a proposal, because ${context.proposal ?? ''}.`)
    return {...result, push: {state: isWithheld ? 'withheld' : 'not-asked'}}
  }
  const {plan, left} = tags
  const client = clientOf(inputs, dependencies)
  const published = await inGroup(log, `Push ${inputs.image.name}`, () => publish(layout, plan, context, publishing(client, dependencies)))
  tellOfMoving(published.moving, plan, revision, dependencies)
  return {...result, push: {state: 'pushed', left, ...published}}
}

/** An image, the commit that it is of, and the tags that it is to get; without them it is not pushed. */
interface Built {
  readonly layout: Layout
  readonly builder: string | undefined
  readonly metadata: string | undefined
  readonly cache: CacheReport | undefined
  readonly revision: Revision
  readonly tags: Tags | undefined
}

interface Tags extends TagsLeft {
  readonly plan: TagPlan
}

async function readBuilt(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<Built> {
  const {context, signal} = dependencies
  const layout = await readLayoutToPush(inputs.layout, signal)
  const revision = await revisionOfLayout(inputs, await revisionsOfLayout(layout, context), dependencies, 'Nothing was pushed.')
  return {layout, builder: undefined, metadata: undefined, cache: undefined, revision, tags: await planOf(inputs, revision, dependencies)}
}

/** A commit that is not the run's, and an impossible tag, are found in a second and not after ten minutes of building. */
async function buildNow(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<Built> {
  const revision = await revisionOfCheckout(inputs, dependencies)
  const isPublished = inputs.mode !== 'build' && dependencies.context.proposal === undefined
  const tags = isPublished ? await planOf(inputs, revision, dependencies) : undefined
  return {...(await buildLayout(inputs, revision, dependencies)), revision, tags}
}

async function planOf(inputs: BuildPushInputs, revision: Revision, {context, askDefaultBranch}: BuildPushDependencies): Promise<Tags> {
  const plan = revision.isRuns
    ? planTags(inputs.tags, await withDefaultBranch(inputs.tags, context, askDefaultBranch))
    : planOtherTags(inputs.tags, context, contextOf(context, revision), revision.gitTags)
  return selectTags(plan, inputs['tag-set'])
}

const describeEvent = (name: string): string =>
  `The attestations of this image hold the whole event of the run (${oneLine(name) || 'without a name'}): commit messages, e-mail addresses and inputs, for everyone who can pull.`

const versionOf = ({version}: BuildPushInputs, {commit}: Revision): string => (version === '' ? commit : version)

function clientOf(inputs: BuildPushInputs, {http, signal, log, clock}: BuildPushDependencies): RegistryClient {
  const patience = createPatience({...clock, signal, onWait: line => log.info(line)})
  return createRegistryClient({image: inputs.image, credentials: credentialsOf(inputs), http, signal, patience})
}

function publishing(client: RegistryClient, {askBranchHead, log, signal}: BuildPushDependencies): PublishDependencies {
  return {client, askBranchHead, log: line => log.info(line), signal}
}

function tellOfMoving(moving: MovingTags, plan: TagPlan, {commit}: Revision, {context, log}: BuildPushDependencies): void {
  if (moving.state === 'superseded') log.notice(`${plan.moving.join(', ')} left alone: ${context.ref} has moved on to ${moving.by}.`)
  if (moving.state === 'others') {
    log.notice(`${moving.tags.join(', ')} left alone: the image is of commit ${commit}, and the run of ${context.commit}.`)
  }
}
