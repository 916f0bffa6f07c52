/** A schema object of OpenAPI 3.0 or of JSON Schema 2019-09. */
export type Schema = Readonly<Record<string, unknown>>

const SCHEMA_MAPS = ['properties', 'patternProperties']
const SCHEMA_LISTS = ['allOf', 'anyOf', 'oneOf']
const SCHEMAS = ['items', 'additionalProperties', 'not']

const isSchema = (value: unknown): value is Schema => typeof value === 'object' && value !== null && !Array.isArray(value)

/**
 * A copy of the schema in which each direct sub-schema was replaced. It knows where schemas stand, so a property that is
 * called `description` or `nullable` is never mistaken for the keyword.
 */
export function mapSubschemas(schema: Schema, replace: (child: Schema, keyword: string) => Schema): Schema {
  const entries = Object.entries(schema).map(([keyword, value]): [string, unknown] => {
    if (SCHEMA_MAPS.includes(keyword) && isSchema(value)) {
      const children = Object.entries(value).map(([name, child]) => [name, isSchema(child) ? replace(child, keyword) : child])
      return [keyword, Object.fromEntries(children)]
    }
    if (SCHEMA_LISTS.includes(keyword) && Array.isArray(value)) {
      return [keyword, value.map((child: unknown) => (isSchema(child) ? replace(child, keyword) : child))]
    }
    if (SCHEMAS.includes(keyword) && isSchema(value)) return [keyword, replace(value, keyword)]
    return [keyword, value]
  })
  return Object.fromEntries(entries)
}

/** The names of the components that the schema refers to, directly. */
export function componentReferences(schema: Schema): string[] {
  const names: string[] = []
  const visit = (child: Schema): Schema => {
    const name = componentName(child)
    if (name !== undefined) names.push(name)
    return mapSubschemas(child, visit)
  }
  visit(schema)
  return names
}

/** `basic-error` for `{"$ref": "#/components/schemas/basic-error"}`. */
export function componentName(schema: Schema): string | undefined {
  const reference = schema['$ref']
  return typeof reference === 'string' ? /^#\/components\/schemas\/(.+)$/.exec(reference)?.[1] : undefined
}

/** OpenAPI 3.0 says `nullable: true` where JSON Schema lists the type `null`. */
export function rewriteNullable(schema: Schema): Schema {
  const {nullable, ...rest} = mapSubschemas(schema, rewriteNullable)
  if (nullable !== true) return rest
  if (typeof rest['type'] !== 'string') return {anyOf: [rest, {type: 'null'}]}
  const values = rest['enum']
  return {...rest, type: [rest['type'], 'null'], ...(Array.isArray(values) ? {enum: [...(values as unknown[]), null]} : {})}
}

/**
 * A copy of the schema that refuses every property it does not name, at each depth. GitHub ignores a misspelled field and
 * adds fields freely; a rehearsal has to see the first, and must not invent the second.
 *
 * @param isOpen the schema is one part of a composition, whose other parts name further properties: the composition is closed instead
 */
export function refuseUnknownProperties(schema: Schema, isOpen = false): Schema {
  const opensParts = isComposition(schema)
  const copy = mapSubschemas(schema, (child, keyword) => refuseUnknownProperties(child, opensParts && SCHEMA_LISTS.includes(keyword)))
  if (isOpen || 'additionalProperties' in copy || !('properties' in copy || opensParts)) return copy
  return {...copy, unevaluatedProperties: false}
}

/** The components that are in a composition somewhere, and so must stay open. */
export function openComponents(schemas: readonly Schema[]): Set<string> {
  const open = new Set<string>()
  const visit = (schema: Schema): Schema => {
    const opensParts = isComposition(schema)
    return mapSubschemas(schema, (child, keyword) => {
      const name = componentName(child)
      if (opensParts && SCHEMA_LISTS.includes(keyword) && name !== undefined) open.add(name)
      return visit(child)
    })
  }
  schemas.forEach(visit)
  return open
}

/** Whether an object's properties come from more than one place: several `allOf` parts, or parts beside its own properties. */
function isComposition(schema: Schema): boolean {
  const parts = schema['allOf']
  if (Array.isArray(parts) && parts.length > 1) return true
  return 'properties' in schema && SCHEMA_LISTS.some(keyword => keyword in schema)
}
