import {oneLine} from '../action/log-line.ts'
import {shorten} from '../plan/plan-text.ts'
import {redact} from '../secrets/redact.ts'
import {firstLine} from './outside-text.ts'

/** A provider may put a whole answer of its API here. */
const LONGEST_SUMMARY = 300

/** Of Terraform itself, and the same in every run although something is quoted (seen in Terraform 1.11.4). */
const WITHOUT_VALUES: readonly RegExp[] = [
  /^[\w ]{1,60} initialization required[,:] please run "(?:terraform|tofu) init"$/,
  /^Invalid "(?:count|each|path|self|terraform|tofu)" (?:attribute|reference)$/,
  /^Invalid combination of "count" and "for_each"$/,
  /^Reference to "(?:check|count|each)" in (?:invalid context|non-counted context|context without for_each)$/
]

/**
 * What a value stands behind: a colon, a sign, a bracket or a quote, in whatever script; a single quote unless it is one of `doesn't` and
 * `provider's`.
 */
const BEFORE_VALUE = /[:;=|\\/@#<{[(\uff1a\uff5b\uff08]|[\p{Pi}\p{Pf}"`\u201a\u201e\uff02]|(?<!\p{L})'|'(?!(?:s|t|re)\b)/u

/** A sentence that ends: what follows it is the next one's. */
const NEXT_SENTENCE = /(?<=[\p{L}\p{N}][.!?]) /u

const SHORTEST_ODD = 6
const LONGEST_WORD = 30

/** Whether a word is none that a person writes in a sentence: an id, a key, a path, a name with digits. */
function isOdd(word: string): boolean {
  const bare = word.replace(/[.,!?]+$/, '')
  if (bare.length < SHORTEST_ODD) return false
  return bare.length > LONGEST_WORD || /[^\p{L}'_-]/u.test(bare) || /\p{Ll}\p{Lu}.*\p{Ll}\p{Lu}/u.test(bare)
}

/**
 * The part of the first line of an error that has no value. Terraform's own summaries are plain words, and stay whole. A provider may put a whole answer of
 * its API there (`diag.FromErr(err)` of terraform-plugin-sdk: `creating user: POST https://api/x: 422 {"password": …}`), a backend that of its server. The
 * two look the same, so both are shown as far as the first sign that a value can stand behind, and not beyond a word that looks like one.
 *
 * @param said may be anything
 * @returns one line without secrets that are known; empty when nothing can be shown
 */
export function safeSummary(said: string): string {
  const line = oneLine(firstLine(said))
  if (WITHOUT_VALUES.some(pattern => pattern.test(line))) return line
  const [plain = ''] = line.split(BEFORE_VALUE, 1)
  const [sentence = ''] = plain.split(NEXT_SENTENCE, 1)
  const words = sentence.split(' ')
  const odd = words.findIndex(isOdd)
  const shown = (odd === -1 ? words : words.slice(0, odd)).join(' ').trim()
  return shorten(redact(shown.replace(/[ ,.!?-]+$/u, '')), LONGEST_SUMMARY)
}
