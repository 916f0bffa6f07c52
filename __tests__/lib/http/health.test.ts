import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {createServer, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {
  askHealth,
  askOverHttp,
  judgeAnswer,
  readBodyPattern,
  waitUntilGood,
  type AskHealth,
  type HealthAnswer
} from '../../../lib/http/health.ts'

const CHECK = {url: 'http://service.example.com/health', status: [[200, 200]] as const, version: ''}

/** A page that gives these answers in turn, the last one for ever, and a clock that only waits move. */
function scripted(answers: readonly (HealthAnswer | Error)[]) {
  let time = 0
  let asked = 0
  const waits: number[] = []
  const ask: AskHealth = () => {
    const answer = answers[Math.min(asked++, answers.length - 1)]!
    return answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)
  }
  const sleep = (milliseconds: number) => {
    waits.push(milliseconds)
    time += milliseconds
    return Promise.resolve()
  }
  const wait = (timeout: number) => waitUntilGood(longest => askHealth(CHECK, ask, longest), timeout, {sleep, now: () => time})
  return {waits, wait}
}

const good: HealthAnswer = {status: 200, body: '{"version":"abc"}'}
const starting: HealthAnswer = {status: 503, body: 'starting'}

describe('judgeAnswer', () => {
  test.each<[string, HealthAnswer, string]>([
    ['another status', {status: 503, body: 'warming up'}, 'it answered 503, not 200: "warming up"'],
    ['a redirect', {status: 302, body: '', location: '/login'}, 'it answered 302, not 200 (a redirect to "/login", which is not followed)'],
    ['another version', {status: 200, body: '{"version":"old"}'}, 'it answered 200, but says version "old", not new'],
    ['no version', {status: 200, body: 'ok'}, 'it answered 200, but not with JSON that has a field "version", and new is expected'],
    [
      'a version that is no text',
      {status: 200, body: '{"version":{}}'},
      'it answered 200, but not with JSON that has a field "version", and new is expected'
    ],
    [
      'JSON that is no object',
      {status: 200, body: 'null'},
      'it answered 200, but not with JSON that has a field "version", and new is expected'
    ]
  ])('%s is unhealthy', (_what, answer, reason) => {
    expect(judgeAnswer({status: [[200, 200]], version: 'new'}, answer)).toEqual({health: 'unhealthy', reason})
  })

  test('says the version it found, and needs none when none is asked for', () => {
    expect(judgeAnswer({status: [[200, 200]], version: 'abc'}, good)).toEqual({health: 'healthy', version: 'abc'})
    expect(judgeAnswer({status: [[200, 200]], version: ''}, {status: 200, body: '{"version":7}'})).toEqual({
      health: 'healthy',
      version: '7'
    })
    expect(judgeAnswer({status: [[204, 204]], version: ''}, {status: 204, body: ''})).toEqual({health: 'healthy', version: ''})
  })

  test('what a page says is short, on one line, and free of control characters', () => {
    const verdict = judgeAnswer({status: [[200, 200]], version: ''}, {status: 500, body: `\u001b[31m::error::x\r\n${'y'.repeat(1_000)}`})
    expect(verdict).toMatchObject({health: 'unhealthy'})
    const {reason} = verdict as {reason: string}
    expect(reason).not.toMatch(/\p{Cc}/u)
    expect(reason.length).toBeLessThan(200)
  })
})

