import {mkdir} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {DEPENDABOT, hasDependabotsSecrets} from '../lib/action/dependabot.ts'
import type {EventName} from './arguments.ts'
import {eventContext, type PullRequestFacts} from './events.ts'
import {hostedRunner, RUNNER_FOLDER, selfHostedRunner, type RunnerMachine} from './machine.ts'
import {scopesOf} from './parts/cache-service/index.ts'
import {stageMark} from './parts/stage-folder.ts'
import {runWithAct} from './act/index.ts'
import {runWorkflow} from './runner/index.ts'
import type {Permissions} from './runner/permissions.ts'
import type {JsonObject, RunObserver, RunRequest, RunResult} from './runner/types.ts'
import {defaultBranchOf, type Scenario} from './scenarios/scenario.ts'
import type {RunSettings} from './settings.ts'
import type {Stage} from './stage.ts'
import {refuseForeignTargets, withoutMissingRegistry} from './targets/refuse.ts'
import type {Toolset} from './toolset.ts'

/** What watches a run, or interferes with it. */
export type RunHooks = Pick<RunRequest, 'beforeStep' | 'afterAction'>

/** One run of a workflow on a stage. */
export interface RunOptions {
  readonly stage: Stage
  readonly tools: Toolset
  readonly scenario: Scenario
  /** Root of this checkout. */
  readonly toolkit: string
  /** The first run of a stage is 1. */
  readonly number: number
  /** The caller's repository. */
  readonly repository: string
  readonly workflow: string
  readonly event: EventName
  readonly commit: string
  readonly parent: string
  readonly inputs: Readonly<Record<string, string>>
  readonly pullRequest: PullRequestFacts | undefined
  readonly settings: RunSettings
  /** The run's GITHUB_TOKEN. */
  readonly token: string
  readonly signal: AbortSignal
  readonly observer: Partial<RunObserver>
  readonly hooks: RunHooks
}

/** Who starts every run, but that of a pull request from a fork or from Dependabot. */
const ACTOR = 'author'
const SERVER_URL = 'https://github.com'

/** The folder of one run. */
export function runFolder({folder}: Pick<Stage, 'folder'>, number: number): string {
  return join(folder, `run-${number}`)
}

/** The temporary folder (TMPDIR) of what a run runs, given the run's folder: what is left in it is left by that run and by nobody else. */
export function temporaryFolder(runFolder: string): string {
  return join(runFolder, 'tmp')
}

/** The id of one run. */
export function runId(number: number): string {
  return String(1_000 + number)
}

/** Who starts the run: the fork's owner, Dependabot, or somebody with write access. */
export const actorOf = (pullRequest: PullRequestFacts | undefined): string =>
  pullRequest?.forkOwner ?? (pullRequest?.isDependabots ? DEPENDABOT : ACTOR)

/**
 * The variables that a fork's run keeps here and not on GitHub: Trivy's official databases are outside of this machine, and without the first one
 * a rehearsal would ask them; an image for another platform than this machine's cannot be built here, because nothing emulates its programs.
 */
const KEPT_FOR_A_FORK = ['TRIVY_DB_REPOSITORY', 'DEPLOY_PLATFORM']

/** What a run is told apart by when it is granted something. */
export interface Origin {
  readonly event: EventName
  readonly actor: string
  /** Whether it is of a pull request from a fork. */
  readonly isForks: boolean
  /** The secrets that the rehearsal presets, as a repository has them for Actions. */
  readonly preset: RunSettings['secrets']
}

/**
 * What a run gets of a repository's settings, and its token of the permissions it asks for.
 *
 * A pull request from a fork gets neither secrets nor variables, and may read only (docs, "Events that trigger workflows", pull_request; of
 * variables GitHub says it in the orgs/community discussion 44322).
 *
 * Dependabot's runs get the variables (dependabot/dependabot-core, issue 16291), and of the secrets only Dependabot's own: here those that the
 * command line gives. Their token reads unless `permissions:` says otherwise, as the permissions that are asked for do already ("Dependabot on
 * GitHub Actions").
 */
export function grantedTo({event, actor, isForks, preset}: Origin, settings: RunSettings, permissions: Permissions): Granted {
  const {variables, secrets} = settings
  if (hasDependabotsSecrets({event, actor})) {
    const own = Object.entries(secrets).filter(([name, value]) => preset[name] !== value)
    return {settings: {variables, secrets: Object.fromEntries(own)}, permissions}
  }
  if (!isForks) return {settings, permissions}
  const levels = Object.entries(permissions).map(([name, level]) => [name, level === 'write' ? 'read' : level] as const)
  const kept = Object.entries(variables).filter(([name]) => KEPT_FOR_A_FORK.includes(name))
  return {settings: {variables: Object.fromEntries(kept), secrets: {}}, permissions: Object.fromEntries(levels)}
}

