import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {createServer as createTlsServer} from 'node:https'
import type {AddressInfo} from 'node:net'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {startRegistryFront} from '../../rehearsal/parts/registry-front.ts'
import {FakeRegistry, type FakeRegistryOptions} from '../lib/registry/fake-registry.ts'
import {LayoutFixture, onePlatform, twoPlatforms} from '../lib/registry/layout-fixture.ts'
import {startBundle} from '../support/action-process.ts'
import {certificateAuthority, certificateForLoopback} from '../support/certificate.ts'
import {digestOf} from '../support/played-host.ts'

// What build-push does with a registry, its login and its tags: the committed bundle, as a process.

const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const PASSWORD = 'Regi5try-p4ssw0rd'
let stage: string
let fixture: LayoutFixture
let digest: string
let registry: FakeRegistry

beforeEach(async () => {
  stage = await mkdtemp(join(tmpdir(), 'fairway-promises-registry-'))
  await mkdir(join(stage, 'temporary'))
  fixture = await LayoutFixture.create()
  digest = (await twoPlatforms(fixture)).digest
})
afterEach(async () => {
  await registry.stop()
  await fixture.remove()
  await rm(stage, {recursive: true, force: true})
})

async function start(options: FakeRegistryOptions): Promise<void> {
  registry = await new FakeRegistry({username: 'ci', password: PASSWORD, ...options}).start()
}

async function push(inputs: Record<string, string> = {}, more: Record<string, string> = {}) {
  const event = join(stage, 'event.json')
  await writeFile(event, JSON.stringify({repository: {default_branch: 'main'}}))
  const given = {
    mode: 'push',
    image: `${registry.host}/team/app`,
    layout: fixture.folder,
    digest,
    tags: `sha-${COMMIT}`,
    'registry-username': 'ci',
    'registry-password': PASSWORD,
    ...inputs
  }
  const runner = {
    workspace: stage,
    temporary: join(stage, 'temporary'),
    environment: {
      PATH: process.env['PATH'] ?? '',
      HOME: stage,
      GITHUB_SHA: COMMIT,
      GITHUB_REF: 'refs/tags/v1.2.3',
      GITHUB_REPOSITORY: 'Team/App',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: event,
      ...more
    },
    secrets: []
  }
  return startBundle('build-push', given, runner).ended()
}

describe('tags', () => {
  test('11.9 latest does not move with the push: the tags that move wait until they are asked for', async () => {
    await start({login: 'basic'})
    const tags = 'latest\nv1.2.3\n1.2'
    const pushed = await push({tags, 'tag-set': 'immutable'})
    expect(pushed).toMatchObject({exitCode: 0})
    expect(registry.manifests.has(digest)).toBe(true)
    expect([...registry.tags.keys()]).toEqual(['v1.2.3'])
    const left = await push({tags, 'tag-set': 'moving', mode: 'tag', layout: ''})
    expect([pushed.outputs['tags-left'], left.outputs['tags']]).toEqual(['2', 'latest\n1.2'])
    expect(registry.tags.get('latest')).toBe(digest)
  })
})

