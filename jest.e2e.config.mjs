import config from './jest.config.mjs'

// Real tools take their time.
export default {
  ...config,
  testMatch: ['<rootDir>/__tests__/e2e/**/*.e2e.ts'],
  testPathIgnorePatterns: ['/node_modules/'],
  testTimeout: 600_000
}
