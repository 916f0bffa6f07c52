import {formatDuration} from '../../lib/action/duration.ts'
import type {CommentReport, IssueReport, PullRequestComment} from '../conversations.ts'
import type {RehearsalReport, RunReport} from '../report.ts'
import {NO_FAULT} from '../scenarios/index.ts'
import {describeDeployment} from './live.ts'
import {terminalMarkdown} from './markdown.ts'

export interface ConclusionFacts {
  readonly report: RehearsalReport
  /** What the runs under test said, in their order. */
  readonly shown: readonly ShownOfRun[]
  /** Wall time of everything, the stage and the baseline included. */
  readonly totalMilliseconds: number
  readonly isKept: boolean
}

interface ShownOfRun {
  readonly summaries: readonly {readonly job: string; readonly step: string; readonly markdown: string}[]
  /** Error annotations of the run: why it is red. */
  readonly errors: readonly string[]
}

/** What a person reads when it is over: of each run the job summaries, why it is red, what runs where; then how to look at it. */
export function renderConclusion(facts: ConclusionFacts): string[] {
  const {report, shown} = facts
  const isOne = report.runs.length === 1
  return [
    ...report.runs.flatMap((run, index) => renderRun(report, run, shown[index] ?? {summaries: [], errors: []})),
    ...(isOne ? [] : renderRuns(report)),
    ...pairs([...(isOne ? runningFacts(report) : []), ...sharedFacts(report)]),
    '',
    ...report.leaks.map(leak => `✗ LEAK: ${leak.what} in ${leak.where}`),
    ...report.leftovers.map(leftover => `✗ LEFT OVER: ${leftover}`),
    ...(report.leaks.length + report.leftovers.length === 0 ? ['No secret leaked, nothing was left over.'] : []),
    `${isOne ? 'Run' : 'Runs'} under test ${formatDuration(sum(report.runs.map(({seconds}) => seconds)) * 1_000)}, everything ${formatDuration(facts.totalMilliseconds)}.`,
    ...lookAtIt(facts)
  ]
}

function renderRun({example, runs}: RehearsalReport, run: RunReport, {summaries, errors}: ShownOfRun): string[] {
  return [
    ...summaries.flatMap(summary => [
      '',
      `── Summary of ${summary.job}, ${summary.step}`,
      ...terminalMarkdown(summary.markdown).map(line => `   ${line}`)
    ]),
    ...run.issues.flatMap(renderIssue),
    ...run.comments.flatMap(renderPullRequestComment),
    '',
    ...errors.map(error => `✗ ${error}`),
    `${markOf(run)} ${[example, ...(runs.length === 1 ? [run.event] : nameOf(run))].join(', ')}: ${run.conclusion}`,
    '',
    ...(runs.length === 1 ? [] : [...pairs(runningFacts(run)), ''])
  ]
}

/** One line a run, when there are several. */
function renderRuns({runs}: RehearsalReport): string[] {
  const lines = runs.map(run => {
    const version = run.servingVersion === null ? '' : `, version that answers ${run.servingVersion}`
    return `${markOf(run)} ${nameOf(run).join(', ')}: ${run.conclusion}${version}`
  })
  return [`${runs.length} runs on one stage:`, ...lines, '']
}

const markOf = ({conclusion}: RunReport) => (conclusion === 'success' ? '✓' : '✗')
const nameOf = ({workflow, event, fault}: RunReport) => [workflow, event, ...(fault === NO_FAULT ? [] : [fault])]
const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

/** An issue with what was written on it, as its readers saw it. */
function renderIssue(issue: IssueReport): string[] {
  return [
    '',
    `── Issue #${issue.number}: ${issue.title} (${issue.state})`,
    ...terminalMarkdown(issue.body).map(line => `   ${line}`),
    ...issue.comments.flatMap(comment => [`   ── ${byline(comment)}`, ...terminalMarkdown(comment.text).map(line => `      ${line}`)])
  ]
}

function renderPullRequestComment(comment: PullRequestComment): string[] {
  return [
    '',
    `── Comment on pull request #${comment.pullRequest}: ${byline(comment)}`,
    ...terminalMarkdown(comment.text).map(line => `   ${line}`)
  ]
}

function byline({author, isEdited}: CommentReport): string {
  return `${author}${isEdited ? ' (edited)' : ''}`
}

