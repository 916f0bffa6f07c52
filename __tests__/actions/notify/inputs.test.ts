import {describe, expect, test} from '@jest/globals'
import {readNotifyInputs} from '../../../actions/notify/inputs.ts'
import {buildPayload} from '../../../actions/notify/payload.ts'
import {readRunContext} from '../../../lib/action/run-context.ts'

const required = {status: 'success', title: 'Deploy of the wiki'}
const read = (inputs: Record<string, string>) => readNotifyInputs(name => ({...required, ...inputs})[name] ?? '')

describe('the inputs', () => {
  test('empty ones take their defaults: a variable that is not set is empty', () => {
    expect(read({})).toEqual({
      'webhook-url': '',
      status: 'success',
      title: 'Deploy of the wiki',
      message: '',
      fields: new Map(),
      'authorization-header': '',
      timeout: 10_000,
      'fail-on-error': false
    })
  })

  test.each(['success', 'failure', 'cancelled', 'skipped', 'info'])('the status %s is known', status => {
    expect(read({status}).status).toBe(status)
  })

  test.each([
    [{status: ''}, 'Input "status" is required but is empty'],
    [{title: ''}, 'Input "title" is required but is empty'],
    [{status: 'ok'}, 'Input "status": "ok" is not an allowed value'],
    [{fields: 'no equals sign'}, 'Input "fields": a line is not of the form NAME=value'],
    [{timeout: '10'}, 'Input "timeout": "10" is not a duration'],
    [{'fail-on-error': 'yes'}, 'Input "fail-on-error": "yes" is neither true nor false']
  ])('%j is refused', (inputs, message) => {
    expect(() => read(inputs)).toThrow(message)
  })

  test.each(['hook-password', 'ftp://example.com/hook-password', 'https://me:hook-password@example.com/x'])(
    'the URL %s is refused without being repeated',
    url => {
      expect(() => read({'webhook-url': url})).toThrow('Input "webhook-url"')
      expect(() => read({'webhook-url': url})).not.toThrow('hook-password')
    }
  )
})

describe('the payload', () => {
  test('holds the inputs and where the run happens', () => {
    const inputs = read({message: 'It "works" <b>', fields: 'version=1.2.3\nurl=https://wiki.example.com/?a=b'})
    const context = readRunContext({
      GITHUB_REPOSITORY: 'example/wiki',
      GITHUB_WORKFLOW: 'Ship',
      GITHUB_SHA: 'c0ffee',
      GITHUB_REF: 'refs/heads/main',
      GITHUB_ACTOR: 'octocat',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_RUN_ID: '42'
    })
    expect(buildPayload(inputs, context)).toEqual({
      status: 'success',
      title: 'Deploy of the wiki',
      message: 'It "works" <b>',
      fields: {version: '1.2.3', url: 'https://wiki.example.com/?a=b'},
      repository: 'example/wiki',
      workflow: 'Ship',
      commit: 'c0ffee',
      reference: 'refs/heads/main',
      actor: 'octocat',
      event: 'push',
      runUrl: 'https://github.com/example/wiki/actions/runs/42'
    })
  })

  test('a field may have any name', () => {
    const payload = buildPayload(read({fields: '__proto__=x'}), readRunContext({}))
    expect(JSON.parse(JSON.stringify(payload))).toHaveProperty('fields', JSON.parse('{"__proto__": "x"}'))
  })
})
