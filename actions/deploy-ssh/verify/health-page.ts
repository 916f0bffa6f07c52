import {ActionError} from '../../../lib/action/errors.ts'
import type {HttpProbe} from '../../../lib/deploy/probes.ts'
import {readBodyPattern, type AskHealth, type HealthCheck} from '../../../lib/http/health.ts'
import {describeStatuses, hasStatus, type Statuses} from '../../../lib/http/statuses.ts'
import type {Host} from '../../../lib/ssh/connection.ts'
import type {DeployInputs} from '../inputs.ts'
import {askHealthScript} from './health-scripts.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'

/** The page by which a release is judged. */
export type HealthPage = HttpProbe

/** What a host has to ask a page with. */
export type HealthTool = 'curl' | 'wget' | 'none'

/** The page that the inputs name; undefined where only the containers are looked at. */
export function healthPage(
  inputs: Pick<DeployInputs, 'health-url' | 'health-status' | 'health-body' | 'health-from'>
): HealthPage | undefined {
  const {'health-url': url, 'health-status': status, 'health-body': body, 'health-from': from} = inputs
  return url === '' ? undefined : {kind: 'http', url, status, body, from}
}

/** Why the host cannot ask for this page; undefined when it can. */
export function whyNotAskable(page: HealthPage | undefined, tool: HealthTool): {message: string; fix: string} | undefined {
  if (page?.from !== 'host' || tool === 'curl') return undefined
  if (tool === 'none') {
    return {
      message: 'The host has neither curl nor wget, and "health-from: host" needs one of them.',
      fix: 'Install curl on it, or set "health-from: runner", or leave "health-url" empty.'
    }
  }
  if (page.status.every(([first, last]) => first >= 200 && last <= 299)) return undefined
  return {
    message: `The host has wget but no curl, and wget cannot tell the status ${describeStatuses(page.status)} that "health-status" asks for, only success.`,
    fix: 'Install curl on it, or set "health-from: runner".'
  }
}

/** What a page has to answer. @param version that it has to say; empty accepts any */
export function healthCheck({url, status, body}: HealthPage, version: string): HealthCheck {
  return {url, status, version, ...(body === '' ? {} : {body: readBodyPattern(body)})}
}

/** Asks a health page with the host's own curl or wget. @param statuses that mean healthy: wget says no more than success */
export function askFromHost(host: Host, statuses: Statuses): AskHealth {
  return async (url, {timeout, signal}) => {
    const seconds = Math.max(1, Math.ceil(timeout / 1_000))
    const {said, exitCode, stderr} = await host.run(askHealthScript({url, seconds}), {signal})
    if (said.get('tool-missing') !== undefined) {
      throw new ActionError('The host has neither curl nor wget.', 'Install curl on it, or set "health-from: runner".')
    }
    const answered = said.get('success') === undefined ? Number(said.get('status') ?? NaN) : successOf(statuses)
    if (exitCode !== 0 || !Number.isInteger(answered) || answered === 0) throw new Error(said.get('error') ?? lastLine(stderr))
    return {status: answered, body: said.get('body') ?? ''}
  }
}

/** What stands for any success: a status that is asked for, where one is. */
function successOf(statuses: Statuses): number {
  const first = statuses[0]?.[0] ?? 200
  return hasStatus(statuses, 200) ? 200 : first
}
