import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {FakeRegistry, type FakeRegistryOptions} from '../lib/registry/fake-registry.ts'
import {LayoutFixture, twoPlatforms} from '../lib/registry/layout-fixture.ts'
import {startBundle} from '../support/action-process.ts'
import {digestOf, IMAGE, PlayedHost} from '../support/played-host.ts'

// What the committed bundles make of a registry that lags behind its own writes, as GHCR does.

const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const LAG_MILLISECONDS = 700

describe('build-push', () => {
  let stage: string
  let fixture: LayoutFixture
  let digest: string
  let registry: FakeRegistry

  beforeEach(async () => {
    stage = await mkdtemp(join(tmpdir(), 'fairway-promises-registry-'))
    await mkdir(join(stage, 'temporary'))
    await writeFile(join(stage, 'event.json'), JSON.stringify({repository: {default_branch: 'main'}}))
    fixture = await LayoutFixture.create()
    digest = (await twoPlatforms(fixture)).digest
  })
  afterEach(async () => {
    await registry.stop()
    await fixture.remove()
    await rm(stage, {recursive: true, force: true})
  })

  const start = async (lag: FakeRegistryOptions['lag']) => (registry = await new FakeRegistry(lag === undefined ? {} : {lag}).start())

  async function run(inputs: Record<string, string> = {}) {
    const given = {mode: 'push', image: `${registry.host}/team/app`, layout: fixture.folder, digest, tags: 'v1.2.3', ...inputs}
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
        GITHUB_EVENT_PATH: join(stage, 'event.json')
      },
      secrets: []
    }
    return (await startBundle('build-push', given, runner)).ended()
  }

  test('12.1 a digest that the registry shows late is pushed, and the log says once that it waits', async () => {
    await start({milliseconds: LAG_MILLISECONDS, of: 'digests'})
    const {exitCode, said, outputs} = await run()
    expect({exitCode, digest: outputs['digest']}).toEqual({exitCode: 0, digest})
    expect(said.match(/^Waiting up to 30 s for the registry to show sha256:.*$/gm)).toHaveLength(1)
    expect(said).not.toContain('::error')
  })

  test.each([
    ['with nothing', undefined],
    ['with what it had before', 'previous'],
    ['with a third digest, which it had once', digestOf('3') as `sha256:${string}`]
  ])('12.1 a tag that the registry answers %s for a while is set', async (_, stale) => {
    await start({milliseconds: LAG_MILLISECONDS, of: 'tags', ...(stale === undefined ? {} : {stale: stale as 'previous'})})
    registry.tags.set('v1.2.3', digestOf('1'))
    const {exitCode, said, outputs} = await run()
    expect({exitCode, tags: outputs['tags']}).toEqual({exitCode: 0, tags: 'v1.2.3'})
    expect(registry.tags.get('v1.2.3')).toBe(digest)
    expect(said).toContain(`tag v1.2.3: set, was ${digestOf('1')}`)
    expect(said).not.toContain('Somebody else')
  })

  test('12.1 a manifest that is refused twice for blobs that the registry does not see yet is pushed', async () => {
    await start(undefined)
    const body = JSON.stringify({errors: [{code: 'BLOB_UNKNOWN', message: 'unknown blob'}]})
    registry.faults.push({method: 'PUT', path: /manifests/, status: 404, body, times: 2})
    expect(await run()).toMatchObject({exitCode: 0})
    expect(registry.tags.get('v1.2.3')).toBe(digest)
  })

  test('12.1 a digest that an earlier job pushed and the registry shows late gets its tags', async () => {
    await start(undefined)
    await run({'tag-set': 'immutable'})
    registry.faults.push({method: 'GET', path: /manifests/, status: 404, times: 2})
    const {exitCode, outputs} = await run({mode: 'tag', layout: '', tags: 'stable'})
    expect({exitCode, tags: outputs['tags']}).toEqual({exitCode: 0, tags: 'stable'})
  })
})

describe('deploy-ssh', () => {
  const [OLD, NEW] = [digestOf('a'), digestOf('b')]
  let host: PlayedHost
  beforeEach(async () => {
    host = await PlayedHost.make()
    // The engine answers each pull of the image with the next of these words, and pulls when there is none left.
    await host.program('host-bin/engine', await readFile(host.path('host-bin', 'docker'), 'utf8'))
    const words = host.path('docker', 'words')
    await host.program(
      'host-bin/docker',
      `#!/bin/sh
case "$*" in *' pull '*)
  if [ -s "${words}" ]; then head -n 1 "${words}" >&2; tail -n +2 "${words}" > "${words}-left"; mv "${words}-left" "${words}"; exit 1; fi
esac
exec engine "$@"
`
    )
  })
  afterEach(() => host.remove())

  const engineSays = (...words: readonly string[]) => writeFile(host.path('docker', 'words'), words.map(line => `${line}\n`).join(''))

  test('12.1 the host pulls again what the registry does not show yet, with one line in the log, and deploys it', async () => {
    await host.deploy(OLD)
    await engineSays(
      `Error response from daemon: manifest for ${IMAGE}@${NEW} not found: manifest unknown: manifest unknown`,
      `Error response from daemon: failed to resolve reference "${IMAGE}@${NEW}": ${IMAGE}@${NEW}: not found`
    )
    const {outputs, said} = await host.deploy(NEW)
    expect(outputs).toMatchObject({result: 'deployed'})
    expect(await host.runs()).toBe(`${IMAGE}@${NEW}`)
    expect(said.match(/The registry does not show .* yet\. Waiting up to 30 s for it\./g)).toHaveLength(1)
    await host.expectNothingLeft()
  })
})
