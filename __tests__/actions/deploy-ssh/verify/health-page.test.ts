import {describe, expect, test} from '@jest/globals'
import {askFromHost, whyNotAskable, type HealthPage} from '../../../../actions/deploy-ssh/verify/health-page.ts'
import {answer, fakeHost} from '../../../support/local-host.ts'

const page = (more: Partial<HealthPage> = {}): HealthPage => ({
  kind: 'http',
  url: 'http://x/health',
  status: [[200, 200]],
  body: '',
  from: 'host',
  ...more
})

describe('what the host can ask', () => {
  test.each<[string, HealthPage | undefined, 'curl' | 'wget' | 'none', string | undefined]>([
    ['curl can all', page({status: [[404, 404]]}), 'curl', undefined],
    ['wget can success', page({status: [[204, 204]]}), 'wget', undefined],
    ['wget cannot tell other answers', page({status: [[301, 301]]}), 'wget', 'wget cannot tell the status 301'],
    ['nothing cannot', page(), 'none', 'neither curl nor wget'],
    ['the runner needs nothing of the host', page({from: 'runner', status: [[404, 404]]}), 'none', undefined],
    ['no page needs nothing', undefined, 'none', undefined]
  ])('%s', (_what, asked, tool, message) => {
    const problem = whyNotAskable(asked, tool)
    if (message === undefined) expect(problem).toBeUndefined()
    else expect(problem?.message).toContain(message)
  })
})

describe('askFromHost', () => {
  const ask = (said: string[], status = 200) =>
    askFromHost(fakeHost({'ask-health': () => answer(said)}), [[status, status]])('http://x', {timeout: 1_000})

  test('curl says the status; wget says success, which is the one that is wanted', async () => {
    await expect(ask(['status 503', 'body down'])).resolves.toEqual({status: 503, body: 'down'})
    await expect(ask(['success yes', 'body up'], 204)).resolves.toEqual({status: 204, body: 'up'})
  })

  test.each([
    [['error connection refused'], 'connection refused'],
    [['status 000'], 'it gave no reason'],
    [['tool-missing yes'], 'neither curl nor wget']
  ])('%j is no answer', async (said, message) => {
    await expect(ask(said)).rejects.toThrow(message)
  })
})
