/** What a text is, and so how it looks: the looks are chosen in one place. */
export type Look = 'strong' | 'dim' | 'deny' | 'approve' | 'clean' | 'remove' | 'replace' | 'change' | 'add' | 'other'

/** Gives a text its look; without colours the text as it is. */
export type Paint = (look: Look, text: string) => string

/** Parameters of SGR (ECMA-48, 8.3.117). Only the 16 colours that a terminal's own theme sets, so that they can be read on any background. */
const SGR: Readonly<Record<Look, string>> = {
  strong: '1',
  dim: '2',
  deny: '1;31',
  approve: '1;33',
  clean: '1;32',
  remove: '31',
  replace: '35',
  change: '33',
  add: '32',
  other: '36'
}

const inColor: Paint = (look, text) => (text === '' ? '' : `\u001b[${SGR[look]}m${text}\u001b[0m`)

const plain: Paint = (_, text) => text

export const painter = (hasColors: boolean): Paint => (hasColors ? inColor : plain)

/**
 * Whether to write colours. FORCE_COLOR beats NO_COLOR, as in Node itself (tty getColorDepth); an empty variable counts as not set
 * (no-color.org).
 */
export function wantsColors(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const {FORCE_COLOR: force = '', NO_COLOR: no = '', TERM: terminal} = environment
  if (force !== '') return force !== '0' && force !== 'false'
  if (no !== '') return false
  return isTerminal && terminal !== 'dumb'
}
