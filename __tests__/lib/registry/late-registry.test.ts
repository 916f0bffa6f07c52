import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {http} from '../../../lib/http/http.ts'
import {createRegistryClient, type RegistryClient} from '../../../lib/registry/client.ts'
import {openBlob, readLayout, type Layout} from '../../../lib/registry/layout.ts'
import {createPatience} from '../../../lib/registry/patience.ts'
import {pushLayout, pushTag, tagTargetOf} from '../../../lib/registry/push.ts'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {FakeRegistry, type FakeRegistryOptions} from './fake-registry.ts'
import {lateClock, type LateClock} from './late-clock.ts'
import {LayoutFixture, twoPlatforms} from './layout-fixture.ts'

let fixture: LayoutFixture
let layout: Layout
let registry: FakeRegistry
let clock: LateClock
let said: string[]

beforeEach(async () => {
  clock = lateClock()
  said = []
  fixture = await LayoutFixture.create()
  await twoPlatforms(fixture)
  layout = await readLayout(fixture.folder)
})
afterEach(async () => {
  await registry.stop()
  await fixture.remove()
})

async function start(options: FakeRegistryOptions = {}) {
  registry = await new FakeRegistry(options).start()
  const patience = createPatience({...clock, onWait: line => said.push(line)})
  const image = parseImageName(`${registry.host}/team/app`)
  return {registry, client: createRegistryClient({image, credentials: undefined, http, firstWait: 1, patience})}
}

const push = (client: RegistryClient) => pushLayout({client, layout})

