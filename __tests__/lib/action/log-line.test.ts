import {expect, it} from '@jest/globals'
import {inertLines, oneLine} from '../../../lib/action/log-line.ts'

it('a text from outside is one line without a command in it', () => {
  expect(oneLine(' a\r\nb\u001b[31m ##[error]c\u202e ')).toBe('a b [31m ## [error]c')
})

it('each of several lines is no command', () => {
  expect(inertLines('Error: x\n::add-mask::y\n   ::error::z\n    at a ##[debug]')).toBe(
    'Error: x\n: :add-mask::y\n   : :error::z\n    at a ## [debug]'
  )
})
