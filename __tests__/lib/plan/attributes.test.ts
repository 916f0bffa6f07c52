import {describe, expect, it} from '@jest/globals'
import {changedAttributes} from '../../../lib/plan/attributes.ts'

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
    ['text', ['list'], true, []],
    [['a'], ['b'], ['c'], []],
    [{z: 1, m: 1, a: 1}, {z: 2, m: 2, a: 2}, {}, ['a', 'm', 'z']],
    [{a: 1}, {a: {}}, {}, ['a']],
    [{a: {}}, {a: 1}, {}, ['a']],
    [{a: {}}, {a: null}, {}, ['a']],
    [{a: null}, {a: {}}, {}, ['a']],
    [{a: []}, {a: {}}, {}, ['a']],
    [{a: {}}, {a: []}, {}, ['a']],
    [{a: [1, 2]}, {a: [1]}, {}, ['a']],
    [{a: [1]}, {a: [1, 2]}, {}, ['a']],
    [{a: [1]}, {a: [1, null]}, {}, ['a']],
    [{a: {x: 1}}, {a: {x: 1, y: 2}}, {}, ['a']],
    [{a: {x: 1, y: 2}}, {a: {x: 1}}, {}, ['a']],
    [{a: {x: 1, y: 2}}, {a: {y: 2, x: 1}}, {}, []],
    [{a: {}}, {a: {constructor: 1}}, {}, ['a']],
    [{a: {b: {c: 1}}}, {a: {b: {c: 1}}}, {}, []],
    [{a: 1}, {a: 1}, {a: null, b: 'true', c: 1}, []],
    [{a: 1}, {a: 1}, {a: [false, {b: true}]}, ['a']],
    [{}, {}, {new: true}, ['new']]
  ])('%j to %j, unknown %j: %j', (before, after, unknown, expected) => {
    expect(changedAttributes(before, after, unknown)).toEqual(expected)
  })

  it('is not fooled by a name that every object has', () => {
    expect(changedAttributes(JSON.parse('{"__proto__": 1}'), {}, {})).toEqual(['__proto__'])
    expect(changedAttributes({}, {constructor: 1}, {})).toEqual(['constructor'])
  })
})
