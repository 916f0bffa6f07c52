/** A number with its noun: `1 object`, `2 objects`. */
export const plural = (count: number, one: string, many = `${one}s`) => `${count} ${count === 1 ? one : many}`

/** A text that ends like a sentence; for what another program said, before something follows it. */
export const asSentence = (text: string) => (/[.!?…]$/.test(text) ? text : `${text}.`)

/** The entries of a list with one a line; blank lines and lines that begin with `#` are left out. */
export const listLines = (text: string): string[] =>
  text
    .split(/\r?\n/)
    .map(line => line.trim())
    .filter(line => line !== '' && !line.startsWith('#'))
