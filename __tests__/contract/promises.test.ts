import {expect, test} from '@jest/globals'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'

/** How many sentences each issue that lists broken promises has. */
const SENTENCES: Readonly<Record<string, number>> = {'11': 25}

test('every promise that was broken once has a test with its number, which other bundles can be tried with', () => {
  const folder = (...names: string[]) => readdirSync(join(root, ...names)).map(name => join(root, ...names, name))
  const files = [
    ...folder('__tests__', 'promises').filter(path => path.endsWith('.test.ts')),
    ...folder('__tests__', 'e2e').filter(path => /\/promises-[^/]*\.e2e\.ts$/.test(path))
  ]
  const tested = new Set(files.flatMap(path => [...readFileSync(path, 'utf8').matchAll(/['"`](\d+\.\d+) /g)].map(match => match[1])))
  const all = Object.entries(SENTENCES).flatMap(([issue, count]) => Array.from({length: count}, (_, index) => `${issue}.${index + 1}`))
  expect(all.filter(number => !tested.has(number))).toEqual([])
})
