import {createHash} from 'node:crypto'
import {cp, mkdir, readdir, rename, rm, stat} from 'node:fs/promises'
import {constants, createReadStream} from 'node:fs'
import {dirname, isAbsolute, join} from 'node:path'
import {pipeline} from 'node:stream/promises'
import {formatBytes} from '../lib/action/size.ts'
import {messageOf} from '../lib/action/errors.ts'
import {LASTING_FOLDER} from '../lib/cache/choose.ts'
import {RUNNER_FOLDER} from './machine.ts'
import {withLock} from './tools/lock.ts'
import {toolFolders} from './tools/folders.ts'

/** The folder of a stage in which GitHub's cache service has its entries. */
export const SERVICE_FOLDER = 'cache-service'

/** What is kept of a stage: the entries of GitHub's cache service, and what a runner of one's own has in its tool cache for later jobs. */
const KEPT = [SERVICE_FOLDER, join(RUNNER_FOLDER, 'tool-cache', LASTING_FOLDER)]

/** More than that is no example any more, and nobody looks into this folder. */
const LARGEST_BYTES = 1_000_000_000

/** The caches of a rehearsal's runs, which outlive it as they do on GitHub and on a runner of one's own. */
export interface LastingCaches {
  /** Whether there were any of an earlier rehearsal. */
  readonly isWarm: boolean
  /** A line for the person. */
  readonly line: string
  /** Keeps what the runs left in them. What goes wrong is a line for the person; undefined when nothing did. */
  keep(): Promise<string | undefined>
}

export interface LastingCachesOptions {
  /** The folder of the stage. */
  readonly stage: string
  /** The example, or the folder that is rehearsed. */
  readonly name: string
  readonly source: string
  /** Leaves out what earlier rehearsals left; what this one leaves takes its place. */
  readonly isFresh: boolean
  readonly environment: Readonly<Record<string, string | undefined>>
}

/** Where the caches of all rehearsals are: FAIRWAY_REHEARSAL_CACHE, else beside the tools. */
function baseFolder(environment: LastingCachesOptions['environment']): string {
  const given = environment['FAIRWAY_REHEARSAL_CACHE'] ?? ''
  return isAbsolute(given) ? given : join(dirname(toolFolders(environment).cache), 'rehearsals')
}

/**
 * Brings the caches of earlier rehearsals of the same example into the stage. The runs change copies: what one rehearsal does never disturbs another one
 * beside it, and a run that leaked leaves nothing.
 */
export async function takeCaches(options: LastingCachesOptions): Promise<LastingCaches> {
  const {stage, name, source, isFresh, environment} = options
  const hash = createHash('sha256').update(source).digest('hex').slice(0, 8)
  const folder = join(baseFolder(environment), `${name.replace(/[^A-Za-z0-9._-]/g, '-')}-${hash}`)
  const bytes = isFresh ? 0 : await copyAll(folder, stage).catch(() => 0)
  const isWarm = bytes > 0
  const line = isWarm
    ? `Caches: ${formatBytes(bytes)} of earlier rehearsals. --fresh-cache begins without.`
    : `Caches: empty${isFresh ? ', as --fresh-cache says' : ''}. What this rehearsal leaves is there for the next one.`
  return {isWarm, line, keep: () => keep(stage, folder)}
}

/**
 * The files in a stage's caches that are layers of base images, to the last byte. What is in them was there before any secret of the run.
 *
 * @param layers digests
 */
export async function baseLayersIn(stage: string, layers: ReadonlySet<string>): Promise<string[]> {
  const found: string[] = []
  for (const file of (await Promise.all(KEPT.map(part => filesIn(join(stage, part))))).flat()) {
    const hash = createHash('sha256')
    await pipeline(createReadStream(file), hash)
    if (layers.has(`sha256:${hash.digest('hex')}`)) found.push(file)
  }
  return found
}

async function keep(stage: string, folder: string): Promise<string | undefined> {
  const bytes = (await Promise.all(KEPT.map(part => bytesOf(join(stage, part))))).reduce((sum, size) => sum + size, 0)
  if (bytes > LARGEST_BYTES) return `The caches were not kept: ${formatBytes(bytes)} are too much.`
  try {
    await withLock(dirname(folder), {}, async () => {
      const draft = `${folder}.new`
      await rm(draft, {recursive: true, force: true})
      await mkdir(draft, {recursive: true, mode: 0o700})
      await copyAll(stage, draft)
      await rm(folder, {recursive: true, force: true})
      await rename(draft, folder)
    })
    return undefined
  } catch (error) {
    return `The caches were not kept: ${messageOf(error)}`
  }
}

/** @returns the bytes of what was copied */
async function copyAll(from: string, to: string): Promise<number> {
  let bytes = 0
  for (const part of KEPT) {
    const size = await bytesOf(join(from, part))
    if (size === 0) continue
    bytes += size
    await mkdir(dirname(join(to, part)), {recursive: true, mode: 0o700})
    await cp(join(from, part), join(to, part), {recursive: true, preserveTimestamps: true, mode: constants.COPYFILE_FICLONE})
  }
  return bytes
}

async function bytesOf(folder: string): Promise<number> {
  const sizes = await Promise.all((await filesIn(folder)).map(async file => (await stat(file).catch(() => undefined))?.size ?? 0))
  return sizes.reduce((sum, size) => sum + size, 0)
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {recursive: true, withFileTypes: true}).catch(() => [])
  return entries.filter(entry => entry.isFile()).map(({parentPath, name}) => join(parentPath, name))
}
