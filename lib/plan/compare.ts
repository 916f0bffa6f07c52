import {readFile} from 'node:fs/promises'
import {GuardError} from './errors.ts'
import type {PlanFacts} from './facts.ts'
import {isKeyed} from './fingerprint/index.ts'
import {plainName} from './plan-text.ts'
import type {JsonChange, JsonReport} from './report/json.ts'
import {CLASS_WORDS} from './report/words.ts'

/** How many changes are named; one is enough to stop. */
const NAMED = 20

/** What a report says about the plan that was judged, as far as it is compared. */
export type JudgedReport = Pick<JsonReport, 'changes' | 'outputs' | 'drift' | 'unchanged' | 'terraformVersion' | 'complete' | 'fingerprint'>

/**
 * Reads the report of the step that judged the plan.
 *
 * @throws GuardError when it is not there, or is not such a report
 */
export async function readJudged(path: string): Promise<JudgedReport> {
  const unusable = (why: 'unreadable' | 'not-json' | 'not-a-report') => new GuardError({code: 'judged-unusable', path, why})
  const text = await readFile(path, 'utf8').catch(() => {
    throw unusable('unreadable')
  })
  let report: unknown
  try {
    report = JSON.parse(text)
  } catch {
    throw unusable('not-json')
  }
  if (!isReport(report)) throw unusable('not-a-report')
  return report
}

function isReport(value: unknown): value is JudgedReport {
  if (typeof value !== 'object' || value === null) return false
  const {schemaVersion, changes, outputs, drift} = value as Partial<Record<keyof JsonReport, unknown>>
  return schemaVersion === 1 && isAddressed(changes) && isAddressed(drift) && Array.isArray(outputs)
}

const isAddressed = (entries: unknown) =>
  Array.isArray(entries) && entries.every(entry => typeof (entry as JsonChange | null)?.address === 'string')

/**
 * Says how a plan differs from the one that was judged. For people: whether it differs is decided by the fingerprint, which covers more.
 *
 * @returns one line for each difference, without any value; never empty
 */
export function compareWithJudged(facts: PlanFacts, judged: JudgedReport): readonly string[] {
  const lines = [
    ...compareChanges(facts, judged),
    ...compareNames('output', facts.outputs, judged.outputs),
    ...compareNames('drift of', namesOf(facts.drift), namesOf(judged.drift)),
    ...comparePlans(facts, judged)
  ]
  if (lines.length === 0) return [isKeyed(judged.fingerprint) ? OTHER_VALUES : ANY_VALUES]
  return lines.length > NAMED ? [...lines.slice(0, NAMED), `and ${lines.length - NAMED} more`] : lines
}

const OTHER_VALUES = 'only values outside of any change differ: of outputs, of drift, of what stays as it is or of the configuration'
const ANY_VALUES = 'only values differ; in which change can be told only with a fingerprint-key'

function compareChanges({changes}: PlanFacts, judged: JudgedReport): string[] {
  const before = new Map(judged.changes.map(change => [keyOf(change.address, change.deposed), change]))
  const after = new Map(changes.map(change => [keyOf(change.address, change.deposed ?? null), change]))
  const lines: string[] = []
  for (const [key, change] of after) {
    const old = before.get(key)
    const name = nameOf(change.address, change.deposed ?? null)
    if (old === undefined) lines.push(`${name} was not in the plan: ${CLASS_WORDS[change.class]}`)
    else if (old.class !== change.class) lines.push(`${name} was ${CLASS_WORDS[old.class]}, and is ${CLASS_WORDS[change.class]} now`)
    else if (old.digest !== change.digest) lines.push(`${name} changes in another way`)
  }
  for (const [key, old] of before) {
    if (!after.has(key)) lines.push(`${nameOf(old.address, old.deposed)} is no longer in the plan: it was ${CLASS_WORDS[old.class]}`)
  }
  return lines
}

function compareNames(what: string, after: readonly string[], before: readonly string[]): string[] {
  const [now, then] = [new Set(after), new Set(before)]
  return [
    ...after.filter(name => !then.has(name)).map(name => `${what} ${plainName(name)} was not in the plan`),
    ...before.filter(name => !now.has(name)).map(name => `${what} ${plainName(name)} is no longer in the plan`)
  ]
}

const namesOf = (drift: readonly {readonly address: string; readonly deposed?: string | null | undefined}[]) =>
  drift.map(({address, deposed}) => nameOf(address, deposed ?? null))

/** What is said about the plan as a whole. */
function comparePlans(facts: PlanFacts, judged: JudgedReport): string[] {
  const members: readonly (readonly [string, unknown, unknown])[] = [
    ['its Terraform version', judged.terraformVersion, facts.terraformVersion],
    ['"complete"', judged.complete, facts.complete ?? null],
    ['the number of objects that stay as they are', judged.unchanged, facts.unchanged]
  ]
  return members
    .filter(([, before, after]) => before !== after)
    .map(([what, before, after]) => `${what} was ${plainName(String(before))}, and is ${plainName(String(after))} now`)
}

const keyOf = (address: string, deposed: string | null) => JSON.stringify([address, deposed])

const nameOf = (address: string, deposed: string | null) =>
  deposed === null ? plainName(address) : `${plainName(address)} (deposed ${plainName(deposed)})`
