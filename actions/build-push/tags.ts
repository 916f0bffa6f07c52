import {ActionError} from '../../lib/action/errors.ts'
import {branchOf, gitTagOf} from '../../lib/action/run-context.ts'
import {toTag} from '../../lib/registry/reference.ts'
import type {BuildContext} from './build-context.ts'
import type {Flavor} from './tags/flavor.ts'
import {cleanTag, globalValues, latestTag, nameTags, type NamedTag, type Names, type NamingContext, type RuleVersion} from './tags/names.ts'
import {NAMED_VERSION, VERSION} from './tags/named-version.ts'
import {parsePep440} from './tags/pep440.ts'
import {hasRules, uses, type TagRule} from './tags/rule.ts'
import {fill, namesIn} from './tags/template.ts'

/** Which of a run's tags a step sets. */
export type TagSet = 'all' | 'immutable' | 'moving' | 'none'

/** The inputs that decide how an image is called. */
export interface TagSettings {
  /** Rules and plain tags; none takes the defaults. */
  readonly rules: readonly TagRule[]
  readonly flavor: Flavor
}

/** Which tags a run sets, in this order. */
export interface TagPlan {
  /** Stand for this commit, or for the version of the Git tag that the run is on: no other image ever gets them. */
  readonly immutable: readonly string[]
  /** Name a release because the user says so, on a run that is not on its Git tag: nobody knows whether another image has them. */
  readonly releases: readonly string[]
  /** Point to the newest image of something (`latest`, `1.2`, a branch): never moved backwards, see moving.ts. */
  readonly moving: readonly string[]
  /** Those of them that point to the newest image of the run's branch: only its commits say what is newer. */
  readonly ofBranch: readonly string[]
  /** What rules call the image; undefined without rules, and when they give no tag. */
  readonly version: RuleVersion | undefined
  /** Rules that gave nothing although they were meant to, and why. */
  readonly remarks: readonly string[]
  /** Left alone: they belong to the run's commit, and the image is of another one. */
  readonly others?: readonly string[]
}

const RELEASE = new RegExp(`^v?${VERSION}$`)
const SHORTEST_COMMIT = 7

/**
 * Decides the tags: `sha-<commit>` always, the branch's name on a branch, `latest` on the default branch, the Git tag's own name
 * on a Git tag. A list from the user replaces all of that, and is sorted by what its tags name.
 *
 * @throws ActionError when the commit is not known, nothing is left of the Git tag's name, or a rule cannot be worked out
 */
export function planTags(settings: TagSettings, context: NamingContext): TagPlan {
  const {tags, version, remarks} = namesOf(settings, context)
  const kinds = new Map(tags.map(named => [named.tag, kindOf(named, context)]))
  const of = (kind: Kind) => tags.filter(({tag}) => kinds.get(tag) === kind).map(({tag}) => tag)
  return {
    immutable: of('immutable'),
    releases: of('releases'),
    moving: of('moving'),
    ofBranch: tags.filter(named => isOfBranch(named, context)).map(({tag}) => tag),
    version: hasRules(settings.rules) ? version : undefined,
    remarks
  }
}

/**
 * The tags of an image that is of another commit than the run's (`revision: head`): `sha-<commit>`, or those of the list that name this commit or
 * the full version of one of its Git tags. Nobody can tell whether any other one, of the run or of the list, may point to it; but with
 * `allowsOlder` the user says of the moving ones that they may.
 *
 * @param run the run with its own commit
 * @param built the same run about the image's commit
 * @param gitTags those of the image's commit
 */
export function planOtherTags(
  settings: TagSettings,
  run: NamingContext,
  built: NamingContext,
  gitTags: readonly string[],
  allowsOlder: boolean
): TagPlan {
  const {tags, version, remarks} = namesOf(settings, {...run, commit: built.commit})
  const isOwn = (named: NamedTag) => kindOf(named, built) === 'immutable' || gitTags.some(gitTag => namesGitTag(named.tag, gitTag))
  const mayMove = (named: NamedTag) => allowsOlder && kindOf(named, run) === 'moving'
  const names = (found: readonly NamedTag[]) => found.map(({tag}) => tag)
  const rest = tags.filter(named => !isOwn(named))
  return {
    immutable: names(tags.filter(isOwn)),
    releases: [],
    moving: names(rest.filter(mayMove)),
    ofBranch: names(rest.filter(named => isOfBranch(named, run))),
    version: hasRules(settings.rules) ? version : undefined,
    remarks,
    others: names(rest.filter(named => !mayMove(named)))
  }
}

