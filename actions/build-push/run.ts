import {childEnvironment} from '../../lib/action/environment.ts'
import {ActionError} from '../../lib/action/errors.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {storeIndex} from '../../lib/registry/image-index.ts'
import {readLayoutToPush, type Layout} from '../../lib/registry/layout.ts'
import {dockerCertificateFolders, readRegistryTrust} from '../../lib/registry/trust.ts'
import {givesIndex, refuseLost} from './annotations.ts'
import type {CacheReport} from './cache/report.ts'
import {checkBuilder} from './builder.ts'
import {buildLayout} from './build-layout.ts'
import {workspaceOf} from './checkout.ts'
import {withDefaultBranch} from './default-branch.ts'
import {EVENT_PAYLOAD_FIX, findEventPayload} from './event-payload.ts'
import {factsInRegistry, factsOfLayout} from './image-revision.ts'
import type {BuildPushInputs} from './inputs.ts'
import {writePart} from './index-part.ts'
import {mergeParts, whyNotAll} from './index-parts.ts'
import {clientOf, publishingOf, tellOfMoving, type BuildPushDependencies, type Prepared} from './registry-side.ts'
import type {BuildPushResult, CheckedResult, ImageResult, IndexResult, TaggedResult, TagsLeft} from './result.ts'
import {inGroup} from './log.ts'
import {collectLogins} from '../../lib/registry/logins.ts'
import {publish, setTags} from './publish.ts'
import {contextOf, revisionOfCheckout, revisionOfLayout, revisionOfStored, type Revision} from './revision.ts'
import {needsCommitDate, needsDefaultBranch, planOtherTags, planTags, selectTags, type TagPlan} from './tags.ts'
import {hasRules} from './tags/rule.ts'
import {shortLengthIn} from './tags/short-commit.ts'

/**
 * Builds an image into an OCI layout, or takes the layout of an earlier step, and pushes exactly those bytes; or sets tags on what was
 * pushed; or asks whether a push would be taken.
 *
 * @throws ActionError for everything that a person can fix: see the modules
 */
export async function run(inputs: BuildPushInputs, dependencies: BuildPushDependencies): Promise<BuildPushResult> {
  const {environment} = dependencies
  const sources = {workspace: workspaceOf(environment), folders: dockerCertificateFolders(environment)}
  // A certificate that is not there is found before the build, not after it.
  const prepared = {...dependencies, trust: await readRegistryTrust(inputs.image.registry, inputs, sources)}
  if (inputs.mode === 'check') return checkPush(inputs, prepared)
  if (inputs.mode === 'tag') return tagPushed(inputs, prepared)
  if (inputs.mode === 'index') return indexParts(inputs, prepared)
  return buildAndPush(inputs, prepared)
}

const NO_TAG =
  'No line of "tags" gives a tag on this run, so the image gets none and is found by its digest alone. For one on a branch add a line such as ' +
  'type=ref,event=branch, or type=raw,value=latest,enable={{is_default_branch}}.'

/** A condition on the event's name would be another definition of a proposal than this one (lib/action/proposal.ts). */
const LEAVE_OUT =
  'Name the events that publish in "if:", such as "github.event_name == \'push\'", and leave the branches of a merge queue ("gh-readonly-queue/**") out of "on: push".'

async function checkPush(inputs: BuildPushInputs, dependencies: Prepared): Promise<CheckedResult> {
  const {context, environment, variables, log, run: runProcess, signal} = dependencies
  refuseLost(inputs.annotations, givesIndex(inputs))
  await checkBuilder(inputs, {run: runProcess, env: childEnvironment(environment), signal})
  if (context.proposal !== undefined) {
    log.notice(`Nothing of a proposal is pushed, so the registry was not asked. This run is one because ${context.proposal}.`)
    return {kind: 'checked', isAsked: false}
  }
  // A password that is not there is found before the build, not in it.
  collectLogins(inputs.registries, inputs['registry-passwords'], variables)
  const revision = await revisionOfCheckout(inputs, dependencies)
  await clientOf(inputs, dependencies).tryUpload()
  await planOf(inputs, revision, dependencies)
  log.info(`The registry ${inputs.image.registry} takes a push to "${inputs.image.repository}".`)
  return {kind: 'checked', isAsked: true}
}

