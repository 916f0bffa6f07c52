import {data} from '@actions/expressions'
import type {Json, JsonObject} from './types.ts'

/*
 * The values of expressions as GitHub has them. The package's own are made for an editor, which only has to tell their types: a number there
 * has more digits as a text than GitHub's, a text is read as a number by JavaScript's rules, and an object knows "constructor" by birth.
 */

export type ExpressionData = data.ExpressionData

/** As a text a number has 15 digits at most, and an exponent when it is very large or very small (.NET's format "G15"). */
class NumberValue extends data.NumberData {
  override coerceString(): string {
    const {value} = this
    if (value === 0) return '0'
    if (!Number.isFinite(value)) return String(value)
    const [digits = '', exponent = ''] = value.toExponential(14).split('e')
    if (Number(exponent) >= -4 && Number(exponent) < 15) return String(Number(value.toPrecision(15)))
    const sign = exponent.startsWith('-') ? '-' : '+'
    return `${digits.replace(/\.?0+$/, '')}E${sign}${exponent.slice(1).padStart(2, '0')}`
  }
}

/** What GitHub reads as a number besides decimals: `0x…` and `0o…` in lower case, and the two infinities (ExpressionUtility.cs, ParseNumber). */
const NUMBER = /^(?:[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?|0x[\da-fA-F]+|0o[0-7]+|-?Infinity)?$/

class StringValue extends data.StringData {
  override number(): number {
    const text = this.value.trim()
    return NUMBER.test(text) ? Number(text) : Number.NaN
  }
}

type Pair = {readonly key: string; readonly value: ExpressionData}

/** Names ignore case, but for environment variables on Linux. Of two that are the same the first one counts. */
class ObjectValue extends data.Dictionary {
  readonly #pairs = new Map<string, Pair>()
  readonly #fold: (name: string) => string

  constructor(pairs: readonly Pair[], isCaseSensitive: boolean) {
    super()
    this.#fold = isCaseSensitive ? name => name : name => name.toLowerCase()
    for (const pair of pairs) {
      const name = this.#fold(pair.key)
      if (!this.#pairs.has(name)) this.#pairs.set(name, pair)
    }
  }

  override get(key: string): ExpressionData | undefined {
    return this.#pairs.get(this.#fold(key))?.value
  }

  override values(): ExpressionData[] {
    return this.pairs().map(({value}) => value)
  }

  override pairs(): {key: string; value: ExpressionData}[] {
    return [...this.#pairs.values()]
  }
}

export function toData(value: Json): ExpressionData {
  if (value === null) return new data.Null()
  if (typeof value === 'string') return new StringValue(value)
  if (typeof value === 'number') return new NumberValue(value)
  if (typeof value === 'boolean') return new data.BooleanData(value)
  return isObject(value) ? new ObjectValue(pairsOf(value), false) : new data.Array(...value.map(toData))
}

/** The `env` context: names of environment variables keep their case on Linux. */
export function caseSensitiveData(value: JsonObject): ExpressionData {
  return new ObjectValue(pairsOf(value), true)
}

/** The same value with the rules above: what the package itself makes of a literal, or gives as a function's result. */
export function ownData(value: ExpressionData): ExpressionData {
  return value instanceof data.StringData || value instanceof data.NumberData ? toData(value.value) : value
}

export function toPlain(value: ExpressionData): Json {
  if (value instanceof data.Array) return value.values().map(toPlain)
  if (value instanceof data.Dictionary) return Object.fromEntries(value.pairs().map(pair => [pair.key, toPlain(pair.value)]))
  if (value instanceof data.StringData || value instanceof data.NumberData || value instanceof data.BooleanData) return value.value
  return null
}

/** `toJSON()`: two blanks a level; numbers as in any other text (ToJson.cs, WriteValue). */
export function toJson(value: ExpressionData, indentation = ''): string {
  const inner = `${indentation}  `
  const list = (open: string, items: readonly string[], close: string) =>
    items.length === 0 ? `${open}${close}` : `${open}\n${items.map(item => `${inner}${item}`).join(',\n')}\n${indentation}${close}`
  if (value instanceof data.Array) {
    const items = value.values().map(item => toJson(item, inner))
    return list('[', items, ']')
  }
  if (value instanceof data.Dictionary) {
    const items = value.pairs().map(pair => `${quote(pair.key)}: ${toJson(pair.value, inner)}`)
    return list('{', items, '}')
  }
  if (value instanceof data.Null) return 'null'
  return value instanceof data.StringData ? quote(value.value) : value.coerceString()
}

/** Newtonsoft's way: the three line ends that JSON itself allows in a text are escaped too. */
function quote(text: string): string {
  return JSON.stringify(text).replace(/[\u0085\u2028\u2029]/g, end => `\\u${end.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function pairsOf(value: JsonObject): Pair[] {
  return Object.entries(value).map(([key, item]) => ({key, value: toData(item)}))
}
