import type {WorkflowPlan} from './runner/plan.ts'
import type {HostWish} from './stage-hosts.ts'

/** What a workflow plays on. */
export interface Needs {
  /** An engine, a builder, registries and a host. */
  readonly docker: boolean
  readonly terraform: boolean
  /** A host with systemd. */
  readonly systemd: boolean
}

/** The parts of Fairway that work without a Docker engine. */
const WITHOUT_DOCKER = new Set([
  'apply-plan',
  'begin-change',
  'begin-ship',
  'inject-secrets',
  'issue-approval',
  'make-plan',
  'notify',
  'plan-guard',
  'publish-report',
  'setup-tools'
])

/**
 * Tells by their actions what workflows need. One that uses no part of Fairway may call Docker itself, so it gets the engine.
 *
 * @param hosts what the scenario deploys to: it has hosts only where there is something to deploy
 */
export function needsOf(plans: readonly WorkflowPlan[], hosts: readonly Pick<HostWish, 'kind'>[] = []): Needs {
  const each = plans.map(actionsOf)
  const docker = each.some(actions => actions.length === 0 || actions.some(action => !WITHOUT_DOCKER.has(action)))
  return {
    docker,
    systemd: docker && hosts.some(({kind}) => kind === 'systemd'),
    terraform: ['make-plan', 'plan-guard', 'setup-tools'].some(action => each.flat().includes(action))
  }
}

/** The names of the toolkit's actions that a workflow reaches, through the workflows that it calls too. */
function actionsOf(plan: WorkflowPlan): string[] {
  return plan.jobs.flatMap(job => {
    if (job.kind === 'call') return actionsOf(job.called)
    return job.steps.flatMap(step => {
      const name = step.work.kind === 'uses' ? toolkitAction(step.work.uses) : undefined
      return name === undefined ? [] : [name]
    })
  })
}

/** @param uses what follows `uses:`: `$/actions/notify`, `fairway/fairway/actions/notify@v1` @returns `notify`, or undefined */
export function toolkitAction(uses: string): string | undefined {
  return /(?:^\$|^\.|^fairway\/fairway)\/actions\/([\w-]+)(?:@|$)/i.exec(uses)?.[1]
}
