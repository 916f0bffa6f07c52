import {checkOrder, type RunIdentity} from '../../../lib/host/run-order.ts'
import {findingOf, type Finding} from '../examine/finding.ts'
import type {Road, Session} from '../road.ts'

export interface LookOptions {
  readonly identity: RunIdentity
  readonly allowOlder: boolean
}

/** Looks at a host without changing anything. @returns all that stands against a deploy, and what the log should say besides */
export async function look(
  session: Session,
  road: Road,
  {identity, allowOlder}: LookOptions
): Promise<{readonly findings: readonly Finding[]; readonly remark: string | undefined}> {
  const findings = await road.examine(session)
  try {
    return {findings, remark: checkOrder(identity, session.state?.previous, allowOlder)}
  } catch (error) {
    return {findings: [...findings, findingOf(error)], remark: undefined}
  }
}

/** The same, with words for the log. @returns all that stands against a deploy */
export async function lookAndTell(session: Session, road: Road, options: LookOptions): Promise<readonly Finding[]> {
  const {findings, remark} = await look(session, road, options)
  if (remark !== undefined) session.log.info(remark)
  if (findings.length === 0) session.log.info(describeState(session))
  return findings
}

/** What the log says about a host that was looked at. */
export function describeState({state}: Session): string {
  if (state === undefined) return 'It could not be looked at as a whole.'
  const runs = state.previous === undefined ? 'no release yet' : `release ${state.previous.id} runs`
  return `${state.summary}, ${state.directory}: ${runs}.`
}
