import {ActionError} from '../../lib/action/errors.ts'
import type {RegistryClient, StoredManifest} from '../../lib/registry/client.ts'
import {mergeImages, readPlatformImages, type PlatformImage} from '../../lib/registry/image-index.ts'
import {normalizePlatform} from '../../lib/registry/platforms.ts'
import {readParts, type Part} from './index-part.ts'
import type {BuildPushInputs} from './inputs.ts'

/** What the parts come to. */
export type Merge =
  | {readonly state: 'merged'; readonly index: StoredManifest; readonly images: readonly PlatformImage[]}
  /** There is no index. The parts are in the registry without a tag. */
  | {readonly state: 'refused'; readonly reason: string; readonly parts: readonly Part[]}

type Inputs = Pick<BuildPushInputs, 'image' | 'parts' | 'parts-result' | 'platforms'>

/**
 * Makes the index of an image whose platforms were built, scanned and pushed by several runners. A part says of itself which digest was scanned; what
 * is in the registry under that digest counts, and nothing that a part says besides.
 *
 * @throws ActionError when the parts cannot be read
 */
export async function mergeParts(inputs: Inputs, client: RegistryClient): Promise<Merge> {
  const parts = await readParts(inputs.parts, inputs.image.name)
  const refused = (reason: string): Merge => ({state: 'refused', reason, parts})
  const failed = whyNotAll(inputs, parts)
  if (failed !== undefined) return refused(failed)
  try {
    const images = (await Promise.all(parts.map(({digest}) => readPlatformImages(client, digest)))).flat()
    const index = mergeImages(images, inputs.platforms)
    const place = ({platform}: PlatformImage) => inputs.platforms.map(normalizePlatform).indexOf(normalizePlatform(platform))
    return {state: 'merged', index, images: images.sort((one, other) => place(one) - place(other))}
  } catch (error) {
    if (error instanceof ActionError) return refused(error.toDisplay())
    throw error
  }
}

/**
 * Why not every platform was built and found clean; undefined when all were. A part of an earlier attempt may be there although its job failed in
 * this one, so the result of the jobs counts first.
 *
 * @param parts undefined for a proposal, which has none
 */
export function whyNotAll(
  {'parts-result': result, platforms}: Pick<Inputs, 'parts-result' | 'platforms'>,
  parts: readonly Part[] | undefined
): string | undefined {
  const there = new Set(parts?.flatMap(part => part.platforms.map(normalizePlatform)))
  const missing = parts === undefined ? [] : platforms.filter(platform => !there.has(normalizePlatform(platform)))
  if (result !== 'success') {
    const what =
      missing.length === 0 ? 'Not every platform was built and found clean' : `${missing.join(', ')} was not built and found clean`
    return `${what}: the jobs of the platforms ended with "${result}".`
  }
  return missing.length === 0 ? undefined : `There is no part for ${missing.join(', ')}, although the jobs of the platforms did not fail.`
}
