import {delimiter, isAbsolute, join} from 'node:path'
import {ActionError} from './errors.ts'
import {isProgram} from './files.ts'

/**
 * The folders of a search path that count. An empty or relative entry means whatever folder a program happens to run in, which is usually
 * the checkout: a file of a pull request would be run in place of the program.
 *
 * @param searchPath the value of PATH
 */
export function searchFolders(searchPath: string | undefined): readonly string[] {
  return (searchPath ?? '').split(delimiter).filter(isAbsolute)
}

/**
 * The program that a shell would start for a name, if its PATH held absolute entries only.
 *
 * @param searchPath the value of PATH
 * @returns its absolute path; undefined when there is none
 */
export async function findProgram(name: string, searchPath: string | undefined): Promise<string | undefined> {
  for (const folder of searchFolders(searchPath)) {
    const path = join(folder, name)
    if (await isProgram(path)) return path
  }
  return undefined
}

/**
 * The absolute path by which a program is started.
 *
 * @param program a name, which is looked for on PATH, or an absolute path, which is taken as it is
 * @param searchPath the value of PATH in the program's own environment; without one, that of this process counts
 * @throws ActionError when the name is not found, or is a relative path
 */
export async function programPath(program: string, searchPath: string | undefined): Promise<string> {
  if (isAbsolute(program)) return program
  // A name never holds one: what it would be relative to is anyone's guess.
  const found = program.includes('/') ? undefined : await findProgram(program, searchPath ?? process.env['PATH'])
  if (found !== undefined) return found
  throw programNotFound(program)
}

/** What the packages are called that bring the programs of a runner: nobody installs "ssh-keygen". */
const PACKAGES: ReadonlyMap<string, string> = new Map([
  ['docker', 'docker-ce-cli, or docker.io of Debian and Ubuntu'],
  ['git', 'git'],
  ['ssh', 'openssh-client'],
  ['ssh-keygen', 'openssh-client']
])

/** The error of a program that is nowhere on the runner. */
export function programNotFound(program: string): ActionError {
  const named = PACKAGES.get(program)
  const install = named === undefined ? 'Install it on the runner' : `Install it on the runner (package ${named})`
  return new ActionError(`The program "${program}" was not found.`, `${install}, or put it on PATH.`)
}
