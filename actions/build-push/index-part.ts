import {readdir, readFile, writeFile} from 'node:fs/promises'
import {join, relative} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {createPrivateFolder} from '../../lib/action/private-folder.ts'
import {formatPlatform, isDigest, isRecord} from '../../lib/registry/descriptor.ts'
import {runnableManifests, type Layout} from '../../lib/registry/layout.ts'

/** What one runner pushed by its digest alone: a part of an image of several platforms. It travels to `mode: index` as a file. */
export interface Part {
  /** The image's name. */
  readonly image: string
  /** What was scanned and what was pushed: the same. */
  readonly digest: string
  readonly platforms: readonly string[]
}

const VERSION = 1
/** A part has some hundred bytes. */
const LARGEST_BYTES = 64 * 1_024

/**
 * Writes the file of a part, in a folder of its own that post removes.
 *
 * @param temporary RUNNER_TEMP
 * @param remember gets the folder before it is made
 * @returns the file's path. Its name is that of no other part, so that the files of all parts can lie in one folder
 */
export async function writePart(image: string, layout: Layout, temporary: string, remember: (folder: string) => void): Promise<string> {
  const platforms = runnableManifests(layout).flatMap(({platform}) => (platform === undefined ? [] : [formatPlatform(platform)]))
  const path = join(await createPrivateFolder('build-push', temporary, remember), `${platforms.join('+').replaceAll('/', '-')}.json`)
  await writeFile(path, `${JSON.stringify({version: VERSION, image, digest: layout.root.digest, platforms}, undefined, 2)}\n`)
  return path
}

/**
 * Reads the files of all parts.
 *
 * @param folder with nothing else in it, but for folders: actions/download-artifact makes one for each artifact, unless it is told to merge them.
 *   One that is not there has no parts
 * @throws ActionError when a file is no part, or is one of another image
 */
export async function readParts(folder: string, image: string): Promise<readonly Part[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch((error: unknown) => {
    if (isRecord(error) && error['code'] === 'ENOENT') return []
    throw new ActionError(`The folder "${folder}" of the input "parts" cannot be read.`, undefined, {cause: error})
  })
  const paths = entries.filter(entry => !entry.isDirectory()).map(({parentPath, name}) => join(parentPath, name))
  const parts = await Promise.all(paths.sort().map(async path => readPart(relative(folder, path), await readFile(path))))
  const other = parts.find(part => part.image !== image)
  if (other !== undefined) {
    throw new ActionError(
      `The folder of the input "parts" has a part of "${other.image}" too.`,
      `Download only the artifacts of "${image}".`
    )
  }
  return parts
}

function readPart(name: string, content: Buffer): Part {
  const value = content.length > LARGEST_BYTES ? undefined : parse(content)
  const {version, image, digest, platforms} = isRecord(value) ? value : {}
  const isPart = version === VERSION && typeof image === 'string' && typeof digest === 'string' && isDigest(digest) && isTexts(platforms)
  if (isPart) return {image, digest, platforms}
  throw new ActionError(
    `The file "${name}" in the folder of the input "parts" is no part of an image.`,
    'Upload the output "part" of each step with "tag-set: none", by the same version of this action, and download them into a folder of their own.'
  )
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every(text => typeof text === 'string' && /^[\w./+-]{1,200}$/.test(text))

function parse(content: Buffer): unknown {
  try {
    return JSON.parse(content.toString('utf8')) as unknown
  } catch {
    return undefined
  }
}
