import {ActionError} from '../../../lib/action/errors.ts'
import {choice, text, type InputKind} from '../../../lib/action/inputs.ts'
import {cacheEntries} from './attributes.ts'

/** The inputs about the cache, for the schema of the action. */
export const cacheSchema = {
  cache: choice(['auto', 'gha', 'local', 'none'], {default: 'auto'}),
  'cache-from': cacheEntries(),
  'cache-to': cacheEntries(),
  'cache-limit': sizeInput('10GB')
}

const UNITS: Readonly<Record<string, number>> = {MB: 1e6, GB: 1e9, TB: 1e12, MIB: 2 ** 20, GIB: 2 ** 30, TIB: 2 ** 40}

/** A size with its unit, such as `10GB`; gives bytes. */
function sizeInput(standard: string): InputKind<number> {
  return {...text({default: standard}), parse: readSize}
}

/** @throws ActionError when it is not a size */
export function readSize(given: string): number {
  const [, number, unit = ''] = /^(\d+(?:\.\d+)?) ?([A-Za-z]+)$/.exec(given) ?? []
  const factor = UNITS[unit.toUpperCase()]
  if (number === undefined || factor === undefined || Number(number) === 0) {
    throw new ActionError(`"${given}" is not a size.`, 'Write a number with its unit, such as 500MB or 10GB; "cache: none" keeps nothing.')
  }
  return Math.round(Number(number) * factor)
}
