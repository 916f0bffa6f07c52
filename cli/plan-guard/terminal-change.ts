import {movedBlock, type RenameHint} from '../../lib/plan/renames.ts'
import {plainName} from '../../lib/plan/plan-text.ts'
import {CLASS_WORDS, explainActionReason} from '../../lib/plan/report/words.ts'
import type {JudgedChange} from '../../lib/plan/rules/judge.ts'
import type {ShownObject, ShownValues} from '../../lib/plan/values/index.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {plural} from '../../lib/action/text.ts'
import {lengthOf, wrap} from '../layout.ts'
import {signOf} from './bar.ts'
import type {ReportStyle} from './terminal-style.ts'

/** Attributes of one change that are named; a container may have a hundred. */
const NAMED_ATTRIBUTES = 12

const INDENT = '    '

/** The sign of a move, which a rename should be. What follows is indented, so that no line begins with text from the plan. */
const RENAME = '> '

/**
 * A change: its address and what happens, then why, line by line.
 *
 * @param values undefined when they are not to be shown; then attributes are named
 */
export function renderChange(change: JudgedChange, values: ShownValues | undefined, style: ReportStyle): string[] {
  const {address, deposed, class: kind} = change
  const shown = kind === 'invoke' ? values?.invocationOf(address) : values?.changeOf(address, deposed)
  const attributes = shown === undefined || shown.attributes.length === 0 ? nameAttributes(change) : []
  return [
    ...renderHead(change, style),
    ...[...explain(change), ...attributes].flatMap(text => wrap(text, style.columns, INDENT)),
    ...(shown === undefined ? [] : renderValues(shown, style))
  ]
}

/** Values before and after, which the plan's reader turned into texts of one line without what is sensitive. */
export function renderValues({attributes, more}: ShownObject, {columns, paint}: ReportStyle): string[] {
  const lines = attributes.flatMap(({path, before, after, lines: differing, moreLines}) => [
    ...wrap(`${path === '' ? '' : `${plainName(path)}: `}${oneLine(before)} → ${oneLine(after)}`, columns, INDENT),
    ...differing.map(line => `${INDENT}  ${paint(line.startsWith('-') ? 'remove' : 'add', oneLine(line))}`),
    ...(moreLines > 0 ? [`${INDENT}  and ${moreLines} more lines`] : [])
  ])
  return more > 0 ? [...lines, `${INDENT}and ${plural(more, 'more attribute')}`] : lines
}

/** That a delete and a create look like a rename, with the block that says so to Terraform, to be copied. */
export function renderRename({from, to, matching, compared, because}: RenameHint, {columns, paint}: ReportStyle): string[] {
  const why = because === 'spelling' ? 'only the spelling differs' : `${matching} of ${plural(compared, 'attribute')} are equal`
  const hint = `${plainName(to)} looks like ${plainName(from)} under a new name: ${why}.`
  const block = movedBlock({from, to})
  if (block === undefined) return wrap(hint, columns, RENAME)
  const lines = block.split('\n').map(line => paint('add', `${INDENT}${line}`))
  return [...wrap(`${hint} If it is, this block makes it a move:`, columns, RENAME), ...lines]
}

function renderHead(change: JudgedChange, {columns, paint}: ReportStyle): string[] {
  const [sign, look] = signOf(change.class)
  const address = plainName(change.address)
  const facts = describe(change)
  const head = `${paint(look, sign)} ${paint('strong', address)}`
  // An address stays in one piece, so that it can be copied.
  const fits = lengthOf(`${sign} ${address}  ${facts}`) <= columns
  return fits ? [`${head}  ${paint(look, facts)}`] : [head, ...wrap(facts, columns, INDENT).map(line => paint(look, line))]
}

function describe({class: kind, marks, deposed, previousAddress, isProtectedLoss}: JudgedChange): string {
  const parts = [CLASS_WORDS[kind]]
  if (isProtectedLoss) parts.push('protected')
  if (deposed !== undefined) parts.push(`deposed object ${plainName(deposed)}`)
  if (marks.imported && kind !== 'import') parts.push('imported')
  if (marks.moved && previousAddress !== undefined) parts.push(`was ${plainName(previousAddress)}`)
  return parts.join(', ')
}

function explain(change: JudgedChange): string[] {
  const lines = change.findings.map(({reason}) => oneLine(reason))
  if (change.forcedBy.length > 0) lines.push(`replaced because of ${nameAll(change.forcedBy)}`)
  const why = explainActionReason(change.actionReason)
  // For a forget, Terraform gives the reason of a deletion.
  if (why !== undefined && !change.isForget) lines.push(why)
  return lines
}

const nameAttributes = ({forcedBy, attributes}: JudgedChange) =>
  forcedBy.length > 0 || attributes.length === 0 ? [] : [`changes ${nameAll(attributes)}`]

function nameAll(names: readonly string[]): string {
  const named = names.slice(0, NAMED_ATTRIBUTES).map(plainName).join(', ')
  return names.length > NAMED_ATTRIBUTES ? `${named} and ${names.length - NAMED_ATTRIBUTES} more` : named
}
