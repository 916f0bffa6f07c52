import {createHash} from 'node:crypto'
import {Readable} from 'node:stream'
import {gzipSync} from 'node:zlib'
import type {Http, HttpRequest, HttpResponse} from '../../../lib/http/http.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {makeTar, type TarEntry} from '../../../rehearsal/parts/tar-archive.ts'

/** When the databases of these tests were built. */
export const BUILT_AT = '2099-01-01T00:00:00Z'

/**
 * What a repository has or says. `metadata` is what stands in the database's `metadata.json`; `layer` is the archive itself; `manifest` is what it
 * has instead of one; `status` is a refusal with a registry's code, and `lost` a connection that broke.
 */
export type Played =
  | {readonly metadata: string}
  | {readonly layer: Buffer; readonly sent?: Buffer}
  | {readonly manifest: string}
  | {readonly status: number; readonly code: string}
  | {readonly lost: string}

/** A database as the Trivy project builds one every six hours. */
export const fresh: Played = {metadata: JSON.stringify({Version: 2, UpdatedAt: BUILT_AT})}

export const builtAt = (date: unknown): Played => ({metadata: JSON.stringify({Version: 2, UpdatedAt: date})})

/** A layer with both kinds of databases in it, so that it is one of either kind. @param content instead of what is in a good one */
export const layerWith = (metadata: string, more: readonly TarEntry[] = [], content?: string): Buffer =>
  gzipSync(
    makeTar([
      ...more,
      {name: 'trivy.db', content: Buffer.from(content ?? 'npm::GitHub{"ID":"ghsa"}')},
      {name: 'trivy-java.db', content: Buffer.from(content ?? 'SQLite format 3\0')},
      {name: 'metadata.json', content: Buffer.from(metadata)}
    ])
  )

const sha256 = (content: Buffer) => `sha256:${createHash('sha256').update(content).digest('hex')}`

export interface PlayedMirrors {
  readonly http: Http
  /** Each time that a repository was asked what it has, in order. */
  readonly asked: string[]
  /** The repositories whose layer was sent. */
  readonly downloads: string[]
  readonly requests: HttpRequest[]
}

/**
 * Registries of databases, without a server.
 *
 * @param play what a repository has, and for which time it is asked, counted from 1
 */
export function playMirrors(play: (repository: string, attempt: number) => Played): PlayedMirrors {
  const asked: string[] = []
  const downloads: string[] = []
  const requests: HttpRequest[] = []
  const now = new Map<string, Played>()
  const http: Http = async request => {
    request.signal?.throwIfAborted()
    requests.push(request)
    const {host, pathname} = new URL(request.url)
    const [, name = '', kind, reference = ''] = /^\/v2\/(.+)\/(manifests|blobs)\/([^/]+)$/.exec(pathname) ?? []
    const path = `${host}/${name}`
    if (request.method === 'HEAD') {
      const repository = `${path}:${reference}`
      asked.push(repository)
      now.set(path, play(repository, asked.filter(one => one === repository).length))
    }
    const played = now.get(path) ?? {status: 404, code: 'NAME_UNKNOWN'}
    if ('lost' in played) {
      throw new ActionError(`${request.method} ${request.url} got no answer: ${played.lost}.`, undefined, {
        cause: Object.assign(new Error(played.lost), {code: played.lost})
      })
    }
    const answer = (status: number, body: Buffer, headers: HttpResponse['headers'] = {}) => ({url: request.url, status, headers, body})
    if ('status' in played) return answer(played.status, Buffer.from(JSON.stringify({errors: [{code: played.code}]})))
    const layer = 'layer' in played ? played.layer : layerWith('metadata' in played ? played.metadata : '{}')
    const manifest = 'manifest' in played ? Buffer.from(played.manifest) : manifestOf(layer)
    const headers = {'docker-content-digest': sha256(manifest), 'content-type': 'application/vnd.oci.image.manifest.v1+json'}
    if (kind === 'manifests') return answer(200, request.method === 'HEAD' ? Buffer.alloc(0) : manifest, headers)
    downloads.push(path)
    const sent = ('sent' in played ? played.sent : undefined) ?? layer
    if (request.receive === undefined) return answer(200, sent)
    await request.receive(Readable.from([sent]))
    return answer(200, Buffer.alloc(0))
  }
  return {http, asked, downloads, requests}
}

/** The manifest of a database with this layer; its configuration is `{}`. */
export function manifestOf(layer: Buffer): Buffer {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  const describe = (content: Buffer, type: string) => ({mediaType: type, digest: sha256(content), size: content.length})
  return Buffer.from(
    JSON.stringify({
      schemaVersion: 2,
      mediaType,
      config: describe(Buffer.from('{}'), 'application/vnd.aquasec.trivy.config.v1+json'),
      layers: [describe(layer, 'application/vnd.aquasec.trivy.db.layer.v1.tar+gzip')]
    })
  )
}
