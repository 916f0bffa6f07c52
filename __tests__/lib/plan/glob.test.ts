import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {fitsNothing, isTypePattern, matchesGlob} from '../../../lib/plan/glob.ts'

describe('matchesGlob', () => {
  it.each([
    ['hcloud_volume', 'hcloud_volume', true],
    ['hcloud_volume', 'hcloud_volume_attachment', false],
    ['hcloud_*', 'hcloud_volume', true],
    ['hcloud_*', 'hcloud_', true],
    ['*_volume', 'docker_volume', true],
    ['*', '', true],
    ['', '', true],
    ['', 'a', false],
    ['module.db.*', 'module.db.module.inner.hcloud_volume.data', true],
    ['*.hcloud_volume.data', 'module.a.hcloud_volume.data', true],
    ['*.hcloud_volume.data', 'hcloud_volume.data', false],
    // Only the star is special.
    ['hcloud_volume.data["postgres"]', 'hcloud_volume.data["postgres"]', true],
    ['hcloud_volume.data["postgres"]', 'hcloud_volume.datap', false],
    ['hcloud_volume.data[*]', 'hcloud_volume.data["a.b"]', true],
    ['hcloud_volume.data[[]0]', 'hcloud_volume.data[0]', false],
    ['a?c', 'abc', false],
    ['a?c', 'a?c', true],
    ['a.c', 'abc', false],
    ['a\\*c', 'a*c', false],
    ['a\\*c', 'a\\bc', true],
    ['{a,b}', 'a', false],
    ['HCLOUD_*', 'hcloud_volume', false],
    ['a*b*c', 'a-b-b-c', true],
    ['a*b*c', 'a-b-b', false],
    ['a\nb*', 'a\nb\nc', true]
  ])('%j and %j: %s', (pattern, text, expected) => {
    expect(matchesGlob(pattern, text)).toBe(expected)
  })

  it('finds what a regular expression of the same meaning finds', () => {
    const letters = fc.string({unit: fc.constantFrom('a', 'b', '.', '['), maxLength: 12})
    const patterns = fc.string({unit: fc.constantFrom('a', 'b', '.', '[', '*'), maxLength: 8})
    fc.assert(
      fc.property(patterns, letters, (pattern, text) => {
        const expression = pattern.replace(/[.[]/g, '\\$&').replaceAll('*', '[^]*')
        expect(matchesGlob(pattern, text)).toBe(new RegExp(`^${expression}$`).test(text))
      }),
      {numRuns: 2_000}
    )
  })

  it('ends at once with many stars and nothing that fits', () => {
    expect(matchesGlob(`${'*a'.repeat(2_000)}b`, 'a'.repeat(5_000))).toBe(false)
  })
})

describe('isTypePattern', () => {
  it.each([
    ['hcloud_volume', true],
    ['hcloud_*', true],
    ['*', true],
    ['hcloud_volume.data', false],
    ['module.db*', false]
  ])('%s: %s', (pattern, expected) => {
    expect(isTypePattern(pattern)).toBe(expected)
  })
})

describe('fitsNothing', () => {
  it.each([
    ['hcloud_volume', false],
    ['*', false],
    ['hcloud_*', false],
    ['module.größe.hcloud_volume.data-1', false],
    ['hcloud_volume.data[0]', false],
    ['module.a["x y"].hcloud_volume.data["# \\" \\\\"]', false],
    ['hcloud_volume.data[*', false],
    ['hcloud_volume.data[*a b*]', false],
    ['*a b*', false],
    ['module.db["a..b."].x.y', false],
    ['*..b"]', false],
    ['terraform_data.volume.', true],
    ['module.*.', true],
    ['.terraform_data.volume', true],
    ['module..db', true],
    ['hcloud_volume # disks', true],
    ['hcloud_* # disks', true],
    ['hcloud_*\t# disks', true],
    ['hcloud_volume.data["a"] # one of them', true],
    ['- hcloud_volume', true],
    ['"hcloud_volume"', true],
    ["'hcloud_volume'", true],
    ['`hcloud_volume`', true],
    ['hcloud_volume, docker_volume', true],
    ['hcloud_volume docker_volume', true],
    ['hcloud_volume;', true],
    ["hcloud_volume.data['a']", true]
  ])('%j: %s', (pattern, expected) => {
    expect(fitsNothing(pattern)).toBe(expected)
  })
})
