import {resolve} from 'node:path'
import {isProgram} from '../action/files.ts'
import {findProgram} from '../action/program.ts'
import {TerraformError} from './errors.ts'

/** What is looked for on PATH, in this order. */
const NAMES_OF: ReadonlyMap<string, readonly [string, ...string[]]> = new Map([
  ['auto', ['terraform', 'tofu']],
  ['terraform', ['terraform']],
  ['tofu', ['tofu']]
])

/**
 * Finds the program that made a plan file, and can show and apply it.
 *
 * @param binary `auto`, a program's name, or a path
 * @param workspace what a path is relative to
 * @returns its path
 * @throws TerraformError when it is not there
 */
export async function findBinary(binary: string, workspace: string, searchPath: string): Promise<string> {
  if (binary.includes('/') || binary.includes('\\')) {
    const path = resolve(workspace, binary)
    if (await isProgram(path)) return await withoutWrapper(path)
    throw new TerraformError({code: 'no-program', path})
  }
  const names = NAMES_OF.get(binary)
  if (names === undefined) throw new TerraformError({code: 'unknown-binary', binary})
  for (const name of names) {
    const path = await findProgram(name, searchPath)
    if (path !== undefined) return await withoutWrapper(path)
  }
  throw new TerraformError({code: 'not-on-path', names})
}

/**
 * Actions such as setup-terraform put a script in place of the program, which writes everything that the program says into the outputs of
 * the step (wrapper/terraform.js there): a whole plan, with its secrets. The program itself is beside it, with another name.
 */
async function withoutWrapper(path: string): Promise<string> {
  return (await isProgram(`${path}-bin`)) ? `${path}-bin` : path
}