describe('a registry that is late with what it took', () => {
  const other = `sha256:${'3'.repeat(64)}` as const
  const lag = (milliseconds: number, of: 'digests' | 'tags' | 'both', stale?: typeof other | 'previous') => ({
    lag: {milliseconds, of, now: clock.now, ...(stale === undefined ? {} : {stale})}
  })
  const tag = (client: RegistryClient) => pushTag({client, target: tagTargetOf(layout)}, 'latest')

  it('shows a digest 29 s later: pushed', async () => {
    const {client} = await start(lag(29_000, 'both'))
    expect((await push(client)).digest).toBe(layout.root.digest)
    expect(said).toEqual([`Waiting up to 30 s for the registry to show ${layout.root.digest} under "${layout.root.digest}".`])
  })

  it('never shows a digest: said so, and nobody is accused', async () => {
    const {client} = await start(lag(31_000, 'both'))
    await expect(push(client)).rejects.toMatchObject({
      message: `The registry ${client.image.registry} has nothing under "${layout.root.digest}" instead of ${layout.root.digest}, which it took.`,
      fix: 'It may only be late with its answer: run the job again. What it has is not sent twice.'
    })
    expect(clock.time).toBe(30_000)
  })

  it('has another digest under a digest: an error at once', async () => {
    const {registry: target, client} = await start()
    target.faults.push({method: 'HEAD', path: /manifests/, status: 200, headers: {'docker-content-digest': other}, times: 99})
    await expect(push(client)).rejects.toThrow(new RegExp(`has ${other} under`))
    expect(clock.waits).toEqual([])
  })

  it.each([undefined, 'previous', other] as const)('answers %s for a tag that was moved, for 29 s: set', async stale => {
    const {registry: target, client} = await start(lag(29_000, 'tags', stale))
    await push(client)
    target.tags.set('latest', `sha256:${'1'.repeat(64)}`)
    await tag(client)
    expect(target.tags.get('latest')).toBe(layout.root.digest)
    expect(said).toEqual([`Waiting up to 30 s for the registry to show ${layout.root.digest} under "latest".`])
  })

  it.each([
    [undefined, /has nothing under "latest" instead of \S+, which it took\. Before, sha256:1+ was there\.$/, /^It may only be late/],
    ['previous', /has sha256:1+ under "latest" instead of \S+, which it took\. The same was there before\.$/, /^It may only be late/],
    [other, /has sha256:3+ under "latest" instead of \S+, which it took\. Before, sha256:1+ was there\.$/, /^Either the tag was moved/]
  ] as const)('answers %s for a tag for good: what stands there is named, and what stood there', async (stale, message, fix) => {
    const {registry: target, client} = await start(lag(3_600_000, 'tags', stale))
    await push(client)
    target.tags.set('latest', `sha256:${'1'.repeat(64)}`)
    await expect(tag(client)).rejects.toMatchObject({
      message: expect.stringMatching(message),
      fix: expect.stringMatching(fix)
    })
    expect(clock.time).toBe(30_000)
  })

  it('still shows our digest for a tag that was moved away from it: set', async () => {
    const {registry: target, client} = await start()
    await push(client)
    target.tags.set('latest', other)
    const headers = {'docker-content-digest': layout.root.digest}
    target.faults.push({method: 'HEAD', path: /manifests\/latest/, status: 200, headers, times: 1})
    await tag(client)
    expect(target.tags.get('latest')).toBe(layout.root.digest)
  })

  it('has a manifest late that another job pushed: it is read', async () => {
    const {client} = await start(lag(20_000, 'digests'))
    const early = clock.time
    for (const {descriptor, content} of layout.manifests) {
      for (const blob of layout.blobs) await client.uploadBlob(blob, () => openBlob(layout.folder, blob))
      await client.putManifest(descriptor.digest, descriptor.mediaType, content, descriptor.digest)
    }
    expect(clock.time).toBe(early)
    expect((await client.manifest(layout.root.digest))?.digest).toBe(layout.root.digest)
  })

  it.each([
    [400, 'MANIFEST_BLOB_UNKNOWN'],
    [404, 'BLOB_UNKNOWN'],
    [404, 'MANIFEST_UNKNOWN'],
    [400, 'MANIFEST_UNKNOWN']
  ])('refuses a manifest with %d %s for a while: pushed', async (status, code) => {
    const {registry: target, client} = await start()
    target.faults.push({method: 'PUT', path: /manifests/, status, body: JSON.stringify({errors: [{code}]}), times: 6})
    await push(client)
    expect(target.manifests.has(layout.root.digest)).toBe(true)
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/^Waiting up to 30 s for the registry to see what the manifest sha256:[0-9a-f]+ names\.$/)
  })

  it('refuses it for good: its own words', async () => {
    const {registry: target, client} = await start()
    const body = '{"errors":[{"code":"BLOB_UNKNOWN","message":"blob unknown to registry"}]}'
    target.faults.push({method: 'PUT', path: /manifests/, status: 404, body, times: 99})
    await expect(push(client)).rejects.toThrow(
      /answered 404 to storing the manifest sha256:[0-9a-f]+ \(BLOB_UNKNOWN: blob unknown to registry\)\.$/
    )
    expect(clock.time).toBe(30_000)
  })

  it.each([
    [400, '{"errors":[{"code":"MANIFEST_INVALID"}]}'],
    [404, '{"errors":[{"code":"NAME_UNKNOWN"}]}'],
    [404, 'not JSON: MANIFEST_UNKNOWN'],
    [403, '{"errors":[{"code":"BLOB_UNKNOWN"}]}'],
    [409, '{"errors":[{"code":"MANIFEST_UNKNOWN"}]}']
  ])('says of a %d %s at once what it is', async (status, body) => {
    const {registry: target, client} = await start()
    target.faults.push({method: 'PUT', path: /manifests/, status, body, times: 99})
    await expect(push(client)).rejects.toThrow()
    expect([clock.waits, target.calls.filter(call => call.startsWith('PUT /v2/team/app/manifests'))]).toEqual([[], [expect.anything()]])
  })

  it('shows a blob late, after an answer that says nothing of it', async () => {
    const {registry: target, client} = await start({storedStatus: 202})
    const [blob] = layout.blobs
    target.faults.push({method: 'HEAD', path: /blobs/, status: 404, times: 4})
    await client.uploadBlob(blob!, () => openBlob(layout.folder, blob!))
    expect(target.calls.filter(call => call.startsWith('PUT'))).toHaveLength(1)
    expect(clock.waits).toEqual([500, 1_000, 2_000, 4_000])
  })
})
