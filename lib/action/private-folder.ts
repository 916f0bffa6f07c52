import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/**
 * Makes a folder under RUNNER_TEMP, for this user only: a plan file and a state hold every secret of their resources in clear.
 *
 * @param name what its name begins with, after `fairway-`
 * @param runnerTemp RUNNER_TEMP; the machine's own temporary folder when it is not set
 */
export async function createPrivateFolder(name: string, runnerTemp: string | undefined): Promise<string> {
  // mkdtemp makes it with mode 0700.
  return await mkdtemp(join(runnerTemp === undefined || runnerTemp === '' ? tmpdir() : runnerTemp, `fairway-${name}-`))
}

/** Removes the folder and everything in it; one that is not there is no error. */
export async function removePrivateFolder(path: string): Promise<void> {
  await rm(path, {recursive: true, force: true, maxRetries: 3})
}

/** A private folder that is made when it is asked for: a program that is over in a moment mostly needs none. */
export class LatePrivateFolder {
  readonly #name: string
  #made: Promise<string> | undefined

  /** @param name as in `createPrivateFolder` */
  constructor(name: string) {
    this.#name = name
  }

  /** Its path; the same each time. */
  readonly path = (): Promise<string> => (this.#made ??= createPrivateFolder(this.#name, undefined))

  /** Removes it when it was made. */
  async remove(): Promise<void> {
    if (this.#made !== undefined) await removePrivateFolder(await this.#made)
  }
}
