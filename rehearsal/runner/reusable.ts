import {isMapping, isSequence, isString} from '@actions/workflow-parser'
import type {MappingToken} from '@actions/workflow-parser/templates/tokens/mapping-token'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {ActionError} from '../../lib/action/errors.ts'
import {iterate, literalOf, placeOf, resolve, textOf, type Scope} from './expressions.ts'
import type {CallJobPlan, WorkflowPlan} from './plan.ts'
import type {Json} from './types.ts'

/** One declared input of `workflow_call` or `workflow_dispatch`. */
export interface InputDeclaration {
  readonly name: string
  readonly type: string
  readonly required: boolean
  readonly default: TemplateToken | undefined
  readonly options: readonly string[]
}

/** What a workflow says under `on.<event>`; null when the event is there without anything, undefined when it is not there. */
export function eventOf(triggers: TemplateToken | undefined, event: string): MappingToken | null | undefined {
  if (triggers === undefined) return undefined
  if (isString(triggers)) return triggers.value === event ? null : undefined
  if (isSequence(triggers)) return [...iterate(triggers)].some(item => literalOf(item) === event) ? null : undefined
  if (!isMapping(triggers)) return undefined
  const value = triggers.find(event)
  if (value === undefined) return undefined
  return isMapping(value) ? value : null
}

export function isCallable(plan: WorkflowPlan): boolean {
  return eventOf(plan.triggers, 'workflow_call') !== undefined
}

/** The inputs that a workflow declares for an event. */
export function inputsOf(triggers: TemplateToken | undefined, event: 'workflow_call' | 'workflow_dispatch'): InputDeclaration[] {
  return entries(eventOf(triggers, event)?.find('inputs')).map(([name, value]) => {
    const definition = isMapping(value) ? value : undefined
    const options = definition?.find('options')
    return {
      name,
      type: text(definition?.find('type')) ?? 'string',
      required: isTrue(definition?.find('required')),
      default: definition?.find('default'),
      options: options !== undefined && isSequence(options) ? [...iterate(options)].map(option => textOf(literalOf(option))) : []
    }
  })
}

/**
 * What GitHub refuses about a call when it loads the files: inputs and secrets that are missing or unknown, and literals of the
 * wrong type, in GitHub's words (actions/runner, WorkflowTemplateConverter.cs).
 */
export function checkCall(plan: CallJobPlan): string[] {
  const declared = inputsOf(plan.called.triggers, 'workflow_call')
  const given = entries(plan.with)
  const messages: string[] = []
  for (const input of declared) {
    const value = find(given, input.name)
    if (value === undefined && input.required) messages.push(`Input ${input.name} is required, but not provided while calling.`)
    if (value !== undefined && !value.isExpression && !fits(input.type, literalOf(value))) messages.push(wrongType(input, literalOf(value)))
  }
  for (const [name] of given) {
    if (!declared.some(input => same(input.name, name))) messages.push(undefinedMessage('input', name))
  }
  return plan.secrets === 'inherit' ? messages : [...messages, ...checkSecrets(plan.called, entries(plan.secrets))]
}

function checkSecrets(called: WorkflowPlan, given: Entries): string[] {
  const declared = entries(eventOf(called.triggers, 'workflow_call')?.find('secrets'))
  const missing = declared.filter(([name, value]) => isMapping(value) && isTrue(value.find('required')) && find(given, name) === undefined)
  const unknown = given.filter(([name]) => find(declared, name) === undefined)
  return [
    ...missing.map(([name]) => `Secret ${name} is required, but not provided while calling.`),
    ...unknown.map(([name]) => undefinedMessage('secret', name))
  ]
}

/**
 * The `inputs` context of a called workflow.
 *
 * @param scope of the calling job, for its `with:`
 * @param inside the contexts that a declared default may use (github, vars)
 * @throws ActionError when an expression gives a value of the wrong type
 */
export function callInputs(plan: CallJobPlan, callerFile: string, scope: Scope, inside: Scope): Record<string, Json> {
  const given = entries(plan.with)
  return Object.fromEntries(
    inputsOf(plan.called.triggers, 'workflow_call').map(input => {
      const token = find(given, input.name)
      const file = token === undefined ? plan.called.file.label : callerFile
      const value = token === undefined ? defaultOf(input, inside, file) : resolve(token, scope, file)
      if (!fits(input.type, value)) throw new ActionError(`${placeOf(file, token ?? input.default)}: ${wrongType(input, value)}`)
      return [input.name, input.type === 'string' ? textOf(value) : value]
    })
  )
}

/** The default of an input, or what its type has in its place: empty, false or 0. */
export function defaultOf(input: InputDeclaration, scope: Scope, file: string): Json {
  if (input.default !== undefined) return resolve(input.default, scope, file)
  return input.type === 'boolean' ? false : input.type === 'number' ? 0 : ''
}

/** The `secrets` context of a called workflow: what the caller names, or all it has. GITHUB_TOKEN is always there. */
export function callSecrets(
  plan: CallJobPlan,
  callerFile: string,
  scope: Scope,
  callerSecrets: Readonly<Record<string, string>>
): Record<string, string> {
  if (plan.secrets === 'inherit') return {...callerSecrets}
  const named = entries(plan.secrets).map(([name, token]) => [name, textOf(resolve(token, scope, callerFile))] as const)
  return {GITHUB_TOKEN: callerSecrets['GITHUB_TOKEN'] ?? '', ...Object.fromEntries(named)}
}

/** The `workflow_call` outputs of a workflow. @param scope has the `jobs` context */
export function callOutputs(plan: WorkflowPlan, scope: Scope): Record<string, string> {
  const outputs = entries(eventOf(plan.triggers, 'workflow_call')?.find('outputs'))
  return Object.fromEntries(
    outputs.map(([name, value]) => [name, textOf(resolve(isMapping(value) ? value.find('value') : undefined, scope, plan.file.label))])
  )
}

function fits(type: string, value: Json): boolean {
  if (type === 'boolean' || type === 'number') return typeof value === type
  return typeof value !== 'object' || value === null
}

function wrongType(input: InputDeclaration, value: Json): string {
  const kind = value === null ? 'nothing' : Array.isArray(value) ? 'a sequence' : `a ${typeof value}`
  return `Unexpected value for input '${input.name}': it is declared as ${input.type}, but ${kind} was given.`
}

function undefinedMessage(what: string, name: string): string {
  return `Invalid ${what}, ${name} is not defined in the referenced workflow.`
}

type Entries = readonly (readonly [name: string, value: TemplateToken])[]

function entries(token: TemplateToken | undefined): Entries {
  if (token === undefined || !isMapping(token)) return []
  return [...iterate(token)].map(({key, value}) => [key.toString(), value] as const)
}

function find(list: Entries, name: string): TemplateToken | undefined {
  return list.find(([candidate]) => same(candidate, name))?.[1]
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

function text(token: TemplateToken | undefined): string | undefined {
  const value = token === undefined ? null : literalOf(token)
  return value === null ? undefined : String(value)
}

function isTrue(token: TemplateToken | undefined): boolean {
  return token !== undefined && literalOf(token) === true
}
