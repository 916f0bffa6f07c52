// What the tests get for "@jest/globals" when mutants are tried, see runner.ts: jest's own expect and table of cases, and a list of tests.
import {expect} from 'expect'
import {bind} from 'jest-each'

type Effect = () => unknown

/** A `describe`, or a file. */
interface Suite {
  readonly name: string
  readonly outer: Suite | undefined
  readonly before: Effect[]
  readonly beforeEach: Effect[]
  readonly afterEach: Effect[]
}

export interface Test {
  readonly id: string
  readonly file: string
  readonly suite: Suite
  readonly run: Effect
}

export const tests: Test[] = []

const suiteOf = (name: string, outer?: Suite): Suite => ({name, outer, before: [], beforeEach: [], afterEach: []})

let file = ''
let suite = suiteOf('')

/** What is declared from now on is of this file. */
export function beginFile(name: string): void {
  file = name
  suite = suiteOf('')
}

/** The suites that a test is in, from the outside in. */
export const suitesOf = (inner: Suite | undefined): readonly Suite[] => (inner === undefined ? [] : [...suitesOf(inner.outer), inner])

function addSuite(name: string, declare: Effect): void {
  const outer = suite
  suite = suiteOf(name, outer)
  declare()
  suite = outer
}

function addTest(name: string, run: Effect): void {
  const path = [...suitesOf(suite).map(one => one.name), name].filter(part => part !== '')
  // Cases of a table may have one name.
  tests.push({id: `${file}#${tests.length} ${path.join(' ')}`, file, suite, run})
}

export const describe = Object.assign(addSuite, {each: bind(addSuite)})
export const it = Object.assign(addTest, {each: bind(addTest)})
export const test = it
export const beforeAll = (effect: Effect) => suite.before.push(effect)
export const beforeEach = (effect: Effect) => suite.beforeEach.push(effect)
export const afterEach = (effect: Effect) => suite.afterEach.push(effect)
export {expect}
