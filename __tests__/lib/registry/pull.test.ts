import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {http} from '../../../lib/http/http.ts'
import {createRegistryClient} from '../../../lib/registry/client.ts'
import {formatPlatform} from '../../../lib/registry/descriptor.ts'
import {blobPath, readLayout, runnableManifests, type Layout} from '../../../lib/registry/layout.ts'
import {createPatience} from '../../../lib/registry/patience.ts'
import {pullImage, type PullOptions, type PullProgress} from '../../../lib/registry/pull.ts'
import {pushLayout, pushTag, tagTargetOf} from '../../../lib/registry/push.ts'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {FakeRegistry, type FakeRegistryOptions} from './fake-registry.ts'
import {lateClock} from './late-clock.ts'
import {LayoutFixture, twoPlatforms} from './layout-fixture.ts'

const credentials = {username: 'user', password: 'pass-word'}
let fixture: LayoutFixture
let registry: FakeRegistry
let work: string
let folder: string

beforeEach(async () => {
  fixture = await LayoutFixture.create()
  await twoPlatforms(fixture)
  work = await mkdtemp(join(tmpdir(), 'fairway-pull-'))
  folder = join(work, 'layout')
  registry = await new FakeRegistry().start()
})
afterEach(async () => {
  await registry.stop()
  await fixture.remove()
  await rm(work, {recursive: true, force: true})
})

function clientOf(actions: 'pull' | 'pull,push' = 'pull') {
  const image = parseImageName(`${registry.host}/team/app`)
  return createRegistryClient({image, credentials, http, actions, firstWait: 1, patience: createPatience(lateClock())})
}

/** The fixture's image, in the registry as `v1`. */
async function stored(): Promise<Layout> {
  const layout = await readLayout(fixture.folder)
  const client = clientOf('pull,push')
  await pushLayout({client, layout})
  await pushTag({client, target: tagTargetOf(layout)}, 'v1')
  return layout
}

const pull = (options: Partial<PullOptions> = {}) => pullImage({client: clientOf(), reference: 'v1', folder, ...options})

const platformsOf = (layout: Layout) =>
  runnableManifests(layout).map(({platform}) => (platform === undefined ? '' : formatPlatform(platform)))

