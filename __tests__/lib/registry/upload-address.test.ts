import {describe, expect, it} from '@jest/globals'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {uploadAddress} from '../../../lib/registry/upload-address.ts'

const given = (location: string | undefined, registry = 'registry.example.com', isPlain = false) =>
  uploadAddress({url: '', status: 202, headers: {location}, body: Buffer.alloc(0)}, parseImageName(`${registry}/team/app`), {
    authorities: [],
    isPlain
  }).href

describe('the address of an upload', () => {
  it.each([
    ['/v2/team/app/blobs/uploads/1?_state=a%2Bb', 'https://registry.example.com/v2/team/app/blobs/uploads/1?_state=a%2Bb'],
    ['https://registry.example.com:443/u/1', 'https://registry.example.com/u/1'],
    ['https://storage.example.com/u/1?sig=x', 'https://storage.example.com/u/1?sig=x'],
    ['https://user:pass@storage.example.com/u/1', 'https://storage.example.com/u/1']
  ])('%s is taken', (location, expected) => {
    expect(given(location)).toBe(expected)
  })

  it.each(
    [
      [
        '127.0.0.1:5000',
        'localhost',
        '[::1]:5000',
        '0.0.0.0:5000',
        '[::]',
        '[::ffff:127.0.0.1]:5000',
        'a.localhost',
        'localhost.',
        '2130706433'
      ]
    ].flat()
  )('%s is this runner, and no place to which a registry elsewhere sends anything', host => {
    expect(() => given(`https://${host}/u/1`)).toThrow(/, which is this runner, not the registry\./)
    expect(() => given(`http://${host}/u/1`, 'registry.lan:5000', true)).toThrow(/, which is this runner, not the registry\./)
  })

  it('may be on this machine when the registry is', () => {
    expect(given('http://localhost:5001/u/1', '127.0.0.1:5000')).toBe('http://localhost:5001/u/1')
  })
})
