import {plural} from '../../action/text.ts'
import {nameSpan} from '../plan-text.ts'
import type {JudgedChange} from '../rules/judge.ts'
import {renderEffect, renderShort} from './entries.ts'
import {blockOf, renderKeys, resourceOf} from './instances.ts'
import {bytes, sum} from './sections.ts'
import {renderTally, tallyBytes} from './tally.ts'

/** What a person has to look at, as long as the report has room for it. */
export interface Dangers {
  /** A block of Markdown for each heading. */
  readonly blocks: readonly string[]
  /** What is left out, in a sentence; empty when nothing is. */
  readonly note: string
}

/** Bytes for a heading and what is around it. */
const HEADING_BYTES = 40
const HEADINGS = ['#### Must not happen', '#### Needs a look'] as const

const WHERE = 'Everything is in the report as JSON, the output `report`.'
const NOTES = {
  whole: '',
  short: `This plan is large: of some changes below only the address is shown, and of harmless ones only the number. ${WHERE}`,
  joined: `This plan is large: instances of one resource stand in one line below, and harmless changes are only counted. ${WHERE}`,
  counted: `This plan is large: below are all protected resources, of the others only as many as there is room for, and the number of all. ${WHERE}`
} as const

/** How changes are put together: one for one, by resource in its module, or by block of the configuration. */
type Joining = ((address: string) => string) | undefined
const JOININGS: readonly Joining[] = [undefined, resourceOf, blockOf]

interface Row {
  /** Empty for a change on its own. */
  readonly name: string
  readonly changes: readonly JudgedChange[]
  /** The line without details and keys. */
  readonly short: string
}

type Lists<Item> = readonly (readonly Item[])[]

/**
 * What a person has to look at, worst first, in as many words as there is room for: whole; without details, from the end on; with the
 * instances of a resource in one line; and where not even the names of all resources have room, counted. What is protected is shortened
 * only when that does not help with all others.
 *
 * @param changes those that are not harmless, worst first
 * @param renderFull a change with all its details
 * @param room bytes
 */
export function renderDangers(changes: readonly JudgedChange[], renderFull: (change: JudgedChange) => string, room: number): Dangers {
  const lists = [changes.filter(isDenied), changes.filter(change => !isDenied(change))]
  const kept = lists.map(list => list.filter(({isProtectedLoss}) => isProtectedLoss))
  const others = lists.map(list => list.filter(({isProtectedLoss}) => !isProtectedLoss))
  const othersRows = JOININGS.map(joining => others.map(list => join(list, joining)))
  const left = room - HEADINGS.length * HEADING_BYTES
  for (const joining of JOININGS) {
    const keptRows = kept.map(list => join(list, joining))
    const spare = left - lengthOf(keptRows)
    for (const rows of othersRows) {
      if (spare >= lengthOf(rows)) return showRows(keptRows, rows, renderFull, spare - lengthOf(rows))
    }
    if (spare >= tallyBytes(others)) return showTally(keptRows, others, renderFull, spare)
  }
  const count = kept.flat().length
  const note = `**This plan is too large for a report: it has ${plural(count, 'protected change')}, and they are only counted here, with the names that there is room for.** ${WHERE}`
  return {blocks: blocksOf(renderTally(lists, left)), note}
}

const isDenied = ({verdict}: JudgedChange) => verdict === 'deny' || verdict === 'error'

const lengthOf = (rows: Lists<Row>) => sum(rows.flat().map(({short}) => short))

const blocksOf = (lists: Lists<string>) =>
  lists.flatMap((lines, at) => (lines.length === 0 ? [] : [`${HEADINGS[at] ?? ''}\n\n${lines.join('\n')}`]))

function showRows(kept: Lists<Row>, others: Lists<Row>, renderFull: (change: JudgedChange) => string, spare: number): Dangers {
  const lists = kept.map((rows, at) => [...rows, ...(others[at] ?? [])])
  const isJoined = lists.flat().some(({name}) => name !== '')
  if (!isJoined) {
    const {texts, isWhole} = addDetails(lists.flat(), renderFull, spare)
    return {blocks: blocksOf(textsOf(lists, texts)), note: isWhole ? NOTES.whole : NOTES.short}
  }
  // Some of the room is for the keys.
  const {texts} = addDetails(kept.flat(), renderFull, spare / 2)
  const keyed = addKeys(lists.flat(), spare - lengthDifference(texts))
  return {blocks: blocksOf(textsOf(lists, texts, keyed)), note: NOTES.joined}
}

