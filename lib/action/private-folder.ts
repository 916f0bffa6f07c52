import {randomBytes} from 'node:crypto'
import {mkdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {basename, join, resolve} from 'node:path'
import {ActionError} from './errors.ts'

/** `fairway-<name>-<12 hexadecimal digits>`: nobody else gives a folder such a name. */
const NAME = /^fairway-[a-z-]+-[0-9a-f]{12}$/

/**
 * Makes a folder under RUNNER_TEMP, for this user only: a plan file, a key and a rendered file hold secrets in clear text.
 *
 * @param name what its name begins with, after `fairway-`: the action's
 * @param runnerTemp RUNNER_TEMP; the machine's own temporary folder when it is not set
 * @param remember gets the path before there is anything to remove, for post: a cancel that comes a moment later still finds it
 */
export async function createPrivateFolder(
  name: string,
  runnerTemp: string | undefined,
  remember?: (path: string) => void
): Promise<string> {
  const parent = runnerTemp === undefined || runnerTemp === '' ? tmpdir() : runnerTemp
  const path = join(resolve(parent), `fairway-${name}-${randomBytes(6).toString('hex')}`)
  remember?.(path)
  // Never recursive: a folder that is there already would be taken over, whoever made it.
  await mkdir(path, {mode: 0o700})
  return path
}

/**
 * Removes the folder and everything in it. One that is not there is not an error, and neither is no path: main ended before it made one.
 *
 * @throws ActionError when it is not one that was made here: whatever a step saves, post must remove nothing else
 */
export async function removePrivateFolder(path: string): Promise<void> {
  if (path === '') return
  if (!NAME.test(basename(resolve(path)))) throw new ActionError('The folder to remove is not one that this action makes.')
  await rm(path, {recursive: true, force: true, maxRetries: 3})
}

/** A private folder that is made when it is asked for: a program that is over in a moment usually needs none. */
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
