import {describe, expect, it} from '@jest/globals'
import {flow, lengthOf, usableColumns, wrap} from '../../cli/layout.ts'
import {painter, wantsColors} from '../../cli/paint.ts'

describe('wantsColors', () => {
  it.each([
    [{}, true, true],
    [{}, false, false],
    [{TERM: 'dumb'}, true, false],
    [{NO_COLOR: '1'}, true, false],
    [{NO_COLOR: ''}, true, true],
    [{FORCE_COLOR: '1'}, false, true],
    [{FORCE_COLOR: 'true', NO_COLOR: '1'}, false, true],
    [{FORCE_COLOR: '0'}, true, false],
    [{FORCE_COLOR: 'false'}, true, false],
    [{FORCE_COLOR: ''}, false, false]
  ])('of %j at a terminal: %j', (environment, isTerminal, expected) => {
    expect(wantsColors(environment, isTerminal)).toBe(expected)
  })
})

describe('painter', () => {
  it('gives a look and takes it off again, or leaves the text as it is', () => {
    expect(painter(true)('deny', 'x')).toBe('\u001b[1;31mx\u001b[0m')
    expect(painter(true)('deny', '')).toBe('')
    expect(painter(false)('deny', 'x')).toBe('x')
  })
})

describe('layout', () => {
  it('breaks between words, and indents what follows as far as the begin', () => {
    expect(wrap('one two three four', 12, '- ')).toEqual(['- one two', '  three four'])
    expect(wrap('ééé ééé', 7)).toEqual(['ééé ééé'])
    expect(wrap('', 10)).toEqual([''])
  })

  it.each([
    ['data_disk["a"]', 14],
    ['日本語', 6],
    ['한국 ｆ', 7],
    ['ä é ß', 5],
    ['e\u0301', 1],
    ['💾', 2],
    ['±×→', 3]
  ])('measures %s in cells', (text, cells) => expect(lengthOf(text)).toBe(cells))

  it('keeps a long word whole', () => {
    const address = `module.a.${'x'.repeat(50)}`
    expect(wrap(`see ${address} there`, 20)).toEqual(['see', address, 'there'])
  })

  it('sets items side by side while they fit', () => {
    const items = ['aaaa', 'bbbb', 'cccc'].map(text => ({text, look: 'add' as const}))
    expect(flow(items, 10, painter(false))).toEqual(['aaaa  bbbb', 'cccc'])
    expect(flow(items, 9, painter(false))).toEqual(['aaaa', 'bbbb', 'cccc'])
    expect(flow([], 9, painter(false))).toEqual([])
  })

  it.each([
    [undefined, 80],
    [0, 80],
    [10, 40],
    [80, 80],
    [400, 110]
  ])('of a window of %j columns it uses %i', (columns, expected) => {
    expect(usableColumns(columns)).toBe(expected)
  })
})
