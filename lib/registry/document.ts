import {ActionError} from '../action/errors.ts'
import {
  IMAGE_CONFIG_MEDIA_TYPES,
  INDEX_MEDIA_TYPES,
  isAttestationMark,
  isRecord,
  MANIFEST_MEDIA_TYPES,
  readDescriptor,
  type Descriptor
} from './descriptor.ts'
import {parseStrictly} from './strict-json.ts'

/** What a manifest or an index says, without doubt about which of the two it is. */
export type Document =
  | {readonly kind: 'index'; readonly children: readonly Descriptor[]}
  | {readonly kind: 'image'; readonly config: Descriptor; readonly layers: readonly Descriptor[]}
  | {readonly kind: 'attestation'; readonly config: Descriptor; readonly layers: readonly Descriptor[]}

/** The most that registries accept (distribution/distribution, registry/handlers/manifests.go). */
export const LARGEST_MANIFEST_BYTES = 4 * 1024 * 1024

/** BuildKit writes index.json → index → manifest. More than a few levels are a mistake or an attack. */
export const DEEPEST_NESTING = 4

/** The only kinds of layer in an attestation: a statement, and a signed one in its envelope (docker/buildx#2194). Both are JSON. */
const STATEMENT_MEDIA_TYPE = /^application\/vnd\.in-toto(?:\+json|\.[a-z0-9-]+\+dsse)$/

/** What an attestation has for a configuration: BuildKit's older form is an image's, the newer one an OCI artifact's (moby/buildkit#5573). */
const ATTESTATION_CONFIG_MEDIA_TYPES = [...IMAGE_CONFIG_MEDIA_TYPES, 'application/vnd.oci.empty.v1+json']

/** A layer of files that Trivy can read: OCI's and Docker's, packed or not. What is encrypted, or is fetched piece by piece, is none. */
const LAYER_MEDIA_TYPE =
  /^application\/vnd\.(?:oci\.image\.layer(?:\.nondistributable)?\.v1\.tar(?:\+(?:gzip|zstd))?|docker\.image\.rootfs\.(?:foreign\.)?diff\.tar(?:\.(?:gzip|zstd))?)$/

const KEYS = {
  known: [
    ...['schemaVersion', 'mediaType', 'artifactType', 'config', 'layers', 'manifests', 'subject', 'annotations', 'fsLayers', 'blobs'],
    ...['digest', 'size', 'urls', 'data', 'platform', 'os', 'architecture', 'variant']
  ],
  free: ['annotations']
}

const SECOND_LOOK = 'A scan and an engine could take it for different things. Build the image again.'

/**
 * Reads a manifest or an index, and refuses what one program could take for something else than the next (CVE-2021-41190), and what is
 * neither an image that a scanner reads nor an attestation. Engines are not so strict: a manifest whose configuration is of the type
 * `application/octet-stream` runs like any other.
 *
 * @param content the bytes that the descriptor's digest stands for
 * @param where what names it, for the error
 */
export function readDocument(content: Buffer, descriptor: Descriptor, where: string): Document {
  const {mediaType, digest} = descriptor
  const isIndex = INDEX_MEDIA_TYPES.includes(mediaType)
  if (!isIndex && !MANIFEST_MEDIA_TYPES.includes(mediaType)) {
    throw new ActionError(`${where}: "${mediaType}" is not the media type of an index or a manifest.`)
  }
  const body = readBody(content, digest)
  if (body['schemaVersion'] !== 2) {
    throw new ActionError(`${digest} is of schema version ${JSON.stringify(body['schemaVersion'])} instead of 2.`, SECOND_LOOK)
  }
  if (body['mediaType'] !== undefined && body['mediaType'] !== mediaType) {
    throw new ActionError(`${digest} calls itself ${JSON.stringify(body['mediaType'])}, but ${where} calls it "${mediaType}".`, SECOND_LOOK)
  }
  refuseOthers(body, isIndex ? ['config', 'layers', 'blobs', 'fsLayers'] : ['manifests', 'blobs', 'fsLayers'], isIndex, digest)
  return isIndex ? {kind: 'index', children: readList(body, 'manifests', digest)} : readManifest(body, descriptor)
}

/** Reads index.json, the list of what is in a layout; it is not pushed. */
export function readLayoutIndex(content: Buffer): readonly Descriptor[] {
  const body = readBody(content, 'index.json')
  refuseOthers(body, ['config', 'layers', 'blobs', 'fsLayers'], true, 'index.json')
  return readList(body, 'manifests', 'index.json')
}

function readBody(content: Buffer, what: string): Readonly<Record<string, unknown>> {
  const body = parseStrictly(content, what, KEYS)
  if (!isRecord(body)) throw new ActionError(`${what} is not a manifest.`)
  return body
}

function refuseOthers(body: Readonly<Record<string, unknown>>, names: readonly string[], isIndex: boolean, what: string): void {
  const other = names.find(name => body[name] !== undefined)
  if (other !== undefined) throw new ActionError(`${what} is ${isIndex ? 'an index' : 'a manifest'}, and has "${other}" too.`, SECOND_LOOK)
}

/** @returns no entries when the list is not there, as Go leaves empty lists out, or writes `null` */
function readList(body: Readonly<Record<string, unknown>>, name: string, what: string): readonly Descriptor[] {
  const list: unknown = body[name] ?? []
  if (!Array.isArray(list)) throw new ActionError(`${what}: "${name}" is not a list.`)
  return list.map(entry => readDescriptor(entry, what))
}

function readManifest(body: Readonly<Record<string, unknown>>, descriptor: Descriptor): Document {
  const {digest} = descriptor
  const config = readDescriptor(body['config'], digest)
  const layers = readList(body, 'layers', digest)
  if (isAttestation(descriptor, config, layers)) return {kind: 'attestation', config, layers}
  if (!IMAGE_CONFIG_MEDIA_TYPES.includes(config.mediaType)) {
    throw new ActionError(
      `The configuration of ${digest} is "${config.mediaType}", not that of an image. An engine may run it all the same.`,
      'Build it as an OCI image. What is not an image does not belong in its layout.'
    )
  }
  const strange = layers.find(layer => !LAYER_MEDIA_TYPE.test(layer.mediaType))
  if (strange !== undefined) {
    throw new ActionError(
      `The image ${digest} has a layer of type "${strange.mediaType}", which no scan could read.`,
      'Build it with layers that are tar archives, plain or packed with gzip or zstd.'
    )
  }
  return {kind: 'image', config, layers}
}

/**
 * BuildKit marks its attestations by a platform that no engine asks for (moby/buildkit, docs/attestations/attestation-storage.md). The mark
 * alone is no proof: what has layers of files is an image in disguise.
 */
function isAttestation({platform}: Descriptor, config: Descriptor, layers: readonly Descriptor[]): boolean {
  const isReport = layers.length > 0 && layers.every(layer => STATEMENT_MEDIA_TYPE.test(layer.mediaType))
  return isAttestationMark(platform) && isReport && ATTESTATION_CONFIG_MEDIA_TYPES.includes(config.mediaType)
}
