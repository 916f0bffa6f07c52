import {expect, test} from '@jest/globals'
import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {root} from '../../scripts/support/repository.ts'

/** The files with numbered tests that other bundles and workflows can be tried with (`npm run promises -- --against COMMIT`). */
const OF_ANY_COMMIT = /^(promises\/[^/]*\.test|e2e\/promises-[^/]*\.e2e)\.ts$/

/** How many sentences each issue has that lists what was broken once, and where their tests are. */
const ISSUES = [
  {issue: '11', sentences: 25, where: OF_ANY_COMMIT},
  // Some of it is about the rehearsal, which comes with its tests.
  {issue: '12', sentences: 11, where: /\.(test|e2e)\.ts$/}
]

test.each(ISSUES)('every sentence of issue $issue has a test with its number', ({issue, sentences, where}) => {
  const folder = join(root, '__tests__')
  const files = (readdirSync(folder, {recursive: true}) as string[]).filter(path => where.test(path))
  const tested = new Set(
    files.flatMap(path => [...readFileSync(join(folder, path), 'utf8').matchAll(/['"`](\d+\.\d+) /g)].map(match => match[1]))
  )
  const all = Array.from({length: sentences}, (_, index) => `${issue}.${index + 1}`)
  expect(all.filter(number => !tested.has(number))).toEqual([])
})
