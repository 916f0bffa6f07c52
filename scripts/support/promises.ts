import type {JestTest} from './jest.ts'

/** `11.5`: the issue, and the sentence in it. */
const NUMBER = /^\d+\.\d+$/

/** Whether the text is the number of a promise. */
export function isPromise(text: string): boolean {
  return NUMBER.test(text)
}

/** The number that a test's title begins with; undefined when it is about no promise. */
export function promiseOf(title: string): string | undefined {
  const [first = ''] = title.split(' ')
  return isPromise(first) ? first : undefined
}

/**
 * What the tests say, sorted by number: one line a test, and one that counts.
 *
 * @param isHeld whether the promises are expected to hold; otherwise each test has to fail, or it proves nothing
 * @returns `isGood`: there are tests, and all went as expected. A test that did not run is not good
 */
export function judgePromises(tests: readonly JestTest[], {isHeld}: {readonly isHeld: boolean}): {lines: string[]; isGood: boolean} {
  const promises = tests
    .filter(({title, status}) => promiseOf(title) !== undefined && status !== 'pending')
    .sort((a, b) => a.title.localeCompare(b.title, 'en', {numeric: true}))
  const expected = isHeld ? 'passed' : 'failed'
  const wrong = promises.filter(({status}) => status !== expected)
  const word = (status: string) => (status === 'passed' ? 'holds ' : status === 'failed' ? 'BROKEN' : status)
  const numbers = new Set(promises.map(({title}) => promiseOf(title)))
  return {
    lines: [
      ...promises.map(({title, status}) => `${word(status)}  ${title}`),
      `${promises.length} tests of ${numbers.size} sentences: ${promises.length - wrong.length} ${isHeld ? 'hold' : 'are broken there'}, ${wrong.length} ${isHeld ? 'do not' : 'are not, and prove nothing'}.`
    ],
    isGood: promises.length > 0 && wrong.length === 0
  }
}
