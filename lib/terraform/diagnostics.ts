import {oneLine} from '../action/log-line.ts'
import {plainName} from '../plan/plan-text.ts'
import {isObject, member, textOf, type JsonObject} from './json.ts'
import {safeSummary} from './safe-summary.ts'

/**
 * What Terraform says is wrong, without anything that may hold a value: `detail` quotes attributes, what a command printed and the
 * message of a failed condition, and `snippet` the values of an expression.
 */
export interface SafeDiagnostic {
  readonly severity: 'error' | 'warning'
  /** What of its first line is no value, see `safeSummary`. */
  readonly summary: string
  readonly address: string | undefined
  /** As `main.tf:12`. */
  readonly place: string | undefined
  /** What we say about it: fixed text, and of a state lock who holds it. */
  readonly hint: string | undefined
}

const INIT = 'Run "init" in the working directory, with the same backend and the lock file of the plan, before this step.'

/** Of these kinds it is known what they mean, and nothing of their detail is needed. */
const HINTS: ReadonlyMap<string, string> = new Map([
  ['Saved plan is stale', 'The state was changed after the plan was made: make a new plan, and have it judged.'],
  ['Saved plan does not match the given state', 'It was made for another state: check the backend and the workspace.'],
  ['Cannot apply incomplete plan', 'Planning had failed: fix that and make a new plan.'],
  ['execution halted', 'It was interrupted, and stopped after what it had begun.'],
  ['Failed to save state', 'The backend did not accept the state.'],
  ['Inconsistent dependency lock file', INIT],
  ['Required plugins are not installed', INIT],
  ['Module not installed', INIT]
])

/** Terraform's own summaries begin with plain words. */
const NOT_SHOWN = 'the reason is not shown, because it can hold a value'

const NOT_INITIALISED = /^[\w ]{1,60} initialization required[,:] please run "/

/** @param value the member `diagnostic` of a message, of whatever kind it is */
export function readDiagnostic(value: unknown): SafeDiagnostic {
  const diagnostic: JsonObject = isObject(value) ? value : {}
  const said = textOf(diagnostic, 'summary') ?? ''
  const summary = safeSummary(said)
  const address = textOf(diagnostic, 'address')
  return {
    severity: textOf(diagnostic, 'severity') === 'warning' ? 'warning' : 'error',
    summary: summary === '' ? (said.trim() === '' ? 'no reason given' : NOT_SHOWN) : summary,
    address: address === undefined || address === '' ? undefined : plainName(address),
    place: placeOf(member(diagnostic, 'range')),
    hint: lockHint(summary, textOf(diagnostic, 'detail') ?? '') ?? HINTS.get(summary) ?? (NOT_INITIALISED.test(summary) ? INIT : undefined)
  }
}

function placeOf(range: unknown): string | undefined {
  if (!isObject(range)) return undefined
  const file = textOf(range, 'filename')
  const start = member(range, 'start')
  const line = isObject(start) ? member(start, 'line') : undefined
  if (file === undefined || file === '') return undefined
  return typeof line === 'number' && Number.isSafeInteger(line) ? `${plainName(file)}:${line}` : plainName(file)
}

/** What is known of a lock (`LockInfo` in internal/states/statemgr/locker.go), one `Name: value` a line in the detail. */
const LOCK_FACT = /^ *(ID|Operation|Who|Created): +([\w.:/@+ -]{1,120}?) *$/gm

/**
 * The backend "http" gives the facts of the lock that was asked for, not of the one that is held, whose id it names in its message
 * (Lock in internal/backend/remote-state/http/client.go).
 */
const HTTP_LOCK = /already locked: ID=([\w.:/@+-]{1,120})\s*$/m

function lockHint(summary: string, detail: string): string | undefined {
  if (summary !== 'Error acquiring the state lock' && summary !== 'Error releasing the state lock') return undefined
  const facts = new Map([...detail.matchAll(LOCK_FACT)].map(([, name = '', value = '']) => [name, value]))
  const heldId = HTTP_LOCK.exec(detail)?.[1]
  const unlock = `when nothing runs there any more, "force-unlock ${heldId ?? facts.get('ID') ?? 'ID'}" removes it.`
  if (summary === 'Error releasing the state lock') return `The lock is still there: ${unlock}`
  const held = [
    ['by', facts.get('Who')],
    ['for', facts.get('Operation')],
    ['since', facts.get('Created')]
  ].flatMap(([word, fact]) => (word === undefined || fact === undefined || heldId !== undefined ? [] : [`${word} ${fact}`]))
  return `${held.length === 0 ? 'The state is locked' : `It is held ${held.join(', ')}`}. Wait for the other run; ${unlock}`
}

/** What we say about a summary of Terraform's own that is known here; undefined for any other, which is text from outside. */
export const knownHint = (summary: string): string | undefined => HINTS.get(summary)

/** A diagnostic as one line: `error: Saved plan is stale (…)`. */
export function describeDiagnostic({severity, summary, address, place, hint}: SafeDiagnostic): string {
  const where = [address, place].filter(part => part !== undefined).join(', ')
  return oneLine(`${severity}: ${summary}${where === '' ? '' : ` (${where})`}${hint === undefined ? '' : `. ${hint}`}`)
}
