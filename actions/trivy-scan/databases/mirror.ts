import {ActionError} from '../../../lib/action/errors.ts'
import {parseJson, type Http} from '../../../lib/http/http.ts'
import type {Credentials} from '../../../lib/registry/authorization.ts'
import {createRegistryClient, type RegistryClient} from '../../../lib/registry/client.ts'
import {isRecord, readDescriptor, type Descriptor} from '../../../lib/registry/descriptor.ts'
import {parseReference} from '../../../lib/registry/reference.ts'
import type {RegistryTrust} from '../../../lib/registry/trust.ts'
import type {Kind} from './kinds.ts'

/** A repository that has a database, as the artifact that the Trivy project publishes. */
export interface Mirror {
  /** As it was given: `ghcr.io/aquasecurity/trivy-db:2`. */
  readonly repository: string
  /** The layer that holds the database that it has now. @throws ActionError when it has none */
  offer(kind: Kind, signal: AbortSignal): Promise<Descriptor>
  /** Fetches that layer into a file, every byte checked. @throws ActionError when the repository does not give it */
  download(layer: Descriptor, file: string, signal: AbortSignal): Promise<void>
}

export interface MirrorOptions {
  readonly http: Http
  /** For the registry of this repository alone. */
  readonly credentials: Credentials | undefined
  readonly trust: RegistryTrust
}

/** @throws ActionError when the text is no reference */
export function createMirror(repository: string, {http, credentials, trust}: MirrorOptions): Mirror {
  const {registry, repository: path, name, tag = 'latest', digest} = parseReference(repository)
  const image = {registry, repository: path, name}
  // Asked again in rounds, after the other mirrors: a busy one gets its time, and another may answer at once.
  const once: Http = request => http({...request, attempts: 1})
  const client = (signal: AbortSignal) => createRegistryClient({image, credentials, http: once, trust, actions: 'pull', signal})
  return {
    repository,
    offer: async (kind, signal) => {
      const asked = client(signal)
      const found = digest ?? (await asked.manifestDigest(tag))
      return layerOf(found === undefined ? undefined : await manifestOf(asked, found), digest ?? tag, kind)
    },
    download: (layer, file, signal) => client(signal).downloadBlob(layer, file)
  }
}

const manifestOf = async (client: RegistryClient, digest: string): Promise<unknown> => {
  const manifest = await client.manifest(digest)
  return manifest && parseJson('The registry', manifest.content)
}

/** @param reference under which the manifest was looked for */
function layerOf(manifest: unknown, reference: string, kind: Kind): Descriptor {
  if (manifest === undefined) throw new ActionError(`it has nothing under "${reference}".`)
  const layers = isRecord(manifest) && Array.isArray(manifest['layers']) ? (manifest['layers'] as unknown[]) : []
  const [layer, ...others] = layers.map(value => readDescriptor(value, 'the manifest'))
  // A mirror that was filled with another tool may have lost the media type: what is in the layer decides.
  if (layer === undefined || others.length > 0) throw new ActionError(`what it has under "${reference}" is no ${kind.name}.`)
  return layer
}
