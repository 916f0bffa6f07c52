import {open, stat} from 'node:fs/promises'
import {resolve} from 'node:path'
import {ActionError, messageOf} from '../action/errors.ts'
import {oneLine} from '../action/log-line.ts'

/** Far more than an issue can hold: the rest of a huge file need not be read to be cut off. */
const MOST_BYTES = 1_048_576

/**
 * Reads the report that the issue carries, at most its first MiB.
 *
 * @param path the input "report", relative to the workspace
 * @throws ActionError when there is no such file, or it is empty or cannot be read: nobody may be asked to approve what they are not shown
 */
export async function readReport(path: string, workspace: string): Promise<string> {
  const report = await readStart(resolve(workspace, path)).catch((error: unknown) => {
    throw new ActionError(
      `Input "report": the file "${oneLine(path)}" cannot be read (${oneLine(messageOf(error))}).`,
      'Give the path of a Markdown file that an earlier step wrote.',
      {cause: error}
    )
  })
  if (report.trim() === '')
    throw new ActionError(`Input "report": the file "${oneLine(path)}" is empty.`, 'Look at the step that wrote it.')
  return report
}

async function readStart(path: string): Promise<string> {
  // Before it is opened: a named pipe would wait for a writer.
  if (!(await stat(path)).isFile()) throw new Error('it is no file')
  const file = await open(path, 'r')
  try {
    const buffer = Buffer.alloc(MOST_BYTES)
    let length = 0
    for (;;) {
      const {bytesRead} = await file.read(buffer, length, MOST_BYTES - length, length)
      length += bytesRead
      if (bytesRead === 0 || length === MOST_BYTES) return buffer.toString('utf8', 0, length)
    }
  } finally {
    await file.close()
  }
}
