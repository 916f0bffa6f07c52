import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {isRecord} from '../../lib/registry/descriptor.ts'
import type {BaseImages} from './base-images.ts'
import {digestOf, makeManifest, pushManifests, storeBlob, type StoredManifest} from './image-store.ts'

/** The platform of this machine, and one that it does not have. */
export const PLATFORMS = process.arch === 'arm64' ? (['linux/arm64', 'linux/amd64'] as const) : (['linux/amd64', 'linux/arm64'] as const)

const INDEX_TYPE = 'application/vnd.oci.image.index.v1+json'

/**
 * Pushes the base images under their usual names for both platforms. The image of the foreign one is a stand-in: the files of this machine's under
 * the other name. A build without `RUN` starts none of them, and a scan reads their packages.
 *
 * @param host `127.0.0.1:PORT` of the tools registry
 * @param vulnerable whether the foreign platform, and no other, has a package with a CRITICAL vulnerability
 */
export async function publishForBothPlatforms(host: string, images: BaseImages, vulnerable: boolean): Promise<void> {
  for (const own of images.manifests) {
    const name = own.names[0]
    const source = vulnerable
      ? images.vulnerableManifests.find(({names}) => names[0]?.tag === name?.tag && names[0]?.repository === name?.repository)
      : own
    if (source === undefined) throw new Error(`There is no vulnerable image of ${name?.repository ?? ''}.`)
    const both = [own, await forPlatform(source, images.folder, PLATFORMS[1])]
    await pushManifests(host, images.folder, both.map(byDigest))
    await pushManifests(host, images.folder, [indexOf(both)])
  }
}

async function forPlatform({blobs, names}: StoredManifest, folder: string, platform: string): Promise<StoredManifest> {
  const [config, ...layers] = blobs
  if (config === undefined) throw new Error('A base image has no configuration.')
  const content: unknown = JSON.parse(await readFile(join(folder, config.digest.replace('sha256:', '')), 'utf8'))
  const changed = {...(isRecord(content) ? content : {}), architecture: platform.replace('linux/', '')}
  return makeManifest(await storeBlob(folder, config.mediaType, Buffer.from(JSON.stringify(changed))), layers, names)
}

const byDigest = (manifest: StoredManifest): StoredManifest => ({
  ...manifest,
  names: [...new Set(manifest.names.map(({repository}) => repository))].map(repository => ({repository, tag: digestOf(manifest.text)}))
})

function indexOf(manifests: readonly StoredManifest[]): StoredManifest {
  const entries = manifests.map(({mediaType, text}, index) => ({
    mediaType,
    digest: digestOf(text),
    size: Buffer.byteLength(text),
    platform: {os: 'linux', architecture: PLATFORMS[index === 0 ? 0 : 1].replace('linux/', '')}
  }))
  const text = JSON.stringify({schemaVersion: 2, mediaType: INDEX_TYPE, manifests: entries})
  return {mediaType: INDEX_TYPE, text, blobs: [], names: manifests[0]?.names ?? []}
}
