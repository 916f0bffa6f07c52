import {oneLine} from '../../action/log-line.ts'
import {shorten} from '../plan-text.ts'
import type {Leaf, Side, Withheld} from './leaves.ts'
import {diffLines} from './line-diff.ts'
import {SENSITIVE, type Scrubber} from './secrets.ts'

/** An attribute that changes, as it may be shown: no value in it is sensitive. All texts are of one line, and not escaped for anything. */
export interface ShownAttribute {
  /** As `disk[0].size` or `tags["a.b"]`; empty for an output that is not an object. */
  readonly path: string
  /** A text in quotes, any other value as it is; or a word in parentheses: one of {@link WORDS}, or `(30 lines)`. */
  readonly before: string
  readonly after: string
  /** Of a text of several lines those that differ, `- ` or `+ ` before each. */
  readonly lines: readonly string[]
  /** How many more such lines there are. */
  readonly moreLines: number
}

/** What is shown in place of a value. */
export const WORDS: Readonly<Record<'none' | 'sensitive' | 'unknown' | 'empty', string>> = {
  none: '(none)',
  sensitive: SENSITIVE,
  unknown: '(known after apply)',
  empty: '(empty)'
}

const LONGEST_VALUE = 160
const LONGEST_LINE = 120
const MOST_LINES = 12

/** Everything secret is taken out before anything is cut: a piece of a secret would not be found. */
export function showLeaf({path, before, after}: Leaf, scrubber: Scrubber): ShownAttribute {
  const [old, next] = [scrubSide(before, scrubber), scrubSide(after, scrubber)]
  const isDiff = typeof old === 'string' && typeof next === 'string' && (isMultiline(old) || isMultiline(next))
  const lines = isDiff ? diffLines(old, next).map(line => toLine(line, LONGEST_LINE, scrubber)) : []
  return {
    path: showPath(path, scrubber),
    before: showSide(old, scrubber),
    after: showSide(next, scrubber),
    lines: lines.slice(0, MOST_LINES),
    moreLines: Math.max(0, lines.length - MOST_LINES)
  }
}

function scrubSide(side: Side, scrubber: Scrubber): Side {
  if (typeof side === 'string') {
    const text = scrubber.value(side)
    return text.trim() === SENSITIVE && side.trim() !== SENSITIVE ? {kind: 'sensitive'} : text
  }
  return typeof side === 'number' && scrubber.value(String(side)) !== String(side) ? {kind: 'sensitive'} : side
}

/** @param side without secrets */
function showSide(side: Side, scrubber: Scrubber): string {
  if (typeof side === 'object') return describe(side)
  if (typeof side !== 'string') return String(side)
  return isMultiline(side) ? `(${side.trimEnd().split('\n').length} lines)` : `"${toLine(side, LONGEST_VALUE, scrubber)}"`
}

function describe(side: Withheld): string {
  return 'count' in side ? `(${side.count} ${side.kind})` : WORDS[side.kind]
}

const isMultiline = (text: string) => text.trimEnd().includes('\n')

/** Taking out control characters could make a secret of what was not one. */
function toLine(text: string, longest: number, scrubber: Scrubber): string {
  const line = oneLine(text)
  return shorten(line === text ? line : scrubber.text(line), longest).toWellFormed()
}

/** The keys of a map may be anything, and could be a secret. */
function showPath(path: Leaf['path'], scrubber: Scrubber): string {
  const shown = path.map((step, depth) => {
    if (typeof step === 'number') return `[${step}]`
    const name = scrubber.value(step)
    if (name !== step && name === SENSITIVE) return `[${SENSITIVE}]`
    if (!/^[A-Za-z_][\w-]*$/.test(name)) return `["${name}"]`
    return depth === 0 ? name : `.${name}`
  })
  return scrubber.text(oneLine(shown.join('')))
}
