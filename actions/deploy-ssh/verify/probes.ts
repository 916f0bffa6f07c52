import {connect} from 'node:net'
import {formatDuration} from '../../../lib/action/duration.ts'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import type {CommandProbe, HttpProbe, Probe, TcpProbe} from '../../../lib/deploy/probes.ts'
import {askHealth, askOverHttp, waitUntilGood, type AskHealth, type HealthVerdict} from '../../../lib/http/health.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'
import type {Host} from '../../../lib/ssh/connection.ts'
import type {Finding} from '../examine/finding.ts'
import type {DeployInputs} from '../inputs.ts'
import {askFromHost, healthCheck, healthPage, whyNotAskable, type HealthTool} from './health-page.ts'
import {askCommandScript, askPortScript} from './health-scripts.ts'

/** What a host has to ask with. */
export interface AskTools {
  readonly page: HealthTool
  /** Whether something on it can connect to a port. */
  readonly port: boolean
}

/** All that a release is judged by besides its containers or units, in the order in which it is asked. */
export function probesOf(
  inputs: Pick<DeployInputs, 'host' | 'health-url' | 'health-status' | 'health-body' | 'health-from' | 'health-tcp' | 'health-command'>
): Probe[] {
  const {host: deployedTo, 'health-from': from, 'health-tcp': ports, 'health-command': commands} = inputs
  const self = from === 'host' ? '127.0.0.1' : deployedTo
  const page = healthPage(inputs)
  return [
    ...ports.map(({host, port}): TcpProbe => ({kind: 'tcp', host: host === '' ? self : host, port, from})),
    ...commands,
    ...(page === undefined ? [] : [page])
  ]
}

/** Why the host cannot ask this; undefined when it can. */
export function whyNotAskableProbe(probe: Probe, tools: AskTools): {message: string; fix: string} | undefined {
  if (probe.kind === 'http') return whyNotAskable(probe, tools.page)
  if (probe.kind === 'command' || probe.from === 'runner' || tools.port) return undefined
  return {
    message: 'The host has neither bash nor nc nor curl, and "health-tcp" with "health-from: host" needs one of them.',
    fix: 'Install nc on it, or set "health-from: runner".'
  }
}

/** The same of all, as findings. */
export function findUnaskable(probes: readonly Probe[], tools: AskTools | undefined): Finding[] {
  if (tools === undefined) return []
  return probes.flatMap(probe => {
    const problem = whyNotAskableProbe(probe, tools)
    return problem === undefined ? [] : [{what: problem.message, fix: problem.fix}]
  })
}

/** A probe as messages name it. */
export function describeProbe(probe: Probe): string {
  switch (probe.kind) {
    case 'http':
      return `the health page ${probe.url}`
    case 'tcp':
      return `the port ${probe.host.includes(':') ? `[${probe.host}]` : probe.host}:${probe.port}`
    case 'command':
      return probe.service === '' ? `the command ${probe.argv[0]} on the host` : `the command ${probe.argv[0]} in service ${probe.service}`
  }
}

export interface ProbeOptions {
  readonly project: string
  /** What the page's field `version` must say; empty accepts any. */
  readonly version: string
  /** Milliseconds for all of them together. */
  readonly timeout: number
  /** Why there is nothing more to wait for, asked after every answer that is not good. */
  readonly look?: () => Promise<string | undefined>
  /** How a page is asked from here. */
  readonly ask?: AskHealth | undefined
  readonly signal?: AbortSignal | undefined
  readonly pause?: (milliseconds: number, signal?: AbortSignal) => Promise<void>
  readonly now?: () => number
}

/** Something else has shown that it does not work. */
class Broken extends Error {}

/**
 * Asks all probes, one after the other, each until it is good twice in a row (a command: once) or the time is up.
 *
 * @returns healthy with the version that the page gave; else why not, a reason that names the probe
 * @throws ActionError when the host does not answer; the signal's reason when the run is cancelled
 */
