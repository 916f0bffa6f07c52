/**
 * A job summary as a terminal shows it: tables in columns, no marks, no HTML, the characters behind entities. What drives a terminal
 * (escape sequences and other control characters) is taken out: a summary holds text from outside.
 */
export function terminalMarkdown(markdown: string): string[] {
  const lines = plainText(markdown).trim().split('\n')
  const shown: string[] = []
  for (let index = 0; index < lines.length;) {
    const rows = tableAt(lines, index)
    if (rows === undefined) {
      shown.push(plainLine(lines[index] ?? ''))
      index++
    } else {
      shown.push(...columns(rows.filter(row => !isRule(row) && row.some(cell => cell !== ''))))
      index += rows.length
    }
  }
  return shown
}

/** The rows of a table that begins at this line, as cells; undefined where none begins. */
function tableAt(lines: readonly string[], index: number): string[][] | undefined {
  const end = lines.findIndex((line, at) => at >= index && !line.startsWith('|'))
  const rows = lines.slice(index, end === -1 ? lines.length : end)
  if (rows.length < 2) return undefined
  // A pipe inside a cell is written with a backslash (GFM, extension Tables).
  return rows.map(row =>
    row
      .slice(1, row.lastIndexOf('|'))
      .split(/(?<!\\)\|/)
      .map(cell => plainLine(cell.replaceAll('\\|', '|').trim()))
  )
}

function isRule(row: readonly string[]): boolean {
  return row.every(cell => /^:?-+:?$/.test(cell))
}

function columns(rows: readonly (readonly string[])[]): string[] {
  const count = Math.max(0, ...rows.map(row => row.length))
  const widths = Array.from({length: count}, (_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows.map(row =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  )
}

/** One line without the marks of headings, emphasis, code and links. */
function plainLine(line: string): string {
  return (
    line
      .replace(/^#{1,6} /, '')
      // A backslash at the end is a line break.
      .replace(/\\$/, '')
      .replace(/\*\*([^*]+)\*\*/g, '$1')
      .replace(/`+ ?([^`]*?) ?`+/g, '$1')
      .replace(/\[([^\]]+)\]\(<?([^)>]+)>?\)/g, '$1 ($2)')
  )
}

function plainText(markdown: string): string {
  return markdown
    .replace(/<!--[\s\S]*?-->\n?/g, '')
    .replace(/<\/?(details|summary|b|br|sub|sup)[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)))
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&')
    .replaceAll('\u200b', '')
    .replace(/(?!\n)\p{Cc}/gu, '')
}