function runningFacts(run: RunReport): Fact[] {
  return [
    ...infrastructureFacts(run),
    ...(run.image === null ? [] : imageFacts(run)),
    ...run.deployments.map(({environment, url, job, conclusion}): Fact => [
      'Deployments page',
      `${describeDeployment({name: environment, url: url ?? undefined})} (${job}, ${conclusion})`
    ]),
    ...run.lostJobs.map(({job, temp}): Fact => [`RUNNER_TEMP of ${job}`, `${temp.join(', ') || 'empty'}, until the runner's next job`]),
    ['Next run', run.nextRun && nextRunText(run.nextRun)]
  ]
}

function sharedFacts(report: RehearsalReport): Fact[] {
  return [
    ['Steps from the cache', report.cache.builds.map(({of, hit}) => `${hit} of ${of}`).join(', ')],
    ['Real parts', partsOf(report, 'real')],
    ['Stand-ins', partsOf(report, 'stand-in')]
  ]
}

function nextRunText({conclusion, servingVersion}: NonNullable<RunReport['nextRun']>): string {
  return `${conclusion}${servingVersion === null ? '' : `, version that answers ${servingVersion}`}`
}

function infrastructureFacts({plan, approval, apply, drift}: RunReport): Fact[] {
  const by = approval === null || approval.approvers.length === 0 ? '' : ` by ${approval.approvers.join(', ')}`
  return [
    ['Plan', plan && `${plan.verdict}, sha256 ${plan.sha256}`],
    ['Approval', approval && `${approval.decision}${by}, issue #${approval.issue}`],
    ['Drift', drift && `${drift.result}${drift.issue === null ? '' : `, issue #${drift.issue}`}`],
    ['Applied', plan && (plan.isCutOff ? cutOffText(plan.applied) : appliedText(plan.applied, apply))]
  ]
}

function cutOffText(isApplied: boolean | null): string {
  return isApplied === null ? "cut off; Terraform's state was written, and nobody heard the end" : `cut off; ${UNTOUCHED}`
}

/** What the state shows, and what apply-plan says of it: either alone could be wrong, and either can be missing. */
function appliedText(isApplied: boolean | null, apply: RunReport['apply']): string {
  const unwatched = "Terraform's state was not watched: there is none where vars.TERRAFORM_STATE says"
  if (apply === null) {
    if (isApplied === null) return `nothing by apply-plan, which did not run; ${unwatched}`
    return isApplied ? WRITTEN : UNTOUCHED
  }
  const {result, isStateWritten} = apply
  if (result === 'applied') {
    if (isStateWritten === null) return `yes, according to apply-plan; ${unwatched}`
    return isStateWritten ? WRITTEN : "not shown: apply-plan says yes, but Terraform's state is as it was"
  }
  if (result === 'not-applied' && isStateWritten !== true)
    return isStateWritten === null ? `no, according to apply-plan; ${unwatched}` : UNTOUCHED
  return `not to its end (${result}): ${apply.completed} completed, ${apply.failed} failed, ${apply.notStarted} not started`
}

const WRITTEN = "yes: Terraform's state was written"
const UNTOUCHED = "no: Terraform's state is as it was"

function imageFacts(report: RunReport): Fact[] {
  const tags = Object.entries(report.registry.tags)
  const listed = (chosen: typeof tags) => chosen.map(([tag]) => shorten(tag)).join(', ')
  return [
    ['Built', report.digest],
    // What the earlier version left in the registry must not look like a push of this run.
    ['Pushed', listed(tags.filter(([, digest]) => digest === report.digest)) || 'nothing'],
    ['Pushed before', listed(tags.filter(([, digest]) => digest !== report.digest))],
    ['Running', report.runningDigest],
    ['Version before', report.previousVersion],
    ['Version under test', report.version],
    ['Version that answers', report.servingVersion],
    ['Where', report.url]
  ]
}

function partsOf({parts}: RehearsalReport, kind: 'real' | 'stand-in'): string {
  return parts
    .filter(part => part.kind === kind)
    .map(({name, version}) => (kind === 'real' ? `${name} ${version}` : name))
    .join(', ')
}

/** A tag that names a commit is as long as the commit; its beginning is enough to know it again. */
function shorten(tag: string): string {
  return tag.replace(/^(sha-[0-9a-f]{12})[0-9a-f]{28}$/, '$1…')
}

function lookAtIt({report, isKept}: ConclusionFacts): string[] {
  if (!isKept) return report.url === null ? [] : ['It was taken down again; with --keep it stays, and you can open it.']
  return ['', `It still runs: ${report.url ?? ''}`, 'npm run rehearse -- --stop ends it.']
}

type Fact = [string, string | null]

function pairs(facts: readonly Fact[]): string[] {
  const known = facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '')
  const width = Math.max(...known.map(([name]) => name.length))
  return known.map(([name, value]) => `${name.padEnd(width)}  ${value}`)
}
