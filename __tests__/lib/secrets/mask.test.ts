import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {Masker, secretForms} from '../../../lib/secrets/mask.ts'

const SECRET = 'p@ss/w+rd "1" ü>?'

const valuesOf = (secret: string) => secretForms(secret).map(({value}) => value)

function maskerFor(...secrets: string[]): Masker {
  const masker = new Masker()
  secrets.forEach(secret => masker.add(secret))
  return masker
}

describe('forms', () => {
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
  ])('%s: %s', (form, value) => expect(secretForms(SECRET)).toContainEqual({form, value}))

  test('a form that equals another one is named once', () => {
    const values = valuesOf('plain-text-value')
    expect(new Set(values).size).toBe(values.length)
    expect(secretForms('plain-text-value')[0]).toEqual({form: 'clear', value: 'plain-text-value'})
  })

  test('a multi-line secret gives its long lines, and not its short ones', () => {
    const lines = secretForms('{\n  "key": "value"\r\n}\n').filter(({form}) => form === 'line')
    expect(lines).toEqual([{form: 'line', value: '"key": "value"'}])
    expect(secretForms('one line').some(({form}) => form === 'line')).toBe(false)
  })

  test('an empty secret has none', () => expect(secretForms('')).toEqual([]))

  test('base64 finds the secret with any bytes before and behind it', () => {
    fc.assert(
      fc.property(fc.string({unit: 'grapheme', minLength: 6}), fc.uint8Array(), fc.uint8Array(), (secret, before, after) => {
        const text = Buffer.concat([before, Buffer.from(secret), after])
        const forms = secretForms(secret)
        for (const encoding of ['base64', 'base64url'] as const) {
          const found = forms.some(({form, value}) => form.startsWith('base64') && text.toString(encoding).includes(value))
          expect(found).toBe(true)
        }
      })
    )
  })

  test('a very short secret gives no pieces of base64, which would be found in any base64', () => {
    for (const {form, value} of secretForms('ab')) if (form.startsWith('base64')) expect(value).toBe('YWI')
  })
})

describe('the masker', () => {
  test('hides a secret in each of its forms', () => {
    const masker = maskerFor(SECRET)
    for (const value of valuesOf(SECRET)) expect(masker.apply(`<${value}>`)).toBe('<***>')
  })

  test('hides a password in a basic-auth header', () => {
    const masker = maskerFor('correct-horse-battery')
    const header = Buffer.from('user:correct-horse-battery').toString('base64')
    const shown = masker.apply(`authorization: Basic ${header}`)
    expect(shown).toContain('***')
    // Only the characters that also hold bits of the user's name may stay.
    expect(Buffer.from(shown.split(' ').at(-1)!.split('***')[0]!, 'base64').toString()).toBe('user:')
  })

  test('hides the longer one of two secrets whole', () => {
    expect(maskerFor('secret', 'secret-and-more').apply('x secret-and-more y')).toBe('x *** y')
  })

  test('hides each long line of a key', () => {
    const key = '-----BEGIN KEY-----\nabcdefgh\nijklmnop\n-----END KEY-----'
    expect(maskerFor(key).apply('log: ijklmnop')).toBe('log: ***')
  })

  test('ignores an empty and a blank secret', () => {
    expect(maskerFor('', '  \n').apply('nothing  changes')).toBe('nothing  changes')
  })
})
