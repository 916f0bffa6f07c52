import {describe, expect, it, test} from '@jest/globals'
import {randomBytes} from 'node:crypto'
import {gzipSync} from 'node:zlib'
import fc from 'fast-check'
import {encodedForms} from '../../../../lib/secrets/encoded-forms.ts'
import {SecretFinder} from '../../../../lib/secrets/finder/index.ts'

const SECRET = 'p@ss/w+rd "1" <ü>?&'
const TOKEN = 'NOTREALxQ7vK2mZ9pL4wT8aB'
const hide = (text: string, ...secrets: string[]) => new SecretFinder(secrets).hide(text, '***')

const base64 = (text: string | Buffer) => Buffer.from(text).toString('base64')
const hex = (text: string) => Buffer.from(text).toString('hex')
const json = (text: string) => JSON.stringify(text).slice(1, -1)
const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&#34;')
/** As Go's encoder writes it, which is that of `jsonencode`. */
const goJson = (text: string) => json(text).replace(/[<>&]/g, character => `\\u00${character.charCodeAt(0).toString(16)}`)

describe('one form', () => {
  test.each<[form: string, text: string, hidden: string, secret?: string]>([
    ['clear', `a ${SECRET} b`, 'a *** b'],
    ['JSON', `{"a": "${json(SECRET)}"}`, '{"a": "***"}'],
    ['JSON of Go', `{"a": "${goJson(SECRET)}"}`, '{"a": "***"}'],
    ['JSON in ASCII', 'x\\u0070@ss/w+rd \\"1\\" <\\u00FC>?&', 'x***'],
    ['HCL, YAML', 'x\\U00000070@ss/w+rd \\"1\\" <\\U000000fC>?&\\U0001F600', 'x***', `${SECRET}😀`],
    ['JSON in JSON', `{"a": "${json(json(SECRET))}"}`, '{"a": "***"}'],
    ['URL', `https://x:${encodeURIComponent(SECRET)}@example.com`, 'https://x:***@example.com'],
    ['form', `a=${new URLSearchParams({v: SECRET}).toString().slice(2)}&b=1`, 'a=***&b=1'],
    ['lower-case escapes', encodeURIComponent(SECRET).toLowerCase(), '***'],
    ['XML', `<a>${xml(SECRET)}</a>`, '<a>***</a>'],
    ['shell', `export A="${SECRET.replaceAll('"', '\\"')}"`, 'export A="***"'],
    ['doubled characters', "a: 'x pa$$$$ss''word'", "a: 'x ***'", "pa$$ss'word"],
    ['hex', `0x${hex(SECRET)}.`, '0x***.'],
    ['HEX', hex(SECRET).toUpperCase(), '***'],
    ['base64 of gzip', `a: ${base64(gzipSync(`token: ${SECRET}\n`)).replace(/=+$/, '')}`, 'a: ***'],
    ['capitals', SECRET.replace('ü', '').toUpperCase(), '***', SECRET.replace('ü', '')],
    ['escaped bytes', `$'${hex(SECRET).replace(/../g, '\\x$&')}'`, "$'***'"]
  ])('%s', (_, text, hidden, secret = SECRET) => expect(hide(text, secret)).toBe(hidden))

  test.each(['', 'a', 'ab', 'abc'])('base64 with %j before it', before => {
    for (const encoding of ['base64', 'base64url'] as const) {
      const text = Buffer.from(`${before}${SECRET} and more`).toString(encoding)
      const hidden = hide(`Basic ${text}`, SECRET)
      expect(hidden).toMatch(/^Basic [\w+/-]*\*\*\*[\w+/-]+=*$/)
      for (const {form, value} of encodedForms(SECRET)) if (form === encoding) expect(hidden).not.toContain(value)
      // Only what holds its bits is gone: what stands before it, and behind it, can still be read.
      expect(Buffer.from(hidden.slice('Basic '.length).split('***')[1] ?? '', encoding).length).toBeGreaterThan(5)
    }
  })

  test('base64 in lines, indented', () => {
    const lines = base64(`user:${SECRET} and more`).replace(/.{8}/g, '$&\n    ').trim()
    expect(hide(`key: |\n    ${lines}`, SECRET)).toMatch(/^key: \|\n {4}[\w+/]{6}\*\*\*/)
  })

  test.each([4, 7, 16, 30])('broken into lines of %i, indented', length => {
    const wrapped = TOKEN.replace(new RegExp(`.{${length}}(?=.)`, 'g'), '$&\n    ')
    expect(hide(`key: |\n    ${wrapped}\nnext: x`, TOKEN)).toBe('key: |\n    ***\nnext: x')
    expect(hide(JSON.stringify({key: wrapped.replaceAll(' ', '')}), TOKEN)).toBe('{"key":"***"}')
    expect(hide(base64(wrapped), TOKEN)).toMatch(/^\*\*\*[\w=]*$/)
  })

  test.each(['utf16le', 'utf16be'])('base64 of %s, at any place', order => {
    for (const before of ['', 'a', 'ab', '\ufeff', '😀 ']) {
      const bytes = Buffer.from(`${before}${SECRET} and 😀`, 'utf16le')
      const text = (order === 'utf16le' ? bytes : bytes.swap16()).toString('base64')
      const hidden = hide(`powershell -EncodedCommand ${text}`, SECRET)
      expect(hidden).toMatch(/^powershell -EncodedCommand [\w+/]{0,14}\*\*\*[\w+/]+=*$/)
      expect(Buffer.from(hidden.split('***')[1] ?? '', 'base64').length).toBeLessThan(20)
    }
  })

  test('one in another in another', () => {
    const docker = {auths: {'registry.example.com': {auth: base64(`app:${SECRET}`)}}}
    expect(hide(base64(JSON.stringify(docker)), SECRET)).toContain('***')
    expect(hide(encodeURIComponent(json(JSON.stringify({a: SECRET}))), SECRET)).toBe('%7B%5C%22a%5C%22%3A%5C%22***%5C%22%7D')
  })

  test('the same text in two places is hidden in both', () => {
    const zipped = base64(gzipSync(`a: ${base64(`key ${SECRET}`)}`)).replace(/=+$/, '')
    expect(hide(`${zipped}, ${zipped}`, SECRET)).toBe('***, ***')
  })

  test('gzip that cannot be decompressed, or gives too much, counts as a secret', () => {
    const zipped = gzipSync(randomBytes(3000))
    zipped.fill(0xff, 40, 60)
    expect(hide(`a ${base64(zipped)} b`, SECRET)).toMatch(/^a \*\*\*=* b$/)
    expect(hide(`a ${base64(gzipSync(Buffer.alloc(1_000_000)))} b`, SECRET)).toMatch(/^a \*\*\*=* b$/)
  })

  test('a text that holds every encoding in every other is given up, and counts as a secret', () => {
    const escapes = '\\u0025\\u0026amp;%5c%26lt;&#92;&#37;+%255c&amp;amp;\\\\\\\\u005c'
    const text = escapes + base64(escapes + base64(escapes)) + hex(escapes)
    expect(hide(text, SECRET)).toBe(text)
    expect(hide(text.repeat(20), SECRET)).toContain('***')
  })
})

