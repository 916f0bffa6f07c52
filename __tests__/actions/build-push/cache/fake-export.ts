import {createHash} from 'node:crypto'
import {mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'

const TAG = 'org.opencontainers.image.ref.name'

/** Writes a cache as BuildKit's `type=local` does (cache/remotecache/export.go): blobs that are there stay, and the index gets a name more. */
export function exportCache(folder: string, tag: string, layers: readonly string[]): void {
  const blob = (text: string, mediaType: string) => {
    const hash = createHash('sha256').update(text).digest('hex')
    mkdirSync(join(folder, 'blobs', 'sha256'), {recursive: true})
    writeFileSync(join(folder, 'blobs', 'sha256', hash), text, {flag: 'a+'})
    writeFileSync(join(folder, 'blobs', 'sha256', hash), text)
    return {mediaType, digest: `sha256:${hash}`, size: Buffer.byteLength(text)}
  }
  const config = blob(JSON.stringify({layers}), 'application/vnd.buildkit.cacheconfig.v0')
  const described = layers.map(text => blob(text, 'application/vnd.oci.image.layer.v1.tar+gzip'))
  const manifest = blob(JSON.stringify({schemaVersion: 2, config, layers: described}), 'application/vnd.oci.image.manifest.v1+json')
  const file = join(folder, 'index.json')
  const index = JSON.parse(readFileSync(file, 'utf8')) as {manifests: unknown[]}
  writeFileSync(file, JSON.stringify({...index, manifests: [...index.manifests, {...manifest, annotations: {[TAG]: tag}}]}))
}
