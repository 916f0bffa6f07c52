import {describe, expect, test} from '@jest/globals'
import {encodedForms} from '../../../../lib/secrets/encoded-forms.ts'
import {change, shown} from './support.ts'

const SECRET = 'rT7-Kq2mZ9+pL4wX'
const LOGIN = `deploy-user:${SECRET}`
const chunks = (size: number) => SECRET.match(new RegExp(`.{1,${size}}`, 'g')) ?? []
const reversed = Array.from(SECRET).reverse()
const json = (value: unknown) => JSON.stringify(value)
const base64 = (text: string) => Buffer.from(text).toString('base64')

/** What of a secret of 16 characters still stands in what is shown: its longest piece, either way, whatever is between its characters. */
function longestShown(lines: readonly string[]): number {
  const texts = lines
    .map(line => line.replace('(sensitive)', ''))
    .flatMap(text => [
      text,
      text.replace(/[^a-zA-Z0-9]/g, ''),
      Array.from(text)
        .filter((_, at) => at % 2 === 0)
        .join(''),
      Array.from(text)
        .filter((_, at) => at % 2 === 1)
        .join('')
    ])
  let longest = 0
  for (const secret of [SECRET, reversed.join(''), SECRET.replace(/\W/g, ''), reversed.join('').replace(/\W/g, '')]) {
    for (let first = 0; first < secret.length; first++)
      for (let end = first + 1; end <= secret.length; end++)
        if (texts.some(text => text.toLowerCase().includes(secret.slice(first, end).toLowerCase())))
          longest = Math.max(longest, end - first)
  }
  return longest
}

const view = (value: unknown, injected = SECRET) =>
  shown([change('a.b', {}, {x: value as string})], {}, {values: [injected], variables: []})

describe('a piece of a secret that was injected is not shown, as Terraform functions make it', () => {
  test.each<[string, unknown]>([
    ['substr(s, 0, 8)', SECRET.slice(0, 8)],
    ['substr(s, 5, 8)', SECRET.slice(5, 13)],
    ['substr(s, 0, 15)', SECRET.slice(0, 15)],
    ['trimprefix(s, "rT7-")', SECRET.slice(4)],
    ['trimsuffix(s, "wX")', SECRET.slice(0, -2)],
    ['trim(s, "rX")', SECRET.slice(1, -1)],
    ['strrev(s)', reversed.join('')],
    ['strrev(substr(s, 2, 10))', Array.from(SECRET.slice(2, 12)).reverse().join('')],
    ['join("-", split("", s))', Array.from(SECRET).join('-')],
    ['join(", ", split("", s))', Array.from(SECRET).join(', ')],
    ['join("\\n", split("", s))', Array.from(SECRET).join('\n')],
    ['join("x", split("", s))', Array.from(SECRET).join('x')],
    ['join("-", reverse(split("", s)))', reversed.join('-')],
    ['join(" ", regexall(".{4}", s))', chunks(4).join(' ')],
    ['replace(s, "-", "")', SECRET.replace('-', '')],
    ['replace(s, "/[^a-zA-Z0-9]/", "_")', SECRET.replace(/[^a-zA-Z0-9]/g, '_')],
    ['upper(substr(s, 0, 12))', SECRET.slice(0, 12).toUpperCase()],
    ['base64encode(substr(s, 0, 12))', base64(SECRET.slice(0, 12))],
    ['base64encode(strrev(s))', base64(reversed.join(''))],
    ['urlencode(substr(s, 4, 10))', encodeURIComponent(SECRET.slice(4, 14))],
    ['jsonencode(split("", s))', json(Array.from(SECRET))],
    ['jsonencode(regexall("..", s))', json(chunks(2))],
    ['split("", s)', Array.from(SECRET)],
    ['reverse(split("", s))', reversed],
    ['regexall(".{5}", s)', chunks(5)],
    ['{ part = substr(s, 0, 10) }', {part: SECRET.slice(0, 10)}],
    ['{ (substr(s, 0, 10)) = 1 }', {[SECRET.slice(0, 10)]: 1}]
  ])('%s', (_, value) => {
    const lines = view(value)
    expect(lines.join('\n')).toContain('(sensitive)')
    expect(longestShown(lines)).toBeLessThan(8)
    for (const {value: form} of encodedForms(SECRET.slice(0, 12))) expect(lines.join('\n')).not.toContain(form)
  })

  test.each<[string, string]>([
    ['split(":", login)[1]', SECRET],
    ['substr(split(":", login)[1], 0, 9)', SECRET.slice(0, 9)]
  ])('%s', (_, value) => {
    expect(longestShown(view(value, LOGIN))).toBeLessThan(8)
  })
})

test('what is shorter, or stands in every address and every key, is shown', () => {
  const url = `https://hooks.example.com/services/T00/${SECRET}`
  expect(view('https://hooks.example.com/services/', url)).toEqual(['x: (none) → "https://hooks.example.com/services/"'])
  expect(view(SECRET.slice(0, 5))).toEqual([`x: (none) → "${SECRET.slice(0, 5)}"`])
  expect(view(['a', 'b', 'c'])).toEqual(['x[0]: (none) → "a"', 'x[1]: (none) → "b"', 'x[2]: (none) → "c"'])
  expect(view('-----BEGIN PRIVATE KEY-----', `-----BEGIN PRIVATE KEY-----\n${SECRET}\n-----END PRIVATE KEY-----`)).toEqual([
    'x: (none) → "-----BEGIN PRIVATE KEY-----"'
  ])
})
