import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {inspect} from 'node:util'
import {RenameFinder, type RenameEntry, type RenameHint} from '../../../lib/plan/renames.ts'
import {changesOf, planFiles, readFixture} from './reader/support.ts'

type Values = Readonly<Record<string, unknown>>

const gone = (address: string, before: Values, part: Partial<RenameEntry> = {}): RenameEntry => {
  const type = /([a-z_]+)\.[^.]+$/.exec(address.replace(/\["[^"]*"\]/g, ''))?.[1] ?? ''
  return {address, type, mode: 'managed', deposed: undefined, actions: ['delete'], before, after: null, afterUnknown: {}, ...part}
}
const made = (address: string, after: Values, part: Partial<RenameEntry> = {}): RenameEntry =>
  gone(address, {}, {actions: ['create'], before: null, after, ...part})

function hints(...entries: readonly RenameEntry[]): readonly RenameHint[] {
  const finder = new RenameFinder()
  for (const entry of entries) finder.note(entry)
  return finder.hints()
}

/** Which address became which. */
const pairs = (...entries: readonly RenameEntry[]) => hints(...entries).map(({from, to}) => [from, to])

/** Five attributes, of which `name` is one. */
const volume = (name: string): Values => ({name, size: 50, format: 'ext4', location: 'nbg1', delete_protection: true})

describe('real plans', () => {
  const expected: Readonly<Record<string, readonly Partial<RenameHint>[]>> = {
    'delete_each_key.json': [
      {from: 'terraform_data.v["vol-b"]', to: 'terraform_data.v["vol_b"]', matching: 0, compared: 1, because: 'spelling'}
    ],
    'rename_without_moved.json': [
      {from: 'terraform_data.a', to: 'terraform_data.b', type: 'terraform_data', matching: 1, compared: 1, because: 'values'}
    ],
    'providers/hcloud_each_key_renamed.json': [
      {from: 'hcloud_volume.data["postgres"]', to: 'hcloud_volume.data["postgresql"]', matching: 4, compared: 5, because: 'values'}
    ],
    'providers/hcloud_volume_renamed_block.json': [
      {from: 'hcloud_volume.data', to: 'hcloud_volume.store', type: 'hcloud_volume', matching: 5, compared: 5, because: 'values'}
    ]
  }

  it('are all there', () => {
    expect(planFiles).toEqual(expect.arrayContaining(Object.keys(expected)))
  })

  // Among them are two with a delete and a create of one type that have nothing in common: errored and mixed.
  it.each(planFiles)('%s', async file => {
    expect(hints(...(await changesOf(readFixture(file))))).toMatchObject(expected[file] ?? [])
    expect(hints(...(await changesOf(readFixture(file))))).toHaveLength(expected[file]?.length ?? 0)
  })
})

describe('a hint', () => {
  it('needs four fifths of the known attributes', () => {
    const old = gone('a_b.old', volume('one'))
    expect(hints(old, made('a_b.new', volume('two')))).toMatchObject([{matching: 4, compared: 5}])
    expect(hints(old, made('a_b.new', {...volume('two'), size: 60}))).toEqual([])
    expect(hints(old, made('a_b.new', {name: 'two', size: 50, format: 'ext4', location: 'nbg1'}))).toEqual([])
  })

  it.each<[string, Values]>([
    ['switches and small numbers', {length: 16, special: true, lower: false, ratio: 0.5}],
    ['texts of two characters', {region: 'eu', zone: '1'}],
    ['lists and objects of such things', {rules: [{port: 443, open: true}], labels: {a: 'b'}}]
  ])('needs more than %s in common, when there are others of the type', (_, values) => {
    expect(hints(gone('a_b.old', values), made('a_b.new', values), made('a_b.other', {}))).toEqual([])
    expect(hints(gone('a_b.old', {...values, name: 'abc'}), made('a_b.new', {...values, name: 'abc'}), made('a_b.other', {}))).toHaveLength(
      1
    )
  })

  it('is not given for two passwords with a length in common', () => {
    const [before, after] = [
      {id: 'none', result: 'secret', length: 16, special: true, override_special: null, keepers: null},
      {length: 16, special: true, override_special: null, keepers: null}
    ]
    const unknown = {afterUnknown: {id: true, result: true}}
    expect(hints(gone('random_password.a', before), made('random_password.b', after, unknown))).toEqual([])
  })

  it('takes a short text for enough when there is but one such pair, and all is equal', () => {
    const [old, fresh] = [gone('a_b.old', {input: 'x', on: true}), made('a_b.new', {input: 'x', on: true})]
    expect(hints(old, fresh)).toHaveLength(1)
    expect(hints(old, fresh, gone('a_b.other', {}))).toEqual([])
    expect(hints(old, made('a_b.new', {input: 'x', on: false}))).toEqual([])
    expect(hints(gone('a_b.old', {on: true}), made('a_b.new', {on: true}))).toEqual([])
  })

  it.each<[string, unknown]>([
    ['a text of three characters', 'abc'],
    ['a large number', 123_456],
    ['a list with a text', ['abc']],
    ['an object with a text', {a: {b: [1, 'abc']}}]
  ])('is given for %s', (_, value) => {
    expect(hints(gone('a_b.old', {value}), made('a_b.new', {value}), made('a_b.other', {}))).toHaveLength(1)
  })

  it('needs the distinctive value to be equal', () => {
    const common = {a: true, b: true, c: true, d: true}
    expect(hints(gone('a_b.old', {...common, name: 'one'}), made('a_b.new', {...common, name: 'two'}))).toEqual([])
  })

  it('does not look at what is empty or known after the apply only', () => {
    const [fresh, none] = [
      {name: 'data', labels: null, tags: {}, list: [], note: '', id: 'x', blocks: [{a: 1}]},
      {labels: {a: 'bcd'}, tags: {b: 'cde'}}
    ]
    const unknown = {afterUnknown: {id: true, server: true, blocks: [{a: false, b: true}]}}
    expect(hints(gone('a_b.old', {name: 'data', ...none}), made('a_b.new', fresh, unknown))).toMatchObject([{matching: 1, compared: 1}])
    expect(hints(gone('a_b.old', {name: 'data'}), made('a_b.new', {name: 'data'}, {afterUnknown: true}))).toEqual([])
    expect(hints(gone('a_b.old', {name: 'data'}), made('a_b.new', {name: 'data'}, {after: null}))).toEqual([])
  })

  it('takes objects for equal whatever the order of members, and whether empty ones are written', () => {
    const [old, fresh] = [{labels: {env: 'prod', team: 'one', note: null}}, {labels: {team: 'one', env: 'prod', tags: []}}]
    expect(hints(gone('a_b.old', old), made('a_b.new', fresh))).toHaveLength(1)
    expect(hints(gone('a_b.old', old), made('a_b.new', {labels: {env: 'prod', team: 'two'}}))).toEqual([])
  })

  it.each<[string, unknown, unknown]>([
    ['a number and its text', 123_456, '123456'],
    ['lists cut in other places', [['abc'], ['def']], [['abc', 'def']]],
    ['texts cut in other places', ['abc', 'def'], ['ab', 'cdef']],
    ['what is in an inner list and what is behind it', [['abc'], 'def'], [['abc', 'def']]],
    ['an object and a list', {abc: 'def'}, ['abc', 'def']],
    ['members of other names', {abc: 'def'}, {def: 'abc'}],
    ['lists in another order', ['abc', 'def'], ['def', 'abc']],
    ['long texts that differ at the end', `${'x'.repeat(9000)}a`, `${'x'.repeat(9000)}b`]
  ])('tells %s apart', (_, one, other) => {
    expect(hints(gone('a_b.old', {value: one}), made('a_b.new', {value: other}))).toEqual([])
    expect(hints(gone('a_b.old', {value: one}), made('a_b.new', {value: one}))).toHaveLength(1)
  })

  it.each<[string, RenameEntry, RenameEntry]>([
    ['another type', gone('a_b.old', volume('x')), made('a_c.new', volume('x'))],
    ['a deposed object', gone('a_b.old', volume('x'), {deposed: '0a1b2c3d'}), made('a_b.new', volume('x'))],
    ['a data source', gone('data.a_b.old', volume('x'), {mode: 'data'}), made('a_b.new', volume('x'))],
    ['a replacement', gone('a_b.old', volume('x'), {actions: ['delete', 'create']}), made('a_b.new', volume('x'))],
    ['an object that is forgotten', gone('a_b.old', volume('x'), {actions: ['forget']}), made('a_b.new', volume('x'))],
    ['an update', gone('a_b.old', volume('x')), made('a_b.new', volume('x'), {actions: ['update']})],
    ['nothing done', gone('a_b.old', volume('x')), made('a_b.new', volume('x'), {actions: ['no-op']})]
  ])('is not given for %s', (_, old, fresh) => {
    expect(hints(old, fresh)).toEqual([])
  })
})

describe('of several that are alike', () => {
  it('the most alike are taken, each once', () => {
    const [one, two] = [volume('one'), volume('two')]
    expect(pairs(gone('a_b.p', one), gone('a_b.q', two), made('a_b.r', two), made('a_b.s', one))).toEqual([
      ['a_b.p', 'a_b.s'],
      ['a_b.q', 'a_b.r']
    ])
    expect(pairs(gone('a_b.p', one), gone('a_b.q', one), made('a_b.r', two), made('a_b.s', one))).toEqual([
      ['a_b.p', 'a_b.s'],
      ['a_b.q', 'a_b.r']
    ])
  })

  it('the one with more equal attributes is taken', () => {
    const [few, many] = [{name: 'data'}, {name: 'data', zone: 'here'}]
    expect(pairs(gone('a_b.p', many), made('a_b.r', few), made('a_b.s', many))).toEqual([['a_b.p', 'a_b.s']])
    const [one, two] = [{aaa: 'data'}, {bbb: 'data', ccc: 'data'}]
    expect(pairs(gone('a_b.p', {...one, ...two}), made('a_b.r', one), made('a_b.s', two))).toEqual([['a_b.p', 'a_b.s']])
  })

  it('nothing is taken twice when not all is equal', () => {
    const [one, two] = [made('a_b.r', volume('one')), made('a_b.s', volume('two'))]
    expect(pairs(gone('a_b.p', volume('old')), gone('a_b.q', {}), one, two)).toEqual([['a_b.p', 'a_b.r']])
    expect(pairs(gone('a_b.p', volume('old')), gone('a_b.q', volume('older')), one)).toEqual([['a_b.p', 'a_b.r']])
  })

  it.each([
    ['the same name with another key', 'm_n.a["x"]', ['m_n.b["x"]', 'm_n.a["y"]'], 'm_n.a["y"]'],
    ['the same key with another name', 'm_n.a["y"]', ['m_n.b["x"]', 'm_n.b["y"]'], 'm_n.b["y"]'],
    ['the same module', 'module.a.m_n.a', ['m_n.a', 'module.a.m_n.b'], 'module.a.m_n.b'],
    ['the same name in another module', 'm_n.b', ['module.c.m_n.a', 'module.c.m_n.b'], 'module.c.m_n.b'],
    [
      'the same key in another instance of a module',
      'module.a["p"].m_n.b["2"]',
      ['module.a["q"].m_n.b["1"]', 'module.a["q"].m_n.b["2"]'],
      'module.a["q"].m_n.b["2"]'
    ],
    ['the first address', 'm_n.a', ['m_n.d', 'm_n.c'], 'm_n.c']
  ])('%s is taken', (_, from, to, expected) => {
    const fresh = (values: Values) => to.map(address => made(address, values, {type: 'm_n'}))
    for (const values of [volume('x'), volume('y')]) {
      expect(pairs(gone(from, volume('x'), {type: 'm_n'}), ...fresh(values))).toEqual([[from, expected]])
    }
  })

  it('a different spelling of the address counts most, and tells nothing when it is not clear', () => {
    const [one, two] = [volume('one'), {other: 'values'}]
    expect(pairs(gone('m_n.a["x-y"]', one), made('m_n.a["x_Y"]', two), made('m_n.b', one))).toEqual([['m_n.a["x-y"]', 'm_n.a["x_Y"]']])
    expect(pairs(gone('m_n.a["x-y"]', one), made('m_n.a["x_y"]', two), made('m_n.a["x.y"]', two))).toEqual([])
    expect(pairs(gone('m_n.a["*.example.com"]', one), made('m_n.a["@.example.com"]', two))).toEqual([])
    expect(pairs(gone('m_n.a["1.1"]', one), made('m_n.a["11"]', two))).toEqual([])
    expect(pairs(gone('m_n.ab["c"]', one), made('m_n.a["bc"]', two))).toEqual([])
    expect(pairs(gone('m_n.a[0]', one), made('m_n.a["0"]', two))).toEqual([['m_n.a[0]', 'm_n.a["0"]']])
  })
})

describe('many', () => {
  const each = (count: number, entry: (index: number) => RenameEntry) => Array.from({length: count}, (_, index) => entry(index))
  const one = (index: number) => ({...volume(`n${index}`), a: 'aaa', b: 'bbb'})

  it('are all compared up to 1,000 of a type', () => {
    const found = hints(
      ...each(1000, index => gone(`m_n.a[${index}]`, one(index))),
      ...each(1000, index => made(`m_n.b[${index}]`, one(-1 - index)))
    )
    expect(found).toHaveLength(1000)
    for (const {from, to, matching, compared} of found) {
      expect([to, matching, compared]).toEqual([from.replace('.a[', '.b['), 6, 7])
    }
  })

  it('are found when all is equal, however many they are', () => {
    const found = hints(
      ...each(6000, index => gone(`m_n.a[${index}]`, one(index))),
      ...each(6000, index => made(`m_n.b[${5999 - index}]`, one(index)))
    )
    expect(found).toHaveLength(6000)
    for (const {from, to} of found) expect(Number(/\d+/.exec(from)) + Number(/\d+/.exec(to))).toBe(5999)
  })

  it('are found when they are all the same', () => {
    const found = hints(...each(6000, index => gone(`m_n.a[${index}]`, one(1))), ...each(5000, index => made(`m_n.b[${index}]`, one(1))))
    expect(found).toHaveLength(5000)
    for (const {from, to} of found) expect(to).toBe(from.replace('.a[', '.b['))
  })
})

describe('whatever the plan', () => {
  const values = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e', '__proto__', 'constructor'), fc.jsonValue({maxDepth: 2}))
  const address = fc.tuple(
    fc.constantFrom('', 'module.x.', 'module.y["k"].'),
    fc.constantFrom('m_n', 'o_p'),
    fc.constantFrom('q', 'r'),
    fc.nat(3)
  )
  const entry = fc.tuple(address, fc.boolean(), values).map(([[module, type, name, key], isDelete, object]) => {
    const at = `${module}${type}.${name}[${key}]`
    return isDelete ? gone(at, object, {type}) : made(at, object, {type})
  })
  const entries = fc.uniqueArray(entry, {maxLength: 20, selector: ({address: at}) => at})

  it('gives the same hints in any order of its entries, and each address in one at most', () => {
    fc.assert(
      fc.property(
        entries.chain(list => fc.tuple(fc.constant(list), fc.shuffledSubarray(list, {minLength: list.length}))),
        ([list, shuffled]) => {
          const found = hints(...list)
          expect(hints(...shuffled)).toEqual(found)
          expect(new Set(found.flatMap(({from, to}) => [from, to])).size).toBe(found.length * 2)
          const actionOf = new Map(list.map(({address: at, actions}) => [at, actions[0]]))
          for (const {from, to, matching, compared, because} of found) {
            expect([actionOf.get(from), actionOf.get(to)]).toEqual(['delete', 'create'])
            if (because === 'values') expect(matching * 5).toBeGreaterThanOrEqual(compared * 4)
          }
        }
      ),
      {numRuns: 300}
    )
  })

  it('keeps no value', () => {
    const finder = new RenameFinder()
    finder.note(gone('a_b.old', {name: 'hunter2-hunter2', list: ['correct horse']}))
    finder.note(made('a_b.new', {name: 'hunter2-hunter2', list: ['correct horse']}))
    expect(finder.hints()).toHaveLength(1)
    expect(inspect(finder, {showHidden: true, depth: 20}) + JSON.stringify(finder.hints())).not.toMatch(/hunter2|correct/)
  })
})
