import {describe, expect, it, test} from '@jest/globals'
import fc from 'fast-check'
import {diffLines} from '../../../../lib/plan/values/line-diff.ts'

describe('the lines that differ', () => {
  test.each([
    ['nothing', 'a\nb', 'a\nb', []],
    ['one in the middle', 'a\nb\nc', 'a\nx\nc', ['- b', '+ x']],
    ['one more', 'a\nc', 'a\nb\nc', ['+ b']],
    ['two places', 'a\nb\nc\nd\ne', 'x\nb\nc\nd\ny', ['- a', '+ x', '- e', '+ y']],
    ['the line breaks of another system', 'a\r\nb', 'a\nc', ['- b', '+ c']],
    ['nothing before', '', 'a\nb', ['- ', '+ a', '+ b']]
  ])('%s', (_, before, after, lines) => expect(diffLines(before, after)).toEqual(lines))

  it('aligns what is short, and gives all of what is long', () => {
    const lines = (count: number, text: string) => Array.from({length: count}, (_, index) => `${text}${index % 7}`).join('\n')
    expect(diffLines(`a\n${lines(100, 'x')}\nb`, `b\n${lines(100, 'x')}\na`)).toHaveLength(4)
    expect(diffLines(`a\n${lines(1000, 'x')}\nb`, `b\n${lines(1000, 'x')}\na`)).toHaveLength(2004)
  })

  it('makes the one text of the other', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c'), {minLength: 1, maxLength: 12}).map(lines => lines.join('\n'))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const lines = diffLines(before, after)
        const count = (of: string[], line: string) => of.filter(other => other === line).length
        for (const line of ['a', 'b', 'c']) {
          const difference = count(lines, `+ ${line}`) - count(lines, `- ${line}`)
          expect(count(after.split('\n'), line) - count(before.split('\n'), line)).toBe(difference)
        }
      })
    )
  })
})
