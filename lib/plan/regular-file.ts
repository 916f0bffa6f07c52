import {constants} from 'node:fs'
import {open, type FileHandle} from 'node:fs/promises'

/** Why a path does not lead to a readable file. */
export type FileTrouble = 'missing' | 'unreadable' | 'not-a-file'

/**
 * Opens a file to read and hands it to a function: what is read is the one file that was opened, whatever is put in its place in the meantime.
 *
 * @param refuse makes the error for a path that leads to no regular file that this user may read
 */
export async function withRegularFile<T>(
  path: string,
  refuse: (why: FileTrouble) => Error,
  use: (file: FileHandle) => Promise<T>
): Promise<T> {
  // A named pipe would wait for somebody who writes into it, and no cancel would end that.
  const file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK).catch((error: unknown) => {
    const why = TROUBLE_OF.get((error as NodeJS.ErrnoException).code)
    throw why === undefined ? error : refuse(why)
  })
  try {
    if (!(await file.stat()).isFile()) throw refuse('not-a-file')
    return await use(file)
  } finally {
    await file.close()
  }
}

const TROUBLE_OF: ReadonlyMap<string | undefined, FileTrouble> = new Map([
  ['ENOENT', 'missing'],
  ['ENOTDIR', 'missing'],
  ['ELOOP', 'missing'],
  ['ENAMETOOLONG', 'missing'],
  ['EACCES', 'unreadable']
])

const TROUBLES: Readonly<Record<FileTrouble, (name: string) => string>> = {
  missing: name => `There is no file ${name}.`,
  unreadable: name => `The file ${name} cannot be read.`,
  'not-a-file': name => `${name} is not a file.`
}

/** The trouble with a file in a sentence that holds for every door. */
export const describeTrouble = (path: string, why: FileTrouble) => TROUBLES[why](`"${path}"`)
