import {formatPlatform} from '../../lib/registry/descriptor.ts'
import {runnableManifests, type Layout} from '../../lib/registry/layout.ts'

/** The digest of the image for each platform, in the order of the index. An image that names none is `unknown`. */
export function platformDigests(layout: Layout): ReadonlyMap<string, string> {
  return new Map(
    runnableManifests(layout).map(({platform, descriptor}) => [
      platform === undefined ? 'unknown' : formatPlatform(platform),
      descriptor.digest
    ])
  )
}

const NAMES: readonly (readonly [string, RegExp])[] = [
  ['provenance', /^https:\/\/slsa\.dev\/provenance\//],
  ['SBOM', /^https:\/\/(?:spdx\.dev\/Document|cyclonedx\.org\/bom)/]
]

/** What is said about the images, in words: `provenance`, `SBOM`. Of another kind of statement its type. */
export function attestationsOf(layout: Layout): readonly string[] {
  const layers = layout.manifests.filter(({kind}) => kind === 'attestation').flatMap(manifest => manifest.layers)
  const types = layers.flatMap(({annotations}) => annotations['in-toto.io/predicate-type'] ?? [])
  return [...new Set(types.map(type => NAMES.find(([, pattern]) => pattern.test(type))?.[0] ?? type))]
}
