import {messageOf} from '../../lib/action/errors.ts'
import {branchOf, gitTagOf} from '../../lib/action/run-context.ts'
import type {RegistryClient} from '../../lib/registry/client.ts'
import type {Layout} from '../../lib/registry/layout.ts'
import {pushLayout, pushTag, tagTargetOf, type PushProgress, type PushResult, type TagTarget} from '../../lib/registry/push.ts'
import {describeTransfer} from '../../lib/registry/transfer.ts'
import type {BuildContext} from './build-context.ts'
import {factsInRegistry, type ImageFacts} from './image-revision.ts'
import type {TagPlan} from './tags.ts'
import {decide, type Questions, type Verdict} from './tags/moving.ts'

export interface PublishDependencies {
  readonly client: RegistryClient
  /** Asked only about a tag that names another image. */
  readonly questions: Questions
  /** Whether tags move to whatever they are told to. */
  readonly allowsOlder: boolean
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

/** A tag that still names what it named before. */
export interface LeftTag {
  readonly tag: string
  readonly verdict: Exclude<Verdict, {state: 'moves'}>
}

/** What became of the tags that move. */
export type MovingTags =
  | {readonly state: 'none'}
  /** They were decided one by one; those that are not here were moved. */
  | {readonly state: 'decided'; readonly left: readonly LeftTag[]}
  /** They are not the tags of this image, which is of another commit than the run. */
  | {readonly state: 'others'; readonly tags: readonly string[]; readonly left: readonly LeftTag[]}

export interface TagsResult {
  /** The tags that point to the image now. */
  readonly tags: readonly string[]
  readonly moving: MovingTags
}

export type PublishResult = PushResult & TagsResult

/** Pushes the layout's bytes, then its tags: whoever watches `latest` gets it last, when all of the image is there. */
export async function publish(
  layout: Layout,
  plan: TagPlan,
  facts: ImageFacts,
  context: BuildContext,
  dependencies: PublishDependencies
): Promise<PublishResult> {
  const {client, log, signal} = dependencies
  const pushed = await pushLayout({client, layout, signal, onProgress: progress => log(describeProgress(progress))})
  return {...pushed, ...(await setTags(tagTargetOf(layout), plan, facts, context, dependencies))}
}

/**
 * Sets the tags of what the registry has already, the moving ones last: each of them after a look at what it names right now.
 *
 * @param facts what the image says of itself
 */
export async function setTags(
  target: TagTarget,
  plan: TagPlan,
  facts: ImageFacts,
  context: BuildContext,
  dependencies: PublishDependencies
): Promise<TagsResult> {
  const {client, log, signal} = dependencies
  const options = {client, target, signal, onProgress: (progress: PushProgress) => log(describeProgress(progress))}
  const tags = [...plan.immutable, ...plan.releases]
  for (const tag of tags) await pushTag(options, tag)
  const left: LeftTag[] = []
  for (const tag of plan.moving) {
    const verdict = await judge(tag, target.digest, plan, facts, context, dependencies)
    if (verdict.state !== 'moves') left.push({tag, verdict})
    else {
      await pushTag(options, tag)
      tags.push(tag)
    }
  }
  return {tags, moving: movingOf(plan, left)}
}

function movingOf({others = [], moving}: TagPlan, left: readonly LeftTag[]): MovingTags {
  if (others.length > 0) return {state: 'others', tags: others, left}
  return moving.length === 0 ? {state: 'none'} : {state: 'decided', left}
}

/** A tag that names nothing yet, or this image already, moves; a registry that cannot say what it names keeps it where it is. */
async function judge(
  tag: string,
  digest: string,
  plan: TagPlan,
  facts: ImageFacts,
  context: BuildContext,
  {client, questions, allowsOlder, signal}: PublishDependencies
): Promise<Verdict> {
  if (allowsOlder) return {state: 'moves'}
  const gitTag = gitTagOf(context)
  const candidate = {
    commit: context.commit,
    on: branchOf(context) !== undefined ? ('branch' as const) : gitTag !== undefined ? ('tag' as const) : ('neither' as const),
    versions: [
      ...(facts.versions.length === 1 ? facts.versions : []),
      ...(plan.version === undefined ? [] : [plan.version.tag]),
      ...(gitTag === undefined ? [] : [gitTag])
    ],
    rule: plan.version
  }
  try {
    const previous = await client.manifestDigest(tag)
    if (previous === undefined || previous === digest) return {state: 'moves'}
    const named = await client.manifest(previous)
    const said = named === undefined ? {revisions: [], versions: []} : await factsInRegistry(named, client, context)
    return await decide({name: tag, isOfBranch: plan.ofBranch.includes(tag)}, candidate, said, questions)
  } catch (error) {
    if (signal.aborted) throw error
    return {state: 'unknown', reason: `what it names cannot be told: ${messageOf(error).replace(/\.$/, '')}`}
  }
}

function describeProgress(progress: PushProgress): string {
  if (progress.kind === 'blob') return `blob ${progress.digest} (${progress.size} bytes): ${progress.state}`
  if (progress.kind === 'transfer') return describeTransfer(progress)
  if (progress.kind === 'manifest') return `manifest ${progress.digest}: ${progress.state}`
  const from = progress.state === 'set' && progress.previous !== undefined ? `, was ${progress.previous}` : ''
  return `tag ${progress.tag}: ${progress.state}${from}`
}
