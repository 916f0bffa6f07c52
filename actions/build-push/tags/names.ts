import {ActionError} from '../../../lib/action/errors.ts'
import {branchOf, gitTagOf} from '../../../lib/action/run-context.ts'
import {isTag, toTag} from '../../../lib/registry/reference.ts'
import type {BuildContext} from '../build-context.ts'
import type {Flavor} from './flavor.ts'
import {parsePep440} from './pep440.ts'
import {onLine, toRegExp, type TagRule} from './rule.ts'
import {parseSemver} from './semver.ts'
import {fill, type Values} from './template.ts'

/** What rules know of a run. */
export interface NamingContext extends Pick<BuildContext, 'ref' | 'commit' | 'event' | 'defaultBranch' | 'baseBranch' | 'pullRequest'> {
  readonly now: Date
  /** When the commit was made; undefined when nobody could tell. */
  readonly commitDate: Date | undefined
  /** Digits of a short commit. */
  readonly shortLength: number
}

/** A tag that a rule gave. */
export interface NamedTag {
  readonly tag: string
  /** What it was made of, without prefix and suffix. */
  readonly core: string
  /** `version`: the whole version of the run's Git tag. `branch`: the newest of a branch. `latest`: the flavor's. `text`: see what it says. */
  readonly names: 'version' | 'branch' | 'latest' | 'text'
}

/** The version that an image is called by its rules: the first tag. */
export interface RuleVersion {
  /** The tag. */
  readonly tag: string
  /** Around the version itself. */
  readonly prefix: string
  readonly suffix: string
  readonly scheme: 'semver' | 'pep440'
}

export interface Names {
  readonly tags: readonly NamedTag[]
  readonly version: RuleVersion | undefined
  /** Rules that gave nothing although they were meant to, and why. */
  readonly remarks: readonly string[]
}

/** What a rule gives before prefix and suffix. */
interface Given {
  readonly core: string
  readonly names: NamedTag['names']
  /** Whether it brings `latest` with it, if the flavor leaves that to the rules. */
  readonly isLatest?: boolean
}

type Gives = (rule: TagRule, run: Run) => Given | string | undefined

interface Run {
  readonly context: NamingContext
  readonly values: Values
}

/**
 * The tags that rules give on a run, in their order, `latest` last. What comes out is what docker/metadata-action gives (src/meta.ts), except that no
 * character is written as in HTML, and that a tag that no registry takes (`-x`) loses its beginning.
 *
 * @param rules by priority
 * @throws ActionError naming the line, when a tag would have no character left or an expression has no value
 */
export function nameTags(rules: readonly TagRule[], flavor: Flavor, given: NamingContext): Names {
  const context = {...given, ref: pullRequestRef(given)}
  const run: Run = {context, values: globalValues(context)}
  const tags = new Map<string, NamedTag>()
  const remarks: string[] = []
  let version: RuleVersion | undefined
  let isLatest: boolean | undefined
  for (const rule of rules) {
    onLine(rule, () => {
      if (!isEnabled(rule, run)) return
      const found = GIVES[rule.type](rule, run)
      if (typeof found === 'string') remarks.push(`Line ${rule.line} of "tags" gives no tag: ${found}`)
      if (typeof found !== 'object') return
      const [prefix, suffix] = [fill(rule.prefix ?? flavor.prefix, run.values), fill(rule.suffix ?? flavor.suffix, run.values)]
      const text = `${prefix}${found.core}${suffix}`
      if (text === '') return
      const tag = cleanTag(text)
      if (!tags.has(tag)) tags.set(tag, {tag, core: found.core, names: found.names})
      version ??= {tag, prefix, suffix, scheme: rule.type === 'pep440' ? 'pep440' : 'semver'}
      isLatest ??= flavor.latest === 'auto' ? found.isLatest === true : flavor.latest === 'true'
    })
  }
  if (isLatest === true) {
    const tag = latestTag(flavor, run.values)
    if (!tags.has(tag)) tags.set(tag, {tag, core: 'latest', names: 'latest'})
  }
  return {tags: [...tags.values()], version, remarks}
}

/** What {@link fill} needs for the expressions that may stand everywhere. */
export function globalValues(context: NamingContext): Values {
  const branch = branchOf(context)
  const isDefault = branch !== undefined && branch === context.defaultBranch
  return {
    branch: () => branch ?? '',
    tag: () => gitTagOf(context) ?? '',
    sha: () => shortCommit(context),
    base_ref: () => (branch === undefined ? context.baseBranch : ''),
    is_default_branch: () => String(isDefault),
    is_not_default_branch: () => String(!isDefault),
    date: () => context.now,
    commit_date: () => context.commitDate
  }
}

/** A run of `pull_request_target` is on the base branch, and its rules are about the pull request (metadata-action, src/context.ts). */
function pullRequestRef({event, pullRequest, ref}: NamingContext): string {
  return event === 'pull_request_target' && pullRequest !== undefined ? `refs/pull/${pullRequest}/merge` : ref
}

function isEnabled({enable}: TagRule, {values}: Run): boolean {
  const answer = fill(enable, values)
  if (answer === 'true' || answer === 'false') return answer === 'true'
  throw new ActionError(`"enable" gives "${answer}", which is neither true nor false`, 'Write enable={{is_default_branch}}, for example.')
}

