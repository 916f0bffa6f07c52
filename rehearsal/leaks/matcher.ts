import {NeedleTree, replaceRanges, unite, type NeedleMatch} from '../../lib/secrets/finder/index.ts'
import type {Needle} from './needles.ts'

/** A place where a secret stands, once for each secret and form that stand there. */
export interface Match {
  /** The secret's name and the form. */
  readonly what: string
  /** Byte offsets in everything that was read so far: the first byte, and the one after the last. */
  readonly start: number
  readonly end: number
}

/** Looks for all needles at once. */
export class Matcher {
  readonly #needles: readonly Needle[]
  readonly #tree: NeedleTree

  constructor(needles: readonly Needle[]) {
    this.#needles = needles
    this.#tree = new NeedleTree(needles.map(({value}) => Buffer.from(value, 'utf8')))
  }

  /** Starts a search over one text or file, which may be read in chunks: what stands across their borders is found too. */
  search(): {read(chunk: Uint8Array): Match[]} {
    const search = this.#tree.search()
    return {read: chunk => search.read(chunk).flatMap(match => this.#named(match))}
  }

  /** All matches in a text; offsets are those of its UTF-8 bytes. */
  find(text: string): Match[] {
    return this.search().read(Buffer.from(text, 'utf8'))
  }

  /** The text with everything that is found replaced by `***`. */
  hide(text: string): string {
    const bytes = Buffer.from(text, 'utf8')
    return replaceRanges(bytes, unite(this.#tree.find(bytes)), '***')
  }

  /** The shorter needles that end in the same place stand there too. */
  #named({needle, end}: NeedleMatch): Match[] {
    const needles = this.#tree.endingWith(needle).map(index => this.#needles[index] as Needle)
    return needles.flatMap(({value, whats}) => whats.map(what => ({what, start: end - Buffer.byteLength(value), end})))
  }
}
