import {parseArgs} from 'node:util'
import {didYouMean} from './suggest.ts'
import {UsageError} from './usage-error.ts'

/** One option of a subcommand, in the words of node:util parseArgs. */
export interface OptionKind {
  readonly type: 'string' | 'boolean'
  readonly short?: string
  readonly multiple?: boolean
}

/** Options by their long name, without the dashes. */
export type OptionKinds = Readonly<Record<string, OptionKind>>

export interface ParsedOptions<Name extends string> {
  /** Everything that is not an option, in order. */
  readonly positionals: readonly string[]
  /** Whether the option was given. */
  readonly has: (name: Name) => boolean
  /** The value of an option that is given once. */
  readonly one: (name: Name) => string | undefined
  /** The values of an option, in order. */
  readonly all: (name: Name) => readonly string[]
}

/**
 * Reads a command line. What follows `--` is not an option.
 *
 * @throws UsageError naming the option that is unknown, is given twice, or has no value where it needs one
 */
export function parseOptions<Name extends string>(args: readonly string[], kinds: Readonly<Record<Name, OptionKind>>): ParsedOptions<Name> {
  // Its own errors span several lines and talk about JavaScript, so we are strict here ourselves.
  const {tokens, positionals} = parseArgs({args: [...args], options: kinds, allowPositionals: true, strict: false, tokens: true})
  const given = new Map<string, string[]>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const {name} = token
    const kind: OptionKind | undefined = Object.hasOwn(kinds, name) ? kinds[name as Name] : undefined
    if (kind === undefined) throw unknownOption(token.rawName, kinds)
    const before = given.get(name)
    if (before !== undefined && kind.multiple !== true && kind.type === 'string') throw new UsageError(`--${name} is given twice.`)
    given.set(name, [...(before ?? []), ...valueOf(name, kind, token)])
  }
  return {
    positionals,
    has: name => given.has(name),
    one: name => given.get(name)?.[0],
    all: name => given.get(name) ?? []
  }
}

function valueOf(name: string, kind: OptionKind, token: {readonly value?: string | undefined; readonly inlineValue?: boolean | undefined}) {
  const {value, inlineValue} = token
  if (kind.type === 'boolean') {
    if (value === undefined) return []
    throw new UsageError(`--${name} takes no value.`)
  }
  if (value === undefined) throw new UsageError(`--${name} needs a value.`)
  if (value.trim() === '') throw new UsageError(`--${name} needs a value, and it is empty.`)
  // A forgotten value must not swallow the option that follows.
  if (inlineValue !== true && value.length > 1 && value.startsWith('-')) {
    throw new UsageError(`--${name} needs a value.`, `One that begins with a dash is written --${name}=${value}.`)
  }
  return [value]
}

function unknownOption(rawName: string, kinds: OptionKinds): UsageError {
  const names = Object.keys(kinds).map(name => `--${name}`)
  return new UsageError(`There is no option ${rawName}.${didYouMean(rawName, names)}`)
}