export async function askProbes(host: Host, probes: readonly Probe[], options: ProbeOptions): Promise<HealthVerdict> {
  const {timeout, look, signal, pause, now = Date.now} = options
  const end = now() + timeout
  const waiting = {signal, now, ...(pause === undefined ? {} : {sleep: pause})}
  let version = ''
  for (const probe of probes) {
    const ask = async (most: number): Promise<HealthVerdict> => {
      const verdict = await askOnce(host, probe, most, options)
      if (verdict.health === 'healthy') return verdict
      const broken = await look?.()
      if (broken !== undefined) throw new Broken(broken)
      return verdict
    }
    const left = Math.max(0, end - now())
    try {
      const verdict = await waitUntilGood(ask, left, {...waiting, ...(probe.kind === 'command' ? {longest: Infinity, inARow: 1} : {})})
      if (verdict.health === 'unhealthy') return {health: 'unhealthy', reason: `${describeProbe(probe)} is not healthy: ${verdict.reason}`}
      version = verdict.version === '' ? version : verdict.version
    } catch (error) {
      if (error instanceof Broken) return {health: 'unhealthy', reason: error.message}
      throw error
    }
  }
  return {health: 'healthy', version}
}

function askOnce(host: Host, probe: Probe, timeout: number, options: ProbeOptions): Promise<HealthVerdict> {
  switch (probe.kind) {
    case 'http':
      return askPage(host, probe, timeout, options)
    case 'tcp':
      return probe.from === 'host' ? askPortOf(host, probe, timeout, options) : askPort(probe, timeout, options.signal)
    case 'command':
      return askCommand(host, probe, timeout, options)
  }
}

const GOOD: HealthVerdict = {health: 'healthy', version: ''}
const bad = (reason: string): HealthVerdict => ({health: 'unhealthy', reason})
const secondsOf = (timeout: number) => Math.max(1, Math.ceil(timeout / 1_000))
/** How much longer than the program the connection may take. */
const MARGIN_MILLISECONDS = 30_000

function askPage(host: Host, probe: HttpProbe, timeout: number, {version, ask, signal}: ProbeOptions): Promise<HealthVerdict> {
  const send = probe.from === 'host' ? askFromHost(host, probe.status) : (ask ?? askOverHttp)
  return askHealth(healthCheck(probe, version), send, timeout, signal)
}

async function askPortOf(host: Host, {host: name, port}: TcpProbe, timeout: number, {signal}: ProbeOptions): Promise<HealthVerdict> {
  const {said, stderr} = await host.run(askPortScript({host: name, port, seconds: secondsOf(timeout)}), {signal})
  if (said.get('tool-missing') !== undefined) {
    throw new ActionError('The host has neither bash nor nc nor curl.', 'Install nc on it, or set "health-from: runner".')
  }
  return said.get('open') === undefined ? bad(said.get('error') ?? lastLine(stderr)) : GOOD
}

const CODES: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'connection refused',
  ENOTFOUND: 'its host name does not resolve',
  EHOSTUNREACH: 'its host is not reachable',
  ENETUNREACH: 'its network is not reachable'
}

function askPort({host, port}: TcpProbe, timeout: number, signal: AbortSignal | undefined): Promise<HealthVerdict> {
  return new Promise((resolve, reject) => {
    signal?.throwIfAborted()
    const socket = connect({host, port})
    const end = (verdict: HealthVerdict) => {
      signal?.removeEventListener('abort', cancel)
      socket.destroy()
      resolve(verdict)
    }
    const cancel = () => {
      socket.destroy()
      reject(signal?.reason as Error)
    }
    signal?.addEventListener('abort', cancel)
    socket.setTimeout(Math.ceil(timeout), () => end(bad(`it did not answer within ${formatDuration(timeout)}`)))
    socket.on('connect', () => end(GOOD))
    socket.on('error', error => {
      const causes = error instanceof AggregateError ? (error.errors as NodeJS.ErrnoException[]) : [error as NodeJS.ErrnoException]
      end(bad([...new Set(causes.map(cause => CODES[cause.code ?? ''] ?? messageOf(cause)))].join(', ')))
    })
  })
}

async function askCommand(
  host: Host,
  {service, argv}: CommandProbe,
  timeout: number,
  {project, signal}: ProbeOptions
): Promise<HealthVerdict> {
  const script = askCommandScript({project, service, argv, seconds: secondsOf(timeout)})
  const {said, stderr} = await host.run(script, {signal, timeout: timeout + MARGIN_MILLISECONDS})
  if (said.get('ended') === '0') return GOOD
  const problem = said.get('error')
  if (problem !== undefined) return bad(problem)
  const last = said.get('last') ?? ''
  const status = said.get('ended')
  return bad(status === undefined ? lastLine(stderr) : `it ended with status ${status}${last === '' ? '' : `: ${last}`}`)
}
