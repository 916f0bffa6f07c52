/** One `name=value` or heredoc entry of GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE. */
export type FileEntry = readonly [name: string, value: string]

/**
 * Reads a file-command file as the runner does: whichever of `=` and `<<` comes first in a line decides its form
 * (actions/runner, FileCommandManager.cs). Only `\n` ends a line on Linux: a `\r` belongs to the value.
 *
 * @returns the entries in order; a name may come twice, the later one wins
 * @throws Error with the runner's own message when the format is wrong; the step fails with it
 */
export function parseFileCommands(text: string): FileEntry[] {
  const entries: FileEntry[] = []
  let position = 0
  const nextLine = (): {line: string; ended: boolean} | undefined => {
    if (position >= text.length) return undefined
    const newline = text.indexOf('\n', position)
    const end = newline === -1 ? text.length : newline
    const line = text.slice(position, end)
    position = newline === -1 ? text.length : newline + 1
    return {line, ended: newline !== -1}
  }
  for (let next = nextLine(); next !== undefined; next = nextLine()) {
    const {line} = next
    if (line === '') continue
    const equals = line.indexOf('=')
    const heredoc = line.indexOf('<<')
    if (equals !== -1 && (heredoc === -1 || equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`)
      entries.push([line.slice(0, equals), line.slice(equals + 1)])
    } else if (heredoc !== -1) {
      const name = line.slice(0, heredoc)
      const delimiter = line.slice(heredoc + 2)
      if (name === '' || delimiter === '') {
        throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
      }
      entries.push([name, readHeredoc(delimiter, nextLine)])
    } else {
      throw new Error(`Invalid format '${line}'`)
    }
  }
  return entries
}

function readHeredoc(delimiter: string, nextLine: () => {line: string; ended: boolean} | undefined): string {
  const lines: string[] = []
  for (;;) {
    const next = nextLine()
    if (next === undefined) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
    if (next.line === delimiter) return lines.join('\n')
    if (!next.ended) throw new Error('Invalid value. EOF marker missing new line.')
    lines.push(next.line)
  }
}

/** The entries of GITHUB_PATH: one folder a line. */
export function parsePathFile(text: string): string[] {
  return text.split(/\r?\n/).filter(line => line !== '')
}

/** Names that GITHUB_ENV refuses (actions/runner, FileCommandManager.cs): the step gets an error line, but does not fail. */
export function isRefusedEnvironmentName(name: string): boolean {
  return name.toUpperCase() === 'NODE_OPTIONS'
}

/** The largest job summary of a step, in bytes. */
export const SUMMARY_LIMIT = 1024 * 1024
