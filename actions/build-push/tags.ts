import {ActionError} from '../../lib/action/errors.ts'
import {branchOf, gitTagOf} from '../../lib/action/run-context.ts'
import {toTag} from '../../lib/registry/reference.ts'
import type {BuildContext} from './build-context.ts'

/** Which of a run's tags a step sets. */
export type TagSet = 'all' | 'immutable' | 'moving' | 'none'

/** Which tags a run sets, in this order. */
export interface TagPlan {
  /** Stand for this commit, or for the version of the Git tag that the run is on: no other image ever gets them. */
  readonly immutable: readonly string[]
  /** Name a release because the user says so, on a run that is not on its Git tag: nobody knows whether another image has them. */
  readonly releases: readonly string[]
  /** Point to the newest image of something (`latest`, `1.2`, a branch): moved only while the commit is the branch's newest. */
  readonly moving: readonly string[]
  /** Left alone: they belong to the run's commit, and the image is of another one. */
  readonly others?: readonly string[]
}

const VERSION = '\\d+\\.\\d+\\.\\d+(?:[.-][A-Za-z0-9.-]+)?'
const RELEASE = new RegExp(`^v?${VERSION}$`)
/** The version at the end of a Git tag's name: `v1.2.3`, `app-v1.2.3`, `app/1.2.3`. */
const NAMED_VERSION = new RegExp(`(?:^|[^A-Za-z0-9.])v?(${VERSION})$`)
const SHORTEST_COMMIT = 7

/**
 * Decides the tags: `sha-<commit>` always, the branch's name on a branch, `latest` on the default branch, the Git tag's own name
 * on a Git tag. A list from the user replaces all of that, and is sorted by what its tags name.
 *
 * @throws ActionError when the commit is not known, or nothing is left of the Git tag's name
 */
export function planTags(given: readonly string[], context: BuildContext): TagPlan {
  const tags = given.length > 0 ? given : defaultTags(context)
  const kinds = new Map(tags.map(tag => [tag, kindOf(tag, context)]))
  const of = (kind: keyof TagPlan) => tags.filter(tag => kinds.get(tag) === kind)
  return {immutable: of('immutable'), releases: of('releases'), moving: of('moving')}
}

/**
 * The tags of an image that is of another commit than the run's (`revision: head`): `sha-<commit>`, or those of the list that name this commit or
 * the full version of one of its Git tags. Nobody can tell whether any other one, of the run or of the list, may point to it.
 *
 * @param run the run with its own commit
 * @param built the same run about the image's commit
 * @param gitTags those of the image's commit
 */
export function planOtherTags(given: readonly string[], run: BuildContext, built: BuildContext, gitTags: readonly string[]): TagPlan {
  const wanted = planTags(given, built)
  const isOwn = (tag: string) => wanted.immutable.includes(tag) || gitTags.some(gitTag => namesGitTag(tag, gitTag))
  const all = given.length > 0 ? given : [...wanted.immutable, ...runsTags(run)]
  return {immutable: all.filter(isOwn), releases: [], moving: [], others: all.filter(tag => !isOwn(tag))}
}

/**
 * The part of a plan that one step sets. `moving` is everything that may point to another image already.
 *
 * @returns the part, and how many of the tags that may move are left to a later step
 */
export function selectTags(plan: TagPlan, set: TagSet): {readonly plan: TagPlan; readonly left: number} {
  if (set === 'all') return {plan, left: 0}
  const left = plan.releases.length + plan.moving.length
  if (set === 'none') return {plan: {immutable: [], releases: [], moving: []}, left: plan.immutable.length + left}
  if (set === 'moving') return {plan: {...plan, immutable: []}, left: 0}
  return {plan: {immutable: plan.immutable, releases: [], moving: []}, left}
}

/** The tag that stands for the commit alone; `sha-unknown` without one. */
export function commitTag({commit}: Pick<BuildContext, 'commit'>): string {
  return `sha-${commit === '' ? 'unknown' : commit}`
}

function defaultTags(context: BuildContext): readonly string[] {
  if (!/^[0-9a-f]{40,64}$/.test(context.commit)) {
    throw new ActionError('GITHUB_SHA does not name a commit, so there is no default tag.', 'Set the input "tags".')
  }
  return [...new Set([commitTag(context), ...runsTags(context)])]
}

/** What the run's branch or Git tag gives. */
function runsTags(context: BuildContext): readonly string[] {
  const branch = branchOf(context)
  const gitTag = gitTagOf(context)
  const tags = [gitTag, branch].flatMap(name => (name === undefined ? [] : [nonEmpty(toTag(name), name)]))
  return branch !== undefined && branch === context.defaultBranch ? [...tags, 'latest'] : tags
}

function kindOf(tag: string, context: BuildContext): keyof TagPlan {
  // A branch may be called "1.2.3" or by a commit's digits; as the branch's tag it moves all the same.
  const branch = branchOf(context)
  if (branch !== undefined && tag === toTag(branch)) return 'moving'
  if (namesCommit(tag, context.commit) || namesGitTag(tag, gitTagOf(context))) return 'immutable'
  return RELEASE.test(tag) ? 'releases' : 'moving'
}

/** Only a full version: the Git tags `v1` and `nightly` are set anew with every release and every night. */
function namesGitTag(tag: string, gitTag: string | undefined): boolean {
  const name = toTag(gitTag ?? '')
  const version = NAMED_VERSION.exec(name)?.[1]
  return version !== undefined && [name, version, `v${version}`].includes(tag)
}

function namesCommit(tag: string, commit: string): boolean {
  const words = tag.split(/[^0-9a-f]+/)
  return words.some(word => word.length >= SHORTEST_COMMIT && commit.startsWith(word))
}

function nonEmpty(tag: string, name: string): string {
  if (tag !== '') return tag
  throw new ActionError(`The Git name ${JSON.stringify(name)} has no character that a tag may have.`, 'Set the input "tags".')
}
