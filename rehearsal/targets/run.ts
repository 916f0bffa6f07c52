import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {EventName, RehearsalRequest} from '../arguments.ts'
import {wholeChange} from '../before-the-run.ts'
import {commitBaseline, createScenarioRepository} from '../caller-repository.ts'
import {CHANGE_TITLE, eventContext, NO_COMMIT} from '../events.ts'
import {NOTHING_BEFORE, type PlannedRun} from '../fault-request.ts'
import {givenInputs} from './given-inputs.ts'
import {needsOf} from '../needs.ts'
import {checkWorkflow} from '../runner/index.ts'
import type {WorkflowPlan} from '../runner/plan.ts'
import type {GitHubFacts} from '../runner/types.ts'
import {defaultBranchOf, type Scenario} from '../scenarios/scenario.ts'
import {refuseForeignTerraform} from './terraform.ts'
import {refuseForeignTargets, TERRAFORM_STATE_PLACEHOLDER, variableTargets, type GivenInput} from './refuse.ts'

export interface TargetCheck {
  /** The caller's repository. */
  readonly repository: string
  readonly toolkit: string
  readonly workflow: string
  /** `owner/name` on GitHub. */
  readonly name: string
  /** Its default branch; default `main`. */
  readonly defaultBranch?: string
  readonly commit: string
  readonly parent: string
  readonly variables: Readonly<Record<string, string>>
  readonly inputs: Readonly<Record<string, string>>
}

/** What is known of a caller before anything is started. */
export interface CheckedCaller {
  readonly plan: WorkflowPlan
  readonly given: readonly GivenInput[]
}

/** Stands for every preset variable and secret: before the stage is up, their values are known only to be on loopback. */
const PRESET = {
  REGISTRY: '127.0.0.1:5000',
  DEPLOY_HOST: '127.0.0.1',
  DEPLOY_HOSTS: 'deploy@127.0.0.1:22',
  DEPLOY_URL: 'http://127.0.0.1',
  OP_CONNECT_HOST: 'http://127.0.0.1',
  PRODUCTION_HOST: '127.0.0.1',
  PRODUCTION_URL: 'http://127.0.0.1',
  TRIVY_DB_REPOSITORY: '127.0.0.1:5000/trivy-db:2',
  TERRAFORM_STATE: TERRAFORM_STATE_PLACEHOLDER
}

/**
 * Refuses, before anything is started, a workflow that leads to anything but this machine.
 *
 * @returns the workflow, read and checked, and what it hands to actions and called workflows
 * @throws ActionError listing what leads elsewhere, or what the runner refuses of the workflow
 */
export async function checkTargets(check: TargetCheck, event: EventName): Promise<CheckedCaller> {
  const variables = {...PRESET, ...check.variables}
  const github = plainFacts(check, event)
  const plan = await checkWorkflow({...check, toolkitName: 'fairway/fairway', github})
  const scope = {
    contexts: {
      vars: variables,
      inputs: check.inputs,
      secrets: {WEBHOOK_URL: 'http://127.0.0.1'},
      github: {repository: github.repository, sha: github.sha, ref: github.ref, event_name: event, actor: github.actor}
    }
  }
  const given = givenInputs(plan, scope)
  refuseForeignTargets([...variableTargets(check.variables), ...given])
  return {plan, given}
}

export interface CallerCheck {
  readonly request: Pick<RehearsalRequest, 'variables' | 'isHosted'>
  readonly scenario: Scenario
  /** The runs under test. */
  readonly runs: readonly PlannedRun[]
  readonly toolkit: string
}

/**
 * As {@link checkTargets}, for all runs of a scenario whose stage does not stand yet, those that go before included: its repository is made in
 * a folder for the moment, with the changes under test one after the other, because a `paths` filter asks its history.
 *
 * @returns what was found out, one for each run, those under test first
 */
export async function checkCaller({request, scenario, runs, toolkit}: CallerCheck): Promise<readonly CheckedCaller[]> {
  const folder = await mkdtemp(join(tmpdir(), 'fairway-check-'))
  try {
    const {variables, isHosted} = request
    const {caller, before} = await createScenarioRepository(scenario, join(folder, 'caller'), isHosted)
    const common = {repository: caller.folder, toolkit, name: scenario.repository, defaultBranch: defaultBranchOf(scenario), variables}
    const parent = await commitBaseline(scenario, caller, before)
    const checked: CheckedCaller[] = []
    for (const {fault, workflow, event, inputs} of runs) {
      if (scenario.baseline !== undefined) await caller.reset(parent)
      const commit = await caller.commit(CHANGE_TITLE, files => wholeChange(scenario, fault, files))
      const one = await checkTargets({...common, workflow, commit, parent, inputs: inputs(NOTHING_BEFORE)}, event)
      if (needsOf([one.plan]).terraform) await refuseForeignTerraform(caller.folder, isHosted && scenario.onHosted !== undefined)
      checked.push(one)
    }
    if (scenario.baseline !== undefined) await caller.reset(parent)
    for (const run of scenario.baseline ?? []) {
      const workflow = run.workflow ?? scenario.workflow
      const inputs = {...run.inputsAfter?.(NOTHING_BEFORE), ...run.inputs}
      checked.push(await checkTargets({...common, workflow, commit: parent, parent: NO_COMMIT, inputs}, run.event))
    }
    return checked
  } finally {
    await rm(folder, {recursive: true, force: true})
  }
}

/** The facts of a run, as far as they are known before GitHub's stand-in is up. */
function plainFacts(check: TargetCheck, event: EventName): GitHubFacts {
  const facts = {
    repository: check.name,
    defaultBranch: check.defaultBranch ?? 'main',
    actor: 'author',
    commit: check.commit,
    parent: check.parent,
    inputs: check.inputs
  }
  const context = eventContext(event, facts)
  const url = 'http://127.0.0.1'
  return {
    ...context,
    event: context.event as GitHubFacts['event'],
    repository: check.name,
    repository_owner: check.name.split('/')[0] ?? '',
    actor: facts.actor,
    triggering_actor: facts.actor,
    run_id: '0',
    run_number: '0',
    run_attempt: '1',
    server_url: url,
    api_url: url,
    graphql_url: url,
    token: ''
  }
}
