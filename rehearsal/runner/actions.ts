import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {isBasicExpression, isMapping} from '@actions/workflow-parser'
import type {MappingToken} from '@actions/workflow-parser/templates/tokens/mapping-token'
import type {TemplateToken} from '@actions/workflow-parser/templates/tokens/template-token'
import {iterate, literalOf} from './expressions.ts'
import {errorsOf, readActionFile} from './official-parser.ts'
import type {ActionInput, ActionPart, NodeActionPlan, Origin, SourceFile} from './plan.ts'
import {labelOf} from './references.ts'

/** An action's folder, read; or why it cannot be played. */
export type ActionReading =
  | {readonly kind: 'node'; readonly action: NodeActionPlan}
  /** The rehearsal does not play such an action. */
  | {readonly kind: 'refused'; readonly key: string; readonly why: string}
  /** GitHub would not run it either. */
  | {readonly kind: 'invalid'; readonly message: string}

/**
 * Reads the action.yml of a folder.
 *
 * @param path the action's folder, from the root of `origin`
 */
export function readAction(origin: Origin, path: string): ActionReading {
  const directory = join(origin.directory, path)
  const name = ['action.yml', 'action.yaml'].find(candidate => existsSync(join(directory, candidate)))
  if (name === undefined) {
    if (existsSync(join(directory, 'Dockerfile'))) {
      return {kind: 'refused', key: 'uses', why: `${labelOf(origin, path)} is a docker action. Only node20 and node24 actions are played.`}
    }
    return {kind: 'invalid', message: `there is no action.yml in "${labelOf(origin, path)}"`}
  }
  const file: SourceFile = {path: join(path, name), origin, label: labelOf(origin, join(path, name))}
  const content = readFileSync(join(directory, name), 'utf8')
  const reading = readActionFile(file.label, content)
  const {value} = reading
  const [error] = errorsOf(file.label, reading)
  if (error !== undefined) return {kind: 'invalid', message: error}
  const runs = value !== undefined && isMapping(value) ? value.find('runs') : undefined
  if (value === undefined || !isMapping(value) || runs === undefined || !isMapping(runs)) {
    return {kind: 'invalid', message: `${file.label} has no "runs"`}
  }
  const using = text(runs.find('using')) ?? ''
  if (using !== 'node24' && using !== 'node20') {
    return {kind: 'refused', key: `using: ${using}`, why: `${file.label} is not a node20 or node24 action, the only kinds that are played.`}
  }
  const programs = ['main', 'pre', 'post'].map(part => text(runs.find(part))).filter(program => program !== undefined)
  const missing = programs.find(program => !existsSync(join(directory, program)))
  if (missing !== undefined) return {kind: 'invalid', message: `${file.label} names "${missing}", which does not exist`}
  return {kind: 'node', action: planOf(file, directory, value, runs)}
}

function planOf(file: SourceFile, directory: string, root: MappingToken, runs: MappingToken): NodeActionPlan {
  const part = (name: 'pre' | 'post'): ActionPart | undefined => {
    const program = text(runs.find(name))
    return program === undefined ? undefined : {program, condition: conditionOf(runs.find(`${name}-if`))}
  }
  return {
    kind: 'node',
    file,
    directory,
    inputs: readInputs(root.find('inputs')),
    main: text(runs.find('main')) ?? '',
    pre: part('pre'),
    post: part('post')
  }
}

/** Unlike a step's `if`, `pre-if` and `post-if` get no `success()` added; left out they mean `always()`. */
function conditionOf(token: TemplateToken | undefined): string {
  if (token === undefined) return 'always()'
  return isBasicExpression(token) ? token.expression : (text(token) ?? 'always()')
}

function readInputs(token: TemplateToken | undefined): ActionInput[] {
  if (token === undefined || !isMapping(token)) return []
  return [...iterate(token)].map(({key, value}) => {
    const definition = isMapping(value) ? value : undefined
    const deprecationMessage = text(definition?.find('deprecationMessage'))
    return {name: key.toString(), default: definition?.find('default'), deprecationMessage}
  })
}

function text(token: TemplateToken | undefined): string | undefined {
  if (token === undefined) return undefined
  const value = literalOf(token)
  return value === null ? undefined : String(value)
}
