import type {EngineName, EventName, RehearsalRequest} from './arguments.ts'
import type {IssueReport, PullRequestComment} from './conversations.ts'
import type {Observation} from './observe.ts'
import type {Played} from './play.ts'
import type {Scenario} from './scenarios/scenario.ts'
import type {Stage} from './stage.ts'
import type {ApplyTestimony, Testimony} from './witness.ts'

/** What `--json` writes; the names are a contract with whoever reads it. What does not apply is null. */
export interface RehearsalReport {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** The example's name, or that of the folder given by --repository. */
  readonly example: string
  readonly event: string
  readonly engine: EngineName
  /** `runner.environment` of every job. */
  readonly runner: 'self-hosted' | 'github-hosted'
  /** Wall time of the run under test. */
  readonly seconds: number
  readonly jobs: readonly JobReport[]
  /** Outputs of the workflow. */
  readonly outputs: Readonly<Record<string, string>>
  /** The image's name without a tag. */
  readonly image: string | null
  /** What was built. */
  readonly digest: string | null
  /** The manifest digest of the container that runs, from its RepoDigests in the same repository. */
  readonly runningDigest: string | null
  readonly url: string | null
  readonly version: string | null
  readonly previousVersion: string | null
  readonly servingVersion: string | null
  /** What runs on each host, in the order of the scenario's hosts; empty when nothing has to do with images. */
  readonly hosts: Observation['hosts']
  /** What the registry holds of the image: digests by tag, and all manifests, tagged or not. */
  readonly registry: {readonly tags: Readonly<Record<string, string>>; readonly manifests: readonly string[]}
  /** What came of the approval; null when nobody was asked. */
  readonly approval: Testimony['approval']
  /**
   * How a Terraform plan was judged, and whether it was applied to its end: then Terraform's state was written, by this run. Where that was
   * not watched, apply-plan's word counts; null when it did not run either, or was cut off when it had begun to
   * write. Cut off is an apply of which nobody heard the end.
   */
  readonly plan: {readonly verdict: string; readonly sha256: string; readonly applied: boolean | null; readonly isCutOff: boolean} | null
  /** What came of the apply, as apply-plan said it, and whether Terraform's state was written; null when it did not come to that. */
  readonly apply: ApplyReport | null
  /** What came of the issue about drift; null when nobody looked for drift. */
  readonly drift: Testimony['drift']
  /** The issues that the run under test opened, changed or looked at, as they stood at its end. */
  readonly issues: readonly IssueReport[]
  /** The comments on the pull request, as they stood at its end. */
  readonly comments: readonly PullRequestComment[]
  /** What came of the run after it, of the same commit; null when the fault has none. */
  readonly nextRun: Played['nextRun']
  /** The jobs whose runner was lost, with what their steps had in RUNNER_TEMP, where it stays until that runner's next job. */
  readonly lostJobs: readonly {readonly job: string; readonly temp: readonly string[]}[]
  readonly parts: readonly PartReport[]
  /**
   * How many steps of each build came from a cache, `5/7`, as build-push said it. `isWarm`: earlier rehearsals had left caches.
   */
  readonly cache: {readonly isWarm: boolean; readonly builds: readonly {readonly of: string; readonly hit: string}[]}
  readonly requests: {readonly github: number}
  readonly leaks: readonly {readonly where: string; readonly what: string}[]
  readonly leftovers: readonly string[]
}

export interface JobReport {
  readonly name: string
  readonly conclusion: string
  readonly seconds: number
  readonly steps: readonly {readonly name: string; readonly conclusion: string; readonly seconds: number}[]
}

export interface ApplyReport extends ApplyTestimony {
  /** Null when the state was not watched: there is none where the variable TERRAFORM_STATE says. */
  readonly isStateWritten: boolean | null
}

export interface PartReport {
  readonly name: string
  readonly kind: 'real' | 'stand-in'
  readonly version: string
  readonly from: string
}

/** The exit statuses of `npm run rehearse`. */
export const EXIT = {green: 0, red: 1, usage: 2, leakOrLeftover: 3, missingPart: 4, cancelled: 130} as const

