import {chance} from './random.ts'

/** How far GitHub's lists are behind. What is read by its number is as it is now. */
export interface Lag {
  /** So many readings of a list that could show a change do not show it. Default 0. */
  readonly reads?: number
  /** Nor does one in this time after the change. Default 0. */
  readonly milliseconds?: number
  /** The share of the readings that are answered by a server which is behind; by turns with fresh ones when below 1. Default 1. */
  readonly share?: number
  /** The share of those that find nothing at all (max-sixty/tend#345). Default 0. */
  readonly empty?: number
  /** Entries come in another order than they should. Default false. */
  readonly isShuffled?: boolean
  /** So many readings of a new issue by its number answer 404, in GraphQL too. Default 0. */
  readonly newborn?: number
}

interface Version<T> {
  /** Undefined: it is deleted. */
  readonly value: T | undefined
  /** Milliseconds since 1970; it may be to come. */
  readonly at: number
  missed: number
}

/** What became of the entries of a list, so that one can be read as it was. */
export class History<T> {
  readonly #versions = new Map<number, Version<T>[]>()
  readonly #kind: string
  #readings = 0

  /** @param kind for the seed */
  constructor(kind: string) {
    this.#kind = kind
  }

  record(key: number, value: T | undefined, at: number): void {
    this.#versions.set(key, [...(this.#versions.get(key) ?? []), {value, at, missed: 0}])
  }

  /**
   * The entries as a server shows them that may be behind, the lowest key first unless they are shuffled.
   *
   * @param isThere whether an entry that is known is there
   */
  read(lag: Lag, seed: number, now: number): T[] {
    const reading = `${this.#kind} ${++this.#readings}`
    const isBehind = chance(seed, `behind ${reading}`) < (lag.share ?? 1)
    if (isBehind && chance(seed, `empty ${reading}`) < (lag.empty ?? 0)) return []
    const order = (key: number) => (lag.isShuffled === true ? chance(seed, `order ${this.#kind} ${key}`) : key)
    return [...this.#versions]
      .sort(([one], [other]) => order(one) - order(other))
      .flatMap(([, versions]) => versionShown(versions, isBehind ? lag : {}, now))
  }
}

function versionShown<T>(versions: readonly Version<T>[], {reads = 0, milliseconds = 0}: Lag, now: number): T[] {
  const there = versions.filter(({at}) => at <= now)
  const shown = there.filter(version => {
    if (now < version.at + milliseconds) return false
    if (version.missed >= reads) return true
    version.missed += 1
    return false
  })
  const value = shown.at(-1)?.value
  return value === undefined ? [] : [value]
}
