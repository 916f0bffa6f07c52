import {ActionError} from '../../../lib/action/errors.ts'
import {parseJson} from '../../../lib/http/http.ts'
import type {RegistryClient} from '../../../lib/registry/client.ts'
import {isRecord, readDescriptor, type Descriptor} from '../../../lib/registry/descriptor.ts'
import {parseReference, type ImageReference} from '../../../lib/registry/reference.ts'
import type {Kind} from './kinds.ts'

/** Trivy's own default for a repository without a tag (trivy, pkg/db); the Java one's is 1. */
const DEFAULT_TAG = 'latest'

/** What a repository has to offer now. */
export interface Offer {
  /** The layer that holds the database: its digest is what a kept copy is held against. */
  readonly layer: Descriptor
}

/** @throws ActionError when the repository cannot be named like that */
export const repositoryOf = (text: string): ImageReference => parseReference(text)

/**
 * Asks a repository which database it has now: a tag, the manifest that it names, and in it one layer.
 *
 * @throws ActionError when there is none, or when it is no database of this kind
 */
export async function askForOffer(client: RegistryClient, {tag, digest}: ImageReference, kind: Kind): Promise<Offer> {
  const wanted = digest ?? tag ?? DEFAULT_TAG
  const found = digest ?? (await client.manifestDigest(wanted))
  const manifest = found === undefined ? undefined : await client.manifest(found)
  if (manifest === undefined) throw new ActionError(`it has nothing under "${wanted}".`)
  const parsed = parseJson('The registry', manifest.content)
  const layers = isRecord(parsed) && Array.isArray(parsed['layers']) ? (parsed['layers'] as unknown[]) : []
  const [layer, ...others] = layers.map(value => readDescriptor(value, 'the manifest'))
  // Who mirrors a database with another tool may have lost its media type; what is in the layer decides.
  if (layer === undefined || others.length > 0) throw new ActionError(`what is under "${wanted}" is no ${kind.name}.`)
  return {layer}
}
