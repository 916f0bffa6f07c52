import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {ActionError, messageOf} from '../../../lib/action/errors.ts'
import {createHttp, type HttpRequest} from '../../../lib/http/http.ts'
import {createRegistryClient, type RegistryClientOptions} from '../../../lib/registry/client.ts'
import {readLayout, type Layout} from '../../../lib/registry/layout.ts'
import {createPatience} from '../../../lib/registry/patience.ts'
import {pushLayout, pushTag, tagTargetOf} from '../../../lib/registry/push.ts'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {refuse} from '../../../rehearsal/parts/registry-faults.ts'
import {startRegistryFront, type RegistryFault, type RegistryFrontOptions} from '../../../rehearsal/parts/registry-front.ts'
import {certificateAuthority, type Certificate} from '../../support/certificate.ts'
import {FakeRegistry, type FakeRegistryOptions} from './fake-registry.ts'
import {faultTable} from './fault-table.ts'
import {lateClock, type LateClock} from './late-clock.ts'
import {LayoutFixture, onePlatform} from './layout-fixture.ts'

const OTHER = `sha256:${'1'.repeat(64)}`
const authority = certificateAuthority()
let fixture: LayoutFixture
let layout: Layout
let registry: FakeRegistry
let front: Awaited<ReturnType<typeof startRegistryFront>>
let clock: LateClock
let waits: number[]
/** What came to the front: `METHOD path`. */
let calls: string[]

beforeEach(async () => {
  clock = lateClock()
  waits = []
  calls = []
  fixture = await LayoutFixture.create()
  await onePlatform(fixture, '{"predicate":{}}')
  layout = await readLayout(fixture.folder)
})
afterEach(async () => {
  await front.stop()
  await registry.stop()
  await fixture.remove()
})

async function start(options: FakeRegistryOptions, faults: readonly RegistryFault[], tls?: RegistryFrontOptions['tls']) {
  registry = await new FakeRegistry(options).start()
  const seen: RegistryFault = {before: ({method, path}) => void calls.push(`${method} ${path}`)}
  front = await startRegistryFront({port: 0, behind: Number(registry.host.split(':')[1]), faults: [seen, ...faults], tls})
}

const http = createHttp({sleep: milliseconds => Promise.resolve(void waits.push(milliseconds))})

/** Pushes the layout and sets a tag, as a step does. */
async function push(more: Partial<RegistryClientOptions> = {}, host = '127.0.0.1'): Promise<void> {
  const client = createRegistryClient({
    image: {...parseImageName('registry.example.com/team/app'), registry: `${host}:${front.port}`},
    credentials: {username: 'user', password: 'pass-word'},
    http,
    firstWait: 1,
    patience: createPatience(clock),
    ...more
  })
  await pushLayout({client, layout})
  await pushTag({client, target: tagTargetOf(layout)}, 'v1')
}

/** What a person reads: the problem, and what to do about it. */
const failureOf = (pushing: Promise<void>) => pushing.then(() => 'nothing failed', messageOf)

function expectIntact(): void {
  expect([...registry.blobs.keys()].sort()).toEqual(layout.blobs.map(({digest}) => digest).sort())
  for (const {descriptor, content} of layout.manifests) expect(registry.manifests.get(descriptor.digest)?.content).toEqual(content)
  expect(registry.tags.get('v1')).toBe(layout.root.digest)
}

describe('a push through a faulty front', () => {
  it.each(faultTable)('$name: $outcome', async ({faults, outcome, most, waits: asked, isTagTaken = false}) => {
    const [fault, ...others] = faults(clock.now)
    let struck = 0
    const counting: RegistryFault = {
      ...fault,
      async before(request) {
        const verdict = await fault?.before?.(request)
        if (verdict !== undefined) struck++
        return verdict
      }
    }
    await start({login: 'basic'}, [counting, ...others])
    if (isTagTaken) registry.tags.set('v1', OTHER)
    if (outcome === 'intact') {
      await push()
      expectIntact()
      // Once more: what is there already is as good.
      await push()
    } else {
      expect(await failureOf(push())).toMatch(outcome)
      expect([...registry.tags]).toEqual(isTagTaken ? [['v1', OTHER]] : [])
      expect(struck).toBeGreaterThan(0)
      expect(struck).toBeLessThanOrEqual(most ?? 1)
    }
    if (asked !== undefined) expect(waits).toContain(asked)
  })

  it('fetches a token again when one expires in the middle', async () => {
    await start({login: 'bearer', tokenUses: 5}, [])
    await push()
    expectIntact()
    expect(registry.tokenScopes.length).toBeGreaterThan(2)
  })
})

