import {describe, expect, test} from '@jest/globals'
import {Matcher} from '../../../rehearsal/leaks/matcher.ts'

const needles = (...values: string[]) => values.map(value => ({value, whats: [value]}))

describe('the matcher', () => {
  test('finds overlapping texts and texts inside others, with their places in bytes', () => {
    const found = new Matcher(needles('she', 'he', 'hers')).find('üshers')
    expect(found.map(({what, start, end}) => [what, start, end])).toEqual([
      ['she', 2, 5],
      ['he', 3, 5],
      ['hers', 3, 7]
    ])
  })

  test('finds what stands across the borders of chunks', () => {
    const search = new Matcher(needles('abcdef', 'cd')).search()
    const found = ['xab', 'c', 'def'].flatMap(chunk => search.read(Buffer.from(chunk)))
    expect(found).toEqual([
      {what: 'cd', start: 3, end: 5},
      {what: 'abcdef', start: 1, end: 7}
    ])
  })

  test('names everything that has the same value', () => {
    expect(new Matcher([{value: 'same', whats: ['A', 'B']}]).find('same').map(({what}) => what)).toEqual(['A', 'B'])
  })

  test('takes capitals and small letters for different: each form is a needle of its own', () => {
    expect(new Matcher(needles('abc')).find('ABC')).toEqual([])
  })

  test('hides what it finds, also where it overlaps', () => {
    expect(new Matcher(needles('abc', 'cde')).hide('xabcdey abc ü')).toBe('x***y *** ü')
  })

  test('without needles finds nothing', () => expect(new Matcher([]).find('anything')).toEqual([]))
})
