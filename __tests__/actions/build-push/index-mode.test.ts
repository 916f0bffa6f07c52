import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {cp, mkdir, mkdtemp, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {basename, join} from 'node:path'
import {REVISION_LABEL} from '../../../actions/build-push/labels.ts'
import {digestOf} from '../../lib/registry/fake-registry.ts'
import {LayoutFixture, type Entry} from '../../lib/registry/layout-fixture.ts'
import {COMMIT} from './context.ts'
import {RunStage} from './run-stage.ts'

const OTHER = 'f'.repeat(40)
let stage: RunStage
let parts: string

beforeEach(async () => {
  stage = await RunStage.start()
  parts = join(stage.temporary, 'parts')
  await mkdir(parts)
})
afterEach(() => stage.remove())

interface Built {
  readonly architecture: string
  readonly variant?: string
  /** Default: the run's. */
  readonly commit?: string
  /** Whether BuildKit made an index, with provenance; default: it did. */
  readonly hasIndex?: boolean
  /** Annotations of its index. */
  readonly annotations?: Readonly<Record<string, string>>
  /** How its index describes it besides. */
  readonly listedAs?: object
}

/** What one runner builds and pushes, as ship.yml does it, and the file that it hands over. */
async function pushPart({
  architecture,
  variant,
  commit = COMMIT,
  hasIndex = true,
  annotations,
  listedAs = {}
}: Built): Promise<{digest: string; entry: Entry}> {
  const fixture = await LayoutFixture.at(await mkdtemp(join(stage.temporary, 'leg-')))
  const platform = {os: 'linux', architecture, ...(variant === undefined ? {} : {variant})}
  const layer = await fixture.blob(`files of ${architecture}`, 'application/vnd.oci.image.layer.v1.tar+gzip')
  const config = await fixture.config([layer], {...platform, config: {Labels: {[REVISION_LABEL]: commit}}})
  const image = await fixture.manifest({config, layers: [layer]})
  const entry = {...image, platform: {...platform, ...listedAs}}
  const root = hasIndex
    ? await fixture.index([entry, await fixture.attestation(image.digest)], annotations === undefined ? {} : {annotations})
    : image
  await fixture.top(root)
  const context = {commit}
  const {outputs} = await stage.run({mode: 'push', 'tag-set': 'none', layout: fixture.folder, digest: root.digest}, {context})
  expect(outputs).toMatchObject({pushed: 'true', tags: '', digest: root.digest})
  await cp(outputs.part, join(parts, basename(outputs.part)))
  return {digest: root.digest, entry}
}

const makeIndex = (values: Record<string, string> = {}, options: Parameters<RunStage['run']>[1] = {}) =>
  stage.run({mode: 'index', parts, 'parts-result': 'success', platforms: 'linux/amd64,linux/arm64', ...values}, options)

/** No tag, and nothing in the registry but what the parts are. */
function expectNoIndex(digests: readonly string[], before: number): void {
  expect([...stage.registry.tags]).toEqual([])
  expect(stage.registry.manifests.size).toBe(before)
  for (const digest of digests) expect(stage.registry.manifests.has(digest)).toBe(true)
}

describe('a part', () => {
  it('is pushed by its digest alone, and says what it is', async () => {
    const {digest} = await pushPart({architecture: 'arm64'})
    expect([...stage.registry.tags]).toEqual([])
    expect(JSON.parse(await readFile(join(parts, 'linux-arm64.json'), 'utf8'))).toEqual({
      version: 1,
      image: `${stage.registry.host}/team/app`,
      digest,
      platforms: ['linux/arm64']
    })
  })

  it('is not pushed unless it is said which digest was scanned', async () => {
    const given = {mode: 'push', 'tag-set': 'none', layout: stage.fixture.folder}
    await expect(stage.run(given)).rejects.toThrow('Input "digest" is required with "tag-set: none".')
    await expect(stage.run({...given, digest: `sha256:${'0'.repeat(64)}`})).rejects.toThrow(/allows only sha256:0+\. Nothing was pushed\./)
    expect(stage.registry.manifests.size).toBe(0)
  })

  it.each([
    {mode: 'build-and-push'},
    {mode: 'tag', digest: `sha256:${'0'.repeat(64)}`},
    {mode: 'index', parts: 'x', 'parts-result': 'success', platforms: 'linux/arm64'}
  ])('is pushed by no other mode: %j', async values => {
    await expect(stage.run({...values, 'tag-set': 'none'})).rejects.toThrow('"tag-set: none" pushes a part')
  })
})

describe('one image of all parts', () => {
  it('is made of parts that lie in a folder each, as artifacts are downloaded that nobody merged', async () => {
    for (const architecture of ['amd64', 'arm64']) {
      await pushPart({architecture})
      await mkdir(join(parts, `part-${architecture}`))
      await rename(join(parts, `linux-${architecture}.json`), join(parts, `part-${architecture}`, `linux-${architecture}.json`))
    }
    const {outputs, failure} = await makeIndex()
    expect([failure, outputs.platforms]).toEqual([undefined, 'linux/amd64\nlinux/arm64'])
  })

  it('has the images in the order of the platforms, then what is attested of each, and gets its tags last', async () => {
    const arm64 = await pushPart({architecture: 'arm64', variant: 'v8', listedAs: {'os.version': '12'}})
    const amd64 = await pushPart({architecture: 'amd64'})
    const before = stage.registry.calls.length
    const {outputs, summary, failure} = await makeIndex()
    expect(failure).toBeUndefined()
    const stored = stage.registry.manifests.get(outputs.digest)
    const index = JSON.parse(stored?.content.toString() ?? '') as {mediaType: string; manifests: Entry[]}
    expect([stored?.mediaType, index.mediaType]).toEqual(Array(2).fill('application/vnd.oci.image.index.v1+json'))
    expect(digestOf(stored?.content ?? Buffer.alloc(0))).toBe(outputs.digest)
    // Word for word as the runners' own indexes have them.
    expect(index.manifests.slice(0, 2)).toEqual([amd64.entry, arm64.entry])
    expect(index.manifests.slice(2).map(({annotations}) => annotations?.['vnd.docker.reference.digest'])).toEqual([
      amd64.entry.digest,
      arm64.entry.digest
    ])
    expect(outputs).toMatchObject({pushed: 'true', tags: `sha-${COMMIT}\nmain\nlatest`, 'tags-left': '0', version: COMMIT})
    expect(outputs.reference).toBe(`${stage.registry.host}/team/app@${outputs.digest}`)
    expect(new Set(stage.registry.tags.values())).toEqual(new Set([outputs.digest]))
    expect(summary).toContain('### Index pushed')
    expect(summary).toContain(`| \`linux/arm64/v8\` | \`${arm64.entry.digest}\` |`)
    // No layer goes through this runner.
    const puts = stage.registry.calls.slice(before).filter(call => call.startsWith('PUT'))
    expect(puts).toEqual([outputs.digest, `sha-${COMMIT}`, 'main', 'latest'].map(reference => `PUT /v2/team/app/manifests/${reference}`))
  })

  it('is the same bytes each time, whatever came first, and is not sent twice', async () => {
    for (const architecture of ['amd64', 'arm64']) await pushPart({architecture})
    const first = await makeIndex({'tag-set': 'immutable'})
    const before = stage.registry.calls.length
    const second = await makeIndex({'tag-set': 'immutable'})
    expect(second.outputs.digest).toBe(first.outputs.digest)
    // The tag alone is set again: that it is there might be an answer that lags behind.
    expect(stage.registry.calls.slice(before).filter(call => call.startsWith('PUT'))).toEqual([`PUT /v2/team/app/manifests/sha-${COMMIT}`])
    expect(second.outputs).toMatchObject({tags: `sha-${COMMIT}`, 'tags-left': '2'})
  })

  it('has the annotations that all of them have', async () => {
    await pushPart({architecture: 'amd64', annotations: {title: 'app', only: 'amd64', host: 'a'}})
    await pushPart({architecture: 'arm64', annotations: {host: 'b', title: 'app'}})
    const {outputs} = await makeIndex()
    expect(JSON.parse(stage.registry.manifests.get(outputs.digest)?.content.toString() ?? '')).toMatchObject({annotations: {title: 'app'}})
    expect(stage.registry.manifests.get(outputs.digest)?.content.toString()).not.toMatch(/"only"|"host"/)
  })

  it('is made of images without an index of their own too', async () => {
    const amd64 = await pushPart({architecture: 'amd64', hasIndex: false})
    const arm = await pushPart({architecture: 'arm', variant: 'v7', hasIndex: false})
    const {outputs} = await makeIndex({platforms: 'linux/arm,linux/amd64'})
    const index = JSON.parse(stage.registry.manifests.get(outputs.digest)?.content.toString() ?? '') as {manifests: Entry[]}
    expect(index.manifests).toEqual([arm.entry, amd64.entry])
  })

  it('warns of a rule that gives no tag', async () => {
    for (const architecture of ['amd64', 'arm64']) await pushPart({architecture})
    await makeIndex({tags: 'type=match,pattern=v(.*)'}, {context: {ref: 'refs/tags/nightly'}})
    expect(stage.lines).toContainEqual(expect.stringMatching(/^warning: Line 1 of "tags" gives no tag/))
  })

  it('moves tags although the branch has moved on, where none of them names a newer image', async () => {
    for (const architecture of ['amd64', 'arm64']) await pushPart({architecture})
    const {outputs} = await makeIndex({}, {head: {state: 'superseded', by: OTHER}})
    expect([outputs.tags, [...stage.registry.tags.keys()]]).toEqual([`sha-${COMMIT}\nmain\nlatest`, [`sha-${COMMIT}`, 'main', 'latest']])
  })
})

describe('there is no index and no tag, and what is there is named,', () => {
  it.each(['failure', 'cancelled', 'skipped', 'what is this'])(
    'when the jobs of the platforms ended with %j, although a part of an earlier attempt is there',
    async result => {
      const amd64 = await pushPart({architecture: 'amd64'})
      const arm64 = await pushPart({architecture: 'arm64'})
      const before = stage.registry.manifests.size
      const {failure, summary, outputs} = await makeIndex({'parts-result': result})
      expect(failure).toBe(
        `No index was made, and no tag was set. Not every platform was built and found clean: the jobs of the platforms ended with "${result}".`
      )
      expect(summary).toContain('### No index')
      for (const {digest} of [amd64, arm64]) expect(summary).toContain(digest)
      expect(outputs).toMatchObject({pushed: 'false', digest: '', tags: '', 'tags-left': ''})
      expectNoIndex([amd64.digest, arm64.digest], before)
    }
  )

  it('when a scan stopped one of them', async () => {
    const {digest} = await pushPart({architecture: 'amd64'})
    const before = stage.registry.manifests.size
    const {failure, summary} = await makeIndex({'parts-result': 'failure'})
    expect(failure).toContain('linux/arm64 was not built and found clean: the jobs of the platforms ended with "failure".')
    expect(summary).toContain(`| In the registry, without a tag | \`linux/amd64\`: \`${digest}\` |`)
    expectNoIndex([digest], before)
  })

  it('when an artifact got lost', async () => {
    const {digest} = await pushPart({architecture: 'amd64'})
    const {failure} = await makeIndex()
    expect(failure).toContain('There is no part for linux/arm64, although the jobs of the platforms did not fail.')
    await rm(parts, {recursive: true})
    expect((await makeIndex()).failure).toContain('There is no part for linux/amd64, linux/arm64')
    expectNoIndex([digest], stage.registry.manifests.size)
  })

  it('when there is more than was asked for', async () => {
    for (const architecture of ['amd64', 'arm64']) await pushPart({architecture})
    expect((await makeIndex({platforms: 'linux/amd64'})).failure).toContain('There is an image for linux/arm64, which is not to be built.')
  })

  it('when a platform is there twice', async () => {
    for (const architecture of ['amd64', 'arm64']) await pushPart({architecture})
    await rm(join(parts, 'linux-arm64.json'))
    const {digest} = await pushPart({architecture: 'arm64', variant: 'v8'})
    await writeFile(
      join(parts, 'another.json'),
      JSON.stringify({version: 1, image: `${stage.registry.host}/team/app`, digest, platforms: ['linux/arm64']})
    )
    expect((await makeIndex()).failure).toContain('There are 2 images for linux/arm64.')
  })

  it('when a part is for another platform than it says', async () => {
    await pushPart({architecture: 'amd64'})
    const {digest} = await pushPart({architecture: 's390x'})
    await writeFile(
      join(parts, 'linux-s390x.json'),
      JSON.stringify({version: 1, image: `${stage.registry.host}/team/app`, digest, platforms: ['linux/arm64']})
    )
    expect((await makeIndex()).failure).toContain('There is no image for linux/arm64.')
  })

  it('when the registry has lost a part', async () => {
    await pushPart({architecture: 'amd64'})
    const {digest} = await pushPart({architecture: 'arm64'})
    stage.registry.manifests.delete(digest)
    const {failure} = await makeIndex()
    expect(failure).toContain(`has no ${digest} in "team/app". Run all jobs again`)
    expect([...stage.registry.tags]).toEqual([])
  })

  it('when the platforms are of different commits, or of another one than the run', async () => {
    await pushPart({architecture: 'amd64'})
    await pushPart({architecture: 'arm64', commit: OTHER})
    await expect(makeIndex()).rejects.toThrow(/The platforms of the image are of different commits: .*\. No index was made\./)
    await rm(join(parts, 'linux-amd64.json'))
    await expect(makeIndex({platforms: 'linux/arm64'})).rejects.toThrow(
      new RegExp(`The image is of commit ${OTHER}.* No index was made\\.`)
    )
    expect([...stage.registry.tags]).toEqual([])
  })

  it.each([
    ['not JSON', 'no part'],
    ['{"version":2}', 'no part'],
    ['{"version":1,"image":"IMAGE","digest":"sha256:1","platforms":["linux/arm64"]}', 'no part'],
    [`{"version":1,"image":"IMAGE","digest":"sha256:${'0'.repeat(64)}","platforms":[]}`, 'no part'],
    [
      `{"version":1,"image":"ghcr.io/you/other","digest":"sha256:${'0'.repeat(64)}","platforms":["linux/arm64"]}`,
      'has a part of "ghcr.io/you/other" too'
    ]
  ])('when a file is %s', async (content, message) => {
    await writeFile(join(parts, 'x.json'), content.replace('IMAGE', `${stage.registry.host}/team/app`))
    await expect(makeIndex()).rejects.toThrow(message)
  })

  it.each([
    [{parts: ''}, 'Input "parts" is required'],
    [{'parts-result': ''}, 'Input "parts-result" is required'],
    [{platforms: ''}, 'Input "platforms" is required'],
    [{mode: 'tag', digest: `sha256:${'0'.repeat(64)}`}, 'Inputs "parts" and "parts-result"']
  ])('when inputs do not go together: %j', async (values, message) => {
    await expect(makeIndex(values)).rejects.toThrow(message)
  })
})

describe('of a proposal', () => {
  const proposal = {context: {proposal: 'the event is pull_request'}}

  it('it only says that every platform was built', async () => {
    const {outputs, failure, summary} = await makeIndex({}, proposal)
    expect([outputs.pushed, failure, summary]).toEqual(['false', undefined, expect.stringContaining('### Every platform built')])
    expect([stage.registry.requests, stage.lines]).toEqual([
      [],
      [expect.stringMatching(/^notice: Every platform was built and scanned, and nothing is pushed/)]
    ])
  })

  it('it fails with its platforms', async () => {
    const {failure} = await makeIndex({'parts-result': 'failure'}, proposal)
    expect(failure).toContain('Not every platform was built and found clean: the jobs of the platforms ended with "failure".')
    expect(stage.registry.requests).toEqual([])
  })
})
