import {ActionError} from '../../lib/action/errors.ts'
import {keyValues} from '../../lib/action/inputs.ts'
import {registerSecret} from '../../lib/secrets/registered.ts'

/** Words that make a name look like a secret's. A name is split at "_", "-", "." and where capitals begin. */
const SECRET_WORDS = new Set(
  'password passwd pass pwd passphrase token secret secrets key keys apikey credential credentials auth dsn'.split(' ')
)

/**
 * Refuses build arguments that look like secrets: their values stay readable in the image's history, and in its provenance with
 * `mode=max` (docker/docs#19281). A name with the word PUBLIC says itself that it is not one (`NEXT_PUBLIC_MAPS_KEY`).
 *
 * @throws ActionError naming the argument, never its value
 */
export function refuseSecretBuildArguments(values: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
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

/**
 * Reads build secrets, `NAME=value` a line, and hides each value. Fails closed: docker/build-push-action only warns about a
 * broken one, and the build goes on with an empty secret.
 *
 * @throws ActionError naming the secret, never its value
 */
export function readBuildSecrets(text: string): ReadonlyMap<string, string> {
  const secrets = keyValues().parse(text)
  for (const value of secrets.values()) registerSecret(value)
  for (const [name, value] of secrets) {
    // A line of a multi-line value ends up here too; its text must not become an argument or part of an error.
    if (!/^[A-Za-z_][A-Za-z0-9_.-]{0,63}$/.test(name)) {
      throw new ActionError('a line does not begin with a name and "=".', 'Write one NAME=value a line; a value cannot have line breaks.')
    }
    if (/^=*$/.test(value)) {
      throw new ActionError(`the build secret "${name}" is empty.`, 'Check that the secret exists and reaches this workflow.')
    }
  }
  return secrets
}
