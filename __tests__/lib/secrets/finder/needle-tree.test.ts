import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {NeedleTree, type Range} from '../../../../lib/secrets/finder/index.ts'
import {unite} from '../../../../lib/secrets/finder/ranges.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const treeOf = (...needles: string[]) => new NeedleTree(needles.map(bytesOf))

/** The places of all needles, each looked for on its own. */
function searchOneByOne(needles: readonly string[], text: string): Range[] {
  const found: Range[] = []
  for (const needle of needles) {
    for (let start = text.indexOf(needle); start !== -1; start = text.indexOf(needle, start + 1))
      found.push({start, end: start + needle.length})
  }
  return found
}

describe('a tree of needles', () => {
  it('finds a needle in another, and behind the begin of another', () => {
    expect(treeOf('she', 'he', 'hers').find(bytesOf('ushers'))).toEqual([
      {start: 1, end: 4},
      {start: 2, end: 6}
    ])
  })

  it('finds the longest of those that end at one place', () => {
    expect(treeOf('c', 'abc', 'bc').find(bytesOf('xabc'))).toEqual([{start: 1, end: 4}])
  })

  it('takes capitals and small letters of ASCII as the same, and no others', () => {
    expect(treeOf('aB\xe4').find(bytesOf('Ab\xe4AB\xc4'))).toEqual([{start: 0, end: 3}])
  })

  it('finds nothing without needles', () => expect(treeOf().find(bytesOf('abc'))).toEqual([]))

  it('finds what a search for one after the other finds', () => {
    const few = (most: number) => fc.string({unit: fc.constantFrom('a', 'b', '\0', '\xff'), minLength: 1, maxLength: most})
    fc.assert(
      fc.property(fc.array(few(6), {maxLength: 12}), few(60), (needles, text) => {
        expect(unite(treeOf(...needles).find(bytesOf(text)))).toEqual(unite(searchOneByOne(needles, text)))
      }),
      {numRuns: 1000}
    )
  })

  it('finds each of many', () => {
    const needles = Array.from({length: 20_000}, (_, index) => `${index * 7919}-needle-${index}`)
    const text = needles.filter((_, index) => index % 100 === 0).join(' ')
    expect(unite(treeOf(...needles).find(bytesOf(text)))).toHaveLength(200)
  })

  it('refuses more than it has room for', () => {
    const long = Buffer.alloc(2 ** 22, 'a')
    expect(() => new NeedleTree([long])).toThrow(RangeError)
  })
})
