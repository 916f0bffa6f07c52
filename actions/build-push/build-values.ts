import {ActionError} from '../../lib/action/errors.ts'
import {printable, toMap} from '../../lib/action/inputs.ts'
import {looksCut, QUOTED_FORM, readKeyValues} from '../../lib/action/records.ts'

/** Words that make a name look like a secret's. A name is split at "_", "-", "." and where capitals begin. */
const SECRET_WORDS = new Set(
  'password passwd pass pwd passphrase token secret secrets key keys apikey credential credentials auth dsn'.split(' ')
)

/**
 * Reads labels, which nobody would miss the rest of.
 *
 * @throws ActionError when a value looks like the first of several lines
 */
export function readLabels(text: string): ReadonlyMap<string, string> {
  return readWhole(text, 'label')
}

/**
 * Reads build arguments.
 *
 * Refuses those that look like secrets: their values stay readable in the image's history, and in its provenance with
 * `mode=max` (docker/docs#19281). A name with the word PUBLIC says itself that it is not one (`NEXT_PUBLIC_MAPS_KEY`).
 *
 * @throws ActionError naming the argument, never its value
 */
export function readBuildArguments(text: string): ReadonlyMap<string, string> {
  const values = readWhole(text, 'build argument')
  for (const name of values.keys()) {
    if (!/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name)) throw new ActionError(`"${name}" is not the name of a build argument.`)
    if (looksSecret(name)) {
      throw new ActionError(
        `the build argument "${name}" looks like a secret, and build arguments stay readable in the image.`,
        `Pass it through "secrets" and read it in the Dockerfile with RUN --mount=type=secret,id=${name}.`
      )
    }
  }
  return values
}

function looksSecret(name: string): boolean {
  const words = name
    .replace(/([a-z0-9])([A-Z])/g, '$1_$2')
    .toLowerCase()
    .split(/[_.-]+/)
  return !words.includes('public') && words.some(word => SECRET_WORDS.has(word))
}

function readWhole(text: string, what: string): ReadonlyMap<string, string> {
  const records = readKeyValues(text)
  // The last one has nothing behind it that could be its rest.
  const cut = records.slice(0, -1).find(record => looksCut(record))
  if (cut !== undefined) throw new ActionError(`the ${what} "${printable(cut.name)}" looks like the first of several lines.`, QUOTED_FORM)
  return toMap(records)
}
