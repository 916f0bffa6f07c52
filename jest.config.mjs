import {availableParallelism} from 'node:os'

export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/__tests__/**/*.test.ts'],
  testPathIgnorePatterns: ['/node_modules/', '<rootDir>/__tests__/e2e/'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: {'^.+\\.ts$': '<rootDir>/scripts/support/strip-types.ts'},
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  testTimeout: 30_000,
  // Jest leaves one core free unless told otherwise. Two more than there are: many suites wait for processes, and for time to pass.
  maxWorkers: availableParallelism() + 2,
  // Every suite loads its modules anew. A worker that has grown is slow to collect them, and to start the processes of the next one.
  workerIdleMemoryLimit: '400MB',
  collectCoverageFrom: ['actions/**/*.ts', 'cli/**/*.ts', 'lib/**/*.ts', 'rehearsal/**/*.ts']
}
