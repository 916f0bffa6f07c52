import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {isAtLeast} from '../../../lib/tools/version.ts'

describe('isAtLeast', () => {
  it.each([
    ['1.2.3', '1.2.3', true],
    ['v1.10.0', '1.9.9', true],
    ['1.9.9', '1.10.0', false],
    ['0.69.9', '0.70.0', false],
    ['2.0', '1.99.99', true],
    ['1.2', '1.2.1', false],
    ['1.2.3-rc1', '1.2.3', true],
    ['1.2.3+build', '1.2.4', false],
    ['dev', '1.0.0', undefined],
    ['', '1.0.0', undefined],
    ['1', '1.0.0', undefined],
    ['1.2.3.4', '1.0.0', undefined]
  ])('%s at least %s: %s', (version, minimum, expected) => {
    expect(isAtLeast(version, minimum)).toBe(expected)
  })

  it('orders versions as their numbers', () => {
    const version = fc.tuple(fc.nat(40), fc.nat(40), fc.nat(40))
    fc.assert(
      fc.property(version, version, (a, b) => {
        const value = ([major, minor, patch]: [number, number, number]) => (major * 41 + minor) * 41 + patch
        expect(isAtLeast(a.join('.'), b.join('.'))).toBe(value(a) >= value(b))
      })
    )
  })
})
