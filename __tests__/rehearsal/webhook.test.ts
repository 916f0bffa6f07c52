import {afterEach, expect, test} from '@jest/globals'
import {startWebhook, type WebhookOptions, type WebhookPart} from '../../rehearsal/parts/webhook.ts'

let webhook: WebhookPart | undefined

afterEach(() => webhook?.stop())

async function start(options?: WebhookOptions): Promise<WebhookPart> {
  webhook = await startWebhook(options)
  return webhook
}

const post = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(url, {method: 'POST', body, headers: {'content-type': 'application/json', ...headers}})

test('JSON that is posted to the production URL starts the workflow and is kept', async () => {
  const sink = await start()
  const answer = await post(sink.webhookUrl, '{"status":"success"}')
  expect([answer.status, await answer.json()]).toEqual([200, {message: 'Workflow was started'}])
  expect(sink.received).toEqual([{status: 'success'}])
  expect(sink.webhookUrl).toMatch(/\/webhook\/[\da-f]{8}-[\da-f-]{27}-[\da-f]{16}$/)
})

test('another method is not registered', async () => {
  const sink = await start()
  const answer = await fetch(sink.webhookUrl)
  expect(answer.status).toBe(404)
  expect(await answer.json()).toEqual({
    code: 404,
    message: 'This webhook is not registered for GET requests. Did you mean to make a POST request?'
  })
})

test('the test URL, an unknown path and a workflow that is not active are 404 with a hint', async () => {
  const sink = await start({isActive: false})
  const forTest = (await (await post(sink.testUrl, '{}')).json()) as {hint: string}
  expect(forTest.hint).toContain('Execute workflow')
  const inactive = (await (await post(sink.webhookUrl, '{}')).json()) as {message: string; hint: string}
  expect(inactive.message).toMatch(/^The requested webhook "POST .+" is not registered\.$/)
  expect(inactive.hint).toContain('must be active')
  const unknown = await post(`${new URL(sink.webhookUrl).origin}/webhook/other`, '{}')
  expect([unknown.status, sink.statuses, sink.received]).toEqual([404, [404, 404, 404], []])
})

test('header auth refuses a missing and a wrong value', async () => {
  const sink = await start({auth: {header: 'Authorization', value: 'Bearer right-value'}})
  const refused = await post(sink.webhookUrl, '{}', {authorization: 'Bearer wrong'})
  expect([refused.status, await refused.text()]).toEqual([403, 'Authorization data is wrong!'])
  expect((await post(sink.webhookUrl, '{}')).status).toBe(403)
  expect((await post(sink.webhookUrl, '{}', {authorization: 'Bearer right-value'})).status).toBe(200)
  expect(sink.received).toHaveLength(1)
})

test('a body that is no JSON is refused, and one without the content type arrives empty', async () => {
  const sink = await start()
  expect((await post(sink.webhookUrl, '{"a":')).status).toBe(422)
  expect((await post(sink.webhookUrl, '{"a":1}', {'content-type': 'text/plain'})).status).toBe(200)
  expect(sink.received).toEqual([{}])
})

test('a sink in trouble says when to come back, and works again afterwards', async () => {
  const sink = await start()
  sink.fail({status: 429, retryAfter: 2, times: 1})
  const busy = await post(sink.webhookUrl, '{}')
  expect([busy.status, busy.headers.get('retry-after')]).toEqual([429, '2'])
  expect((await post(sink.webhookUrl, '{}')).status).toBe(200)
  sink.fail({status: 500})
  expect((await post(sink.webhookUrl, '{}')).status).toBe(500)
  expect((await post(sink.webhookUrl, '{}')).status).toBe(500)
})
