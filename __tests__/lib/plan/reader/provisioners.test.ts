import {describe, expect, it} from '@jest/globals'
import {plan, read} from './support.ts'

async function provisionedIn(rootModule: unknown): Promise<readonly string[]> {
  const {reading} = await read(plan([], {configuration: {root_module: rootModule}}))
  if (reading.kind === 'error') throw new Error(`${reading.code}: ${reading.message}`)
  return reading.header.provisioned
}

const local = [{type: 'local-exec'}]

describe('resources with provisioners', () => {
  it('are known in the root module', async () => {
    const resources = [
      {address: 'a.none'},
      {address: 'a.one', provisioners: local},
      {address: 'a.empty', provisioners: []},
      {address: 'a.odd', provisioners: {length: 1}},
      {address: 1, provisioners: local},
      {provisioners: local},
      ['provisioners'],
      'x "provisioners"',
      null,
      {address: 'a.two', provisioners: [{type: 'remote-exec'}, ...local]}
    ]
    expect(await provisionedIn({resources})).toEqual(['a.one', 'a.two'])
  })

  it('are known in the modules that are called, by the names of these', async () => {
    const inner = {module: {resources: [{address: 'a.inner', provisioners: local}]}}
    const calls = {
      outer: {source: './x', module: {resources: [{address: 'a.outer', provisioners: local}, {address: 'a.none'}], module_calls: {inner}}},
      alone: {module: {module_calls: {inner}}},
      none: {module: {resources: {address: 'a.b', provisioners: local}, module_calls: ['provisioners']}},
      odd: {provisioners: local, module: 'provisioners'},
      list: [{provisioners: local}]
    }
    const resources = [{address: 'a.root', provisioners: local}]
    expect(await provisionedIn({resources, module_calls: calls})).toEqual([
      'a.root',
      'module.outer.a.outer',
      'module.outer.module.inner.a.inner',
      'module.alone.module.inner.a.inner'
    ])
  })
})
