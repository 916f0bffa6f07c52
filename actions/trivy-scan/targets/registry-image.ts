import {join} from 'node:path'
import {ActionError} from '../../../lib/action/errors.ts'
import type {Environment} from '../../../lib/action/environment.ts'
import type {Http} from '../../../lib/http/http.ts'
import type {Credentials} from '../../../lib/registry/authorization.ts'
import {createRegistryClient, type RegistryClient} from '../../../lib/registry/client.ts'
import {readLayout, type Layout} from '../../../lib/registry/layout.ts'
import {pullImage, type PullResult} from '../../../lib/registry/pull.ts'
import type {ImageReference} from '../../../lib/registry/reference.ts'
import {dockerCertificateFolders, readRegistryTrust, type TrustValues} from '../../../lib/registry/trust.ts'

/** How images are asked for: the login, and whom to trust. */
export interface RegistryInputs extends TrustValues {
  readonly 'registry-username': string
  readonly 'registry-password': string
}

export interface PullDependencies {
  readonly http: Http
  readonly environment: Environment
  readonly workspace: string
  readonly info: (message: string) => void
  readonly signal: AbortSignal
}

export interface PulledImage {
  /** What the registry has under the reference. */
  readonly digest: string
  readonly layout: Layout
}

const MEBIBYTE = 2 ** 20

/**
 * Pulls an image out of its registry into a folder, by our own client: no engine is needed, and none that has another image under the same name is
 * asked.
 *
 * @param folder must not exist
 * @param platforms these alone; all when it is empty
 * @throws ActionError when the registry does not give it, or gives something else
 */
export async function pullLayout(
  reference: ImageReference,
  folder: string,
  inputs: RegistryInputs,
  platforms: readonly string[],
  dependencies: PullDependencies
): Promise<PulledImage> {
  const {info, signal} = dependencies
  const client = await openRegistry(reference, inputs, dependencies)
  const pulled = await pullImage({client, reference: reference.digest ?? reference.tag ?? '', folder, platforms, signal})
  info(`Pulled ${reference.name}@${pulled.digest} (${(pulled.size / MEBIBYTE).toFixed(1)} MiB)`)
  return {digest: pulled.digest, layout: await readPulled(pulled, folder, signal)}
}

/** A client that may pull from the repository of an image. */
export async function openRegistry(
  image: ImageReference,
  inputs: RegistryInputs,
  {environment, http, signal, workspace}: PullDependencies
): Promise<RegistryClient> {
  const trust = await readRegistryTrust(image.registry, inputs, {workspace, folders: dockerCertificateFolders(environment)})
  return createRegistryClient({image, credentials: credentialsOf(inputs), http, trust, actions: 'pull', signal})
}

/** Who is asked that the inputs may be for. */
export interface AskedRegistries {
  readonly isForImage: boolean
  /** Whether `db-repository` begins with a mirror of one's own. Its login has inputs of its own. */
  readonly isForMirror: boolean
}

/** @throws ActionError for inputs of which one is without effect, or half of a login */
export function checkRegistryInputs(inputs: RegistryInputs, {isForImage, isForMirror}: AskedRegistries): void {
  const [username, password] = [inputs['registry-username'], inputs['registry-password']]
  const login = [...(username === '' ? [] : ['registry-username']), ...(password === '' ? [] : ['registry-password'])]
  const trust = [...(inputs['registry-ca'] === '' ? [] : ['registry-ca']), ...(inputs['insecure-registry'] ? ['insecure-registry'] : [])]
  if (!isForImage && login[0] !== undefined) {
    throw new ActionError(`Input "${login[0]}" is for an image in a registry, and none is asked.`, 'Leave it out, or give "image".')
  }
  if (!isForImage && !isForMirror && trust[0] !== undefined) {
    throw new ActionError(
      `Input "${trust[0]}" is for a registry with an image, or with a database of your own, and none is asked.`,
      'Leave it out, or give "image" or "db-repository".'
    )
  }
  if ((username === '') === (password === '')) return
  throw new ActionError(
    `Input "${username === '' ? 'registry-username' : 'registry-password'}" is empty, but the other half of the login is set.`,
    'Set both, or neither.'
  )
}

function credentialsOf(inputs: RegistryInputs): Credentials | undefined {
  const username = inputs['registry-username']
  return username === '' ? undefined : {username, password: inputs['registry-password']}
}

async function readPulled({root}: PullResult, folder: string, signal: AbortSignal): Promise<Layout> {
  const layout = await readLayout(folder, signal)
  if (layout.root.digest === root) return layout
  throw new ActionError(`What was pulled is ${layout.root.digest}, and not ${root}.`)
}

/** Where pulled images go in the step's folder. */
export const pullFolder = (folder: string, name: string): string => join(folder, 'views', `pulled-${name}`)
