import {ActionError} from '../../lib/action/errors.ts'
import {printable, toMap} from '../../lib/action/inputs.ts'
import {looksCut, QUOTED_FORM, readKeyValues, type KeyValue} from '../../lib/action/records.ts'
import {looksSecret, secretIn} from './options/looks-secret.ts'

/** Docker takes the value of `NAME` from the environment. */
const NO_BARE_NAME =
  'A name alone is not filled from the environment, as docker does it: what is in the image would depend on the runner. Write NAME=${{ env.NAME }}.'

/**
 * Reads labels, which nobody would miss the rest of.
 *
 * @throws ActionError when a value looks like the first of several lines, or holds a password
 */
export function readLabels(text: string): ReadonlyMap<string, string> {
  return toMap(checkWhole(readKeyValues(text), 'label'))
}

/**
 * Reads build arguments.
 *
 * Refuses those that look like secrets: their values stay readable in the image's history, and in its provenance with
 * `mode=max` (docker/docs#19281), and every user of the machine can list the arguments of a program.
 *
 * @throws ActionError naming the argument, never its value
 */
export function readBuildArguments(text: string): ReadonlyMap<string, string> {
  const values = readPublicBuildArguments(text)
  for (const name of values.keys()) {
    if (looksSecret(name)) {
      throw new ActionError(
        `the build argument "${name}" looks like a secret, and build arguments stay readable in the image.`,
        `Pass it through "secrets" and read it in the Dockerfile with RUN --mount=type=secret,id=${name}. If everyone may read it, give it in "public-build-args".`
      )
    }
  }
  return values
}

/**
 * Reads build arguments of which somebody says that everyone may read them, whatever their names are.
 *
 * @throws ActionError naming the argument, never its value: also for a URL with a password, which nobody means to publish
 */
export function readPublicBuildArguments(text: string): ReadonlyMap<string, string> {
  const values = toMap(checkWhole(withNames(text), 'build argument'))
  const wrong = [...values.keys()].find(name => !/^[A-Za-z_][A-Za-z0-9_.-]*$/.test(name))
  if (wrong !== undefined) throw new ActionError(`"${printable(wrong)}" is not the name of a build argument.`)
  return values
}

function withNames(text: string): readonly KeyValue[] {
  try {
    return readKeyValues(text)
  } catch (error) {
    if (error instanceof ActionError) throw new ActionError(error.message, `${error.fix ?? ''} ${NO_BARE_NAME}`.trim(), {cause: error})
    throw error
  }
}

/**
 * Checks values that everyone can read who can pull the image.
 *
 * @param what one of them is, in words
 * @returns the same records
 * @throws ActionError when a value looks like the first of several lines, or holds a password
 */
export function checkWhole(records: readonly KeyValue[], what: 'label' | 'annotation' | 'build argument'): readonly KeyValue[] {
  // The last one has nothing behind it that could be its rest.
  const cut = records.slice(0, -1).find(record => looksCut(record))
  if (cut !== undefined) throw new ActionError(`the ${what} "${printable(cut.name)}" looks like the first of several lines.`, QUOTED_FORM)
  for (const {name, value} of records) {
    const found = secretIn(value)
    if (found === undefined) continue
    throw new ActionError(
      `the ${what} "${printable(name)}" holds ${found}, and everyone who can pull the image can read it.`,
      what === 'build argument' ? 'Leave it out there, or pass the whole of it through "secrets".' : 'Leave it out.'
    )
  }
  return records
}
