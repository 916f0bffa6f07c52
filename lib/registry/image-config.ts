import {ActionError} from '../action/errors.ts'
import {formatPlatform, isDigest, isRecord, readPlatform, type Descriptor, type Platform} from './descriptor.ts'
import {parseStrictly} from './strict-json.ts'

/** What decides, of all that an image's configuration says, about what is run and what is scanned. */
export interface ImageConfig {
  readonly platform: Platform | undefined
  /** For each layer the digest of its unpacked archive: by these a scanner finds the layers. */
  readonly diffIds: readonly string[]
}

const KEYS = {
  known: ['os', 'architecture', 'variant', 'rootfs', 'diff_ids'],
  free: ['config', 'container_config', 'history', 'moby.buildkit.buildinfo.v1', 'moby.buildkit.cache.v0']
}

/**
 * Reads an image's configuration, and refuses one that contradicts the manifest that names it.
 *
 * @param content the configuration's bytes
 * @param manifest the manifest's descriptor, with the platform by which an engine chooses it
 * @throws ActionError when the platform is another one, or when there is not one diff ID a layer: Trivy would pass over the other layers
 */
export function readImageConfig(content: Buffer, config: Descriptor, manifest: Descriptor, layers: readonly Descriptor[]): ImageConfig {
  const body = parseStrictly(content, config.digest, KEYS)
  if (!isRecord(body)) throw new ActionError(`${config.digest} is not the configuration of an image.`)
  const platform = readPlatform({os: body['os'], architecture: body['architecture'], variant: body['variant']}, config.digest)
  if (manifest.platform !== undefined && platform !== undefined && !isSame(manifest.platform, platform)) {
    throw new ActionError(
      `The image ${manifest.digest} is listed for ${formatPlatform(manifest.platform)}, but its configuration says ${formatPlatform(platform)}.`,
      'Build it again for the platform that it is for.'
    )
  }
  const diffIds = readDiffIds(body['rootfs'], config.digest)
  if (diffIds.length !== layers.length) {
    throw new ActionError(`The image ${manifest.digest} has ${layers.length} layers, but its configuration knows ${diffIds.length}.`)
  }
  return {platform: manifest.platform ?? platform, diffIds}
}

/** A variant that one of the two leaves out is no contradiction: `arm64` is `arm64/v8` (containerd/platforms, database.go). */
function isSame(one: Platform, other: Platform): boolean {
  const isSameVariant = one.variant === undefined || other.variant === undefined || one.variant === other.variant
  return one.os === other.os && one.architecture === other.architecture && isSameVariant
}

function readDiffIds(rootfs: unknown, what: string): readonly string[] {
  const list: unknown = isRecord(rootfs) ? (rootfs['diff_ids'] ?? []) : []
  if (!Array.isArray(list) || !list.every(id => typeof id === 'string' && isDigest(id))) {
    throw new ActionError(`${what}: "diff_ids" is not a list of sha256 digests.`)
  }
  return list as readonly string[]
}
