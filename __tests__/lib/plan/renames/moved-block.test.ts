import {describe, expect, it} from '@jest/globals'
import fc from 'fast-check'
import {movedBlock} from '../../../../lib/plan/renames.ts'
import {placeOf, stepsOf} from '../../../../lib/plan/renames/address.ts'
import {anyCharacter} from '../../../support/any-character.ts'

describe('movedBlock', () => {
  it.each([
    ['hcloud_volume.data', 'hcloud_volume.store'],
    ['hcloud_volume.data["postgres"]', 'hcloud_volume.data["postgresql"]'],
    ['a_b.c[0]', 'a_b.c["zero"]'],
    ['a_b.c', 'module.x["k"].module.y[1].a_b.c'],
    ['a_b.c["a.b]\\"[c"]', 'a_b.c["a\\\\b"]'],
    ['a_b.c["$${x}"]', 'a_b.c["%%{x} $x 5%"]'],
    ['a_b.größe["ключ"]', 'a_b._c-d["\\u202e"]']
  ])('of %s and %s', (from, to) => {
    expect(movedBlock({from, to})).toBe(`moved {\n  from = ${from}\n  to   = ${to}\n}`)
    expect(movedBlock({from: to, to: from})).toBe(`moved {\n  from = ${to}\n  to   = ${from}\n}`)
  })

  it.each([
    ['', 'nothing'],
    ['a_b', 'a type alone'],
    ['a_b.c.d', 'an attribute'],
    ['a_b.c.', 'a dot at the end'],
    ['.a_b.c', 'a dot at the begin'],
    ['a_b..c', 'two dots'],
    ['data.a_b.c', 'a data source'],
    ['module.m.data.a_b.c', 'a data source in a module'],
    ['module.m.data.c', 'half a data source'],
    ['ephemeral.a_b.c', 'an ephemeral resource'],
    ['module.m', 'a module'],
    ['var.x', 'a variable'],
    ['module.m["k"].a_b', 'half an address in a module'],
    ['modules.m.a_b.c', 'something like a module'],
    ['module["k"].m.a_b.c', 'a key in the wrong place'],
    ['a_b["k"].c', 'a key of a type'],
    ['a_b.c (deposed 0a1b2c3d)', 'a deposed object'],
    ['a_b.c["${x}"]', 'a reference'],
    ['a_b.c["$$${x}"]', 'what may be a reference'],
    ['a_b.c["%{if true}"]', 'a template'],
    ['a_b.c["x\n"]', 'a line feed'],
    ['a_b.c["x\u202e"]', 'a sign that turns the text around'],
    ['a_b.c["x\u2028"]', 'a line separator'],
    ['a_b.c["x\u0000"]', 'a control character'],
    ['a_b.c["\\x41"]', 'an escape that HCL does not have'],
    ['a_b.c["x"', 'an open bracket'],
    ['a_b.c["x]', 'an open quote'],
    ['a_b.c[x]', 'a key without quotes'],
    ['a_b.c[-1]', 'a number below zero'],
    ['a_b.c["x"]["y"]', 'two keys'],
    ['a_b.c\n}\nresource "a_b" "c" {', 'more than an address'],
    ['1_b.c', 'a type that begins with a digit'],
    ['a b.c', 'a space']
  ])('refuses %j: %s', address => {
    expect(movedBlock({from: address, to: 'a_b.z'})).toBeUndefined()
    expect(movedBlock({from: 'a_b.z', to: address})).toBeUndefined()
  })

  it('refuses what is no rename', () => {
    expect(movedBlock({from: 'a_b.c', to: 'a_b.c'})).toBeUndefined()
    expect(movedBlock({from: 'a_b.c', to: 'a_d.c'})).toBeUndefined()
  })

  it('is never more than four lines, whatever is in a key', () => {
    fc.assert(
      fc.property(fc.string({unit: anyCharacter, maxLength: 12}), key => {
        const block = movedBlock({from: `a_b.c["${key}"]`, to: 'a_b.d'})
        // eslint-disable-next-line no-control-regex
        if (block !== undefined) expect(block).toMatch(/^moved \{\n {2}from = a_b\.c\["[^\u0000-\u001f]*"\]\n {2}to {3}= a_b\.d\n\}$/)
      }),
      {numRuns: 500}
    )
  })
})

describe('an address', () => {
  it('is taken apart, whatever is in its keys', () => {
    expect(stepsOf('module.x["a.b[\\"c\\"]"].a_b.c[0]')).toEqual([
      {name: 'module', key: undefined},
      {name: 'x', key: '"a.b[\\"c\\"]"'},
      {name: 'a_b', key: undefined},
      {name: 'c', key: '0'}
    ])
    expect(placeOf('module.x["a.b"].module.y.a_b.c[0]')).toEqual({module: 'module.x["a.b"].module.y', name: 'c', key: '0'})
    expect(placeOf('a_b.c')).toEqual({module: '', name: 'c', key: undefined})
  })

  it('that is none stands alone', () => {
    expect(placeOf('no address[')).toEqual({module: '', name: 'no address[', key: undefined})
    expect(placeOf('')).toEqual({module: '', name: '', key: undefined})
  })

  it('of any length is taken apart or refused at once', () => {
    for (const text of ['a.'.repeat(50_000), '["'.repeat(50_000), `a["${'\\'.repeat(100_001)}`, 'a['.repeat(50_000)]) {
      expect(stepsOf(text)).toBeUndefined()
    }
  })
})
