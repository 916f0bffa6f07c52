import type {EngineName, RehearsalRequest} from './arguments.ts'
import type {IssueReport, PullRequestComment} from './conversations.ts'
import type {Observation} from './observe.ts'
import type {Played, PlayedAll} from './play.ts'
import type {Scenario} from './scenarios/scenario.ts'
import type {Stage} from './stage.ts'
import type {ApplyTestimony, Testimony} from './witness.ts'

/** What `--json` writes; the names are a contract with whoever reads it. What does not apply is null. What is of one run is of the last one. */
export interface RehearsalReport extends RunReport {
  /** `success` when all runs under test are green; else what the first of the others came to. */
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** The example's name, or that of the folder given by --repository. */
  readonly example: string
  readonly engine: EngineName
  /** `runner.environment` of every job. */
  readonly runner: 'self-hosted' | 'github-hosted'
  /** The runs under test, in their order. */
  readonly runs: readonly RunReport[]
  /** Every run of the stage, in its order: those of the baseline, and what goes before and after a run under test. */
  readonly allRuns: readonly {readonly of: string; readonly workflow: string; readonly event: string; readonly conclusion: string}[]
  readonly parts: readonly PartReport[]
  /**
   * How many steps of each build came from a cache, `5/7`, as build-push said it. `isWarm`: earlier rehearsals had left caches.
   */
  readonly cache: {readonly isWarm: boolean; readonly builds: readonly {readonly of: string; readonly hit: string}[]}
  readonly requests: {readonly github: number}
  readonly leaks: readonly {readonly where: string; readonly what: string}[]
  readonly leftovers: readonly string[]
}

/** One run under test. */
export interface RunReport {
  readonly conclusion: 'success' | 'failure' | 'cancelled'
  /** The fault that happened in it; `none` for a run without. */
  readonly fault: string
  /** The workflow's path in the repository. */
  readonly workflow: string
  readonly event: string
  /** Inputs of workflow_dispatch that it was given. */
  readonly inputs: Readonly<Record<string, string>>
  /** Wall time. */
  readonly seconds: number
  readonly jobs: readonly JobReport[]
  /** What GitHub's page of deployments would show of the run: a line for each job with an environment. */
  readonly deployments: readonly DeploymentReport[]
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
  /** The version that ran before. */
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
  /** The issues that the run opened, changed or looked at, as they stood at its end. */
  readonly issues: readonly IssueReport[]
  /** The comments on the pull request, as they stood at its end. */
  readonly comments: readonly PullRequestComment[]
  /** What came of the run after it, of the same commit; null when the fault has none. */
  readonly nextRun: Played['nextRun']
  /** The jobs whose runner was lost, with what their steps had in RUNNER_TEMP, where it stays until that runner's next job. */
  readonly lostJobs: readonly {readonly job: string; readonly temp: readonly string[]}[]
}

export interface JobReport {
  readonly name: string
  readonly conclusion: string
  readonly seconds: number
  readonly steps: readonly {readonly name: string; readonly conclusion: string; readonly seconds: number}[]
}

export interface DeploymentReport {
  /** The environment's name. */
  readonly environment: string
  readonly url: string | null
  readonly job: string
  /** How the job ended, which is what becomes of the deployment. */
  readonly conclusion: string
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
  readonly request: Pick<RehearsalRequest, 'engine' | 'isHosted'>
  readonly scenario: Scenario
  readonly stage: Stage
  readonly played: PlayedAll
  /** Everything that was left over. */
  readonly leftovers: readonly string[]
  /** Whether earlier rehearsals had left caches. */
  readonly isCacheWarm: boolean
}

/** Puts together what a rehearsal saw. */
export function makeReport({request, scenario, stage, played, leftovers, isCacheWarm}: ReportFacts): RehearsalReport {
  const runs = played.runs.map(makeRunReport)
  const last = runs.at(-1)
  if (last === undefined) throw new Error('Nothing was run.')
  return {
    ...last,
    conclusion: runs.find(({conclusion}) => conclusion !== 'success')?.conclusion ?? 'success',
    example: scenario.name,
    engine: request.engine,
    runner: request.isHosted ? 'github-hosted' : 'self-hosted',
    runs,
    allRuns: played.all.map(({of, workflow, event, result}) => ({of, workflow, event, conclusion: result.conclusion})),
    parts: stage.parts.map(({name, kind, version, from}) => ({name, kind, version, from})),
    cache: {isWarm: isCacheWarm, builds: played.all.flatMap(({of, cacheHit}) => (cacheHit === undefined ? [] : [{of, hit: cacheHit}]))},
    requests: {github: stage.github.requests.length},
    leaks: played.leaks,
    leftovers
  }
}

/** What was seen of one run. */
export function makeRunReport(played: Played): RunReport {
  const {result, observation, testimony, isStateWritten} = played
  const isCutOff = testimony.apply === null && (testimony.isApplyCutOff || (result.abandoned.length > 0 && isStateWritten === true))
  const output = (name: string) => (result.outputs[name] === undefined || result.outputs[name] === '' ? null : result.outputs[name])
  // What GitHub would refuse must not be green here, nor what did not play what it was to play.
  const isRefused = played.violations.length > 0 || played.missed !== undefined
  return {
    conclusion: result.conclusion === 'success' && isRefused ? 'failure' : result.conclusion,
    fault: played.name,
    workflow: played.workflow,
    event: played.event,
    inputs: played.inputs,
    seconds: played.milliseconds / 1_000,
    jobs: result.jobs.map(({name, conclusion, seconds, steps}) => ({name, conclusion, seconds, steps})),
    deployments: result.jobs.flatMap(({name: job, conclusion, environment}) =>
      environment?.isDeployment ? [{environment: environment.name, url: environment.url || null, job, conclusion}] : []
    ),
    outputs: result.outputs,
    image: output('image') ?? observation.image,
    digest: output('digest') ?? testimony.digest ?? null,
    runningDigest: observation.runningDigest,
    url: output('url'),
    version: output('version'),
    previousVersion: played.previousVersion,
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
    lostJobs: result.abandoned.flatMap(({job, why, temp}) => (why === 'lost' ? [{job, temp}] : []))
  }
}

/** A state that was watched is believed more than an action: one that says "applied" and wrote nothing did not apply. */
function isApplied(apply: Played['testimony']['apply'], isStateWritten: boolean | null, isCutOff: boolean): boolean | null {
  if (apply === null) return isCutOff && isStateWritten === true ? null : isStateWritten
  return apply.result === 'applied' && isStateWritten !== false
}
