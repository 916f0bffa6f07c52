import {readdir, readFile} from 'node:fs/promises'
import {join} from 'node:path'

export interface RepositoryContents {
  /** `shop/web`, without the host. */
  readonly repository: string
  /** The digest that each tag points to, by tag. */
  readonly tags: Readonly<Record<string, string>>
  /** The digests of all manifests and indexes, tagged or not. */
  readonly manifests: readonly string[]
}

export type RegistryContents = readonly RepositoryContents[]

/**
 * Reads what a registry holds from its storage folder. Its HTTP API cannot tell: it lists neither untagged manifests nor, reliably,
 * repositories without a tag. The layout is the one of the filesystem driver (distribution, registry/storage/paths.go).
 *
 * @param storage the `rootdirectory` of the registry
 * @returns every repository that has a manifest, by name; empty when nothing was ever pushed
 */
export async function listRegistryContents(storage: string): Promise<RegistryContents> {
  const root = join(storage, 'docker', 'registry', 'v2', 'repositories')
  const found = await findRepositories(root, '')
  const contents = await Promise.all(found.map(repository => readRepository(join(root, repository), repository)))
  return contents.filter(({manifests, tags}) => manifests.length > 0 || Object.keys(tags).length > 0)
}

async function findRepositories(root: string, below: string): Promise<string[]> {
  const names = (await foldersIn(join(root, below))).sort()
  const here = names.includes('_manifests') ? [below] : []
  const deeper = await Promise.all(names.filter(name => !name.startsWith('_')).map(name => findRepositories(root, join(below, name))))
  return [...here, ...deeper.flat()]
}

async function readRepository(folder: string, repository: string): Promise<RepositoryContents> {
  const revisions = join(folder, '_manifests', 'revisions', 'sha256')
  const manifests: string[] = []
  for (const hex of (await foldersIn(revisions)).sort()) {
    // A deleted manifest leaves its folder without the link.
    if ((await readLink(join(revisions, hex, 'link'))) !== undefined) manifests.push(`sha256:${hex}`)
  }
  const tags: Record<string, string> = {}
  const tagFolder = join(folder, '_manifests', 'tags')
  for (const tag of (await foldersIn(tagFolder)).sort()) {
    const digest = await readLink(join(tagFolder, tag, 'current', 'link'))
    if (digest !== undefined) tags[tag] = digest
  }
  return {repository, tags, manifests}
}

async function foldersIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, {withFileTypes: true}).catch(() => [])
  return entries.filter(entry => entry.isDirectory()).map(entry => entry.name)
}

async function readLink(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').then(
    text => text.trim(),
    () => undefined
  )
}
