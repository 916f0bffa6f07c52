import {isMapping} from '@actions/workflow-parser'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {ActionError, messageOf} from '../../lib/action/errors.ts'
import {isObject, placeOf, resolve, textOf, type Scope} from './expressions.ts'
import type {Json} from './types.ts'

/** As it is written; of an environment that came out of one expression it is the value already. */
export type EnvironmentUrl = {readonly kind: 'written'; readonly token: TemplateToken} | {readonly kind: 'value'; readonly value: Json}

/** What a job says below `environment:`, as far as it is known before the job starts. */
export interface EnvironmentSetting {
  /** Never empty. */
  readonly name: string
  /** Evaluated when the steps are over. */
  readonly url: EnvironmentUrl | undefined
  /** Whether a deployment is recorded; `deployment: false` leaves it out, and the protection rules hold all the same. */
  readonly isDeployment: boolean
}

/**
 * The environment of a job, in the form of a text or of a mapping. GitHub evaluates it before it gives the job to a runner, but for its `url`. A
 * name that comes out empty means none, in either form (actions/runner, WorkflowTemplateConverter.cs ConvertToActionEnvironmentReference).
 *
 * @param scope github, inputs, vars, needs, strategy, matrix
 * @param job the job's id
 * @returns undefined for a job without one
 * @throws ActionError in GitHub's words (WorkflowTemplateEvaluator.cs EvaluateJobEnvironment)
 */
export function readEnvironment(token: TemplateToken | undefined, scope: Scope, file: string, job: string): EnvironmentSetting | undefined {
  if (token === undefined) return undefined
  try {
    if (!isMapping(token)) return ofValue(resolve(token, scope, file), placeOf(file, token))
    const name = nameOf(resolve(token.find('name'), scope, file), placeOf(file, token))
    const deployment = token.find('deployment')
    const isDeployment = deployment === undefined || isRecorded(resolve(deployment, scope, file), placeOf(file, deployment))
    const url = token.find('url')
    return name === '' ? undefined : {name, url: url && {kind: 'written', token: url}, isDeployment}
  } catch (error) {
    throw new ActionError(`Error when evaluating 'environment' for job '${job}'. ${messageOf(error)}`, undefined, {cause: error})
  }
}

/** A name, or what one expression made of the whole mapping. */
function ofValue(value: Json, place: string): EnvironmentSetting | undefined {
  if (!isObject(value)) {
    const name = nameOf(value, place)
    return name === '' ? undefined : {name, url: undefined, isDeployment: true}
  }
  const unknown = Object.keys(value).find(key => !['name', 'url', 'deployment'].includes(key))
  if (unknown !== undefined) throw new ActionError(`${place}: Unexpected value '${unknown}'`)
  if (value['name'] === undefined) throw new ActionError(`${place}: Required property is missing: name`)
  const name = nameOf(value['name'], place)
  const {url, deployment = true} = value
  const isDeployment = isRecorded(deployment, place)
  return name === '' ? undefined : {name, url: url === undefined ? undefined : {kind: 'value', value: url}, isDeployment}
}

function nameOf(value: Json, place: string): string {
  if (typeof value === 'object' && value !== null) throw new ActionError(`${place}: ${unexpected(value)}`)
  return textOf(value)
}

function isRecorded(value: Json, place: string): boolean {
  if (typeof value !== 'boolean') throw new ActionError(`${place}: Unexpected value '${textOf(value)}'`)
  return value
}

/**
 * The address of an environment, when the steps of its job are over.
 *
 * @param scope what a step sees
 * @throws ActionError for an expression that cannot be evaluated, or that gives no text
 */
export function evaluateUrl(url: EnvironmentUrl, scope: Scope, file: string): string {
  const value = url.kind === 'value' ? url.value : resolve(url.token, scope, file)
  if (typeof value === 'object' && value !== null) throw new ActionError(unexpected(value))
  return textOf(value)
}

function unexpected(value: object): string {
  return `A ${Array.isArray(value) ? 'sequence' : 'mapping'} was not expected`
}
