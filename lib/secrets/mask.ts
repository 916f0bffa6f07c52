import {encodedForms} from './encoded-forms.ts'

const MASK = '***'

/** Replaces every known secret, in each of its forms, by `***`. */
export class Masker {
  #values: string[] = []
  readonly #known = new Set<string>()

  /** Hides this secret from now on. An empty or blank value is ignored: it would hide everything. */
  add(secret: string): void {
    if (secret.trim() === '') return
    for (const {value} of encodedForms(secret)) this.#known.add(value)
    // Longest first, or a short secret inside a long one leaves the long one's rest readable.
    this.#values = [...this.#known].sort((a, b) => b.length - a.length)
  }

  apply(text: string): string {
    return this.#values.reduce((masked, value) => masked.replaceAll(value, MASK), text)
  }
}
