import {describe, expect, it} from '@jest/globals'
import {isLoopback} from '../../../lib/http/loopback.ts'

describe('isLoopback', () => {
  it.each(['localhost', 'LocalHost:5000', '127.0.0.1', '127.0.0.1:5000', '127.1.2.3', '::1', '[::1]', '[::1]:5000'])(
    '%s is this machine',
    host => {
      expect(isLoopback(host)).toBe(true)
    }
  )

  it.each([
    '',
    'example.com',
    'localhost.example.com',
    'example.com:5000',
    '127.0.0.1.example.com',
    '127.0.0.1@example.com',
    '127.0.0.1:x@example.com',
    'localhost:5000@example.com',
    'localhost:5000/path',
    '192.0.2.1',
    '128.0.0.1',
    '0.0.0.0',
    '[::2]:5000',
    '[::1]x',
    '::1:5000',
    '2130706433'
  ])('%j is not', host => {
    expect(isLoopback(host)).toBe(false)
  })
})
