import {NAMED_VERSION} from './named-version.ts'
import type {BranchHead, CommitOrder} from '../branch-head.ts'
import type {ImageFacts} from '../image-revision.ts'
import type {RuleVersion} from './names.ts'
import {comparePep440, parsePep440} from './pep440.ts'
import type {PublishedTags} from './published-tags.ts'
import {compareSemver} from './semver.ts'

/** The image that a tag is to name. */
export interface Candidate {
  readonly commit: string
  /** `a branch`, `a Git tag`, or neither, as in the deployment of a commit. */
  readonly on: 'branch' | 'tag' | 'neither'
  /** What may say its version, the best first: its label, its rule, the Git tag. */
  readonly versions: readonly string[]
  /** How its rules write a version, where they do. */
  readonly rule: RuleVersion | undefined
}

export interface Questions {
  readonly askOrder: (commits: {readonly commit: string; readonly than: string}) => Promise<CommitOrder>
  readonly askBranchHead: () => Promise<BranchHead>
  /** All tags of the image in the registry. */
  readonly publishedTags: () => Promise<PublishedTags>
}

/** Whether a tag may move to the candidate. A reason is to be read after "left alone:". */
export type Verdict =
  | {readonly state: 'moves'}
  /** What it names now is newer. */
  | {readonly state: 'older'; readonly reason: string}
  /** Everything was asked, and it cannot be said which one is newer. */
  | {readonly state: 'undecided'; readonly reason: string}
  /** Something could not be asked. */
  | {readonly state: 'unknown'; readonly reason: string}

const MOVES: Verdict = {state: 'moves'}

/**
 * Decides whether a tag that names another image may move to this one: never to an older version, and never to a commit that the other image's
 * commit has in its history already. A branch's own tag goes by commits alone.
 *
 * Commits that stand side by side: on a branch, the one that the branch still has wins, as after a force-push; elsewhere nobody can tell.
 * Where the other image does not say of which commit of this repository it is, the branch's newest commit moves the tag, and on a Git tag the
 * newest version of all that are published.
 *
 * @param tag with `isOfBranch` for a branch's own
 * @param named what the image says that the tag names now
 */
export async function decide(
  tag: {readonly name: string; readonly isOfBranch: boolean},
  candidate: Candidate,
  named: ImageFacts,
  questions: Questions
): Promise<Verdict> {
  const own = versionOf(candidate.versions, candidate.rule)
  if (!tag.isOfBranch && own !== undefined) {
    const other = versionOf(named.versions.length === 1 ? named.versions : [], candidate.rule)
    const order = other === undefined ? 0 : own.compare(other)
    if (order < 0) return {state: 'older', reason: `it names ${other?.text ?? ''}, and this is ${own.text}`}
    if (order > 0) return MOVES
  }
  const [revision, ...others] = named.revisions
  if (revision === undefined || others.length > 0) return withoutRevision(tag.name, candidate, own, questions)
  if (revision === candidate.commit) return MOVES
  const order = await questions.askOrder({commit: candidate.commit, than: revision})
  switch (order.state) {
    case 'newer':
    case 'same':
      return MOVES
    case 'older':
      return {state: 'older', reason: `it names commit ${revision}, whose history has this one in it`}
    case 'unknown':
      return order
    case 'unrelated':
      return withoutRevision(tag.name, candidate, own, questions)
    case 'diverged':
      return sideBySide(revision, candidate, questions)
  }
}

async function sideBySide(revision: string, {commit, on}: Candidate, questions: Questions): Promise<Verdict> {
  if (on !== 'branch') {
    return {state: 'undecided', reason: `it names commit ${revision}, which is on another line of the history`}
  }
  const head = await questions.askBranchHead()
  if (head.state === 'unknown') return head
  if (head.state === 'head') return MOVES
  const order = await questions.askOrder({commit: head.by, than: commit})
  if (order.state === 'unknown') return order
  if (order.state === 'newer' || order.state === 'same') return MOVES
  return {state: 'older', reason: `it names commit ${revision}, and the branch does not have this one any more`}
}

