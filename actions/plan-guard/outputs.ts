import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import type {ActionReport} from '../../lib/action/action.ts'
import {CHANGE_CLASSES, type ChangeClass} from '../../lib/plan/classes.ts'
import type {PlanFacts} from '../../lib/plan/facts.ts'
import type {HandOver} from './hand-over.ts'
import type {PlanGuardInputs} from './inputs.ts'
import {REPORT_NAMES} from './report-names.ts'
import {oneLine} from '../../lib/action/log-line.ts'
import {plainName} from '../../lib/plan/plan-text.ts'
import {dataLossAddresses, protectedAddresses, renderJson} from '../../lib/plan/report/json.ts'
import {renderJobSummary} from '../../lib/plan/report/job-summary.ts'
import {renderMarkdown} from '../../lib/plan/report/markdown.ts'
import {summarize} from '../../lib/plan/report/summary.ts'
import {CLASS_WORDS} from '../../lib/plan/report/words.ts'
import type {GuardResult, JudgedPlan} from '../../lib/plan/result.ts'
import {isAtLeast} from '../../lib/plan/rules/verdict.ts'

/** The outputs that action.yml declares; the contract test compares. */
export const outputNames = [
  'verdict',
  'creates',
  'updates',
  'replaces',
  'deletes',
  'forgets',
  'changes',
  'protected',
  'data-loss',
  'fingerprint',
  'plan-sha256',
  'report',
  'markdown',
  'summary',
  'sealed',
  'hand-over',
  'report-sha256',
  'plan'
] as const

export type PlanGuardOutput = (typeof outputNames)[number]

export interface ReportPaths {
  readonly report: string
  readonly markdown: string
}

/** Writes the report as JSON and as Markdown into the step's folder, for this user only. */
export async function writeReports(result: GuardResult, folder: string): Promise<ReportPaths> {
  const paths = {report: join(folder, REPORT_NAMES.report), markdown: join(folder, REPORT_NAMES.markdown)}
  await writeFile(paths.report, `${JSON.stringify(renderJson(result), undefined, 2)}\n`, {mode: 0o600})
  await writeFile(paths.markdown, renderMarkdown(result), {mode: 0o600})
  return paths
}

/**
 * What the step reports.
 *
 * @param failOn the verdict from which on the step is red; a file that changed after it was judged is red whatever it says
 * @param handOver what goes to another job, in mode seal
 */
export function report(
  result: GuardResult,
  failOn: PlanGuardInputs['failOn'],
  paths: ReportPaths,
  handOver?: HandOver
): ActionReport<PlanGuardOutput> {
  const summary = summarize(result)
  // A number from a plan that could not be judged would be taken for the number of changes.
  const plan = result.verdict === 'error' ? undefined : result.plan
  const count = (...names: ChangeClass[]) =>
    plan === undefined ? '' : String(names.reduce((total, name) => total + plan.judgement.counts[name], 0))
  return {
    outputs: {
      verdict: result.verdict,
      creates: count('create'),
      updates: count('update'),
      replaces: count('replace'),
      deletes: count('delete'),
      forgets: count('forget', 'forget-replace'),
      changes: plan === undefined ? '' : String(countChanges(plan)),
      protected: addressList(protectedAddresses(result.plan?.judgement.changes ?? [])),
      'data-loss': addressList(dataLossAddresses(result.plan?.judgement.changes ?? [])),
      fingerprint: result.fingerprint,
      'plan-sha256': result.planSha256,
      report: paths.report,
      markdown: paths.markdown,
      summary,
      sealed: handOver?.sealed ?? '',
      'hand-over': handOver?.folder ?? '',
      'report-sha256': handOver?.reportSha256 ?? '',
      plan: result.mode === 'open' ? result.file : ''
    },
    log: [...logLines(result.plan), `Plan: ${summary}`],
    ...warningOf(result.plan),
    summary: renderJobSummary(result),
    failure: failureOf(result, failOn, summary)
  }
}

/** Characters of a list of addresses, 64 KiB as GitHub counts: all outputs of a job may have 1 MiB together, in UTF-16. */
const LONGEST_LIST = 32_768

/** One a line: all of them, or as many as fit and a last line that cannot be an address. */
function addressList(addresses: readonly string[]): string {
  const lines = addresses.map(oneLine)
  if (lines.join('\n').length <= LONGEST_LIST) return lines.join('\n')
  let left = LONGEST_LIST - MORE_LENGTH
  const shown = lines.filter(line => {
    const fits = line.length + 1 <= left
    if (fits) left -= line.length + 1
    return fits
  })
  return [...shown, `and ${lines.length - shown.length} more, which only the report file lists`].join('\n')
}

/** Room for the last line. */
const MORE_LENGTH = 100

/** What an apply would do. Terraform's own word counts where ours finds nothing: a refresh-only plan writes the state. */
function countChanges({facts, judgement}: JudgedPlan): number {
  const changing = CHANGE_CLASSES.filter(name => name !== 'noop' && name !== 'read')
  const counted = changing.reduce((total, name) => total + judgement.counts[name], 0) + facts.outputs.length
  return counted === 0 && appliesMore(facts, judgement.counts.read) ? 1 : counted
}

/** A plan that does not say counts as one that may. */
function appliesMore({applyable, drift}: PlanFacts, reads: number): boolean {
  return applyable ?? drift.length + reads > 0
}

/** How many lines of `protect` an annotation names; the report names all of them. */
const WARNED = 10

/** A new project has nothing yet, so a line that fits nothing is no error. */
function warningOf(plan: JudgedPlan | undefined): {warning?: string} {
  const {idle} = plan ?? {idle: []}
  if (idle.length === 0) return {}
  const named = idle.slice(0, WARNED).map(line => `"${oneLine(line)}"`)
  const more = idle.length > WARNED ? [`${idle.length - WARNED} more`] : []
  return {
    warning:
      `${idle.length === 1 ? 'A line' : 'Lines'} of "protect" ${idle.length === 1 ? 'fits' : 'fit'} nothing in this plan, its configuration included, ` +
      `and so ${idle.length === 1 ? 'protects' : 'protect'} nothing: ${[...named, ...more].join(', ')}. Compare with the addresses that "terraform state list" shows.`
  }
}

const LOGGED = 100

function logLines(plan: JudgedPlan | undefined): string[] {
  const changes = plan?.judgement.changes.filter(({verdict}) => verdict !== 'clean') ?? []
  const lines = changes.slice(0, LOGGED).map(({address, deposed, class: kind, verdict, findings}) => {
    const object = deposed === undefined ? plainName(address) : `${plainName(address)} (deposed ${plainName(deposed)})`
    return oneLine(`${verdict}: ${object} [${CLASS_WORDS[kind]}] ${findings.map(({reason}) => reason).join('; ')}`)
  })
  return changes.length > LOGGED ? [...lines, `and ${changes.length - LOGGED} more, which the report lists`] : lines
}

function failureOf({verdict, error}: GuardResult, failOn: PlanGuardInputs['failOn'], summary: string): string | undefined {
  if (!isAtLeast(verdict, failOn)) return undefined
  if (error !== undefined) {
    return error.code === 'changed' ? error.message : `The plan could not be judged, so it must not be applied. ${error.message}`
  }
  return verdict === 'deny' ? `The plan must not be applied. ${summary}` : `The plan needs a person's approval. ${summary}`
}
