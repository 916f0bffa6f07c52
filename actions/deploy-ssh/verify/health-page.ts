import {ActionError} from '../../../lib/action/errors.ts'
import type {HttpProbe} from '../../../lib/deploy/probes.ts'
import type {AskHealth, HealthCheck} from '../../../lib/http/health.ts'
import type {Host} from '../../../lib/ssh/connection.ts'
import type {DeployInputs} from '../inputs.ts'
import {askHealthScript} from './health-scripts.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'

/** The page by which a release is judged. */
export type HealthPage = HttpProbe

/** What a host has to ask a page with. */
export type HealthTool = 'curl' | 'wget' | 'none'

/** The page that the inputs name; undefined where only the containers are looked at. */
export function healthPage(inputs: Pick<DeployInputs, 'health-url' | 'health-status' | 'health-from'>): HealthPage | undefined {
  const {'health-url': url, 'health-status': status, 'health-from': from} = inputs
  return url === '' ? undefined : {kind: 'http', url, status, from: from === 'host' ? 'host' : 'runner'}
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
  if (page.status >= 200 && page.status <= 299) return undefined
  return {
    message: `The host has wget but no curl, and wget cannot tell the status ${page.status} that "health-status" asks for, only success.`,
    fix: 'Install curl on it, or set "health-from: runner".'
  }
}

/** What to wait for, in milliseconds. @param version that the page has to say; empty accepts any */
export function healthCheck(page: HealthPage | undefined, version: string, timeout: number): HealthCheck | undefined {
  return page === undefined ? undefined : {url: page.url, status: page.status, version, timeout}
}

/** Asks a health page with the host's own curl or wget. @param status that means healthy: wget says no more than success */
export function askFromHost(host: Host, status: number): AskHealth {
  return async (url, {timeout, signal}) => {
    const seconds = Math.max(1, Math.ceil(timeout / 1_000))
    const {said, exitCode, stderr} = await host.run(askHealthScript({url, seconds}), {signal})
    if (said.get('tool-missing') !== undefined) {
      throw new ActionError('The host has neither curl nor wget.', 'Install curl on it, or set "health-from: runner".')
    }
    const answered = said.get('success') === undefined ? Number(said.get('status') ?? NaN) : status
    if (exitCode !== 0 || !Number.isInteger(answered) || answered === 0) throw new Error(said.get('error') ?? lastLine(stderr))
    return {status: answered, body: said.get('body') ?? ''}
  }
}
