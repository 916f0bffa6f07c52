import {coversAddress} from '../address-pattern.ts'
import {isTypePattern, matchesGlob} from '../glob.ts'
import {stepsOf} from '../renames/address.ts'
import {dataBearingTypes} from '../providers/data-bearing/index.ts'

/** What is asked about protection. */
export interface ProtectSettings {
  /** Types and address globs to protect. */
  readonly protect: readonly string[]
  /** Types and address globs to take out again. */
  readonly except: readonly string[]
  /** Whether the built-in list of data-bearing types counts. */
  readonly useDefaults: boolean
}

/** What decides about protection. */
export interface Protectable {
  readonly address: string
  /** The address it had before; a rename does not take protection away. */
  readonly previousAddress?: string | undefined
  readonly type: string
}

/**
 * Why a resource is protected, to be read after its name (`is a disk`); undefined when it is not.
 *
 * An exception wins over everything, so it is read narrowly: it must match the whole address, and for a renamed resource the one
 * before too. A pattern of `protect` is read widely (`coversAddress`).
 */
export function whyProtected(resource: Protectable, settings: ProtectSettings): string | undefined {
  const names = namesOf(resource)
  if (names.every(name => isExcepted(name, settings.except))) return undefined
  const isNamed = settings.protect.some(pattern => names.some(name => isNamedBy(pattern, name)))
  const [builtIn] = settings.useDefaults ? names.flatMap(name => builtInReason(name.type, resource.type)) : []
  // The built-in reason says more than "somebody wrote a line".
  return builtIn ?? (isNamed ? 'is named by "protect"' : undefined)
}

/**
 * Why a resource was protected before a move that leaves it unprotected, to be read after its name; undefined where it keeps its protection,
 * or had none. By the next plan nobody knows any more where it was.
 */
export function whyNoLonger({address, previousAddress, type}: Protectable, settings: ProtectSettings): string | undefined {
  if (previousAddress === undefined || previousAddress === address || whyProtected({address, type}, settings) !== undefined)
    return undefined
  const before = formerly(previousAddress, type)
  const protection = whyProtected(before, settings)
  return protection === undefined ? undefined : `${before.type} at its former address ${protection}`
}

/** What a resource is called, or was before a move. */
export interface Named {
  readonly address: string
  readonly type: string
}

/** What it is called, and what it was called before a move. */
export const namesOf = ({address, previousAddress, type}: Protectable): readonly Named[] => [
  {address, type},
  ...(previousAddress === undefined ? [] : [formerly(previousAddress, type)])
]

/** Whether a line of `protect` is about it. */
export const isNamedBy = (pattern: string, {address, type}: Named) =>
  isTypePattern(pattern) ? matchesGlob(pattern, type) : coversAddress(pattern, address)

/** A `moved` block can change the type too (Terraform 1.8): what is destroyed is then an object of the former one. */
function formerly(address: string, type: string): Named {
  return {address, type: stepsOf(address)?.at(-2)?.name ?? type}
}

const isExcepted = ({address, type}: Named, except: readonly string[]) =>
  except.some(pattern => matchesGlob(pattern, isTypePattern(pattern) ? type : address))

function builtInReason(type: string, now: string): string[] {
  const reason = dataBearingTypes.get(type)?.reason
  if (reason === undefined) return []
  return [type === now ? reason : `was ${type} before, which ${reason}`]
}
