import {ActionError, messageOf} from '../../lib/action/errors.ts'
import type {ActionReport} from '../../lib/action/outputs.ts'
import {code, escapeMarkdown} from '../../lib/action/markdown.ts'
import type {Host} from '../../lib/ssh/connection.ts'
import type {DeployDependencies} from './dependencies.ts'
import type {DeployInputs} from './inputs.ts'
import {describeHolder, readLock} from '../../lib/host/lock.ts'
import type {DeploySshOutput} from './outputs.ts'
import {platformProblem} from './images/platform.ts'
import {digestOf} from './examine/folder.ts'
import {ComposeRoad} from './compose/road.ts'
import {Clock} from './clock.ts'
import {sayFinding} from './examine/finding.ts'
import {hostLines} from './fleet/hosts.ts'
import {describeState, look} from './fleet/look.ts'
import {HostSession} from './fleet/session.ts'
import type {HostState} from './road.ts'
import {readReleaseFiles} from './compose/release.ts'
import {lookAtLockScript, platformScript} from './images/platform-scripts.ts'
import {sentence} from './report/summary.ts'

export interface CheckResult {
  /** What a deploy would be refused for; empty when nothing was found. */
  readonly problems: readonly string[]
  /** Undefined when the host could not be examined. */
  readonly state: HostState | undefined
}

/**
 * Finds out, without changing anything on the host, what a deploy would be refused for before it begins: the connection, Docker, Compose, the
 * project's directory, what else runs under its name, and, where they were given, the Compose file and the image's platforms.
 *
 * @returns everything that is wrong; the files and the host are looked at independently
 * @throws the signal's reason when the run is cancelled
 */
export async function check(
  inputs: DeployInputs,
  {connect, identity, log, signal}: Pick<DeployDependencies, 'connect' | 'identity' | 'log' | 'signal'>
): Promise<CheckResult> {
  const problems: string[] = []
  const attempt = async <T>(work: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await work()
    } catch (error) {
      if (signal.aborted || !(error instanceof ActionError)) throw error
      problems.push(messageOf(error))
      return undefined
    }
  }
  const files = inputs['compose-file'] === '' ? undefined : await attempt(() => readReleaseFiles(inputs))
  const [line] = hostLines(inputs)
  const host = await attempt(() => connect(0))
  if (host === undefined) return {problems, state: undefined}
  try {
    const road = new ComposeRoad(inputs, files ?? [], identity)
    const session = new HostSession({line, road, log, clock: new Clock(inputs.timeout, Date.now), signal, timing: {}, token: ''})
    session.host = host
    const looked = await attempt(() => look(session, road, {identity, allowOlder: inputs['allow-older']}))
    const {state} = session
    problems.push(...(looked?.findings ?? []).map(sayFinding))
    if (looked === undefined || state === undefined) return {problems, state: undefined}
    log.info(describeState(session))
    if (looked.remark !== undefined) log.info(looked.remark)
    await attempt(() => checkPlatform(host, inputs, signal))
    await sayWhoHoldsTheLock(host, state.directory, log, signal)
    return {problems, state}
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
async function sayWhoHoldsTheLock(host: Host, directory: string, log: DeployDependencies['log'], signal: AbortSignal): Promise<void> {
  const lock = readLock(await host.run(lookAtLockScript({directory}), {signal}))
  if (lock.state !== 'held') return
  log.info(`The lock of this project is held by ${describeHolder(lock)}. A deploy waits for it.`)
}

/** What the step reports in `mode: check`. */
export function reportCheck(inputs: DeployInputs, {problems, state}: CheckResult): ActionReport<DeploySshOutput> {
  const previous = state?.previous
  const isReady = problems.length === 0
  return {
    outputs: {
      result: isReady ? 'ready' : 'failed',
      'running-digest': digestOf(previous?.image),
      'previous-digest': digestOf(previous?.image),
      'previous-version': previous?.version ?? '',
      url: '',
      'serving-version': '',
      adopted: '',
      reason: problems.join(' ')
    },
    ...(isReady ? {log: [`The host takes a deploy of project ${inputs.project}.`]} : {failure: failureOf(problems)}),
    ...(isReady && state !== undefined ? {summary: renderCheck(inputs, state)} : {})
  }
}

function failureOf(problems: readonly string[]): string {
  const [first = '', ...others] = problems
  const heading = 'A deploy would be refused, and nothing was changed on the host'
  if (others.length === 0) return `${heading}. ${sentence(first)}`
  return [`${heading}:`, ...problems.map(problem => `- ${sentence(problem)}`)].join('\n')
}

function renderCheck({project, host}: DeployInputs, {summary}: HostState): string {
  return `### The host is ready\n\n${code(project)} can be deployed to ${code(host)}: ${escapeMarkdown(summary)}.`
}
