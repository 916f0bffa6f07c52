import {gitTagOf} from '../../lib/action/run-context.ts'
import type {RegistryClient} from '../../lib/registry/client.ts'
import type {Layout} from '../../lib/registry/layout.ts'
import {pushLayout, pushTag, tagTargetOf, type PushProgress, type PushResult, type TagTarget} from '../../lib/registry/push.ts'
import {describeTransfer} from '../../lib/registry/transfer.ts'
import type {BranchHead} from './branch-head.ts'
import type {BuildContext} from './build-context.ts'
import type {TagPlan} from './tags.ts'

export interface PublishDependencies {
  readonly client: RegistryClient
  readonly askBranchHead: () => Promise<BranchHead>
  readonly log: (line: string) => void
  readonly signal: AbortSignal
}

/** What became of the tags that move. */
export type MovingTags =
  | {readonly state: 'moved'}
  | {readonly state: 'none'}
  /** They are not the tags of this image, which is of another commit than the run. */
  | {readonly state: 'others'; readonly tags: readonly string[]}
  | Exclude<BranchHead, {state: 'head'}>

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
  context: BuildContext,
  dependencies: PublishDependencies
): Promise<PublishResult> {
  const {client, log, signal} = dependencies
  const pushed = await pushLayout({client, layout, signal, onProgress: progress => log(describeProgress(progress))})
  return {...pushed, ...(await setTags(tagTargetOf(layout), plan, context, dependencies))}
}

/**
 * Sets the tags of what the registry has already, the moving ones last. Those are moved only while the commit is its branch's newest, asked
 * right before. A Git tag or a list without moving tags needs no such question.
 */
export async function setTags(
  target: TagTarget,
  plan: TagPlan,
  context: BuildContext,
  dependencies: PublishDependencies
): Promise<TagsResult> {
  const {client, log, signal} = dependencies
  const options = {client, target, signal, onProgress: (progress: PushProgress) => log(describeProgress(progress))}
  const first = [...plan.immutable, ...plan.releases]
  for (const tag of first) await pushTag(options, tag)
  const moving = await decideMoving(plan, context, dependencies)
  if (moving.state !== 'moved') return {tags: first, moving}
  for (const tag of plan.moving) await pushTag(options, tag)
  return {tags: [...first, ...plan.moving], moving}
}

async function decideMoving(plan: TagPlan, context: BuildContext, dependencies: PublishDependencies): Promise<MovingTags> {
  if (plan.others !== undefined && plan.others.length > 0) return {state: 'others', tags: plan.others}
  if (plan.moving.length === 0) return {state: 'none'}
  if (gitTagOf(context) !== undefined) return {state: 'moved'}
  const head = await dependencies.askBranchHead()
  return head.state === 'head' ? {state: 'moved'} : head
}

export function describeProgress(progress: PushProgress): string {
  if (progress.kind === 'blob') return `blob ${progress.digest} (${progress.size} bytes): ${progress.state}`
  if (progress.kind === 'transfer') return describeTransfer(progress)
  if (progress.kind === 'manifest') return `manifest ${progress.digest}: ${progress.state}`
  const from = progress.state === 'set' && progress.previous !== undefined ? `, was ${progress.previous}` : ''
  return `tag ${progress.tag}: ${progress.state}${from}`
}
