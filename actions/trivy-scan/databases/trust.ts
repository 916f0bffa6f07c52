import type {Environment} from '../../../lib/action/environment.ts'
import {parseReference} from '../../../lib/registry/reference.ts'
import {dockerCertificateFolders, readRegistryTrust, type RegistryTrust, type TrustValues} from '../../../lib/registry/trust.ts'

export interface MirrorTrustInputs extends TrustValues {
  readonly 'db-repository': readonly string[]
}

export interface MirrorTrustOptions {
  /** The registry of the image that is scanned or compared with; undefined where none is asked for an image. */
  readonly imageRegistry: string | undefined
  /** The runner's, for the home of whose certificates Docker knows. */
  readonly environment: Environment
  readonly workspace: string
}

/**
 * Whom to take for the registry of a database. `registry-ca` and `insecure-registry` are for the registry of the image, also where the database
 * is in it; without an image in a registry they are for the one that `db-repository` names first. The official mirrors may stand behind it, and
 * get neither. The certificates that Docker has for a registry count for each.
 *
 * @throws ActionError when a certificate cannot be read
 */
export function mirrorTrust(
  repository: string,
  inputs: MirrorTrustInputs,
  {imageRegistry, environment, workspace}: MirrorTrustOptions
): Promise<RegistryTrust> {
  const {registry} = parseReference(repository)
  const isMeant = registry === (imageRegistry ?? parseReference(inputs['db-repository'][0] ?? repository).registry)
  const values: TrustValues = isMeant ? inputs : {'registry-ca': '', 'insecure-registry': false}
  return readRegistryTrust(registry, values, {workspace, folders: dockerCertificateFolders(environment)})
}
