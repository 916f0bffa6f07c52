/** Where a rehearsal shows what it does: a terminal or a file. */
export interface Screen {
  readonly isTTY: boolean
  /** Size in characters; infinite where it is no terminal. */
  readonly columns: number
  readonly rows: number
  write(text: string): void
}

/** This process's standard output. */
export function standardOutput(): Screen {
  return {
    isTTY: process.stdout.isTTY,
    columns: process.stdout.isTTY ? process.stdout.columns : Infinity,
    rows: process.stdout.isTTY ? process.stdout.rows : Infinity,
    write: text => {
      process.stdout.write(text)
    }
  }
}

/** A screen that shows everything on another one, and remembers it: what was shown is searched for leaks too. */
export function recordScreen(screen: Screen): Screen & {shown(): string} {
  const parts: string[] = []
  return {
    isTTY: screen.isTTY,
    columns: screen.columns,
    rows: screen.rows,
    write(text) {
      parts.push(text)
      screen.write(text)
    },
    shown: () => parts.join('')
  }
}
