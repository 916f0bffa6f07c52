import {describe, expect, test} from '@jest/globals'
import {encodedForms} from '../../../lib/secrets/encoded-forms.ts'
import {Masker} from '../../../lib/secrets/mask.ts'

const SECRET = 'p@ss/w+rd "1" ü>?'

function maskerFor(...secrets: string[]): Masker {
  const masker = new Masker()
  secrets.forEach(secret => masker.add(secret))
  return masker
}

describe('the masker', () => {
  test('hides a secret in each of its forms', () => {
    const masker = maskerFor(SECRET)
    for (const {value} of encodedForms(SECRET)) expect(masker.apply(`<${value}>`)).toBe('<***>')
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
