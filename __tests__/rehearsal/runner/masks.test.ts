import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {maskedForms, Masks} from '../../../rehearsal/runner/masks.ts'

function masksOf(...values: string[]): Masks {
  const masks = new Masks()
  for (const value of values) masks.add(value)
  return masks
}

describe('the forms of a masked value', () => {
  test.each([
    ['in clear', (value: string) => value],
    ['as base64', (value: string) => btoa(value)],
    ['as base64 after one byte', (value: string) => btoa(`u:${value}`).slice(4)],
    ['as base64 after two bytes', (value: string) => btoa(`:${value}`).slice(4)],
    ['as JSON', (value: string) => JSON.stringify(value)],
    ['as a URI part', (value: string) => encodeURIComponent(value).replaceAll("'", '%27')],
    [
      'as XML',
      (value: string) => value.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll("'", '&apos;')
    ],
    ['in quotes of a command line', (value: string) => value.replaceAll('"', '\\"')],
    ['as an expression string', (value: string) => value.replaceAll("'", "''")]
  ])('%s are hidden', (_, encode) => {
    const secret = 'p"ass<wo&rd it\'s'
    const shown = masksOf(secret).apply(`before ${encode(secret)} after`)
    expect(shown).toMatch(/^before .*\*\*\*.* after$/)
    expect(shown).not.toContain('wo')
  })

  test('hex and base64url are shown, as GitHub shows them: the search for leaks has to find them', () => {
    const secret = '\u00ff\u00fe\u00fd-secret?>'
    expect(maskedForms(secret)).not.toContain(Buffer.from(secret).toString('hex'))
    expect(maskedForms(secret)).not.toContain(Buffer.from(secret).toString('base64url'))
  })

  test('the quotes around a value do not count', () => {
    expect(masksOf('"long-enough"').apply('x long-enough x')).toBe('x *** x')
  })
})

describe('masking', () => {
  test('hides each line of a value: output comes line by line', () => {
    const masks = masksOf('-----BEGIN KEY-----\n  abcdef  \n-----END KEY-----\n')
    expect(masks.apply('line: abcdef.')).toBe('line: ***.')
    expect(masks.apply('-----END KEY-----')).toBe('***')
  })

  test('makes one mask of stretches that overlap or touch', () => {
    expect(masksOf('abcd', 'cdef', 'ghi').apply('x abcdef ghi abcdghi')).toBe('x *** *** ***')
  })

  test('hides the longer of two values that begin alike', () => {
    expect(masksOf('secret', 'secret-and-more').apply('secret-and-more')).toBe('***')
  })

  test('ignores a blank value, which would hide everything', () => {
    const masks = masksOf('', '  ', '\n')
    expect(masks.apply('a b\n')).toBe('a b\n')
    expect(masks.values()).toEqual([])
  })

  test('a job’s mask reaches the run, and the run’s own list has the values as they were given', () => {
    const run = new Masks()
    const job = new Masks(run)
    job.add('two\nlines')
    expect(run.apply('lines')).toBe('***')
    expect(run.values()).toEqual(['two\nlines'])
    run.add('only-the-run')
    expect(job.hides('only-the-run')).toBe(false)
  })

  test('never leaves a masked value in the text, and keeps a text without one', () => {
    const word = fc.stringMatching(/^[a-z0-9+/=&<>"' ]{4,20}$/).filter(value => value.trim().length > 3)
    fc.assert(
      fc.property(word, fc.string(), fc.string(), (secret, before, after) => {
        const masks = masksOf(secret)
        expect(masks.apply(`${before}${secret}${after}`)).not.toContain(secret)
        if (!masks.hides(before)) expect(masks.apply(before)).toBe(before)
      })
    )
  })
})
