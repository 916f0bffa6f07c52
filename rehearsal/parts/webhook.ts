import {randomBytes, randomUUID} from 'node:crypto'
import type {Part} from './part.ts'
import {startStandIn, type StandInAnswer, type StandInRequest} from './stand-in.ts'

export interface WebhookOptions {
  /** A header that has to come with this value, as n8n's "Header Auth" credential asks. */
  readonly auth?: {readonly header: string; readonly value: string}
  /** False plays a workflow that was not activated. Default: true. */
  readonly isActive?: boolean
}

/** How a sink that has trouble answers. */
export interface WebhookFailure {
  readonly status: 429 | 500 | 503
  /** Seconds, for `Retry-After`. */
  readonly retryAfter?: number
  /** How many requests fail until it works again; default: all. */
  readonly times?: number
}

export interface WebhookPart extends Part {
  /** The production URL, for `WEBHOOK_URL`. Its path is the password: a secret of the run. */
  readonly webhookUrl: string
  /** The URL that n8n listens on only while its editor is open: always 404 here. */
  readonly testUrl: string
  /** The JSON bodies that arrived, in order. */
  readonly received: readonly unknown[]
  /** The statuses of all answers, in order. */
  readonly statuses: readonly number[]
  fail(failure: WebhookFailure): void
}

const PRODUCTION_HINT =
  'The workflow must be active for a production URL to run successfully. You can activate the workflow using the toggle in the ' +
  "top-right of the editor. Note that unlike test URL calls, production URL calls aren't shown on the canvas (only in the executions list)"
const TEST_HINT =
  "Click the 'Execute workflow' button on the canvas, then try again. " +
  '(In test mode, the webhook only works for one call after you click this button)'

/**
 * Starts a webhook sink that answers like n8n with one workflow, whose Webhook node takes POST and responds immediately. Texts and
 * statuses are those of n8n (packages/cli, WebhookNotFoundError; nodes-base, Webhook): people search for them.
 */
export async function startWebhook(options: WebhookOptions = {}): Promise<WebhookPart> {
  // n8n makes a UUID of its own for each node; 16 more random characters make it unmistakable in a leak search.
  const path = `${randomUUID()}-${randomBytes(8).toString('hex')}`
  const received: unknown[] = []
  const statuses: number[] = []
  let failure: WebhookFailure | undefined
  let failuresLeft = 0
  const server = await startStandIn(request => {
    const isFailing = failure !== undefined && failuresLeft-- > 0
    const answer = isFailing && failure !== undefined ? failing(failure) : play(request, path, options, received)
    statuses.push(answer.status)
    return answer
  })
  return {
    name: 'Webhook sink',
    kind: 'stand-in',
    version: 'n8n style',
    from: 'built in',
    webhookUrl: `${server.url}/webhook/${path}`,
    testUrl: `${server.url}/webhook-test/${path}`,
    received,
    statuses,
    fail: next => {
      failure = next
      failuresLeft = next.times ?? Number.POSITIVE_INFINITY
    },
    stop: () => server.stop()
  }
}

function play(request: StandInRequest, ownPath: string, options: WebhookOptions, received: unknown[]): StandInAnswer {
  const [, kind, path] = /^\/(webhook|webhook-test)\/(.+?)\/?$/.exec(request.url.pathname) ?? []
  if (path === undefined) return {status: 404, body: {message: 'Not Found'}}
  if (kind === 'webhook-test') return notRegistered(request.method, path, TEST_HINT)
  if (path !== ownPath || options.isActive === false) return notRegistered(request.method, path, PRODUCTION_HINT)
  if (request.method !== 'POST') {
    const message = `This webhook is not registered for ${request.method} requests. Did you mean to make a POST request?`
    return {status: 404, body: {code: 404, message}}
  }
  const {auth} = options
  if (auth !== undefined && request.headers[auth.header.toLowerCase()] !== auth.value) {
    return {status: 403, headers: {'www-authenticate': 'Basic realm="Webhook"'}, body: 'Authorization data is wrong!'}
  }
  return receive(request, received)
}

function receive(request: StandInRequest, received: unknown[]): StandInAnswer {
  // n8n reads the body only as what the content type says it is; a JSON text without the type arrives as an empty object.
  const isJson = /^application\/([\w.+-]+\+)?json\b/i.test(request.headers['content-type'] ?? '')
  try {
    received.push(isJson ? (JSON.parse(request.body.toString('utf8')) as unknown) : {})
  } catch {
    return {status: 422, body: {code: 422, message: 'Failed to parse request body'}}
  }
  return {status: 200, body: {message: 'Workflow was started'}}
}

function notRegistered(method: string, path: string, hint: string): StandInAnswer {
  return {status: 404, body: {code: 404, message: `The requested webhook "${method} ${path}" is not registered.`, hint}}
}

function failing({status, retryAfter}: WebhookFailure): StandInAnswer {
  const headers: Record<string, string> = retryAfter === undefined ? {} : {'retry-after': String(retryAfter)}
  return {status, headers, body: {message: status === 429 ? 'Too many requests' : 'Error in workflow'}}
}
