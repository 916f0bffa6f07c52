import {describe, expect, it} from '@jest/globals'
import {blockOf, renderKeys, resourceOf} from '../../../../lib/plan/report/instances.ts'

describe('the resource of an address', () => {
  it.each([
    ['a.b', 'a.b', 'a.b'],
    ['a.b[0]', 'a.b', 'a.b'],
    ['module.m[1].a.b', 'module.m[1].a.b', 'module.m.a.b'],
    ['module.m["x.y"].module.n[0].a.b["k"]', 'module.m["x.y"].module.n[0].a.b', 'module.m.module.n.a.b'],
    ['a.b["x[0]"]', 'a.b', 'a.b'],
    ['a.b["\\"][\\""]', 'a.b', 'a.b'],
    ['a.b["line\nbreak"]', 'a.b', 'a.b'],
    ['a.b["never ends]', 'a.b["never ends]', 'a.b["never ends]']
  ])('%j: %j, %j', (address, resource, block) => {
    expect(resourceOf(address)).toBe(resource)
    expect(blockOf(address)).toBe(block)
  })
})

describe('renderKeys', () => {
  it.each([
    [['a.b[0]', 'a.b[2]', 'a.b[1]'], 1_000, ': `[0]…[2]`'],
    [['a.b[0]', 'a.b[1]', 'a.b[10]'], 1_000, ': `[0]`, `[1]`, `[10]`'],
    [['a.b["y"]', 'a.b["x"]', 'a.b[4]', 'a.b', 'a.b'], 1_000, ': `[4]`, `["y"]`, `["x"]`, `a.b`'],
    [['a.b["y"]', 'a.b["x"]', 'a.b["z"]'], 40, ': `["y"]` and 2 more'],
    [['a.b[0]', 'a.b[1]', 'a.b[2]', 'a.b["x"]'], 40, ': `[0]…[2]` and 1 more'],
    [['a.b["y"]', 'a.b["x"]'], 20, '']
  ])('%j in %i bytes%s', (addresses, room, expected) => {
    expect(renderKeys('a.b', addresses, room)).toBe(expected)
    expect(Buffer.byteLength(expected)).toBeLessThanOrEqual(room)
  })
})
