import type {Reference} from '../../lib/secrets/reference.ts'

/** The parts of Connect's answers that are read here (1Password Connect API 1.7, docs/openapi/spec.yaml of 1Password/connect). */
export interface ConnectVault {
  readonly id: string
  readonly name?: string
}

export interface ConnectItemSummary {
  readonly id: string
  readonly title?: string
  /** Left out for an item in use. */
  readonly state?: 'ARCHIVED' | 'DELETED'
}

export interface ConnectField {
  readonly id: string
  readonly label?: string
  readonly value?: string
  /** The current one-time password; Connect adds it to a field that makes them. */
  readonly otp?: string
  readonly section?: {readonly id?: string}
}

export interface ConnectFile {
  readonly id: string
  readonly name?: string
  readonly section?: {readonly id?: string}
}

export interface ConnectItem extends ConnectItemSummary {
  readonly sections?: readonly {readonly id: string; readonly label?: string}[]
  readonly fields?: readonly ConnectField[]
  readonly files?: readonly ConnectFile[]
}

export type Choice<T> =
  {readonly kind: 'one'; readonly value: T} | {readonly kind: 'none'} | {readonly kind: 'several'; readonly count: number}

/**
 * The thing that a part of a reference means: by its ID, else by its exact name, else by its name in any case (1Password: names in
 * references are case-insensitive). Where several match, there is no guessing.
 */
export function choose<T extends {readonly id: string}>(
  candidates: readonly T[],
  wanted: string,
  nameOf: (candidate: T) => string | undefined
): Choice<T> {
  const lower = wanted.toLowerCase()
  const tests: ((candidate: T) => boolean)[] = [
    candidate => candidate.id === wanted,
    candidate => nameOf(candidate) === wanted,
    candidate => nameOf(candidate)?.toLowerCase() === lower
  ]
  for (const test of tests) {
    const matches = candidates.filter(test)
    if (matches[0] !== undefined) return matches.length === 1 ? {kind: 'one', value: matches[0]} : {kind: 'several', count: matches.length}
  }
  return {kind: 'none'}
}

/** What a reference means inside its item: a field's value, a file to fetch, or one line that says why there is neither. */
export type FieldChoice =
  | {readonly kind: 'value'; readonly value: string}
  | {readonly kind: 'file'; readonly fileId: string}
  | {readonly kind: 'missing'; readonly reason: string}

/** Finds a reference's field or file in its item. */
export function readField(item: ConnectItem, reference: Reference): FieldChoice {
  const missing = (reason: string): FieldChoice => ({kind: 'missing', reason})
  const sections = sectionsOf(item, reference.section)
  if (sections?.size === 0) return missing(`the item has no section "${reference.section ?? ''}".`)
  const isInside = (thing: {readonly section?: {readonly id?: string}}) => sections === undefined || sections.has(thing.section?.id ?? '')
  const fields = (item.fields ?? []).filter(isInside).filter(field => isNamed(field.id, field.label, reference.field))
  const files = (item.files ?? []).filter(isInside).filter(file => isNamed(file.id, file.name, reference.field))
  const field = single(fields)
  if (fields.length + files.length === 0)
    return missing(`the item has no field "${reference.field}"${sections === undefined ? '' : ' in this section'}.`)
  if (field === undefined && (fields.length > 0 || files.length > 1)) {
    return missing(`${fields.length + files.length} fields are called "${reference.field}": name the section, or write the field's ID.`)
  }
  if (field !== undefined) return readValue(field, reference)
  const [file] = files
  if (file === undefined || reference.query !== undefined)
    return missing(`"${reference.field}" is a file: leave out the "?" and what follows it.`)
  return {kind: 'file', fileId: file.id}
}

/** The IDs of the sections that a reference names; undefined when it names none. Sections may share a label. */
function sectionsOf(item: ConnectItem, wanted: string | undefined): Set<string> | undefined {
  if (wanted === undefined) return undefined
  return new Set((item.sections ?? []).filter(section => isNamed(section.id, section.label, wanted)).map(section => section.id))
}

function isNamed(id: string, name: string | undefined, wanted: string): boolean {
  return id === wanted || name?.toLowerCase() === wanted.toLowerCase()
}

/** A reference without a section means the field outside of all sections when there is exactly one: no other way names that one. */
function single(fields: readonly ConnectField[]): ConnectField | undefined {
  if (fields.length === 1) return fields[0]
  const outside = fields.filter(field => field.section?.id === undefined)
  return outside.length === 1 ? outside[0] : undefined
}

function readValue(field: ConnectField, reference: Reference): FieldChoice {
  if (reference.query === 'openssh')
    return {kind: 'missing', reason: 'Connect does not support ssh-format=openssh: use a service account for this reference.'}
  if (reference.query !== 'otp') return {kind: 'value', value: field.value ?? ''}
  if (field.otp === undefined || field.otp === '') return {kind: 'missing', reason: `"${reference.field}" has no one-time password.`}
  return {kind: 'value', value: field.otp}
}
