import {ActionError} from '../../lib/action/errors.ts'
import {branchOf, gitTagOf} from '../../lib/action/run-context.ts'
import {toTag} from '../../lib/registry/reference.ts'
import type {BuildContext} from './build-context.ts'

/** Which tags a run sets. */
export interface TagPlan {
  /** Stand for this commit or release alone: set first. */
  readonly immutable: readonly string[]
  /** Point to the newest image of something (`latest`, a branch): set last, and only while the commit is the branch's newest. */
  readonly moving: readonly string[]
}

const RELEASE = /^v?\d+\.\d+\.\d+(?:[.-][A-Za-z0-9.-]+)?$/
const SHORTEST_COMMIT = 7

/**
 * Decides the tags: `sha-<commit>` always, the branch's name on a branch, `latest` on the default branch, the Git tag's own name
 * on a Git tag. A list from the user replaces all of that; the ones in it that name the commit or a release count as immutable.
 *
 * @throws ActionError when the commit is not known, or nothing is left of the Git tag's name
 */
export function planTags(given: readonly string[], context: BuildContext): TagPlan {
  const tags = given.length > 0 ? given : defaultTags(context)
  const immutable = tags.filter(tag => isImmutable(tag, context))
  return {immutable, moving: tags.filter(tag => !immutable.includes(tag))}
}

/** The tag that stands for the commit alone; `sha-unknown` without one. */
export function commitTag({commit}: Pick<BuildContext, 'commit'>): string {
  return `sha-${commit === '' ? 'unknown' : commit}`
}

function defaultTags(context: BuildContext): readonly string[] {
  if (!/^[0-9a-f]{40,64}$/.test(context.commit)) {
    throw new ActionError('GITHUB_SHA does not name a commit, so there is no default tag.', 'Set the input "tags".')
  }
  const tags = [commitTag(context)]
  const branch = branchOf(context)
  const gitTag = gitTagOf(context)
  if (gitTag !== undefined) tags.push(nonEmpty(toTag(gitTag), gitTag))
  if (branch !== undefined) tags.push(nonEmpty(toTag(branch), branch))
  if (branch !== undefined && branch === context.defaultBranch) tags.push('latest')
  return [...new Set(tags)]
}

function isImmutable(tag: string, context: BuildContext): boolean {
  const gitTag = gitTagOf(context)
  if (gitTag !== undefined && tag === toTag(gitTag)) return true
  // A branch may be called "1.2.3" or by a commit's digits; as the branch's tag it moves all the same.
  const branch = branchOf(context)
  if (branch !== undefined && tag === toTag(branch)) return false
  return RELEASE.test(tag) || namesCommit(tag, context.commit)
}

function namesCommit(tag: string, commit: string): boolean {
  const words = tag.split(/[^0-9a-f]+/)
  return words.some(word => word.length >= SHORTEST_COMMIT && commit.startsWith(word))
}

function nonEmpty(tag: string, name: string): string {
  if (tag !== '') return tag
  throw new ActionError(`The Git name ${JSON.stringify(name)} has no character that a tag may have.`, 'Set the input "tags".')
}
