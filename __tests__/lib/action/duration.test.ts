import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {formatDuration, parseDuration, sleep} from '../../../lib/action/duration.ts'

describe('parseDuration', () => {
  it.each([
    ['90s', 90_000],
    ['5m', 300_000],
    ['1h30m', 5_400_000],
    ['250ms', 250],
    ['1.5s', 1_500],
    ['2d', 172_800_000],
    [' 10s ', 10_000],
    ['0s', 0],
    ['24d', 2_073_600_000]
  ])('%s is %d milliseconds', (text, expected) => {
    expect(parseDuration(text)).toBe(expected)
  })

  it.each(['', '90', '5 m', '1h 30m', '-5s', '5x', 's', '1h30', '5sm', '1e3s', 'five minutes', '5S'])('refuses %j', text => {
    expect(() => parseDuration(text)).toThrow(`"${text}" is not a duration.`)
  })

  it.each(['25d', '1000000h', `${'9'.repeat(400)}s`])('refuses what no timer can count: %s', text => {
    expect(() => parseDuration(text)).toThrow('is too long')
  })

  it('adds up the parts in any order', () => {
    const part = fc.tuple(
      fc.nat(99),
      fc.constantFrom(['ms', 1] as const, ['s', 1_000] as const, ['m', 60_000] as const, ['h', 3_600_000] as const)
    )
    fc.assert(
      fc.property(fc.array(part, {minLength: 1, maxLength: 4}), parts => {
        const text = parts.map(([number, [unit]]) => `${number}${unit}`).join('')
        expect(parseDuration(text)).toBe(parts.reduce((sum, [number, [, factor]]) => sum + number * factor, 0))
      })
    )
  })
})

describe('formatDuration', () => {
  it.each([
    [0, '0.0 s'],
    [420, '0.4 s'],
    [9_949, '9.9 s'],
    [9_950, '10 s'],
    [59_499, '59 s'],
    [59_500, '1 min'],
    [185_000, '3 min 5 s'],
    [3_599_600, '1 h'],
    [3_720_000, '1 h 2 min'],
    [90_000_000, '25 h']
  ])('%d milliseconds are %s', (milliseconds, expected) => {
    expect(formatDuration(milliseconds)).toBe(expected)
  })
})

describe('sleep', () => {
  it('ends, and leaves nothing on the signal', async () => {
    const {signal} = new AbortController()
    await expect(sleep(1, signal)).resolves.toBeUndefined()
  })

  it('stops with the reason of the signal, before and during the wait', async () => {
    const reason = new Error('cancelled')
    await expect(sleep(60_000, AbortSignal.abort(reason))).rejects.toBe(reason)
    const cancellation = new AbortController()
    const waiting = sleep(60_000, cancellation.signal)
    cancellation.abort(reason)
    await expect(waiting).rejects.toBe(reason)
  })
})
