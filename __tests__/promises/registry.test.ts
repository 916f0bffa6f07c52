import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {FakeRegistry, type FakeRegistryOptions} from '../lib/registry/fake-registry.ts'
import {LayoutFixture, twoPlatforms} from '../lib/registry/layout-fixture.ts'
import {startBundle} from '../support/action-process.ts'

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

async function push(inputs: Record<string, string> = {}) {
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
      GITHUB_EVENT_PATH: event
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
