import type {MappingToken} from '@actions/workflow-parser/templates/tokens/mapping-token'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {resolveTexts, type Scope} from '../runner/expressions.ts'
import type {JobPlan, WorkflowPlan} from '../runner/plan.ts'
import type {GivenInput} from './refuse.ts'

/**
 * What the caller's own files hand to actions and called workflows, as far as it is known before anything runs. What depends on a
 * step or a job that has not run yet is empty here; the rehearsal looks at it again just before the step.
 *
 * @param scope the contexts that are known before a run: vars, secrets, inputs, github
 */
export function givenInputs(plan: WorkflowPlan, scope: Scope): GivenInput[] {
  if (plan.file.origin.kind !== 'repository') return []
  return plan.jobs.flatMap(job => jobInputs(plan, job, scope))
}

function jobInputs(plan: WorkflowPlan, job: JobPlan, scope: Scope): GivenInput[] {
  const read = (given: MappingToken | TemplateToken | undefined, place: string) =>
    Object.entries(resolveTexts(given, scope, plan.file.label)).map(([name, value]) => ({
      where: `${plan.file.label}, ${place}, input "${name}"`,
      name,
      value
    }))
  if (job.kind === 'call') return [...read(job.with, `job "${job.id}"`), ...givenInputs(job.called, scope)]
  return job.steps.flatMap(step => (step.work.kind === 'uses' ? read(step.work.with, `job "${job.id}", step "${step.id}"`) : []))
}
