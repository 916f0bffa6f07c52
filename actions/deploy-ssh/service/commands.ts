import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'
import {shellQuote} from '../../../lib/ssh/shell.ts'

/** A program and its arguments. */
export type Argv = readonly [string, ...string[]]

/** What stands for the folder of the new release in an argument. */
const RELEASE = '{release}'
const EXAMPLE = 'Write a JSON list, such as ["nginx", "-t", "-c", "{release}/root/etc/nginx/nginx.conf"].'

/**
 * The lines of `validate`: one command a line, each a JSON list, so that no shell reads it.
 *
 * @throws ActionError that names the line
 */
export function parseCommands(input: string, lines: readonly string[]): Argv[] {
  return lines.map(line => {
    let read: unknown
    try {
      read = JSON.parse(line)
    } catch (error) {
      throw new ActionError(`Input "${input}": the line "${printable(line)}" is not JSON: ${messageOf(error)}.`, EXAMPLE, {cause: error})
    }
    const [program, ...rest] = Array.isArray(read) ? (read as readonly unknown[]) : []
    if (typeof program !== 'string' || program === '' || !rest.every(word => typeof word === 'string')) {
      throw new ActionError(`Input "${input}": the line "${printable(line)}" is not a list of texts that begins with a program.`, EXAMPLE)
    }
    if ([program, ...rest].some(word => word.includes('\0'))) {
      throw new ActionError(`Input "${input}": the line "${printable(line)}" holds a NUL.`, EXAMPLE)
    }
    return [program, ...rest]
  })
}

/** A command as words of a POSIX shell, which are those of the list and nothing else; `{release}` is the folder of the new release. */
export function renderCommand(argv: Argv, release: string): string {
  return argv.map(word => shellQuote(word.replaceAll(RELEASE, release))).join(' ')
}
