/**
 * A filter pattern of `branches`, `tags` and `paths` as a regular expression: `*` stays within a `/`, `**` does not, `?` and `+`
 * repeat the character before them, `[…]` is a set (docs, "Filter pattern cheat sheet").
 */
function patternExpression(pattern: string): RegExp {
  let source = ''
  for (let index = 0; index < pattern.length; index++) {
    const character = pattern[index] ?? ''
    if (pattern.startsWith('**/', index)) {
      source += '(?:.*/)?'
      index += 2
    } else if (pattern.startsWith('**', index)) {
      source += '.*'
      index += 1
    } else if (character === '*') source += '[^/]*'
    else if (character === '?' || character === '+') source += character
    else if (character === '[') {
      const end = pattern.indexOf(']', index)
      source += end === -1 ? '\\[' : pattern.slice(index, end + 1)
      index = end === -1 ? index : end
    } else if (character === '\\') {
      index += 1
      source += escapeCharacter(pattern[index] ?? '\\')
    } else source += escapeCharacter(character)
  }
  return new RegExp(`^${source}$`)
}

function escapeCharacter(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
}

/** Whether a list of patterns takes a name: the last one that matches decides, and `!` turns it round. */
export function matchesPatterns(patterns: readonly string[], name: string): boolean {
  let matched = false
  for (const pattern of patterns) {
    const negated = pattern.startsWith('!')
    if (patternExpression(negated ? pattern.slice(1) : pattern).test(name)) matched = !negated
  }
  return matched
}
