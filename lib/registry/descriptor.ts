import {createHash} from 'node:crypto'
import {ActionError} from '../action/errors.ts'

/** What an image runs on (OCI image index, "platform"). */
export interface Platform {
  readonly os: string
  readonly architecture: string
  readonly variant: string | undefined
}

/** A pointer to content by its digest (OCI image specification, "Content Descriptors"). */
export interface Descriptor {
  readonly mediaType: string
  /** `sha256:` and 64 hex digits. */
  readonly digest: string
  /** In bytes. */
  readonly size: number
  readonly platform: Platform | undefined
  readonly annotations: Readonly<Record<string, string>>
}

export const INDEX_MEDIA_TYPES: readonly string[] = [
  'application/vnd.oci.image.index.v1+json',
  'application/vnd.docker.distribution.manifest.list.v2+json'
]

export const MANIFEST_MEDIA_TYPES: readonly string[] = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json'
]

/** The configuration of something that a container engine can run; anything else is an artifact. */
export const IMAGE_CONFIG_MEDIA_TYPES: readonly string[] = [
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json'
]

/** Whether the text is a sha256 digest as registries write it. Other algorithms are not accepted: nothing here could check them. */
export function isDigest(text: string): boolean {
  return /^sha256:[0-9a-f]{64}$/.test(text)
}

/** The digest of content. */
export const digestOf = (content: Buffer | string): string => `sha256:${createHash('sha256').update(content).digest('hex')}`

/** The annotation by which an attestation says which image it is about (moby/buildkit, docs/attestations/attestation-storage.md). */
export const ABOUT = 'vnd.docker.reference.digest'

/**
 * Whether a platform of an index is BuildKit's mark of an attestation: no engine asks for it (ibid.). The mark alone is no proof.
 *
 * @param platform as JSON has it, or read
 */
export function isAttestationMark(platform: unknown): boolean {
  return isRecord(platform) && platform['os'] === 'unknown' && platform['architecture'] === 'unknown'
}

/** Whether a value from JSON is an object, so that its fields can be asked for. */
export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * Reads a descriptor out of somebody else's JSON.
 *
 * @param where what the descriptor is in, for the error: "index.json"
 * @throws ActionError when a field is missing or of the wrong kind, or when the digest is not sha256
 */
export function readDescriptor(value: unknown, where: string): Descriptor {
  if (!isRecord(value)) throw new ActionError(`${where}: a descriptor is not an object.`)
  const {mediaType, digest, size} = value
  if (typeof mediaType !== 'string' || mediaType === '') throw new ActionError(`${where}: a descriptor has no media type.`)
  if (typeof digest !== 'string' || !isDigest(digest)) {
    throw new ActionError(`${where}: the digest ${JSON.stringify(digest)} is not sha256 with 64 hex digits.`)
  }
  if (typeof size !== 'number' || !Number.isSafeInteger(size) || size < 0) throw new ActionError(`${where}: ${digest} has no valid size.`)
  return {mediaType, digest, size, platform: readPlatform(value['platform'], where), annotations: readTexts(value['annotations'])}
}

/**
 * Reads what somebody else's JSON says of a platform. One that is not there, or is empty as in the configuration of an attestation, is none.
 *
 * @throws ActionError for a platform that is only half there, or is no word: nobody could say what runs on it
 */
export function readPlatform(value: unknown, where: string): Platform | undefined {
  if (value === undefined || value === null) return undefined
  const {os = '', architecture = '', variant = ''} = isRecord(value) ? value : {os: value}
  if (os === '' && architecture === '') return undefined
  const isWord = (part: unknown): part is string => typeof part === 'string' && /^[\w.+-]{1,64}$/.test(part)
  if (isWord(os) && isWord(architecture) && (variant === '' || isWord(variant))) {
    return {os, architecture, variant: variant === '' ? undefined : variant}
  }
  throw new ActionError(`${where}: the platform ${JSON.stringify({os, architecture, variant}).slice(0, 200)} is not one.`)
}

function readTexts(value: unknown): Readonly<Record<string, string>> {
  if (!isRecord(value)) return {}
  return Object.fromEntries(Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'))
}

/** `linux/arm64/v8`, as people and Docker write a platform. */
export function formatPlatform(platform: Platform): string {
  return [platform.os, platform.architecture, platform.variant].filter(part => part !== undefined).join('/')
}
