// Mutation testing of what judges a plan: a change of the code that no test notices is a test that is missing. Run it with `npm run mutate`,
// which says by FAIRWAY_MUTATE which part is mutated.
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PARTS, reportFile} from './scripts/mutate/parts.ts'

const name = process.env.FAIRWAY_MUTATE ?? 'reader'
const part = PARTS.find(one => one.name === name)

/** @type {import('@stryker-mutator/api/core').PartialStrykerOptions} */
export default {
  mutate: part?.mutate ?? [],
  testRunner: 'in-process',
  plugins: [join(import.meta.dirname, 'scripts/mutate/runner.ts')],
  coverageAnalysis: 'perTest',
  // What a module makes while it loads, such as the scanner's table of states: each of these mutants would need all tests anew.
  ignoreStatic: true,
  reporters: ['json'],
  jsonReporter: {fileName: reportFile(name)},
  tempDirName: join(tmpdir(), 'fairway-stryker'),
  timeoutMS: 5_000
}
