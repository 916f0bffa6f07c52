import {readFile} from 'node:fs/promises'
import {resolve} from 'node:path'
import {SHORTEST_KEY} from '../lib/plan/request.ts'
import {UsageError} from './usage-error.ts'

/** A key is a line of text; whatever is longer is another file. */
const LONGEST_KEY = 4096

export interface KeySource {
  /** The option that names the file, as `--seal-key-file`. */
  readonly option: string
  /** The environment variable that holds the key when there is no file with it. */
  readonly variable: string
  /** Path relative to the folder; it counts more than the variable. */
  readonly file: string | undefined
  readonly folder: string
  readonly environment: Readonly<Record<string, string | undefined>>
}

/**
 * Reads a key. It is never an argument, because every user of the machine can list arguments.
 *
 * @returns undefined when there is none
 * @throws UsageError that says where the key was looked for, and never what was found
 */
export async function readSecretKey({option, variable, file, folder, environment}: KeySource): Promise<string | undefined> {
  const where = file === undefined ? variable : `${option} "${file}"`
  const text = file === undefined ? (environment[variable] ?? '') : await readKeyFile(resolve(folder, file), where)
  // Blanks at the ends are removed, as in the action's input.
  const key = text.trim()
  if (file === undefined && key === '') return undefined
  if (key.length < SHORTEST_KEY || key.length > LONGEST_KEY) {
    throw new UsageError(
      `${where}: it has ${key.length} characters, and a key needs ${SHORTEST_KEY} to ${LONGEST_KEY}.`,
      'Make one with "openssl rand -hex 32".'
    )
  }
  return key
}

async function readKeyFile(path: string, where: string): Promise<string> {
  return await readFile(path, 'utf8').catch((error: unknown) => {
    const {code = 'unknown error'} = error as NodeJS.ErrnoException
    throw new UsageError(`${where} cannot be read (${code}).`, undefined, {cause: error})
  })
}
