import {ActionError} from '../action/errors.ts'
import {printable} from '../action/inputs.ts'

/** The HTTP statuses that mean healthy: from and to, both included. */
export type Statuses = readonly (readonly [number, number])[]

/**
 * Reads `200`, `200, 204`, `200-299`, `2xx`, or several of these.
 * @throws ActionError for anything else
 */
export function readStatuses(text: string): Statuses {
  const parts = text.split(/[\s,]+/).filter(part => part !== '')
  if (parts.length === 0) throw new ActionError('it names no status.', FIX)
  return parts.map(readPart)
}

const FIX = 'Write one status, several, or a range, for example "200", "200, 204", "200-299" or "2xx".'

function readPart(part: string): readonly [number, number] {
  const [, hundreds] = /^([1-5])xx$/i.exec(part) ?? []
  if (hundreds !== undefined) return [Number(hundreds) * 100, Number(hundreds) * 100 + 99]
  const [, from, to = from] = /^(\d{3})(?:-(\d{3}))?$/.exec(part) ?? []
  const [first, last] = [Number(from), Number(to)]
  if (first >= 100 && last <= 599 && first <= last) return [first, last]
  throw new ActionError(`"${printable(part)}" is not a status from 100 to 599, nor a range of them.`, FIX)
}

export function hasStatus(statuses: Statuses, status: number): boolean {
  return statuses.some(([from, to]) => status >= from && status <= to)
}

/** `200`, or `200 to 299 or 404`: to be read after "not". */
export function describeStatuses(statuses: Statuses): string {
  return statuses.map(([from, to]) => (from === to ? String(from) : `${from} to ${to}`)).join(' or ')
}
