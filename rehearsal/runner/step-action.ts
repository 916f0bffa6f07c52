import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {readAction} from './actions.ts'
import {resolve, resolveTexts, textOf, type Scope} from './expressions.ts'
import type {ActionPlan, NodeActionPlan, UsesPlan} from './plan.ts'
import type {JobSession} from './session.ts'
import type {StepOutput} from './step-output.ts'

/**
 * The inputs of an action: what `with:` gives, and the defaults of the rest. As on GitHub a required input that is missing is
 * no error of the runner's, and an unknown one is a warning.
 *
 * @returns by name as it is written; `with:` entries that the action does not declare are there too
 */
export function actionInputs(session: JobSession, uses: UsesPlan, action: NodeActionPlan, scope: Scope): Record<string, string> {
  const given = resolveTexts(uses.with, scope, session.frame.plan.file.label)
  const has = (name: string) => Object.keys(given).some(key => key.toLowerCase() === name.toLowerCase())
  const defaults = action.inputs
    .filter(input => !has(input.name) && input.default !== undefined)
    .map(input => [input.name, textOf(resolve(input.default, scope, action.file.label))] as const)
  return {...given, ...Object.fromEntries(defaults)}
}

/** The runner's warnings about `with:`: unknown names, and inputs that the action calls deprecated. */
export function warnAboutInputs(
  uses: UsesPlan,
  action: NodeActionPlan,
  inputs: Readonly<Record<string, string>>,
  output: StepOutput
): void {
  const declared = action.inputs.map(input => input.name)
  const unexpected = Object.keys(inputs).filter(name => !declared.some(known => known.toLowerCase() === name.toLowerCase()))
  if (unexpected.length > 0) {
    const message = `Unexpected input(s) '${unexpected.join("', '")}', valid inputs are ['${declared.join("', '")}']`
    output.annotate({level: 'warning', message})
  }
  const given = uses.with === undefined ? [] : Object.keys(inputs)
  for (const {name, deprecationMessage, default: fallback} of action.inputs) {
    if (deprecationMessage === undefined || fallback !== undefined || !given.includes(name)) continue
    output.annotate({level: 'warning', message: `Input '${name}' has been deprecated with message: ${deprecationMessage}`})
  }
}

/** `INPUT_…`: upper case, blanks become underscores, dashes stay. */
export function inputVariables(inputs: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`, value]))
}

export function stateVariables(state: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value]))
}

/**
 * The action behind a step, when its turn has come: a `./` action is read from the workspace now.
 *
 * @throws ActionError when it is not there or is of a kind that is not played
 */
export function actionAtHand(session: JobSession, action: Exclude<ActionPlan, {kind: 'stand-in'}>): NodeActionPlan {
  if (action.kind === 'node') return action
  const {workspace} = session.folders
  const folder = join(workspace, action.path)
  if (!['action.yml', 'action.yaml', 'Dockerfile'].some(name => existsSync(join(folder, name)))) {
    throw new ActionError(
      `Can't find 'action.yml', 'action.yaml' or 'Dockerfile' under '${folder}'. Did you forget to run actions/checkout before running your local action?`
    )
  }
  const reading = readAction(
    {kind: 'repository', name: session.state.request.github.repository, directory: workspace, ref: ''},
    action.path
  )
  if (reading.kind === 'node') return reading.action
  throw new ActionError(reading.kind === 'invalid' ? reading.message : reading.why)
}
