import {ActionError} from '../../../lib/action/errors.ts'
import type {Credentials} from '../../../lib/registry/authorization.ts'
import {parseReference} from '../../../lib/registry/reference.ts'
import {OFFICIAL_DATABASES} from '../../../lib/scan/registries.ts'

/** What the inputs say of a mirror that wants a login. */
export interface MirrorLogin {
  readonly 'db-repository': readonly string[]
  readonly 'db-username': string
  readonly 'db-password': string
}

/**
 * The login for a repository. It belongs to the registry that `db-repository` names first, and goes to no other: the official mirrors may stand
 * behind it.
 */
export function loginFor(repository: string, inputs: MirrorLogin): Credentials | undefined {
  const [first] = inputs['db-repository']
  if (inputs['db-username'] === '' || first === undefined) return undefined
  if (parseReference(repository).registry !== parseReference(first).registry) return undefined
  return {username: inputs['db-username'], password: inputs['db-password']}
}

/** @throws ActionError when only one half of the login is given, or when it would go to the mirror that is asked first where none is named */
export function checkLogin(inputs: MirrorLogin): void {
  if (inputs['db-username'] === '' && inputs['db-password'] === '') return
  if (inputs['db-repository'][0] === OFFICIAL_DATABASES[0]) {
    throw new ActionError(
      `Inputs "db-username" and "db-password" are a login for the registry that "db-repository" names first, and ${OFFICIAL_DATABASES[0] ?? ''} takes none.`,
      'Name your own mirror first in "db-repository", or leave the login out. A variable that is missing is empty.'
    )
  }
  if (inputs['db-username'] !== '' && inputs['db-password'] !== '') return
  const [there, missing] = inputs['db-username'] === '' ? ['db-password', 'db-username'] : ['db-username', 'db-password']
  throw new ActionError(`Input "${there}" is set, but "${missing}" is empty.`, 'Set both, or none. A secret that is missing is empty.')
}
