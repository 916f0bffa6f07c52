import {partsOf} from './parts.ts'
import {publicRanges} from './public-texts.ts'

/** The shortest piece of a secret that counts, in characters. A shorter one turns up by chance, and leaves enough to guess. */
export const SHORTEST_PIECE = 8

/** So many characters of a piece have to be the secret's own: `services/T0` is hardly more than a word of a known address. */
const FEWEST_OWN = SHORTEST_PIECE / 2

/** What repeats one or two characters is a line or a padding: `--------`, `AAAAAAAA`, `********`. */
const FEWEST_DISTINCT = 3

export interface PieceOptions {
  /**
   * Texts that may be read by everybody although they stand in the secret: a public key, the host of a URL. What stands in one of them, in
   * capitals or not, is no piece.
   */
  readonly publicTexts?: Iterable<string>
}

/**
 * The pieces of a secret, as texts to look for (with a `NeedleTree` or a `SecretFinder`): every 8 characters in a row of it, of what it says as
 * JSON or base64, and of its lines without their breaks. A text that holds any piece of 8 characters *or more* holds one of these,
 * and their places, united, are the whole piece.
 *
 * What gives no secret away is left out: PEM's frame, headers that all keys or tokens of a kind have, names (`DB_PASSWORD=`, the keys of
 * JSON), a URL's scheme, host and known words (`/api/webhooks/`), paddings, and the public texts that the caller names. The whole secret and
 * its short parts are not in the list: see `partsOf` and `encodedForms`.
 *
 * @returns each piece once, 8 characters (code points) long; none for a shorter secret. Some 8 bytes of needles for each byte of the secret
 */
export function piecesOf(secret: string, {publicTexts = []}: PieceOptions = {}): string[] {
  const known = new Set([...publicTexts].flatMap(text => gramsOf(text.toLowerCase())))
  const pieces = new Set<string>()
  const {anywhere, whole} = partsOf(secret)
  for (const text of new Set([secret, ...anywhere, ...whole])) {
    const characters = charactersOf(text)
    add(characters)
    add(withoutLineBreaks(characters))
  }
  return [...pieces]

  function add(characters: readonly Character[]): void {
    for (let first = 0; first + SHORTEST_PIECE <= characters.length; first++) {
      const covered = characters.slice(first, first + SHORTEST_PIECE)
      if (covered.filter(({isOwn}) => isOwn).length < FEWEST_OWN) continue
      const piece = covered.map(({text}) => text).join('')
      if (new Set(piece).size >= FEWEST_DISTINCT && !known.has(piece.toLowerCase())) pieces.add(piece)
    }
  }
}

/** Every 8 characters in a row of a text, in order. */
function gramsOf(text: string): string[] {
  const characters = Array.from(text)
  return characters.slice(SHORTEST_PIECE - 1).map((_, first) => characters.slice(first, first + SHORTEST_PIECE).join(''))
}

interface Character {
  readonly text: string
  /** Whether it is the secret's own: what everybody knows is not. */
  readonly isOwn: boolean
}

function charactersOf(text: string): Character[] {
  const own = new Uint8Array(text.length).fill(1)
  for (const {start, end} of publicRanges(text)) own.fill(0, start, end)
  let at = 0
  return Array.from(text, character => ({text: character, isOwn: own[(at += character.length) - character.length] === 1}))
}

/** A key's lines may be broken at another length, and indented. */
function withoutLineBreaks(characters: readonly Character[]): Character[] {
  let isBehindBreak = false
  return characters.filter(({text}) => {
    if (/[\r\n]/.test(text)) isBehindBreak = true
    else if (!/\s/.test(text)) isBehindBreak = false
    return !isBehindBreak
  })
}
