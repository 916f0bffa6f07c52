import {createHash} from 'node:crypto'
import {open, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {ActionError, messageOf} from '../action/errors.ts'
import {oneLine} from '../action/log-line.ts'

export interface Report {
  /** Markdown: the file's beginning, at most its first MiB. */
  readonly text: string
  /** Of all its bytes, in lower case. The text is made of the very bytes that were hashed. */
  readonly sha256: string
}

/** Far more than an issue can hold: the rest of a huge file is hashed, and need not be kept to be cut off. */
const MOST_BYTES = 1_048_576
const CHUNK_BYTES = 65_536

/**
 * Reads the report that an issue or a comment carries, once.
 *
 * @param path the input "report", relative to the workspace
 * @throws ActionError when there is no such file, or it is empty or cannot be read: nobody may be asked to approve what they are not shown
 */
export async function readReport(path: string, workspace: string): Promise<Report> {
  const report = await readOnce(resolve(workspace, path)).catch((error: unknown) => {
    throw new ActionError(
      `Input "report": the file "${oneLine(path)}" cannot be read (${oneLine(messageOf(error))}).`,
      'Give the path of a Markdown file that an earlier step wrote.',
      {cause: error}
    )
  })
  if (report.text.trim() === '')
    throw new ActionError(`Input "report": the file "${oneLine(path)}" is empty.`, 'Look at the step that wrote it.')
  return report
}

async function readOnce(path: string): Promise<Report> {
  // Before it is opened: a named pipe would wait for a writer.
  if (!(await stat(path)).isFile()) throw new Error('it is not a file')
  const file = await open(path, 'r')
  try {
    const hash = createHash('sha256')
    const kept: Buffer[] = []
    let length = 0
    for (;;) {
      const {bytesRead, buffer} = await file.read(Buffer.alloc(CHUNK_BYTES), 0, CHUNK_BYTES, null)
      if (bytesRead === 0) break
      const bytes = buffer.subarray(0, bytesRead)
      hash.update(bytes)
      if (length < MOST_BYTES) kept.push(bytes.subarray(0, MOST_BYTES - length))
      length += bytesRead
    }
    return {text: Buffer.concat(kept).toString('utf8'), sha256: hash.digest('hex')}
  } finally {
    await file.close()
  }
}
