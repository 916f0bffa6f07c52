import {GuardError} from '../../lib/plan/errors.ts'
import {readFacts, type ReadFacts} from '../../lib/plan/read-facts.ts'
import {judge, type RuleSettings} from '../../lib/plan/rules/judge.ts'
import type {Verdict} from '../../lib/plan/rules/verdict.ts'

/** What the inputs say when nothing is set. */
const DEFAULTS: RuleSettings = {protect: [], except: [], useDefaults: true, maxDestroy: undefined, allowed: [], expired: []}

/** A key of no worth: with one, everything of a plan goes into its fingerprint. */
const KEY = 'k'.repeat(32)

export interface Outcome {
  readonly verdict: Verdict
  /** Empty when the plan was refused. */
  readonly fingerprint: string
}

/**
 * The verdict over a plan in memory, as the action comes to it.
 *
 * @throws whatever is no refusal: a crash
 */
export async function outcomeOf(bytes: Uint8Array, settings: Partial<RuleSettings> = {}): Promise<Outcome> {
  let read: ReadFacts
  try {
    read = await readFacts(pieces(bytes), {fingerprintKey: KEY, showValues: false})
  } catch (error) {
    if (error instanceof GuardError) return {verdict: 'error', fingerprint: ''}
    throw error
  }
  return {verdict: judge(read.facts, {...DEFAULTS, ...settings}).verdict, fingerprint: read.fingerprint}
}

// eslint-disable-next-line @typescript-eslint/require-await -- a source is asynchronous
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  const middle = bytes.length >> 1
  yield bytes.subarray(0, middle)
  yield bytes.subarray(middle)
}
