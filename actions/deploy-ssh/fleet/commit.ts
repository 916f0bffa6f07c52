import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {renderFacts} from '../../../lib/host/release.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {commitScript, lookAtCommitScript, makeRoomScript} from './commit-scripts.ts'
import type {HostSession} from './session.ts'

export type Commit =
  | {readonly commit: 'done'}
  /** The release counts, but the lock may still be there. */
  | {readonly commit: 'recorded'}
  /** The release does not count. */
  | {readonly commit: 'refused'; readonly reason: string}
  /** The connection was lost for a time, and the host has put back by itself what ran before. */
  | {readonly commit: 'put-back'; readonly reason: string}
  /** The connection was lost before the answer came; the host keeps the release or puts the other one back, and lets the lock go. */
  | {readonly commit: 'unknown'; readonly reason: string}

/**
 * Records a verified release as the one that runs, in one round trip with everything that comes after it.
 *
 * @param keep how many releases stay on the host
 * @throws the signal's reason when the run is cancelled
 */
export async function commit(session: HostSession, keep: number): Promise<Commit> {
  const {road, id, held, state, host, log} = session
  const facts = renderFacts(road.facts(session, session.served ?? ''))
  const how = road.word ?? (state?.adopts === undefined ? ('deployed' as const) : ('adopted' as const))
  const {milliseconds} = session
  try {
    const answer = await host.run(
      commitScript({...held, id, facts, previous: state?.previous?.id ?? '', keep, how, milliseconds}, road.prune)
    )
    if (answer.said.get('recorded') === undefined) return {commit: 'refused', reason: lastLine(answer.stderr)}
    if (answer.said.get('not-pruned') !== undefined) log.warning(`Old releases were not removed: ${lastLine(answer.stderr)}`)
    if (answer.said.get('not-told') !== undefined) log.warning('The deploy could not be written into releases.jsonl on the host.')
    return {commit: answer.exitCode === 0 ? 'done' : 'recorded'}
  } catch (error) {
    session.signal.throwIfAborted()
    if (!(error instanceof ActionError)) throw error
    return await lookAgain(session, messageOf(error))
  }
}

/**
 * Whether {@link commit} will be able to write what it has to, so that the host's disk is not full and the host is there.
 *
 * @returns why not; undefined when it will
 * @throws the signal's reason when the run is cancelled
 */
export async function makeRoom(session: HostSession): Promise<string | undefined> {
  const {road, held, host, signal, served = ''} = session
  try {
    const facts = renderFacts(road.facts(session, served))
    const {exitCode, stderr} = await host.run(makeRoomScript({...held, facts}))
    return exitCode === 0 ? undefined : lastLine(stderr)
  } catch (error) {
    signal.throwIfAborted()
    if (!(error instanceof ActionError)) throw error
    return messageOf(error)
  }
}

async function lookAgain({host, held, id}: HostSession, reason: string): Promise<Commit> {
  try {
    const {said} = await host.run(lookAtCommitScript(held))
    if (said.get('current') === id) return {commit: said.get('lock') === 'gone' ? 'done' : 'recorded'}
    if (said.get('lock') === 'ours') return {commit: 'refused', reason}
    if (said.get('outcome')?.startsWith('good ') === true) return {commit: 'put-back', reason}
  } catch {
    // The host is as unreachable as a moment ago.
  }
  return {commit: 'unknown', reason}
}
