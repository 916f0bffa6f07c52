import {readFile} from 'node:fs/promises'
import {isAttestationMark, isDigest, isRecord} from '../../lib/registry/descriptor.ts'
import {blobPath, runnableManifests, type Layout} from '../../lib/registry/layout.ts'
import type {RegistryClient, StoredManifest} from '../../lib/registry/client.ts'
import type {BuildContext} from './build-context.ts'
import {REVISION_LABEL, SOURCE_LABEL, VERSION_LABEL} from './labels.ts'

type Repository = Pick<BuildContext, 'repository' | 'serverUrl'>

/** What the labels of an image's platforms say, each answer once. */
export interface ImageFacts {
  /** Commits of this repository. */
  readonly revisions: readonly string[]
  /** Those of platforms that say that they are of this repository. */
  readonly versions: readonly string[]
}

/** A whole one: a shortened one may be a date or a number. */
const COMMIT = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/

/**
 * The commits and the versions that the platforms of a layout are of, as their labels say.
 *
 * A label that is no commit says nothing, and neither does that of another repository: what builds without labels passes on those of the base
 * image, which name the commit that the base is of.
 */
export async function factsOfLayout(layout: Layout, run: Repository): Promise<ImageFacts> {
  const configs = runnableManifests(layout).flatMap(({blobs}) => blobs.slice(0, 1))
  return factsIn(await Promise.all(configs.map(({digest}) => readFile(blobPath(layout.folder, digest)))), run)
}

/** What an image in the registry says, and what of it is not there. */
export interface StoredFacts extends ImageFacts {
  /** Digests of its platforms and of their configurations. Without them nobody can pull it. */
  readonly missing: readonly string[]
}

/** The same of an image that the registry has. What it does not have says nothing. */
export async function factsInRegistry(root: StoredManifest, client: RegistryClient, run: Repository): Promise<StoredFacts> {
  const {manifests} = fields(root.content)
  const children = Array.isArray(manifests) ? manifests.filter(isForEngines) : []
  const stored = await Promise.all(children.map(({digest}) => client.manifest(digest)))
  const configs = [...new Set([root, ...stored].flatMap(manifest => configOf(manifest)))]
  const contents = await Promise.all(configs.map(digest => client.smallBlob(digest)))
  const facts = factsIn(
    contents.flatMap(content => (content === undefined ? [] : [content])),
    run
  )
  const lost = children.filter((_, index) => stored[index] === undefined).map(({digest}) => digest)
  return {...facts, missing: [...lost, ...configs.filter((_, index) => contents[index] === undefined)]}
}

function factsIn(configs: readonly Buffer[], run: Repository): ImageFacts {
  const found = configs.map(config => factsOf(config, run))
  const distinct = (values: readonly (string | undefined)[]) => [...new Set(values.filter(value => value !== undefined))]
  return {revisions: distinct(found.map(({revision}) => revision)), versions: distinct(found.map(({version}) => version))}
}

function factsOf(config: Buffer, {repository, serverUrl}: Repository): {readonly revision?: string; readonly version?: string} {
  const image = fields(config)['config']
  const labels = isRecord(image) ? image['Labels'] : undefined
  if (!isRecord(labels)) return {}
  const {[REVISION_LABEL]: revision, [SOURCE_LABEL]: source, [VERSION_LABEL]: version} = labels
  const isOurs = typeof source === 'string' && address(source) === address(`${serverUrl}/${repository}`)
  const isCommit = typeof revision === 'string' && COMMIT.test(revision) && (source === undefined || isOurs)
  // Some base images say their version, and not what they are built of.
  return {...(isCommit ? {revision} : {}), ...(isOurs && typeof version === 'string' && version !== '' ? {version} : {})}
}

const address = (url: string): string =>
  url
    .toLowerCase()
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')

/** Whether an entry of an index is an image, and no attestation of one. */
function isForEngines(entry: unknown): entry is {digest: string} {
  if (!isRecord(entry) || typeof entry['digest'] !== 'string' || !isDigest(entry['digest'])) return false
  return !isAttestationMark(entry['platform'])
}

function configOf(manifest: StoredManifest | undefined): readonly string[] {
  const config = manifest === undefined ? undefined : fields(manifest.content)['config']
  return isRecord(config) && typeof config['digest'] === 'string' && isDigest(config['digest']) ? [config['digest']] : []
}

function fields(content: Buffer): Readonly<Record<string, unknown>> {
  try {
    const value = JSON.parse(content.toString('utf8')) as unknown
    return isRecord(value) ? value : {}
  } catch {
    return {}
  }
}
