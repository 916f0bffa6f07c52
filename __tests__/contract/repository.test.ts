import {expect, test} from '@jest/globals'
import {existsSync, lstatSync, readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {callersIn, replaceCallers} from '../../scripts/support/readme.ts'
import {recipesIn, replaceRecipes} from '../../scripts/support/recipes.ts'
import {listActions, root} from '../../scripts/support/repository.ts'
import {suites} from '../e2e/suites.ts'

const SKIPPED_FOLDERS = new Set(['node_modules', '.git', 'coverage'])

function listPaths(folder = root): string[] {
  return readdirSync(folder, {withFileTypes: true}).flatMap(entry => {
    if (SKIPPED_FOLDERS.has(entry.name)) return []
    const path = join(folder, entry.name)
    return entry.isDirectory() ? listPaths(path) : [path]
  })
}

test('no symlink dangles: one is enough to fail "Set up job" of every user (actions/runner#4626)', () => {
  const dangling = listPaths().filter(path => lstatSync(path).isSymbolicLink() && !existsSync(path))
  expect(dangling).toEqual([])
})

test('no source file is longer than 300 lines', () => {
  const sources = listPaths().filter(path => path.endsWith('.ts') && !path.includes('/dist/'))
  expect(sources.length).toBeGreaterThan(20)
  const long = sources.filter(path => readFileSync(path, 'utf8').split('\n').length > 301)
  expect(long).toEqual([])
})

test('dist/ holds the actions, the terminal program and nothing else', async () => {
  expect(readdirSync(join(root, 'dist')).sort()).toEqual([...(await listActions()), 'cli'].sort())
})

test('.gitattributes leaves out of a download what a job never needs, and never dist/', () => {
  const attributes = readFileSync(join(root, '.gitattributes'), 'utf8')
  const ignored = attributes.split('\n').filter(line => line.includes('export-ignore'))
  expect(ignored.map(line => line.split(/\s/)[0])).toEqual(expect.arrayContaining(['/__tests__', '/rehearsal', '/examples', '/docs']))
  expect(ignored.join('\n')).not.toMatch(/dist|actions|^\/lib|\.github/)
})

test('every dependency is pinned exactly', () => {
  const manifest = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Record<string, Record<string, string>>
  const versions = Object.values({...manifest['dependencies'], ...manifest['devDependencies'], ...manifest['overrides']})
  expect(versions.filter(version => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

test('npm run e2e knows every end-to-end suite', () => {
  const files = readdirSync(join(root, '__tests__/e2e')).filter(name => name.endsWith('.e2e.ts'))
  expect(files.sort()).toEqual(suites.map(({name}) => `${name}.e2e.ts`).sort())
})

test('the main README shows the callers of the examples as they are', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8')
  const contents = callersIn(readme).map(path => [path, readFileSync(join(root, path), 'utf8')] as const)
  expect(replaceCallers(readme, new Map(contents))).toBe(readme)
})

test('the pages about building, scanning and going back show their recipes as they are, and each recipe', () => {
  const shown = ['docs/build-and-push.md', 'docs/scan.md', 'docs/rollback-and-promote.md', 'docs/several-hosts.md'].flatMap(path => {
    const page = readFileSync(join(root, path), 'utf8')
    const excerpts = recipesIn(page)
    const contents = new Map(excerpts.map(excerpt => [excerpt.path, readFileSync(join(root, excerpt.path), 'utf8')]))
    expect(replaceRecipes(page, contents)).toBe(page)
    return [...contents.keys()]
  })
  const recipes = listPaths(join(root, 'docs', 'recipes')).map(path => relative(root, path))
  expect(shown.sort()).toEqual(recipes.sort())
})
