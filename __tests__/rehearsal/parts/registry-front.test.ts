import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {randomBytes} from 'node:crypto'
import {Readable} from 'node:stream'
import {http} from '../../../lib/http/http.ts'
import {createRegistryClient} from '../../../lib/registry/client.ts'
import {readLayout, type Layout} from '../../../lib/registry/layout.ts'
import {createPatience} from '../../../lib/registry/patience.ts'
import {pushLayout, pushTag, tagTargetOf} from '../../../lib/registry/push.ts'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {lag, MANIFEST, refuse, registryError} from '../../../rehearsal/parts/registry-faults.ts'
import {startRegistryFront, type RegistryFault} from '../../../rehearsal/parts/registry-front.ts'
import {FakeRegistry, digestOf} from '../../lib/registry/fake-registry.ts'
import {LayoutFixture, twoPlatforms} from '../../lib/registry/layout-fixture.ts'

const OLD = `sha256:${'1'.repeat(64)}`

let registry: FakeRegistry
let front: Awaited<ReturnType<typeof startRegistryFront>>
let fixture: LayoutFixture
let layout: Layout
let time: number

beforeEach(async () => {
  time = 0
  registry = await new FakeRegistry({login: 'basic'}).start()
  fixture = await LayoutFixture.create()
  await twoPlatforms(fixture)
  layout = await readLayout(fixture.folder)
})
afterEach(async () => {
  await front.stop()
  await registry.stop()
  await fixture.remove()
})

const portOf = ({host}: FakeRegistry) => Number(host.split(':')[1])
const begin = async (...faults: RegistryFault[]) => (front = await startRegistryFront({port: 0, behind: portOf(registry), faults}))

const client = () =>
  createRegistryClient({
    image: parseImageName(`127.0.0.1:${front.port}/team/app`),
    credentials: {username: 'user', password: 'pass-word'},
    http,
    patience: createPatience({now: () => time, sleep: milliseconds => Promise.resolve(void (time += milliseconds))})
  })

/** What a program is answered for a manifest. */
async function asked(reference: string, reader: string, method: 'GET' | 'HEAD' = 'HEAD') {
  const url = `http://127.0.0.1:${front.port}/v2/team/app/manifests/${reference}`
  const authorization = `Basic ${Buffer.from('user:pass-word').toString('base64')}`
  const {status, headers, body} = await http({method, url, headers: {'user-agent': `${reader}/1.0 (linux)`, authorization}, attempts: 1})
  return [status, headers['docker-content-digest'], body.toString()] as const
}

test('without a fault a push goes through it, every byte of it and no other address', async () => {
  await begin()
  const seen = client()
  await pushLayout({client: seen, layout})
  expect([...registry.blobs.keys()].sort()).toEqual(layout.blobs.map(({digest}) => digest).sort())
  expect(new Set(registry.requests.map(({host}) => host))).toEqual(new Set([`127.0.0.1:${front.port}`]))
  const blob = randomBytes(3_000_000)
  const digest = digestOf(blob)
  const [like] = layout.blobs
  await seen.uploadBlob({...like!, digest, size: blob.length}, () => Readable.from([blob]))
  expect(registry.blobs.get(digest)?.equals(blob)).toBe(true)
})

test('a registry that is gone breaks the connection off', async () => {
  await begin()
  await registry.stop()
  await expect(asked('latest', 'docker')).rejects.toThrow(/got no answer/)
})

test('a fault that is wrong is seen', async () => {
  await begin({
    before() {
      throw new Error('of the test')
    }
  })
  expect((await asked('latest', 'docker', 'GET'))[2]).toContain('of the test')
})

test('a refusal strikes so often, and only what it is for', async () => {
  const refusal = refuse('PUT', MANIFEST, 2, registryError(404, 'MANIFEST_BLOB_UNKNOWN', 'blob unknown to registry'))
  await begin(refusal)
  await pushLayout({client: client(), layout})
  expect([refusal.left(), time]).toEqual([0, 1_500])
  expect(registry.manifests.has(layout.root.digest)).toBe(true)
})

describe('a registry that lags', () => {
  const late = (milliseconds = 2_500) => lag(milliseconds, () => time)

  test('12.1 shows a manifest late to each program that asks, from when it first asks', async () => {
    const {digest} = layout.root
    await begin(late())
    await pushLayout({client: client(), layout})
    expect(time).toBeGreaterThanOrEqual(2_500)
    expect(await asked(digest, 'docker', 'GET')).toEqual([404, undefined, expect.stringContaining('MANIFEST_UNKNOWN')])
    time += 2_499
    expect(await asked(digest, 'docker')).toEqual([404, undefined, ''])
    time += 1
    expect(await asked(digest, 'docker')).toEqual([200, digest, ''])
    expect(await asked(digest, 'fairway')).toEqual([200, digest, ''])
  })

  test('12.1 answers for a moved tag what it had before', async () => {
    const replicas = late()
    await begin(replicas)
    const target = tagTargetOf(layout)
    await pushLayout({client: client(), layout})
    registry.manifests.set(OLD, {mediaType: target.mediaType, content: Buffer.from('old')})
    registry.tags.set('latest', OLD)
    const before = time
    await pushTag({client: client(), target}, 'latest')
    expect(time - before).toBe(3_500)
    expect(await asked('latest', 'docker', 'GET')).toEqual([200, OLD, 'old'])
    time += 2_500
    expect(await asked('latest', 'docker')).toEqual([200, target.digest, ''])
    expect(replicas.readers()).toEqual(['fairway', 'docker'])
  })

  test('has other replicas later, which have nothing of it yet', async () => {
    const replicas = late()
    await begin(replicas)
    await pushLayout({client: client(), layout})
    expect(await asked(layout.root.digest, 'fairway')).toEqual([200, layout.root.digest, ''])
    replicas.otherReplicas()
    expect(await asked(layout.root.digest, 'fairway')).toEqual([404, undefined, ''])
    expect((await client().manifest(layout.root.digest))?.digest).toBe(layout.root.digest)
  })

  test('shows at once what was there before', async () => {
    await begin(late())
    const content = Buffer.from('old')
    registry.manifests.set(digestOf(content), {mediaType: 'application/vnd.oci.image.manifest.v1+json', content})
    expect(await asked(digestOf(content), 'docker')).toEqual([200, digestOf(content), ''])
  })
})