/**
 * A leak or a leftover outranks the colour of the run: a green run that leaked is the worst there is.
 *
 * @param isInterrupted whether the person ended it; a run is also `cancelled` when a job's time is over, and that is red
 */
export function exitStatus(report: Pick<RehearsalReport, 'conclusion' | 'leaks' | 'leftovers'>, isInterrupted: boolean): number {
  if (report.leaks.length > 0 || report.leftovers.length > 0) return EXIT.leakOrLeftover
  if (isInterrupted) return EXIT.cancelled
  return report.conclusion === 'success' ? EXIT.green : EXIT.red
}

export interface ReportFacts {
  readonly request: RehearsalRequest
  readonly scenario: Scenario
  readonly event: EventName
  readonly stage: Stage
  readonly played: Played
  /** Everything that was left over. */
  readonly leftovers: readonly string[]
  /** The commit of the earlier version. */
  readonly baseline: string
  /** Whether earlier rehearsals had left caches. */
  readonly isCacheWarm: boolean
}

/** Puts together what a rehearsal saw. */
export function makeReport({request, scenario, event, stage, played, leftovers, baseline, isCacheWarm}: ReportFacts): RehearsalReport {
  const {result, observation, testimony, isStateWritten} = played
  const isCutOff = testimony.apply === null && (testimony.isApplyCutOff || (result.abandoned.length > 0 && isStateWritten === true))
  const output = (name: string) => (result.outputs[name] === undefined || result.outputs[name] === '' ? null : result.outputs[name])
  // What GitHub would refuse must not be green here, nor what did not play what it was to play.
  const isRefused = stage.github.violations().length > 0 || played.missed !== undefined
  return {
    conclusion: result.conclusion === 'success' && isRefused ? 'failure' : result.conclusion,
    example: scenario.name,
    event,
    engine: request.engine,
    runner: request.isHosted ? 'github-hosted' : 'self-hosted',
    seconds: played.milliseconds / 1_000,
    jobs: result.jobs.map(({name, conclusion, seconds, steps}) => ({name, conclusion, seconds, steps})),
    outputs: result.outputs,
    image: output('image') ?? observation.image,
    digest: output('digest') ?? testimony.digest ?? null,
    runningDigest: observation.runningDigest,
    url: output('url'),
    version: output('version'),
    previousVersion: scenario.baseline === undefined ? null : baseline,
    servingVersion: observation.servingVersion,
    hosts: observation.hosts,
    registry: {tags: observation.tags, manifests: observation.manifests},
    approval: testimony.approval,
    plan: testimony.plan && {...testimony.plan, applied: isApplied(testimony.apply, isStateWritten, isCutOff), isCutOff},
    apply: testimony.apply && {...testimony.apply, isStateWritten},
    drift: testimony.drift,
    issues: played.conversations.issues,
    comments: played.conversations.comments,
    nextRun: played.nextRun,
    lostJobs: result.abandoned.flatMap(({job, why, temp}) => (why === 'lost' ? [{job, temp}] : [])),
    parts: stage.parts.map(({name, kind, version, from}) => ({name, kind, version, from})),
    cache: {isWarm: isCacheWarm, builds: buildsOf(played)},
    requests: {github: stage.github.requests.length},
    leaks: played.leaks,
    leftovers
  }
}

function buildsOf({testimony, others}: Played): {of: string; hit: string}[] {
  const runs = [...others, {of: 'the run under test', cacheHit: testimony.cacheHit}]
  return runs.flatMap(({of, cacheHit}) => (cacheHit === undefined ? [] : [{of, hit: cacheHit}]))
}

/** A state that was watched is believed more than an action: one that says "applied" and wrote nothing did not apply. */
function isApplied(apply: Played['testimony']['apply'], isStateWritten: boolean | null, isCutOff: boolean): boolean | null {
  if (apply === null) return isCutOff && isStateWritten === true ? null : isStateWritten
  return apply.result === 'applied' && isStateWritten !== false
}
