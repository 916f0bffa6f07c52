import {ActionError} from '../../../lib/action/errors.ts'
import {printable} from '../../../lib/action/inputs.ts'
import {looksSecret, secretIn} from '../options/looks-secret.ts'

/** What a builder that this action makes gets as buildkitd.toml. */
export type BuilderConfiguration =
  | {readonly kind: 'none'}
  /** A path, relative to the workspace. */
  | {readonly kind: 'file'; readonly path: string}
  | {readonly kind: 'inline'; readonly text: string}

/** docker/buildx, driver/docker-container/factory.go; its other options are numbers and words of the same form. */
const OPTION = /^([a-z][a-z0-9-]*|env\.[A-Za-z_][A-Za-z0-9_]*)=(.*)$/

/**
 * Options of the driver as `docker buildx create --driver-opt` takes them, one `NAME=value` a line; a value may have a comma in it.
 *
 * @throws ActionError naming the option, never its value
 */
export function readDriverOptions(entries: readonly string[]): ReadonlyMap<string, string> {
  const options = new Map<string, string>()
  for (const entry of entries) {
    const [, name = '', value = ''] = OPTION.exec(entry) ?? []
    if (name === '') throw new ActionError('a line is not of the form NAME=value.', 'Write one a line, for example "network=host".')
    if (options.has(name)) throw new ActionError(`${printable(name)} is set twice.`, 'Keep one of the two lines.')
    const found = name.startsWith('env.') && looksSecret(name) ? 'a secret' : secretIn(value)
    if (found !== undefined) {
      throw new ActionError(
        `the option "${printable(name)}" holds ${found}, and every user of the machine can read it.`,
        'Leave it out. A proxy with a password goes into HTTPS_PROXY or HTTP_PROXY under "env:" of this step.'
      )
    }
    options.set(name, value)
  }
  return options
}

/** A path, or the text itself: that has several lines, a table or an assignment. */
export function readBuilderConfiguration(value: string): BuilderConfiguration {
  if (value === '') return {kind: 'none'}
  if (!/[\n=]|^\s*\[/.test(value)) return {kind: 'file', path: value}
  return {kind: 'inline', text: value}
}