describe('a registry with a certificate of a CA of its own', () => {
  const trust = (...authorities: readonly string[]) => ({trust: {authorities, isPlain: false}})
  const serve = (certificate: Certificate = authority.issue()) => start({login: 'basic'}, [], certificate)

  it('takes a push when the CA is given', async () => {
    await serve()
    await push(trust(authority.certificate))
    expectIntact()
  })

  it('takes a push when its own certificate is given', async () => {
    const own = authority.issue()
    await serve(own)
    await push(trust(own.certificate))
    expectIntact()
  })

  it.each([
    [
      'none is given',
      [],
      undefined,
      /has a certificate that this runner does not trust .*"registry-ca".*\/etc\/docker\/certs\.d\/\S+\/ca\.crt/
    ],
    ['another CA is given', [certificateAuthority().certificate], undefined, /does not trust .*Give the CA that signed it/],
    ['it has expired', [authority.certificate], {isExpired: true}, /has a certificate that has expired.*Renew it/],
    [
      'it is for another address',
      [authority.certificate],
      {address: [10, 0, 0, 1]},
      /has a certificate for another name \(.*10\.0\.0\.1.*\)\..*Make one that names 127\.0\.0\.1/
    ]
  ] as const)('is not asked again, and nothing is sent, when %s', async (_, authorities, options, message) => {
    await serve(authority.issue(options))
    // A name that is this machine and does not look like it, as that of a registry elsewhere.
    expect(await failureOf(push(trust(...authorities), '0x7f000001'))).toMatch(message)
    expect([waits, calls]).toEqual([[], []])
  })

  it('is not what another server that it sends us to may have its certificate from', async () => {
    await serve()
    const other = await startRegistryFront({port: 0, behind: 1, faults: [], tls: authority.issue()})
    // Another name of this machine, so another host.
    const location = `https://localhost:${other.port}/v2/team/app/blobs/uploads/1`
    registry.faults.push({method: 'POST', path: /uploads/, status: 202, headers: {location}, times: 99})
    expect(await failureOf(push(trust(authority.certificate)))).toMatch(
      /^The server https:\/\/localhost:\d+, to which the registry \S+ sent us, has a certificate .*for the registry and its login server alone/
    )
    await other.stop()
    expect(waits).toEqual([])
  })

  it('has its login server trusted too', async () => {
    const tokens = await new FakeRegistry({login: 'bearer', username: 'user', password: 'pass-word'}).start()
    const loginServer = await startRegistryFront({port: 0, behind: Number(tokens.host.split(':')[1]), faults: [], tls: authority.issue()})
    await serve()
    const challenge = `Bearer realm="https://127.0.0.1:${loginServer.port}/token",service="x"`
    registry.faults.push({method: 'HEAD', path: /blobs/, status: 401, headers: {'www-authenticate': challenge}, times: 1})
    // What is asked with the token is refused: it is another server's. That it was given one is what counts.
    await push(trust(authority.certificate)).catch(() => undefined)
    await loginServer.stop()
    await tokens.stop()
    expect(tokens.tokenScopes.length).toBeGreaterThan(0)
  })
})

