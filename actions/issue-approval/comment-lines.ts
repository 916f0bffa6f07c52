import {HtmlScan} from './html-scan.ts'

/**
 * Where a line stands once GitHub shows the comment.
 * `after-quote`: it follows a quoted line, and Markdown counts it as quoted too (CommonMark 5.1, laziness).
 * `spanned`: markup that begins on a line above it may end on one below it. `unclear`: could be any of them.
 */
export type Place = 'plain' | 'quote' | 'after-quote' | 'indented' | 'code' | 'comment' | 'html' | 'spanned' | 'unclear'

export interface CommentLine {
  readonly text: string
  readonly place: Place
}

interface Fence {
  readonly character: string
  readonly length: number
  readonly indentation: number
}

const MARKERS = '(?:(?:[-*+]|\\d{1,9}[.)]) +)*'
const QUOTE = new RegExp(`^ *${MARKERS}>`)
const FENCE = new RegExp(`^( *${MARKERS})(\`{3,}|~{3,})(.*)$`)

/**
 * The lines of a comment, each with its place. This is no Markdown parser: it says `plain` only for a line that is certainly shown as
 * text of the comment's author, and something else whenever a parser could see it otherwise.
 */
export function placeLines(body: string): CommentLine[] {
  const reader = new LineReader()
  // The line ends of CommonMark 2.1: no others, so that a vertical tab or U+2028 does not make a line of its own.
  const lines = body.split(/\r\n|\n|\r/).map(text => ({text, place: reader.place(expandTabs(text))}))
  return markSpanned(lines)
}

class LineReader {
  #fence: Fence | undefined
  #isUnclear = false
  #isAfterQuote = false
  readonly #html = new HtmlScan()

  place(line: string): Place {
    if (this.#isUnclear || this.#html.state === 'unclear') return 'unclear'
    if (this.#fence !== undefined) return this.#placeInFence(line, this.#fence)
    if (this.#html.state === 'comment') {
      this.#html.read(line, false)
      return 'comment'
    }
    if (isBlank(line)) return this.#placeBlank()
    const isQuoted = QUOTE.test(line)
    if (!isQuoted) {
      const fence = fenceOf(line)
      if (fence !== undefined) return this.#enterFence(fence)
    }
    this.#html.read(line, isQuoted)
    if (isQuoted) this.#isAfterQuote = true
    if (isQuoted) return 'quote'
    return this.#placeText(line)
  }

  #placeText(line: string): Place {
    switch (this.#html.state) {
      case 'unclear':
        return 'unclear'
      case 'comment':
        return 'comment'
      case 'inside':
        return 'html'
      case 'outside':
        if (indentationOf(line) > 3) return 'indented'
        return this.#isAfterQuote ? 'after-quote' : 'plain'
    }
  }

  #placeBlank(): Place {
    this.#html.endBlock()
    this.#isAfterQuote = false
    return this.#html.state === 'inside' ? 'html' : 'plain'
  }

  #enterFence(fence: Fence): Place {
    // Inside an HTML block the backticks are text, and a later fence would be the first one.
    if (this.#html.isInBlock) this.#isUnclear = true
    this.#fence = fence
    return this.#isUnclear ? 'unclear' : 'code'
  }

  /** A fence that is indented may stand in a list item, and ends with the item (CommonMark 5.2): then only a close at the same column is certain. */
  #placeInFence(line: string, {character, length, indentation}: Fence): Place {
    if (isBlank(line)) return 'code'
    const column = indentationOf(line)
    if (column < indentation) this.#isUnclear = true
    const [, run = ''] = /^ *(`+|~+) *$/.exec(line) ?? []
    const isClose = run.length >= length && run.startsWith(character)
    if (isClose && (indentation === 0 ? column <= 3 : column === indentation)) this.#fence = undefined
    else if (isClose && indentation > 0) this.#isUnclear = true
    return this.#isUnclear ? 'unclear' : 'code'
  }
}

function fenceOf(line: string): Fence | undefined {
  const [, before = '', run = '', info = ''] = FENCE.exec(line) ?? []
  const character = run.charAt(0)
  // A backtick behind the run makes it inline code (CommonMark 4.5).
  if (character === '' || (character === '`' && info.includes('`'))) return undefined
  return {character, length: run.length, indentation: before.length}
}

/** Blanks and tabs only: a no-break space is text (CommonMark 2.1). */
const isBlank = (line: string) => /^[ \t]*$/.test(line)
const indentationOf = (line: string) => line.length - line.replace(/^ +/, '').length

/** A tab at the beginning reaches to the next multiple of four (CommonMark 2.2). */
function expandTabs(line: string): string {
  const [lead = ''] = /^[ \t]*/.exec(line) ?? []
  let expanded = ''
  for (const character of lead) expanded += character === '\t' ? ' '.repeat(4 - (expanded.length % 4)) : ' '
  return expanded + line.slice(lead.length).replaceAll('\t', ' ')
}

/** What can begin on one line of a paragraph and end on a later one: code, struck text, a formula, a link or its title, an HTML tag. */
const SPANS: readonly (readonly [string, RegExp])[] = [
  ['`', /`/],
  ['~', /~/],
  ['$', /\$/],
  ['[', /[\])"']/],
  ['<', />/]
]

function markSpanned(lines: readonly CommentLine[]): CommentLine[] {
  const marked = [...lines]
  for (let start = 0; start < lines.length; start++) {
    let end = start
    while (end < lines.length && !isBlank(lines[end]?.text ?? '')) end++
    const block = lines.slice(start, end)
    const spans = SPANS.map(([opener, closer]) => ({
      first: block.findIndex(line => line.text.includes(opener)),
      last: block.findLastIndex(line => closer.test(line.text))
    }))
    block.forEach((line, index) => {
      // The address of a link's definition may stand on a line of its own, where nothing of it is shown (CommonMark 4.7).
      const isAddress = /\]:[ \t]*$/.test(block[index - 1]?.text ?? '')
      const isSpanned = isAddress || spans.some(({first, last}) => first !== -1 && first < index && index < last)
      if (line.place === 'plain' && isSpanned) marked[start + index] = {...line, place: 'spanned'}
    })
    start = end
  }
  return marked
}
