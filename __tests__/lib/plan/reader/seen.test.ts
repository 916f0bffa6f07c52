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

  it('takes over what another one saw, and tells whether that is all new', () => {
    const seenOf = (texts: readonly string[]) => {
      const seen = new Seen()
      for (const text of texts) seen.add(text)
      return seen
    }
    const many = Array.from({length: 5000}, (_, index) => `a.b[${index}]`)
    const seen = seenOf(many.slice(0, 3000))
    expect(seen.addAll(seenOf(many.slice(3000)).table)).toBe(true)
    expect(many.filter(text => seen.add(text))).toEqual([])
    expect(seenOf(many.slice(0, 3000)).addAll(seenOf(['x', 'a.b[2999]', 'y']).table)).toBe(false)
    expect(seenOf([]).addAll(seenOf([]).table)).toBe(true)
  })
})
