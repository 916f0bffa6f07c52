import {createHash} from 'node:crypto'
import {mkdir, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {gzipSync} from 'node:zlib'
import {makeTar} from '../../lib/tools/archives.ts'

export interface Image {
  /** `linux/amd64` */
  readonly platform: string
  readonly files: Readonly<Record<string, string>>
  /** Of its configuration: what it runs with, and how it came about. */
  readonly config?: object
  readonly history?: readonly object[]
}

/** Writes an OCI layout as BuildKit does: index.json names an index, which names an image and an attestation a platform. */
export async function writeLayout(folder: string, images: readonly Image[]): Promise<string> {
  await mkdir(join(folder, 'blobs', 'sha256'), {recursive: true})
  const put = async (mediaType: string, content: unknown) => {
    const bytes = Buffer.isBuffer(content) ? content : Buffer.from(JSON.stringify(content))
    const hex = createHash('sha256').update(bytes).digest('hex')
    await writeFile(join(folder, 'blobs', 'sha256', hex), bytes)
    return {mediaType, digest: `sha256:${hex}`, size: bytes.length}
  }
  const manifests: unknown[] = []
  for (const {platform, files, config: settings = {}, history} of images) {
    const [os, architecture] = platform.split('/')
    const content = makeTar(files)
    const layer = await put('application/vnd.oci.image.layer.v1.tar+gzip', gzipSync(content))
    const rootfs = {type: 'layers', diff_ids: [`sha256:${createHash('sha256').update(content).digest('hex')}`]}
    const config = await put('application/vnd.oci.image.config.v1+json', {os, architecture, rootfs, config: settings, history})
    const image = await putManifest(put, config, [layer])
    manifests.push({...image, platform: {os, architecture}})
    const statement = await put('application/vnd.in-toto+json', {subject: image.digest})
    const attestation = await putManifest(put, await put('application/vnd.oci.image.config.v1+json', {of: platform}), [statement])
    const annotations = {'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': image.digest}
    manifests.push({...attestation, annotations, platform: {os: 'unknown', architecture: 'unknown'}})
  }
  const mediaType = 'application/vnd.oci.image.index.v1+json'
  const root = await put(mediaType, {schemaVersion: 2, mediaType, manifests})
  await writeFile(join(folder, 'oci-layout'), '{"imageLayoutVersion":"1.0.0"}')
  await writeFile(join(folder, 'index.json'), JSON.stringify({schemaVersion: 2, manifests: [root]}))
  return root.digest
}

type Put = (mediaType: string, content: unknown) => Promise<{mediaType: string; digest: string; size: number}>

function putManifest(put: Put, config: unknown, layers: readonly unknown[]) {
  const mediaType = 'application/vnd.oci.image.manifest.v1+json'
  return put(mediaType, {schemaVersion: 2, mediaType, config, layers})
}

/** The files by which Trivy recognises Debian 12 with one package. */
export function debianWith(packageName: string, version: string): Record<string, string> {
  const status = [
    `Package: ${packageName}`,
    'Status: install ok installed',
    'Priority: optional',
    'Section: utils',
    'Maintainer: Nobody <nobody@example.com>',
    'Architecture: amd64',
    `Version: ${version}`,
    'Description: made up for a test'
  ]
  return {
    'etc/os-release': 'ID=debian\nVERSION_ID="12"\nPRETTY_NAME="Debian 12"\n',
    'etc/debian_version': '12.0\n',
    'var/lib/dpkg/status': `${status.join('\n')}\n\n`
  }
}
