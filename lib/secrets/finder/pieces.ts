import {partsOf} from './parts.ts'
import {isOrdinary, publicRanges} from './public-texts.ts'

/** The shortest piece of a secret that counts, in characters. A shorter one turns up by chance, and leaves enough to guess. */
export const SHORTEST_PIECE = 8

/** So many characters of a piece have to be the secret's own: `services/T0` is hardly more than a word of a known address. */
const FEWEST_OWN = SHORTEST_PIECE / 2

export interface PieceOptions {
  /**
   * Texts that may be read by everybody although they stand in the secret: a public key, the host of a URL. What stands in one of them, in
   * capitals or not, is no piece.
   */
  readonly publicTexts?: Iterable<string>
  /**
   * Whether one everyday word alone (`password`, `.example`) is no piece: for a text that people have to read, and where more is looked for than pieces.
   */
  readonly withoutWords?: boolean
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
export function piecesOf(secret: string, options: PieceOptions = {}): string[] {
  return pieces(secret, options, characters =>
    characters.texts.some(isLineBreak) ? [characters, withoutLineBreaks(characters)] : [characters]
  )
}

/** The same of the secret's letters and digits alone: what is left of it when something was put between, or taken from between, its characters. */
export function letterPiecesOf(secret: string, options: PieceOptions = {}): string[] {
  return pieces(secret, options, characters => [filtered(characters, text => /[\p{L}\p{N}]/u.test(text))])
}

function pieces(
  secret: string,
  {publicTexts = [], withoutWords = false}: PieceOptions,
  variantsOf: (characters: Characters) => Characters[]
): string[] {
  const known = new Set([...publicTexts].flatMap(text => gramsOf(text.toLowerCase())))
  const found = new Set<string>()
  const {anywhere, whole} = partsOf(secret)
  for (const text of new Set([secret, ...anywhere, ...whole])) {
    for (const characters of variantsOf(charactersOf(text))) add(characters)
  }
  return [...found]

  function add(characters: Characters): void {
    let own = 0
    for (let end = 1; end <= characters.texts.length; end++) {
      own += characters.isOwn[end - 1] as number
      const first = end - SHORTEST_PIECE
      if (first < 0) continue
      if (first > 0) own -= characters.isOwn[first - 1] as number
      if (own < FEWEST_OWN) continue
      const piece = characters.texts.slice(first, end).join('')
      if (isPadding(piece) || (known.size > 0 && known.has(piece.toLowerCase())) || (withoutWords && isOrdinary(piece))) continue
      found.add(piece)
    }
  }
}

/** What repeats one or two characters: `--------`, `AAAAAAAA`, `********`. */
function isPadding(piece: string): boolean {
  const [one = ''] = piece
  const rest = piece.replaceAll(one, '')
  return rest === '' || rest.replaceAll(rest.charAt(0), '') === ''
}

/** Every 8 characters in a row of a text, in order. */
function gramsOf(text: string): string[] {
  const characters = Array.from(text)
  return characters.slice(SHORTEST_PIECE - 1).map((_, first) => characters.slice(first, first + SHORTEST_PIECE).join(''))
}

interface Characters {
  readonly texts: readonly string[]
  /** For each 1 when it is the secret's own, 0 when everybody knows it. */
  readonly isOwn: Uint8Array
}

function charactersOf(text: string): Characters {
  const units = new Uint8Array(text.length).fill(1)
  for (const {start, end} of publicRanges(text)) units.fill(0, start, end)
  const texts = Array.from(text)
  let at = 0
  return {texts, isOwn: Uint8Array.from(texts, ({length}) => units[(at += length) - length] as number)}
}

/** @param isKept called for each in order */
function filtered({texts, isOwn}: Characters, isKept: (text: string) => boolean): Characters {
  const kept = [...texts.keys()].filter(index => isKept(texts[index] as string))
  return {texts: kept.map(index => texts[index] as string), isOwn: Uint8Array.from(kept, index => isOwn[index] as number)}
}

const isLineBreak = (text: string) => text === '\n' || text === '\r'

/** A key's lines may be broken at another length, and indented. */
function withoutLineBreaks(characters: Characters): Characters {
  let isBehindBreak = false
  return filtered(characters, text => {
    if (isLineBreak(text)) isBehindBreak = true
    else if (!/\s/.test(text)) isBehindBreak = false
    return !isBehindBreak
  })
}