/** The origin of a run on a stage. */
export const originOf = (event: EventName, pullRequest: PullRequestFacts | undefined, {settings}: Pick<Stage, 'settings'>): Origin => ({
  event,
  actor: actorOf(pullRequest),
  isForks: pullRequest?.forkOwner !== undefined,
  preset: settings.secrets
})

interface Granted {
  readonly settings: RunSettings
  readonly permissions: Permissions
}

/**
 * Runs the workflow as a runner would: one of one's own, or one of GitHub's (see machine.ts).
 *
 * @throws ActionError when the workflow cannot be played at all: it does not parse, or needs what the runner refuses
 */
export async function runOnStage(options: RunOptions): Promise<RunResult> {
  const {stage, scenario, pullRequest} = options
  const directory = runFolder(stage, options.number)
  const origin = originOf(options.event, pullRequest, stage)
  const {actor} = origin
  const {settings} = grantedTo(origin, options.settings, {})
  await mkdir(directory, {recursive: true, mode: 0o700})
  const [owner = ''] = scenario.repository.split('/')
  const defaultBranch = defaultBranchOf(scenario)
  const context = eventContext(options.event, {
    repository: scenario.repository,
    defaultBranch,
    actor,
    commit: options.commit,
    parent: options.parent,
    inputs: options.inputs,
    pullRequest
  })
  const runner = await (options.stage.isHosted ? hostedRunner(stage, options.tools) : selfHostedRunner(stage, options.tools))
  const {act} = options.tools
  const engine = act === undefined ? runWorkflow : (request: RunRequest) => runWithAct(request, act)
  return engine({
    repository: options.repository,
    toolkit: options.toolkit,
    toolkitName: 'fairway/fairway',
    workflow: options.workflow,
    github: {
      ...context,
      event: context.event as JsonObject,
      repository: scenario.repository,
      repository_owner: owner,
      actor,
      triggering_actor: actor,
      run_id: runId(options.number),
      run_number: String(options.number),
      run_attempt: '1',
      server_url: SERVER_URL,
      api_url: stage.github.url,
      graphql_url: `${stage.github.url}/graphql`,
      token: options.token
    },
    inputs: options.inputs,
    secrets: settings.secrets,
    runtimeToken: stage.cacheService.issueToken(scopesOf({ref: context.ref, baseRef: context.base_ref, defaultBranch})),
    resultsUrl: stage.cacheService.url,
    variables: settings.variables,
    environment: await environmentOf(options, directory, runner),
    machine: runner.machine,
    directory,
    node: process.execPath,
    signal: options.signal,
    observer: options.observer,
    beforeStep: async (step, folders, runner) => {
      stage.github.state.setPermissions(options.token, grantedTo(origin, settings, step.permissions).permissions)
      await options.hooks.beforeStep?.(step, folders, runner)
    },
    // A value that depends on an earlier step is known only now; most were looked at before anything ran (targets/run.ts).
    beforeAction: (step, inputs) =>
      refuseForeignTargets(
        Object.entries(inputs).map(([name, value]) => ({
          where: `${step.name}, input "${name}"`,
          name,
          value: origin.isForks ? withoutMissingRegistry({name, value}) : value
        })),
        settings.variables['TERRAFORM_STATE']
      ),
    afterAction: options.hooks.afterAction
  })
}

/** What everything on the runner finds in its environment. act makes a HOME of its own, in which docker would not find its plug-ins. */
async function environmentOf({stage, tools}: RunOptions, directory: string, runner: RunnerMachine): Promise<Record<string, string>> {
  const mark = stageMark(stage.folder)
  await mkdir(temporaryFolder(directory), {recursive: true, mode: 0o700})
  return {
    ...runner.environment,
    LANG: 'C.UTF-8',
    TMPDIR: temporaryFolder(directory),
    // It outlives the runs, wherever this machine keeps its temporary files: in memory, or in a container.
    ...(stage.isHosted ? {} : {FAIRWAY_LASTING_FOLDERS: dirname(stage.terraformState)}),
    ...(tools.act === undefined ? {} : {DOCKER_CONFIG: join(stage.folder, RUNNER_FOLDER, 'home', '.docker')}),
    [mark.name]: mark.value
  }
}
