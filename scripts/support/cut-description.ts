import {ActionError} from '../../lib/action/errors.ts'
import type {DescribedContent, DescribedOperation, DescribedParameter, Description} from '../../rehearsal/parts/github/description.ts'
import {componentReferences, mapSubschemas, type Schema} from '../../rehearsal/parts/github/schemas.ts'

/** What only a reader of the description needs; none of it changes which requests and answers are right. */
const PROSE = new Set(['description', 'example', 'examples', 'title', 'externalDocs', 'deprecated', 'x-github-breaking-changes'])

/** GitHub answers these although not every operation lists them. */
const ALWAYS_KEPT = ['basic-error']

type Json = Readonly<Record<string, unknown>>

/**
 * Cuts the named operations and the components they refer to out of GitHub's OpenAPI description.
 *
 * @param source the whole description, parsed
 * @param operationIds for example `repos/get`
 * @returns the cut as text, one line an operation and a component so that a newer one can be compared, and the source's version
 * @throws ActionError when an operation is not in the description
 */
export function cutDescription(source: unknown, operationIds: readonly string[]): {text: string; version: string} {
  const description = source as Json & Pick<Description, 'openapi' | 'info' | 'components'>
  const paths = keptPaths(description, new Set(operationIds))
  const found = Object.values(paths).flatMap(item => Object.values(item).map(operation => operation.operationId))
  const missing = operationIds.filter(id => !found.includes(id))
  if (missing.length > 0) throw new ActionError(`The description has no operation ${missing.join(', ')}.`)
  const schemas = keptSchemas(paths, description.components.schemas)
  const version = `@octokit/openapi ${description.info.version}`
  const info = {title: "Cut by scripts/cut-openapi.ts out of GitHub's OpenAPI description", version}
  const lines = [
    `{"openapi": ${JSON.stringify(description.openapi)},`,
    `"info": ${JSON.stringify(info)},`,
    `"paths": {\n${linesOf(paths)}\n},`,
    `"components": {"schemas": {\n${linesOf(schemas)}\n}}}`
  ]
  return {text: `${lines.join('\n')}\n`, version}
}

const linesOf = (object: object) =>
  Object.entries(object)
    .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
    .join(',\n')

function keptPaths(description: Json, operationIds: ReadonlySet<string>): Record<string, Record<string, DescribedOperation>> {
  const kept: Record<string, Record<string, DescribedOperation>> = {}
  for (const [path, item] of Object.entries(description['paths'] as Record<string, Record<string, Json>>)) {
    for (const [method, operation] of Object.entries(item)) {
      if (!operationIds.has(String(operation['operationId']))) continue
      kept[path] = {...kept[path], [method]: cutOperation(description, operation)}
    }
  }
  return kept
}

function cutOperation(description: Json, operation: Json): DescribedOperation {
  const resolved = (value: unknown) => resolve(description, value as Json)
  const body = operation['requestBody'] === undefined ? undefined : resolved(operation['requestBody'])
  const docs = operation['externalDocs'] as {url: string} | undefined
  return {
    operationId: String(operation['operationId']),
    ...(docs === undefined ? {} : {externalDocs: {url: docs.url}}),
    parameters: ((operation['parameters'] ?? []) as Json[]).map(parameter => cutParameter(resolved(parameter))),
    ...(body === undefined ? {} : {requestBody: {required: body['required'] === true, content: cutContent(body)}}),
    responses: Object.fromEntries(
      Object.entries(operation['responses'] as Json).map(([status, response]) => {
        const content = cutContent(resolved(response))
        return [status, Object.keys(content).length === 0 ? {} : {content}]
      })
    )
  }
}

function cutParameter(parameter: Json): DescribedParameter {
  return {
    name: String(parameter['name']),
    in: String(parameter['in']),
    ...(parameter['required'] === true ? {required: true} : {}),
    ...(parameter['x-multi-segment'] === true ? {'x-multi-segment': true} : {}),
    schema: withoutProse(parameter['schema'] as Schema)
  }
}

/** JSON only: the other media types (diffs, archives) are texts, and the stand-in does not play them. */
function cutContent(holder: Json): DescribedContent {
  const json = (holder['content'] as Record<string, {schema: Schema}> | undefined)?.['application/json']
  return json === undefined ? {} : {'application/json': {schema: withoutProse(json.schema)}}
}

function keptSchemas(paths: unknown, all: Readonly<Record<string, Schema>>): Record<string, Schema> {
  const kept = new Map<string, Schema>()
  const pending = [
    ...ALWAYS_KEPT,
    ...[...JSON.stringify(paths).matchAll(/"#\/components\/schemas\/([^"]+)"/g)].map(match => match[1] ?? '')
  ]
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    const schema = all[name]
    if (kept.has(name) || schema === undefined) continue
    kept.set(name, withoutProse(schema))
    pending.push(...componentReferences(schema))
  }
  return Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)))
}

function withoutProse(schema: Schema): Schema {
  return mapSubschemas(Object.fromEntries(Object.entries(schema).filter(([keyword]) => !PROSE.has(keyword))), withoutProse)
}

function resolve(description: Json, value: Json): Json {
  const reference = value['$ref']
  if (typeof reference !== 'string') return value
  const steps = reference.replace(/^#\//, '').split('/')
  return steps.reduce<Json>((holder, step) => holder[step] as Json, description)
}
