import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdtemp, rm, symlink, truncate, unlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readLayout, runnableManifests} from '../../../lib/registry/layout.ts'
import {LayoutFixture, twoPlatforms} from './layout-fixture.ts'

let fixture: LayoutFixture
beforeEach(async () => {
  fixture = await LayoutFixture.create()
})
afterEach(() => fixture.remove())

describe('readLayout', () => {
  it('reads an index with two platforms and their attestations, children before the index', async () => {
    const root = await twoPlatforms(fixture)
    const layout = await readLayout(fixture.folder)
    expect(layout.root.digest).toBe(root.digest)
    expect(layout.manifests.map(manifest => manifest.kind)).toEqual(['runnable', 'runnable', 'attestation', 'attestation', 'index'])
    expect(layout.manifests.at(-1)?.descriptor.digest).toBe(root.digest)
    expect(runnableManifests(layout).map(manifest => manifest.platform)).toEqual([
      {os: 'linux', architecture: 'amd64', variant: undefined},
      {os: 'linux', architecture: 'arm64', variant: 'v8'}
    ])
    expect(layout.blobs.filter(blob => blob.size === 70_000)).toHaveLength(1)
    const sum = [...layout.blobs, ...layout.manifests.map(manifest => manifest.descriptor)].reduce((total, {size}) => total + size, 0)
    expect(layout.size).toBe(sum)
  })

  it('reads a single image without an index, its platform from its configuration', async () => {
    const image = await fixture.image(['layer'])
    await fixture.top(image, {...image, annotations: {'org.opencontainers.image.ref.name': 'second-name'}})
    const layout = await readLayout(fixture.folder)
    expect(layout.root.digest).toBe(image.digest)
    expect(runnableManifests(layout).map(manifest => manifest.platform)).toEqual([{os: 'linux', architecture: 'amd64', variant: undefined}])
  })

  it('stops when the run is cancelled', async () => {
    await twoPlatforms(fixture)
    await expect(readLayout(fixture.folder, AbortSignal.abort(new Error('cancelled')))).rejects.toThrow('cancelled')
  })

  it('refuses a folder that is no layout', async () => {
    await expect(readLayout(join(fixture.folder, 'blobs'))).rejects.toThrow(/is not an OCI layout/)
  })

  it('refuses a layout of another version', async () => {
    await twoPlatforms(fixture)
    await writeFile(join(fixture.folder, 'oci-layout'), '{"imageLayoutVersion":"2.0.0"}')
    await expect(readLayout(fixture.folder)).rejects.toThrow(/not of version 1/)
  })

  it('refuses no image and two images', async () => {
    await fixture.top()
    await expect(readLayout(fixture.folder)).rejects.toThrow(/holds no image/)
    await fixture.top(await fixture.image(['a']), await fixture.image(['b']))
    await expect(readLayout(fixture.folder)).rejects.toThrow(/holds 2 images/)
  })

  it('refuses a layer of the right size with other bytes', async () => {
    const layer = await fixture.blob('good', 'application/vnd.oci.image.layer.v1.tar')
    await fixture.top(await fixture.image(['good']))
    await writeFile(fixture.path(layer.digest), 'evil')
    await expect(readLayout(fixture.folder)).rejects.toThrow(`The content of the blob ${layer.digest} does not match its digest.`)
  })

  it('refuses a truncated and a missing layer', async () => {
    const layer = await fixture.blob('good', 'application/vnd.oci.image.layer.v1.tar')
    await fixture.top(await fixture.image(['good']))
    await truncate(fixture.path(layer.digest), 2)
    await expect(readLayout(fixture.folder)).rejects.toThrow(/has 2 bytes instead of 4/)
    await unlink(fixture.path(layer.digest))
    await expect(readLayout(fixture.folder)).rejects.toThrow(/lacks the blob/)
  })

  it('refuses a manifest with other bytes', async () => {
    const image = await fixture.image(['a'])
    await fixture.top(image)
    await writeFile(fixture.path(image.digest), ' '.repeat(image.size))
    await expect(readLayout(fixture.folder)).rejects.toThrow(/does not match its digest/)
  })

  it.each(['sha256:../../../etc/passwd', `sha512:${'a'.repeat(128)}`, `SHA256:${'a'.repeat(64)}`, '', 7])(
    'refuses the digest %j',
    async digest => {
      await fixture.top({mediaType: 'application/vnd.oci.image.manifest.v1+json', digest, size: 2})
      await expect(readLayout(fixture.folder)).rejects.toThrow(/is not sha256 with 64 hex digits/)
    }
  )

  it('refuses a blob that is a link to somewhere else', async () => {
    const image = await fixture.image(['a'])
    await fixture.top(image)
    const outside = await mkdtemp(join(tmpdir(), 'fairway-outside-'))
    try {
      await writeFile(join(outside, 'file'), 'a')
      const layer = await fixture.blob('a', 'x')
      await unlink(fixture.path(layer.digest))
      await symlink(join(outside, 'file'), fixture.path(layer.digest))
      await expect(readLayout(fixture.folder)).rejects.toThrow(/not a file inside/)
    } finally {
      await rm(outside, {recursive: true})
    }
  })

  it('refuses indexes that nest too deep', async () => {
    let entry = await fixture.image(['a'])
    for (let level = 0; level < 6; level++) entry = await fixture.index([entry])
    await fixture.top(entry)
    await expect(readLayout(fixture.folder)).rejects.toThrow(/nests its indexes deeper/)
  })

  it('refuses a media type it does not know, a bad size and broken JSON', async () => {
    const image = await fixture.image(['a'])
    await fixture.top({...image, mediaType: 'text/plain'})
    await expect(readLayout(fixture.folder)).rejects.toThrow(/"text\/plain" is not the media type/)
    await fixture.top({...image, size: -1})
    await expect(readLayout(fixture.folder)).rejects.toThrow(/no valid size/)
    await fixture.top({...image, size: 99 * 1024 * 1024})
    await expect(readLayout(fixture.folder)).rejects.toThrow(/too large for a manifest/)
    await writeFile(join(fixture.folder, 'index.json'), '{')
    await expect(readLayout(fixture.folder)).rejects.toThrow(/index.json is not JSON/)
  })
})
