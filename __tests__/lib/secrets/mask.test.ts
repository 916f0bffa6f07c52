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

  test.each([
    ['what a program reads its own way', 'hunter2$CorrectHorse', 'The "CorrectHorse" variable is not set', 'The "***" variable is not set'],
    ['a piece in a URL', 'aB3/dE6+gH9 kL2', 'GET /?q=B3%2FdE6%2BgH9', 'GET /?q=***'],
    ['a piece in JSON', 'aB3"dE6\\gH9', String.raw`{"a":"B3\"dE6\\gH9"}`, '{"a":"***"}'],
    ['a piece in hex', 'aB3dE6gH9kL2', Buffer.from('3dE6gH9k').toString('hex'), '***'],
    ['a line that is broken elsewhere', '-----BEGIN KEY-----\nabcdefgh\nijklmnop\n-----END KEY-----', 'efghijkl', '***']
  ])('hides a piece of 8 characters: %s', (_, secret, said, shown) => expect(maskerFor(secret).apply(said)).toBe(shown))

  test('hides a piece in base64, at any place of a longer text', () => {
    for (const before of ['', 'z', 'zz', 'zzz']) {
      const said = Buffer.from(`${before}3dE6gH9kL ---`).toString('base64')
      expect(Buffer.from(maskerFor('aB3dE6gH9kL2mN5').apply(said).split('***')[0]!, 'base64').toString()).toBe(before.slice(0, 3))
    }
  })

  test('leaves what all secrets of a kind have in common', () => {
    const said = 'POST https://n8n.example.com/webhook/ -----BEGIN OPENSSH PRIVATE KEY----- DATABASE_PASSWORD= [7 characters: aB3dE6g]'
    const secret = 'DATABASE_PASSWORD=x\nURL=https://n8n.example.com/webhook/aB3dE6gH9kL2\n-----BEGIN OPENSSH PRIVATE KEY-----\nabcdefgh'
    const masker = new Masker()
    masker.add(secret.split('\n')[1]!)
    masker.add(secret.replace('URL=', 'U='))
    expect(masker.apply(said.replace('-----BEGIN OPENSSH PRIVATE KEY-----', ''))).toBe(
      said.replace('-----BEGIN OPENSSH PRIVATE KEY-----', '')
    )
  })

  test.each([
    ['of several with a value', 'NPM_TOKEN=aB3dE6gH9kL2\nSENTRY_TOKEN=mN5pQ8rS1tU4', 'id=NPM_TOKEN, then id=SENTRY_TOKEN'],
    ['without a value', 'SENTRY_TOKEN=', 'the build secret "SENTRY_TOKEN" is empty'],
    [
      'without a value beside others',
      'NPM_TOKEN=aB3dE6gH9kL2\nSENTRY_TOKEN=\nMAP_TOKEN=vW6xY7zA8bC9',
      'the build secret "SENTRY_TOKEN" is empty'
    ]
  ])('leaves the names of a list: %s', (_, secret, said) => expect(maskerFor(secret).apply(said)).toBe(said))

  test('hides the last line of a key in base64 that is broken into lines', () => {
    expect(maskerFor('-----BEGIN KEY-----\nabcdefgh\nABCDEFGHIJ=\n-----END KEY-----').apply('log: ABCDEFGHIJ')).toBe('log: ***')
  })

  test.each(['\ud800', '\udc00', 'a\ud83d', '\udc00\ud800b'])('a secret with half a pair of UTF-16 (%j) is hidden', half => {
    const secret = `before-${half}-behind`
    const masker = maskerFor(secret)
    expect(masker.apply(`<${secret}> and <${secret.toWellFormed()}>`)).toBe('<***> and <***>')
    for (const {value} of encodedForms(secret)) expect(masker.apply(`<${value}>`)).toBe('<***>')
  })

  test('a secret of 48 kB, the most that GitHub takes, is hidden with its pieces in a moment', () => {
    const secret = Array.from({length: 49_152 / 8}, (_, index) => index.toString(36).padStart(8, 'x-')).join('')
    const masker = maskerFor(secret)
    const started = performance.now()
    expect(masker.apply(`a ${secret.slice(40_001, 40_020)} b`)).toBe('a *** b')
    expect(performance.now() - started).toBeLessThan(5000)
  })
})