const GIVES: Readonly<Record<TagRule['type'], Gives>> = {
  schedule: ({options}, {context, values: {date, commit_date}}) =>
    context.event === 'schedule' && date !== undefined && commit_date !== undefined
      ? {core: fill(options['pattern'] ?? '', {date, commit_date}), names: 'branch'}
      : undefined,
  semver: giveSemver,
  pep440: givePep440,
  match: giveMatch,
  edge({options}, {context}) {
    const branch = branchOf(context)
    return branch !== undefined && branch === (options['branch'] || context.defaultBranch) ? {core: 'edge', names: 'branch'} : undefined
  },
  ref: giveRef,
  raw: ({options}, {values}) => ({core: fill(options['value'] ?? '', values), names: 'text'}),
  sha({options}, {context}) {
    if (context.commit === '') return undefined
    return {core: options['format'] === 'long' ? context.commit : shortCommit(context), names: 'text'}
  }
}

const shortCommit = ({commit, shortLength}: NamingContext): string => commit.slice(0, shortLength)

function giveRef({options}: TagRule, {context}: Run): Given | undefined {
  const [branch, gitTag] = [branchOf(context), gitTagOf(context)]
  if (options['event'] === 'branch') return branch === undefined ? undefined : {core: branch, names: 'branch'}
  if (options['event'] === 'tag') return gitTag === undefined ? undefined : {core: gitTag, names: 'text', isLatest: true}
  const pullRequest = /^refs\/pull\/(.+?)(?:\/merge)?$/.exec(context.ref)?.[1]
  return pullRequest === undefined ? undefined : {core: pullRequest, names: 'text'}
}

/** What a rule about versions looks at: its `value`, else the Git tag. */
function subjectOf({options}: TagRule, {context, values}: Run): string | undefined {
  const {value = ''} = options
  return value === '' ? gitTagOf(context) : fill(value, values)
}

/** The part of it that is the version, where `match` says so; the first group, and all of it when nothing matches. */
function versionPart(rule: TagRule, run: Run): string | undefined {
  const subject = subjectOf(rule, run)
  const {match = ''} = rule.options
  const found = subject === undefined || match === '' ? null : new RegExp(match).exec(subject)
  return (found === null ? subject : (found[1] ?? found[0]))?.replaceAll('/', '-')
}

const isOfGitTag = ({options}: TagRule, {context}: Run): boolean => options['value'] === '' && gitTagOf(context) !== undefined

/** A pre-release gives its whole version, or what it is written like, whatever part of it the pattern asks for. */
const isRaw = (pattern: string): boolean => /^\{\{\{?\s*raw\s*\}?\}\}$/.test(pattern)

function giveSemver(rule: TagRule, run: Run): Given | string | undefined {
  const text = versionPart(rule, run)
  if (text === undefined) return undefined
  const version = parseSemver(text)
  if (version === undefined) return `"${text}" is not a version as semver.org has it.`
  const {pattern = ''} = rule.options
  const isPrerelease = version.prerelease.length > 0
  const [major, minor, patch] = version.numbers.map(number => () => String(number))
  const values = {raw: () => version.raw, version: () => version.version, major, minor, patch}
  return giveVersion(rule, run, isPrerelease && !isRaw(pattern) ? '{{version}}' : pattern, values, !isPrerelease)
}

function givePep440(rule: TagRule, run: Run): Given | string | undefined {
  const text = versionPart(rule, run)
  if (text === undefined) return undefined
  const version = parsePep440(text)
  if (version === undefined) return `"${text}" is not a version as PEP 440 has it.`
  const {pattern = ''} = rule.options
  const [major, minor, patch] = [0, 1, 2].map(index => () => String(version.release[index] ?? 0))
  const values = {raw: () => text, version: () => version.version, major, minor, patch}
  return giveVersion(rule, run, version.isSpecial && !isRaw(pattern) ? '{{version}}' : pattern, values, !version.isSpecial)
}

function giveVersion(
  rule: TagRule,
  run: Run,
  pattern: string,
  values: Readonly<Record<string, (() => string) | undefined>>,
  isLatest: boolean
): Given {
  const known = Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])))
  const isWhole =
    /\{\s*(?:raw|version)\s*\}/.test(pattern) ||
    ['major', 'minor', 'patch'].every(name => new RegExp(`\\{\\s*${name}\\s*\\}`).test(pattern))
  const core = fill(pattern, known)
  return {core, names: isWhole && isOfGitTag(rule, run) ? 'version' : 'text', isLatest}
}

function giveMatch(rule: TagRule, run: Run): Given | string | undefined {
  const subject = subjectOf(rule, run)
  if (subject === undefined) return undefined
  const {pattern = '', group = '0'} = rule.options
  const found = toRegExp(pattern)?.exec(subject)
  if (found === null || found === undefined) return `"${pattern}" does not match "${subject}".`
  const core = found[Number(group)]
  return core === undefined ? `"${pattern}" has no group ${group} in "${subject}".` : {core, names: 'text', isLatest: true}
}

/** The flavor's `latest`. */
export function latestTag({prefix, suffix, prefixLatest, suffixLatest}: Flavor, values: Values): string {
  return cleanTag(`${prefixLatest ? fill(prefix, values) : ''}latest${suffixLatest ? fill(suffix, values) : ''}`)
}

/** metadata-action replaces what a tag may not have. What is no tag then, because of how it begins or how long it is, is cut. */
export function cleanTag(text: string): string {
  const replaced = text.replace(/[^a-zA-Z0-9._-]+/g, '-')
  const tag = isTag(replaced) ? replaced : toTag(replaced)
  if (tag === '') throw new ActionError(`"${text}" has no character that a tag may have`, 'Write a prefix, or another value.')
  return tag
}
