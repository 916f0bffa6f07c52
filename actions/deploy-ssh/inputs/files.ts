import {ActionError} from '../../../lib/action/errors.ts'
import {lines, printable} from '../../../lib/action/inputs.ts'
import {isOwnName} from '../../../lib/host/layout.ts'

/** The files that go to the host besides the Compose file. */
export const fileInputs = {
  files: lines({default: ''})
}

/** A file of the workspace and its name in the release directory. */
export interface FileToSend {
  readonly local: string
  readonly name: string
}

/**
 * The lines of `files`: `local => name`, or `local` alone for a file that keeps its name.
 * @throws ActionError when a line is malformed, a name is unsafe, taken, or one of the release's own
 */
export function parseFiles(entries: readonly string[]): FileToSend[] {
  const files = entries.map(parseFile)
  const names = new Set<string>()
  for (const {name} of files) {
    if (names.has(name)) throw new ActionError(`Input "files": two files have the name "${name}".`, 'Give each one its own name.')
    names.add(name)
  }
  return files
}

function parseFile(entry: string): FileToSend {
  const [local = '', given, ...rest] = entry.split('=>').map(part => part.trim())
  const name = given ?? local.replace(/^.*[\\/]/, '')
  if (local === '' || name === '' || rest.length > 0) {
    throw new ActionError(
      `Input "files": the line "${printable(entry)}" is not of the form "local => name".`,
      'Write for example "app.env => app.env".'
    )
  }
  if (!/^[\w.-]+(\/[\w.-]+)*$/.test(name) || name.split('/').some(part => part === '..' || part === '.')) {
    throw new ActionError(
      `Input "files": "${printable(name)}" is not a plain file name.`,
      'Use letters, digits, dots, dashes and underscores; it is relative to the release directory.'
    )
  }
  if (isOwnName(name)) throw new ActionError(`Input "files": "${name}" is a reserved name.`, 'Choose another name.')
  return {local, name}
}
