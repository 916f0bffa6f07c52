import {readRecordEntry, isStarted, type RecordEntry} from '../../../lib/host/release-record.ts'
import {readFacts, type ReleaseFacts} from '../../../lib/host/release.ts'
import type {Sayings} from '../../../lib/ssh/shell.ts'
import type {Finding} from '../examine/finding.ts'

/** A release that is on a host. */
export interface KeptRelease {
  readonly id: string
  readonly facts: ReleaseFacts
  /** Whether its own files are there. */
  readonly hasFiles: boolean
  /** Which of its images are not. */
  readonly missingImages: readonly string[]
}

/** What a host has and remembers of a project. */
export interface History {
  /** The id of the release that runs; undefined before the first deploy. */
  readonly current: string | undefined
  /** By their ids, the newest first: they sort by time. */
  readonly kept: readonly KeptRelease[]
  /** The oldest first. */
  readonly record: readonly RecordEntry[]
}

/** @param said by `LIST_RELEASES` */
export function readHistory(said: Sayings): History {
  const missing = said.all('no-image').map(splitAtBlank)
  const withoutFiles = said.all('no-files')
  const kept = said.all('on-host').flatMap(line => {
    const [id, text] = splitAtBlank(line)
    const facts = readFacts(text)
    if (facts === undefined) return []
    const missingImages = missing.filter(([release]) => release === id).map(([, image]) => image)
    return [{id, facts, hasFiles: !withoutFiles.includes(id), missingImages}]
  })
  return {
    current: said.get('current'),
    kept: kept.sort((one, other) => (one.id < other.id ? 1 : -1)),
    record: said.all('record').flatMap(line => readRecordEntry(line) ?? [])
  }
}

function splitAtBlank(line: string): [string, string] {
  const at = line.indexOf(' ')
  return at === -1 ? [line, ''] : [line.slice(0, at), line.slice(at + 1)]
}

/** What a rollback goes back to, or why there is none. */
export type Choice = {readonly choice: 'found'; readonly release: KeptRelease} | {readonly choice: 'none'; readonly finding: Finding}

/**
 * The release that a person means.
 *
 * @param wanted `previous`, the id of a release, or its version. Several hosts have got releases of one run under ids that differ in their time alone:
 *   so an id also means the release here that is of the same run
 */
export function chooseRelease(wanted: string, history: History): Choice {
  const {current, kept} = history
  const found = wanted === 'previous' ? findPrevious(history) : findNamed(wanted, kept)
  if (typeof found === 'string') return none(found, listed(history))
  if (found === undefined) return none(`No release "${wanted}" is on the host.`, listed(history))
  if (found.id === current) return none(`Release ${found.id} runs already.`, listed(history))
  if (!found.hasFiles) return none(`The files of release ${found.id} are no longer complete on the host.`, listed(history))
  if (found.facts.road !== 'compose') {
    return none(
      `Release ${found.id} is of systemd units, and a rollback is for Compose projects.`,
      'Run the workflow that deployed it again, with "allow-older: true".'
    )
  }
  return {choice: 'found', release: found}
}

const none = (what: string, fix: string): Choice => ({choice: 'none', finding: {what, fix}})

function listed({kept, current}: History): string {
  const others = kept.filter(({id}) => id !== current)
  if (others.length === 0) return 'There is no other release on the host: deploy the version that you want again.'
  const names = others.map(({id, facts}) => `${id}${versionOf(facts) === '' ? '' : ` (version ${versionOf(facts)})`}`)
  return `On the host are ${names.join(', ')}.`
}

export const versionOf = ({version, served}: ReleaseFacts): string => (version === '' ? served : version)

function findNamed(wanted: string, kept: readonly KeptRelease[]): KeptRelease | undefined {
  const run = /^\d{8}T\d{6}Z-([0-9a-f]{12}-[0-9a-f]{8})$/.exec(wanted)?.[1]
  return (
    kept.find(({id}) => id === wanted) ??
    (run === undefined ? undefined : kept.find(({id}) => id.endsWith(`Z-${run}`))) ??
    kept.find(({facts}) => facts.version === wanted || facts.served === wanted)
  )
}

/**
 * What was deployed before the release that runs: the line before the one of its deploy, not the one before the last. Going back twice goes back by two.
 * Where the record knows nothing of it, the ids tell, which sort by time.
 */
function findPrevious({current, kept, record}: History): KeptRelease | string | undefined {
  if (current === undefined) return 'Nothing was deployed on the host yet.'
  const deploys = record.filter(({how}) => isStarted(how) && how !== 'gone-back')
  const at = deploys.findLastIndex(({release}) => release === current)
  const before = at === -1 ? undefined : deploys.slice(0, at).findLast(({release}) => release !== current)
  if (before === undefined) return kept.find(({id}) => id < current) ?? `No release from before ${current} is on the host.`
  return (
    kept.find(({id}) => id === before.release) ??
    `Release ${before.release}, which was deployed before ${current}, is no longer on the host.`
  )
}

/**
 * What has changed data since a release was first deployed in a way that nothing puts back: the lines that say so, also of deploys that failed. All of them
 * where the record does not know the release.
 */
export function migrationsSince({record}: History, target: string): RecordEntry[] {
  const from = record.findIndex(({how, release}) => isStarted(how) && release === target)
  return record.slice(from + 1).filter(({migrated, release}) => migrated && release !== target)
}
