import {ActionError} from '../../lib/action/errors.ts'
import {textOf} from './expressions.ts'
import type {WorkflowPlan} from './plan.ts'
import {inputsOf, type InputDeclaration} from './reusable.ts'
import {literalOf} from './expressions.ts'
import type {Json} from './types.ts'

/** The inputs of a run: typed for the `inputs` context, and as texts for `github.event.inputs`, as GitHub gives both. */
export interface DispatchInputs {
  readonly typed: Readonly<Record<string, Json>>
  readonly texts: Readonly<Record<string, string>>
}

/**
 * Checks inputs that were typed on a command line against the `workflow_dispatch` declaration, and converts them.
 *
 * @throws ActionError for an unknown name, a missing required input, a value of the wrong type or outside its options
 */
export function dispatchInputs(plan: WorkflowPlan, event: string, given: Readonly<Record<string, string>>): DispatchInputs {
  const declared = event === 'workflow_dispatch' ? inputsOf(plan.triggers, 'workflow_dispatch') : []
  for (const name of Object.keys(given)) {
    if (declared.some(input => input.name.toLowerCase() === name.toLowerCase())) continue
    if (event !== 'workflow_dispatch') {
      throw new ActionError(
        `Input "${name}" was given, but a "${event}" has no inputs.`,
        'Rehearse workflow_dispatch, or leave the input out.'
      )
    }
    const known = declared.length === 0 ? 'It has none.' : `It declares: ${declared.map(input => input.name).join(', ')}.`
    throw new ActionError(`"${plan.file.label}" has no workflow_dispatch input "${name}".`, known)
  }
  const texts = Object.fromEntries(declared.map(input => [input.name, readInput(input, given)]))
  const typed = Object.fromEntries(declared.map(input => [input.name, convert(input, texts[input.name] ?? '')]))
  return {typed, texts}
}

function readInput(input: InputDeclaration, given: Readonly<Record<string, string>>): string {
  const name = Object.keys(given).find(key => key.toLowerCase() === input.name.toLowerCase())
  const value = name === undefined ? undefined : given[name]
  if (value !== undefined && value !== '') return value
  if (input.default !== undefined) return textOf(literalOf(input.default))
  if (input.required) throw new ActionError(`Required input '${input.name}' not provided.`, `Add --input ${input.name}=VALUE.`)
  // Without a default GitHub shows a choice's first option, and leaves a checkbox off.
  return input.type === 'boolean' ? 'false' : input.type === 'choice' ? (input.options[0] ?? '') : ''
}

function convert(input: InputDeclaration, value: string): Json {
  switch (input.type) {
    case 'boolean':
      if (value !== 'true' && value !== 'false')
        throw new ActionError(`Input '${input.name}' is a boolean; "${value}" is neither true nor false.`)
      return value === 'true'
    case 'number':
      if (value === '') return 0
      if (!Number.isFinite(Number(value))) throw new ActionError(`Input '${input.name}' is a number; "${value}" is not.`)
      return Number(value)
    case 'choice':
      if (!input.options.includes(value)) {
        const message = `Provided value '${value}' for input '${input.name}' not in the list of allowed values.`
        throw new ActionError(message, `Allowed are: ${input.options.join(', ')}.`)
      }
      return value
    default:
      return value
  }
}
