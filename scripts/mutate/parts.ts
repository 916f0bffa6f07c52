import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** Code that is mutated, and the tests that have to notice. */
export interface MutatedPart {
  readonly name: string
  /** Globs from the root; one with `!` before it takes away. */
  readonly mutate: readonly string[]
  /** Globs too. Only those that are about this part: each mutant is tried against all of them. */
  readonly tests: readonly string[]
}

const PLAN = 'lib/plan'
const TESTS = '__tests__/lib/plan'

export const PARTS: readonly MutatedPart[] = [
  {
    name: 'reader',
    mutate: [
      `${PLAN}/reader/*.ts`,
      // A table of one sentence of advice for each error: that there is one for each is checked by its type.
      `!${PLAN}/reader/problem.ts`
    ],
    // Half a gigabyte, and cases by chance: what they kill, they kill in one run and not in the next.
    tests: [`${TESTS}/reader/*.test.ts`, `!${TESTS}/reader/{large,properties}.test.ts`]
  },
  {
    name: 'rules',
    mutate: [
      `${PLAN}/classes.ts`,
      `${PLAN}/attributes.ts`,
      `${PLAN}/glob.ts`,
      `${PLAN}/rules/*.ts`,
      // Not the folders in it: facts about providers, line by line, each with the source it was read in.
      `${PLAN}/providers/*.ts`
    ],
    tests: [`${TESTS}/{rules,providers}/*.test.ts`, `${TESTS}/{classes,attributes,glob,scenarios}.test.ts`]
  },
  {
    name: 'fingerprint',
    mutate: [`${PLAN}/fingerprint/*.ts`],
    tests: [`${TESTS}/fingerprint/*.test.ts`, `!${TESTS}/fingerprint/properties.test.ts`]
  }
]

/** Where Stryker writes what became of each mutant of a part. */
export const reportFile = (part: string) => join(tmpdir(), `fairway-mutation-${part}.json`)
