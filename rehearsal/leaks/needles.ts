import {ActionError} from '../../lib/action/errors.ts'
import {encodedForms} from '../../lib/secrets/encoded-forms.ts'
import {piecesOf} from '../../lib/secrets/finder/index.ts'
import {maskedForms} from '../runner/masks.ts'

/** A secret of the run: its name is shown, its value never. */
export interface Secret {
  readonly name: string
  readonly value: string
}

/** One text to look for. */
export interface Needle {
  readonly value: string
  /** The name and the form of each secret that it is a sign of: `REGISTRY_PASSWORD in base64`. */
  readonly whats: readonly string[]
}

/**
 * Shorter values would be found by chance (a user called `admin`, in any log) or would have to be left out silently, which is no
 * search. So they are refused: the rehearsal's own secrets are long.
 */
const SHORTEST_SECRET = 6
const SHORTEST_LINE = 8
/** Encoded texts longer than this are looked for in pieces: `base64` and `xxd` break their lines at 60 to 76 characters. */
const LONGEST_ENCODED = 60
const PIECE = LONGEST_ENCODED / 2
const WRAPPED_FORMS = new Set(['base64', 'base64url', 'hex'])

/** The begin and end lines of PEM, and the first line of every OpenSSH key without a passphrase: the same in all keys. */
const PUBLIC_LINE = /^-----(BEGIN|END) [A-Z0-9 ]+-----$|^b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAA/

/**
 * Everything to look for, for a list of secrets. Each long line of a multi-line secret counts as a secret of its own: a whole
 * private key that leaked, in whatever form, holds its lines in that form.
 *
 * @returns each text once
 * @throws ActionError when a secret is too short to be searched for; it names the secret
 */
export function needlesFor(secrets: readonly Secret[]): Needle[] {
  const needles = new Map<string, Set<string>>()
  for (const secret of secrets) {
    if (secret.value.trim().length < SHORTEST_SECRET) {
      throw new ActionError(
        `The secret ${secret.name} has fewer than ${SHORTEST_SECRET} characters: a search would find it everywhere.`,
        'Give it a longer value for the rehearsal.'
      )
    }
    for (const {form, value} of formsOf(secret.value)) {
      const whats = needles.get(value) ?? new Set()
      needles.set(value, whats.add(`${secret.name} in ${form}`))
    }
  }
  return [...needles].map(([value, whats]) => ({value, whats: [...whats]}))
}

/** What the report calls a piece of a secret. */
export const PIECE_OF_IT = 'clear (a piece of it)'

/**
 * The pieces of each secret, in clear: a program cuts a secret where its own syntax ends it, as Compose does with `hunter2$CorrectHorse`. The
 * base64 or hex of a secret is cut by nobody.
 *
 * @returns each piece once
 */
export function pieceNeedlesFor(secrets: readonly Secret[]): Needle[] {
  const needles = new Map<string, Set<string>>()
  for (const {name, value} of secrets) {
    for (const piece of piecesOf(value)) {
      needles.set(piece, (needles.get(piece) ?? new Set()).add(`${name} in ${PIECE_OF_IT}`))
    }
  }
  return [...needles].map(([value, whats]) => ({value, whats: [...whats]}))
}

/**
 * What jobs have masked, in the forms in which the runner hides it. What such a value is only its job knows; a short one may be any word.
 *
 * @returns each text once
 */
export function maskedNeedlesFor(values: readonly string[]): Needle[] {
  const needles = new Map<string, Set<string>>()
  for (const [index, value] of values.entries()) {
    for (const part of new Set([value, ...value.split(/[\r\n]+/).map(line => line.trim())])) {
      if (part.length < SHORTEST_LINE || PUBLIC_LINE.test(part)) continue
      for (const form of maskedForms(part))
        needles.set(form, (needles.get(form) ?? new Set()).add(`a value that a job masks (no. ${index + 1})`))
    }
  }
  return [...needles].map(([value, whats]) => ({value, whats: [...whats]}))
}

function formsOf(secret: string): {form: string; value: string}[] {
  const value = secret.trim()
  const lines = value.split(/[\r\n]+/).map(line => line.trim())
  const units = lines.filter(line => line.length >= SHORTEST_LINE && !PUBLIC_LINE.test(line))
  const isWhole = lines.length === 1 || units.length === 0
  const whole = isWhole ? encodedForms(value).filter(({form}) => form !== 'line') : units.flatMap(lineForms)
  const forms = [...whole, ...randomRuns(value).map(run => ({form: 'clear (a part of it)', value: run}))]
  const seen = new Set<string>()
  return forms.flatMap(inPieces).filter(form => !seen.has(form.value) && seen.add(form.value))
}

/**
 * The long random runs in a secret: `$` becomes `$$` in a Compose file and quotes are escaped differently in YAML, shells and .env files, but
 * the letters and digits between them stay. A run without a digit may be a word; `eyJ` begins every JSON web token.
 */
function randomRuns(secret: string): string[] {
  const runs = secret.match(/[\w-]{16,}/g) ?? []
  return runs.filter(run => /\d/.test(run) && /[a-z]/i.test(run) && !run.startsWith('eyJ') && !PUBLIC_LINE.test(run))
}

function lineForms(line: string): {form: string; value: string}[] {
  return encodedForms(line).map(({form, value}) => ({form: form === 'clear' ? 'clear (a line of it)' : `${form} (a line of it)`, value}))
}

function inPieces({form, value}: {form: string; value: string}): {form: string; value: string}[] {
  if (value.length <= LONGEST_ENCODED || !WRAPPED_FORMS.has(form.split(' ')[0] ?? '')) return [{form, value}]
  const pieces = Array.from({length: Math.floor(value.length / PIECE)}, (_, index) => value.slice(index * PIECE, (index + 1) * PIECE))
  return pieces.map(piece => ({form, value: piece}))
}
