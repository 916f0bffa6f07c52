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
