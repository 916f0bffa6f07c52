import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {parseReference} from '../../../lib/secrets/reference.ts'

describe('a reference', () => {
  test.each([
    ['op://v/i/f', {vault: 'v', item: 'i', section: undefined, field: 'f', query: undefined}],
    ['op://v/i/s/f', {vault: 'v', item: 'i', section: 's', field: 'f', query: undefined}],
    ['op://My Vault/The item/pass word', {vault: 'My Vault', item: 'The item', section: undefined, field: 'pass word', query: undefined}],
    ['op://v/i/.env', {vault: 'v', item: 'i', section: undefined, field: '.env', query: undefined}],
    ['op://v/i/f?attribute=otp', {vault: 'v', item: 'i', section: undefined, field: 'f', query: 'otp'}],
    ['op://v/i/f?attribute=totp', {vault: 'v', item: 'i', section: undefined, field: 'f', query: 'otp'}],
    ['op://v/i/f?ssh-format=openssh', {vault: 'v', item: 'i', section: undefined, field: 'f', query: 'openssh'}]
  ])('%s is taken apart', (text, parts) => {
    expect(parseReference(text)).toEqual({ok: true, reference: {text, ...parts}})
  })

  test.each([
    ['op://v/i', 'has 2 parts'],
    ['op://v', 'has 1 part:'],
    ['op://v/i/s/t/f', 'has 5 parts'],
    ['op://v//f', 'empty part'],
    ['op:///i/f', 'empty part'],
    ['op://v/i/', 'empty part'],
    ['op://v/ /f', 'empty part'],
    ['op://v/i /f', 'a blank at the beginning or the end'],
    ['op://v/i/f ', 'a blank at the beginning or the end'],
    ['OP://v/i/f', 'lower case'],
    [' op://v/i/f', 'does not begin with op://'],
    ['op://v/i/f\n', 'holds "\\n"'],
    ['op://v/i/"f"', 'holds "\\""'],
    ['op://v/i/{{f}}', 'holds "{"'],
    ['op://v/i/$F', 'holds "$"'],
    ['op://v/i/f#1', 'holds "#"'],
    ['op://v/i@x/f', 'holds "@"'],
    ['op://v/i:x/f', 'holds ":"'],
    ['op://v/(i)/f', 'holds "("'],
    ['op://v/50%/f', 'holds "%"'],
    ['op://v/a+b/f', 'holds "+"'],
    ['op://v/café/f', 'holds "é"'],
    ['op://v/i/f?foo=bar', 'unknown after the "?"'],
    ['op://v/i/f?attr=otp', 'unknown after the "?"'],
    ['op://v/i/f?SSH-FORMAT=openssh', 'unknown after the "?"'],
    ['op://v/i/f?attribute=title', 'unknown after the "?"'],
    ['op://v/i/f?ssh-format=pkcs8', 'unknown after the "?"'],
    ['op://v/i/f?attribute=otp?attribute=otp', 'unknown after the "?"'],
    ['op://v/i/f?attribute=otp&ssh-format=openssh', 'unknown after the "?"'],
    ['op://v/i/f?', 'unknown after the "?"'],
    ['https://example.com', 'does not begin with op://']
  ])('%j is refused', (text, reason) => {
    const parsed = parseReference(text)
    expect(parsed).toMatchObject({ok: false})
    expect(parsed).toHaveProperty('problem', expect.stringContaining(reason))
  })

  test('nothing is accepted that the SDK would refuse', async () => {
    const {Secrets} = await import('@1password/sdk')
    const part = fc.string({
      unit: fc.oneof({weight: 20, arbitrary: fc.constantFrom(...Array.from('abZ09-_. '))}, fc.constantFrom(...Array.from('/?=&$#é"'))),
      maxLength: 5
    })
    const query = fc.constantFrom('', '', '?attribute=otp', '?attribute=totp', '?ssh-format=openssh', '?x=y', '?')
    let accepted = 0
    fc.assert(
      fc.property(fc.array(part, {minLength: 2, maxLength: 5}), query, (parts, suffix) => {
        const text = `op://${parts.join('/')}${suffix}`
        if (!parseReference(text).ok) return
        accepted++
        Secrets.validateSecretReference(text)
      }),
      {numRuns: 2_000}
    )
    expect(accepted).toBeGreaterThan(50)
  })
})
