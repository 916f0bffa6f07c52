import {mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import type {RunProcess} from '../../lib/action/process.ts'
import {runProcess} from '../../lib/action/process.ts'
import type {BuiltImage} from './base-image-layers.ts'
import {buildImage} from './base-image-layers.ts'
import type {BaseImageRecipe} from './base-image-recipes.ts'
import {BASE_IMAGES, RELEASE, VULNERABLE_BASE_IMAGES} from './base-image-recipes.ts'
import {requireDebian} from './debian-packages.ts'
import {digestOf, pushManifests} from './image-store.ts'
import type {StoredManifest} from './image-store.ts'

export interface BaseImagesOptions {
  /** The user's cache folder of this project; the images are made once and kept in `base-images` below it. */
  readonly cache: string
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
const MAKING = 2

/** What there is: the names of each image, and the Debian packages that it is made of. */
export function listBaseImages(): {readonly references: readonly string[]; readonly madeOf: string}[] {
  return BASE_IMAGES.map(({references, packages, on}) => ({
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
  const key = digestOf(JSON.stringify([MAKING, process.arch, BASE_IMAGES, VULNERABLE_BASE_IMAGES])).slice(
    'sha256:'.length,
    'sha256:'.length + 16
  )
  const folder = join(options.cache, 'base-images', key)
  const cached = await readIndex(folder)
  if (cached !== undefined) return {folder, ...cached}
  await requireDebian(RELEASE)
  await mkdir(join(options.cache, 'base-images'), {recursive: true})
  const making = await mkdtemp(join(options.cache, 'base-images', '.making-'))
  try {
    const index = await makeAll(options, making)
    await writeFile(join(making, 'index.json'), JSON.stringify(index))
    // Another rehearsal may have been faster: its folder has the same content.
    await rename(making, folder).catch(async (error: unknown) => {
      if ((await readIndex(folder)) === undefined) throw error
    })
    return {folder, ...index}
  } finally {
    await rm(making, {recursive: true, force: true})
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

type Index = Pick<BaseImages, 'manifests' | 'vulnerableManifests'>

async function readIndex(folder: string): Promise<Index | undefined> {
  try {
    return JSON.parse(await readFile(join(folder, 'index.json'), 'utf8')) as Index
  } catch {
    // Not there, or cut off by a full disk: it is made again.
    return undefined
  }
}

async function makeAll(options: BaseImagesOptions, folder: string): Promise<Index> {
  const built = new Map<string, BuiltImage>()
  for (const recipe of BASE_IMAGES) built.set(nameOf(recipe), await make(recipe))
  const vulnerable: BuiltImage[] = []
  for (const recipe of VULNERABLE_BASE_IMAGES) vulnerable.push(await make(recipe))
  return {manifests: [...built.values()].map(image => image.manifest), vulnerableManifests: vulnerable.map(image => image.manifest)}

  async function make(recipe: BaseImageRecipe): Promise<BuiltImage> {
    options.onProgress?.(`making the base image ${nameOf(recipe)}${recipe.claimedPackage === undefined ? '' : ' with a vulnerability'}`)
    const below = recipe.on === undefined ? undefined : built.get(recipe.on)
    if (recipe.on !== undefined && below === undefined) throw new ActionError(`The recipe of ${nameOf(recipe)} comes before ${recipe.on}.`)
    return buildImage({run: options.run ?? runProcess, folder, recipe, below, signal: options.signal})
  }
}

function nameOf(recipe: BaseImageRecipe): string {
  return recipe.references[0] ?? ''
}
