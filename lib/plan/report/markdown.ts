import {plural} from '../../action/text.ts'
import {isKeyed} from '../fingerprint/index.ts'
import type {PlanFacts} from '../facts.ts'
import type {GuardResult, JudgedPlan} from '../result.ts'
import type {JudgedChange} from '../rules/judge.ts'
import {renderValues, type ShownObject, type ShownValues} from '../values/index.ts'
import {renderBar} from './bar.ts'
import {renderDangers} from './dangers.ts'
import {renderChange, renderDrift, renderShort} from './entries.ts'
import {nameSpan, sentence, shorten} from '../plan-text.ts'
import {renderRename} from './renames.ts'
import {emptyBytes, fill, sum, takeLines, type Entry, type Section} from './sections.ts'
import {countsLine, FITS_NOTHING, VERDICT_WORDS} from './words.ts'

/**
 * Bytes that the report may have. GitHub takes 65,536 characters for an issue's body; the approval adds its own text, for which 6,000
 * are left. Bytes are never fewer than characters, whichever GitHub counts.
 */
export const LONGEST_REPORT = 65_536 - 6_000

const LONGEST_ERROR = 2_000

/** Characters of one thing that is said about the plan as a whole, and bytes of all of them: a name from the plan may be any text. */
const LONGEST_FINDING = 600
const WHOLE_BYTES = 12_000

/** Bytes for everything that is different in a plan that is not the one that was judged. */
const DETAILS_BYTES = 40_000

/** The result as Markdown for an issue and for the job summary: worst first, readable on a phone, and nothing in it is a value. */
export function renderMarkdown(result: GuardResult): string {
  if (result.mode !== 'guard') return `${renderCheck(result)}\n`
  const head = [`### Plan: ${result.verdict}, ${VERDICT_WORDS[result.verdict]}`]
  if (result.error !== undefined) head.push(sentence(shorten(result.error.message, LONGEST_ERROR)))
  if (result.plan === undefined) return `${head.join('\n\n')}\n`
  const counted = [renderCounts(result.plan), ...renderWhole(result.plan)]
  const tail = renderTail(result)
  const harmless = harmlessSections(result.plan)
  const room = LONGEST_REPORT - sum([...head, ...counted, tail]) - BETWEEN_BYTES - emptyBytes(harmless)
  const {blocks, note} = dangersOf(result.plan, room)
  // As long as something dangerous is not shown whole, nothing harmless is.
  const body = [...blocks, ...fill(harmless, note === '' ? room - sum(blocks) : 0)]
  return `${[...head, ...(note === '' ? [] : [note]), ...counted, ...body, tail].join('\n\n')}\n`
}

/** Room for what is between the parts, and for the sentence that says what is left out. */
const BETWEEN_BYTES = 500

const CHECKED: Readonly<Record<Exclude<GuardResult['mode'], 'guard'>, readonly [clean: string, error: string]>> = {
  verify: ['Plan: the one that was judged', 'Plan: not the one that was judged'],
  seal: ['Plan: sealed', 'Plan: not sealed'],
  open: ['Plan: opened', 'Plan: not opened']
}

function renderCheck({mode, verdict, error, planSha256}: GuardResult): string {
  const [clean, failed] = mode === 'guard' ? ['', ''] : CHECKED[mode]
  const lines = [`### ${verdict === 'clean' ? clean : failed}`]
  if (error !== undefined) lines.push(sentence(shorten(error.message, LONGEST_ERROR)))
  const changed = error?.details.map(detail => `- ${sentence(shorten(detail, LONGEST_FINDING))}`) ?? []
  if (changed.length > 0) lines.push(takeLines(changed, DETAILS_BYTES).join('\n'))
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

const WITHOUT_KEY = ', made without a key: what Terraform marks as sensitive is left out of it, and not every copy of it is marked'

const renderVersion = ({terraformVersion}: PlanFacts) => (terraformVersion === '' ? '' : `, made with ${nameSpan(terraformVersion)}`)

function renderCounts({facts, judgement}: JudgedPlan): string {
  const outputs = facts.outputs.length === 0 ? [] : [`${plural(facts.outputs.length, 'output')} changed`]
  const unchanged = judgement.counts.noop === 0 ? [] : [`${judgement.counts.noop} unchanged`]
  const counts = [countsLine(judgement), ...outputs, ...unchanged].filter(part => part !== '')
  if (counts.length === 0) return 'Nothing changes.'
  const bar = renderBar(judgement.counts)
  return bar === '' ? `**${counts.join(', ')}**` : `${bar}\n\n**${counts.join(', ')}**`
}

function renderWhole({facts, judgement, values, idle}: JudgedPlan): string[] {
  // An errored plan says so in its error already.
  const findings = judgement.findings
    .filter(({rule}) => rule !== 'errored')
    .map(({reason}) => `- ${sentence(shorten(reason, LONGEST_FINDING))}`)
  const failed = facts.failedChecks.slice(0, 10).map(address => `- the check ${nameSpan(address)} does not hold`)
  const unused = idle.map(line => `- the line ${nameSpan(line)} ${FITS_NOTHING}`)
  const note = values?.note === undefined ? [] : [`- ${sentence(values.note)}`]
  const lines = [...findings, ...unused, ...failed, ...note]
  return lines.length === 0 ? [] : [takeLines(lines, WHOLE_BYTES).join('\n')]
}

function dangersOf({judgement, values}: JudgedPlan, room: number) {
  const changes = judgement.changes.filter(({verdict}) => verdict !== 'clean')
  return renderDangers(changes, change => entryOf(change, values).full, room)
}

function harmlessSections({facts, judgement, renames, values}: JudgedPlan): Section[] {
  const clean = judgement.changes.filter(({verdict}) => verdict === 'clean')
  return [
    {title: '#### Renamed, without a `moved` block?', entries: renames.map(renderRename)},
    {title: '', fold: plural(clean.length, 'harmless change'), entries: clean.map(change => entryOf(change, values))},
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

function entryOf(change: JudgedChange, values: ShownValues | undefined): Entry {
  const {address, deposed, class: kind} = change
  const shown = kind === 'invoke' ? values?.invocationOf(address) : values?.changeOf(address, deposed)
  return {...entry(renderChange(change), shown), short: renderShort(change)}
}

/** One item of a list, with the values that change below it. */
function entry(short: string, values: ShownObject | undefined): Entry {
  const lines = values === undefined ? [] : renderValues(values).map(line => `  ${line}`)
  return {full: [short, ...lines].join('\n'), short}
}
