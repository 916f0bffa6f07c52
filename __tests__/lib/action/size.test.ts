import {describe, expect, it} from '@jest/globals'
import {formatBytes} from '../../../lib/action/size.ts'

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [1_023, '1023 B'],
    [1_024, '1.0 KiB'],
    [5_500_000, '5.2 MiB'],
    [3 * 1024 ** 3, '3.0 GiB']
  ])('%d is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })
})
