import {createHash, randomUUID} from 'node:crypto'
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError} from '../../lib/action/errors.ts'
import {http} from '../../lib/http/http.ts'

/** A blob of an image, kept as a file whose name is its digest's hex. */
export interface StoredBlob {
  readonly mediaType: string
  readonly digest: string
  readonly size: number
  readonly annotations?: Readonly<Record<string, string>>
}

/** A manifest with the names that it goes by: `library/debian` with the tags `bookworm-slim`, `12`. */
export interface StoredManifest {
  readonly mediaType: string
  /** The manifest's exact bytes. */
  readonly text: string
  readonly blobs: readonly StoredBlob[]
  readonly names: readonly {readonly repository: string; readonly tag: string}[]
}

const MANIFEST_TYPE = 'application/vnd.oci.image.manifest.v1+json'

export function digestOf(bytes: Buffer | string): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`
}

/** Writes a blob into a folder and gives its descriptor. */
export async function storeBlob(
  folder: string,
  mediaType: string,
  bytes: Buffer,
  annotations?: Record<string, string>
): Promise<StoredBlob> {
  const digest = digestOf(bytes)
  await mkdir(folder, {recursive: true})
  // Under another name first: what has the digest's name is whole, also after a full disk, and for whoever reads it meanwhile.
  const unfinished = join(folder, `.${randomUUID()}`)
  try {
    await writeFile(unfinished, bytes)
    await rename(unfinished, blobFile(folder, digest))
  } finally {
    await rm(unfinished, {force: true})
  }
  return {mediaType, digest, size: bytes.length, ...(annotations === undefined ? {} : {annotations})}
}

/** A manifest of the OCI image specification 1.0 (image-spec/manifest.md): the first blob is the configuration, the rest are layers. */
export function makeManifest(config: StoredBlob, layers: readonly StoredBlob[], names: StoredManifest['names']): StoredManifest {
  const text = JSON.stringify({schemaVersion: 2, mediaType: MANIFEST_TYPE, config, layers})
  return {mediaType: MANIFEST_TYPE, text, blobs: [config, ...layers], names}
}

/**
 * Pushes manifests with their blobs to a loopback registry without a password. What the registry has is not sent again.
 *
 * @param host `127.0.0.1:PORT`
 * @param folder where the blobs are
 * @throws ActionError when the registry refuses something
 */
export async function pushManifests(
  host: string,
  folder: string,
  manifests: readonly StoredManifest[],
  signal?: AbortSignal
): Promise<void> {
  await Promise.all(
    byRepository(manifests).map(async ({repository, entries}) => {
      const digests = new Map(entries.flatMap(({manifest}) => manifest.blobs.map(blob => [blob.digest, blob] as const)))
      await Promise.all([...digests.values()].map(blob => pushBlob(host, repository, folder, blob, signal)))
      for (const {manifest, tag} of entries) {
        const url = `http://${host}/v2/${repository}/manifests/${tag}`
        const answer = await http({method: 'PUT', url, headers: {'content-type': manifest.mediaType}, body: manifest.text, signal})
        if (answer.status !== 201) throw refused(`${repository}:${tag}`, answer.status, answer.body)
      }
    })
  )
}

function byRepository(manifests: readonly StoredManifest[]): {repository: string; entries: {manifest: StoredManifest; tag: string}[]}[] {
  const all = manifests.flatMap(manifest => manifest.names.map(({repository, tag}) => ({repository, tag, manifest})))
  const repositories = [...new Set(all.map(({repository}) => repository))]
  return repositories.map(repository => ({repository, entries: all.filter(entry => entry.repository === repository)}))
}

async function pushBlob(
  host: string,
  repository: string,
  folder: string,
  blob: StoredBlob,
  signal: AbortSignal | undefined
): Promise<void> {
  const base = `http://${host}/v2/${repository}/blobs`
  const known = await http({method: 'HEAD', url: `${base}/${blob.digest}`, signal})
  if (known.status === 200) return
  const begun = await http({method: 'POST', url: `${base}/uploads/`, signal})
  const location = begun.headers['location']
  if (begun.status !== 202 || location === undefined) throw refused(repository, begun.status, begun.body)
  const target = new URL(location, `http://${host}`)
  target.searchParams.set('digest', blob.digest)
  const body = await readFile(blobFile(folder, blob.digest))
  const headers = {'content-type': 'application/octet-stream', 'content-length': String(body.length)}
  const sent = await http({method: 'PUT', url: target.href, headers, body, attempts: 1, signal})
  if (sent.status !== 201) throw refused(repository, sent.status, sent.body)
}

/** Where a blob of a folder is. */
function blobFile(folder: string, digest: string): string {
  return join(folder, digest.replace('sha256:', ''))
}

function refused(what: string, status: number, body: Buffer): ActionError {
  return new ActionError(`The tools registry did not accept ${what}: status ${status}, ${body.toString('utf8').trim().slice(0, 200)}`)
}
