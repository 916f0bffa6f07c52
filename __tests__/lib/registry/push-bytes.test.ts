import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {appendFile, mkdir, rename, rm, symlink, truncate, writeFile} from 'node:fs/promises'
import {http} from '../../../lib/http/http.ts'
import {createRegistryClient, type RegistryClient} from '../../../lib/registry/client.ts'
import {readLayoutToPush, type Layout} from '../../../lib/registry/layout.ts'
import {createPatience} from '../../../lib/registry/patience.ts'
import {pushLayout, type PushProgress} from '../../../lib/registry/push.ts'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {describeTransfer} from '../../../lib/registry/transfer.ts'
import {FakeRegistry} from './fake-registry.ts'
import {lateClock} from './late-clock.ts'
import {LayoutFixture, twoPlatforms} from './layout-fixture.ts'

let fixture: LayoutFixture
let layout: Layout
let registry: FakeRegistry

beforeEach(async () => {
  fixture = await LayoutFixture.create()
  await twoPlatforms(fixture)
  layout = await readLayoutToPush(fixture.folder)
})
afterEach(async () => {
  await registry.stop()
  await fixture.remove()
})

async function start() {
  registry = await new FakeRegistry().start()
  const image = parseImageName(`${registry.host}/team/app`)
  const client = createRegistryClient({image, credentials: undefined, http, firstWait: 1, patience: createPatience(lateClock())})
  return {registry, client}
}

const push = (client: RegistryClient) => pushLayout({client, layout})

describe('what a push sends', () => {
  it('asks for nothing but the manifests when all of them are there', async () => {
    const {registry: target, client} = await start()
    await push(client)
    target.requests.length = 0
    await push(client)
    const asked = layout.manifests.map(({descriptor}) => `HEAD /v2/team/app/manifests/${descriptor.digest}`)
    expect([...target.calls].sort()).toEqual(asked.sort())
  })

  it('sends what a registry has lost of an index that it has', async () => {
    const {registry: target, client} = await start()
    await push(client)
    const [lost] = layout.manifests
    target.manifests.delete(lost!.descriptor.digest)
    const own = lost!.blobs.filter(
      ({digest}) => layout.manifests.filter(({blobs}) => blobs.some(blob => blob.digest === digest)).length === 1
    )
    for (const {digest} of own) target.blobs.delete(digest)
    const result = await push(client)
    expect(target.manifests.has(lost!.descriptor.digest)).toBe(true)
    expect(result.bytesUploaded).toBe(own.reduce((sum, {size}) => sum + size, 0))
  })

  it.each<[string, (path: string, size: number) => Promise<void>, RegExp]>([
    [
      'other bytes',
      async (path, size) => writeFile(path, Buffer.alloc(size, 1)),
      /^The content of the blob \S+ does not match its digest\.$/
    ],
    ['more bytes', async path => appendFile(path, 'x'), /has more than 70000 bytes/],
    ['fewer bytes', async (path, size) => truncate(path, size - 1), /has 69999 bytes instead of 70000/],
    ['a hole', async (path, size) => truncate(path, 0).then(() => truncate(path, size)), /does not match its digest/],
    ['a link to the same bytes', async path => rename(path, `${path}.x`).then(() => symlink(`${path}.x`, path)), /cannot be read: .*ELOOP/],
    ['a folder', async path => rm(path).then(() => mkdir(path)), /is not a file/],
    ['nothing', async path => rm(path), /cannot be read: .*ENOENT/]
  ])('sends no end of a blob that has become %s, once, and no manifest', async (_, change, message) => {
    const {registry: target, client} = await start()
    const large = layout.blobs.find(({size}) => size === 70_000)
    await change(fixture.path(large!.digest), 70_000)
    await expect(push(client)).rejects.toThrow(message)
    expect(target.blobs.has(large!.digest)).toBe(false)
    expect(target.manifests.size).toBe(0)
    // The same bytes would be as wrong the next time.
    const uploads = target.requests.filter(({method, path}) => method === 'PUT' && path.includes(encodeURIComponent(large!.digest)))
    expect(uploads.length).toBeLessThanOrEqual(1)
  })

  it('says how far it is, and does not count twice what it has to send again', async () => {
    const {registry: target, client} = await start()
    target.faults.push({method: 'PUT', path: /blobs\/uploads/, status: 500, times: 2})
    const progress: PushProgress[] = []
    let ring = () => {}
    let rings = 0
    const every = (milliseconds: number, next: () => void) => {
      expect(milliseconds).toBe(5_000)
      ring = next
      return () => (ring = () => (rings = -1))
    }
    let time = 0
    const counting = (step: PushProgress) => {
      progress.push(step)
      if (step.kind === 'blob' && rings++ === 0) ring()
    }
    const result = await pushLayout({client, layout, onProgress: counting, clock: {now: () => (time += 100), every}})
    const transfers = progress.flatMap(step => (step.kind === 'transfer' ? [step] : []))
    const total = layout.blobs.reduce((sum, {size}) => sum + size, 0)
    expect(transfers).toHaveLength(2)
    expect(transfers.at(-1)).toEqual({kind: 'transfer', sent: total, total, milliseconds: 200})
    expect(result.bytesUploaded).toBe(total)
    expect(describeTransfer(transfers.at(-1)!)).toMatch(/^sent 6\d\.\d KiB of 6\d\.\d KiB in 0\.2 s, 3\d\d\.\d KiB\/s$/)
    // No bell rings after the end.
    ring()
    expect(rings).toBe(-1)
  })
})
