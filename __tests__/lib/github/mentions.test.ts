import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {withoutMentions} from '../../../lib/github/mentions.ts'

/**
 * What a reader sees of the characters that make a mention: references, escapes and comments are resolved, as GitHub does before it looks. The references
 * come first: `&<!-- -->#64` is none, and what is left of it without the comment is not read again.
 */
const resolved = (markdown: string) =>
  markdown
    .replace(/&(?:#0*64|#x0*40|commat);?/gi, '@')
    .replace(/<!--[\s\S]*?-->/g, '')
    .replace(/\\(?=@)/g, '')

describe('mentions', () => {
  it.each(['@alice', 'cc @o/team', '\\@alice', '&#64;alice', '&#064;alice', '&#x40;alice', '&#X0040;alice', '&commat;alice', '&#64alice'])(
    '%s notifies nobody',
    text => {
      for (const report of [text, `(${text})`, `_${text}_`, `**x**${text}`, `\`${text}\``, `${text} ${text}`]) {
        expect(resolved(withoutMentions(report))).not.toMatch(/@\w/)
      }
    }
  )

  it('a comment between the two does not help', () => {
    expect(resolved(withoutMentions('@<!-- x -->alice'))).toBe('@\u200balice')
  })

  it('a reference that a comment cuts in two is none', () => {
    expect(resolved(withoutMentions('&<!---->#64Z9'))).toBe('&#64Z9')
  })

  it('what is no mention is left as it is', () => {
    for (const text of ['a @ b', '@', 'x@\n', '&#640;', '&#x400;', '&amp;#64', '@\u200balice']) expect(withoutMentions(text)).toBe(text)
  })

  it('in any text there is none, and a second time changes nothing', () => {
    const pieces = ['@', 'a', 'Z9', '\\', '&', '#', '64', 'x40', ';', '&#64', '&#x40', '&commat;', '\u200b', ' ', '\n', '<!--', '-->', '0']
    const texts = fc.array(fc.constantFrom(...pieces), {maxLength: 12}).map(parts => parts.join(''))
    fc.assert(
      fc.property(texts, text => {
        const inert = withoutMentions(text)
        // A digit or letter behind the reference makes another character of it, unless a semicolon ends it. What is around it must not join up.
        const read = inert.replace(/&#0*64(?=\d)|&#x0*40(?=[\da-f])/gi, ' ')
        expect(resolved(read)).not.toMatch(/@[a-z\d]/i)
        expect(withoutMentions(inert)).toBe(inert)
      }),
      {numRuns: 2_000}
    )
  })
})
