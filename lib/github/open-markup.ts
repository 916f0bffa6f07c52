/** What a piece of Markdown leaves open at its end, and what closes it again. */

/**
 * Elements that GitHub shows and that go on until they are closed. Not those that a browser ends by itself (`p`, `li`, `tr`, `td` …), nor
 * names that GitHub leaves out: `<none>`, `<https://…>`.
 */
const ELEMENTS = new Set(
  (
    'a abbr b bdo blockquote caption cite code del details dfn div dl em figcaption figure h1 h2 h3 h4 h5 h6 i ins kbd mark ol picture pre q ' +
    'ruby s samp small span strike strong sub summary sup table time tt ul var'
  ).split(' ')
)
/** More open elements than this are not a report. */
const MOST_CLOSED = 50
const LONGEST_FENCE = 100

/** The Markdown that has to follow a text, so that a code block, an HTML comment or an element that it leaves open does not swallow what is below. */
export function closeWhatIsOpen(text: string): string {
  const reader = new MarkupReader()
  for (const line of text.split('\n')) reader.read(line)
  return reader.closing()
}

class MarkupReader {
  /** How the open code block began: its indentation, in which a list's item may hold it, and its run of characters. */
  #fence: {readonly indentation: string; readonly run: string} | undefined
  #isInComment = false
  readonly #elements: string[] = []

  read(line: string): void {
    if (this.#isInComment) this.#readComment(line)
    else if (this.#fence !== undefined) this.#readCode(line, this.#fence.run)
    else this.#readText(line)
  }

  closing(): string {
    const {indentation = '', run = ''} = this.#fence ?? {}
    const fence = run === '' || run.length > LONGEST_FENCE ? '' : `\n${indentation}${run}`
    const tags = this.#elements.slice(-MOST_CLOSED).reverse()
    return `${fence}${this.#isInComment ? '\n-->' : ''}${tags.map(name => `\n\n</${name}>`).join('')}`
  }

  #readComment(line: string): void {
    const end = line.indexOf('-->')
    if (end === -1) return
    this.#isInComment = false
    this.#readText(line.slice(end + 3))
  }

  /** CommonMark 4.5: the end is at least as long as the beginning, and nothing follows it. */
  #readCode(line: string, run: string): void {
    const [, end = ''] = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(line) ?? []
    if (end.startsWith(run)) this.#fence = undefined
  }

  #readText(line: string): void {
    const [, indentation = '', run = '', information = ''] = /^( {0,3})(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    // A backtick after the run makes it code within the line. In <pre> nothing is Markdown.
    const isFence = run !== '' && !(run.startsWith('`') && information.includes('`')) && !this.#elements.includes('pre')
    if (isFence) this.#fence = {indentation, run}
    else this.#readTags(withoutCode(line))
  }

  #readTags(line: string): void {
    for (const [, slash, written = ''] of this.#outsideComments(line).matchAll(/<(\/?)([a-z][a-z\d]*)(?=[\s/>]|$)/gi)) {
      const name = written.toLowerCase()
      if (!ELEMENTS.has(name)) continue
      if (slash === '') this.#elements.push(name)
      else this.#leave(name)
    }
  }

  #outsideComments(line: string): string {
    let outside = ''
    for (let from = 0; ;) {
      const start = line.indexOf('<!--', from)
      if (start === -1) return outside + line.slice(from)
      outside += line.slice(from, start)
      // `<!-->` is a whole comment (HTML, "Comments").
      const end = line.indexOf('-->', start + 2)
      this.#isInComment = end === -1
      if (end === -1) return outside
      from = end + 3
    }
  }

  /** What was opened inside it ends with it. */
  #leave(name: string): void {
    const start = this.#elements.lastIndexOf(name)
    if (start !== -1) this.#elements.length = start
  }
}

/** Code within a line shows its tags as they are written. */
function withoutCode(line: string): string {
  return line.replace(/(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)/g, '')
}
