import {describe, expect, test} from '@jest/globals'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {format, resolveConfig} from 'prettier'
import type {InputSchema} from '../../lib/action/inputs.ts'
import {renderTables, replaceTables} from '../../scripts/support/readme.ts'
import {listActions, readActionMetadata, root} from '../../scripts/support/repository.ts'

const actions = await listActions()

test('there are actions', () => {
  expect(actions.length).toBeGreaterThan(0)
})

/** ncc's comment at a module that was put into another one (webpack, ConcatenatedModule). */
const PACKAGE_OF_MODULE = /CONCATENATED MODULE: \S*node_modules\/((?:@[^/\s]+\/)?[^/\s]+)/g

test.each([...actions, 'cli'])('%s/licenses.txt has every package that a file of the bundle names', name => {
  const dist = join(root, 'dist', name)
  const scripts = readdirSync(dist).filter(file => file.endsWith('.js'))
  const named = scripts.flatMap(file => [...readFileSync(join(dist, file), 'utf8').matchAll(PACKAGE_OF_MODULE)].map(([, one]) => one))
  const listed = new Set(readFileSync(join(dist, 'licenses.txt'), 'utf8').split('\n'))
  expect([...new Set(named)].filter(one => !listed.has(one ?? ''))).toEqual([])
})

describe.each(actions)('%s', name => {
  test('runs on node24, with main and post in its committed bundle', async () => {
    const {runs} = await readActionMetadata(name)
    expect(runs.using).toBe('node24')
    expect(runs.main).toBe(`../../dist/${name}/index.js`)
    if (runs.post !== undefined) {
      expect(runs.post).toBe(`../../dist/${name}/post.js`)
      expect(existsSync(join(root, 'actions', name, runs.post))).toBe(true)
      // What has to be cleaned up has to be cleaned up after a failure and a cancel too.
      expect(runs['post-if']).toBe('always()')
    }
    expect(existsSync(join(root, 'actions', name, runs.main))).toBe(true)
    expect(existsSync(join(root, 'dist', name, 'licenses.txt'))).toBe(true)
  })

  test('a post part in the code is declared, and the other way round', async () => {
    const {runs} = await readActionMetadata(name)
    const main = readFileSync(join(root, 'actions', name, 'main.ts'), 'utf8')
    expect(/^\s+(async )?post(\(|:)/m.test(main)).toBe(runs.post !== undefined)
  })

  test('reads exactly the declared inputs, with the same defaults', async () => {
    const {inputs = {}} = await readActionMetadata(name)
    const {schema} = (await import(`../../actions/${name}/inputs.ts`)) as {schema: InputSchema}
    const declared = Object.entries(inputs).map(([input, {required = false, default: value}]) => [input, required ? undefined : value])
    const read = Object.entries(schema).map(([input, kind]) => [input, kind.default])
    expect(Object.fromEntries(read)).toEqual(Object.fromEntries(declared))
  })

  test('writes exactly the declared outputs', async () => {
    const {outputs = {}} = await readActionMetadata(name)
    const {outputNames} = (await import(`../../actions/${name}/outputs.ts`)) as {outputNames: readonly string[]}
    expect([...outputNames].sort()).toEqual(Object.keys(outputs).sort())
  })

  test('the README tables say what action.yml says', async () => {
    const file = join(root, 'actions', name, 'README.md')
    const readme = readFileSync(file, 'utf8')
    const replaced = replaceTables(readme, renderTables(await readActionMetadata(name)))
    expect(await format(replaced, {...(await resolveConfig(file)), filepath: file})).toBe(readme)
  })

  test('is branded and described for the Marketplace', async () => {
    const metadata = (await readActionMetadata(name)) as unknown as Record<string, unknown>
    expect(metadata['author']).toBe('Fairway')
    expect(metadata['branding']).toEqual({icon: expect.any(String), color: expect.any(String)})
    expect(String(metadata['description']).length).toBeLessThan(125)
  })
})
