import {ActionError} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'
import {isTemplate, isUnitName, unitName, type ServiceFile, type UnitAction} from './files.ts'

/** A unit that a deploy may restart. */
export interface ServiceUnit {
  readonly name: string
  /** `by-file`: what the files that have changed ask for, at most. */
  readonly action: UnitAction | 'by-file'
  /** Whether it is enabled, so that it starts with the machine. Otherwise that stays as it is. */
  readonly enable: boolean
  /** Whether it is restarted with each deploy: it is named in `units`, and no file is for it. */
  readonly always: boolean
}

/**
 * The units of a deploy, in the order in which they are restarted: those of `units` first, as they are written, then those that only files name.
 *
 * @param lines of `units`: `NAME [action=restart|reload|none] [enable=true]`
 * @throws ActionError that names the line, and what is wrong with it
 */
export function planUnits(lines: readonly string[], files: readonly ServiceFile[]): ServiceUnit[] {
  const named = lines.map(parseLine)
  const units = new Map<string, ServiceUnit>()
  for (const {name, action, enable} of named) {
    if (units.has(name)) throw new ActionError(`Input "units": ${name} is there twice.`, 'Keep one of the two lines.')
    const always = !files.some(file => file.units.includes(name))
    units.set(name, {name, action: action ?? (always ? 'restart' : 'by-file'), enable, always})
  }
  for (const name of files.flatMap(file => file.units)) {
    const isForNone = files.every(file => file.action === 'none' || !file.units.includes(name))
    if (!units.has(name)) units.set(name, {name, action: isForNone ? 'none' : 'by-file', enable: false, always: false})
  }
  return [...units.values()]
}

const EXAMPLE = 'Write for example "app.service", "nginx action=reload", or "app enable=true".'

function parseLine(line: string): {readonly name: string; readonly action: UnitAction | undefined; readonly enable: boolean} {
  const [given = '', ...options] = line.trim().split(/\s+/)
  const name = unitName(given)
  if (!isUnitName(name)) throw new ActionError(`Input "units": "${printable(given)}" is no name of a unit.`, EXAMPLE)
  if (isTemplate(name)) {
    throw new ActionError(`Input "units": ${name} is a template of units.`, `Name its instances, "${name.replace('@.', '@NAME.')}".`)
  }
  let action: UnitAction | undefined
  let enable = false
  for (const option of options) {
    const [, key, value = ''] = /^(action|enable)=(.*)$/.exec(option) ?? []
    if (key === 'action' && (value === 'restart' || value === 'reload' || value === 'none')) action = value
    else if (key === 'enable' && (value === 'true' || value === 'false')) enable = value === 'true'
    else throw new ActionError(`Input "units": "${printable(option)}" of ${name} is not known.`, EXAMPLE)
  }
  return {name, action, enable}
}
