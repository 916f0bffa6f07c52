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
 * before too. A pattern of `protect` is read widely: one that names a resource or a module covers every instance and everything in it, as
 * `-target` does.
 */
export function whyProtected(resource: Protectable, settings: ProtectSettings): string | undefined {
  const {address, previousAddress, type} = resource
  const names: readonly Named[] = [{address, type}, ...(previousAddress === undefined ? [] : [formerly(previousAddress, type)])]
  if (names.every(name => isExcepted(name, settings.except))) return undefined
  const isNamed = settings.protect.some(pattern =>
    names.some(name => (isTypePattern(pattern) ? matchesGlob(pattern, name.type) : covers(pattern, name.address)))
  )
  const [builtIn] = settings.useDefaults ? names.flatMap(name => builtInReason(name.type, type)) : []
  // The built-in reason says more than "somebody wrote a line".
  return builtIn ?? (isNamed ? 'is named by "protect"' : undefined)
}

/** What a resource is called, or was before a move. */
interface Named {
  readonly address: string
  readonly type: string
}

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

function covers(pattern: string, address: string): boolean {
  return matchesGlob(pattern, address) || matchesGlob(`${pattern}[*`, address) || matchesGlob(`${pattern}.*`, address)
}
