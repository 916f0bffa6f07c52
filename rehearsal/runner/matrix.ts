import {ActionError} from '../../lib/action/errors.ts'
import {isLooselyEqual, isObject, textOf} from './expressions.ts'
import type {Json, JsonObject} from './types.ts'

/** The value of `strategy:` with its expressions evaluated. */
export interface Strategy {
  readonly failFast: boolean
  /** How many of its jobs may run at the same time; undefined means all. */
  readonly maxParallel: number | undefined
  /** One entry a job; a job without a matrix has a single entry without a matrix. */
  readonly entries: readonly MatrixEntry[]
}

export interface MatrixEntry {
  /** The `matrix` context; null without a matrix. */
  readonly matrix: JsonObject | null
  /** What GitHub appends to the job's name: `ubuntu-24.04, 24`; values that an `include` adds to a combination do not count. */
  readonly label: string
}

/** GitHub's limit for one matrix. */
const MOST_JOBS = 256

/** @throws ActionError for a matrix that GitHub refuses */
export function readStrategy(value: Json, where: string): Strategy {
  const strategy = isObject(value) ? value : {}
  const maxParallel = strategy['max-parallel']
  return {
    failFast: strategy['fail-fast'] !== false,
    maxParallel: typeof maxParallel === 'number' && maxParallel > 0 ? maxParallel : undefined,
    entries: 'matrix' in strategy ? expand(strategy['matrix'] ?? null, where) : [{matrix: null, label: ''}]
  }
}

/** The combinations of a matrix in GitHub's order: the first vector varies slowest; then the includes that matched none. */
function expand(value: Json, where: string): MatrixEntry[] {
  if (!isObject(value))
    throw new ActionError(`${where}: the matrix is not a mapping.`, 'Give vectors, or an expression that gives a mapping.')
  const vectors = Object.entries(value).filter(([name]) => name !== 'include' && name !== 'exclude')
  for (const [name, vector] of vectors) {
    if (!Array.isArray(vector)) throw new ActionError(`${where}: the matrix vector '${name}' is not a list.`)
    if (vector.length === 0) throw new ActionError(`${where}: Matrix vector '${name}' does not contain any values.`)
  }
  const includes = filterList(value['include'] ?? null, 'include', where)
  const excludes = filterList(value['exclude'] ?? null, 'exclude', where)
  const names = new Set(vectors.map(([name]) => name.toLowerCase()))
  const isVector = (name: string) => names.has(name.toLowerCase())
  for (const exclude of excludes) {
    const keys = Object.keys(exclude)
    if (keys.length === 0) throw new ActionError(`${where}: Matrix exclude filter must not be empty.`)
    const unknown = keys.find(key => !isVector(key))
    if (unknown !== undefined) {
      throw new ActionError(`${where}: Matrix exclude key '${unknown}' does not match any key within the matrix.`)
    }
  }
  if (names.size === 0 && includes.length === 0) throw new ActionError(`${where}: Matrix must define at least one vector.`)

  const product = names.size === 0 ? [] : vectors.reduce<JsonObject[]>(multiply, [{}])
  const combinations = product.filter(combination => !excludes.some(exclude => matches(combination, exclude)))
  const matched = new Set<JsonObject>()
  const entries = combinations.map(combination => {
    const extras = includes.filter(include => matches(combination, pick(include, isVector)))
    for (const include of extras) matched.add(include)
    const added = Object.assign({}, ...extras.map(include => pick(include, name => !isVector(name)))) as JsonObject
    return {matrix: {...combination, ...added}, label: labelOf(combination)}
  })
  const further = includes.filter(include => !matched.has(include)).map(include => ({matrix: include, label: labelOf(include)}))
  const all = [...entries, ...further]
  if (all.length > MOST_JOBS) throw new ActionError(`${where}: the matrix has ${all.length} jobs; GitHub allows ${MOST_JOBS}.`)
  return all
}

function multiply(combinations: JsonObject[], [name, vector]: [string, Json]): JsonObject[] {
  return combinations.flatMap(combination => (vector as readonly Json[]).map(item => ({...combination, [name]: item})))
}

function filterList(value: Json, key: string, where: string): JsonObject[] {
  if (value === null || value === '') return []
  if (!Array.isArray(value) || !(value as readonly Json[]).every(isObject)) {
    throw new ActionError(`${where}: the matrix's "${key}" is not a list of mappings.`)
  }
  return value as JsonObject[]
}

function pick(object: JsonObject, keep: (name: string) => boolean): JsonObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => keep(name)))
}

/**
 * Whether everything that the filter says is so; what it leaves out may be anything. Values are compared as by `==`, so without case and a number
 * like its text (actions/runner, MatrixBuilder.cs, MatrixFilter).
 */
function matches(value: Json, filter: Json): boolean {
  if (typeof filter !== 'object' || filter === null) return isLooselyEqual(value, filter)
  return Object.entries(filter as JsonObject).every(([name, item]) => matches(memberOf(value, name), item))
}

/** A property, whose name ignores case, or an element of a list. */
function memberOf(value: Json, name: string): Json {
  if (typeof value !== 'object' || value === null) return null
  return Object.entries(value as JsonObject).find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1] ?? null
}

/** GitHub's longest name of a job of a matrix (actions/runner, JobNameBuilder.cs). */
const LONGEST_NAME = 100

/** The name of a job of a matrix: its values in brackets after the name, cut off where it gets too long. */
export function nameWithMatrix(name: string, label: string): string {
  const whole = label === '' ? name : `${name} (${label})`
  return whole.length > LONGEST_NAME ? `${whole.slice(0, LONGEST_NAME - 3)}...` : whole
}

function labelOf(value: Json): string {
  if (typeof value !== 'object') return textOf(value)
  if (value === null) return ''
  return Object.values(value)
    .map(item => labelOf(item))
    .filter(text => text !== '')
    .join(', ')
}
