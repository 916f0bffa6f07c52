import {describe, expect, test} from '@jest/globals'
import {PROPERTIES} from '../../../scripts/fuzz/properties.ts'
import {runProperty, share} from '../../../scripts/fuzz/run.ts'

/** `npm run fuzz` tries far more; FAIRWAY_FUZZ says how many times as many are tried here. */
const CASES = 2500 * Number(process.env['FAIRWAY_FUZZ'] ?? '1')

describe('whatever comes as a plan', () => {
  test.each(PROPERTIES.map(property => [property.name, property] as const))('%s', async (_, property) => {
    const seed = Math.floor(Math.random() * 2 ** 31)
    const {failure} = await runProperty(property, share(property, CASES), seed)
    expect(failure && {seed, ...failure}).toBeUndefined()
  })
})
