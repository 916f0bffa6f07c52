import {ActionError} from '../action/errors.ts'
import type {RunContext} from '../action/run-context.ts'

/** Which run deploys, or deployed. Every field may be empty: outside of a runner, and for a release from before this was recorded. */
export interface RunIdentity {
  /** `owner/name`. */
  readonly repository: string
  /** GitHub's number of the repository, which stays the same when it is renamed. */
  readonly repositoryId: string
  /** The path of the workflow file in the repository: of the caller, where a workflow calls another one. */
  readonly workflow: string
  /** Counts the runs of this workflow file, from 1. */
  readonly number: string
  readonly id: string
  readonly attempt: string
  readonly commit: string
  /** The run's page. */
  readonly url: string
}

const FIELDS = ['repository', 'repositoryId', 'workflow', 'number', 'id', 'attempt', 'commit', 'url'] as const

export function runIdentity(context: RunContext): RunIdentity {
  const {repository, repositoryId, workflowFile, runNumber, runId, attempt, commit, runUrl} = context
  const number = runNumber === undefined ? '' : String(runNumber)
  const url = runId === '' ? '' : runUrl
  return {repository, repositoryId, workflow: workflowFile, number, id: runId, attempt: String(attempt), commit, url}
}

/** What a release recorded, or a part of it; what is missing or no text is empty. */
export function readIdentity(value: unknown = {}): RunIdentity {
  const given = (typeof value === 'object' && value !== null ? value : {}) as Readonly<Record<string, unknown>>
  const read = (field: string) => (typeof given[field] === 'string' ? given[field].replace(/\p{Cc}+/gu, ' ') : '')
  return Object.fromEntries(FIELDS.map(field => [field, read(field)])) as unknown as RunIdentity
}

/** Whether this run is older than the one whose release runs. `unknown`: `why` says what cannot be compared. */
export type RunOrder = {readonly order: 'not-older'} | {readonly order: 'older'} | {readonly order: 'unknown'; readonly why: string}

/**
 * Compares two runs by `GITHUB_RUN_NUMBER`, which counts the runs of one workflow file of one repository and says nothing about any others. A new
 * attempt of a run has the same number; GitHub starts it when the attempt before has ended, so an older attempt is one that GitHub has given up.
 * Two runs of one commit (`git push --follow-tags`: one for the branch, one for the tag) bring the same: neither is older.
 *
 * @param mine the run that deploys
 * @param running the run whose release runs
 */
export function compareRuns(mine: RunIdentity, running: RunIdentity): RunOrder {
  if (running.number === '') return {order: 'unknown', why: 'which run deployed it was not recorded'}
  if (mine.number === '' || mine.workflow === '') return {order: 'unknown', why: 'this run has no number'}
  if (!isSameRepository(mine, running)) return {order: 'unknown', why: `it was deployed from ${running.repository}`}
  if (mine.workflow !== running.workflow) return {order: 'unknown', why: `it was deployed by ${running.workflow}`}
  const difference = Number(mine.number) - Number(running.number)
  if (difference === 0) return {order: Number(mine.attempt) < Number(running.attempt) ? 'older' : 'not-older'}
  const isSameCommit = mine.commit !== '' && mine.commit === running.commit
  return {order: difference < 0 && !isSameCommit ? 'older' : 'not-older'}
}

function isSameRepository(mine: RunIdentity, running: RunIdentity): boolean {
  if (mine.repositoryId !== '' && running.repositoryId !== '') return mine.repositoryId === running.repositoryId
  return mine.repository === running.repository
}

/**
 * Refuses to put an older run's version in the place of a newer one's.
 *
 * @param release the release that runs
 * @returns what the log should say, undefined where there is nothing to say
 * @throws ActionError naming both runs
 */
export function checkOrder(
  mine: RunIdentity,
  release: {readonly id: string; readonly run: RunIdentity} | undefined,
  allowOlder: boolean
): string | undefined {
  if (release === undefined) return undefined
  const compared = compareRuns(mine, release.run)
  if (compared.order === 'not-older') return undefined
  if (compared.order === 'unknown') {
    return mine.number === '' ? undefined : `Whether this run is newer than the one of release ${release.id} is not known: ${compared.why}.`
  }
  const [newer, older] = [describe(release.run), describe(mine)]
  if (allowOlder)
    return `The host runs release ${release.id} of ${newer}, which is newer than ${older}: deployed all the same, as "allow-older" says.`
  throw new ActionError(
    `The host runs release ${release.id} of ${newer}, which is newer than this one, ${older}.`,
    'To go back to the older version on purpose, set "allow-older: true".'
  )
}

function describe({number, attempt, url}: RunIdentity): string {
  const name = `run ${number}${attempt === '' || attempt === '1' ? '' : `, attempt ${attempt}`}`
  return url === '' ? name : `${name} (${url})`
}
