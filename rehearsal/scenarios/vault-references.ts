import {parseReference, type Reference} from '../../lib/secrets/reference.ts'
import type {ConnectField, ConnectVault} from '../parts/connect.ts'
import {awkwardSecret} from './made-up-secret.ts'

/** The characters of a reference; blanks belong to it, except at its end. What follows a `?` asks for the same field in another form. */
const REFERENCE = /op:\/\/[A-Za-z0-9\-_. /]+/g

/**
 * Vaults that hold a made-up secret for each 1Password reference in some texts, so that a repository can be rehearsed without its real
 * vault. References with variables in them are left out: their names are not known before a run.
 */
export function vaultsFor(texts: readonly string[]): ConnectVault[] {
  const found = texts.flatMap(text => [...text.matchAll(REFERENCE)].map(([reference]) => parseReference(reference.trim())))
  const references = found.flatMap(parsed => (parsed.ok ? [parsed.reference] : []))
  return groupBy(references, ({vault}) => vault).map(([name, inVault]) => ({
    name,
    items: groupBy(inVault, ({item}) => item).map(([title, inItem]) => ({title, fields: fieldsOf(inItem)}))
  }))
}

function fieldsOf(references: readonly Reference[]): ConnectField[] {
  return groupBy(references, ({section, field}) => JSON.stringify([section, field])).flatMap(([, [first]]) =>
    first === undefined
      ? []
      : [{label: first.field, value: awkwardSecret(), ...(first.section === undefined ? {} : {section: first.section})}]
  )
}

function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>()
  for (const value of values) groups.set(keyOf(value), [...(groups.get(keyOf(value)) ?? []), value])
  return [...groups]
}
