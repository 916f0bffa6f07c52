import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {canonicalJson} from '../../../../actions/plan-guard/fingerprint/canonical-json.ts'
import type {Json} from '../../../../actions/plan-guard/reader/index.ts'

/** The same value with the members of every object in another order. */
function shuffled(value: Json, turn: number): Json {
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return (value as readonly Json[]).map(item => shuffled(item, turn))
  const members = Object.entries(value as Readonly<Record<string, Json>>).map(([name, member]) => [name, shuffled(member, turn)] as const)
  const at = members.length === 0 ? 0 : turn % members.length
  return Object.fromEntries([...members.slice(at), ...members.slice(0, at)].reverse())
}

describe('canonicalJson', () => {
  it.each([
    ['{"b":1,"a":2}', '{"a":2,"b":1}'],
    ['{"a":{"d":1,"c":[{"z":0,"y":0}]}}', '{"a":{"c":[{"y":0,"z":0}],"d":1}}'],
    ['[3,1,2]', '[3,1,2]'],
    ['{"10":1,"9":2,"a":3}', '{"9":2,"10":1,"a":3}'],
    ['{"1a":1,"0b":2}', '{"0b":2,"1a":1}'],
    ['{"b":1,"__proto__":2}', '{"__proto__":2,"b":1}'],
    ['{"":1}', '{"":1}'],
    ['"text"', '"text"'],
    ['null', 'null']
  ])('%s is %s', (json, expected) => {
    expect(canonicalJson(JSON.parse(json) as Json)).toBe(expected)
  })

  it('is the same whatever the order of names, and parses to the same value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, turn) => {
        const json = JSON.parse(JSON.stringify(value)) as Json
        const text = canonicalJson(json)
        expect(canonicalJson(shuffled(json, turn))).toBe(text)
        expect(JSON.parse(text)).toEqual(json)
      }),
      {numRuns: 500}
    )
  })
})