describe('what a page has to hold', () => {
  const judge = (written: string, body: string) =>
    judgeAnswer({status: [[200, 200]], version: '', body: readBodyPattern(written)}, {status: 200, body})

  test.each<[string, string, boolean]>([
    ['ready', 'it is ready', true],
    ['ready', 'Ready', false],
    ['a.c', 'abc', false],
    ['[x] (1+1)?', 'sum: [x] (1+1)?', true],
    ['two lines', 'two\r\nlines', true],
    ['/^ok$/', 'ok', true],
    ['/^ok$/', 'not ok', false],
    ['/READY/i', 'it is ready', true],
    ['/"db":\\s*"up"/', '{"db":\n  "up"}', true],
    ['/', 'a/b', true],
    ['/health', 'see /health', true]
  ])('%j in %j: %s', (written, body, expected) => {
    expect(judge(written, body).health).toBe(expected ? 'healthy' : 'unhealthy')
    // A pattern does not remember where it was.
    expect(judge(written, body).health).toBe(expected ? 'healthy' : 'unhealthy')
  })

  test('says what it looked for and what it found', () => {
    expect(judge('/up$/', 'db: down')).toEqual({
      health: 'unhealthy',
      reason: 'it answered 200, but "/up$/" is not in its page: "db: down"'
    })
    expect(judge('up', ' ')).toMatchObject({reason: 'it answered 200, but "up" is not in its page: an empty page'})
  })

  test.each([
    ['/(/', 'it is no regular expression'],
    ['/x/g', 'the flags "g"']
  ])('%j is refused', (written, message) => {
    expect(() => readBodyPattern(written)).toThrow(message)
  })
})

describe('waitUntilGood, of a page', () => {
  test('two good answers in a row are healthy', async () => {
    const {wait, waits} = scripted([new Error('connection refused'), starting, good, good])
    await expect(wait(10_000)).resolves.toEqual({health: 'healthy', version: 'abc', attempts: 4})
    expect(waits).toEqual([500, 1_000, 500])
  })

  test('a good answer before a bad one does not count', async () => {
    const {wait} = scripted([good, starting, good, good])
    await expect(wait(10_000)).resolves.toMatchObject({health: 'healthy', attempts: 4})
  })

  test('gives up when the time is over, with the last answer', async () => {
    const {wait, waits} = scripted([new Error('connection refused'), starting])
    const result = await wait(10_000)
    expect(result).toMatchObject({health: 'unhealthy', reason: 'it answered 503, not 200: "starting"'})
    expect(Math.max(...waits)).toBe(2_000)
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(10_000)
  })

  test('one good answer at the very end is not enough', async () => {
    const {wait} = scripted([good])
    await expect(wait(100)).resolves.toEqual({
      health: 'unhealthy',
      reason: 'it was healthy only once before time ran out',
      attempts: 1
    })
  })

  test('stops at once when the run is cancelled', async () => {
    const cancel = new AbortController()
    const ask: AskHealth = () => {
      cancel.abort(new Error('cancelled'))
      return Promise.reject(new Error('connection refused'))
    }
    await expect(waitUntilGood(longest => askHealth(CHECK, ask, longest, cancel.signal), 10_000, {signal: cancel.signal})).rejects.toThrow(
      'cancelled'
    )
  })
})

describe('askOverHttp', () => {
  let server: Server
  let base: string
  const pages: Record<string, (response: ServerResponse) => void> = {
    '/ok': response => response.end('{"version":"abc"}'),
    '/moved': response => response.writeHead(302, {location: '/ok'}).end(),
    '/hangs': () => undefined,
    '/breaks': response => response.socket?.destroy(),
    '/endless': response => {
      const more = () => {
        while (!response.destroyed && response.write('x'.repeat(16_384)));
        response.once('drain', more)
      }
      more()
    }
  }

  beforeAll(async () => {
    server = createServer((request, response) => pages[request.url ?? '']?.(response))
    await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
    base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  })

  afterAll(async () => {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  })

  const ask = (path: string, timeout = 5_000) => askOverHttp(`${base}${path}`, {timeout})

  test('gives status and body', async () => {
    await expect(ask('/ok')).resolves.toMatchObject({status: 200, body: '{"version":"abc"}'})
  })

  test('does not follow a redirect', async () => {
    await expect(ask('/moved')).resolves.toMatchObject({status: 302, location: '/ok'})
  })

  test('reads only the beginning of an endless page', async () => {
    const {body} = await ask('/endless')
    expect(body).toHaveLength(65_536)
  })

  test('says in words why there is no answer', async () => {
    await expect(ask('/hangs', 100)).rejects.toThrow('it did not answer within 0.1 s')
    await expect(ask('/breaks')).rejects.toThrow('the connection was closed without an answer')
    await expect(askOverHttp('http://127.0.0.1:1/', {timeout: 5_000})).rejects.toThrow('connection refused')
  })
})
