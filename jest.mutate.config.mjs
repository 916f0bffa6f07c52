// The tests that mutants are tried against: those of the plan guard that take no long while.
import base from './jest.config.mjs'

export default {
  ...base,
  testMatch: ['<rootDir>/__tests__/actions/plan-guard/**/*.test.ts'],
  testPathIgnorePatterns: [
    ...base.testPathIgnorePatterns,
    // Half a gigabyte, processes, threads of their own, and thousands of cases in which a mutant is found by chance, if it is.
    '/reader/large.test.ts',
    '/reader/threads.test.ts',
    '/sealing/',
    '/never-clean',
    'properties.test.ts'
  ]
}
