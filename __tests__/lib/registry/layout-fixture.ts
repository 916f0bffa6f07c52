import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {digestOf} from './fake-registry.ts'

export interface Entry {
  mediaType: string
  digest: string
  size: number
  platform?: {os: string; architecture: string; variant?: string}
  annotations?: Record<string, string>
}

const OCI = 'application/vnd.oci.image'

/** Writes an OCI layout by hand, so that a test can also write a broken one. */
export class LayoutFixture {
  readonly folder: string

  private constructor(folder: string) {
    this.folder = folder
  }

  static async create(): Promise<LayoutFixture> {
    return LayoutFixture.at(await mkdtemp(join(tmpdir(), 'fairway-layout-')))
  }

  static async at(folder: string): Promise<LayoutFixture> {
    await mkdir(join(folder, 'blobs', 'sha256'), {recursive: true})
    await writeFile(join(folder, 'oci-layout'), JSON.stringify({imageLayoutVersion: '1.0.0'}))
    return new LayoutFixture(folder)
  }

  remove(): Promise<void> {
    return rm(this.folder, {recursive: true, force: true})
  }

  path(digest: string): string {
    return join(this.folder, 'blobs', ...digest.split(':'))
  }

  async blob(content: string | Buffer, mediaType: string): Promise<Entry> {
    const bytes = Buffer.from(content)
    const digest = digestOf(bytes)
    await writeFile(this.path(digest), bytes)
    return {mediaType, digest, size: bytes.length}
  }

  async image(layers: readonly (string | Buffer)[], platform?: Entry['platform'], layerType = `${OCI}.layer.v1.tar+gzip`): Promise<Entry> {
    const entries: Entry[] = []
    for (const layer of layers) entries.push(await this.blob(layer, layerType))
    const config = await this.config(entries, platform ?? {os: 'linux', architecture: 'amd64'})
    const manifest = await this.manifest({config, layers: entries})
    return platform === undefined ? manifest : {...manifest, platform}
  }

  /** An image's configuration. The layers of these tests are no archives, so any digests will do for them. */
  config(layers: readonly Entry[], fields: object = {os: 'linux', architecture: 'amd64'}): Promise<Entry> {
    const rootfs = {type: 'layers', diff_ids: layers.map(layer => layer.digest)}
    return this.blob(JSON.stringify({...fields, rootfs}), `${OCI}.config.v1+json`)
  }

  /** A manifest with whatever is wanted in it. */
  manifest(fields: object): Promise<Entry> {
    const mediaType = `${OCI}.manifest.v1+json`
    return this.blob(JSON.stringify({schemaVersion: 2, mediaType, ...fields}), mediaType)
  }

  async attestation(of: string, statement = `{"subject":"${of}"}`): Promise<Entry> {
    const platform = {os: 'unknown', architecture: 'unknown'}
    const manifest = await this.image([statement], platform, 'application/vnd.in-toto+json')
    return {...manifest, annotations: {'vnd.docker.reference.type': 'attestation-manifest', 'vnd.docker.reference.digest': of}}
  }

  index(manifests: readonly Entry[], fields: object = {}): Promise<Entry> {
    return this.blob(JSON.stringify({schemaVersion: 2, mediaType: `${OCI}.index.v1+json`, manifests, ...fields}), `${OCI}.index.v1+json`)
  }

  async top(...manifests: readonly unknown[]): Promise<void> {
    await writeFile(join(this.folder, 'index.json'), JSON.stringify({schemaVersion: 2, manifests}))
  }
}

/** What BuildKit writes for one platform with provenance. */
export async function onePlatform(fixture: LayoutFixture, statement: string): Promise<Entry> {
  const image = await fixture.image(['amd64'], {os: 'linux', architecture: 'amd64'})
  const root = await fixture.index([image, await fixture.attestation(image.digest, statement)])
  await fixture.top(root)
  return root
}

/** What BuildKit writes for two platforms with provenance. */
export async function twoPlatforms(fixture: LayoutFixture): Promise<Entry> {
  const shared = Buffer.alloc(70_000, 'shared layer')
  const amd64 = await fixture.image([shared, 'amd64'], {os: 'linux', architecture: 'amd64'})
  const arm64 = await fixture.image([shared, 'arm64'], {os: 'linux', architecture: 'arm64', variant: 'v8'})
  const root = await fixture.index([amd64, arm64, await fixture.attestation(amd64.digest), await fixture.attestation(arm64.digest)])
  await fixture.top(root)
  return root
}
