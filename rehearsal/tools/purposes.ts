import {catalog, type Catalog, type ToolName} from './catalog.ts'
import type {Purpose, ToolDefinition} from './definition.ts'

/** The tools that nothing but a suite on request needs. */
type OnRequest = {[Name in ToolName]: Catalog[Name]['purposes'][number] extends 'all' ? Name : never}[ToolName]

/** The tools that a purpose needs. The end-to-end tests rehearse too, so they need everything that is not on request. */
export type ToolNameFor<P extends Purpose> = P extends 'all'
  ? ToolName
  : P extends 'e2e'
    ? Exclude<ToolName, OnRequest>
    : {[Name in ToolName]: P extends Catalog[Name]['purposes'][number] ? Name : never}[ToolName]

/** The names of the tools that a purpose needs, in the order of the catalog. */
export function toolNamesFor<P extends Purpose>(purpose: P): ToolNameFor<P>[] {
  const names = Object.keys(catalog) as ToolName[]
  return names.filter(name => isNeeded(catalog[name], purpose)) as ToolNameFor<P>[]
}

function isNeeded({purposes}: ToolDefinition, purpose: Purpose): boolean {
  if (purpose === 'all') return true
  return purpose === 'e2e' ? purposes.some(other => other !== 'all') : purposes.includes(purpose)
}