describe('the login', () => {
  let other: FakeRegistry
  const loginsAtOther = () => other.requests.flatMap(({authorization}) => authorization ?? [])

  beforeEach(async () => {
    other = await new FakeRegistry({login: 'bearer', username: 'ci', password: PASSWORD}).start()
  })
  afterEach(() => other.stop())

  test('11.18 a server that a blob is redirected to gets no password, although it asks with a realm of its own', async () => {
    await start({login: 'basic'})
    const headers = {location: `http://${other.host}/v2/team/app/blobs/elsewhere`}
    registry.faults.push({method: 'HEAD', path: /blobs/, status: 307, headers, times: 99})
    const {exitCode, said} = await push()
    expect(loginsAtOther()).toEqual([])
    expect(other.calls.filter(call => call.includes('token'))).toEqual([])
    expect(exitCode).toBe(1)
    expect(said).toContain(`The registry ${registry.host} sent us to http://${other.host} for`)
  })

  test('11.18 what another server refuses is told as its refusal, not as that of the registry', async () => {
    await start({login: 'basic'})
    const headers = {location: `http://${other.host}/v2/team/app/blobs/uploads/1`}
    registry.faults.push({method: 'POST', path: /uploads/, status: 202, headers, times: 99})
    const {exitCode, said} = await push()
    expect([exitCode, loginsAtOther()]).toEqual([1, []])
    expect(said).toContain(`sent us to http://${other.host} for uploading`)
    expect(said).not.toContain('refused the login')
  })

  test('11.18 a registry that answers its 401 without a challenge is asked for one', async () => {
    await start({login: 'basic'})
    registry.faults.push({method: 'HEAD', path: /blobs/, status: 401, times: 1})
    expect(await push()).toMatchObject({exitCode: 0})
    expect(registry.tags.get(`sha-${COMMIT}`)).toBe(digest)
  })

  test('11.18 a registry elsewhere cannot have the password sent to this machine', async () => {
    await start({})
    const {key, certificate} = certificateForLoopback()
    const elsewhere = createTlsServer({key, cert: certificate}, (_, response) => {
      response.writeHead(401, {'www-authenticate': `Bearer realm="http://localhost:${other.host.split(':')[1]}/token"`}).end()
    })
    await new Promise<void>(resolve => elsewhere.listen(0, '127.0.0.1', resolve))
    await writeFile(join(stage, 'ca.pem'), certificate)
    // A name that is no loopback name to look at; it is how a registry elsewhere is played.
    const image = `0x7f000001:${(elsewhere.address() as AddressInfo).port}/team/app`
    const {exitCode, said} = await push({image}, {NODE_EXTRA_CA_CERTS: join(stage, 'ca.pem')})
    elsewhere.closeAllConnections()
    await new Promise(resolve => elsewhere.close(resolve))
    expect(other.calls).toEqual([])
    expect(exitCode).toBe(1)
    expect(said).toMatch(/wants the login sent to http:\/\/localhost:\d+, which is this runner, not the registry\. .*ROOT_URL/)
  })
})

test('11.22 an image whose provenance holds the event of the run is not pushed, and both ways out are named', async () => {
  await start({login: 'basic'})
  const layout = await LayoutFixture.create()
  const event = {head_commit: {message: 'SECRET-ROADMAP', author: {email: 'alice@private.example'}}}
  const {digest: leaking} = await onePlatform(layout, JSON.stringify({predicate: {internalParameters: {github_event_payload: event}}}))
  const {exitCode, said} = await push({layout: layout.folder, digest: leaking})
  await layout.remove()
  expect([...registry.blobs.values()].map(String).filter(blob => blob.includes('SECRET-ROADMAP'))).toEqual([])
  expect(registry.manifests.size).toBe(0)
  expect(exitCode).toBe(1)
  expect(said).toMatch(/github_event_payload.*Nothing was pushed.*provenance-add-gha=false.*provenance: false/)
})

