import {describe, expect, it} from '@jest/globals'
import {hasMark} from '../../../../lib/plan/fingerprint/without-sensitive.ts'
import type {Json} from '../../../../lib/plan/reader/index.ts'
import {changeOf, laidOut, strippedTexts} from './support.ts'

const SECRET = 'hunter2-secret'

/** What stands where a part of a text was. */
const GONE = '\0'

/** The values of a change that is read as Terraform writes it, and whether its text was built anew. */
async function strip(change: Readonly<Record<string, unknown>>) {
  const [text = ''] = await strippedTexts(changeOf(change))
  const {before, after} = (JSON.parse(text.toString()) as {change: {before: unknown; after: unknown}}).change
  return {before, after, isRebuilt: typeof text === 'string'}
}

const after = async (value: unknown, marks: unknown) => (await strip({after: value, after_sensitive: marks})).after

describe('an entry with sensitive values', () => {
  it.each<[string, unknown, unknown, unknown]>([
    ['a text', {a: SECRET, b: 1}, {a: true}, {a: null, b: 1}],
    ['the same text twice', {a: SECRET, b: SECRET}, {a: true, b: true}, {a: null, b: null}],
    ['one of two texts', {a: SECRET, b: 'other'}, {a: true}, {a: null, b: 'other'}],
    ['a copy', {a: SECRET, b: SECRET}, {a: true}, {a: null, b: null}],
    ['a copy within a text', {a: SECRET, b: `user:${SECRET}@db`}, {a: true}, {a: null, b: `user:${GONE}@db`}],
    ['a copy deep in lists', {a: SECRET, b: [{c: [SECRET, 'x']}]}, {a: true}, {a: null, b: [{c: [null, 'x']}]}],
    ['one in a list', {a: ['x', SECRET]}, {a: [false, true]}, {a: ['x', null]}],
    ['one in a list in a list', {a: [['x'], [SECRET, 'y']]}, {a: [[false], [true, false]]}, {a: [['x'], [null, 'y']]}],
    ['one in an object in a list', {a: [{b: SECRET, c: 'x'}]}, {a: [{b: true}]}, {a: [{b: null, c: 'x'}]}],
    ['an object', {a: {b: SECRET, c: [1]}, d: `-${SECRET}-`}, {a: true}, {a: null, d: `-${GONE}-`}],
    ['an empty object', {a: {}, b: {}}, {a: true}, {a: null, b: {}}],
    ['a list', {a: [SECRET], d: [SECRET, 'x']}, {a: true}, {a: null, d: [null, 'x']}],
    ['a long list, and what is in it elsewhere', {a: [SECRET, 1, 2, 3], d: `-${SECRET}-`}, {a: true}, {a: null, d: `-${GONE}-`}],
    ['everything', {a: SECRET, b: 1}, true, null],
    ['a number', {a: 123456, b: 123456, c: '123456'}, {a: true}, {a: null, b: null, c: null}],
    ['a number in a text', {a: 123456, b: 'pin=123456', c: 12345}, {a: true}, {a: null, b: `pin=${GONE}`, c: 12345}],
    ['a short number', {a: 42, b: [42, '42', 421], c: 'x42x', d: 4.2}, {a: true}, {a: null, b: [null, null, 421], c: 'x42x', d: 4.2}],
    ['a text of digits', {a: '4711', b: 4711, c: 47110}, {a: true}, {a: null, b: null, c: 47110}],
    ['a switch', {a: true, b: true}, {a: true}, {a: null, b: true}],
    ['null', {a: null, b: null}, {a: true}, {a: null, b: null}],
    ['what is missing', {b: 'x'}, {a: true}, {b: 'x'}],
    ['an empty text', {a: '', b: ''}, {a: true}, {a: null, b: ''}],
    ['three characters, which turn up in others by chance', {a: 'abc', b: 'abc', c: 'xabcx'}, {a: true}, {a: null, b: null, c: 'xabcx'}],
    ['four characters', {a: 'abcd', b: 'abcd', c: 'xabcdx', d: 'abc'}, {a: true}, {a: null, b: null, c: `x${GONE}x`, d: 'abc'}],
    ['four characters of two bytes', {a: 'üöäß', b: '-üöäß-', c: 'üöä'}, {a: true}, {a: null, b: `-${GONE}-`, c: 'üöä'}],
    ['three characters of two bytes', {a: 'üöä', b: 'xüöä'}, {a: true}, {a: null, b: 'xüöä'}],
    ['two pairs of surrogates', {a: '😀🔑', b: 'x😀🔑'}, {a: true}, {a: null, b: `x${GONE}`}],
    ['quotes and backslashes', {a: '"a\\b"', b: 'x"a\\b"x', c: '"a"'}, {a: true}, {a: null, b: `x${GONE}x`, c: '"a"'}],
    ['line ends', {a: 'one\ntwo\r\n', b: 'zero\none\ntwo\r\n', c: 'one'}, {a: true}, {a: null, b: `zero\n${GONE}`, c: 'one'}],
    ['what Go escapes', {a: '<a>&\u2028', b: 'x<a>&\u2028'}, {a: true}, {a: null, b: `x${GONE}`}],
    ['one that holds another', {a: 'abcd', b: 'abcdef'}, {a: true, b: true}, {a: null, b: null}],
    ['one that holds another, which comes after', {a: 'abcdef', b: 'abcd'}, {a: true, b: true}, {a: null, b: null}],
    ['one that holds a copy of another', {a: 'abcdef', b: 'abcd', c: 'abcd'}, {a: true, b: true}, {a: null, b: null, c: null}],
    ['what differs beside a copy', {a: 'prod', b: ['prod-1', 'prod-2']}, {a: true}, {a: null, b: [`${GONE}-1`, `${GONE}-2`]}],
    ['one that repeats itself', {a: 'abab', b: 'ababab'}, {a: true}, {a: null, b: `${GONE}ab`}],
    ['one that looks like JSON', {a: 'null', b: null, c: 'nullable'}, {a: true}, {a: null, b: null, c: `${GONE}able`}],
    ['one that looks like two members', {a: ',12,', b: ['x', 12, 'y']}, {a: true}, {a: null, b: ['x', 12, 'y']}],
    ['one that is a name too', {[SECRET]: SECRET, [`${SECRET}2`]: 1}, {[SECRET]: true}, {[SECRET]: null, [`${SECRET}2`]: 1}],
    ['a mark that is false', {a: SECRET}, {a: false}, {a: SECRET}],
    [
      'marks of another form',
      {a: 'text', b: {c: 1}, d: [1], e: [2]},
      {a: {0: true}, b: [true], d: {x: true}, e: {}},
      {a: null, b: null, d: null, e: [2]}
    ],
    ['no marks, as old versions write none', {a: SECRET, b: 1}, null, null]
  ])('loses %s', async (_, value, marks, expected) => {
    expect(await after(value, marks)).toEqual(expected)
  })

  it('loses what is marked on the other side only', async () => {
    const change = {before: {a: SECRET, b: 'x'}, after: {a: SECRET, b: `x${SECRET}`}, before_sensitive: {a: true}, after_sensitive: {}}
    expect(await strip(change)).toMatchObject({before: {a: null, b: 'x'}, after: {a: null, b: `x${GONE}`}})
  })

  it('loses on both sides what is marked on one', async () => {
    const change = {before: {a: 1, b: true, c: 'no'}, after: {a: 2, b: false, c: 'yes'}, before_sensitive: {}}
    expect(await strip({...change, after_sensitive: {a: true, b: true}})).toMatchObject({
      before: {a: null, b: null, c: 'no'},
      after: {a: null, b: null, c: 'yes'}
    })
  })

  it('loses the same of two that overlap, whichever stands first', async () => {
    const value = {a: 'abcdef', b: 'abcd', c: 'cdef'}
    expect(await after(value, {b: true, c: true})).toEqual({a: `${GONE}ef`, b: null, c: null})
    expect(await after(value, {c: true, b: true})).toEqual({a: `${GONE}ef`, b: null, c: null})
  })

  it('has members of any name, those that every object has too', async () => {
    const value = JSON.parse(`{"__proto__":"${SECRET}","constructor":"x","toString":"${SECRET}"}`) as unknown
    const marks = JSON.parse('{"__proto__":true}') as unknown
    expect(JSON.stringify(await after(value, marks))).toBe('{"__proto__":null,"constructor":"x","toString":null}')
    expect(await after({constructor: 'x', toString: {valueOf: 'y'}}, {a: true})).toEqual({constructor: 'x', toString: {valueOf: 'y'}})
  })

  it('keeps everything else: the text around the values, names and their order', async () => {
    const [text = ''] = await strippedTexts(changeOf({after: {a: SECRET, b: 'ü"\\'}, after_sensitive: {a: true}}))
    expect(text.toString()).toBe(
      '{"address":"example_thing.one","mode":"managed","type":"example_thing","name":"one",' +
        '"provider_name":"registry.example.com/example/example",' +
        '"change":{"actions":["update"],"before":{"id":"x"},"after":{"a":null,"b":"ü\\"\\\\"},"after_unknown":{},' +
        '"before_sensitive":{},"after_sensitive":{"a":true}}}'
    )
  })

  it('is not built anew where each text stands where it is marked only', async () => {
    const change = {before: {a: SECRET, b: 'other-secret', c: null}, after: {a: SECRET, b: 'ü"ö\\', c: 'x'}}
    const marks = {before_sensitive: {a: true, b: true}, after_sensitive: {a: true, b: true, z: true}}
    expect(await strip({...change, ...marks})).toEqual({
      before: {a: null, b: null, c: null},
      after: {a: null, b: null, c: 'x'},
      isRebuilt: false
    })
    expect((await strip({after: {a: SECRET, b: SECRET}, after_sensitive: {a: true}})).isRebuilt).toBe(true)
  })
})

