/** One `name=value` or heredoc entry of GITHUB_OUTPUT, GITHUB_ENV or GITHUB_STATE. */
export type FileEntry = readonly [name: string, value: string]

/**
 * Reads a file-command file as the runner does: whichever of `=` and `<<` comes first in a line decides its form
 * (actions/runner, FileCommandManager.cs). Only `\n` ends a line on Linux: a `\r` belongs to the value. A name before `=` may be empty.
 *
 * @yields the entries in order; a name may come twice, the later one wins. Those before a wrong line count
 * @throws Error with the runner's own message when the format is wrong; the step fails with it
 */
export function* parseFileCommands(content: string): Generator<FileEntry> {
  // .NET takes a byte order mark for no part of the text.
  const text = content.replace(/^\ufeff/, '')
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
      yield [line.slice(0, equals), line.slice(equals + 1)]
    } else if (heredoc !== -1) {
      const name = line.slice(0, heredoc)
      const delimiter = line.slice(heredoc + 2)
      if (name === '' || delimiter === '') {
        throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`)
      }
      yield [name, readHeredoc(delimiter, nextLine)]
    } else {
      throw new Error(`Invalid format '${line}'`)
    }
  }
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

/**
 * What the runner says of an empty name (actions/runner, ArgUtil.cs): an output and a variable need one, a state does not.
 *
 * @param parameter the name of the runner's own parameter
 * @throws Error in .NET's words
 */
export function requireName(name: string, parameter: string): void {
  if (name === '') throw new Error(`Value cannot be null. (Parameter '${parameter}')`)
}

/** The entries of GITHUB_PATH: one folder a line, whatever ends it. */
export function parsePathFile(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\n|\r/)
    .filter(line => line !== '')
}

/** Names that GITHUB_ENV refuses (actions/runner, FileCommandManager.cs): the step gets an error line, but does not fail. */
export function isRefusedEnvironmentName(name: string): boolean {
  return name.toUpperCase() === 'NODE_OPTIONS'
}

/** The largest job summary of a step, in bytes. */
export const SUMMARY_LIMIT = 1024 * 1024
