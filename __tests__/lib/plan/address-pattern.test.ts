import {expect, it} from '@jest/globals'
import fc from 'fast-check'
import {coversAddress, withoutKeys} from '../../../lib/plan/address-pattern.ts'

const name = fc.constantFrom('a', 'b', 'ab', 'x_y')
const key = fc.oneof(
  fc.nat(12).map(index => `[${index}]`),
  fc.string({unit: fc.constantFrom('a', '.', '[', ']', '*', '"', '\\', 'ж', '😀'), maxLength: 5}).map(text => `[${JSON.stringify(text)}]`)
)
const step = fc.tuple(name, fc.option(key, {nil: ''}))
const steps = fc.array(step, {minLength: 2, maxLength: 6})
const written = (parts: readonly (readonly [string, string])[]) => parts.map(([word, index]) => word + index).join('.')

it('covers an address by its names, whatever its keys are, and all below it', () => {
  fc.assert(
    fc.property(steps, fc.array(fc.boolean(), {minLength: 6, maxLength: 6}), fc.nat(3), (parts, keeps, more) => {
      const pattern = written(parts.map(([word, index], at) => [word, keeps[at] === true ? index : ''] as const))
      expect(coversAddress(pattern, written(parts))).toBe(true)
      expect(coversAddress(pattern, `${written(parts)}${'.c.d'.repeat(more)}`)).toBe(true)
      expect(coversAddress(`${pattern}.*`, `${written(parts)}.c.d`)).toBe(true)
    }),
    {numRuns: 2_000}
  )
})

it('covers no other one', () => {
  // No name of the pattern is a part of a key here.
  fc.assert(
    fc.property(steps, steps, (one, other) => {
      const isSame = one.every(([word, index], at) => word === other[at]?.[0] && (index === '' || index === other[at][1]))
      fc.pre(!written(one).includes('*'))
      expect(coversAddress(written(one), written(other))).toBe(isSame)
    }),
    {numRuns: 2_000}
  )
})

it('takes keys out of an address, and nothing else', () => {
  fc.assert(
    fc.property(steps, parts => {
      expect(withoutKeys(written(parts))).toBe(parts.map(([word]) => word).join('.'))
    }),
    {numRuns: 1_000}
  )
  expect(withoutKeys('a.b[*].c["d')).toBe('a.b[*].c["d')
})

it('ends at once with many stars and keys and nothing that fits', () => {
  expect(coversAddress(`${'*a.'.repeat(500)}b`, `${'a[0].'.repeat(500)}c`)).toBe(false)
})
