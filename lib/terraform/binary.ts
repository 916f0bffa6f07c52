import {resolve} from 'node:path'
import {ActionError} from '../action/errors.ts'
import {findProgram, isProgram} from '../action/program.ts'

/** In the order in which `auto` looks for them. */
const NAMES = ['terraform', 'tofu'] as const

/**
 * Finds the program that made a plan file, and can show and apply it.
 *
 * @param binary `auto`, a program's name, or a path
 * @param workspace what a path is relative to
 * @returns its path
 * @throws ActionError when it is not there
 */
export async function findBinary(binary: string, workspace: string, searchPath: string): Promise<string> {
  if (binary.includes('/') || binary.includes('\\')) {
    const path = resolve(workspace, binary)
    if (await isProgram(path)) return await withoutWrapper(path)
    throw new ActionError(`Input "binary": there is no program "${path}".`, 'Give a path, or "terraform", "tofu" or "auto".')
  }
  const names = binary === 'auto' ? NAMES : NAMES.filter(name => name === binary)
  if (names.length === 0) {
    throw new ActionError(`Input "binary": "${binary}" is not one of auto, terraform and tofu, and not a path.`)
  }
  for (const name of names) {
    const path = await findProgram(name, searchPath)
    if (path !== undefined) return await withoutWrapper(path)
  }
  throw new ActionError(
    `A plan file needs the program that made it, and there is no ${names.join(' and no ')} on PATH.`,
    `Add a step with actions/setup-tools and "tools: ${names[0]}" before this one.`
  )
}

/**
 * Actions such as setup-terraform put a script in place of the program, which writes everything that the program says into the outputs of
 * the step (wrapper/terraform.js there): a whole plan, with its secrets. The program itself lies beside it, with another name.
 */
async function withoutWrapper(path: string): Promise<string> {
  return (await isProgram(`${path}-bin`)) ? `${path}-bin` : path
}
