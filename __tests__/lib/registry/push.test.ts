import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {http} from '../../../lib/http/http.ts'
import {createRegistryClient, type RegistryClient} from '../../../lib/registry/client.ts'
import {readLayout, type Layout} from '../../../lib/registry/layout.ts'
import {pushLayout, pushTag, tagTargetOf, type PushProgress} from '../../../lib/registry/push.ts'
import {createPatience} from '../../../lib/registry/patience.ts'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {FakeRegistry, type FakeRegistryOptions} from './fake-registry.ts'
import {lateClock, type LateClock} from './late-clock.ts'
import {LayoutFixture, twoPlatforms} from './layout-fixture.ts'

const credentials = {username: 'user', password: 'pass-word'}
let fixture: LayoutFixture
let layout: Layout
let registry: FakeRegistry | undefined
let clock: LateClock

beforeEach(async () => {
  clock = lateClock()
  fixture = await LayoutFixture.create()
  await twoPlatforms(fixture)
  layout = await readLayout(fixture.folder)
})
afterEach(async () => {
  await registry?.stop()
  await fixture.remove()
})

async function start(options: FakeRegistryOptions = {}) {
  registry = await new FakeRegistry(options).start()
  return {registry, client: createRegistryClient({...clientOptions(registry), credentials})}
}

function push(client: RegistryClient) {
  return pushLayout({client, layout})
}

