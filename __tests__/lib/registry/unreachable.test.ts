import {describe, expect, it} from '@jest/globals'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {unreachable} from '../../../lib/registry/unreachable.ts'

const lost = (code: string, text = 'something') =>
  new ActionError('GET https://x/ got no answer: something.', undefined, {cause: Object.assign(new Error(text), {code})})
const told = (error: unknown, address = 'https://registry.example.com') =>
  messageOf(unreachable('registry.example.com', new URL(address), error))

describe('unreachable', () => {
  it('names a host that nobody knows', () => {
    expect(told(lost('ENOTFOUND'))).toBe(
      'The registry registry.example.com is not known to the name service of this runner. Check the spelling of its host name.'
    )
  })

  it('tells plain HTTP and a certificate of one’s own from a lost connection, with what to do', () => {
    expect(told(lost('EPROTO', '40ED:error:0A00010B:SSL routines:tls_validate_record_header:wrong version number:'))).toMatch(
      /^The registry registry\.example\.com speaks plain HTTP\..*Give it a certificate/
    )
    expect(told(lost('UNABLE_TO_VERIFY_LEAF_SIGNATURE'))).toMatch(/does not trust .*NODE_EXTRA_CA_CERTS/)
    expect(told(lost('ECONNRESET'))).toBe('The registry registry.example.com cannot be reached. GET https://x/ got no answer: something.')
  })

  it('names the other server that an upload was sent to', () => {
    expect(told(lost('ENOTFOUND'), 'https://storage.example.com')).toMatch(
      /^The registry registry\.example\.com \(storage\.example\.com\) is/
    )
  })

  it('leaves every other error as it is, and keeps the cause, so that an upload is tried again', () => {
    const other = new ActionError('no')
    expect(unreachable('r', new URL('https://r'), other)).toBe(other)
    expect((unreachable('r', new URL('https://r'), lost('ECONNRESET')) as Error).cause).toBeInstanceOf(Error)
  })
})
