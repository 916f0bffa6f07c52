import {describe, expect, it} from '@jest/globals'
import {changedAttributes} from '../../../actions/plan-guard/attributes.ts'

describe('changedAttributes', () => {
  it.each([
    [{a: 1, b: 2}, {a: 1, b: 3}, {}, ['b']],
    [{a: 1}, {b: 1}, {}, ['a', 'b']],
    [{a: null}, {}, {}, []],
    [{a: [1, {b: [2]}]}, {a: [1, {b: [2]}]}, {}, []],
    [{a: [1, {b: [2]}]}, {a: [1, {b: [3]}]}, {}, ['a']],
    [{a: [1]}, {a: {0: 1}}, {}, ['a']],
    [{a: {x: null}}, {a: {}}, {}, []],
    [{a: '1'}, {a: 1}, {}, ['a']],
    [{a: false}, {a: null}, {}, ['a']],
    [{a: 1, z: 1}, {a: 1}, {z: true}, ['z']],
    [{a: [{b: 1}]}, {a: [{}]}, {a: [{b: true}]}, ['a']],
    [{a: [{b: 1}]}, {a: [{b: 1}]}, {a: [{b: false}], c: {}}, []],
    [null, {b: 1, a: 1}, {}, ['a', 'b']],
    [{a: 1}, null, undefined, ['a']],
    ['text', ['list'], true, []]
  ])('%j to %j, unknown %j: %j', (before, after, unknown, expected) => {
    expect(changedAttributes(before, after, unknown)).toEqual(expected)
  })

  it('is not fooled by a name that every object has', () => {
    expect(changedAttributes(JSON.parse('{"__proto__": 1}'), {}, {})).toEqual(['__proto__'])
    expect(changedAttributes({}, {constructor: 1}, {})).toEqual(['constructor'])
  })
})
