import {sleep} from '../../../lib/action/duration.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import type {Host} from '../../../lib/ssh/connection.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import {lookAtUnitsScript} from './change-scripts.ts'

/** A unit as systemd has it. */
export interface UnitState {
  readonly name: string
  readonly active: string
  readonly sub: string
  /** `success`, or why it failed, such as `exit-code`; empty for a unit of a kind that has none. */
  readonly result: string
  readonly type: string
  readonly process: string
  /** Empty where systemd is too old to count them (before 235). */
  readonly restarts: string
  readonly exitStatus: string
}

export type UnitVerdict =
  {readonly verdict: 'good'} | {readonly verdict: 'waiting'; readonly reason: string} | {readonly verdict: 'bad'; readonly reason: string}

/** Whether a unit does what it should after it was restarted or reloaded. */
export function judgeUnit({name, active, sub, result, type, exitStatus}: UnitState): UnitVerdict {
  const status = exitStatus === '' || exitStatus === '0' ? '' : `, status ${exitStatus}`
  const why = result === '' || result === 'success' ? '' : ` (${result}${status})`
  if (active === 'active' || active === 'refreshing') return {verdict: 'good'}
  if (active === 'reloading') return {verdict: 'waiting', reason: `${name} is still reloading`}
  if (active === 'activating' && sub === 'auto-restart')
    return {verdict: 'bad', reason: `${name} keeps ending and being started again${why}`}
  if (active === 'activating') return {verdict: 'waiting', reason: `${name} is still starting (${sub})`}
  // It does its work and ends.
  if (active === 'inactive' && type === 'oneshot' && result === 'success') return {verdict: 'good'}
  if (active === 'deactivating') return {verdict: 'waiting', reason: `${name} is still stopping`}
  return {verdict: 'bad', reason: `${name} is ${active === '' ? 'in a state that systemd does not name' : active}${why}`}
}

/** What is wrong between two looks at a unit that was good at both; undefined for one that stayed up. */
export function findRestart(before: UnitState, after: UnitState): string | undefined {
  const verdict = judgeUnit(after)
  if (verdict.verdict !== 'good') return verdict.reason
  const isSame = before.process === after.process && before.restarts === after.restarts
  return isSame ? undefined : `${after.name} ended and was started again`
}

export interface UnitsDependencies {
  readonly signal?: AbortSignal | undefined
  readonly pause?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly now?: () => number
  /** Gets how the units are once they have stayed up, see {@link findRestarted}. */
  readonly onUp?: (states: readonly UnitState[]) => void
}

const POLL_MILLISECONDS = 500

/**
 * Waits until the units are up, and then for as long again as they have to stay up, by the same process.
 *
 * @param timeout milliseconds for them to come up  @param stableFor milliseconds to stay
 * @returns what is wrong; undefined when nothing is
 * @throws ActionError when the host does not answer; the signal's reason when the run is cancelled
 */
export async function watchUnits(
  host: Host,
  units: readonly string[],
  {timeout, stableFor}: {readonly timeout: number; readonly stableFor: number},
  {signal, pause = sleep, now = Date.now, onUp = () => undefined}: UnitsDependencies
): Promise<string | undefined> {
  if (units.length === 0) return undefined
  const end = now() + timeout
  for (;;) {
    const states = await lookAtUnits(host, units, signal)
    const verdicts = states.map(judgeUnit)
    const bad = verdicts.find(({verdict}) => verdict === 'bad')
    if (bad !== undefined && 'reason' in bad) return bad.reason
    const waiting = verdicts.find(({verdict}) => verdict === 'waiting')
    if (waiting === undefined) {
      await pause(stableFor, signal)
      const later = await findRestarted(host, states, signal)
      if (later === undefined) onUp(states)
      return later
    }
    if (now() >= end) return 'reason' in waiting ? `${waiting.reason}, and the time is up ("health-timeout")` : undefined
    await pause(Math.min(POLL_MILLISECONDS, Math.max(1, end - now())), signal)
  }
}

/**
 * Looks again at units that were up.
 *
 * @returns what is wrong with one of them now, also when it ended and was started again; undefined when nothing is
 * @throws as {@link lookAtUnits}
 */
export async function findRestarted(
  host: Host,
  before: readonly UnitState[],
  signal: AbortSignal | undefined
): Promise<string | undefined> {
  if (before.length === 0) return undefined
  const now = await lookAtUnits(
    host,
    before.map(({name}) => name),
    signal
  )
  return before.map((state, index) => findRestart(state, now[index] ?? state)).find(reason => reason !== undefined)
}

/** @throws ActionError when systemd does not tell about all of them */
export async function lookAtUnits(host: Host, units: readonly string[], signal: AbortSignal | undefined): Promise<UnitState[]> {
  const {stdout, exitCode, stderr} = await host.run(lookAtUnitsScript(units), {signal})
  const states = readUnits(stdout)
  if (exitCode === 0 && states.length === units.length && states.every(({active}) => active !== '')) return states
  throw new ActionError(`systemd on the host did not tell what its units do: ${lastLine(stderr)}`)
}

/** @param stdout of {@link lookAtUnitsScript} */
export function readUnits(stdout: string): UnitState[] {
  const units: {name: string; facts: Map<string, string>}[] = []
  for (const line of stdout.split('\n')) {
    const [, key, value = ''] = /^fairway:(unit|property) (.*)$/.exec(line) ?? []
    if (key === 'unit') units.push({name: value.trim(), facts: new Map()})
    else if (key === 'property') units.at(-1)?.facts.set(value.slice(0, value.indexOf('=')), value.slice(value.indexOf('=') + 1).trim())
  }
  return units.map(({name, facts}) => {
    const of = (key: string) => facts.get(key) ?? ''
    return {
      name,
      active: of('ActiveState'),
      sub: of('SubState'),
      result: of('Result'),
      type: of('Type'),
      process: of('MainPID'),
      restarts: of('NRestarts'),
      exitStatus: of('ExecMainStatus')
    }
  })
}
