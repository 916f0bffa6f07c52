import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {Seen} from '../../../../lib/plan/reader/seen.ts'

describe('Seen', () => {
  it('knows each text once it was added', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('', '\u0000', '\u0000\u0000', 'a.b', 'a.c')), {maxLength: 200}), texts => {
        const seen = new Seen()
        const set = new Set<string>()
        for (const text of texts) {
          expect(seen.add(text)).toBe(!set.has(text))
          set.add(text)
        }
      })
    )
  })

  it('knows each of many, and no other', () => {
    const seen = new Seen()
    const many = Array.from({length: 5000}, (_, index) => `a.b[${index}]`)
    expect(many.filter(text => !seen.add(text))).toEqual([])
    expect(many.filter(text => seen.add(text))).toEqual([])
    expect(seen.add('a.b[5000]')).toBe(true)
  })
})
