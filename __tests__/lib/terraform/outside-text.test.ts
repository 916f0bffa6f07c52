import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {firstLine, withoutUrlPaths} from '../../../lib/terraform/outside-text.ts'

describe('withoutUrlPaths', () => {
  it.each([
    ['Get "https://api.example.com/v1?token=hunter2": EOF', 'Get "https://api.example.com/…": EOF'],
    ['"git::ssh://git:hunter2@example.com/a" and "http://[::1]:80/x"', '"git::ssh://example.com/…" and "http://[::1]:80/…"'],
    ['see (https://example.com/doc), or not', 'see (https://example.com/… or not'],
    ['postgres://app:hunter2@db.example.com:5432/app', 'postgres://db.example.com:5432/…'],
    ['file:///home/hunter2', 'file://…'],
    // A quoted one may hold blanks and escaped quotes, and its end may be missing.
    ['parse "https://app:hun ter\\"2@example.com": bad', 'parse "https://example.com/…": bad'],
    ['parse "https://app:hun ter2@example.com', 'parse "https://example.com/…"'],
    ['login sqlserver://db;password=hunter2', 'login sqlserver://…'],
    ['clone https://HUNTER2@EXAMPLE.com:443', 'clone https://EXAMPLE.com:443/…'],
    ['Error 1045: app:hunter2@tcp(192.0.2.1:3306)/db', 'Error 1045: ***@tcp(192.0.2.1:3306)/db'],
    ['dial "app:hunter2@db"', 'dial "***@db"'],
    ['app@example.com wrote to git@example.com:a/b', 'app@example.com wrote to git@example.com:a/b'],
    ['registry.example.com/a/b: no such provider', 'registry.example.com/a/b: no such provider'],
    ['no: URL @ all', 'no: URL @ all']
  ])('%s', (text, expected) => {
    expect(withoutUrlPaths(text)).toBe(expected)
  })

  it.each([
    ['a password with a slash in it', 'x https://app:hunt/er2@example.com/z and hunter2'],
    ['a password with a question mark in it', 'x "https://app:hunt?er2@example.com" and hunter2'],
    ['a password with a blank in it', 'x https://app:hunt er2@example.com/z'],
    ['a user that looks like a host and a port', 'x https://app:hunter2']
  ])('shows nothing behind a URL of which it cannot be told where its host is: %s', (_, text) => {
    expect(withoutUrlPaths(text)).toMatch(/^x "?https:\/\/…"?$/)
  })

  it('shows nothing of a login, wherever it stands', () => {
    const word = fc.stringMatching(/^[a-z0-9 "'(){}[\]<>,;=]{0,12}$/)
    const login = fc.tuple(fc.stringMatching(/^[a-z0-9.-]{1,8}$/), fc.stringMatching(/^[a-z0-9!$%^&*()_+./?#-]{1,8}$/))
    fc.assert(
      fc.property(word, login, word, fc.boolean(), (before, [user, tail], after, isQuoted) => {
        const url = `https://${user}:SECRET${tail}@example.com/path`
        expect(withoutUrlPaths(`${before} ${isQuoted ? `"${url}"` : url} ${after}`)).not.toContain('SECRET')
      })
    )
  })

  it('takes no longer than it has to for a text that somebody made to take long', () => {
    for (const piece of ['a', ':', 'a:', '"a://', 'a://@', '"', 'a:b@ ', '\\']) {
      const text = piece.repeat(300_000 / piece.length)
      expect(withoutUrlPaths(text).length).toBeLessThanOrEqual(text.length + 10)
    }
  })
})

describe('firstLine', () => {
  it.each([
    ['one\ntwo', 'one'],
    ['\r\n  \none\u2028two', 'one'],
    ['one', 'one'],
    ['', '']
  ])('of %j is %j', (text, line) => {
    expect(firstLine(text)).toBe(line)
  })
})
