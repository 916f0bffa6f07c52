import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import type {ActionReport} from '../../../lib/action/outputs.ts'
import {code, escapeMarkdown, table} from '../../../lib/action/markdown.ts'
import type {RecordEntry} from '../../../lib/host/release-record.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {redact} from '../../../lib/secrets/redact.ts'
import type {DeployDependencies} from '../dependencies.ts'
import {inputsFor} from '../fleet/hosts.ts'
import {readHosts} from '../inputs/hosts.ts'
import type {DeployInputs} from '../inputs.ts'
import type {DeploySshOutput} from '../outputs.ts'
import {readHistory, versionOf, type History} from './history.ts'
import {LONGEST_LIST} from './list-scripts.ts'
import {listScript} from './scripts.ts'

/** A release, as the output `releases` has it. A text that is not known is empty. */
export interface ListedRelease {
  readonly host: string
  readonly id: string
  readonly version: string
  readonly images: Readonly<Record<string, string>>
  readonly commit: string
  /** When it ended so, ISO 8601, UTC. */
  readonly when: string
  readonly actor: string
  readonly approvers: readonly string[]
  readonly run: string
  /** How it ended last; empty where the record does not know it. */
  readonly how: string
  readonly migrated: boolean
  readonly backup: string
  readonly reason: string
  /** Whether it runs. */
  readonly current: boolean
  /** Whether its files are on the host: a rollback can start it. */
  readonly files: boolean
  /** Which of its images are not: they would be pulled by digest. */
  readonly missing: readonly string[]
}

export interface HostList {
  readonly host: string
  readonly releases: readonly ListedRelease[]
  /** Why it could not be asked. */
  readonly problem?: string
}

/** Asks each host for its releases; nothing is changed, and no lock is taken. @throws the signal's reason when the run is cancelled */
export async function listReleases(
  inputs: DeployInputs,
  {connect, log, signal}: Pick<DeployDependencies, 'connect' | 'log' | 'signal'>
): Promise<HostList[]> {
  return await Promise.all(
    readHosts(inputs).map(async (line, index): Promise<HostList> => {
      try {
        const host = await connect(index)
        try {
          const {directory, project} = inputsFor(line, inputs)
          const {said, stderr} = await host.run(listScript({directory, project}), {signal})
          if (said.get('complete') === undefined) throw new ActionError(`The releases could not be listed: ${lastLine(stderr)}`)
          const releases = listHistory(readHistory(said), line.name)
          log.info(`${line.name}: ${releases.filter(({files}) => files).length} releases in ${said.get('directory') ?? ''}.`)
          return {host: line.name, releases}
        } finally {
          await host.close()
        }
      } catch (error) {
        if (signal.aborted || !(error instanceof ActionError)) throw error
        return {host: line.name, releases: [], problem: messageOf(error)}
      }
    })
  )
}

/** One entry a release, the newest first: those that are there, and those that the record alone knows. */
export function listHistory({current, kept, record}: History, host: string): ListedRelease[] {
  const last = new Map(record.map(entry => [entry.release, entry]))
  const ids = [...new Set([...kept.map(({id}) => id), ...last.keys()])].sort().reverse()
  return ids.slice(0, LONGEST_LIST).map(id => {
    const facts = kept.find(release => release.id === id)
    const entry: Partial<RecordEntry> = last.get(id) ?? {}
    return {
      host,
      id,
      version: facts === undefined ? (entry.version ?? '') : versionOf(facts.facts),
      images: facts?.facts.images ?? entry.images ?? {},
      commit: entry.commit || (facts?.facts.run.commit ?? ''),
      when: entry.at ?? '',
      actor: entry.actor ?? '',
      approvers: entry.approvers ?? [],
      run: entry.run || (facts?.facts.run.url ?? ''),
      how: entry.how ?? '',
      migrated: record.some(({release, migrated}) => release === id && migrated),
      backup: record.findLast(({release, backup}) => release === id && backup !== '')?.backup ?? '',
      reason: entry.reason ?? '',
      current: id === current,
      files: facts?.hasFiles === true,
      missing: facts?.missingImages ?? []
    }
  })
}

/** What the step reports in `mode: list`. */
export function reportList(inputs: DeployInputs, lists: readonly HostList[]): ActionReport<DeploySshOutput> {
  const problems = lists.flatMap(({host, problem}) => (problem === undefined ? [] : [`${lists.length === 1 ? '' : `${host}: `}${problem}`]))
  const all = lists.flatMap(({releases}) => releases)
  const current = all.find(release => release.current)
  const reason = redact(problems.join(' '))
  return {
    outputs: {
      result: problems.length === 0 ? 'listed' : 'failed',
      'running-digest': digestsOf(current?.images ?? {})[0] ?? '',
      'previous-digest': '',
      'previous-version': '',
      url: '',
      'serving-version': '',
      backup: '',
      migrated: '',
      adopted: '',
      reason,
      results: '',
      differs: '',
      release: current?.id ?? '',
      releases: redact(JSON.stringify(all))
    },
    summary: redact(renderList(inputs, lists)),
    ...(problems.length === 0 ? {} : {failure: reason})
  }
}

const digestsOf = (images: Readonly<Record<string, string>>) => Object.values(images).map(image => image.slice(image.indexOf('@') + 1))

function renderList({project}: DeployInputs, lists: readonly HostList[]): string {
  const parts = lists.flatMap(({host, releases, problem}) => {
    const title = `### Releases of ${code(project)} on ${code(host)}`
    if (problem !== undefined) return [title, '', escapeMarkdown(problem), '']
    if (releases.length === 0) return [title, '', 'There are none.', '']
    return [
      title,
      '',
      table(['Release', 'Version', 'Images', 'Commit', 'When', 'By', 'How it ended', 'Start again'], releases.map(rowOf)),
      ''
    ]
  })
  const help =
    'To go back to one, give its id, its version or `previous` as `release`. Images that are gone are pulled by their digests. A release starts with the secrets that it was deployed with: one that was rotated since is no longer valid in it.'
  return [...parts, help, ''].join('\n')
}

function rowOf(release: ListedRelease): string[] {
  const {id, version, images, commit, when, actor, approvers, how, migrated, reason, current} = release
  const approved = approvers.length === 0 ? '' : `, approved by ${approvers.join(', ')}`
  const ended = `${how}${migrated ? ', migrated' : ''}${reason === '' ? '' : `: ${reason.slice(0, 160)}`}`
  return [
    `${code(id)}${current ? ' **runs now**' : ''}`,
    version === '' ? '' : code(version),
    Object.values(images)
      .map(image => code(image.replace(/@sha256:([0-9a-f]{12})[0-9a-f]*$/, '@sha256:$1…')))
      .join(', '),
    commit === '' ? '' : code(commit.slice(0, 12)),
    escapeMarkdown(when.replace('T', ' ').replace('Z', ' UTC')),
    escapeMarkdown(`${actor}${approved}`),
    escapeMarkdown(ended),
    describeStart(release)
  ]
}

function describeStart({files, missing, current}: ListedRelease): string {
  if (current) return 'runs'
  if (!files) return 'no: its files are gone'
  return missing.length === 0 ? 'yes' : `yes, ${missing.length === 1 ? 'an image is' : `${missing.length} images are`} pulled`
}
