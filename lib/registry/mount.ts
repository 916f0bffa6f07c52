import {readFile} from 'node:fs/promises'
import type {RegistryClient} from './client.ts'
import {isRecord, type Descriptor} from './descriptor.ts'
import {blobPath, type Layout, type LayoutManifest} from './layout.ts'
import {parseReference, type ImageName} from './reference.ts'

/** What the image specification has for the name of the base image, as a label or an annotation (OCI image specification, "annotations"). */
const BASE_NAME = 'org.opencontainers.image.base.name'
/** The predicate of BuildKit's provenance, in either version (moby/buildkit, docs/attestations/slsa-provenance.md). */
const PROVENANCE = /^https:\/\/slsa\.dev\/provenance\//
/** Its entry for an image that the build used (moby/buildkit, util/purl/image.go): the name; a tag follows behind "@", a digest behind "?". */
const IMAGE_PURL = /^pkg:docker\/([^?#@]+)/
/** A build may use many images; a question for each layer and each of them would cost more than it saves. */
const MOST_REPOSITORIES = 3
const LARGEST_PROVENANCE_BYTES = 8 * 1024 * 1024

/**
 * The other repositories of the registry whose images a layout was built from, as its provenance, its annotations and its labels say. It may
 * have layers of theirs, which the registry can take from there. Nothing depends on it: what cannot be read names nothing.
 */
export async function findBaseRepositories(layout: Layout, image: ImageName): Promise<readonly string[]> {
  const named = await Promise.all(layout.manifests.map(manifest => namesIn(layout.folder, manifest).catch(() => [])))
  const repositories = named.flat().flatMap(name => {
    const base = nameOf(name)
    return base?.registry === image.registry && base.repository !== image.repository ? [base.repository] : []
  })
  return [...new Set(repositories)].slice(0, MOST_REPOSITORIES)
}

/** Takes a blob from the first repository that has it. */
export function createMounts(client: RegistryClient, repositories: readonly string[]): (blob: Descriptor) => Promise<boolean> {
  return async blob => {
    for (const repository of repositories) if (await client.mountBlob(blob, repository)) return true
    return false
  }
}

async function namesIn(folder: string, {kind, content, blobs, layers}: LayoutManifest): Promise<readonly string[]> {
  const names = [baseName(parse(content)['annotations'])]
  if (kind === 'runnable') {
    const [config] = blobs
    const settings = config === undefined ? {} : parse(await readFile(blobPath(folder, config.digest)))
    names.push(baseName(isRecord(settings['config']) ? settings['config']['Labels'] : undefined))
  }
  const provenances = kind !== 'attestation' ? [] : layers.filter(isProvenance)
  const used = await Promise.all(provenances.map(async ({digest}) => usedImages(parse(await readFile(blobPath(folder, digest))))))
  return [...names, ...used.flat()].filter(name => name !== '')
}

const isProvenance = ({annotations, size}: Descriptor) =>
  PROVENANCE.test(annotations['in-toto.io/predicate-type'] ?? '') && size <= LARGEST_PROVENANCE_BYTES

/** SLSA 0.2 calls them materials, and 1.0 resolved dependencies of the build's definition. */
function usedImages(statement: Readonly<Record<string, unknown>>): readonly string[] {
  const predicate = isRecord(statement['predicate']) ? statement['predicate'] : {}
  const definition = isRecord(predicate['buildDefinition']) ? predicate['buildDefinition'] : {}
  const list = predicate['materials'] ?? definition['resolvedDependencies']
  const entries: readonly unknown[] = Array.isArray(list) ? list : []
  return entries.flatMap(entry => {
    const uri = isRecord(entry) && typeof entry['uri'] === 'string' ? entry['uri'] : ''
    const [, name] = IMAGE_PURL.exec(uri) ?? []
    return name === undefined ? [] : [decodeURIComponent(name)]
  })
}

function baseName(texts: unknown): string {
  const name = isRecord(texts) ? texts[BASE_NAME] : undefined
  return typeof name === 'string' ? name : ''
}

function nameOf(reference: string): ImageName | undefined {
  try {
    return parseReference(reference)
  } catch {
    return undefined
  }
}

function parse(content: Buffer): Readonly<Record<string, unknown>> {
  const value: unknown = JSON.parse(content.toString('utf8'))
  return isRecord(value) ? value : {}
}
