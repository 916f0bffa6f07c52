// Mutation testing of what judges a plan: a change of the code that no test notices is a test that is missing. `npm run mutate` runs it.
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: [
    'actions/plan-guard/reader/**/*.ts',
    'actions/plan-guard/classes.ts',
    'actions/plan-guard/attributes.ts',
    'actions/plan-guard/glob.ts',
    'actions/plan-guard/rules/*.ts',
    'actions/plan-guard/fingerprint/*.ts',
    // A table of facts about providers: each line stands for itself, with the source it was read in.
    '!actions/plan-guard/rules/data-loss-table.ts',
    // Run on another thread, on which no mutant is active; what it calls is run, and mutated, on the main thread too.
    '!actions/plan-guard/reader/threads/*.ts'
  ],
  testRunner: 'jest',
  plugins: ['@stryker-mutator/jest-runner'],
  testRunnerNodeArgs: ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning'],
  jest: {configFile: 'jest.mutate.config.mjs'},
  coverageAnalysis: 'perTest',
  concurrency: 2,
  // What a module makes while it loads: each such mutant needs all tests anew.
  ignoreStatic: true,
  reporters: ['clear-text', 'json'],
  clearTextReporter: {allowColor: false, logTests: false, reportTests: false, allowEmojis: false},
  jsonReporter: {fileName: join(tmpdir(), 'fairway-mutation.json')},
  tempDirName: join(tmpdir(), 'fairway-stryker'),
  timeoutMS: 20_000,
  disableTypeChecks: false
}
