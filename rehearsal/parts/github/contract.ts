import {Ajv2019, type ErrorObject, type ValidateFunction} from 'ajv/dist/2019.js'
import addFormats from 'ajv-formats'
import type {DescribedOperation, DescribedParameter, Description} from './description.ts'
import {openComponents, refuseUnknownProperties, rewriteNullable, type Schema} from './schemas.ts'

/** A request, as far as the description says something about it. */
export interface ContractRequest {
  readonly query: URLSearchParams
  /** The parsed JSON; undefined for an empty body. */
  readonly body: unknown
}

export interface MatchedOperation {
  readonly operation: DescribedOperation
  /** Path parameters by name, decoded. */
  readonly parameters: Readonly<Record<string, string>>
}

interface Route {
  readonly method: string
  readonly pattern: RegExp
  readonly names: readonly string[]
  readonly operation: DescribedOperation
}

const COMPONENTS = 'github'

/** Code that ajv optimizes takes longer to make than the few answers of a run take to be checked. */
const OPTIONS = {strict: false, allErrors: true, logger: false, code: {optimize: false}} as const

/**
 * Holds requests and answers against GitHub's OpenAPI description. Every check gives a list of violations, which name the place and
 * the rule and never a value: a value may be a secret.
 */
export class Contract {
  readonly version: string
  readonly operationIds: readonly string[]
  readonly #routes: readonly Route[]
  /** Query and path values are texts, so numbers and booleans are read out of them. */
  readonly #texts = new Ajv2019({...OPTIONS, coerceTypes: true})
  readonly #bodies = new Ajv2019(OPTIONS)
  readonly #compiled = new Map<string, ValidateFunction>()

  constructor(description: Description) {
    this.version = description.info.version
    this.#routes = Object.entries(description.paths)
      .flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => toRoute(method, path, operation)))
      // A fixed path beats one with a parameter in the same place.
      .sort((a, b) => a.names.length - b.names.length)
    this.operationIds = this.#routes.map(route => route.operation.operationId)
    addFormats(this.#texts)
    addFormats(this.#bodies)
    this.#bodies.addSchema({$id: COMPONENTS, components: {schemas: strictComponents(description)}})
  }

  /** The operation that a method and a path (not decoded) belong to; undefined when GitHub's cut-out has none. */
  match(method: string, path: string): MatchedOperation | undefined {
    for (const route of this.#routes) {
      const match = route.method === method ? route.pattern.exec(path) : null
      if (match === null) continue
      const parameters = Object.fromEntries(route.names.map((name, index) => [name, decode(match[index + 1] ?? '')]))
      return {operation: route.operation, parameters}
    }
    return undefined
  }

  checkRequest({operation, parameters}: MatchedOperation, request: ContractRequest): string[] {
    return [
      ...this.#checkValues(operation, 'path', parameters),
      ...this.#checkValues(operation, 'query', Object.fromEntries(request.query)),
      ...this.#checkRequestBody(operation, request.body)
    ]
  }

  /** @param body what goes out as JSON; undefined for an empty answer */
  checkAnswer(operation: DescribedOperation, status: number, body: unknown): string[] {
    const described = operation.responses[String(status)]
    // GitHub answers errors in one shape, also where the operation does not list them.
    if (described === undefined && status < 400) return [`answer ${status}: the operation does not know this status`]
    const schema = described?.content?.['application/json']?.schema
    const isEmpty = body === undefined
    if (schema === undefined && status < 400) return isEmpty ? [] : [`answer ${status}: has a body, and should have none`]
    if (isEmpty) return [`answer ${status}: the body is missing`]
    const errorSchema = {$ref: '#/components/schemas/basic-error'}
    return this.#checkBody(`${operation.operationId} ${status}`, schema ?? errorSchema, body).map(text => `answer ${status}: ${text}`)
  }

  #checkValues(operation: DescribedOperation, place: 'path' | 'query', values: Readonly<Record<string, string>>): string[] {
    const known = operation.parameters.filter(parameter => parameter.in === place)
    const unknown = Object.keys(values).filter(name => !known.some(parameter => parameter.name === name))
    const validate = this.#compile(`${operation.operationId} ${place}`, () => this.#texts.compile(valuesSchema(known)))
    return [
      ...unknown.map(name => `${place}: unknown parameter "${name}"`),
      ...(validate({...values}) ? [] : messages(validate.errors).map(text => `${place}: ${text}`))
    ]
  }

  #checkRequestBody(operation: DescribedOperation, body: unknown): string[] {
    const described = operation.requestBody
    const schema = described?.content['application/json']?.schema
    if (schema === undefined) return body === undefined ? [] : ['body: the operation takes none']
    if (body === undefined) return described?.required === true ? ['body: is missing'] : []
    return this.#checkBody(`${operation.operationId} body`, schema, body).map(text => `body: ${text}`)
  }

  #checkBody(key: string, schema: Schema, body: unknown): string[] {
    const validate = this.#compile(key, () => this.#bodies.compile(pointAtComponents(refuseUnknownProperties(rewriteNullable(schema)))))
    return validate(body) ? [] : messages(validate.errors)
  }

  #compile(key: string, make: () => ValidateFunction): ValidateFunction {
    const compiled = this.#compiled.get(key) ?? make()
    this.#compiled.set(key, compiled)
    return compiled
  }
}

function strictComponents(description: Description): Record<string, Schema> {
  const operations = Object.values(description.paths).flatMap(item => Object.values(item))
  const bodies = operations.flatMap(operation => [
    ...Object.values(operation.requestBody?.content ?? {}),
    ...Object.values(operation.responses).flatMap(response => Object.values(response.content ?? {}))
  ])
  const components = Object.entries(description.components.schemas)
  const open = openComponents([...bodies.map(body => body.schema), ...components.map(([, schema]) => schema)])
  return Object.fromEntries(
    components.map(([name, schema]) => [name, pointAtComponents(refuseUnknownProperties(rewriteNullable(schema), open.has(name)))])
  )
}

function pointAtComponents(schema: Schema): Schema {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/components/', `"${COMPONENTS}#/components/`)) as Schema
}

function valuesSchema(parameters: readonly DescribedParameter[]): Schema {
  return {
    type: 'object',
    properties: Object.fromEntries(parameters.map(parameter => [parameter.name, rewriteNullable(parameter.schema)])),
    required: parameters.filter(parameter => parameter.required === true).map(parameter => parameter.name)
  }
}

function toRoute(method: string, path: string, operation: DescribedOperation): Route {
  const names: string[] = []
  const source = path.replace(/\{([^}]+)\}|[.*+?^$()|[\]\\]/g, (text, name?: string) => {
    if (name === undefined) return `\\${text}`
    names.push(name)
    const parameter = operation.parameters.find(candidate => candidate.in === 'path' && candidate.name === name)
    return parameter?.['x-multi-segment'] === true ? '(.+)' : '([^/]+)'
  })
  return {method: method.toUpperCase(), pattern: new RegExp(`^${source}$`), names, operation}
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

/** ajv's errors in words: where, what, and the name of a property that is too much. */
function messages(errors: readonly ErrorObject[] | null | undefined): string[] {
  return (errors ?? []).map(error => {
    const extra = (error.params as {unevaluatedProperty?: string}).unevaluatedProperty
    const where = error.instancePath === '' ? '' : `${error.instancePath} `
    return extra === undefined ? `${where}${error.message ?? error.keyword}` : `${where}has the unknown field "${extra}"`
  })
}
