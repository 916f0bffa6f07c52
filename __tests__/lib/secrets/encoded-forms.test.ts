import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {encodedForms} from '../../../lib/secrets/encoded-forms.ts'

const SECRET = 'p@ss/w+rd "1" ü>?'

describe('the encoded forms of a secret', () => {
  test.each([
    ['clear', SECRET],
    ['base64', Buffer.from(SECRET).toString('base64').replace(/=+$/, '')],
    ['base64url', Buffer.from(SECRET).toString('base64url')],
    ['hex', Buffer.from(SECRET).toString('hex')],
    ['hex', Buffer.from(SECRET).toString('hex').toUpperCase()],
    ['url', encodeURIComponent(SECRET)],
    ['url', encodeURIComponent(SECRET).replace(/%[0-9A-F]{2}/g, escape => escape.toLowerCase())],
    ['url', encodeURIComponent(SECRET).replaceAll('%20', '+')],
    ['json', JSON.stringify(SECRET).slice(1, -1)]
  ])('%s: %s', (form, value) => expect(encodedForms(SECRET)).toContainEqual({form, value}))

  test('a form that equals another one is named once', () => {
    const values = encodedForms('plain-text-value').map(({value}) => value)
    expect(new Set(values).size).toBe(values.length)
    expect(encodedForms('plain-text-value')[0]).toEqual({form: 'clear', value: 'plain-text-value'})
  })

  test('a multi-line secret gives its long lines, and not its short ones', () => {
    const lines = encodedForms('{\n  "key": "value"\r\n}\n').filter(({form}) => form === 'line')
    expect(lines).toEqual([{form: 'line', value: '"key": "value"'}])
    expect(encodedForms('one line').some(({form}) => form === 'line')).toBe(false)
  })

  test('an empty secret has none', () => expect(encodedForms('')).toEqual([]))

  test('base64 finds the secret with any bytes before and behind it', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 6}), fc.uint8Array(), fc.uint8Array(), (secret, before, after) => {
        const text = Buffer.concat([before, Buffer.from(secret), after])
        const forms = encodedForms(secret)
        for (const encoding of ['base64', 'base64url'] as const) {
          const found = forms.some(({form, value}) => form.startsWith('base64') && text.toString(encoding).includes(value))
          expect(found).toBe(true)
        }
      })
    )
  })

  test('a very short secret gives no pieces of base64, which would be found in any base64', () => {
    for (const {form, value} of encodedForms('ab')) if (form.startsWith('base64')) expect(value).toBe('YWI')
  })
})
