import {expect, it} from '@jest/globals'
import {inertLine, inertLines, oneLine} from '../../../lib/action/log-line.ts'

it('a text from outside is one line without a command in it', () => {
  expect(oneLine(' a\r\nb\u001b[31m ##[error]c\u202e ')).toBe('a b ## [error]c')
})

it('no command comes out of what is taken away from a line', () => {
  expect(oneLine('#\u001b[0m#[add-mask]x #\u200b#[error]y')).toBe('## [add-mask]x # #[error]y')
})

it.each([
  ['::add-mask::x', ': :add-mask::x'],
  ['  \u00a0::add-mask::x', '  : :add-mask::x'],
  ['\u001b[1m::add-mask::x', ': :add-mask::x'],
  ['\u0000\ufeff::add-mask::x', ': :add-mask::x'],
  ['  a\r::add-mask::x\n::b', '  a ::add-mask::x ::b'],
  ['\u0085::set-output name=a::b', ': :set-output name=a::b']
])('%j is one line that begins with no command', (text, line) => {
  expect(inertLine(text)).toBe(line)
})

it('each of several lines is no command', () => {
  expect(inertLines('Error: x\n::add-mask::y\n   ::error::z\n    at a ##[debug]')).toBe(
    'Error: x\n: :add-mask::y\n   : :error::z\n    at a ## [debug]'
  )
})
