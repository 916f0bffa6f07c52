/** Runs a function without what it writes to standard output: an action speaks to the runner there. Gives what was written. */
export function silence(body: () => void): string {
  let written = ''
  const write = process.stdout.write.bind(process.stdout)
  process.stdout.write = (chunk: string | Uint8Array) => {
    written += Buffer.from(chunk as string).toString()
    return true
  }
  try {
    body()
  } finally {
    process.stdout.write = write
  }
  return written
}
