import type {PlannedChange} from './plan.ts'
import {malformed} from './problem.ts'

type Named = Pick<PlannedChange, 'mode' | 'type' | 'name' | 'index' | 'moduleAddress'>

/** The address of an entry that does not give one; empty when type and name are missing too. */
export function addressOf({mode, type, name, index, moduleAddress}: Named): string {
  const parts = [moduleAddress, mode === 'data' ? 'data' : undefined, type, name].filter(part => part !== undefined && part !== '')
  if (type === '' || name === '') return ''
  return parts.join('.') + (index === undefined ? '' : `[${JSON.stringify(index)}]`)
}

/**
 * Checks that an address is one of the type, name, mode and module beside it: rules look at all of them, and an entry that contradicts
 * itself could be judged as the wrong thing.
 *
 * @throws PlanProblem
 */
export function checkAddress(address: string, {mode, type, name, moduleAddress}: Named, where: string): void {
  const resource = name === '' ? `${type}.` : `${type}.${name}`
  const isResource = (text: string) =>
    text.startsWith(resource) && (name === '' || text.length === resource.length || text[resource.length] === '[')
  const isAddress = (text: string) =>
    (mode !== 'data' && isResource(text)) || (mode !== 'managed' && text.startsWith('data.') && isResource(text.slice('data.'.length)))
  if (type === '') return
  if (moduleAddress !== undefined) {
    if (address.startsWith(`${moduleAddress}.`) && isAddress(address.slice(moduleAddress.length + 1))) return
  } else if (isAddress(address) || (address.startsWith('module.') && placesOf(address).some(at => isAddress(address.slice(at + 1))))) return
  throw malformed(`${where}.address`, 'the address of its type, name, mode and module')
}

/** Where the dots are. A key may have dots too, so that any of them could end the module's address. */
function placesOf(address: string): number[] {
  const places: number[] = []
  for (let at = address.indexOf('.'); at !== -1; at = address.indexOf('.', at + 1)) places.push(at)
  return places
}
