import {ActionError, messageOf} from '../../lib/action/errors.ts'
import type {ActionReport} from '../../lib/action/outputs.ts'
import {code, escapeMarkdown, table} from '../../lib/action/markdown.ts'
import type {Host} from '../../lib/ssh/connection.ts'
import type {DeployDependencies} from './dependencies.ts'
import type {DeployInputs} from './inputs.ts'
import {describeHolder, readLock} from '../../lib/host/lock.ts'
import type {DeploySshOutput} from './outputs.ts'
import {platformProblem} from './images/platform.ts'
import {digestOf, type Release} from './examine/folder.ts'
import {Clock} from './clock.ts'
import {sayFinding} from './examine/finding.ts'
import {inputsFor} from './fleet/hosts.ts'
import {findTwin, sameHost} from './fleet/twins.ts'
import {readHosts} from './inputs/hosts.ts'
import type {HostLine} from '../../lib/ssh/address.ts'
import {describeState, look} from './fleet/look.ts'
import {logOf} from './fleet/log.ts'
import {HostSession} from './fleet/session.ts'
import type {HostState} from './road.ts'
import {bareRoad, openRoads} from './roads.ts'
import {RollbackRoad} from './rollback/road.ts'
import {lookAtLockScript} from '../../lib/host/lock-scripts.ts'
import {platformScript} from './images/platform-scripts.ts'

export interface HostCheck {
  readonly line: HostLine
  /** What a deploy to this host would be refused for; empty when nothing was found. */
  readonly problems: readonly string[]
  /** Undefined when the host could not be examined. */
  readonly state: HostState | undefined
  /** The release that `release` means; undefined where none was asked for, or none was found. */
  readonly release?: string | undefined
}

export interface CheckResult {
  /** What is wrong whatever the host is. */
  readonly problems: readonly string[]
  readonly hosts: readonly [HostCheck, ...HostCheck[]]
}

type CheckDependencies = Pick<DeployDependencies, 'connect' | 'identity' | 'log' | 'image' | 'signal'>

/**
 * Finds out, without changing anything on the hosts, what a deploy would be refused for before it begins: the connection, Docker, Compose, the
 * project's directory, what else runs under its name, and, where they were given, the Compose file and the image's platforms.
 *
 * @returns everything that is wrong; the files and the hosts are looked at independently
 * @throws the signal's reason when the run is cancelled
 */
export async function check(inputs: DeployInputs, dependencies: CheckDependencies): Promise<CheckResult> {
  const {identity, image, signal, log} = dependencies
  const lines = readHosts(inputs)
  const problems: string[] = []
  const roads = await attempt(problems, signal, () => openRoads(inputs, lines, {identity, signal, ...(image === undefined ? {} : {image})}))
  const checks = lines.map((line, index) => {
    const own = inputsFor(line, inputs)
    const road = roads?.roadTo(line) ?? bareRoad(line, own, identity)
    const parts = {
      line,
      road,
      clock: new Clock(inputs.timeout, Date.now),
      signal,
      timing: {},
      signers: {run: identity, actor: '', approvers: []},
      token: ''
    }
    return checkHost(new HostSession({...parts, log: lines.length === 1 ? log : logOf(line.name, log)}), index, own, dependencies)
  })
  // Each is looked at to its end, whatever becomes of the others.
  const settled = await Promise.allSettled(checks)
  signal.throwIfAborted()
  const [first, ...others] = settled.map(one => {
    if (one.status === 'rejected') throw one.reason
    return one.value
  })
  if (first === undefined) throw new Error('There is no host.')
  return {problems, hosts: withTwins([first, ...others])}
}

/** Two lines may be one host by different names. */
function withTwins([first, ...others]: CheckResult['hosts']): CheckResult['hosts'] {
  const all = [first, ...others]
  return [first, ...others.map((host, index) => ({...host, problems: [...host.problems, ...twinOf(host, all.slice(0, index + 1))]}))]
}

function twinOf({state}: HostCheck, before: readonly HostCheck[]): string[] {
  const twin = findTwin(state, before)
  return twin === undefined ? [] : [sayFinding(sameHost(twin.line.name))]
}

async function attempt<Value>(problems: string[], signal: AbortSignal, work: () => Promise<Value>): Promise<Value | undefined> {
  try {
    return await work()
  } catch (error) {
    if (signal.aborted || !(error instanceof ActionError)) throw error
    problems.push(messageOf(error))
    return undefined
  }
}