describe('a registry over plain HTTP', () => {
  const plain = {trust: {authorities: [], isPlain: true}}
  const name = '0x7f000001'
  /** Plays that the registry's connection leads to another address than this machine's own. */
  const at = (address: string) => ({
    ...plain,
    http: (request: HttpRequest) => {
      const allows = request.connection?.allows
      const moved = allows === undefined ? request : {...request, connection: {allows: () => allows(address)}}
      return http(moved).catch((error: unknown) => {
        if (error instanceof ActionError && error.cause instanceof Object && 'address' in error.cause) error.cause.address = address
        throw error
      })
    }
  })

  it('is named as such when https was asked for, and gets no login', async () => {
    await start({login: 'basic'}, [])
    expect(await failureOf(push({}, name))).toMatch(/^The registry \S+ speaks plain HTTP\. .*"registry-ca".*"insecure-registry: true"/)
    expect([calls, waits]).toEqual([[], []])
  })

  it('takes a push with a login on this machine', async () => {
    await start({login: 'basic'}, [])
    await push(plain, name)
    expectIntact()
  })

  it.each(['basic', 'bearer'] as const)('on this machine is given the login that it asks for with %s, once there is one', async login => {
    await start({login}, [])
    expect(await failureOf(push({...plain, credentials: undefined}))).toMatch(/asks for a login, and none was given\. Give a user name/)
  })

  it.each(['192.168.7.9', '10.1.2.3', '100.64.0.1', 'fd00::1', '::ffff:172.16.0.1', 'fe80::1%eth0'])(
    'takes a push without a login at %s',
    async address => {
      await start({}, [])
      await push({...at(address), credentials: undefined}, name)
      expectIntact()
    }
  )

  it.each([
    ['basic', {username: 'user', password: 'pass-word'}],
    ['bearer', {username: 'user', password: 'pass-word'}],
    ['basic', undefined]
  ] as const)('gets no login in a network when it asks for one with %s', async (login, credentials) => {
    await start({login}, [])
    const words = /asks for a login and speaks plain HTTP, over which no login is sent.*"registry-ca"/
    expect(await failureOf(push({...at('192.168.7.9'), credentials}, name))).toMatch(words)
    expect(registry.requests.flatMap(({authorization}) => authorization ?? [])).toEqual([])
    expect(registry.tokenScopes).toEqual([])
  })

  it.each(['93.184.216.34', '172.32.0.1', '100.128.0.1', '2606:4700::1', '::ffff:8.8.8.8', ''])('is not asked at %s', async address => {
    await start({}, [])
    expect(await failureOf(push({...at(address), credentials: undefined}, name))).toMatch(
      /, which is no private address\. .*"insecure-registry"/
    )
    expect([calls, waits]).toEqual([[], []])
  })

  it('is not asked when it speaks https', async () => {
    await start({}, [], authority.issue())
    expect(await failureOf(push({...plain, credentials: undefined}, name))).toMatch(/If it speaks https, leave "insecure-registry" out\./)
  })

  it('is known for one that speaks https by where it redirects to', async () => {
    const tls = await startRegistryFront({port: 0, behind: 1, faults: [{before: () => ({answer: {status: 401}})}], tls: authority.issue()})
    await start({}, [refuse('HEAD', /./, 99, {status: 301, headers: {location: `https://127.0.0.1:${tls.port}/v2/`}})])
    const trusting = (request: HttpRequest) => http({...request, connection: {authorities: [authority.certificate]}})
    try {
      expect(await failureOf(push({...plain, credentials: undefined, http: trusting}))).toMatch(
        /speaks https, and was asked over plain HTTP\. Leave "insecure-registry" out/
      )
    } finally {
      await tls.stop()
    }
  })

  it('is told to be left alone by what it says itself', async () => {
    const said = {status: 400, headers: {'content-type': 'text/plain'}, body: 'Client sent an HTTP request to an HTTPS server.'}
    await start({}, [])
    registry.faults.push(...['HEAD', 'POST', 'GET'].map(method => ({method, path: /v2/, status: said.status, body: said.body, times: 99})))
    expect(await failureOf(push({...plain, credentials: undefined}, name))).toMatch(
      /speaks https, and was asked over plain HTTP\. Leave "insecure-registry" out/
    )
  })
})
