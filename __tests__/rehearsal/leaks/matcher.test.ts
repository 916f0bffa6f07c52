import {describe, expect, test} from '@jest/globals'
import fc from 'fast-check'
import {Matcher} from '../../../rehearsal/leaks/matcher.ts'

const needles = (...values: string[]) => values.map(value => ({value, what: value}))

describe('the matcher', () => {
  test('finds overlapping texts and texts inside others, with their places', () => {
    const found = new Matcher(needles('she', 'he', 'hers')).find('ushers')
    expect(found.map(({needle, start, end}) => [needle.what, start, end]).sort()).toEqual([
      ['he', 2, 4],
      ['hers', 2, 6],
      ['she', 1, 4]
    ])
  })

  test('counts bytes, not characters', () => {
    expect(new Matcher(needles('ü')).find('aüb').map(({start, end}) => [start, end])).toEqual([[1, 3]])
  })

  test('names both secrets that have the same value', () => {
    const matcher = new Matcher([
      {value: 'same', what: 'A'},
      {value: 'same', what: 'B'}
    ])
    expect(matcher.find('same').map(match => match.needle.what)).toEqual(['A', 'B'])
  })

  test('hides what it finds, also where it overlaps', () => {
    expect(new Matcher(needles('abc', 'cde')).hide('xabcdey abc')).toBe('x***y ***')
  })

  test('without needles finds nothing', () => expect(new Matcher([]).find('anything')).toEqual([]))

  test('finds the same as a plain search, whatever the chunks are', () => {
    const letters = fc.string({unit: fc.constantFrom('a', 'b', 'ü'), minLength: 1, maxLength: 6})
    fc.assert(
      fc.property(
        fc.uniqueArray(letters, {minLength: 1, maxLength: 8}),
        fc.string({unit: fc.constantFrom('a', 'b', 'c', 'ü')}),
        fc.integer({min: 1, max: 7}),
        (words, text, size) => {
          const bytes = Buffer.from(text)
          const search = new Matcher(needles(...words)).search()
          const found: string[] = []
          for (let at = 0; at < bytes.length; at += size) {
            found.push(...search.read(bytes.subarray(at, at + size)).map(match => `${match.needle.value}@${match.start}`))
          }
          const expected = words.flatMap(word => {
            const needle = Buffer.from(word)
            const places = Array.from(bytes, (_, at) => at).filter(at => bytes.subarray(at, at + needle.length).equals(needle))
            return places.map(at => `${word}@${at}`)
          })
          expect(found.sort()).toEqual(expected.sort())
        }
      )
    )
  })
})
