import {resolve, resolveTexts, textOf, type Scope} from './expressions.ts'
import {CACHE_MODE} from './services.ts'
import type {Recorder} from './result.ts'
import {debug, isDebugging, type JobSession} from './session.ts'
import type {Json} from './types.ts'

export const SET_UP_JOB = 'Set up job'

/**
 * The workflow's `env`, then the job's, and what a reader should know before the first step.
 *
 * @param scope github, inputs, vars, needs, strategy, matrix
 */
export function setUpJob(session: JobSession, scope: Scope): void {
  enterEnvironment(session, scope)
  const {reference, state, github, plan, frame} = session
  const file = frame.plan.file.label
  const say = (line: string) => state.recorder.log(reference, SET_UP_JOB, line)
  say(`This machine plays ${describeRunner(resolve(plan.token.find('runs-on'), scope, file))}.`)
  say('##[group]GITHUB_TOKEN Permissions')
  for (const [name, level] of Object.entries(plan.permissions)) if (level !== 'none') say(`${name}: ${level}`)
  say('##[endgroup]')
  say(`Secret source: ${textOf(github['secret_source'] ?? null)}`)
  say(`Cache mode: ${CACHE_MODE}`)
  if (frame.idPrefix !== '') sayCall(session, say)
  say(`Complete job name: ${reference.name}`)
  if (session.deploysTo !== undefined) sayEnvironment(session.deploysTo.name, state.recorder)
}

/** What an environment does on GitHub and not here; said once for each. */
function sayEnvironment(name: string, recorder: Recorder): void {
  recorder.notice(
    `The environment "${name}" is not played, but for its name and URL: its protection rules (reviewers, wait timer, branches) let the job pass here, and its secrets and variables, which on GitHub win over those of the same name that the job is given, are not set.`
  )
}

function enterEnvironment(session: JobSession, scope: Scope): void {
  const {plan, frame} = session
  const file = frame.plan.file.label
  // Both are evaluated on the runner, after it has made the workspace (actions/runner, JobExtension.cs): `github.workspace` is known.
  const {job, workspace} = session.github
  const github = {...session.state.github, job: job ?? null, workspace: workspace ?? null}
  const trace = isDebugging(session) ? {trace: (line: string) => debug(session, SET_UP_JOB, line)} : {}
  const withSecrets: Scope = {...scope, ...trace, contexts: {...scope.contexts, github, secrets: frame.secrets}}
  const {inputs, vars} = scope.contexts
  const workflowScope: Scope = {...trace, contexts: {github, inputs: inputs ?? {}, vars: vars ?? {}, secrets: frame.secrets}}
  debug(session, SET_UP_JOB, 'Evaluating job-level environment variables')
  session.environment = resolveTexts(frame.plan.env, workflowScope, file)
  session.environment = {...session.environment, ...resolveTexts(plan.env, withSecrets, file)}
}

/**
 * Which workflow was called, and all that it was given: an input is shown as it is, a secret in it too unless this job masks it
 * (actions/runner, JobExtension.cs).
 */
function sayCall({workflowIdentity, frame}: JobSession, say: (line: string) => void): void {
  say(`Uses: ${textOf(workflowIdentity['workflow_ref'] ?? null)} (${textOf(workflowIdentity['workflow_sha'] ?? null)})`)
  const inputs = Object.entries(frame.inputs)
  if (inputs.length === 0) return
  say('##[group] Inputs')
  for (const [name, value] of inputs) say(`  ${name}: ${textOf(value)}`)
  say('##[endgroup]')
}

/** `runs-on` as a text, whichever of its forms it has. */
function describeRunner(value: Json): string {
  if (typeof value !== 'object' || value === null) return textOf(value)
  return Object.values(value as Record<string, Json>)
    .map(describeRunner)
    .join(', ')
}
