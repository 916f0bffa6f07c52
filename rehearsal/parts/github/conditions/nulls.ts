import {readDescription, type DescribedOperation, type Description} from '../description.ts'
import {componentName, type Schema} from '../schemas.ts'
import {chance} from './random.ts'

/** Fields that GitHub's description calls nullable are null, and others of them that it does not require are missing. */
export interface Nulls {
  /** The share of them; each place in an answer keeps to what it was. Default 1. */
  readonly share?: number
  /** Fields that stay as they are. Default {@link MEANINGFUL}. */
  readonly kept?: readonly string[]
}

/** A null in one of them says something else: no text, an account that is gone, a permission of nobody, not closed. */
const MEANINGFUL = ['body', 'user', 'state_reason', 'closed_at', 'pull_request']

/** Makes the nulls in one answer, which fits the description as well as it did. */
export function withNulls(body: unknown, operation: DescribedOperation, status: number, nulls: Nulls, seed: number): unknown {
  const schema = operation.responses[String(status)]?.content?.['application/json']?.schema
  if (schema === undefined) return body
  const {share = 1, kept = MEANINGFUL} = nulls
  const {components} = (sharedDescription ??= readDescription())
  const isTaken = (place: string) => chance(seed, `null ${operation.operationId} ${place}`) < share
  return take(body, schema, '', {components, kept, isTaken, isMissing: place => chance(seed, `missing ${place}`) < 0.5})
}

let sharedDescription: Description | undefined

interface Taking {
  readonly components: Description['components']
  readonly kept: readonly string[]
  readonly isTaken: (place: string) => boolean
  readonly isMissing: (place: string) => boolean
}

function take(value: unknown, schema: Schema, place: string, taking: Taking): unknown {
  const parts = partsOf(schema, taking.components)
  if (Array.isArray(value)) {
    const items = parts.map(part => part['items']).find(isSchema)
    return items === undefined ? value : value.map((one, at) => take(one, items, `${place}/${at}`, taking))
  }
  if (!isSchema(value)) return value
  const entries = Object.entries(value).flatMap(([name, field]): [string, unknown][] => {
    const described = parts.map(part => (part['properties'] as Record<string, unknown> | undefined)?.[name]).find(isSchema)
    if (described === undefined) return [[name, field]]
    const at = `${place}/${name}`
    const isNullable = partsOf(described, taking.components).some(part => part['nullable'] === true)
    if (!isNullable || taking.kept.includes(name) || !taking.isTaken(at)) return [[name, take(field, described, at, taking)]]
    const isRequired = parts.some(part => (part['required'] as string[] | undefined)?.includes(name))
    return isRequired || !taking.isMissing(at) ? [[name, null]] : []
  })
  return Object.fromEntries(entries)
}

/** The schema, what it refers to, and what it is composed of. */
function partsOf(schema: Schema, components: Description['components']): Schema[] {
  const name = componentName(schema)
  const referred = name === undefined ? undefined : components.schemas[name]
  const composed = ['allOf', 'anyOf', 'oneOf'].flatMap(keyword => (Array.isArray(schema[keyword]) ? (schema[keyword] as unknown[]) : []))
  return [schema, ...[referred, ...composed].filter(isSchema).flatMap(part => partsOf(part, components))]
}

function isSchema(value: unknown): value is Schema {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
