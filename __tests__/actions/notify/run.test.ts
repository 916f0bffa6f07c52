import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {readNotifyInputs} from '../../../actions/notify/inputs.ts'
import {report} from '../../../actions/notify/outputs.ts'
import {run} from '../../../actions/notify/run.ts'
import {readRunContext} from '../../../lib/action/run-context.ts'
import {CancelledError} from '../../../lib/action/errors.ts'
import {http, type Http} from '../../../lib/http/http.ts'
import {startWebhook, type WebhookPart} from '../../../rehearsal/parts/webhook.ts'

/** Runs the whole action but its process: what it reports, and what it warns of. */
async function notify(inputs: Record<string, string>, send: Http = http, signal = new AbortController().signal) {
  const all: Record<string, string> = {status: 'success', title: 'Deploy of the wiki', ...inputs}
  const values = readNotifyInputs(name => all[name] ?? '')
  const result = await run(values, {http: send, context: readRunContext({GITHUB_REPOSITORY: 'example/wiki'}), signal})
  return report(values, result)
}

/** The path is what lets anyone post: it may stand in nothing that is shown. */
function expectNoPath(url: string, shown: unknown): void {
  const text = JSON.stringify(shown)
  expect(text).not.toContain(url)
  for (const part of new URL(url).pathname.split('/').filter(piece => piece.length > 8)) expect(text).not.toContain(part)
}

describe('a webhook', () => {
  let webhook: WebhookPart
  beforeEach(async () => {
    webhook = await startWebhook()
  })
  afterEach(() => webhook.stop())

  test('gets one JSON object', async () => {
    expect(await notify({'webhook-url': webhook.webhookUrl, fields: 'version=1.2.3'})).toEqual({
      outputs: {result: 'sent', 'http-status': '200'}
    })
    expect(webhook.received).toEqual([
      expect.objectContaining({status: 'success', title: 'Deploy of the wiki', fields: {version: '1.2.3'}, repository: 'example/wiki'})
    ])
  })

  test('that fails for a moment is tried again', async () => {
    webhook.fail({status: 503, retryAfter: 0, times: 2})
    expect((await notify({'webhook-url': webhook.webhookUrl})).outputs).toEqual({result: 'sent', 'http-status': '200'})
    expect(webhook.statuses).toEqual([503, 503, 200])
    expect(webhook.received).toHaveLength(1)
  })

  test('that stays broken is a warning after three attempts, never a red step', async () => {
    webhook.fail({status: 429, retryAfter: 0})
    const outcome = await notify({'webhook-url': webhook.webhookUrl})
    expect(outcome).toEqual({
      outputs: {result: 'error', 'http-status': '429'},
      warning: 'The notification was not delivered. The webhook answered 429.'
    })
    expect(webhook.statuses).toEqual([429, 429, 429])
  })

  test('that stays broken is a red step when that was asked for', async () => {
    webhook.fail({status: 500, retryAfter: 0})
    const outcome = await notify({'webhook-url': webhook.webhookUrl, 'fail-on-error': 'true'})
    expect(outcome).toEqual({
      outputs: {result: 'error', 'http-status': '500'},
      failure: 'The notification was not delivered. The webhook answered 500.'
    })
  })

  test("n8n's test URL is explained, without showing it", async () => {
    const outcome = await notify({'webhook-url': webhook.testUrl})
    expect(outcome.outputs).toEqual({result: 'error', 'http-status': '404'})
    expect(outcome.warning).toContain("this is n8n's test URL, which listens only while the editor is open")
    expectNoPath(webhook.testUrl, outcome)
  })

  test('of an n8n workflow that is not active is explained, and asked once', async () => {
    const inactive = await startWebhook({isActive: false})
    try {
      const outcome = await notify({'webhook-url': inactive.webhookUrl})
      expect(outcome.warning).toContain('it does not exist, or its n8n workflow is not active')
      expect(inactive.statuses).toEqual([404])
      expectNoPath(inactive.webhookUrl, outcome)
    } finally {
      await inactive.stop()
    }
  })

  test('with header auth gets the header; without it the input is named', async () => {
    const guarded = await startWebhook({auth: {header: 'Authorization', value: 'Bearer header-for-tests'}})
    try {
      const url = guarded.webhookUrl
      expect((await notify({'webhook-url': url, 'authorization-header': 'Bearer header-for-tests'})).outputs.result).toBe('sent')
      expect((await notify({'webhook-url': url})).warning).toContain('403: check "authorization-header"')
    } finally {
      await guarded.stop()
    }
  })

  test('that cannot be reached is a warning that does not show where it is', async () => {
    const url = webhook.webhookUrl
    await webhook.stop()
    // One attempt: three of them would wait for more than a second here.
    const outcome = await notify({'webhook-url': url}, request => http({...request, attempts: 1}))
    expect(outcome.outputs).toEqual({result: 'error', 'http-status': ''})
    expect(outcome.warning).toMatch(/^The notification was not delivered\. POST .* got no answer/)
    expectNoPath(url, outcome)
  })
})

describe('without a webhook', () => {
  test('nothing is sent, and it is no error, also when errors are asked for', async () => {
    const refuse: Http = () => Promise.reject(new Error('a request was made'))
    expect(await notify({'fail-on-error': 'true'}, refuse)).toEqual({outputs: {result: 'skipped', 'http-status': ''}})
  })
})

test('a cancel is not reported as a failed notification', async () => {
  const cancellation = new AbortController()
  const cancel: Http = () => {
    cancellation.abort(new CancelledError())
    return Promise.reject(new CancelledError())
  }
  await expect(notify({'webhook-url': 'https://example.com/webhook/x'}, cancel, cancellation.signal)).rejects.toThrow(CancelledError)
})

test('a token in the query is hidden too', async () => {
  const echo: Http = () => Promise.reject(new Error('connect failed: /hooks?token=query-token-for-tests'))
  const {warning} = await notify({'webhook-url': 'https://example.com/hooks?token=query-token-for-tests'}, echo)
  expect(warning).toMatch(/^The notification was not delivered\./)
  expect(warning).not.toContain('query-token-for-tests')
})
