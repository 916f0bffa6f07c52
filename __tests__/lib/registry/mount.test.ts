import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {readFile} from 'node:fs/promises'
import {http} from '../../../lib/http/http.ts'
import {createRegistryClient} from '../../../lib/registry/client.ts'
import {readLayout, type Layout} from '../../../lib/registry/layout.ts'
import {findBaseRepositories} from '../../../lib/registry/mount.ts'
import {createPatience} from '../../../lib/registry/patience.ts'
import {pushLayout, type PushProgress} from '../../../lib/registry/push.ts'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {FakeRegistry, type FakeRegistryOptions} from './fake-registry.ts'
import {lateClock} from './late-clock.ts'
import {LayoutFixture, type Entry} from './layout-fixture.ts'

const BASE = 'base files'
const BASE_NAME = 'org.opencontainers.image.base.name'
const SLSA = 'https://slsa.dev/provenance/'

let fixture: LayoutFixture
let registry: FakeRegistry

beforeEach(async () => {
  fixture = await LayoutFixture.create()
  registry = await new FakeRegistry().start()
})
afterEach(async () => {
  await registry.stop()
  await fixture.remove()
})

async function start(options: FakeRegistryOptions) {
  await registry.stop()
  registry = await new FakeRegistry(options).start()
}

/** An image with a base layer, and what BuildKit says that it was built from. */
async function built(uris: readonly string[], version: 'v0.2' | 'v1' = 'v1'): Promise<Layout> {
  const image = await fixture.image([BASE, 'own files'], {os: 'linux', architecture: 'amd64'})
  const used = uris.map(uri => ({uri, digest: {sha256: '0'.repeat(64)}}))
  const predicate = version === 'v1' ? {buildDefinition: {resolvedDependencies: used}} : {materials: used}
  const statement = await fixture.blob(JSON.stringify({predicate}), 'application/vnd.in-toto+json')
  const layer: Entry = {...statement, annotations: {'in-toto.io/predicate-type': `${SLSA}${version}`}}
  const config = await fixture.config([layer], {os: 'unknown', architecture: 'unknown'})
  const attestation = {...(await fixture.manifest({config, layers: [layer]})), platform: {os: 'unknown', architecture: 'unknown'}}
  await fixture.top(await fixture.index([image, attestation]))
  return readLayout(fixture.folder)
}

async function push(layout: Layout) {
  const progress: PushProgress[] = []
  const image = parseImageName(`${registry.host}/team/app`)
  const credentials = {username: 'user', password: 'pass-word'}
  const client = createRegistryClient({image, credentials, http, firstWait: 1, patience: createPatience(lateClock())})
  const result = await pushLayout({client, layout, onProgress: step => progress.push(step)})
  const mounted = progress.flatMap(step => (step.kind === 'blob' && step.state === 'mounted' ? [step.digest] : []))
  return {result, mounted}
}

async function baseLayer(): Promise<[string, Buffer]> {
  const {digest} = await fixture.blob(BASE, 'x')
  return [digest, await readFile(fixture.path(digest))]
}

const purl = (name: string) => `pkg:docker/${name}@bookworm?digest=sha256:${'0'.repeat(64)}&platform=linux%2Famd64`

describe('findBaseRepositories', () => {
  const image = parseImageName('registry.example.com:5000/team/app')
  it.each([
    [['registry.example.com:5000/base/debian'], ['base/debian']],
    [['registry.example.com%3A5000/base/debian'], ['base/debian']],
    [['debian', 'other.example.com/base/debian', 'registry.example.com:5000/team/app'], []],
    [['a', 'b', 'c', 'd', 'a'].map(name => `registry.example.com:5000/${name}`), ['a', 'b', 'c']]
  ])('finds of %j in the provenance: %j', async (names, expected) => {
    for (const version of ['v0.2', 'v1'] as const) {
      expect(await findBaseRepositories(await built(names.map(purl), version), image)).toEqual(expected)
    }
  })

  it.each(['annotation', 'label'])('finds the name in an %s', async place => {
    const texts = {[BASE_NAME]: 'registry.example.com:5000/base/node:24'}
    const layer = await fixture.blob(BASE, 'application/vnd.oci.image.layer.v1.tar+gzip')
    const platform = {os: 'linux', architecture: 'amd64'}
    const config = await fixture.config([layer], place === 'label' ? {...platform, config: {Labels: texts}} : platform)
    await fixture.top(await fixture.manifest({config, layers: [layer], ...(place === 'annotation' ? {annotations: texts} : {})}))
    expect(await findBaseRepositories(await readLayout(fixture.folder), image)).toEqual(['base/node'])
  })

  it.each(['', '/x', 'pkg:docker/%zz@1', 'https://example.com/x.git#main', 'pkg:docker/UPPER CASE'])('finds nothing in %j', async uri => {
    expect(await findBaseRepositories(await built([uri]), image)).toEqual([])
  })
})

describe('a push of an image with a base of the same registry', () => {
  it.each<FakeRegistryOptions>([{login: 'none'}, {login: 'basic'}, {login: 'bearer'}])(
    'takes the layer from there, with %j',
    async options => {
      await start(options)
      const layout = await built([purl(`${registry.host}/base/debian`)])
      const [digest, content] = await baseLayer()
      registry.others.set('base/debian', new Map([[digest, content]]))
      const {result, mounted} = await push(layout)
      expect(mounted).toEqual([digest])
      expect(result.bytesUploaded).toBe(layout.blobs.reduce((sum, {size}) => sum + size, 0) - content.length)
      expect(registry.manifests.has(layout.root.digest)).toBe(true)
      expect(registry.openUploads).toBe(0)
      const scopes = ['repository:team/app:pull,push', 'repository:team/app:pull,push repository:base/debian:pull']
      if (options.login === 'bearer') expect(registry.tokenScopes).toEqual(scopes)
    }
  )

  it.each(['declined', 'refused', 'claimed'] as const)('sends the layer itself when that is %s', async mounts => {
    await start({mounts})
    const layout = await built([purl(`${registry.host}/base/debian`)])
    registry.others.set('base/debian', new Map([await baseLayer()]))
    const {mounted} = await push(layout)
    expect(mounted).toEqual([])
    expect(registry.manifests.has(layout.root.digest)).toBe(true)
    expect(registry.openUploads).toBe(0)
  })

  it('asks for no mount of what is not there', async () => {
    const layout = await built([purl(`${registry.host}/base/debian`)])
    registry.others.set('base/debian', new Map())
    expect((await push(layout)).mounted).toEqual([])
    expect(registry.requests.filter(({path}) => path.includes('mount='))).toEqual([])
  })

  it('is not stopped by a token that may not be had for the other repository', async () => {
    await start({login: 'bearer'})
    const layout = await built([purl(`${registry.host}/base/debian`)])
    registry.others.set('base/debian', new Map([await baseLayer()]))
    registry.faults.push({method: 'GET', path: /^\/token\?.*base%2Fdebian/, status: 403, times: 99})
    expect((await push(layout)).mounted).toEqual([])
    expect(registry.manifests.has(layout.root.digest)).toBe(true)
  })
})
