import {describe, expect, test} from '@jest/globals'
import {partsOf} from '../../../lib/secret-forms/index.ts'

const LINE = 'NOTAREALKEYnotarealkey0123456789'
const PEM = `-----BEGIN EXAMPLE KEY-----\n${LINE}\nZmFrZQ==\n-----END EXAMPLE KEY-----\n`

describe('what is looked for because of a secret', () => {
  test.each([
    ['a text without the white space around it', ' secret-text\n', ['secret-text'], []],
    ['four characters anywhere', 'abcd', ['abcd'], []],
    ['three only as a whole', 'abc', [], ['abc']],
    ['nothing of a blank', ' \n', [], []],
    ['nothing of a boolean', 'true', [], []],
    ['lines, the short ones only as a whole', 'first line\n}\nlast\n', ['first line', 'first line\n}\nlast'], ['last']],
    ['the lines of a key, not those that all keys have', PEM, [LINE, 'ZmFrZQ=='], [PEM.trim()]],
    ['what JSON holds', '{"user": "me", "key": "a-long-key", "pin": 1234567, "port": 80}', ['a-long-key'], ['1234567', 'me']],
    ['what base64 says', Buffer.from('a text in base64').toString('base64'), ['a text in base64'], []],
    ['base64 of bytes only as it is', '/9j/4AAQSkZJRgABAQAAAQABAAD/', [], []]
  ])('%s', (_, secret, anywhere, whole) => {
    const parts = partsOf(secret)
    expect(parts.anywhere).toEqual(expect.arrayContaining(anywhere))
    expect(new Set(parts.anywhere)).toEqual(
      new Set(
        [...anywhere, ...(whole.includes(secret.trim()) || secret.trim().length < 4 ? [] : [secret.trim()])].filter(text => text !== 'true')
      )
    )
    expect([...parts.whole].sort()).toEqual([...whole].sort())
  })

  test('a key in JSON in base64', () => {
    const secret = Buffer.from(JSON.stringify({type: 'service_account', private_key: PEM})).toString('base64')
    expect(partsOf(secret).anywhere).toEqual(expect.arrayContaining([LINE, 'service_account']))
  })
})
