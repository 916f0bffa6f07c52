import {describe, expect, test} from '@jest/globals'
import {readInjectSecretsInputs} from '../../../actions/inject-secrets/inputs.ts'
import {chooseCredentials} from '../../../actions/inject-secrets/secret-source.ts'

function choose(inputs: Record<string, string>, why?: string) {
  const warnings: string[] = []
  const values = readInjectSecretsInputs(name => ({env: 'A=op://v/i/f', ...inputs})[name] ?? '')
  return {credentials: chooseCredentials(values, message => warnings.push(message), why), warnings}
}

const host = 'https://connect.example.com'

describe('the inputs', () => {
  test('nothing to do is an error that names both inputs', () => {
    expect(() => readInjectSecretsInputs(() => '')).toThrow('Inputs "env" and "templates" are both empty')
  })

  test.each([
    'connect:8080',
    'ftp://connect.example.com',
    'https://me:pass-word@connect.example.com',
    'https://connect.example.com?token=pass-word'
  ])('the Connect host %s is refused without being repeated', value => {
    expect(() => choose({'connect-host': value, 'connect-token': 'connect-token-1'})).toThrow(
      'Input "connect-host" is not an http or https URL'
    )
    expect(() => choose({'connect-host': value, 'connect-token': 'connect-token-1'})).not.toThrow('pass-word')
  })
})

describe('the credentials', () => {
  test('are those of Connect when both of its inputs are there', () => {
    expect(choose({'connect-host': host, 'connect-token': 'connect-token-1'})).toEqual({
      credentials: {kind: 'connect', host, token: 'connect-token-1'},
      warnings: []
    })
  })

  test('are those of the service account without Connect', () => {
    expect(choose({'service-account-token': 'ops_token-1'})).toEqual({
      credentials: {kind: 'service-account', token: 'ops_token-1'},
      warnings: []
    })
  })

  test('Connect wins over the service account, with a warning', () => {
    const {credentials, warnings} = choose({
      'connect-host': host,
      'connect-token': 'connect-token-1',
      'service-account-token': 'ops_token-1'
    })
    expect(credentials.kind).toBe('connect')
    expect(warnings).toEqual([expect.stringContaining('Connect is used')])
  })

  test('half of Connect and a service account: the service account, with a warning', () => {
    const {credentials, warnings} = choose({'connect-host': host, 'service-account-token': 'ops_token-1'})
    expect(credentials.kind).toBe('service-account')
    expect(warnings).toEqual([expect.stringContaining('"connect-token" is empty')])
  })

  test.each([
    [{'connect-host': host}, 'Input "connect-token" is empty'],
    [{'connect-token': 'connect-token-1'}, 'Input "connect-host" is empty'],
    [{}, 'No 1Password credentials were given']
  ])('%j is not enough', (inputs, message) => {
    expect(() => choose(inputs)).toThrow(message)
    try {
      choose(inputs)
    } catch (error) {
      const {fix} = error as {fix: string}
      expect(fix).toContain('connect-host: ${{ vars.OP_CONNECT_HOST }}')
      expect(fix).toContain('service-account-token: ${{ secrets.OP_SERVICE_ACCOUNT_TOKEN }}')
    }
  })

  test('why there may be none is said behind them, and nothing where that is not known', () => {
    const fixOf = (why?: string) => {
      try {
        choose({}, why)
      } catch (error) {
        return (error as {fix: string}).fix
      }
      return ''
    }
    expect(fixOf('It is Sunday.')).toMatch(/OP_SERVICE_ACCOUNT_TOKEN \}\}"\. It is Sunday\.$/)
    expect(fixOf()).toMatch(/OP_SERVICE_ACCOUNT_TOKEN \}\}"\.$/)
  })

  test.each([
    ['http://192.0.2.7:8080', 1],
    ['http://127.0.0.1:8080', 0],
    ['http://localhost:8080', 0],
    ['http://[::1]:8080', 0],
    ['https://192.0.2.7', 0]
  ])('%s gives %d warnings about clear text', (value, count) => {
    expect(choose({'connect-host': value, 'connect-token': 'connect-token-1'}).warnings).toHaveLength(count)
  })
})
