import {describe, expect, it} from '@jest/globals'
import {modulesOf, renderModuleTree} from '../../../../lib/plan/report/module-tree.ts'
import {changeFacts, guardResult, planFacts} from '../build-plans.ts'

describe('modulesOf', () => {
  it.each([
    ['example_thing.one', []],
    ['module.a.example_thing.one', ['module.a']],
    ['module.a.module.b[0].example_thing.one["x"]', ['module.a', 'module.b[0]']],
    ['module.a["x.module.y."].example_thing.one', ['module.a["x.module.y."]']],
    ['module.a["\\"]."].data.b.c', ['module.a["\\"]."]']],
    ['module.a', []]
  ])('%s: %j', (address, expected) => {
    expect(modulesOf(address)).toEqual(expected)
  })
})

describe('renderModuleTree', () => {
  const render = (addresses: readonly string[]) => {
    const changes = addresses.map(address => changeFacts({address, class: address.includes('gone') ? 'delete' : 'create'}))
    return renderModuleTree(guardResult(planFacts(changes)).plan?.judgement.changes ?? [])
  }

  it('says nothing where there are no modules', () => {
    expect(render(['example_thing.one', 'example_thing.two'])).toBe('')
  })

  it('nests modules as they are, with what happens in each', () => {
    expect(
      render(['module.b.example_thing.x', 'module.a.module.c.example_thing.gone', 'example_thing.one', 'module.b.example_thing.y'])
    ).toBe(
      [
        '<details><summary>Changes by module (4)</summary>',
        '',
        '- root module: 1 create',
        '  - `module.a`',
        '    - `module.c`: 1 delete 🟧',
        '  - `module.b`: 2 create',
        '',
        '</details>'
      ].join('\n')
    )
  })

  it('goes 20 modules deep, counts what is deeper there, and takes no time for it', () => {
    const deep = (depth: number) => Array.from({length: depth}, (_, at) => `module.m${at}.`).join('')
    const tree = render([`${deep(3_000)}example_thing.gone`, `${deep(2_999)}example_thing.one`, `${deep(2)}example_thing.one`])
    expect(tree).toContain('(21)')
    expect(tree).toContain(`${'  '.repeat(20)}- \`module.m19\` and deeper: 1 delete, 1 create 🟧\n`)
    expect(tree).toContain('\n    - `module.m1`: 1 create\n')
    expect(tree).not.toContain('module.m20')
  })

  it('lists no more modules than fit', () => {
    const names = (count: number, more = '') => Array.from({length: count}, (_, at) => `module.m${at}["${more}"].example_thing.one`)
    expect(render(names(1_000))).toContain('\n- and 801 more\n')
    const long = render(names(1_000, '`'.repeat(10_000)))
    expect(Buffer.byteLength(long)).toBeLessThan(250_000)
    expect(long).toMatch(/\n- and 8\d\d more\n/)
  })

  it('stays inert', () => {
    const tree = render(['module.a["</details>`@everyone\n# x"].example_thing.one'])
    expect(tree.match(/<\/details>/g)).toHaveLength(1)
    expect(tree).not.toMatch(/@everyone|^# x/m)
  })
})