describe('a registry that lags behind its own writes, as GHCR does', () => {
  const LAG_MILLISECONDS = 700

  test('12.1 a digest that the registry shows late is pushed, and the log says once that it waits', async () => {
    await start({login: 'basic', lag: {milliseconds: LAG_MILLISECONDS, of: 'digests'}})
    const {exitCode, said, outputs} = await push({tags: 'v1.2.3'})
    expect({exitCode, digest: outputs['digest']}).toEqual({exitCode: 0, digest})
    expect(said.match(/^Waiting up to 30 s for the registry to show sha256:.*$/gm)).toHaveLength(1)
    expect(said).not.toContain('::error')
  })

  test.each([
    ['with nothing', undefined],
    ['with what it had before', 'previous'],
    ['with a third digest, which it had once', digestOf('3') as `sha256:${string}`]
  ])('12.1 a tag that the registry answers %s for a while is set', async (_, stale) => {
    await start({
      login: 'basic',
      lag: {milliseconds: LAG_MILLISECONDS, of: 'tags', ...(stale === undefined ? {} : {stale: stale as 'previous'})}
    })
    registry.tags.set('v1.2.3', digestOf('1'))
    const {exitCode, said, outputs} = await push({tags: 'v1.2.3'})
    expect({exitCode, tags: outputs['tags']}).toEqual({exitCode: 0, tags: 'v1.2.3'})
    expect(registry.tags.get('v1.2.3')).toBe(digest)
    expect(said).toContain(`tag v1.2.3: set, was ${digestOf('1')}`)
    expect(said).not.toContain('Somebody else')
  })

  test('12.1 a manifest that is refused twice for blobs that the registry does not see yet is pushed', async () => {
    await start({login: 'basic'})
    const body = JSON.stringify({errors: [{code: 'BLOB_UNKNOWN', message: 'unknown blob'}]})
    registry.faults.push({method: 'PUT', path: /manifests/, status: 404, body, times: 2})
    expect(await push({tags: 'v1.2.3'})).toMatchObject({exitCode: 0})
    expect(registry.tags.get('v1.2.3')).toBe(digest)
  })

  test('12.1 a digest that an earlier job pushed and the registry shows late gets its tags', async () => {
    await start({login: 'basic'})
    await push({tags: 'v1.2.3', 'tag-set': 'immutable'})
    registry.faults.push({method: 'GET', path: /manifests/, status: 404, times: 2})
    const {exitCode, outputs} = await push({mode: 'tag', layout: '', tags: 'stable'})
    expect({exitCode, tags: outputs['tags']}).toEqual({exitCode: 0, tags: 'stable'})
  })
})

describe('a registry of one’s own', () => {
  const authority = certificateAuthority()
  let front: Awaited<ReturnType<typeof startRegistryFront>>
  /** A name that is this machine and does not look like it, as that of a registry elsewhere. */
  const host = () => `0x7f000001:${front.port}`
  const image = () => ({image: `${host()}/team/app`})

  async function serve(tls?: ReturnType<typeof authority.issue>): Promise<void> {
    await start({login: 'basic'})
    front = await startRegistryFront({port: 0, behind: Number(registry.host.split(':')[1]), faults: [], tls})
  }
  afterEach(() => front.stop())

  test('13.1 with a certificate of its own CA is not taken, once, and the error names both ways; each of them works', async () => {
    await serve(authority.issue())
    const refused = await push(image())
    expect([refused.exitCode, registry.calls]).toEqual([1, []])
    expect(refused.said).toMatch(/does not trust .*"registry-ca".*\/etc\/docker\/certs\.d\/0x7f000001:\d+\/ca\.crt/)
    expect(await push({...image(), 'registry-ca': authority.certificate})).toMatchObject({exitCode: 0})
    expect(registry.tags.get(`sha-${COMMIT}`)).toBe(digest)
    const folder = join(stage, '.config', 'docker', 'certs.d', host())
    await mkdir(folder, {recursive: true})
    await writeFile(join(folder, 'ca.crt'), authority.certificate)
    expect(await push({...image(), tags: 'v1.2.3'})).toMatchObject({exitCode: 0})
    expect(registry.tags.get('v1.2.3')).toBe(digest)
  })

  test('13.1 over plain HTTP gets nothing without insecure-registry, which names the way to a login', async () => {
    await serve()
    const refused = await push(image())
    expect([refused.exitCode, registry.calls]).toEqual([1, []])
    expect(refused.said).toMatch(/speaks plain HTTP\. .*"registry-ca".*"insecure-registry: true"/)
    expect(await push({...image(), 'insecure-registry': 'true'})).toMatchObject({exitCode: 0})
    expect(registry.tags.get(`sha-${COMMIT}`)).toBe(digest)
  })
})
