import {plainName} from '../../lib/plan/plan-text.ts'
import {FITS_NOTHING, VERDICT_WORDS} from '../../lib/plan/report/words.ts'
import type {GuardResult, JudgedPlan} from '../../lib/plan/result.ts'
import type {Verdict} from '../../lib/plan/rules/verdict.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {plural} from '../../lib/action/text.ts'
import {flow, wrap} from '../layout.ts'
import type {Look} from '../paint.ts'
import {renderBar} from './bar.ts'
import {renderChange, renderRename, renderValues} from './terminal-change.ts'
import {countItems} from './terminal-counts.ts'
import type {ReportStyle} from './terminal-style.ts'

const LOOKS: Readonly<Record<Verdict, Look>> = {clean: 'clean', approve: 'approve', deny: 'deny', error: 'deny'}

/** Cells of the bar, where there is room. */
const WIDEST_BAR = 60

const FAILED_CHECKS = 10

/**
 * A judged plan for a person at a terminal: worst first. Whatever comes from the plan is on one line without control characters, because
 * an address may hold what would control the terminal.
 *
 * @returns lines, without line breaks
 */
export function renderTerminalReport(result: GuardResult, plan: JudgedPlan, style: ReportStyle): string[] {
  const {judgement} = plan
  const blocks = [
    [...headline(result, style), ...counts(plan, style)],
    whole(plan, style),
    changes('Must not happen', plan, 'deny', style),
    changes('Needs a look', plan, 'approve', style),
    renames(plan, style),
    style.isVerbose ? changes('Harmless', plan, 'clean', style) : [],
    rest(plan, style),
    footer(result, judgement.verdict, style)
  ]
  return blocks.filter(block => block.length > 0).flatMap((block, index) => (index === 0 ? block : ['', ...block]))
}

function headline({verdict, error}: GuardResult, {columns, paint}: ReportStyle): string[] {
  const message = error === undefined ? [] : wrap(oneLine(error.message), columns)
  return [`${paint(LOOKS[verdict], verdict.toUpperCase())} ${paint('strong', VERDICT_WORDS[verdict])}`, ...message]
}

function counts(plan: JudgedPlan, {columns, paint}: ReportStyle): string[] {
  const items = countItems(plan)
  if (items.length === 0) return ['Nothing changes.']
  const bar = renderBar(plan.judgement.counts, Math.min(WIDEST_BAR, columns), paint)
  return [...(bar === '' ? [] : [bar]), ...flow(items, columns, paint)]
}

/** What is said about the plan as a whole. */
function whole({facts, judgement, idle}: JudgedPlan, {columns, paint}: ReportStyle): string[] {
  const findings = judgement.findings
    // An errored plan says so in its error already.
    .filter(({rule}) => rule !== 'errored')
    .map(({verdict, reason}) => ({look: LOOKS[verdict], text: oneLine(reason)}))
  const failed = facts.failedChecks
    .slice(0, FAILED_CHECKS)
    .map(address => ({look: 'approve' as const, text: `The check ${plainName(address)} does not hold.`}))
  const unused = idle.map(line => ({look: 'approve' as const, text: `The line "${plainName(line)}" ${FITS_NOTHING}.`}))
  return [...findings, ...unused, ...failed].flatMap(({look, text}) =>
    wrap(text, columns, '! ').map((line, at) => (at === 0 ? paint(look, line) : line))
  )
}

function changes(title: string, {judgement, ...plan}: JudgedPlan, verdict: Verdict, style: ReportStyle): string[] {
  const shown = judgement.changes.filter(change => change.verdict === verdict)
  if (shown.length === 0) return []
  return [style.paint('strong', title), ...shown.flatMap(change => renderChange(change, plan.values, style))]
}

function renames({renames: hints}: JudgedPlan, style: ReportStyle): string[] {
  return hints.flatMap((hint, index) => [...(index === 0 ? [] : ['']), ...renderRename(hint, style)])
}

/** What is counted and not listed, or listed when it was asked for. */
function rest({facts, judgement, values}: JudgedPlan, style: ReportStyle): string[] {
  const {columns, isVerbose} = style
  const clean = judgement.changes.filter(({verdict}) => verdict === 'clean').length
  const drift = facts.drift.flatMap(({address, isGone, attributes}) => {
    const what = isGone ? ' is gone' : attributes.length === 0 ? '' : `: ${attributes.map(plainName).join(', ')}`
    return wrap(`${plainName(address)}${what}`, columns, '  ')
  })
  const outputs = facts.outputs.flatMap(name => [
    ...wrap(plainName(name), columns, '  '),
    ...(values === undefined ? [] : renderValues(values.outputOf(name), style))
  ])
  const list = (count: number, what: string, lines: readonly string[]) =>
    count === 0 ? [] : isVerbose ? [`${what}:`, ...lines] : [`${what} (listed with --verbose)`]
  return [
    ...(isVerbose ? [] : list(clean, plural(clean, 'harmless change'), [])),
    ...list(facts.drift.length, `${plural(facts.drift.length, 'object')} changed outside of Terraform`, drift),
    ...list(facts.outputs.length, `${plural(facts.outputs.length, 'output')} changed`, outputs),
    ...(values?.note === undefined ? [] : wrap(oneLine(values.note), columns))
  ]
}

/** As the report says it. */
const WITHOUT_KEY =
  'The fingerprint is made without a key: what Terraform marks as sensitive is left out of it, and not every copy of it is marked.'

function footer({planSha256, fingerprint}: GuardResult, verdict: Verdict, {columns, paint}: ReportStyle): string[] {
  const lines = [
    ...(planSha256 === '' ? [] : [`Plan sha256:${planSha256}`]),
    ...(fingerprint === '' ? [] : [`Fingerprint ${oneLine(fingerprint)}`]),
    ...(fingerprint.startsWith('sha256:') && verdict !== 'error' ? wrap(WITHOUT_KEY, columns) : [])
  ]
  return lines.map(line => paint('dim', line))
}
