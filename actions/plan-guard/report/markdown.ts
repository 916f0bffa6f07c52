import type {PlanFacts} from '../facts.ts'
import type {GuardResult, JudgedPlan} from '../result.ts'
import type {JudgedChange} from '../rules/judge.ts'
import type {Verdict} from '../rules/verdict.ts'
import {renderChange, renderDrift, renderShort} from './entries.ts'
import {nameSpan, sentence, shorten} from './inert.ts'
import {fill, type Section} from './sections.ts'
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
  if (result.mode === 'verify') return `${renderVerify(result)}\n`
  const head = [`### Plan: ${result.verdict}, ${HEADLINES[result.verdict]}`]
  if (result.error !== undefined) head.push(sentence(shorten(result.error.message, LONGEST_ERROR)))
  if (result.plan === undefined) return `${head.join('\n\n')}\n`
  head.push(renderCounts(result.plan), ...renderWhole(result.plan))
  const body = fill(sectionsOf(result.plan), LONGEST_REPORT - Buffer.byteLength(head.join('\n\n')) - TAIL_BYTES)
  const tail = result.planSha256 === '' ? [] : [`Plan ${nameSpan(`sha256:${result.planSha256}`)}${renderVersion(result.plan.facts)}`]
  return `${[...head, ...body, ...tail].join('\n\n')}\n`
}

/** Room for the line with the digest, and for what stands between the parts. */
const TAIL_BYTES = 300

function renderVerify({verdict, error, planSha256}: GuardResult): string {
  const lines = [verdict === 'clean' ? '### Plan file: unchanged' : '### Plan file: not the one that was judged']
  if (error !== undefined) lines.push(sentence(error.message))
  if (planSha256 !== '') lines.push(`Plan ${nameSpan(`sha256:${planSha256}`)}`)
  return lines.join('\n\n')
}

const renderVersion = ({terraformVersion}: PlanFacts) => (terraformVersion === '' ? '' : `, made with ${nameSpan(terraformVersion)}`)

function renderCounts({facts, judgement}: JudgedPlan): string {
  const outputs = facts.outputs.length === 0 ? [] : [`${plural(facts.outputs.length, 'output')} changed`]
  const unchanged = judgement.counts.noop === 0 ? [] : [`${judgement.counts.noop} unchanged`]
  const counts = [countsLine(judgement), ...outputs, ...unchanged].filter(part => part !== '')
  return counts.length === 0 ? 'Nothing changes.' : `**${counts.join(', ')}**`
}

function renderWhole({facts, judgement}: JudgedPlan): string[] {
  // An errored plan says so in its error already.
  const findings = judgement.findings.filter(({rule}) => rule !== 'errored').map(({reason}) => `- ${sentence(reason)}`)
  const failed = facts.failedChecks.slice(0, 10).map(address => `- the check ${nameSpan(address)} does not hold`)
  const lines = [...findings, ...failed]
  return lines.length === 0 ? [] : [lines.join('\n')]
}

function sectionsOf({facts, judgement}: JudgedPlan): Section[] {
  const byVerdict = (verdict: Verdict) => judgement.changes.filter(change => change.verdict === verdict)
  const clean = byVerdict('clean')
  return [
    section('#### Must not happen', byVerdict('deny')),
    section('#### To be looked at', byVerdict('approve')),
    {...section('', clean), title: '', fold: plural(clean.length, 'harmless change')},
    {
      title: '',
      fold: `${plural(facts.drift.length, 'object')} changed outside of Terraform`,
      entries: facts.drift.map(object => ({full: renderDrift(object), short: renderDrift(object), isKept: false}))
    },
    {
      title: '',
      fold: `${plural(facts.outputs.length, 'output')} changed`,
      entries: facts.outputs.map(name => ({full: `- ${nameSpan(name)}`, short: `- ${nameSpan(name)}`, isKept: false}))
    }
  ]
}

function section(title: string, changes: readonly JudgedChange[]): Section {
  const entries = changes.map(change => ({full: renderChange(change), short: renderShort(change), isKept: change.isProtectedLoss}))
  return {title, entries}
}
