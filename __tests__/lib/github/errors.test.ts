import {expect, it} from '@jest/globals'
import {apiTrouble, IncompleteAnswerError} from '../../../lib/github/errors.ts'
import {apiError} from '../../actions/issue-approval/fake-github.ts'

const NOW = 1_000_000_000_000
const at = (milliseconds: number) => String((NOW + milliseconds) / 1_000)

it.each<[string, unknown, 'passing' | 'lasting' | undefined, number | RegExp | undefined]>([
  ['a server in trouble', apiError(502), 'passing', 0],
  ['a lost connection', apiError(500, 'fetch failed'), 'passing', 0],
  ['a time-out', apiError(408), 'passing', 0],
  ['an answer that broke off', new IncompleteAnswerError('the issue'), 'passing', 0],
  ['429 with a time', apiError(429, 'x', {'retry-after': '7'}), 'passing', 7_000],
  ['429 without', apiError(429), 'passing', 60_000],
  ['403 with a time', apiError(403, 'x', {'retry-after': '7'}), 'passing', 7_000],
  ['the hour is used up', apiError(403, 'x', {'x-ratelimit-remaining': '0', 'x-ratelimit-reset': at(90_000)}), 'passing', 90_000],
  ['the hour is just over', apiError(403, 'x', {'x-ratelimit-remaining': '0', 'x-ratelimit-reset': at(-5_000)}), 'passing', 0],
  ['a secondary limit', apiError(403, 'You have exceeded a secondary rate limit.'), 'passing', 60_000],
  [
    'no permission',
    apiError(403, 'Resource not accessible by integration', {'x-ratelimit-remaining': '900'}),
    'lasting',
    /"issues: write"/
  ],
  ['no token', apiError(401), 'lasting', /no longer valid/],
  ['gone', apiError(410), 'lasting', /Issues are disabled/],
  ['nothing there', apiError(404), 'lasting', /gone/],
  ['a wrong request', apiError(422, 'Validation Failed - https://docs.example.com/x'), 'lasting', /: Validation Failed\. Look/],
  ['a redirect that was not followed', apiError(301), 'lasting', /301/],
  ['something else', new TypeError('x'), undefined, undefined],
  ['a text', 'x', undefined, undefined]
])('%s', (_name, error, kind, expected) => {
  const trouble = apiTrouble(error, 'a question', NOW)
  expect(trouble?.kind).toBe(kind)
  if (expected instanceof RegExp) expect(trouble?.reason).toMatch(expected)
  else expect(trouble?.kind === 'passing' ? trouble.wait : undefined).toBe(expected)
})

it('makes one line of what GitHub says', () => {
  expect(apiTrouble(apiError(422, 'a\n::error::b ##[c]'), 'x', NOW)?.reason).toMatch(/a ::error::b ## \[c\]/)
})
