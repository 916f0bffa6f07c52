import type {Environment} from '../action/environment.ts'
import {ActionError} from '../action/errors.ts'
import {printable, toMap} from '../action/inputs.ts'
import {looksCut, QUOTED_FORM, readKeyValues} from '../action/records.ts'
import type {Credentials} from './authorization.ts'
import {parseReference} from './reference.ts'
import {registerSecret} from '../secrets/registered.ts'

/** A further login: whose password is in a variable of the step, or under that name in `registry-passwords`. */
export interface RegistryLogin {
  readonly registry: string
  readonly username: string
  readonly variable: string
}

/** A login as Docker's configuration gets it. */
export interface Login {
  readonly registry: string
  readonly credentials: Credentials
}

const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/

const FORM =
  'Write HOST USER VARIABLE, for example "ghcr.io ada GHCR_TOKEN", and set that variable under "env:" of this step from a secret.'

/**
 * Reads further logins, one `HOST USER VARIABLE` a line. A password is never part of it: an input is shown in the log of a run, and a line that
 * has one word more or less is not repeated in the error.
 *
 * @throws ActionError for another form, or for a host that is there twice
 */
export function readRegistries(entries: readonly string[]): readonly RegistryLogin[] {
  const logins = entries.map(readRegistry)
  const hosts = logins.map(({registry}) => registry)
  const twice = hosts.find((host, index) => hosts.indexOf(host) !== index)
  if (twice !== undefined) throw new ActionError(`${twice} has two logins.`, 'Keep one of the two lines.')
  return logins
}

function readRegistry(line: string): RegistryLogin {
  const [host = '', username = '', variable = '', ...more] = line.split(/\s+/)
  if (variable === '' || more.length > 0) throw new ActionError('a line does not have three words.', FORM)
  // What is no name of a variable may be the password itself.
  if (!VARIABLE.test(variable)) throw new ActionError(`what follows the user of ${printable(host)} is not the name of a variable.`, FORM)
  if (host.includes('/'))
    throw new ActionError(`"${printable(host)}" is not a registry's host name.`, 'Write the host alone, with its port where it has one.')
  return {registry: registryOf(host), username, variable}
}

/** A name without a dot or a port would be a user of Docker Hub. */
function registryOf(host: string): string {
  const {registry} = parseReference(`${host}/image`)
  if (registry === 'docker.io' && !/^(?:index\.)?docker\.io$/i.test(host)) {
    throw new ActionError(`"${printable(host)}" is not a registry's host name.`, 'A host has a dot or a port; Docker Hub is docker.io.')
  }
  return registry
}

const PASSWORDS_FORM = `Write one NAME=password a line, with the names that "registries" has. Has a password several lines? ${QUOTED_FORM}`

/**
 * Reads passwords for {@link readRegistries}, `NAME=password` a line or in quotes, and hides each. A workflow that others call can name one secret
 * for all of them.
 *
 * @throws ActionError for a line that is something else; no part of it is in the message
 */
export function readRegistryPasswords(text: string): ReadonlyMap<string, string> {
  const records = readKeyValues(text)
  for (const {value} of records) registerSecret(value)
  for (const record of records) {
    if (!VARIABLE.test(record.name)) throw new ActionError('a line does not begin with a name and "=".', PASSWORDS_FORM)
    if (looksCut(record)) throw new ActionError('it is not clear where a password ends.', PASSWORDS_FORM)
  }
  return toMap(records)
}

/**
 * The logins with their passwords, each hidden from now on.
 *
 * @param passwords by the names that the logins have; what is not there is looked for in the variables
 * @param variables the step's variables
 * @throws ActionError when a password is in neither, or empty
 */
export function collectLogins(
  logins: readonly RegistryLogin[],
  passwords: ReadonlyMap<string, string>,
  variables: Environment
): readonly Login[] {
  return logins.map(({registry, username, variable}) => {
    const password = passwords.get(variable) ?? variables[variable] ?? ''
    if (password.trim() === '') {
      throw new ActionError(
        `Input "registries": the variable ${variable} with the password for ${registry} is not set, or empty.`,
        'Set it from a secret, under "env:" of this step or as a line of "registry-passwords" (in ship.yml the secret REGISTRY_PASSWORDS), and check that the secret exists and reaches this workflow: the pull request of a fork or of Dependabot has no secrets.'
      )
    }
    registerSecret(password)
    return {registry, credentials: {username, password}}
  })
}
