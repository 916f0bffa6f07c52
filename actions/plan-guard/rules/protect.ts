import {isTypePattern, matchesGlob} from '../glob.ts'
import {dataBearingTypes} from './data-bearing/index.ts'

/** What the inputs say about protection. */
export interface ProtectSettings {
  /** Types and address globs to protect. */
  readonly protect: readonly string[]
  /** Types and address globs to take out again. */
  readonly except: readonly string[]
  /** Whether the built-in list of data-bearing types counts. */
  readonly useDefaults: boolean
}

/** What protection is decided by. */
export interface Protectable {
  readonly address: string
  /** The address it had before; a rename does not take protection away. */
  readonly previousAddress?: string | undefined
  readonly type: string
}

/**
 * Why a resource is protected, to be read after its name (`is a disk`); undefined when it is not.
 *
 * An exception wins over everything, so it is read narrowly: it has to match the address that the resource has now. A pattern of
 * `protect` is read widely: one that names a resource or a module covers every instance and everything in it, as `-target` does.
 */
export function whyProtected(resource: Protectable, settings: ProtectSettings): string | undefined {
  const {address, previousAddress, type} = resource
  if (settings.except.some(pattern => matchesGlob(pattern, isTypePattern(pattern) ? type : address))) return undefined
  const addresses = previousAddress === undefined ? [address] : [address, previousAddress]
  const pattern = settings.protect.find(candidate =>
    isTypePattern(candidate) ? matchesGlob(candidate, type) : addresses.some(name => covers(candidate, name))
  )
  const builtIn = settings.useDefaults ? dataBearingTypes.get(type) : undefined
  // The built-in reason says more than that somebody wrote a line.
  return builtIn?.reason ?? (pattern === undefined ? undefined : 'is named by "protect"')
}

function covers(pattern: string, address: string): boolean {
  return matchesGlob(pattern, address) || matchesGlob(`${pattern}[*`, address) || matchesGlob(`${pattern}.*`, address)
}
