import {formatDuration} from '../../lib/action/duration.ts'
import type {CommentReport, IssueReport, PullRequestComment} from '../conversations.ts'
import type {RehearsalReport} from '../report.ts'
import {describeDeployment} from './live.ts'
import {terminalMarkdown} from './markdown.ts'

export interface ConclusionFacts {
  readonly report: RehearsalReport
  readonly summaries: readonly {readonly job: string; readonly step: string; readonly markdown: string}[]
  /** Error annotations of the run: why it is red. */
  readonly errors: readonly string[]
  /** Wall time of everything, the stage and the baseline included. */
  readonly totalMilliseconds: number
  readonly isKept: boolean
}

/** What a person reads when it is over: the job summaries, why it is red, what runs where and how to look at it. */
export function renderConclusion(facts: ConclusionFacts): string[] {
  const {report} = facts
  return [
    ...facts.summaries.flatMap(summary => [
      '',
      `── Summary of ${summary.job}, ${summary.step}`,
      ...terminalMarkdown(summary.markdown).map(line => `   ${line}`)
    ]),
    ...report.issues.flatMap(renderIssue),
    ...report.comments.flatMap(renderPullRequestComment),
    '',
    ...facts.errors.map(error => `✗ ${error}`),
    `${report.conclusion === 'success' ? '✓' : '✗'} ${report.example}, ${report.event}: ${report.conclusion}`,
    '',
    ...pairs(runningFacts(facts)),
    '',
    ...report.leaks.map(leak => `✗ LEAK: ${leak.what} in ${leak.where}`),
    ...report.leftovers.map(leftover => `✗ LEFT OVER: ${leftover}`),
    ...(report.leaks.length + report.leftovers.length === 0 ? ['No secret leaked, nothing was left over.'] : []),
    `Run under test ${formatDuration(report.seconds * 1_000)}, everything ${formatDuration(facts.totalMilliseconds)}.`,
    ...lookAtIt(facts)
  ]
}

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

function runningFacts({report}: ConclusionFacts): [string, string | null][] {
  return [
    ...infrastructureFacts(report),
    ...(report.image === null ? [] : imageFacts(report)),
    ...report.lostJobs.map(({job, temp}): [string, string] => [
      `RUNNER_TEMP of ${job}`,
      `${temp.join(', ') || 'empty'}, until the runner's next job`
    ]),
    ...report.deployments.map(({environment, url, job, conclusion}): [string, string] => [
      'Deployments page',
      `${describeDeployment({name: environment, url: url ?? undefined})} (${job}, ${conclusion})`
    ]),
    ['Next run', report.nextRun && nextRunText(report.nextRun)],
    ['Real parts', partsOf(report, 'real')],
    ['Stand-ins', partsOf(report, 'stand-in')]
  ]
}

function nextRunText({conclusion, servingVersion}: NonNullable<RehearsalReport['nextRun']>): string {
  return `${conclusion}${servingVersion === null ? '' : `, version that answers ${servingVersion}`}`
}

function infrastructureFacts({plan, approval, apply, drift}: RehearsalReport): [string, string | null][] {
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
function appliedText(isApplied: boolean | null, apply: RehearsalReport['apply']): string {
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

function imageFacts(report: RehearsalReport): [string, string | null][] {
  const tags = Object.entries(report.registry.tags)
  const listed = (chosen: typeof tags) => chosen.map(([tag]) => shorten(tag)).join(', ')
  return [
    ['Built', report.digest],
    ['Steps from the cache', report.cache.builds.map(({of, hit}) => `${hit} of ${of}`).join(', ')],
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

function pairs(facts: readonly [string, string | null][]): string[] {
  const known = facts.filter((fact): fact is [string, string] => fact[1] !== null && fact[1] !== '')
  const width = Math.max(...known.map(([name]) => name.length))
  return known.map(([name, value]) => `${name.padEnd(width)}  ${value}`)
}
