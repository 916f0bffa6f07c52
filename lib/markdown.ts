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
      .replace(/[\\`*_{}[\]()#+!|~$-]/g, character => `&#${character.charCodeAt(0)};`)
      // A zero-width space keeps @name from notifying a person and a URL from becoming a link.
      .replace(/@(?=\w)/g, '@\u200b')
      .replaceAll('://', ':\u200b//')
  )
}

/** Text as an inline code span, whatever backticks it holds (CommonMark 6.1: a longer fence than any run inside). */
export function code(text: string): string {
  const line = text.replace(/[\r\n\t]+/g, ' ')
  const longest = Math.max(0, ...[...line.matchAll(/`+/g)].map(run => run[0].length))
  const fence = '`'.repeat(longest + 1)
  const pad = line.startsWith('`') || line.endsWith('`') || line === '' ? ' ' : ''
  return `${fence}${pad}${line}${pad}${fence}`
}

/**
 * A Markdown table. Cells are Markdown already: escape what comes from outside with {@link escapeMarkdown} or {@link code}.
 */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  // GFM reads a backslash before a pipe inside a table, in code spans too (extension Tables).
  const line = (cells: readonly string[]) => `| ${cells.map(cell => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n')
}

/** A part that is folded until a person opens it. The body is Markdown. */
export function details(title: string, body: string): string {
  return `<details><summary>${title}</summary>\n\n${body}\n\n</details>`
}