async function withoutRevision(name: string, candidate: Candidate, own: Version | undefined, questions: Questions): Promise<Verdict> {
  const unlabelled = 'what it names does not say of which commit of this repository it is'
  if (candidate.on === 'branch') {
    const head = await questions.askBranchHead()
    if (head.state !== 'superseded') return head.state === 'head' ? MOVES : head
    return {state: 'undecided', reason: `${unlabelled}, and the branch has moved on to ${head.by}`}
  }
  if (own === undefined) return {state: 'undecided', reason: unlabelled}
  const published = await questions.publishedTags()
  if (published.state === 'unknown') return published
  const newer = newestAbove(own, name, published.tags, candidate.rule)
  return newer === undefined ? MOVES : {state: 'older', reason: `${newer} is published already, and this is ${own.text}`}
}

interface Version {
  readonly text: string
  readonly isPrerelease: boolean
  readonly numbers: readonly number[]
  /** Negative when this one is older. */
  compare(other: Version): number
  readonly parsed: unknown
}

/**
 * What `git describe` writes of a commit behind a release: `v1.2.3-10-g1a2b3c4`. It is a place in the history, and no version that could be compared:
 * as semver it would come before 1.2.3, and before `v1.2.3-9-g…`.
 */
const DESCRIBED = /-\d+-g[0-9a-f]{4,}(?:-dirty)?$/

/** The first text that has a version in it. */
function versionOf(texts: readonly string[], rule: RuleVersion | undefined): Version | undefined {
  for (const text of texts) {
    const version = parseVersion(withoutAffixes(text, rule), text, rule)
    if (version !== undefined) return version
  }
  return undefined
}

function withoutAffixes(text: string, rule: RuleVersion | undefined): string {
  const {prefix = '', suffix = ''} = rule ?? {}
  const rest = prefix !== '' && text.startsWith(prefix) ? text.slice(prefix.length) : text
  return suffix !== '' && rest.endsWith(suffix) ? rest.slice(0, -suffix.length) : rest
}

function parseVersion(bare: string, text: string, rule: RuleVersion | undefined): Version | undefined {
  if (rule?.scheme === 'pep440') {
    const python = parsePep440(bare)
    if (python === undefined) return undefined
    return {
      text,
      isPrerelease: python.isSpecial,
      numbers: python.release,
      parsed: python,
      compare: other => comparePep440(python, other.parsed as typeof python)
    }
  }
  const version = NAMED_VERSION.exec(bare.replace(/\+.*$/, ''))?.[1]
  if (version === undefined || DESCRIBED.test(version)) return undefined
  const [, major = '', minor = '', patch = '', rest = ''] = /^(\d+)\.(\d+)\.(\d+)(?:[.-](.*))?$/.exec(version) ?? []
  const semver = {numbers: [major, minor, patch].map(Number), prerelease: rest === '' ? [] : rest.split('.')}
  return {
    text,
    isPrerelease: rest !== '',
    numbers: semver.numbers,
    parsed: semver,
    compare: other => compareSemver(semver, other.parsed as typeof semver)
  }
}

/** The newest published version that the tag could name and that is newer: of `1.2` only 1.2.*, and a pre-release only for one. */
function newestAbove(own: Version, name: string, tags: readonly string[], rule: RuleVersion | undefined): string | undefined {
  const bare = withoutAffixes(name, rule).replace(/^v/, '')
  const numbers = /^\d+(?:\.\d+)?$/.test(bare) ? bare.split('.').map(Number) : []
  const newer = tags
    .filter(tag => withoutAffixes(tag, rule) !== tag || (rule?.prefix ?? '') + (rule?.suffix ?? '') === '')
    .flatMap(tag => (/^v?\d+\.\d+\.\d+/.test(withoutAffixes(tag, rule)) ? (versionOf([tag], rule) ?? []) : []))
    .filter(version => numbers.every((number, index) => version.numbers[index] === number))
    .filter(version => (own.isPrerelease || !version.isPrerelease) && own.compare(version) < 0)
  return newer.sort((one, other) => other.compare(one))[0]?.text
}
