/**
 * Follows the HTML in a comment, as far as is needed to say whether a later line is certainly outside of it. GitHub hands HTML through
 * (CommonMark 4.6 and 6.6) and a browser's parser then reads it across paragraphs, so one element that is left open folds, strikes or
 * hides everything below it.
 */

/** Elements that browsers close themselves. */
const EMPTY = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'source', 'track', 'wbr'])
/** Their content is no Markdown up to the closing tag, blank lines included (CommonMark 4.6, condition 1). */
const RAW = new Set(['pre', 'script', 'style', 'textarea'])
/** At the beginning of a line they begin HTML that goes on up to the next blank line (CommonMark 4.6, condition 6). */
const BLOCK = new Set(
  (
    'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset figcaption figure ' +
    'footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li link main menu menuitem nav noframes ol optgroup option ' +
    'p param section summary table tbody td tfoot th thead title tr track ul'
  ).split(' ')
)
const INLINE =
  'a abbr b big button cite code del dfn em font g-emoji i ins kbd label map mark math meter noembed noscript object picture plaintext ' +
  'progress q rp rt ruby s samp search select small span strike strong sub sup svg template time tt u var video audio xmp'
const KNOWN = new Set([...EMPTY, ...RAW, ...BLOCK, ...INLINE.split(' ')])

export type HtmlState = 'outside' | 'inside' | 'comment' | 'unclear'

export class HtmlScan {
  /** An HTML block may still go on: it ends at a blank line, and until then no Markdown is read. */
  isInBlock = false
  /** One certainly goes on: a backtick or a backslash in it is text. */
  #isRaw = false
  readonly #open = new Map<string, number>()
  #isInComment = false
  #isUnclear = false

  get state(): HtmlState {
    if (this.#isUnclear) return 'unclear'
    if (this.#isInComment) return 'comment'
    return this.#open.size > 0 ? 'inside' : 'outside'
  }

  endBlock(): void {
    this.isInBlock = false
    this.#isRaw = false
  }

  /** Reads one line that is not in a code block. */
  read(line: string, isQuoted: boolean): void {
    if (this.#isInComment) this.#leaveComment(line)
    else this.#readLine(line, isQuoted)
  }

  #leaveComment(line: string): void {
    const end = line.indexOf('-->')
    if (end === -1) return
    this.#isInComment = false
    this.isInBlock = true
    // More HTML behind the end is read by the browser, but no longer by the rules for a new block.
    if (line.includes('<', end)) this.#isUnclear = true
  }

  #readLine(line: string, isQuoted: boolean): void {
    if (!line.includes('<')) return
    const isBlockStart = !isQuoted && /^ {0,3}</.test(line)
    // Inside another block a comment is no block of its own: the blank line that ends the one would leave the other open. Behind blanks it
    // may stand in a list item, and ends with that.
    const rest = this.#withoutComments(line, isBlockStart && !this.isInBlock && line.startsWith('<'))
    if (isBlockStart) this.isInBlock = true
    if (isBlockStart && startsBlock(line)) this.#isRaw = true
    // `<?…`, `<!…` and `<![CDATA[…` have ends of their own.
    if (/<[?!]/.test(rest)) this.#isUnclear = true
    this.#readTags(rest, !isQuoted && this.#isRaw)
  }

  #withoutComments(line: string, isBlockStart: boolean): string {
    let rest = line
    for (let start = rest.indexOf('<!--'); start !== -1; start = rest.indexOf('<!--')) {
      const end = rest.indexOf('-->', start + 4)
      if (end === -1) {
        const isPlain = isBlockStart && rest === line && start === 0 && !/^-?>/.test(line.slice(4))
        if (isPlain) this.#isInComment = true
        else this.#isUnclear = true
        return rest.slice(0, start)
      }
      // `<!-->` is a whole comment for some readers and the beginning of one for others.
      if (/^-?>/.test(rest.slice(start + 4))) this.#isUnclear = true
      rest = rest.slice(0, start) + rest.slice(end + 3)
    }
    return rest
  }

  /** @param isRaw no Markdown is read here, so that a closing tag is one for certain */
  #readTags(line: string, isRaw: boolean): void {
    const isCertain = isRaw || !/[`\\]/.test(line)
    const openedHere = new Set<string>()
    for (const {0: start, 1: slash, 2: written = '', index} of line.matchAll(/<(\/?)([a-z][a-z\d-]*)/gi)) {
      const name = written.toLowerCase()
      const attributes = /^([^<>]*)>/.exec(line.slice(index + start.length))?.[1]
      if (attributes === undefined || !isEven(attributes, '"') || !isEven(attributes, "'")) this.#isUnclear = true
      // A name that HTML does not know hides nothing, and GitHub leaves it out: `<none>`, `<https://…>`.
      else if (!KNOWN.has(name)) continue
      else if (slash === '') this.#enter(name, openedHere)
      else if (isCertain && (isRaw || openedHere.has(name))) this.#leave(name)
    }
    if ([...RAW].some(name => this.#open.has(name))) this.#isUnclear = true
  }

  #enter(name: string, openedHere: Set<string>): void {
    if (EMPTY.has(name)) return
    openedHere.add(name)
    this.#open.set(name, (this.#open.get(name) ?? 0) + 1)
  }

  #leave(name: string): void {
    const left = (this.#open.get(name) ?? 0) - 1
    if (left > 0) this.#open.set(name, left)
    else this.#open.delete(name)
  }
}

function startsBlock(line: string): boolean {
  const name = /^<\/?([a-z][a-z\d]*)(?=[ >]|\/>|$)/i.exec(line)?.[1]
  return name !== undefined && BLOCK.has(name.toLowerCase())
}

const isEven = (text: string, character: string) => text.split(character).length % 2 === 1
