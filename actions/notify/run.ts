import type {RunContext} from '../../lib/action/run-context.ts'
import type {Http} from '../../lib/http/http.ts'
import {messageOf} from '../../lib/action/errors.ts'
import {redact} from '../../lib/secrets/redact.ts'
import {registerSecret} from '../../lib/secrets/registered.ts'
import type {NotifyInputs} from './inputs.ts'
import {buildPayload} from './payload.ts'
import {secretParts, withoutPath} from './url-secrets.ts'

export interface NotifyDependencies {
  readonly http: Http
  readonly context: RunContext
  readonly signal: AbortSignal
}

export type NotifyResult =
  | {readonly result: 'sent'; readonly status: number}
  /** No webhook is configured: a fork or a fresh clone has none, and that is not an error. */
  | {readonly result: 'skipped'}
  | {readonly result: 'error'; readonly status: number | undefined; readonly reason: string}

/** Sends the notification. Never throws for a webhook that is down: a deploy that worked stays green (`fail-on-error` changes that). */
export async function run(inputs: NotifyInputs, dependencies: NotifyDependencies): Promise<NotifyResult> {
  const url = inputs['webhook-url']
  if (url === '') return {result: 'skipped'}
  for (const part of secretParts(url)) registerSecret(part)
  const authorization = inputs['authorization-header']
  try {
    const answer = await dependencies.http({
      method: 'POST',
      url,
      headers: {'content-type': 'application/json', ...(authorization === '' ? {} : {authorization})},
      body: JSON.stringify(buildPayload(inputs, dependencies.context)),
      timeout: inputs.timeout,
      attempts: 3,
      signal: dependencies.signal
    })
    if (answer.status >= 200 && answer.status < 300) return {result: 'sent', status: answer.status}
    return {result: 'error', status: answer.status, reason: describeStatus(answer.status, url)}
  } catch (error) {
    if (dependencies.signal.aborted) throw error
    return {result: 'error', status: undefined, reason: redact(withoutPath(messageOf(error), url))}
  }
}

/** n8n answers 404 both for its test URL when nobody listens and for a workflow that is not active. */
function describeStatus(status: number, url: string): string {
  if (status === 404 && url.includes('/webhook-test/')) {
    return "The webhook answered 404: this is n8n's test URL, which listens only while the editor is open. Use the production URL."
  }
  if (status === 404) return 'The webhook answered 404: it does not exist, or its n8n workflow is not active.'
  if (status === 401 || status === 403) return `The webhook answered ${status}: check "authorization-header".`
  return `The webhook answered ${status}.`
}
