import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {NeedleTree, type NeedleMatch, type Range} from '../../../../lib/secrets/finder/index.ts'

const bytesOf = (text: string) => Buffer.from(text, 'latin1')
const treeOf = (...needles: string[]) => new NeedleTree(needles.map(bytesOf))
const rangesIn = (tree: NeedleTree, text: string): Range[] => tree.find(bytesOf(text)).map(({start, end}) => ({start, end}))

/** The places of all needles, each looked for on its own: `needle@start`. */
function searchOneByOne(needles: readonly string[], text: string): string[] {
  return needles.flatMap(needle => {
    const places = Array.from({length: text.length}, (_, start) => start).filter(start => text.startsWith(needle, start))
    return places.map(start => `${needle}@${start}`)
  })
}

/** The same of a search that names the longest needle at each place. */
const named = (tree: NeedleTree, needles: readonly string[], matches: readonly NeedleMatch[]) =>
  matches.flatMap(({needle, end}) => tree.endingWith(needle).map(index => `${needles[index] ?? ''}@${end - (needles[index]?.length ?? 0)}`))

describe('a tree of needles', () => {
  it('finds a needle in another, and behind the begin of another', () => {
    expect(rangesIn(treeOf('she', 'he', 'hers'), 'ushers')).toEqual([
      {start: 1, end: 4},
      {start: 2, end: 6}
    ])
  })

  it('finds the longest of those that end at one place, and knows the others', () => {
    const tree = treeOf('c', 'abc', 'bc', 'ab')
    expect(tree.find(bytesOf('xabc')).at(-1)).toEqual({needle: 1, start: 1, end: 4})
    expect([0, 1, 2, 3].map(needle => tree.endingWith(needle))).toEqual([[0], [1, 2, 0], [2, 0], [3]])
  })

  it('finds the last one of some that are the same', () => {
    expect(treeOf('ab', 'ab').find(bytesOf('ab'))).toEqual([{needle: 1, start: 0, end: 2}])
  })

  it('tells capitals from small letters, unless it is to ignore the case of ASCII', () => {
    const needles = ['aB\xe4@['].map(bytesOf)
    const text = bytesOf('Ab\xe4@[AB\xc4@[AB\xe4`{aB\xe4@[')
    expect(new NeedleTree(needles).find(text).map(({start}) => start)).toEqual([15])
    expect(new NeedleTree(needles, {ignoresCase: true}).find(text).map(({start}) => start)).toEqual([0, 15])
  })

  it('finds nothing without needles', () => expect(treeOf().find(bytesOf('abc'))).toEqual([]))

  it('finds what a search for one after the other finds, whatever the pieces are that the text comes in', () => {
    const few = (least: number, most: number) =>
      fc.string({unit: fc.constantFrom('a', 'b', '\0', '\xff'), minLength: least, maxLength: most})
    fc.assert(
      fc.property(fc.uniqueArray(few(1, 6), {maxLength: 12}), few(0, 60), fc.integer({min: 1, max: 7}), (needles, text, size) => {
        const tree = treeOf(...needles)
        const search = tree.search()
        const pieces = Array.from({length: Math.ceil(text.length / size)}, (_, index) => text.slice(index * size, (index + 1) * size))
        const found = pieces.flatMap(piece => search.read(bytesOf(piece)))
        expect(named(tree, needles, found).sort()).toEqual(searchOneByOne(needles, text).sort())
      }),
      {numRuns: 1000}
    )
  })

  describe('with more states than have rows of their own', () => {
    // Every byte has a class, so a row has 257 places: some 16,000 rows.
    const everyByte = Array.from({length: 256}, (_, byte) => String.fromCharCode(byte)).join('')
    const long = Array.from({length: 3_000}, (_, index) => `${index * 7919}-needle-${index * 104_729}.`)
    const needles = [everyByte, ...long, 'needle', '-needle-1', 'e-2']
    const tree = treeOf(...needles)

    it('finds each, in whatever pieces the text comes', () => {
      const text = needles.filter((_, index) => index % 50 === 0).join('#') + everyByte.repeat(2)
      const expected = searchOneByOne(needles, text).sort()
      for (const size of [1, 7, text.length]) {
        const search = tree.search()
        const found: NeedleMatch[] = []
        for (let at = 0; at < text.length; at += size) found.push(...search.read(bytesOf(text.slice(at, at + size))))
        expect(named(tree, needles, found).sort()).toEqual(expected)
      }
    })

    it('goes back from an unfinished one to the needle that its end begins', () => {
      const text = `${2_999 * 7919}-needle-1`
      expect(rangesIn(tree, text)).toContainEqual({start: text.length - '-needle-1'.length, end: text.length})
    })
  })

  it('refuses more than it has room for', () => {
    const long = Buffer.alloc(2 ** 22, 'a')
    expect(() => new NeedleTree([long])).toThrow(RangeError)
  })
})
