import {ActionError} from '../../lib/action/errors.ts'
import {isSeverity, SEVERITIES, type Severity} from '../../lib/scan/severity.ts'

const TRIVYS = "Trivy's report"

/** @throws ActionError when it is not JSON */
export function readJson(json: string, what = TRIVYS): unknown {
  try {
    return JSON.parse(json)
  } catch (error) {
    throw new ActionError(`${what} is not JSON.`, undefined, {cause: error})
  }
}

/** A JSON object whose fields are checked as they are read. */
export class Fields {
  readonly #object: Readonly<Record<string, unknown>>
  readonly #where: string
  readonly #what: string

  /** @param where the place of this object in the report, for errors; @param what the report that is read */
  constructor(value: unknown, where: string, what = TRIVYS) {
    this.#where = where
    this.#what = what
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw this.#unexpected(where)
    this.#object = value as Readonly<Record<string, unknown>>
  }

  value(name: string): unknown {
    return this.#object[name] ?? undefined
  }

  child(name: string): Fields | undefined {
    const value = this.value(name)
    return value === undefined ? undefined : new Fields(value, `${this.#where}.${name}`, this.#what)
  }

  /** A list of objects; one that is not there is empty, as Go leaves empty lists out. */
  list(name: string): Fields[] {
    const value = this.value(name) ?? []
    if (!Array.isArray(value)) throw this.#unexpected(`${this.#where}.${name}`)
    return value.map(item => new Fields(item, `${this.#where}.${name}[]`, this.#what))
  }

  text(name: string): string {
    const value = this.value(name)
    if (typeof value !== 'string' || value === '') throw this.#unexpected(`${this.#where}.${name}`)
    return value
  }

  optional(name: string): string {
    return this.value(name) === undefined || this.value(name) === '' ? '' : this.text(name)
  }

  /** The number of a line, 0 when there is none. */
  line(name: string): number {
    const line = this.value(name)
    return typeof line === 'number' ? line : 0
  }

  severity(name = 'Severity'): Severity {
    const word = this.text(name)
    if (isSeverity(word)) return word
    throw new ActionError(`${this.#what} has an unknown severity: ${JSON.stringify(word)}.`, `The known ones are ${SEVERITIES.join(', ')}.`)
  }

  #unexpected(where: string): ActionError {
    return new ActionError(`${this.#what} is not as expected at ${where}.`)
  }
}
