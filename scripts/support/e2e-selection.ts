import {parseArgs} from 'node:util'
import {messageOf} from '../../lib/action/errors.ts'

/** One end-to-end suite: `__tests__/e2e/<name>.e2e.ts`. */
export interface E2eSuite {
  readonly name: string
  readonly description: string
  /** It takes so long, or needs a tool that takes so long to get, that it only runs when it is named, or with `--all`. */
  readonly onRequest?: true
  /** What `--all` adds to it; the suite finds FAIRWAY_E2E_ALL=1 in its environment then. */
  readonly full?: string
  /** It has the machine for itself: it takes all of it, or looks at all of it. The others run two at a time. */
  readonly alone?: true
  /** `all` for a suite that needs a tool which no other needs; default `e2e`. */
  readonly tools?: 'e2e' | 'all'
}

/** What `npm run e2e` was asked for. */
export type E2eSelection =
  | {readonly kind: 'wrong-usage'; readonly problem: string}
  | {
      readonly kind: 'run'
      readonly suites: readonly E2eSuite[]
      /** What is set in the suites' environment. */
      readonly environment: Readonly<Record<string, string>>
      /** Suites that nobody asked for by name and that therefore do not run. */
      readonly left: readonly E2eSuite[]
      /** What is not tried although nobody left it out by name, in words, one line each. */
      readonly remarks: readonly string[]
    }

/**
 * Which suites run, and how: without a name every suite but those on request, with names these and no others. `--all` runs those on request
 * too, and every suite in its full form.
 *
 * @param argv the arguments after `npm run e2e --`
 */
export function selectSuites(argv: readonly string[], suites: readonly E2eSuite[]): E2eSelection {
  const asked = parse(argv)
  if (typeof asked === 'string') return {kind: 'wrong-usage', problem: asked}
  const {names, all} = asked
  const unknown = names.find(name => !suites.some(suite => suite.name === name))
  if (unknown !== undefined) {
    return {kind: 'wrong-usage', problem: `"${unknown}" is not a suite. The suites are ${suites.map(({name}) => name).join(', ')}.`}
  }
  const chosen = suites.filter(({name, onRequest}) => (names.length > 0 ? names.includes(name) : all || onRequest !== true))
  const left = names.length > 0 ? [] : suites.filter(suite => !chosen.includes(suite))
  const short = all ? [] : chosen.filter(suite => suite.full !== undefined)
  return {
    kind: 'run',
    suites: chosen,
    environment: all ? {FAIRWAY_E2E_ALL: '1'} : {},
    left,
    remarks: [
      ...left.map(({name, description}) => `NOT RUN: ${name} (${description}). It only runs on request: npm run e2e -- ${name}`),
      ...short.map(({name, full = ''}) => `ONLY IN PART: ${name}, without ${full}. For that: npm run e2e -- ${name} --all`)
    ]
  }
}

function parse(argv: readonly string[]): {names: readonly string[]; all: boolean} | string {
  try {
    const {values, positionals} = parseArgs({args: [...argv], options: {all: {type: 'boolean', default: false}}, allowPositionals: true})
    return {names: positionals, all: values.all}
  } catch (error) {
    return messageOf(error)
  }
}
