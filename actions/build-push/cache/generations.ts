import {createHash} from 'node:crypto'
import {createReadStream} from 'node:fs'
import {readFile, stat} from 'node:fs/promises'
import {join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {isRecord, readDescriptor, type Descriptor} from '../../../lib/registry/descriptor.ts'
import {blobPath} from '../../../lib/registry/layout.ts'

/** What one build left: a manifest of BuildKit's, and all blobs that it names. */
export interface Generation {
  /** Its name in the index of the folder. */
  readonly tag: string
  readonly manifest: Descriptor
  /** Of the manifest and what it names, each once; `size` by digest. */
  readonly blobs: ReadonlyMap<string, number>
}

const TAG = 'org.opencontainers.image.ref.name'
const TAG_FORM = /^[0-9a-f-]{1,64}$/

export const indexPath = (folder: string): string => join(folder, 'index.json')

/**
 * The generations in a folder that are whole as far as names and sizes tell, in the order of the index. One that is not is left out: whatever is
 * in such a folder, the build must go on.
 */
export async function readGenerations(folder: string): Promise<Generation[]> {
  const index = await readJson(indexPath(folder))
  const listed = isRecord(index) && Array.isArray(index['manifests']) ? (index['manifests'] as unknown[]) : []
  const found = await Promise.all(listed.map(entry => readGeneration(folder, entry).catch(() => undefined)))
  return found.filter(generation => generation !== undefined)
}

async function readGeneration(folder: string, entry: unknown): Promise<Generation | undefined> {
  const manifest = readDescriptor(entry, 'index.json')
  const tag = manifest.annotations[TAG] ?? ''
  const document = await readJson(blobPath(folder, manifest.digest))
  if (!TAG_FORM.test(tag) || !isRecord(document)) return undefined
  // Since 0.21 BuildKit writes a manifest with a configuration and layers; before that an index of them.
  const named = [document['config'], ...listOf(document['layers']), ...listOf(document['manifests'])].filter(value => value !== undefined)
  const blobs = [manifest, ...named.map(value => readDescriptor(value, 'a cache manifest'))]
  const isThere = await Promise.all(blobs.map(async ({digest, size}) => (await stat(blobPath(folder, digest))).size === size))
  return isThere.every(Boolean) ? {tag, manifest, blobs: new Map(blobs.map(({digest, size}) => [digest, size]))} : undefined
}

/** The index of an OCI layout. */
export function renderIndex(generations: readonly Generation[]): string {
  const manifests = generations.map(({tag, manifest: {mediaType, digest, size}}) => ({mediaType, digest, size, annotations: {[TAG]: tag}}))
  return JSON.stringify({schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests})
}

/** Bytes of all blobs, each counted once. */
export function sizeOf(generations: readonly Generation[]): number {
  const blobs = new Map(generations.flatMap(({blobs: own}) => [...own]))
  return [...blobs.values()].reduce((sum, size) => sum + size, 0)
}

/** Whether a blob has another content than its name says: a disk does that, and BuildKit notices in the middle of a build. */
export async function hasBrokenBlob(folder: string, generations: readonly Generation[]): Promise<boolean> {
  for (const digest of new Set(generations.flatMap(({blobs}) => [...blobs.keys()]))) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(blobPath(folder, digest)), hash)
    if (`sha256:${hash.digest('hex')}` !== digest) return true
  }
  return false
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : [])

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as unknown
  } catch {
    return undefined
  }
}