describe('what is no secret', () => {
  test.each([
    ['words', 'The quick brown fox jumps over the lazy dog, again and again.\nAnd once more; 100 % & so on.'],
    ['base64', base64('nothing of it is a secret, however long it is')],
    ['hex', hex('nothing of it is a secret')],
    ['gzip', base64(gzipSync('nothing of it is a secret'))],
    ['broken escapes', '\\u12 \\ud800 %zz % &# &#x110000; &nothing; \\'],
    ['a part of it', SECRET.slice(0, -1)]
  ])('stays: %s', (_, text) => expect(hide(text, SECRET)).toBe(text))

  test('a configuration with all kinds of escapes is searched to its end', () => {
    const lines = [
      'write_files:',
      '  - {path: /etc/app.json, content: "{\\"url\\": \\"https://example.com/?a=%20b&amp;c=1\\", \\"tab\\": \\"\\\\t\\"}"}',
      `  - {path: /etc/blob, encoding: b64, content: ${base64('some text \\n with %20 and &lt; '.repeat(4))}}`,
      `runcmd: [sh, -c, "printf '%s\\n' a && echo 100% \\"done\\" + ${hex('some')}"]`
    ]
    const text = Array.from({length: 25}, () => lines.join('\n')).join('\n')
    expect(hide(text, SECRET)).toBe(text)
    expect(hide(`${text}\n${json(SECRET)}`, SECRET)).toBe(`${text}\n***`)
  })
})

describe('hiding', () => {
  test('two that overlap leave nothing of either', () => expect(hide('xabcdefx', 'abcd', 'cdef')).toBe('x***x'))
  test('one inside another leaves nothing of the longer one', () => expect(hide('xabcdefx', 'abcdef', 'cd')).toBe('x***x'))
  test('without a secret nothing is hidden', () => expect(hide('abc', '')).toBe('abc'))
})

describe('any secret', () => {
  const secret = fc.string({unit: 'grapheme', minLength: 8, maxLength: 40}).filter(text => text.trim() === text)
  const around = fc.string({unit: 'grapheme', maxLength: 20})
  const encodings: readonly ((text: string) => string)[] = [
    text => text,
    json,
    goJson,
    encodeURIComponent,
    text => new URLSearchParams({v: text}).toString().slice(2),
    xml,
    base64,
    text => Buffer.from(text).toString('base64url'),
    hex,
    text => base64(gzipSync(text))
  ]

  it('is found in any text, in any two encodings, and none of its forms is left', () => {
    const encoding = fc.constantFrom(...encodings)
    fc.assert(
      fc.property(secret, around, around, encoding, encoding, (value, before, after, inner, outer) => {
        fc.pre(value.isWellFormed())
        const hidden = hide(outer(before + inner(`${before}${value}${after}`) + after), value)
        expect(hidden).toContain('***')
        for (const form of encodedForms(value)) expect(hidden.includes(form.value)).toBe(false)
      }),
      {numRuns: 300}
    )
  })

  it('leaves no piece of it in base64 but what the digits at its ends share', () => {
    fc.assert(
      fc.property(fc.uint8Array({minLength: 12, maxLength: 12}), fc.nat(5), fc.nat(5), (bytes, before, after) => {
        const value = Buffer.from(bytes).toString('hex')
        const text = Buffer.from(`${'.'.repeat(before)}${value}${'.'.repeat(after)}`).toString('base64')
        const [left = '', right = ''] = hide(text, value).split('***')
        expect(Buffer.from(left, 'base64').toString()).toMatch(/^\.*$/)
        expect(right.replace(/=*$/, '').length).toBeLessThanOrEqual(Math.ceil((after * 8) / 6))
      })
    )
  })
})
