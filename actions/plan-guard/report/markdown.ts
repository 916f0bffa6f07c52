import {isKeyed} from '../fingerprint/index.ts'
import type {PlanFacts} from '../facts.ts'
import type {GuardResult, JudgedPlan} from '../result.ts'
import type {JudgedChange} from '../rules/judge.ts'
import type {Verdict} from '../rules/verdict.ts'
import {renderValues, type ShownObject, type ShownValues} from '../values/index.ts'
import {renderBar} from './bar.ts'
import {renderChange, renderDrift, renderShort} from './entries.ts'
import {nameSpan, sentence, shorten} from '../../../lib/plan-text.ts'
import {renderRename} from './renames.ts'
import {fill, type Entry, type Section} from './sections.ts'
import {countsLine, plural} from './words.ts'

/**
 * Bytes that the report may have. GitHub takes 65,536 characters for an issue's body; the approval adds its own text, for which 6,000
 * are left. Bytes are never fewer than characters, whichever GitHub counts.
 */
export const LONGEST_REPORT = 65_536 - 6_000

const LONGEST_ERROR = 2_000

const HEADLINES: Readonly<Record<Verdict, string>> = {
  clean: 'nothing is destroyed',
  approve: 'a person has to look',
  deny: 'must not be applied',
  error: 'could not be judged'
}

/** The result as Markdown for an issue and for the job summary: worst first, readable on a phone, and nothing in it is a value. */
export function renderMarkdown(result: GuardResult): string {
  if (result.mode !== 'guard') return `${renderCheck(result)}\n`
  const head = [`### Plan: ${result.verdict}, ${HEADLINES[result.verdict]}`]
  if (result.error !== undefined) head.push(sentence(shorten(result.error.message, LONGEST_ERROR)))
  if (result.plan === undefined) return `${head.join('\n\n')}\n`
  head.push(renderCounts(result.plan), ...renderWhole(result.plan))
  const tail = renderTail(result)
  const body = fill(sectionsOf(result.plan), LONGEST_REPORT - Buffer.byteLength([...head, tail].join('\n\n')) - BETWEEN_BYTES)
  return `${[...head, ...body, tail].join('\n\n')}\n`
}

/** Room for what stands between the parts. */
const BETWEEN_BYTES = 50

const CHECKED: Readonly<Record<Exclude<GuardResult['mode'], 'guard'>, readonly [clean: string, error: string]>> = {
  verify: ['Plan: the one that was judged', 'Plan: not the one that was judged'],
  seal: ['Plan: sealed', 'Plan: not sealed'],
  open: ['Plan: opened', 'Plan: not opened']
}

function renderCheck({mode, verdict, error, planSha256}: GuardResult): string {
  const [clean, failed] = mode === 'guard' ? ['', ''] : CHECKED[mode]
  const lines = [`### ${verdict === 'clean' ? clean : failed}`]
  if (error !== undefined) lines.push(sentence(shorten(error.message, LONGEST_ERROR)))
  if (error !== undefined && error.details.length > 0) lines.push(error.details.map(detail => `- ${sentence(detail)}`).join('\n'))
  if (planSha256 !== '') lines.push(`Plan ${nameSpan(`sha256:${planSha256}`)}`)
  return lines.join('\n\n')
}

function renderTail({planSha256, fingerprint, plan}: GuardResult): string {
  const version = plan === undefined ? '' : renderVersion(plan.facts)
  const print = fingerprint === '' ? [] : [`Fingerprint ${nameSpan(fingerprint)}${isKeyed(fingerprint) ? '' : WITHOUT_KEY}`]
  return [...print, `Plan ${nameSpan(`sha256:${planSha256}`)}${version} ${OF_THIS_RUN}`].join('\\\n')
}

/** Two plan files are never the same, though the plan may be: publish-report does not take a line that ends so for a change. */
const OF_THIS_RUN = '<!-- fairway:run -->'

const WITHOUT_KEY = ', made without a key: sensitive values are not part of it'

const renderVersion = ({terraformVersion}: PlanFacts) => (terraformVersion === '' ? '' : `, made with ${nameSpan(terraformVersion)}`)

function renderCounts({facts, judgement}: JudgedPlan): string {
  const outputs = facts.outputs.length === 0 ? [] : [`${plural(facts.outputs.length, 'output')} changed`]
  const unchanged = judgement.counts.noop === 0 ? [] : [`${judgement.counts.noop} unchanged`]
  const counts = [countsLine(judgement), ...outputs, ...unchanged].filter(part => part !== '')
  if (counts.length === 0) return 'Nothing changes.'
  const bar = renderBar(judgement.counts)
  return bar === '' ? `**${counts.join(', ')}**` : `${bar}\n\n**${counts.join(', ')}**`
}

function renderWhole({facts, judgement, values}: JudgedPlan): string[] {
  // An errored plan says so in its error already.
  const findings = judgement.findings.filter(({rule}) => rule !== 'errored').map(({reason}) => `- ${sentence(reason)}`)
  const failed = facts.failedChecks.slice(0, 10).map(address => `- the check ${nameSpan(address)} does not hold`)
  const note = values?.note === undefined ? [] : [`- ${sentence(values.note)}`]
  const lines = [...findings, ...failed, ...note]
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function sectionsOf({facts, judgement, renames, values}: JudgedPlan): Section[] {
  const byVerdict = (verdict: Verdict) => judgement.changes.filter(change => change.verdict === verdict)
  const clean = byVerdict('clean')
  return [
    section('#### Must not happen', byVerdict('deny'), values),
    section('#### To be looked at', byVerdict('approve'), values),
    {title: '#### Renamed, without a `moved` block?', entries: renames.map(renderRename)},
    {...section('', clean, values), title: '', fold: plural(clean.length, 'harmless change')},
    {
      title: '',
      fold: `${plural(facts.drift.length, 'object')} changed outside of Terraform`,
      entries: facts.drift.map(object => entry(renderDrift(object), values?.driftOf(object.address, object.deposed)))
    },
    {
      title: '',
      fold: `${plural(facts.outputs.length, 'output')} changed`,
      entries: facts.outputs.map(name => entry(`- ${nameSpan(name)}`, values?.outputOf(name)))
    }
  ]
}

function section(title: string, changes: readonly JudgedChange[], values: ShownValues | undefined): Section {
  const entries = changes.map(change => {
    const {address, deposed, class: kind} = change
    const shown = kind === 'invoke' ? values?.invocationOf(address) : values?.changeOf(address, deposed)
    return {...entry(renderChange(change), shown), short: renderShort(change), isKept: change.isProtectedLoss}
  })
  return {title, entries}
}

/** One item of a list, with the values that change below it. */
function entry(short: string, values: ShownObject | undefined): Entry {
  const lines = values === undefined ? [] : renderValues(values).map(line => `  ${line}`)
  return {full: [short, ...lines].join('\n'), short, isKept: false}
}
