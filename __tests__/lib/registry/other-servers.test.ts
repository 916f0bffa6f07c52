import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {http} from '../../../lib/http/http.ts'
import {createRegistryClient} from '../../../lib/registry/client.ts'
import {readLayout, type Layout} from '../../../lib/registry/layout.ts'
import {pushLayout} from '../../../lib/registry/push.ts'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {FakeRegistry, type FakeRegistryOptions} from './fake-registry.ts'
import {LayoutFixture, twoPlatforms} from './layout-fixture.ts'

// A registry, and a server that it sends its clients to: a storage service, or somebody who took over its name.
const credentials = {username: 'user', password: 'pass-word'}
let fixture: LayoutFixture
let layout: Layout
let registry: FakeRegistry
let other: FakeRegistry

beforeEach(async () => {
  fixture = await LayoutFixture.create()
  await twoPlatforms(fixture)
  layout = await readLayout(fixture.folder)
})
afterEach(async () => {
  await Promise.all([registry.stop(), other.stop()])
  await fixture.remove()
})

async function start(own: FakeRegistryOptions, others: FakeRegistryOptions) {
  registry = await new FakeRegistry(own).start()
  other = await new FakeRegistry(others).start()
  const client = createRegistryClient({image: parseImageName(`${registry.host}/team/app`), credentials, http, firstWait: 1})
  return {client, push: () => pushLayout({client, layout})}
}

/** Every login that the other server was shown. */
const logins = () => other.requests.flatMap(({authorization}) => authorization ?? [])

describe('a server that the registry redirects to', () => {
  const redirect = (method: string, path: RegExp, status: number) =>
    registry.faults.push({method, path, status, headers: {location: `http://${other.host}/v2/team/app/blobs/elsewhere`}, times: 99})

  it.each<FakeRegistryOptions>([{login: 'bearer'}, {login: 'basic'}])('gets no login when it asks for one with %j', async options => {
    const {push} = await start({login: 'basic'}, options)
    redirect('HEAD', /blobs/, 307)
    await expect(push()).rejects.toThrow(`The registry ${registry.host} sent us to http://${other.host} for asking for the blob`)
    expect([other.requests.length > 0, other.calls.filter(call => call.includes('token')), logins()]).toEqual([true, [], []])
  })

  it.each([
    ['POST', /uploads/, 308],
    ['PUT', /uploads/, 307],
    ['HEAD', /manifests/, 302],
    ['PUT', /manifests/, 307]
  ])('gets no login for %s %s %d, also when the registry knows us already', async (method, path, status) => {
    const {push} = await start({login: 'bearer'}, {login: 'bearer'})
    redirect(method, path, status)
    await expect(push()).rejects.toThrow(`sent us to http://${other.host} for`)
    expect(logins()).toEqual([])
  })

  it('may have the blob, without a login', async () => {
    const {client} = await start({login: 'basic'}, {login: 'none'})
    redirect('HEAD', /blobs/, 307)
    other.blobs.set('elsewhere', Buffer.from('x'))
    expect(await client.hasBlob(layout.blobs[0]!.digest)).toBe(true)
    expect(logins()).toEqual([])
  })
})

describe('a server that an upload is handed to', () => {
  it.each([
    [401, {login: 'basic'}],
    [404, {login: 'none'}]
  ] as const)('is named when it answers %d, and gets no login', async (status, options) => {
    const {push} = await start({login: 'basic'}, options)
    const location = `http://user:else@${other.host}/v2/team/app/blobs/uploads/1`
    registry.faults.push({method: 'POST', path: /uploads/, status: 202, headers: {location}, times: 99})
    await expect(push()).rejects.toThrow(
      new RegExp(`sent us to http://${other.host} for uploading sha256:\\S+\\. That server, which gets no login, answered ${status}\\.`)
    )
    expect(logins()).toEqual([])
  })

  it('is no place to give an upload up with a login', async () => {
    const {client} = await start({login: 'basic'}, {login: 'basic'})
    registry.faults.push({method: 'POST', path: /uploads/, status: 202, headers: {location: `http://${other.host}/u/1`}, times: 99})
    await client.tryUpload()
    expect([other.calls, logins()]).toEqual([['DELETE /u/1'], []])
  })
})

describe('the challenge', () => {
  it('is taken from the version check when a 401 has none', async () => {
    const {client} = await start({login: 'bearer'}, {})
    registry.faults.push({method: 'HEAD', path: /blobs/, status: 401, times: 1})
    const {digest} = layout.root
    expect(await client.hasBlob(digest)).toBe(false)
    const head = `HEAD /v2/team/app/blobs/${digest}`
    expect(registry.calls).toEqual([head, 'GET /v2/', 'GET /token', head])
  })

  it('is not taken from a server that the version check redirects to', async () => {
    const {push} = await start({login: 'bearer'}, {login: 'bearer'})
    registry.faults.push({method: 'HEAD', path: /blobs/, status: 401, times: 99})
    registry.faults.push({method: 'GET', path: /^\/v2\/$/, status: 307, headers: {location: `http://${other.host}/v2/`}, times: 99})
    await expect(push()).rejects.toThrow(/wants a login and does not say how \(401 without a challenge/)
    expect([other.calls.length > 0, logins()]).toEqual([true, []])
  })

  it('tells a missing right from a wrong password', async () => {
    const {push} = await start({login: 'basic'}, {})
    const headers = {'www-authenticate': 'Basic realm="x",error="insufficient_scope"'}
    registry.faults.push({method: 'POST', path: /uploads/, status: 401, headers, times: 99})
    await expect(push()).rejects.toThrow(/does not let this account write to "team\/app" \(401/)
  })
})

describe('a login server', () => {
  it('that sends the login on is not followed with it', async () => {
    const {push} = await start({login: 'bearer'}, {login: 'bearer'})
    registry.faults.push({method: 'GET', path: /^\/token/, status: 307, headers: {location: `http://${other.host}/token`}, times: 99})
    await expect(push()).rejects.toThrow(`sends the login on to http://${other.host}, and it is sent to no other server`)
    expect(logins()).toEqual([])
  })
})