/** Whether the tags depend on which branch is the default one. */
export function needsDefaultBranch({rules, flavor}: TagSettings): boolean {
  if (rules.length === 0 || rules.some(({type, options}) => type === 'edge' && options['branch'] === '')) return true
  return usesExpression({rules, flavor}, 'is_default_branch', 'is_not_default_branch')
}

/** Whether the tags depend on when the commit was made. */
export const needsCommitDate = (settings: TagSettings): boolean => usesExpression(settings, 'commit_date')

const usesExpression = ({rules, flavor}: TagSettings, ...names: readonly string[]): boolean =>
  uses(rules, ...names) || [...namesIn(flavor.prefix), ...namesIn(flavor.suffix)].some(name => names.includes(name))

/**
 * The part of a plan that one step sets. `moving` is everything that may point to another image already.
 *
 * @returns the part, and how many of the tags that may move are left to a later step
 */
export function selectTags(plan: TagPlan, set: TagSet): {readonly plan: TagPlan; readonly left: number} {
  if (set === 'all') return {plan, left: 0}
  const left = plan.releases.length + plan.moving.length
  if (set === 'none') return {plan: {...plan, immutable: [], releases: [], moving: []}, left: plan.immutable.length + left}
  if (set === 'moving') return {plan: {...plan, immutable: []}, left: 0}
  return {plan: {...plan, releases: [], moving: []}, left}
}

/** The tag that stands for the commit alone; `sha-unknown` without one. */
export function commitTag({commit}: Pick<BuildContext, 'commit'>): string {
  return `sha-${commit === '' ? 'unknown' : commit}`
}

function namesOf({rules, flavor}: TagSettings, context: NamingContext): Names {
  return rules.length === 0 ? {tags: defaultTags(flavor, context), version: undefined, remarks: []} : nameTags(rules, flavor, context)
}

function defaultTags(flavor: Flavor, context: NamingContext): readonly NamedTag[] {
  if (!/^[0-9a-f]{40,64}$/.test(context.commit)) {
    throw new ActionError('GITHUB_SHA does not name a commit, so there is no default tag.', 'Set the input "tags".')
  }
  const values = globalValues(context)
  const [prefix, suffix] = [fill(flavor.prefix, values), fill(flavor.suffix, values)]
  const own = commitTag(context)
  const tags: NamedTag[] = [{tag: cleanTag(`${own}${suffix}`), core: own, names: 'text'}]
  const branch = branchOf(context)
  const gitTag = gitTagOf(context)
  const named = (name: string) => cleanTag(`${prefix}${nonEmpty(toTag(name), name)}${suffix}`)
  if (gitTag !== undefined) tags.push({tag: named(gitTag), core: gitTag, names: 'text'})
  if (branch !== undefined) tags.push({tag: named(branch), core: branch, names: 'branch'})
  const isDefault = branch !== undefined && branch === context.defaultBranch
  if (flavor.latest === 'true' || (flavor.latest === 'auto' && isDefault)) {
    tags.push({tag: latestTag(flavor, values), core: 'latest', names: 'latest'})
  }
  return [...new Map(tags.map(tag => [tag.tag, tag])).values()]
}

type Kind = 'immutable' | 'releases' | 'moving'

function kindOf(named: NamedTag, context: NamingContext): Kind {
  if (named.names === 'latest' || isOfBranch(named, context)) return 'moving'
  const gitTag = gitTagOf(context)
  // What stands behind "+" is in no tag, so two Git tags may give this one.
  if (named.names === 'version' && gitTag !== undefined && !gitTag.includes('+')) return isFullVersion(gitTag) ? 'immutable' : 'moving'
  const texts = [named.tag, toTag(named.core)]
  if (texts.some(text => namesCommit(text, context.commit) || namesGitTag(text, gitTag))) return 'immutable'
  return texts.some(text => RELEASE.test(text)) ? 'releases' : 'moving'
}

/** A branch may be called "1.2.3" or by a commit's digits; as the branch's tag it moves all the same. */
function isOfBranch({tag, names}: NamedTag, context: NamingContext): boolean {
  const branch = branchOf(context)
  return names === 'branch' || (branch !== undefined && tag === toTag(branch))
}

/** `1.2` is one for PEP 440, and a tag that moves for most people. */
function isFullVersion(gitTag: string): boolean {
  const python = parsePep440(gitTag)
  return NAMED_VERSION.test(toTag(gitTag)) || (python !== undefined && (python.isSpecial || python.release.length > 2))
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
