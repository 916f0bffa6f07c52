import {randomUUID} from 'node:crypto'
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {runProcess} from '../../lib/action/process.ts'
import type {BuiltImage} from './base-image-layers.ts'
import {buildImage} from './base-image-layers.ts'
import {FURTHER_IMAGES, RELEASE, USUAL_IMAGES, vulnerableOf} from './base-image-recipes.ts'
import type {BaseImageRecipe} from './base-image-recipes/recipe.ts'
import {requireDebian} from './debian-packages.ts'
import {digestOf, pushManifests} from './image-store.ts'
import type {StoredManifest} from './image-store.ts'

export interface BaseImagesOptions {
  /** The user's cache folder of this project; the images are made once and kept in `base-images` below it. */
  readonly cache: string
  /** Images that a repository names, such as `postgres:15`. Those that can be made here are made besides the usual ones. */
  readonly named?: readonly string[]
  readonly signal?: AbortSignal | undefined
  readonly run?: RunProcess
  /** Told what is being made, a line at a time, when the images are not in the cache yet. */
  readonly onProgress?: (line: string) => void
}

/** Base images that are ready to be pushed. */
export interface BaseImages {
  /** Where the blobs are. */
  readonly folder: string
  readonly manifests: readonly StoredManifest[]
  /** The same names, with a package that the made-up database calls CRITICAL. */
  readonly vulnerableManifests: readonly StoredManifest[]
}

/** Part of the cache key: raised when the way of making images changes. */
const MAKING = 3

/** What there is: the names of each image, and the Debian packages that it is made of. */
export function listBaseImages(): {readonly references: readonly string[]; readonly madeOf: string}[] {
  return [...USUAL_IMAGES, ...FURTHER_IMAGES].map(({references, packages, on}) => ({
    references,
    madeOf: `${on === undefined ? '' : `${on} and `}the Debian packages ${packages.join(', ')}`
  }))
}

/**
 * Gives the base images, from the cache or newly made from the packages of the machine's own Debian (half a minute). They hold the few
 * packages that an app needs, with the control data that scanners read, under the names of the images whose place they take.
 *
 * @throws ActionError when they are not in the cache and the machine is not the right Debian, or its packages cannot be downloaded
 */
export async function prepareBaseImages(options: BaseImagesOptions): Promise<BaseImages> {
  const folder = join(options.cache, 'base-images')
  const named = new Set(options.named)
  const further = FURTHER_IMAGES.filter(({references}) => references.some(reference => named.has(reference)))
  const ready = new Map<string, Variants>()
  for (const recipe of USUAL_IMAGES) ready.set(nameOf(recipe), await haveImage(options, folder, recipe, below(recipe)))
  // Nothing stands on these.
  const making = further.map(recipe => haveImage(options, folder, recipe, below(recipe)))
  // Waits for all, also when one fails: none shall write when the caller thinks that it is over.
  await Promise.allSettled(making)
  const made = await Promise.all(making)
  const all = [...ready.values(), ...made]
  return {
    folder: join(folder, BLOBS),
    manifests: all.map(({clean}) => clean.manifest),
    vulnerableManifests: all.map(({vulnerable}) => vulnerable.manifest)
  }

  function below({on, references}: BaseImageRecipe): Variants | undefined {
    const found = on === undefined ? undefined : ready.get(on)
    if (on !== undefined && found === undefined) throw new ActionError(`The recipe of ${references[0] ?? ''} comes before ${on}.`)
    return found
  }
}

/**
 * Pushes the images under their usual names.
 *
 * @param host `127.0.0.1:PORT` of the tools registry
 * @param vulnerable whether the names shall stand for the images with a CRITICAL vulnerability; a second call changes what they stand for
 */
export async function publishBaseImages(host: string, images: BaseImages, vulnerable = false, signal?: AbortSignal): Promise<void> {
  await pushManifests(host, images.folder, vulnerable ? images.vulnerableManifests : images.manifests, signal)
}

/** The folder of the cache that holds every image's blobs, each under its digest. */
const BLOBS = 'blobs'

/** An image, and the same one with a package that has a CRITICAL vulnerability. */
interface Variants {
  readonly clean: BuiltImage
  readonly vulnerable: BuiltImage
}

async function haveImage(
  options: BaseImagesOptions,
  folder: string,
  recipe: BaseImageRecipe,
  below: Variants | undefined
): Promise<Variants> {
  const key = digestOf(JSON.stringify([MAKING, process.arch, recipe, vulnerableOf(recipe), below?.clean.diffIds]))
  const index = join(folder, `${key.slice('sha256:'.length, 'sha256:'.length + 16)}.json`)
  const cached = await readIndex(index)
  if (cached !== undefined) return cached
  await requireDebian(RELEASE)
  options.onProgress?.(`making the base image ${nameOf(recipe)}`)
  const common = {run: options.run ?? runProcess, folder: join(folder, BLOBS), signal: options.signal}
  await mkdir(common.folder, {recursive: true})
  const clean = await buildImage({...common, recipe, below: below?.clean})
  const made = {clean, vulnerable: await buildImage({...common, recipe: vulnerableOf(recipe), below: clean})}
  const unfinished = join(folder, `.${randomUUID()}`)
  try {
    await writeFile(unfinished, JSON.stringify(made))
    // Another rehearsal may have been faster: either one's blobs are there.
    await rename(unfinished, index)
  } finally {
    await rm(unfinished, {force: true})
  }
  return made
}

async function readIndex(file: string): Promise<Variants | undefined> {
  try {
    return JSON.parse(await readFile(file, 'utf8')) as Variants
  } catch {
    // Not there, or not as it was written: it is made again.
    return undefined
  }
}

function nameOf(recipe: BaseImageRecipe): string {
  return recipe.references[0] ?? ''
}
