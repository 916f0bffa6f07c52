import {parseDuration} from './duration.ts'
import {ActionError, messageOf} from './errors.ts'
import {readKeyValues, type KeyValue} from './records.ts'
import {getInput} from './runner.ts'
import {listLines} from './text.ts'
import {registerSecret} from '../secrets/registered.ts'

/**
 * One input of an action: how it is read, and what the contract test compares with action.yml.
 * An empty value counts as not given, because `${{ vars.NOT_SET }}` is empty.
 */
export interface InputKind<T> {
  /** What action.yml has under `default`; undefined for a required input. */
  readonly default: string | undefined
  readonly isSecret: boolean
  /** What to do when it is required and empty; default: to add it to the step. */
  readonly whenEmpty?: string
  parse(value: string): T
}

/** An action's inputs by their name in action.yml. */
export type InputSchema = Readonly<Record<string, InputKind<unknown>>>

export type InputValues<Schema extends InputSchema> = {
  readonly [Name in keyof Schema]: Schema[Name] extends InputKind<infer T> ? T : never
}

interface Options {
  /** Leave it out for a required input. */
  default?: string
}

function kind<T>(options: Options, parse: (value: string) => T, isSecret = false): InputKind<T> {
  return {default: options.default, isSecret, parse}
}

/** A kind of input whose value is checked or changed further; errors still get the input's name. */
export function refine<Raw, Value>(base: InputKind<Raw>, read: (value: Raw) => Value): InputKind<Value> {
  return {...base, parse: value => read(base.parse(value))}
}

/** A text, trimmed. */
export const text = (options: Options = {}) => kind(options, value => value)

/** A text of a certain form. Its error shows the value, so it is not for secrets. */
export const matching = (pattern: RegExp, fix: string, options: Options = {}) =>
  kind(options, value => {
    if (!pattern.test(value)) throw new ActionError(`"${printable(value)}" is not legal here.`, fix)
    return value
  })

/** A value as it may stand in a one-line error. */
export function printable(value: string): string {
  return value.replace(/\p{Cc}+/gu, ' ').slice(0, 120)
}

/**
 * What to do about an input that an output of another job fills, and that is empty. The runner keeps back an output of a job in which a masked
 * value occurs, with a warning that begins with "Skip output" (actions/runner, JobExtension.cs).
 */
export const EMPTY_OUTPUT =
  'Give it under "with:". If an output of another job fills it, GitHub may have dropped that, because a secret occurs in it (that job has the ' +
  'warning "Skip output" then). The usual cause is a short user name kept as a secret, such as "ed" or "cafe", which occurs in hexadecimal ' +
  'digits: make it a variable.'

/** An input that is mostly filled by an output of another job: the error for an empty one says how such an output gets lost. */
export const fromOutput = <T>(base: InputKind<T>): InputKind<T> => ({...base, whenEmpty: EMPTY_OUTPUT})

/** A text that is hidden from the log before anything else happens with it. */
export const secret = (options: Options = {}) => kind(options, value => value, true)

/** One of a few words. */
export function choice<const Word extends string>(words: readonly Word[], options: {default?: Word} = {}): InputKind<Word> {
  return kind(options, value => {
    const word = words.find(candidate => candidate === value)
    if (word === undefined) throw new ActionError(`"${value}" is not an allowed value.`, `Write one of: ${words.join(', ')}.`)
    return word
  })
}

/** Some of a few words, separated by commas, blanks or line breaks; at least one. */
export function words<const Word extends string>(known: readonly Word[], options: {default: string}): InputKind<ReadonlySet<Word>> {
  return {
    default: options.default,
    isSecret: false,
    parse(value) {
      const given = value.split(/[\s,]+/).filter(word => word !== '')
      const found = given.map(word => {
        const match = known.find(candidate => candidate.toLowerCase() === word.toLowerCase())
        if (match !== undefined) return match
        throw new ActionError(`"${word}" is not an allowed word.`, `Write some of: ${known.join(', ')}.`)
      })
      if (found.length === 0) throw new ActionError('it names nothing.', `Write some of: ${known.join(', ')}.`)
      return new Set(found)
    }
  }
}

/** `true` or `false`, as YAML 1.2 writes them. */
export function boolean(options: {default?: 'true' | 'false'} = {}): InputKind<boolean> {
  return kind(options, value => {
    if (/^(true|True|TRUE)$/.test(value)) return true
    if (/^(false|False|FALSE)$/.test(value)) return false
    throw new ActionError(`"${value}" is neither true nor false.`, 'Write true or false.')
  })
}

/** A whole number between two bounds, both included. */
export function integer(options: Options & {min: number; max: number}): InputKind<number> {
  return kind(options, value => {
    const number = Number(value)
    if (!/^-?\d+$/.test(value) || number < options.min || number > options.max) {
      throw new ActionError(`"${value}" is not a whole number from ${options.min} to ${options.max}.`)
    }
    return number
  })
}

/** A kind of input that may be left out; undefined then. */
export function optional<T>(given: InputKind<T>): InputKind<T | undefined> {
  return {default: '', isSecret: given.isSecret, parse: value => (value === '' ? undefined : given.parse(value))}
}

/** A duration such as `90s`; gives milliseconds. */
export const duration = (options: Options = {}) => kind(options, value => parseDuration(value))

const LONGEST_AGE_MILLISECONDS = 3_650 * 86_400_000

/** How old something may be, written as a duration; nobody waits for it, so it may be years. */
export const age = (options: Options = {}) => kind(options, value => parseDuration(value, LONGEST_AGE_MILLISECONDS))

/** One entry a line; blank lines and lines that begin with `#` are left out. */
export const lines = (options: Options = {}) => kind(options, listLines)

/** `NAME=value` records, see {@link readKeyValues}. The value may hold more `=`. */
export const keyValues = (options: Options = {}) => kind(options, value => toMap(readKeyValues(value)))

/** Records by their names. @throws ActionError when a name is there twice */
export function toMap(records: readonly KeyValue[]): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>()
  for (const {name, value} of records) {
    if (pairs.has(name)) throw new ActionError(`${name} is set twice.`, 'Keep one of the two lines.')
    pairs.set(name, value)
  }
  return pairs
}

/** An input just as the workflow has it, with the blanks and line breaks around it that actions usually leave out. */
export const asWritten = (name: string): string => getInput(name)

/**
 * Reads all inputs of an action at once, so that nothing has been changed when one of them is wrong.
 * Secrets are masked before any input is parsed: an error message must not be the first place that shows one.
 *
 * @param get gives the raw text of an input, empty when it is not set
 * @throws ActionError naming the input, what is wrong with its value, and how to write it
 */
export function readInputs<Schema extends InputSchema>(
  schema: Schema,
  get: (name: string) => string = name => getInput(name).trim()
): InputValues<Schema> {
  const raw = Object.entries(schema).map(([name, input]) => ({name, input, value: get(name)}))
  for (const {input, value} of raw) if (input.isSecret) registerSecret(value)
  const values = raw.map(({name, input, value}) => [name, readOne(name, input, value)] as const)
  return Object.fromEntries(values) as InputValues<Schema>
}

function readOne(name: string, input: InputKind<unknown>, value: string): unknown {
  const given = value === '' ? input.default : value
  if (given === undefined) {
    throw new ActionError(
      `Input "${name}" is required but is empty.`,
      input.whenEmpty ?? `Add it to the step's "with:", for example "${name}: …".`
    )
  }
  try {
    return input.parse(given)
  } catch (error) {
    throw new ActionError(`Input "${name}": ${messageOf(error)}`, undefined, {cause: error})
  }
}
