import {letterPiecesOf, partsOf, piecesOf, SecretFinder} from '../../secrets/finder/index.ts'

/** A number of fewer characters is a port, a size or a year, and is found in every other text. */
const SHORTEST_NUMBER = 6

/** The most that all secrets may have together. More than this could not be looked for at once, and then nothing is shown. */
const MOST_CHARACTERS = 250_000

/** A longer secret is a file, which nobody takes apart letter by letter, or writes from the back. */
const LONGEST_TURNED = 4_096
/** Of more than this together neither is looked for: it would take long. */
const MOST_TURNED = 60_000

/** `password` alone would be hidden in the names of attributes too. */
const READABLE = {withoutWords: true}

/** Gathers every value that must not be shown. */
export class SecretSet {
  readonly #texts = new Set<string>()
  readonly #numbers = new Set<number>()
  #characters = 0

  /** Booleans are hidden only by their place: each would be everywhere. */
  addAll(values: Iterable<string | number>): void {
    for (const value of values) {
      if (typeof value === 'number') this.#numbers.add(value)
      else if (value !== 'true' && value !== 'false' && !this.isTooLarge && !this.#texts.has(value)) {
        this.#texts.add(value)
        this.#characters += value.length
      }
    }
  }

  /** Whether there is more than can be looked for. */
  get isTooLarge(): boolean {
    return this.#characters > MOST_CHARACTERS || this.#numbers.size > MOST_CHARACTERS / 10
  }

  /** @returns undefined when there is too much to look for */
  scrubber(): Scrubber | undefined {
    if (this.isTooLarge) return undefined
    const anywhere = new Set<string>()
    const whole = new Set<string>()
    const pieces = new Set<string>()
    const letterPieces = new Set<string>()
    for (const text of this.#texts) {
      const isTurned = this.#characters <= MOST_TURNED && text.length <= LONGEST_TURNED
      const found = [piecesOf(text, READABLE), isTurned ? letterPiecesOf(text, READABLE) : []] as const
      for (const piece of found[0]) for (const way of isTurned ? [piece, fromTheBack(piece)] : [piece]) pieces.add(way)
      for (const piece of found[1]) for (const way of [piece, fromTheBack(piece)]) letterPieces.add(way)
      const parts = partsOf(text)
      for (const part of parts.anywhere) anywhere.add(part)
      for (const part of parts.whole) whole.add(part)
    }
    for (const number of this.#numbers) (String(number).length < SHORTEST_NUMBER ? whole : anywhere).add(String(number))
    try {
      return new Scrubber(new SecretFinder(anywhere, {pieces, letterPieces}), whole)
    } catch (error) {
      if (error instanceof RangeError) return undefined
      throw error
    }
  }
}

const fromTheBack = (text: string) => Array.from(text).reverse().join('')

/** What replaces a secret. */
export const SENSITIVE = '(sensitive)'

/** Control and format characters, but for tabs and line breaks. */
const UNSEEN = /[^\P{C}\t\n\r]+/gu

/** Takes secrets out of texts. */
export class Scrubber {
  readonly #finder: SecretFinder
  readonly #whole: ReadonlySet<string>

  /** @param whole texts that are secret only as a whole value or a whole line */
  constructor(finder: SecretFinder, whole: ReadonlySet<string>) {
    this.#finder = finder
    this.#whole = whole
  }

  /** Takes out what is secret wherever it stands. */
  text(text: string): string {
    // They go before anything is shown, and what is left could be a secret.
    const visible = text.replace(UNSEEN, ' ')
    const hidden = visible === text ? text : this.#finder.hide(visible, SENSITIVE)
    return hidden === visible ? this.#finder.hide(text, SENSITIVE) : hidden
  }

  /** Takes out what is secret as a whole value or line, too. */
  value(value: string): string {
    const trimmed = value.trim()
    if (this.#whole.has(trimmed)) return SENSITIVE
    const text = this.text(value)
    if (this.#whole.size === 0 || !/[\r\n]/.test(text)) return text
    return text.replace(/[^\r\n]+/g, line => (this.#whole.has(line.trim()) ? SENSITIVE : line))
  }
}
