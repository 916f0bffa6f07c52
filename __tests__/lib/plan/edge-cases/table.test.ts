import {expect, test} from '@jest/globals'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'

test('every row of the table of edge cases, 1 to 28, has a group of tests that names its number', () => {
  const tests = readdirSync(import.meta.dirname).filter(name => name.endsWith('.test.ts'))
  const rows = tests.flatMap(name =>
    [...readFileSync(join(import.meta.dirname, name), 'utf8').matchAll(/^describe\(["']row (\d+): /gm)].map(([, row]) => Number(row))
  )
  expect(rows.sort((a, b) => a - b)).toEqual(Array.from({length: 28}, (_, index) => index + 1))
})
