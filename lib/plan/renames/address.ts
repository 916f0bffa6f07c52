/** A name in an address, with the key after it. */
export interface Step {
  readonly name: string
  /** What is in the brackets, as `"a"` or `0`; undefined without them. */
  readonly key: string | undefined
}

/** Where a resource is in the configuration. */
export interface Place extends Step {
  /** Address of the module, empty for the root. */
  readonly module: string
}

/** Any character may be in a key, dots and brackets too. */
const STEP = /([^.[\]"]+)(?:\[(\d+|"(?:[^"\\]|\\.)*")\])?(?:\.(?!$)|$)/suy

/** Takes an address of any kind apart; undefined for what is not one. */
export function stepsOf(address: string): Step[] | undefined {
  const steps: Step[] = []
  for (let at = 0; at < address.length; at = STEP.lastIndex) {
    STEP.lastIndex = at
    const [, name, key] = STEP.exec(address) ?? []
    if (name === undefined) return undefined
    steps.push({name, key})
  }
  return steps
}

/** The place of a resource; one whose address is not understood is on its own. */
export function placeOf(address: string): Place {
  const steps = stepsOf(address)
  const last = steps?.at(-1)
  if (steps === undefined || last === undefined) return {module: '', name: address, key: undefined}
  const module = steps.slice(0, -2).map(({name, key}) => (key === undefined ? name : `${name}[${key}]`))
  return {...last, module: module.join('.')}
}

/**
 * An address as a person would say it: without the case of letters, and whichever way words are separated. Signs that mean something, as
 * the `*` of a domain, stay.
 */
export function spokenAddress(address: string): string {
  const steps = stepsOf(address)?.map(({name, key}) => [
    spoken(name, /[-_]+/gu),
    key === undefined ? '' : spoken(unquoted(key), /[-_.:/\s]+/gu)
  ])
  return steps === undefined ? address : JSON.stringify(steps)
}

const spoken = (text: string, separators: RegExp) => text.toLowerCase().replace(separators, '-')

const unquoted = (key: string) => (key.startsWith('"') ? key.slice(1, -1) : key)