async function tagPushed(inputs: BuildPushInputs, dependencies: Prepared): Promise<TaggedResult> {
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
  const facts = await factsInRegistry(target, client, context)
  if (facts.missing.length > 0) {
    throw new ActionError(
      `The registry ${image.registry} has lost parts of ${digest}, so nobody could pull it: ${facts.missing.join(', ')}. No tag was set.`,
      'What cleans up untagged images may have removed them: let it keep what an index names. Build and push the image again.'
    )
  }
  const revision = await revisionOfStored(inputs, facts.revisions, dependencies, 'No tag was set.')
  const {plan, left} = selectTags(await planOf(inputs, revision, dependencies), inputs['tag-set'])
  const publishing = publishingOf(client, inputs, dependencies)
  const set = await inGroup(log, `Tag ${image.name}`, () => setTags(target, plan, facts, context, publishing))
  tellOfMoving(set.moving, revision, dependencies)
  return {kind: 'tagged', digest, version: versionOf(inputs, revision, plan), left, ...set}
}

async function indexParts(inputs: BuildPushInputs, dependencies: Prepared): Promise<IndexResult> {
  const {context, log} = dependencies
  if (context.proposal !== undefined) {
    const reason = whyNotAll(inputs, undefined)
    if (reason !== undefined) return {kind: 'index', state: 'refused', reason, parts: []}
    log.notice(`Every platform was built and scanned, and nothing is pushed: this run is one of a proposal, because ${context.proposal}.`)
    return {kind: 'index', state: 'withheld'}
  }
  const client = clientOf(inputs, dependencies)
  const merge = await mergeParts(inputs, client)
  if (merge.state === 'refused') return {kind: 'index', ...merge}
  const {index, images} = merge
  const facts = await factsInRegistry(index, client, context)
  const revision = await revisionOfStored(inputs, facts.revisions, dependencies, 'No index was made.')
  const all = await planOf(inputs, revision, dependencies)
  const {plan, left} = selectTags(all, inputs['tag-set'])
  const publishing = publishingOf(client, inputs, dependencies)
  const set = await inGroup(log, `Push the index of ${inputs.image.name}`, async () => {
    log.info(`index ${index.digest}: ${await storeIndex(client, index)}`)
    return setTags(index, plan, facts, context, publishing)
  })
  tellOfMoving(set.moving, revision, dependencies)
  return {kind: 'index', state: 'made', digest: index.digest, version: versionOf(inputs, revision, all), images, left, ...set}
}

async function buildAndPush(inputs: BuildPushInputs, dependencies: Prepared): Promise<ImageResult> {
  const {context, log} = dependencies
  if (context.proposal !== undefined && inputs.mode === 'push') {
    throw new ActionError(`An image of a proposal is never pushed, and this run is one because ${context.proposal}.`, LEAVE_OUT)
  }
  const {layout, builder, metadata, cache, revision, tags, version, labels} = await (inputs.mode === 'push' ? readBuilt : buildNow)(
    inputs,
    dependencies
  )
  const result = {kind: 'image' as const, layout, version, builder, metadata, cache, labels}
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
  const publishing = publishingOf(clientOf(inputs, dependencies), inputs, dependencies)
  const facts = await factsOfLayout(layout, context)
  const published = await inGroup(log, `Push ${inputs.image.name}`, () => publish(layout, plan, facts, context, publishing))
  tellOfMoving(published.moving, revision, dependencies)
  const push = {state: 'pushed' as const, left, ...published}
  if (inputs['tag-set'] !== 'none') return {...result, push}
  const remember = (folder: string) => dependencies.state.save('folder', folder)
  return {...result, push, part: await writePart(inputs.image.name, layout, dependencies.environment['RUNNER_TEMP'] ?? '', remember)}
}

