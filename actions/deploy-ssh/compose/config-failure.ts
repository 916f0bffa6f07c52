import {posix} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import {lastLine} from '../../../lib/ssh/errors.ts'

/**
 * Why Compose refuses the files of a release, in our own words where its own would repeat a line of an env file.
 *
 * @param release the release directory on the host
 */
export function explainConfigFailure(stderr: string, release: string): ActionError {
  const [, missing] = /env file (\S+) not found|couldn't find env file: (\S+)/.exec(stderr)?.filter(Boolean) ?? []
  if (missing !== undefined) {
    const path = missing.replace(/:$/, '')
    const name = posix.relative(release, path)
    if (name.startsWith('../')) return new ActionError(`The Compose file names the env file "${path}", which is not on the host.`)
    return new ActionError(
      `The Compose file names the env file "${name}", which is not one of the files sent.`,
      `Add it to "files": "${name}".`
    )
  }
  const [, place] = /invalid interpolation format for ([\w.[\]-]*[\w\]-])/.exec(stderr) ?? []
  if (place !== undefined) {
    return new ActionError(`Compose on the host cannot read a "$" in ${place}.`, 'Write "$$" for a "$" that is meant.')
  }
  const [, file, line] = /failed to read (\S+?): (?:line (\d+)|Invalid template)/i.exec(stderr) ?? []
  if (file !== undefined) {
    return new ActionError(
      `Compose on the host cannot read the env file "${posix.basename(file)}"${line === undefined ? '' : ` (line ${line})`}.`,
      'Write it as NAME=value lines.'
    )
  }
  return new ActionError(`Compose on the host refuses the Compose file: ${lastLine(stderr)}`)
}