describe('the layout of the file', () => {
  it.each<[string, Readonly<Record<string, unknown>>]>([
    ['a text', {after: {a: SECRET, b: 'x'}, after_sensitive: {a: true}}],
    ['a copy', {after: {a: SECRET, b: `x${SECRET}`}, after_sensitive: {a: true}}],
    ['texts that hold one another', {after: {a: 'abcdef', b: 'abcd'}, after_sensitive: {a: true, b: true}}],
    ['texts that overlap in a third one', {after: {a: 'abcdefg', b: ['abcde'], c: ['cdefg']}, after_sensitive: {b: true, c: true}}],
    ['what is not ASCII, and quotes', {after: {a: 'ü"\\ö\n', b: 'ü"\\ö'}, after_sensitive: {a: true}}],
    ['names that are numbers', {after: {10: SECRET, 9: 'x', a: 'y'}, after_sensitive: {10: true}}],
    ['a whole object', {after: {a: {b: SECRET}}, after_sensitive: {a: true}}],
    ['no value before', {before: null, after: {a: SECRET}, after_sensitive: {a: true}}],
    ['no member for the value before', {before: undefined, after: {a: SECRET}, after_sensitive: {a: true}}],
    ['no member for the marks before', {before_sensitive: undefined, after: {a: SECRET}, after_sensitive: {a: true}}]
  ])('does not show in the text with %s', async (_, change) => {
    const plan = changeOf(change)
    const texts = (await Promise.all(laidOut(plan).map(strippedTexts))).map(([text]) => String(text))
    expect(new Set(texts)).toEqual(new Set(texts.slice(0, 1)))
    expect(texts[0]).not.toContain(SECRET)
  })
})

