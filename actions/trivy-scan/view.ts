import {mkdir, readFile, symlink, writeFile} from 'node:fs/promises'
import {join, resolve} from 'node:path'
import {digestOf, isRecord} from '../../lib/registry/descriptor.ts'
import {blobPath, type LayoutManifest} from '../../lib/registry/layout.ts'

/** What stands in front of a command of the history that a scanner would take for the end of a base image. */
const HIDDEN = '# not the end of a base image: '

/** How Trivy tells a `CMD` in the history, by which it guesses where the base image ends (pkg/fanal/image/image.go, GuessBaseImageIndex). */
const END_OF_BASE = /^(?:\/bin\/sh -c #\(nop\) {2}CMD|CMD)/

/**
 * Makes a layout that holds one image of another layout, without copying a layer. Trivy takes the first image of an index and ignores
 * the platform (pkg/fanal/image/oci.go), so each image of a multi-platform layout has to be shown to it alone.
 *
 * In the layers under a `CMD` that is not the last one, Trivy looks for no secrets, because somebody else made them (aquasecurity/trivy#3834).
 * A base image of one's own is there too, so those lines look different in the view: then its configuration and its manifest are of our own,
 * and {@link asBuilt} puts the report right.
 *
 * @param folder where to make it; must not exist
 * @param layout the folder of the whole layout, which was checked
 */
export async function createView(folder: string, layout: string, manifest: LayoutManifest): Promise<void> {
  const source = resolve(layout)
  const {mediaType, digest, size} = manifest.descriptor
  await mkdir(folder)
  await writeFile(join(folder, 'oci-layout'), JSON.stringify({imageLayoutVersion: '1.0.0'}))
  const config = configOf(manifest)
  const shown = config === undefined ? undefined : withoutBase(await readFile(blobPath(source, config), 'utf8'))
  if (shown === undefined) {
    await writeIndex(folder, {mediaType, digest, size})
    await symlink(join(source, 'blobs'), join(folder, 'blobs'), 'dir')
    return
  }
  await mkdir(join(folder, 'blobs', 'sha256'), {recursive: true})
  for (const layer of new Set(manifest.layers.map(({digest: of}) => of))) await symlink(blobPath(source, layer), blobPath(folder, layer))
  const content = JSON.parse(manifest.content.toString('utf8')) as {config: object}
  const own = await writeBlob(folder, shown)
  await writeIndex(folder, {mediaType, ...(await writeBlob(folder, JSON.stringify({...content, config: {...content.config, ...own}})))})
}

/**
 * Trivy's report on a view, about the image as it was built.
 *
 * @param report the JSON, parsed
 * @param name of the image without tag and digest; empty when nobody knows. An SBOM says by it and the digest what it is about.
 */
export function asBuilt(report: unknown, manifest: LayoutManifest, name: string): unknown {
  const metadata = isRecord(report) ? report['Metadata'] : undefined
  const id = configOf(manifest)
  if (!isRecord(report) || !isRecord(metadata) || id === undefined) return report
  const known = name === '' ? {} : {RepoDigests: [`${name}@${manifest.descriptor.digest}`]}
  return {...report, Metadata: {...metadata, ImageID: id, ...known}}
}

/** The digest of an image's configuration, by which engines know the image. */
const configOf = ({blobs, layers}: LayoutManifest): string | undefined => (blobs.length > layers.length ? blobs[0]?.digest : undefined)

/** The configuration with every `CMD` of its history hidden; undefined when it has none. */
function withoutBase(json: string): string | undefined {
  const config = JSON.parse(json) as Record<string, unknown>
  const hide = (text: string) => (END_OF_BASE.test(text) ? `${HIDDEN}${text}` : text)
  // Go takes a key in any case, so none is looked for by its name.
  const entries = Object.entries(config).map(([key, value]) => {
    return [key, Array.isArray(value) ? value.map(entry => changeTexts(entry, hide)) : value] as const
  })
  const shown = JSON.stringify(Object.fromEntries(entries))
  return shown === JSON.stringify(config) ? undefined : shown
}

function changeTexts(entry: unknown, change: (text: string) => string): unknown {
  if (!isRecord(entry)) return entry
  return Object.fromEntries(Object.entries(entry).map(([key, value]) => [key, typeof value === 'string' ? change(value) : value]))
}

async function writeBlob(folder: string, text: string): Promise<{digest: string; size: number}> {
  const digest = digestOf(text)
  await writeFile(blobPath(folder, digest), text)
  return {digest, size: Buffer.byteLength(text)}
}

async function writeIndex(folder: string, manifest: object): Promise<void> {
  const index = {schemaVersion: 2, mediaType: 'application/vnd.oci.image.index.v1+json', manifests: [manifest]}
  await writeFile(join(folder, 'index.json'), JSON.stringify(index))
}
