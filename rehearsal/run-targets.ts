import type {EventName} from './arguments.ts'
import {eventContext} from './events.ts'
import {givenInputs} from './given-inputs.ts'
import {checkWorkflow} from './runner/index.ts'
import type {GitHubFacts} from './runner/types.ts'
import {refuseForeignTargets, variableTargets} from './targets.ts'

export interface TargetCheck {
  /** The caller's repository. */
  readonly repository: string
  readonly toolkit: string
  readonly workflow: string
  /** `owner/name` on GitHub. */
  readonly name: string
  readonly commit: string
  readonly variables: Readonly<Record<string, string>>
  readonly inputs: Readonly<Record<string, string>>
}

/** Stands for every preset variable and secret: before the stage is up, their values are known only to be on loopback. */
const PRESET = {
  REGISTRY: '127.0.0.1:5000',
  DEPLOY_HOST: '127.0.0.1',
  DEPLOY_URL: 'http://127.0.0.1',
  OP_CONNECT_HOST: 'http://127.0.0.1',
  TRIVY_DB_REPOSITORY: '127.0.0.1:5000/trivy-db:2'
}

/**
 * Refuses, before anything is started, a workflow that leads to anything but this machine.
 *
 * @throws ActionError listing what leads elsewhere, or what the runner refuses of the workflow
 */
export async function checkTargets(check: TargetCheck, event: EventName): Promise<void> {
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
  refuseForeignTargets([...variableTargets(check.variables), ...givenInputs(plan, scope)])
}

/** The facts of a run, as far as they are known before GitHub's stand-in is up. */
function plainFacts(check: TargetCheck, event: EventName): GitHubFacts {
  const facts = {
    repository: check.name,
    defaultBranch: 'main',
    actor: 'author',
    commit: check.commit,
    parent: check.commit,
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
