import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {existsSync, lstatSync, mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {asBuilt, createView} from '../../../actions/trivy-scan/view.ts'
import {blobPath, readLayout, runnableManifests, type LayoutManifest} from '../../../lib/registry/layout.ts'
import {writeLayout} from './layouts.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-view-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

async function manifestOf(history: readonly object[]): Promise<LayoutManifest> {
  await writeLayout(join(folder, 'layout'), [{platform: 'linux/amd64', files: {a: 'a'}, history}])
  const [manifest] = runnableManifests(await readLayout(join(folder, 'layout')))
  if (manifest === undefined) throw new Error('no image')
  return manifest
}

const bases = [
  {created_by: 'COPY .env /app/.env # buildkit'},
  {created_by: 'CMD ["sh"]', empty_layer: true},
  {created_by: '/bin/sh -c #(nop)  CMD ["bash"]', empty_layer: true},
  // Go takes a key in any case.
  {Created_By: 'CMD ["x"]', Empty_Layer: true}
]

describe('a view', () => {
  it('of an image without a base image is that image, nothing copied', async () => {
    const manifest = await manifestOf([{created_by: 'COPY a /a'}])
    await createView(join(folder, 'view'), join(folder, 'layout'), manifest)
    expect(lstatSync(join(folder, 'view', 'blobs')).isSymbolicLink()).toBe(true)
    expect(readFileSync(join(folder, 'view', 'index.json'), 'utf8')).toContain(manifest.descriptor.digest)
  })

  it('has nothing by which the end of a base image could be guessed, is a whole layout, and leaves the other one as it is', async () => {
    const manifest = await manifestOf(bases)
    await createView(join(folder, 'view'), join(folder, 'layout'), manifest)
    const view = join(folder, 'view')
    const read = (digest = '') => readFileSync(blobPath(view, digest), 'utf8')
    const digestIn = (json: string) => /"digest":"(sha256:[0-9a-f]{64})"/.exec(json)?.[1] ?? ''
    const own = digestIn(readFileSync(join(view, 'index.json'), 'utf8'))
    const config = read(digestIn(read(own)))
    for (const {digest} of manifest.layers) {
      expect(read(own)).toContain(digest)
      expect(lstatSync(blobPath(view, digest)).isSymbolicLink()).toBe(true)
    }
    expect(config).not.toMatch(/":"(?:CMD|\/bin\/sh -c #\(nop\) {2}CMD)/)
    expect(config).toContain('COPY .env')
    expect(own).not.toBe(manifest.descriptor.digest)
    expect(existsSync(blobPath(join(folder, 'layout'), own))).toBe(false)
  })

  it('is not what the report is about: that has the image as it was built', async () => {
    const manifest = await manifestOf(bases)
    const report = {ArtifactName: 'x', Metadata: {ImageID: 'sha256:other', ImageConfig: {os: 'linux'}}}
    expect(asBuilt(report, manifest, 'ghcr.io/team/app')).toEqual({
      ArtifactName: 'x',
      Metadata: {
        ImageID: manifest.blobs[0]?.digest,
        RepoDigests: [`ghcr.io/team/app@${manifest.descriptor.digest}`],
        ImageConfig: {os: 'linux'}
      }
    })
    expect(asBuilt([], manifest, '')).toEqual([])
  })
})