describe('pushLayout', () => {
  it.each<FakeRegistryOptions>([
    {login: 'none'},
    {login: 'basic', location: 'absolute'},
    {login: 'bearer', location: 'relative'},
    {login: 'bearer', tokenUses: 10},
    {storedStatus: 202},
    {storedStatus: 204}
  ])('pushes every byte to a registry with %j', async options => {
    const {registry: target, client} = await start(options)
    const result = await push(client)
    expect(result.digest).toBe(layout.root.digest)
    expect([...target.blobs.keys()].sort()).toEqual(layout.blobs.map(blob => blob.digest).sort())
    for (const {descriptor, content} of layout.manifests) {
      expect(target.manifests.get(descriptor.digest)).toEqual({mediaType: descriptor.mediaType, content})
    }
    expect(target.tags.size).toBe(0)
    expect(result.bytesUploaded).toBe(layout.blobs.reduce((sum, blob) => sum + blob.size, 0))
    expect(result.bytesSkipped).toBe(0)
  })

  it('fetches one token for all uploads, with the right to push', async () => {
    const {registry: target, client} = await start({login: 'bearer'})
    await push(client)
    expect(target.tokenScopes).toEqual(['repository:team/app:pull,push'])
  })

  it('sends nothing twice', async () => {
    const {registry: target, client} = await start()
    await push(client)
    const before = target.requests.length
    const progress: PushProgress[] = []
    const again = await pushLayout({client, layout, onProgress: step => progress.push(step)})
    expect(target.calls.slice(before).filter(call => !call.startsWith('HEAD'))).toEqual([])
    expect(again.bytesUploaded).toBe(0)
    expect(again.bytesSkipped).toBe(layout.blobs.reduce((sum, blob) => sum + blob.size, 0))
    expect(new Set(progress.map(step => ('state' in step ? step.state : step.kind)))).toEqual(new Set(['skipped']))
  })

  it('has at most four blobs on the way', async () => {
    const {registry: target, client} = await start()
    await push(client)
    expect(layout.blobs.length).toBeGreaterThan(4)
    expect(target.mostUploadsAtOnce).toBeLessThanOrEqual(4)
  })

  it.each([
    {method: 'PUT', path: /blobs\/uploads/, status: 500, times: 1},
    {method: 'POST', path: /blobs\/uploads/, status: 503, times: 1},
    {method: 'PUT', path: /blobs\/uploads/, status: 404, body: '{"errors":[{"code":"BLOB_UPLOAD_UNKNOWN"}]}', times: 1},
    {method: 'HEAD', path: /blobs\/sha256/, status: 502, times: 1}
  ])('survives $method $status once', async fault => {
    const {registry: target, client} = await start()
    target.faults.push({...fault})
    await push(client)
    expect(target.manifests.has(layout.root.digest)).toBe(true)
  })

  it('waits as long as a limit of the registry asks for', async () => {
    const {registry: target} = await start()
    target.faults.push({method: 'PUT', path: /uploads/, status: 429, headers: {'retry-after': '0'}, times: 2})
    // Without a look at Retry-After it would wait an hour, which the signal ends.
    const signal = AbortSignal.timeout(4_000)
    const client = createRegistryClient({...clientOptions(target), credentials, firstWait: 3_600_000, signal})
    expect((await push(client)).digest).toBe(layout.root.digest)
  })

  it('does not wait longer than a job has time', async () => {
    const {registry: target, client} = await start()
    target.faults.push({method: 'PUT', path: /uploads/, status: 429, headers: {'retry-after': '3600'}, times: 100})
    await expect(push(client)).rejects.toThrow(/answered 429/)
  })

  it.each([200, 202])('does not take a %d for a stored blob that the registry does not have', async status => {
    const {registry: target, client} = await start()
    target.faults.push({method: 'PUT', path: /uploads/, status, times: 100})
    await expect(push(client)).rejects.toThrow(new RegExp(`answered ${status} to uploading`))
  })

  it('does not take a 200 for a stored manifest that the registry does not have', async () => {
    const {registry: target, client} = await start()
    target.faults.push({method: 'PUT', path: /manifests/, status: 200, times: 100})
    await expect(push(client)).rejects.toThrow(/answered 200 to storing the manifest/)
    expect(target.manifests.size).toBe(0)
  })

  it('gives up on an upload that fails for good, and stores no manifest', async () => {
    const {registry: target, client} = await start()
    target.faults.push({
      method: 'PUT',
      path: /blobs\/uploads/,
      status: 500,
      body: '{"errors":[{"code":"UNKNOWN","message":"disk full"}]}',
      times: 99
    })
    await expect(push(client)).rejects.toThrow(/answered 500 to uploading sha256:[0-9a-f]+ \(UNKNOWN: disk full\)/)
    expect(target.manifests.size).toBe(0)
  })

  it('fails when the registry says that it stored other bytes', async () => {
    const {client} = await start({claimedDigest: `sha256:${'0'.repeat(64)}`})
    await expect(push(client)).rejects.toThrow(/stored sha256:0+ instead of/)
  })

  it.each([
    [401, /refused the login/],
    [403, /does not let this account write to "team\/app" \(403: DENIED: no right\)/],
    [404, /does not know the repository "team\/app" \(404/],
    [413, /too large/]
  ])('says what a %d means', async (status, message) => {
    const {registry: target} = await start({login: 'basic'})
    const body = '{"errors":[{"code":"DENIED","message":"no\\nright"}]}'
    if (status !== 401) target.faults.push({method: 'POST', path: /uploads/, status, body, times: 99})
    const password = status === 401 ? 'an-old-one' : credentials.password
    const client = createRegistryClient({...clientOptions(target), credentials: {username: 'user', password}})
    await expect(push(client)).rejects.toThrow(message)
  })

  it('asks for a login when none was given', async () => {
    const {registry: target} = await start({login: 'basic'})
    const stranger = createRegistryClient({...clientOptions(target), credentials: undefined})
    await expect(push(stranger)).rejects.toThrow(/asks for a login, and none was given/)
  })

  it('never sends the login to another server than the registry', async () => {
    const storage = await new FakeRegistry().start()
    const {registry: target} = await start({login: 'basic'})
    const seen: (string | undefined)[] = []
    const rerouting = createRegistryClient({
      ...clientOptions(target),
      credentials,
      http: async request => {
        const answer = await http(request)
        if (request.method === 'PUT' && request.url.startsWith(`http://${storage.host}`)) seen.push(request.headers?.['authorization'])
        if (request.method !== 'POST' || answer.status !== 202) return answer
        return {...answer, headers: {...answer.headers, location: `http://${storage.host}/put/here?signature=1`}}
      }
    })
    try {
      await expect(push(rerouting)).rejects.toThrow()
      expect(seen.length).toBeGreaterThan(0)
      expect(seen.every(header => header === undefined)).toBe(true)
    } finally {
      await storage.stop()
    }
  })
})

describe('pushTag', () => {
  it('points a tag at the image and says what it was before', async () => {
    const {registry: target, client} = await start()
    await push(client)
    target.tags.set('latest', `sha256:${'1'.repeat(64)}`)
    const progress: PushProgress[] = []
    const options = {client, target: tagTargetOf(layout), onProgress: (step: PushProgress) => progress.push(step)}
    await pushTag(options, 'latest')
    await pushTag(options, 'latest')
    expect(target.tags.get('latest')).toBe(layout.root.digest)
    expect(progress).toEqual([
      {kind: 'tag', tag: 'latest', state: 'set', previous: `sha256:${'1'.repeat(64)}`},
      {kind: 'tag', tag: 'latest', state: 'unchanged', previous: layout.root.digest}
    ])
  })

  it('fails when somebody else moved the tag in between', async () => {
    const {client} = await start({afterManifest: (target, reference) => void target.tags.set(reference, `sha256:${'2'.repeat(64)}`)})
    await push(client)
    await expect(pushTag({client, target: tagTargetOf(layout)}, 'latest')).rejects.toMatchObject({
      message: expect.stringMatching(/has sha256:2+ under "latest" instead of \S+, which it took\. Before, nothing was there\.$/),
      fix: expect.stringMatching(/^Either the tag was moved once more since, or the registry is late/)
    })
    expect(clock.time).toBe(30_000)
  })
})

describe('tryUpload', () => {
  it.each<FakeRegistryOptions>([{login: 'none'}, {login: 'basic', location: 'absolute'}, {login: 'bearer'}])(
    'begins an upload, gives it up and sends nothing else to a registry with %j',
    async options => {
      const {registry: target, client} = await start(options)
      await client.tryUpload()
      const [post, del] = ['POST /v2/team/app/blobs/uploads/', expect.stringMatching(/^DELETE \/v2\/team\/app\/blobs\/uploads\/\d+$/)]
      const login = options.login === 'none' ? [] : options.login === 'basic' ? [post] : [post, 'GET /token']
      expect(target.calls).toEqual([...login, post, del])
      expect(target.openUploads).toBe(0)
    }
  )

  it.each([404, 405, 500])('says nothing when the registry answers %d to giving it up', async status => {
    const {registry: target, client} = await start()
    target.faults.push({method: 'DELETE', path: /uploads/, status, times: 99})
    await client.tryUpload()
    expect(target.calls.filter(call => call.startsWith('DELETE'))).toHaveLength(1)
  })

  it('finds that an account that may log in may not push', async () => {
    const {client} = await start({login: 'bearer', mayPush: false})
    await expect(client.tryUpload()).rejects.toThrow(
      /does not let this account write to "team\/app" \(403: DENIED: permission_denied: write_package\)/
    )
  })

  it('says that a registry cannot be reached', async () => {
    const once = (request: Parameters<typeof http>[0]) => http({...request, attempts: 1})
    const client = createRegistryClient({image: parseImageName('127.0.0.1:1/team/app'), credentials, http: once})
    await expect(client.tryUpload()).rejects.toThrow(/^The registry 127\.0\.0\.1:1 cannot be reached\. POST .*ECONNREFUSED/)
  })

  it('says so when a registry speaks plain HTTP, and sends no login', async () => {
    const {registry: target} = await start({login: 'basic'})
    // A name that is this machine, and does not look like it.
    const host = target.host.replace('127.0.0.1', '0x7f000001')
    const client = createRegistryClient({...clientOptions(target), image: {registry: host, repository: 'team/app', name: ''}, credentials})
    await expect(client.tryUpload()).rejects.toThrow(/ speaks plain HTTP\. A login and an image are sent only over https/)
    expect(target.requests).toEqual([])
  })
})

describe('manifest', () => {
  it('gives the bytes of a digest, and nothing for one that is not there', async () => {
    const {client} = await start({login: 'basic'})
    await push(client)
    const {digest, mediaType, content} = tagTargetOf(layout)
    expect(await client.manifest(digest)).toEqual({digest, mediaType, content})
    expect(await client.manifest(`sha256:${'1'.repeat(64)}`)).toBeUndefined()
  })

  it.each([
    [
      'other bytes',
      (target: FakeRegistry, digest: string) => target.manifests.set(digest, {mediaType: 'x', content: Buffer.from('{}')}),
      /answered with sha256:/
    ],
    [
      'another type than it says itself',
      (target: FakeRegistry, digest: string) =>
        target.manifests.set(digest, {...target.manifests.get(digest)!, mediaType: 'application/vnd.oci.image.manifest.v1+json'}),
      /is not an image: its type is "application\/vnd.oci.image.manifest.v1\+json"/
    ]
  ])('refuses %s', async (_, change, message) => {
    const {registry: target, client} = await start()
    await push(client)
    change(target, layout.root.digest)
    await expect(client.manifest(layout.root.digest)).rejects.toThrow(message)
  })
})

function clientOptions(target: FakeRegistry) {
  return {
    image: parseImageName(`${target.host}/team/app`),
    http,
    firstWait: 1,
    patience: createPatience(clock)
  }
}
