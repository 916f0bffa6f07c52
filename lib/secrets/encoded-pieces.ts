import {encodedForms, type EncodedForm} from './encoded-forms.ts'
import {piecesOf, type PieceOptions} from './finder/index.ts'

/**
 * A longer secret is a file. Of one its pieces are looked for in clear only: all forms of a file would take a hundred bytes of needles for each of its
 * bytes, and a `NeedleTree` holds some 4,000,000. GitHub's own secrets have 48 kB at most.
 */
const MOST_ENCODED = 8_192
/** A still larger one is looked for as a whole, and by its lines. */
const MOST_CLEAR = 100_000

/**
 * The pieces of a secret (see `piecesOf`) in the forms of `encodedForms`: in clear, base64 at any place of a longer text, hex, URL and JSON.
 *
 * @returns the forms by name, without repeats
 */
export function encodedPieces(secret: string, options?: PieceOptions): EncodedForm[] {
  if (secret.length > MOST_CLEAR) return []
  const pieces = piecesOf(secret, options)
  if (secret.length > MOST_ENCODED) return pieces.map(value => ({form: 'clear', value}))
  const seen = new Set<string>()
  // The half of a piece that stands behind a line break is shorter than a piece, and turns up by chance.
  const forms = pieces.flatMap(encodedForms).filter(({form}) => form !== 'line')
  return forms.filter(({value}) => !seen.has(value) && seen.add(value))
}