async function checkHost(
  session: HostSession,
  index: number,
  inputs: DeployInputs,
  {connect, identity, signal}: CheckDependencies
): Promise<HostCheck> {
  const {line, road, log} = session
  const problems: string[] = []
  const host = await attempt(problems, signal, () => connect(index))
  if (host === undefined) return {line, problems, state: undefined}
  try {
    session.host = host
    const isGoingBack = inputs.release !== ''
    const order = {identity: isGoingBack ? {...identity, number: ''} : identity, allowOlder: inputs['allow-older']}
    const looked = await attempt(problems, signal, () => look(session, road, order))
    const {state} = session
    problems.push(...(looked?.findings ?? []).map(sayFinding))
    if (looked === undefined || state === undefined) return {line, problems, state: undefined}
    log.info(describeState(session))
    if (looked.remark !== undefined) log.info(looked.remark)
    if (road.name === 'compose') await attempt(problems, signal, () => checkPlatform(host, inputs, signal))
    await sayWhoHoldsTheLock(host, {directory: state.directory, project: inputs.project}, log, signal)
    const release = road instanceof RollbackRoad ? road.target?.id : undefined
    if (release !== undefined) log.info(`"release: ${inputs.release}" is release ${release}.`)
    return {line, problems, state, release}
  } finally {
    await host.close()
  }
}

async function checkPlatform(host: Host, {platforms}: DeployInputs, signal: AbortSignal): Promise<void> {
  if (platforms.length === 0) return
  const {said} = await host.run(platformScript(), {signal})
  const problem = platformProblem(said.get('platform'), platforms)
  if (problem !== undefined) throw problem
}

/** Another deploy at work is no mistake: this one will wait for it. A lock that nobody holds any more is for a person to see. */
async function sayWhoHoldsTheLock(
  host: Host,
  where: {directory: string; project: string},
  log: DeployDependencies['log'],
  signal: AbortSignal
): Promise<void> {
  const lock = readLock(await host.run(lookAtLockScript(where), {signal}))
  if (lock.state !== 'held') return
  log.info(`The lock of this project is held by ${describeHolder(lock)}. A deploy waits for it.`)
}

/** What the step reports in `mode: check`. */
export function reportCheck(inputs: DeployInputs, {problems, hosts}: CheckResult): ActionReport<DeploySshOutput> {
  const isAlone = hosts.length === 1
  const told = [
    ...problems,
    ...hosts.flatMap(({line, problems: own}) => own.map(problem => (isAlone ? problem : `${line.name}: ${problem}`)))
  ]
  const isReady = told.length === 0
  const previous = (of: (release: Release | undefined) => string) => {
    const [first, ...others] = hosts.map(({state}) => of(state?.previous))
    return first !== undefined && others.every(other => other === first) ? first : ''
  }
  const digest = previous(release => digestOf(release?.image))
  return {
    outputs: {
      result: isReady ? 'ready' : 'failed',
      'running-digest': digest,
      'previous-digest': digest,
      'previous-version': previous(release => release?.version ?? ''),
      url: '',
      'serving-version': '',
      adopted: '',
      backup: '',
      migrated: '',
      reason: told.join(' '),
      results: JSON.stringify(hosts.map(resultOf)),
      differs: '',
      release: hosts[0].release ?? '',
      releases: ''
    },
    ...(isReady
      ? {log: [`The ${isAlone ? 'host takes' : `${hosts.length} hosts take`} a deploy of project ${inputs.project}.`]}
      : {failure: failureOf(told, isAlone)}),
    ...(isReady ? {summary: renderCheck(inputs, hosts)} : {})
  }
}

function resultOf({line: {name, host, port, user, group}, problems, state}: HostCheck) {
  const [digest, version] = [digestOf(state?.previous?.image), state?.previous?.version ?? '']
  return {name, host, port, user, group, result: problems.length === 0 ? 'ready' : 'failed', reason: problems.join(' '), digest, version}
}

function failureOf(problems: readonly string[], isAlone: boolean): string {
  const [first = '', ...others] = problems
  const heading = `A deploy would be refused, and nothing was changed on ${isAlone ? 'the host' : 'any host'}`
  const ended = (text: string) => (/[.?!]$/.test(text) ? text : `${text}.`)
  // Each begins as it has to: a host's name is written as it is.
  if (others.length === 0) return `${heading}. ${ended(first)}`
  return [`${heading}:`, ...problems.map(problem => `- ${ended(problem)}`)].join('\n')
}

function renderCheck({project}: DeployInputs, hosts: CheckResult['hosts']): string {
  const [{line, state}, ...others] = hosts
  if (others.length === 0) {
    return `### The host is ready\n\n${code(project)} can be deployed to ${code(line.host)}: ${escapeMarkdown(state?.summary ?? '')}.`
  }
  const rows = hosts.map(({line: {name, group}, state: there}) => [
    `${escapeMarkdown(name)}${group === '' ? '' : ` (${escapeMarkdown(group)})`}`,
    escapeMarkdown(there?.summary ?? ''),
    there?.previous === undefined ? 'nothing' : code(there.previous.image === '' ? there.previous.id : there.previous.image)
  ])
  return `### All ${hosts.length} hosts are ready\n\n${code(project)} can be deployed to them.\n\n${table(['Host', 'Has', 'Runs now'], rows)}\n`
}
