/**
 * Whether a text matches a pattern in which only `*` is special: it stands for any characters, dots and none at all included. `[`, `?`
 * and `\` are themselves, because addresses are full of them (`hcloud_volume.data["postgres"]`).
 *
 * Takes time in proportion to both lengths at worst. A regular expression made from many `*` would not.
 */
export function matchesGlob(pattern: string, text: string): boolean {
  let inPattern = 0
  let inText = 0
  let star = -1
  let resume = 0
  while (inText < text.length) {
    if (pattern[inPattern] === '*') {
      star = inPattern++
      resume = inText
    } else if (pattern[inPattern] === text[inText]) {
      inPattern++
      inText++
    } else if (star !== -1) {
      // Let the last star take one character more. Earlier stars need no second try: the last one can take what they could.
      inPattern = star + 1
      inText = ++resume
    } else {
      return false
    }
  }
  while (pattern[inPattern] === '*') inPattern++
  return inPattern === pattern.length
}

/** Resource types have no dot, addresses always have one: a pattern without a dot is one for types. */
export const isTypePattern = (pattern: string) => !pattern.includes('.')

/** A key of count or for_each; any character may be in it. */
const KEY = /\[(?:\d+|"(?:[^"\\]|\\.)*")\]/gsu

/** What no type and no address begins with; from a `*` or `[` on anything may follow. */
const NO_NAME = /^[^*[]*?[^\p{ID_Continue}.*[-]/u

/** Dots where no address has one: at its ends, and two in a row where nothing stands for a key. */
const NO_DOT = /^\.|\.$|^[^*[]*?\.\./

/**
 * Whether a pattern can match no type and no address at all, as with a comment after it (`hcloud_volume # disks`), quotes around it or
 * `- ` before it, or a dot behind it: it would protect nothing, and nobody would notice.
 */
export function fitsNothing(pattern: string): boolean {
  const outside = pattern.replace(KEY, '')
  return NO_NAME.test(outside) || NO_DOT.test(outside) || /\s#|\['/.test(outside)
}
