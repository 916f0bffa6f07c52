/** Where a rehearsal shows what it does: a terminal or a file. */
export interface Screen {
  readonly isTTY: boolean
  readonly columns: number
  write(text: string): void
}

/** This process's standard output. */
export function standardOutput(): Screen {
  return {
    isTTY: process.stdout.isTTY,
    columns: process.stdout.columns,
    write: text => {
      process.stdout.write(text)
    }
  }
}
