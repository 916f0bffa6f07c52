// The tests that the mutants of one part are tried against, see stryker.config.mjs.
import base from './jest.config.mjs'
import {PARTS} from './scripts/mutate/parts.ts'

const part = PARTS.find(one => one.name === (process.env.FAIRWAY_MUTATE ?? 'reader'))

export default {
  ...base,
  // Jest looks through them anew for each mutant.
  roots: ['<rootDir>/__tests__/actions/plan-guard', '<rootDir>/actions/plan-guard', '<rootDir>/lib'],
  watchman: false,
  testMatch: part?.tests.map(glob => `<rootDir>/${glob}`) ?? [],
  // Half a gigabyte, threads of their own, and cases by chance: what they kill, they kill in one run and not in the next.
  testPathIgnorePatterns: [...base.testPathIgnorePatterns, '/reader/large.test.ts', '/reader/threads.test.ts', 'properties.test.ts']
}
