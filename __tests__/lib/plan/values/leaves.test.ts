import {describe, expect, test} from '@jest/globals'
import type {Json, ValueChange} from '../../../../lib/plan/reader/index.ts'
import {changedLeaves, type Side} from '../../../../lib/plan/values/leaves.ts'
import {valueChange} from './support.ts'

const sideOf = (side: Side) =>
  typeof side === 'object' ? ('count' in side ? `${side.count} ${side.kind}` : side.kind) : JSON.stringify(side)

function leavesOf(before: Json, after: Json, more: Partial<ValueChange> = {}): string[] {
  const leaves = [...changedLeaves(valueChange(before, after, more))]
  return leaves.map(leaf => `${leaf.path.join('.')}: ${sideOf(leaf.before)} > ${sideOf(leaf.after)}`)
}

describe('the leaves that change', () => {
  test.each<[string, Json, Json, string[]]>([
    ['nothing', {a: 1, b: null}, {a: 1, c: null}, []],
    ['a nested one', {a: {b: {c: 1, d: 2}}}, {a: {b: {c: 1, d: 3}}}, ['a.b.d: 2 > 3']],
    ['a text and a number', {a: '1'}, {a: 1}, ['a: "1" > 1']],
    ['one that comes, one that goes', {a: 1}, {b: true}, ['a: 1 > none', 'b: none > true']],
    ['a whole object', null, {a: {b: 1}, c: [2, 3], d: null}, ['a.b: none > 1', 'c.0: none > 2', 'c.1: none > 3']],
    ['an empty list', {a: null}, {a: []}, ['a: none > empty']],
    ['an empty list filled', {a: []}, {a: ['x']}, ['a.0: none > "x"']],
    ['an object in a list', {a: [{b: 1}]}, {a: [{b: 2}, {b: 3}]}, ['a.0.b: 1 > 2', 'a.1.b: none > 3']],
    ['one more at the start of a set', {a: ['b', 'c']}, {a: ['a', 'b', 'c']}, ['a.0: none > "a"']],
    ['another order', {a: ['b', 'c']}, {a: ['c', 'b']}, ['a.0: "b" > "c"', 'a.1: "c" > "b"']],
    ['one of two equal ones', {a: ['b', 'b']}, {a: ['b']}, ['a.1: "b" > none']],
    ['another form', {a: {b: 1}}, {a: 'x'}, ['a.b: 1 > none', 'a: none > "x"']],
    ['a list for an object', {a: {b: 1}}, {a: [1]}, ['a.b: 1 > none', 'a.0: none > 1']],
    ['a name that every object has', {}, {__proto__: {a: 1}, constructor: 1}, ['constructor: none > 1']],
    ['the value itself, as of an output', 'x', 'y', [': "x" > "y"']],
    ['a text that is too long', {a: 'x'.repeat(40_000)}, {a: 'short'}, ['a: 40000 characters > "short"']]
  ])('%s', (_, before, after, leaves) => expect(leavesOf(before, after)).toEqual(leaves))

  test('what is known after the apply', () => {
    const before = {id: '1', disk: [{size: 1}], tags: {a: 'x'}}
    expect(leavesOf(before, {tags: {a: 'x'}}, {afterUnknown: {id: true, disk: true, tags: {b: true}}})).toEqual([
      'id: "1" > unknown',
      'disk: 1 items > unknown',
      'tags.b: none > unknown'
    ])
    expect(leavesOf(null, {}, {afterUnknown: {a: {b: true}}})).toEqual(['a: none > unknown'])
    expect(leavesOf({a: 'x'}, {}, {afterUnknown: {a: {b: true}}})).toEqual(['a: "x" > unknown'])
  })
})

describe('what is marked is withheld', () => {
  const withheld = (path: string) => `${path}: sensitive > sensitive`

  test.each<[string, Json, Json, Partial<ValueChange>, string[]]>([
    [
      'on both sides, by the mark of either',
      {a: 1, b: 1},
      {a: 2, b: 2},
      {beforeSensitive: {a: true}, afterSensitive: {b: true}},
      ['a', 'b']
    ],
    ['a whole object', {a: {b: 1}}, {a: {b: 2}}, {afterSensitive: {a: true}}, ['a']],
    ['everything', {a: 1}, {a: 2}, {beforeSensitive: true}, ['']],
    ['in a list', {a: [{b: 1}, {b: 2}]}, {a: [{b: 1}, {b: 4}]}, {afterSensitive: {a: [{}, {b: true}]}}, ['a.1.b']],
    ['of another length', {a: [1, 2]}, {a: [3]}, {beforeSensitive: {a: [true]}}, ['a']],
    ['of another form', {a: 1}, {a: 2}, {beforeSensitive: {a: {b: true}}}, ['a']],
    ['of a value whose form changes', {a: {b: 1}}, {a: [1]}, {beforeSensitive: {a: {b: true}}}, ['a']],
    ['when the plan does not say', {a: 1}, {a: 2}, {beforeSensitive: null}, ['']],
    ['when it does not say of the other side', {a: 1}, {a: 2}, {afterSensitive: null}, ['']]
  ])('%s', (_, before, after, marks, paths) => expect(leavesOf(before, after, marks)).toEqual(paths.map(withheld)))

  test('and not shown when it stays the same', () => {
    expect(leavesOf({a: 'x', b: 1}, {a: 'x', b: 2}, {beforeSensitive: {a: true}, afterSensitive: {a: true}})).toEqual(['b: 1 > 2'])
  })

  test('a side that is not there is none', () => {
    expect(leavesOf(null, {a: 1}, {afterSensitive: {a: true}, beforeSensitive: false})).toEqual(['a: none > sensitive'])
    expect(leavesOf({a: 1}, {}, {beforeSensitive: {a: true}, afterSensitive: {a: true}, afterUnknown: {a: true}})).toEqual([
      'a: sensitive > unknown'
    ])
  })
})
