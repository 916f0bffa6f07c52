/** Where a rehearsal shows what it does: a terminal or a file. */
export interface Screen {
  /** Whether it is a terminal in which lines can be drawn again. */
  readonly isTTY: boolean
  /** Size in characters, as it is now; infinite where it is not a terminal. */
  readonly columns: number
  readonly rows: number
  write(text: string): void
}

/** What of a stream decides how it is written to; `process.stdout` is one. */
export interface Output {
  readonly isTTY?: boolean
  readonly columns?: number
  readonly rows?: number
  write(text: string): unknown
}

/**
 * This process's standard output. A terminal that cannot move its cursor (`TERM=dumb`) or does not know its size (`script` without a
 * terminal of its own says 0 columns) is written to like a file.
 */
export function standardOutput(output: Output = process.stdout, term = process.env['TERM']): Screen {
  const size = (length: number | undefined) => (output.isTTY && length !== undefined && length > 0 ? length : Infinity)
  return {
    isTTY: output.isTTY === true && term !== 'dumb' && Number.isFinite(size(output.columns)) && Number.isFinite(size(output.rows)),
    get columns() {
      return size(output.columns)
    },
    get rows() {
      return size(output.rows)
    },
    write: text => {
      output.write(text)
    }
  }
}

/** A screen that shows everything on another one, and remembers it: what was shown is searched for leaks too. */
export function recordScreen(screen: Screen): Screen & {shown(): string} {
  const parts: string[] = []
  return {
    isTTY: screen.isTTY,
    get columns() {
      return screen.columns
    },
    get rows() {
      return screen.rows
    },
    write(text) {
      parts.push(text)
      screen.write(text)
    },
    shown: () => parts.join('')
  }
}
