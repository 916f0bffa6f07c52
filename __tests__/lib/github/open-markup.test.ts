import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {closeWhatIsOpen} from '../../../lib/github/open-markup.ts'

describe('what is open at the end', () => {
  it.each<[string, string, string]>([
    ['a code block', '```diff\n+ x', '\n```'],
    ['a code block with a longer fence', '~~~~~\nx', '\n~~~~~'],
    ['a code block in the item of a list', '- a\n  ```\n  x', '\n  ```'],
    ['a fence inside a fence', '````\n```\nx', '\n````'],
    ['a fence that something follows', '```\n``` x\ny', '\n```'],
    ['a comment', '<!-- secret notes\nx', '\n-->'],
    ['a comment behind a whole one', '<!-- a --> <!-- b\nx', '\n-->'],
    ['a folded part', '<details><summary>x</summary>\n\ny', '\n\n</details>'],
    ['folded parts', '<details>\n<DETAILS open>\nx', '\n\n</details>\n\n</details>'],
    ['a tag over two lines', '<details\nopen>\nx', '\n\n</details>'],
    ['the title of a folded part', '<details><summary>x', '\n\n</summary>\n\n</details>'],
    ['code in a folded part', '<details>\n\n```\nx', '\n```\n\n</details>'],
    ['a table in HTML', '<table><tr><td>x', '\n\n</table>'],
    ['HTML that shows text as it is', '<pre>\n```\nx', '\n\n</pre>'],
    ['struck text', 'a <s>b', '\n\n</s>'],
    ['what stands around something that was not closed', '<details><b>x</details>\n<sub>y', '\n\n</sub>']
  ])('%s is closed', (_what, text, expected) => {
    expect(closeWhatIsOpen(text)).toBe(expected)
  })

  it.each<[string, string]>([
    ['nothing', 'x'],
    ['what was closed', '<details>\n\n```\n<b>\n```\n\n</details>\n<!-- <b> -->'],
    ['a tag in a code block', '```\n<details>\n```'],
    ['a tag in code within a line', 'Use `<details>` or ``<b>`` here.'],
    ['backticks around code within a line', '```x``` y'],
    ['a comment that is over at once', '<!--> x'],
    ['an element that ends by itself', '<p>a\n<ul><li>b</ul><br><img src="x">'],
    ['a name that HTML does not know', 'The host is <none> or <https://example.com>, <bold>.'],
    ['the end of something that was not opened', '</details>\n-->'],
    ['a fence that is longer than any', '`'.repeat(101)]
  ])('%s is left alone', (_what, text) => {
    expect(closeWhatIsOpen(text)).toBe('')
  })
})

it('what was closed is not open any more, and the closing has a length that there is room for', () => {
  const parts = ['<details>', '<b>', '<pre>', '</pre>', '```', '~~~~', '  ```', '<!--', '-->', '`<s>`', '\n', 'x', '</details>', '</b>']
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...parts), {maxLength: 40}), pieces => {
      const text = pieces.join('\n')
      const closing = closeWhatIsOpen(text)
      expect(closing.length).toBeLessThan(900)
      expect(closeWhatIsOpen(`${text}${closing}`)).toBe('')
    }),
    {numRuns: 2_000}
  )
})

// Quadratic work on one of these would take minutes.
it.each(['<', '<!--', '<a ', '`', '``` `', '~~~\n', '<b>', '</b>', '<!-- -->', '-->', ' '])('reads 65,536 characters of %j', bit => {
  expect(closeWhatIsOpen(bit.repeat(Math.ceil(65_536 / bit.length))).length).toBeLessThan(1_000)
})