/** An image, the commit that it is of, and the tags that it is to get; without them it is not pushed. */
interface Built {
  readonly layout: Layout
  readonly builder: string | undefined
  readonly metadata: string | undefined
  readonly cache: CacheReport | undefined
  readonly revision: Revision
  readonly version: string
  readonly labels: ReadonlyMap<string, string> | undefined
  readonly tags: Tags | undefined
}

interface Tags extends TagsLeft {
  readonly plan: TagPlan
}

async function readBuilt(inputs: BuildPushInputs, dependencies: Prepared): Promise<Built> {
  const {context, signal} = dependencies
  const layout = await readLayoutToPush(inputs.layout, signal)
  const {revisions} = await factsOfLayout(layout, context)
  const revision = await revisionOfLayout(inputs, revisions, dependencies, 'Nothing was pushed.')
  const plan = await planOf(inputs, revision, dependencies)
  const tags = selectTags(plan, inputs['tag-set'])
  return {
    layout,
    builder: undefined,
    metadata: undefined,
    cache: undefined,
    labels: undefined,
    revision,
    version: versionOf(inputs, revision, plan),
    tags
  }
}

/** A commit that is not the run's, and an impossible tag, are found in a second and not after ten minutes of building. */
async function buildNow(inputs: BuildPushInputs, dependencies: Prepared): Promise<Built> {
  const revision = await revisionOfCheckout(inputs, dependencies)
  const isPublished = inputs.mode !== 'build' && dependencies.context.proposal === undefined
  // What is not pushed is called by its rules too, in its labels.
  const plan = isPublished || hasRules(inputs.tags) ? await planOf(inputs, revision, dependencies) : undefined
  const built = await buildLayout(inputs, revision, inputs.version || (plan?.version?.tag ?? ''), dependencies)
  const tags = isPublished && plan !== undefined ? selectTags(plan, inputs['tag-set']) : undefined
  return {...built, revision, version: versionOf(inputs, revision, plan), tags}
}

async function planOf(inputs: BuildPushInputs, revision: Revision, dependencies: BuildPushDependencies): Promise<TagPlan> {
  const {askDefaultBranch, askCommitDate, environment, log} = dependencies
  const settings = {rules: inputs.tags, flavor: inputs.flavor}
  const asksForBranch = needsDefaultBranch(settings) && (revision.isRuns || hasRules(inputs.tags))
  const context = await withDefaultBranch(asksForBranch, dependencies.context, askDefaultBranch)
  const known = revision.isRuns ? context.commitDate : undefined
  const commitDate = known ?? (needsCommitDate(settings) ? await askCommitDate(revision.commit) : undefined)
  const run = {...context, commitDate, now: new Date(), shortLength: shortLengthIn(environment)}
  const plan = revision.isRuns
    ? planTags(settings, run)
    : planOtherTags(settings, run, {...run, ...contextOf(context, revision), commitDate}, revision.gitTags, inputs['allow-older'])
  // Once a run, where the tags are set: a part of several platforms gets none, and its index gets them.
  const setsTags = inputs['tag-set'] !== 'none' && (inputs.mode.includes('push') || inputs.mode === 'index')
  const tell = setsTags ? log.warning.bind(log) : log.info.bind(log)
  for (const remark of plan.remarks) tell(remark)
  if (hasRules(inputs.tags) && plan.version === undefined) {
    const isPublished = context.proposal === undefined && inputs.mode !== 'check' && inputs.mode !== 'build'
    if (isPublished && ['all', 'immutable'].includes(inputs['tag-set'])) log.warning(NO_TAG)
    else log.info('No line of "tags" gives a tag on this run.')
  }
  return plan
}

const describeEvent = (name: string): string =>
  `The attestations of this image hold the whole event of the run (${oneLine(name) || 'without a name'}): commit messages, e-mail addresses and inputs, for everyone who can pull.`

const versionOf = ({version}: BuildPushInputs, {commit}: Revision, plan: TagPlan | undefined): string =>
  version || (plan?.version?.tag ?? commit)
