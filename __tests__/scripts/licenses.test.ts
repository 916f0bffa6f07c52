import {afterAll, beforeAll, expect, test} from '@jest/globals'
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {licensesOf, packageFolders} from '../../scripts/support/licenses.ts'

let root: string

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'fairway-test-'))
  const put = (folder: string, about: object, files: Readonly<Record<string, string>> = {}) => {
    mkdirSync(join(root, folder), {recursive: true})
    for (const [name, text] of Object.entries({...files, 'package.json': JSON.stringify(about)}))
      writeFileSync(join(root, folder, name), text)
  }
  put('one', {name: 'b-one', license: 'MIT'}, {'LICENSE.md': 'Do what you like.\n', 'license.js': 'no words'})
  put('one-again', {name: 'b-one', license: 'MIT', version: '2.0.0'}, {licence: 'Do what you like.'})
  put('other', {name: '@a/other', license: 'ISC'})
  put('silent', {name: 'silent'})
})

afterAll(() => rmSync(root, {recursive: true}))

test('finds the packages of every module, also of those in a module made of several, and of a package within a package', () => {
  const modules = [
    {name: './lib/a.ts'},
    {name: 'external "node:fs"'},
    {},
    {name: './node_modules/yaml/browser/index.js'},
    {name: './node_modules/@octokit/core/node_modules/content-type/index.js'},
    {
      name: './actions/a/main.ts + 2 modules',
      modules: [{name: './actions/a/main.ts'}, {name: './node_modules/@octokit/rest/dist-src/index.js'}]
    },
    {name: './node_modules/tunnel/lib/tunnel.js'},
    {name: './node_modules/tunnel/index.js'},
    {name: './node_modules/@actions/io/lib/io.js + 1 modules'}
  ]
  expect(packageFolders({modules})).toEqual([
    'node_modules/@actions/io',
    'node_modules/@octokit/core/node_modules/content-type',
    'node_modules/@octokit/rest',
    'node_modules/tunnel',
    'node_modules/yaml'
  ])
  expect(packageFolders({})).toEqual([])
})

test('gives the name, the licence and its words of each package, once', async () => {
  expect(await licensesOf(['one', 'one-again', 'other'], root)).toBe('@a/other\nISC\n\n\nb-one\nMIT\nDo what you like.')
})

test('bundles no package without a licence', async () => {
  await expect(licensesOf(['one', 'silent'], root)).rejects.toThrow('silent/package.json names no licence.')
})
