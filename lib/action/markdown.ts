/**
 * Text from outside (a commit message, a branch name, a package title) as Markdown that shows exactly that text:
 * no markup, no HTML, no mention, no link, on one line.
 */
export function escapeMarkdown(text: string): string {
  return (
    text
      .replace(/[\r\n\t]+/g, ' ')
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      // A zero-width space keeps #1 and @name from becoming a mention, and a URL or www.… from becoming a link: GitHub looks for
      // them in the text that results, where an escaped character is the character again.
      .replace(/[@#](?=\w)/g, '$&\u200b')
      .replaceAll('://', ':\u200b//')
      .replace(/\bwww\./gi, '$&\u200b')
      // GH-1 is the same as #1 ("Autolinked references and URLs"), and notifies whoever follows the issue.
      .replace(/\bgh(?=-\d)/gi, '$&\u200b')
      .replace(/[\\`*_{}[\]()#+!|~$-]/g, character => `&#${character.charCodeAt(0)};`)
      // "1. " begins a list.
      .replace(/^( *\d+)\.(?=\s|$)/, '$1&#46;')
  )
}

/** Text as an inline code span, whatever backticks it holds (CommonMark 6.1: a longer fence than any run inside). */
export function code(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(run => run[0].length))
  const fence = '`'.repeat(longest + 1)
  // A code span loses one blank on each side when it has one on both.
  const isPadded = line.startsWith(' ') && line.endsWith(' ') && line.trim() !== ''
  const pad = line.startsWith('`') || line.endsWith('`') || line === '' || isPadded ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/** A link to an address that came from outside; the plain label when it is not an address. */
export function link(label: string, url: string): string {
  // In angle brackets only "<" and ">" could end the link, and a URL's href has neither.
  return URL.canParse(url) ? `[${escapeMarkdown(label)}](<${new URL(url).href}>)` : escapeMarkdown(label)
}

/**
 * A Markdown table. Cells are Markdown already: escape what comes from outside with {@link escapeMarkdown} or {@link code}.
 */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  // GFM reads a backslash before a pipe inside a table, in code spans too (extension Tables). A backslash that is there already
  // would escape that backslash, and the pipe would end the cell.
  const escape = (cell: string) => cell.replace(/\\(?=\|)/g, '\\ ').replaceAll('|', '\\|')
  const line = (cells: readonly string[]) => `| ${cells.map(escape).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A part that is folded until a person opens it. The body is Markdown. */
export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}
