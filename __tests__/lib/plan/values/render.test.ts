import {describe, expect, it} from '@jest/globals'
import {renderValues, type ShownAttribute} from '../../../../lib/plan/values/index.ts'

const attribute = (path: string, before: string, after: string, more: Partial<ShownAttribute> = {}): ShownAttribute => ({
  path,
  before,
  after,
  lines: [],
  moreLines: 0,
  ...more
})

describe('values as Markdown', () => {
  it('are items of a list, words of ours not in a code span', () => {
    expect(
      renderValues([
        attribute('size', '40', '80'),
        attribute('ip', '(none)', '(known after apply)'),
        attribute('', '"x"', '(sensitive)'),
        attribute('user_data', '(3 lines)', '(3 lines)', {lines: ['- a', '+ b'], moreLines: 7})
      ])
    ).toEqual([
      '- `size`: `40` → `80`',
      '- `ip`: (none) → (known after apply)',
      '- `"x"` → (sensitive)',
      '- `user_data`: (3 lines) → (3 lines)',
      '  - `- a`',
      '  - `+ b`',
      '  - and 7 more lines'
    ])
  })

  it('are inert', () => {
    const [line = ''] = renderValues([attribute('tags["`@me`"]', '"<!-- marker --> @all"', '"a\n\n# b ``` | <script>"')])
    expect(line).not.toContain('<!--')
    expect(line).not.toContain('-->')
    expect(line).not.toMatch(/@\w|<script|\n/)
    expect(line).toMatch(/^- ``[^`]/)
  })

  it('say what is left out, and stay short', () => {
    const many = Array.from({length: 30}, (_, index) => attribute(`a${index}`, '1', '2'))
    expect(renderValues(many).slice(-1)).toEqual(['- and 10 more attributes'])
    expect(renderValues({attributes: many.slice(0, 2), more: 1}).slice(-1)).toEqual(['- and 1 more attribute'])
    const long = Array.from({length: 20}, (_, index) => attribute(`a${index}`, `"${'x'.repeat(158)}"`, `"${'é'.repeat(158)}"`))
    const rendered = renderValues(long)
    expect(Buffer.byteLength(rendered.join('\n'))).toBeLessThan(4_100)
    expect(rendered.at(-1)).toMatch(/^- and \d+ more attributes$/)
    expect(renderValues([])).toEqual([])
  })
})
