import {describe, expect, it} from '@jest/globals'
import {forcedFromElsewhere} from '../../../../lib/plan/providers/root-cause.ts'

describe('the attributes that another object forces', () => {
  it.each<[string, (string | number)[][], unknown, string[]]>([
    ['known', [['location']], {id: true}, []],
    ['unknown', [['network_id']], {id: true, network_id: true}, ['network_id']],
    ['unknown within', [['triggers_replace']], {triggers_replace: [false, true]}, ['triggers_replace']],
    ['known beside what is unknown', [['disk', 0, 'size']], {disk: [{id: true}]}, []],
    ['within a whole that is unknown', [['disk', 0, 'size']], {disk: true}, ['disk']],
    ['one of two', [['a'], ['b']], {b: true}, ['b']],
    [
      'twice',
      [
        ['disk', 0],
        ['disk', 1]
      ],
      {disk: [true, true]},
      ['disk']
    ],
    ['no path (a tainted object)', [], {id: true}, []],
    ['an empty path', [[]], {id: true}, []],
    ['nothing said', [['a']], null, []],
    ['nothing said within', [['a', 'b']], {a: null}, []],
    ['a whole object that is unknown', [['a', 'b', 'c']], true, ['a']],
    ['an object in which something is unknown', [['a']], {a: {b: {c: true}, d: false}}, ['a']],
    ['an object in which nothing is unknown', [['a']], {a: {b: false, c: null}}, []],
    ['not said by a switch', [['a'], ['b', 'c']], {a: 'true', b: 'text'}, []],
    ['of a list', [[0]], [true], ['0']],
    [
      'one of two positions',
      [
        ['disk', 0],
        ['disk', 1]
      ],
      {disk: [false, true]},
      ['disk']
    ],
    ['a name that every object has', [['constructor', 'name']], {}, []]
  ])('%s', (_, paths, unknown, expected) => {
    expect(forcedFromElsewhere(paths, unknown)).toEqual(expected)
  })
})
