import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {factsInRegistry, factsOfLayout} from '../../../actions/build-push/image-revision.ts'
import {http} from '../../../lib/http/http.ts'
import {createRegistryClient} from '../../../lib/registry/client.ts'
import {readLayout} from '../../../lib/registry/layout.ts'
import type {Patience} from '../../../lib/registry/patience.ts'
import {pushLayout} from '../../../lib/registry/push.ts'
import {parseImageName} from '../../../lib/registry/reference.ts'
import {FakeRegistry} from '../../lib/registry/fake-registry.ts'
import {LayoutFixture, type Entry} from '../../lib/registry/layout-fixture.ts'
import {buildContext, COMMIT} from './context.ts'

const OTHER = 'd'.repeat(40)
let fixture: LayoutFixture

beforeEach(async () => {
  fixture = await LayoutFixture.create()
})
afterEach(() => fixture.remove())

async function image(labels: object | undefined, architecture = 'amd64'): Promise<Entry> {
  const platform = {os: 'linux', architecture}
  const config = await fixture.config([], {...platform, config: {Labels: labels}})
  return {...(await fixture.manifest({config, layers: []})), platform}
}
const labels = (revision: string, source?: string) => ({
  'org.opencontainers.image.revision': revision,
  ...(source === undefined ? {} : {'org.opencontainers.image.source': source})
})
async function ofLayout(...images: Entry[]) {
  await fixture.top(images.length === 1 ? images[0] : await fixture.index(images))
  return (await factsOfLayout(await readLayout(fixture.folder), buildContext())).revisions
}

describe('factsOfLayout', () => {
  it.each<[string, object | undefined, string[]]>([
    ['this repository', labels(OTHER, 'https://github.example.com/Team/App'), [OTHER]],
    ['this repository, written otherwise', labels(OTHER, 'https://GitHub.example.com/team/app.git'), [OTHER]],
    ['no repository', labels(OTHER), [OTHER]],
    // It is the base image's, which a build without labels passes on.
    ['another repository', labels(OTHER, 'https://github.example.com/Team/Base'), []],
    ['no commit', labels('v1.2.3'), []],
    ['a date', labels('20261129'), []],
    ['nothing', undefined, []]
  ])('reads what a label says of %s', async (_, given, expected) => {
    expect(await ofLayout(await image(given))).toEqual(expected)
  })

  it('has every commit of the platforms once', async () => {
    expect(await ofLayout(await image(labels(COMMIT)), await image(labels(COMMIT), 'arm64'))).toEqual([COMMIT])
    expect(await ofLayout(await image(labels(COMMIT)), await image(labels(OTHER), 'arm64'))).toEqual([COMMIT, OTHER])
  })
})

describe('the version', () => {
  const version = {'org.opencontainers.image.version': '1.2.3'}
  it('is that of an image that says that it is of this repository', async () => {
    const source = {'org.opencontainers.image.source': 'https://github.example.com/Team/App'}
    await fixture.top(await image({...version, ...source}))
    expect(await factsOfLayout(await readLayout(fixture.folder), buildContext())).toEqual({revisions: [], versions: ['1.2.3']})
  })

  // ubuntu:24.04 says its version, and not what it is built of.
  it.each([{}, {'org.opencontainers.image.source': 'https://github.example.com/Team/Base'}])("is no base image's (%j)", async source => {
    await fixture.top(await image({...version, ...source}))
    expect((await factsOfLayout(await readLayout(fixture.folder), buildContext())).versions).toEqual([])
  })
})

const configIn = (content: Buffer): string => (JSON.parse(content.toString()) as {config: {digest: string}}).config.digest

describe('factsInRegistry', () => {
  it('reads the same of what the registry has, without its attestations', async () => {
    const registry = await new FakeRegistry().start()
    try {
      const patience: Patience = {until: asked => asked()}
      const images = [await image(labels(COMMIT)), await image(labels(OTHER), 'arm64')]
      await fixture.top(await fixture.index([...images, await fixture.attestation(images[0]!.digest)]))
      const client = createRegistryClient({image: parseImageName(`${registry.host}/team/app`), credentials: undefined, http, patience})
      const {digest} = await pushLayout({client, layout: await readLayout(fixture.folder)})
      const before = registry.requests.length
      expect(await factsInRegistry((await client.manifest(digest))!, client, buildContext())).toEqual({
        revisions: [COMMIT, OTHER],
        versions: [],
        missing: []
      })
      expect(registry.requests.slice(before)).toHaveLength(5)
      const configs = [...registry.manifests.values()].slice(0, 2).map(({content}) => configIn(content))
      registry.blobs.clear()
      expect(await factsInRegistry((await client.manifest(digest))!, client, buildContext())).toEqual({
        revisions: [],
        versions: [],
        missing: configs
      })
    } finally {
      await registry.stop()
    }
  })
})