describe('a number that JavaScript cannot hold', () => {
  it('stays as a text of its digits beside what is sensitive, and goes where it is marked', async () => {
    const read = async (marked: string) => {
      const plan = changeOf({after: {a: 'NUMBER', b: SECRET}, after_sensitive: {b: true, [marked]: true}})
      const [text] = await strippedTexts(plan.replace('"NUMBER"', '12345678901234567890'))
      return (JSON.parse(String(text)) as {change: {after: unknown}}).change.after
    }
    expect(await read('c')).toEqual({a: '12345678901234567890', b: null})
    expect(await read('a')).toEqual({a: null, b: null})
  })
})

describe('hasMark', () => {
  it.each<[Json, Json, boolean]>([
    ['x', true, true],
    ['x', false, false],
    ['x', {}, false],
    ['x', 'true', false],
    ['x', 1, false],
    [{}, {a: {b: [false, {c: true}]}}, true],
    [{}, {a: {b: [false, {c: false}]}, d: 'true'}, false],
    [[], [], false],
    [[], [true], true],
    ['what an old version does not mark could be anything', null, true],
    [null, null, false]
  ])('%j, %j: %s', (value, marks, expected) => {
    const other = {name: 'before', value: 1, marks: {}}
    expect(hasMark([other, {name: 'after', value, marks}])).toBe(expected)
  })
})