describe('pullImage', () => {
  it.each<FakeRegistryOptions>([{login: 'none'}, {login: 'basic'}, {login: 'bearer'}])(
    'brings every byte of an image out of a registry with %j',
    async options => {
      await registry.stop()
      registry = await new FakeRegistry(options).start()
      const original = await stored()
      const progress: PullProgress[] = []
      const result = await pull({attestations: true, onProgress: step => progress.push(step)})
      expect(result).toEqual({digest: original.root.digest, root: original.root.digest, size: original.size})
      expect({...(await readLayout(folder)), folder: ''}).toEqual({...original, folder: ''})
      const total = original.blobs.reduce((sum, {size}) => sum + size, 0)
      expect(progress.at(-1)).toEqual({received: total, total})
    }
  )

  it('takes a digest for a reference, and asks for no more than the right to pull', async () => {
    await registry.stop()
    registry = await new FakeRegistry({login: 'bearer'}).start()
    const {root} = await stored()
    registry.tokenScopes.length = 0
    expect((await pull({reference: root.digest, attestations: true})).digest).toBe(root.digest)
    expect(registry.tokenScopes).toEqual(['repository:team/app:pull'])
  })

  it('leaves the attestations out, and says which digest the registry has', async () => {
    const original = await stored()
    const result = await pull()
    const layout = await readLayout(folder)
    expect(result).toEqual({digest: original.root.digest, root: layout.root.digest, size: layout.size})
    expect(layout.manifests.map(({kind}) => kind)).toEqual(['runnable', 'runnable', 'index'])
    expect(runnableManifests(layout)).toEqual(runnableManifests(original))
  })

  it.each([
    [['linux/arm64'], false, ['runnable']],
    [['linux/arm64/v8'], true, ['runnable', 'attestation', 'index']],
    [['linux/amd64', 'linux/arm64'], true, ['runnable', 'runnable', 'attestation', 'attestation', 'index']]
  ])('brings %j, with attestations: %j', async (platforms, attestations, kinds) => {
    const original = await stored()
    registry.requests.length = 0
    await pull({platforms, attestations})
    const layout = await readLayout(folder)
    expect(layout.manifests.map(({kind}) => kind)).toEqual(kinds)
    expect(platformsOf(layout)).toEqual(platformsOf(original).filter(name => platforms.some(wanted => name.startsWith(wanted))))
    const originals = new Set(original.manifests.map(({descriptor}) => descriptor.digest))
    const isOwn = (digest: string) => originals.has(digest)
    expect(runnableManifests(layout).every(({descriptor}) => isOwn(descriptor.digest))).toBe(true)
    // What was not chosen is not fetched either.
    const fetched = registry.calls.filter(call => call.startsWith('GET') && call.includes('/blobs/'))
    expect(fetched).toHaveLength(layout.blobs.length)
  })

  it.each(['linux/amd64', 'linux/s390x'])('looks for %s into the configuration of an image that no index lists', async wanted => {
    await fixture.top(await fixture.image(['files']))
    await stored()
    const pulled = pull({platforms: [wanted]})
    if (wanted === 'linux/amd64') expect((await pulled).root).toBe((await readLayout(folder)).root.digest)
    else await expect(pulled).rejects.toThrow(/is not there for linux\/s390x\. Its platforms are: linux\/amd64\.$/)
  })

  it('names the platforms that there are instead of one that there is not', async () => {
    await stored()
    await expect(pull({platforms: ['linux/amd64', 'linux/riscv64']})).rejects.toThrow(
      /is not there for linux\/riscv64\. Its platforms are: linux\/amd64, linux\/arm64\/v8\.$/
    )
    await expect(readdir(folder)).rejects.toThrow(/ENOENT/)
  })

  it("keeps Docker's own types, and so the digests", async () => {
    const docker = 'application/vnd.docker'
    const layer = await fixture.blob('files', `${docker}.image.rootfs.diff.tar.gzip`)
    const config = {...(await fixture.config([layer])), mediaType: `${docker}.container.image.v1+json`}
    const type = `${docker}.distribution.manifest.v2+json`
    const manifest = await fixture.blob(JSON.stringify({schemaVersion: 2, mediaType: type, config, layers: [layer]}), type)
    const listType = `${docker}.distribution.manifest.list.v2+json`
    const listed = {...manifest, platform: {os: 'linux', architecture: 'amd64'}}
    await fixture.top(await fixture.blob(JSON.stringify({schemaVersion: 2, mediaType: listType, manifests: [listed]}), listType))
    const original = await stored()
    await pull()
    expect({...(await readLayout(folder)), folder: ''}).toEqual({...original, folder: ''})
  })

  it('asks again for a blob that came too short', async () => {
    const {blobs, root} = await stored()
    registry.faults.push({method: 'GET', path: new RegExp(blobs[0]!.digest), status: 200, body: 'sh', times: 2})
    registry.faults.push({method: 'GET', path: new RegExp(blobs[1]!.digest), status: 503, times: 1})
    const progress: PullProgress[] = []
    await pull({attestations: true, onProgress: step => progress.push(step)})
    expect((await readLayout(folder)).root).toEqual(root)
    expect(progress.at(-1)!.received).toBe(progress.at(-1)!.total)
  })

  it.each([
    ['other bytes', (length: number) => 'x'.repeat(length), /gave bytes with the digest sha256:[0-9a-f]+ for the blob sha256:/],
    ['more bytes', (length: number) => 'x'.repeat(length + 1), /gave more than the \d+ bytes that it should have for the blob/],
    ['always too few', () => 'x', /gave 1 of \d+ bytes for the blob/]
  ])('refuses %s, and leaves no layout', async (_, body, message) => {
    const {blobs} = await stored()
    const bad = blobs.at(-1)!
    registry.faults.push({method: 'GET', path: new RegExp(bad.digest), status: 200, body: body(bad.size), times: 4})
    await expect(pull({attestations: true})).rejects.toThrow(message)
    await expect(readLayout(folder)).rejects.toThrow(/is not an OCI layout/)
    await expect(readFile(blobPath(folder, bad.digest))).rejects.toThrow(/ENOENT/)
    expect((await readdir(join(folder, 'blobs', 'sha256'))).filter(name => name.endsWith('.partial'))).toEqual([])
  })

  it('does not ask a second time for what is wrong', async () => {
    const {blobs} = await stored()
    const bad = blobs[0]!
    registry.faults.push({method: 'GET', path: new RegExp(bad.digest), status: 200, body: 'x'.repeat(bad.size + 1), times: 9})
    await expect(pull({attestations: true})).rejects.toThrow(/gave more than/)
    expect(registry.calls.filter(call => call.endsWith(bad.digest) && call.startsWith('GET'))).toHaveLength(1)
  })

  it('fetches no layer of what is larger than it may be', async () => {
    const {size} = await stored()
    await expect(pull({attestations: true, limit: size - 1})).rejects.toThrow(`has ${size} bytes, and at most ${size - 1} are pulled.`)
    expect(registry.calls.some(call => call.startsWith('GET') && call.includes('/blobs/'))).toBe(false)
    expect((await pull({attestations: true, limit: size})).size).toBe(size)
  })

  it('refuses a manifest that is larger than any registry takes', async () => {
    const {root} = await stored()
    registry.faults.push({method: 'GET', path: /manifests/, status: 200, body: ' '.repeat(4 * 1024 * 1024 + 1), times: 1})
    await expect(pull({reference: root.digest})).rejects.toThrow(/the answer is larger than 4194304 bytes/)
  })

  it.each(['v2', `sha256:${'1'.repeat(64)}`])('says that there is no %s', async reference => {
    await stored()
    await expect(pull({reference})).rejects.toThrow(/has no (?:tag "v2"|sha256:1+) in "team\/app"/)
  })

  it('refuses what is no image', async () => {
    const chart = await fixture.blob('{}', 'application/vnd.cncf.helm.config.v1+json')
    const manifest = await fixture.manifest({config: chart, layers: []})
    const content = await readFile(fixture.path(manifest.digest))
    registry.manifests.set(manifest.digest, {mediaType: manifest.mediaType, content})
    await expect(pull({reference: manifest.digest})).rejects.toThrow(
      /is "application\/vnd\.cncf\.helm\.config\.v1\+json", not that of an image/
    )
  })

  it('pulls into no folder that holds something', async () => {
    await stored()
    await mkdir(folder)
    await writeFile(join(folder, 'index.json'), '{}')
    await expect(pull()).rejects.toThrow(/is not empty, so no image is pulled into it/)
  })

  it('says that the disk does not take a blob, and asks once', async () => {
    const {blobs} = await stored()
    const client = clientOf()
    const path = join(work, 'no', 'such', 'folder', 'blob')
    registry.requests.length = 0
    await expect(client.downloadBlob(blobs[0]!, path)).rejects.toThrow(/cannot be written: (?:Error: )?ENOENT/)
    expect(registry.requests).toHaveLength(1)
  })
})
