import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {createServer as createTlsServer} from 'node:https'
import type {AddressInfo} from 'node:net'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {FakeRegistry, type FakeRegistryOptions} from '../lib/registry/fake-registry.ts'
import {LayoutFixture, twoPlatforms} from '../lib/registry/layout-fixture.ts'
import {startBundle} from '../support/action-process.ts'
import {certificateForLoopback} from '../support/certificate.ts'

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
  return (await startBundle('build-push', given, runner)).ended()
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
