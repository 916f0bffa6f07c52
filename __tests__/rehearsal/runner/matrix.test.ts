import {describe, expect, test} from '@jest/globals'
import {nameWithMatrix, readStrategy} from '../../../rehearsal/runner/matrix.ts'
import type {Json} from '../../../rehearsal/runner/types.ts'

const entries = (matrix: Json) => readStrategy({matrix}, 'w.yml: job "a"').entries
const matrices = (matrix: Json) => entries(matrix).map(entry => entry.matrix)

describe('a matrix', () => {
  test('is the product of its vectors, the first varying slowest', () => {
    expect(entries({os: ['a', 'b'], node: [20, 24]})).toEqual([
      {matrix: {os: 'a', node: 20}, label: 'a, 20'},
      {matrix: {os: 'a', node: 24}, label: 'a, 24'},
      {matrix: {os: 'b', node: 20}, label: 'b, 20'},
      {matrix: {os: 'b', node: 24}, label: 'b, 24'}
    ])
  })

  test('excludes by any part of a combination', () => {
    expect(matrices({os: ['a', 'b'], node: [20, 24], exclude: [{os: 'b'}, {os: 'a', node: 20}]})).toEqual([{os: 'a', node: 24}])
    expect(matrices({o: [{n: 1, m: 1}, {n: 2}], exclude: [{o: {n: 1}}]})).toEqual([{o: {n: 2}}])
  })

  test('12.11 compares what filters say as == does: without case, and a number like its text', () => {
    expect(matrices({os: ['Linux', 'windows'], node: [20, 24], exclude: [{OS: 'linux', node: '20'}]})).toEqual([
      {os: 'Linux', node: 24},
      {os: 'windows', node: 20},
      {os: 'windows', node: 24}
    ])
    expect(matrices({os: ['Linux'], include: [{os: 'LINUX', more: 1}]})).toEqual([{os: 'Linux', more: 1}])
    expect(matrices({list: [[1, 2], [3]], exclude: [{list: [1]}]})).toEqual([{list: [3]}])
    expect(matrices({on: [true, false], exclude: [{on: 'true'}]})).toHaveLength(2)
  })

  test('12.11 cuts a long name where GitHub does', () => {
    expect(nameWithMatrix('build', '')).toBe('build')
    expect(nameWithMatrix('build', 'x'.repeat(93))).toBe(`build (${'x'.repeat(90)}...`)
    expect(nameWithMatrix('build', 'x'.repeat(92))).toHaveLength(100)
  })

  // The example of the documentation ("Expanding or adding matrix configurations").
  test('includes values into combinations, and adds those that fit none', () => {
    expect(
      matrices({
        fruit: ['apple', 'pear'],
        animal: ['cat', 'dog'],
        include: [
          {color: 'green'},
          {color: 'pink', animal: 'cat'},
          {fruit: 'apple', shape: 'circle'},
          {fruit: 'banana'},
          {fruit: 'banana', animal: 'cat'}
        ]
      })
    ).toEqual([
      {fruit: 'apple', animal: 'cat', color: 'pink', shape: 'circle'},
      {fruit: 'apple', animal: 'dog', color: 'green', shape: 'circle'},
      {fruit: 'pear', animal: 'cat', color: 'pink'},
      {fruit: 'pear', animal: 'dog', color: 'green'},
      {fruit: 'banana'},
      {fruit: 'banana', animal: 'cat'}
    ])
  })

  test('may be includes alone; what an include adds is not in the name', () => {
    expect(matrices({include: [{a: 1}, {b: {c: 2}}]})).toEqual([{a: 1}, {b: {c: 2}}])
    expect(entries({a: [1], include: [{a: 1, more: 'x'}]})[0]?.label).toBe('1')
  })

  test('is not there without "matrix", and the rest of the strategy is read', () => {
    expect(readStrategy(null, '')).toEqual({failFast: true, maxParallel: undefined, entries: [{matrix: null, label: ''}]})
    expect(readStrategy({'fail-fast': false, 'max-parallel': 2}, '')).toMatchObject({failFast: false, maxParallel: 2})
  })

  test.each<[Json, string]>([
    ['text', 'the matrix is not a mapping'],
    [{}, 'Matrix must define at least one vector'],
    [{a: []}, "Matrix vector 'a' does not contain any values"],
    [{a: 'x'}, "the matrix vector 'a' is not a list"],
    [{a: [1], exclude: [{b: 1}]}, "Matrix exclude key 'b' does not match any key within the matrix"],
    [{a: [1], exclude: [{}]}, 'Matrix exclude filter must not be empty'],
    [{a: [1], include: ['x']}, 'the matrix\'s "include" is not a list of mappings'],
    [{a: Array.from({length: 17}, (_, i) => i), b: Array.from({length: 17}, (_, i) => i)}, 'the matrix has 289 jobs; GitHub allows 256']
  ])('%j is refused', (matrix, message) => {
    expect(() => entries(matrix)).toThrow(message)
  })
})
