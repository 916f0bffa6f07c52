import {access, constants} from 'node:fs/promises'
import {delimiter, join} from 'node:path'

/** The path of a program that is on PATH. */
export async function find(program: string): Promise<string | undefined> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter)) {
    const path = join(folder, program)
    const isThere = await access(path, constants.X_OK).then(
      () => true,
      () => false
    )
    if (folder !== '' && isThere) return path
  }
  return undefined
}
