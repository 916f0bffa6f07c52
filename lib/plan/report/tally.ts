import {nameSpan} from '../plan-text.ts'
import type {JudgedChange} from '../rules/judge.ts'
import {renderEffect} from './entries.ts'
import {blockOf} from './instances.ts'

/** Bytes for the number of changes of one kind and for their types, at most. */
const KIND_BYTES = 1_000

/** Bytes for the words around the names. */
const WORDS_BYTES = 150

/** Changes that one line counts. */
interface Kind {
  /** Which of the lists it is from. */
  readonly list: number
  readonly isProtectedLoss: boolean
  /** Markdown. */
  readonly effect: string
  readonly changes: JudgedChange[]
}

/** Bytes that a tally has at most when nothing is named. */
export const tallyBytes = (lists: readonly (readonly JudgedChange[])[]) => kindsOf(lists).length * KIND_BYTES

/**
 * The last resort, where not even the names of all resources have room: a line for each kind of change with its number, the names of as
 * many resources as fit, with the number of their objects, and the types of all others. What is protected is named first.
 *
 * @param lists of changes, worst first
 * @param room bytes
 * @returns lines for each list
 */
export function renderTally(lists: readonly (readonly JudgedChange[])[], room: number): string[][] {
  const kinds = kindsOf(lists)
  const perKind = Math.min(KIND_BYTES, Math.floor(room / Math.max(1, kinds.length)))
  let left = room - kinds.length * perKind
  const lines = new Map<Kind, string>()
  for (const kind of [...kinds.filter(isProtected), ...kinds.filter(each => !isProtected(each))]) {
    const {names, rest} = nameSome(kind.changes, left)
    left -= Buffer.byteLength(names)
    const head = `- ${kind.changes.length} ${kind.effect}`
    lines.set(kind, `${head}${names === '' ? '' : `: ${names}`}${renderTypes(rest, names === '', perKind - WORDS_BYTES)}`)
    // Nothing less dangerous is named once a name is left out.
    if (rest.length > 0) left = 0
  }
  return lists.map((_, at) => kinds.filter(({list}) => list === at).map(kind => lines.get(kind) ?? ''))
}

const isProtected = ({isProtectedLoss}: Kind) => isProtectedLoss

function kindsOf(lists: readonly (readonly JudgedChange[])[]): Kind[] {
  const kinds = new Map<string, Kind>()
  for (const [list, changes] of lists.entries()) {
    for (const change of changes) {
      const {isProtectedLoss} = change
      const effect = renderEffect(change)
      const kind = kinds.get(`${list} ${effect}`) ?? {list, isProtectedLoss, effect, changes: []}
      kinds.set(`${list} ${effect}`, kind)
      kind.changes.push(change)
    }
  }
  return [...kinds.values()]
}

/** Names as many resources as there is room for; all objects of one are named by it, or none is. */
function nameSome(changes: readonly JudgedChange[], room: number) {
  const resources = countBy(changes, ({address}) => blockOf(address))
  const named = new Set<string>()
  const names: string[] = []
  let left = room
  for (const [name, count] of resources) {
    const text = count === 1 ? nameSpan(name) : `${nameSpan(name)} (${count})`
    left -= Buffer.byteLength(text) + 2
    if (left < 0) break
    named.add(name)
    names.push(text)
  }
  return {names: names.join(', '), rest: changes.filter(({address}) => !named.has(blockOf(address)))}
}

function renderTypes(changes: readonly JudgedChange[], isAll: boolean, room: number): string {
  if (changes.length === 0) return ''
  const types = [...countBy(changes, ({type}) => type)].sort(([, one], [, other]) => other - one)
  const shown: string[] = []
  let left = room
  let others = changes.length
  for (const [type, count] of types) {
    const text = `${count} of ${nameSpan(type)}`
    left -= Buffer.byteLength(text) + 2
    if (left < 0) break
    shown.push(text)
    others -= count
  }
  if (others > 0) shown.push(shown.length === 0 ? `${others} of long types` : `${others} of other types`)
  return `${isAll ? ': ' : ` and ${changes.length} more, `}${shown.join(', ')}`
}

function countBy(changes: readonly JudgedChange[], nameOf: (change: JudgedChange) => string): Map<string, number> {
  const counts = new Map<string, number>()
  for (const change of changes) counts.set(nameOf(change), (counts.get(nameOf(change)) ?? 0) + 1)
  return counts
}
