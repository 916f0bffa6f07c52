import {encodedForms} from './encoded-forms.ts'
import {encodedPieces} from './encoded-pieces.ts'
import {NeedleTree, replaceRanges, unite} from './finder/index.ts'

const MASK = '***'

/**
 * Replaces every known secret by `***`: the whole of it, however short, and its pieces of 8 characters and more (a program that reads `hunter2$Horse`
 * its own way complains about `Horse`), in each of the forms that secrets have in logs.
 */
export class Masker {
  /** One for each secret, made when the first text comes: whoever starts a step tells of ten secrets before that. */
  readonly #trees = new Map<string, NeedleTree | undefined>()

  /** Hides this secret from now on. An empty or blank value is ignored: it would hide everything. */
  add(secret: string): void {
    if (secret.trim() !== '' && !this.#trees.has(secret)) this.#trees.set(secret, undefined)
  }

  /** Does what the first text would have to wait for: of a private key it is a tenth of a second. */
  prepare(): void {
    for (const secret of this.#trees.keys()) this.#treeOf(secret)
  }

  apply(text: string): string {
    if (text === '' || this.#trees.size === 0) return text
    const bytes = Buffer.from(text, 'utf8')
    const found = Array.from(this.#trees.keys(), secret => this.#treeOf(secret).find(bytes)).flat()
    return found.length === 0 ? text : replaceRanges(bytes, unite(found), MASK)
  }

  #treeOf(secret: string): NeedleTree {
    const known = this.#trees.get(secret)
    if (known !== undefined) return known
    const needles = new Set([...encodedForms(secret), ...encodedPieces(secret)].map(({value}) => value))
    const tree = new NeedleTree(Array.from(needles, needle => Buffer.from(needle, 'utf8')))
    this.#trees.set(secret, tree)
    return tree
  }
}