function showTally(kept: Lists<Row>, others: Lists<JudgedChange>, renderFull: (change: JudgedChange) => string, spare: number): Dangers {
  const room = spare - tallyBytes(others)
  const {texts} = addDetails(kept.flat(), renderFull, room / 2)
  const keyed = addKeys(kept.flat(), (room - lengthDifference(texts)) / 2)
  const counted = renderTally(others, spare - lengthDifference(texts) - lengthDifference(keyed))
  const lines = textsOf(kept, texts, keyed).map((texts, at) => [...texts, ...(counted[at] ?? [])])
  return {blocks: blocksOf(lines), note: NOTES.counted}
}

type Texts = ReadonlyMap<Row, string>

const textsOf = (lists: Lists<Row>, ...texts: readonly Texts[]) =>
  lists.map(rows => rows.map(row => texts.find(each => each.has(row))?.get(row) ?? row.short))

const lengthDifference = (texts: Texts) => [...texts].reduce((total, [{short}, text]) => total + bytes(text) - bytes(short), 0)

/** Details, beginning with the worst one; once there is no room for those of one, nothing less dangerous gets any. */
function addDetails(rows: readonly Row[], renderFull: (change: JudgedChange) => string, spare: number) {
  const texts = new Map<Row, string>()
  let left = spare
  for (const row of rows) {
    const [change] = row.changes
    if (change === undefined || row.name !== '') continue
    const full = renderFull(change)
    left -= bytes(full) - bytes(row.short)
    if (left < 0) return {texts, isWhole: false}
    texts.set(row, full)
  }
  return {texts, isWhole: true}
}

/** The room that is left for keys is shared out evenly; what one resource does not need goes to the next. */
function addKeys(rows: readonly Row[], spare: number): Texts {
  const joined = rows.filter(({name}) => name !== '')
  let left = spare
  return new Map(
    joined.map((row, at) => {
      const addresses = row.changes.map(({address}) => address)
      const keys = renderKeys(row.name, addresses, Math.floor(left / (joined.length - at)))
      left -= Buffer.byteLength(keys)
      return [row, row.short + keys]
    })
  )
}

/** Changes of one list, of which either all or none are protected. */
function join(changes: readonly JudgedChange[], joining: Joining): Row[] {
  const groups = new Map<string, {readonly name: string; readonly changes: JudgedChange[]}>()
  for (const [at, change] of changes.entries()) {
    const name = joining?.(change.address)
    const key = name === undefined ? String(at) : JSON.stringify([name, change.class])
    const group = groups.get(key)
    if (group === undefined) groups.set(key, {name: name ?? '', changes: [change]})
    else group.changes.push(change)
  }
  return [...groups.values()].map(group => toRow(group.name, group.changes))
}

const shorts = new WeakMap<JudgedChange, string>()

/** Asked for with each way to put changes together; a change never changes. */
function shortOf(change: JudgedChange): string {
  const short = shorts.get(change) ?? renderShort(change)
  shorts.set(change, short)
  return short
}

function toRow(name: string, changes: readonly JudgedChange[]): Row {
  const [first] = changes
  if (first === undefined || changes.length === 1) return {name: '', changes, short: first === undefined ? '' : shortOf(first)}
  const deposed = changes.filter(change => change.deposed !== undefined).length
  const imported = changes.filter(({marks}) => marks.imported).length
  const moved = changes.filter(({marks}) => marks.moved).length
  const marks = [
    ...(deposed === 0 ? [] : [`${deposed} of them deposed`]),
    ...(imported === 0 ? [] : [`${imported} of them imported`]),
    ...(moved === 0 ? [] : [`${moved} of them moved`])
  ]
  const count = plural(changes.length, deposed === 0 ? 'instance' : 'object')
  return {name, changes, short: `- ${nameSpan(name)} ${[renderEffect(first), count, ...marks].join(', ')}`}
}
