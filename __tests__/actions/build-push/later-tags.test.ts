import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {outputNames} from '../../../actions/build-push/outputs.ts'
import {COMMIT} from './context.ts'
import {RunStage} from './run-stage.ts'

const own = `sha-${COMMIT}`
const NEWER = '9'.repeat(40)
let stage: RunStage

beforeEach(async () => {
  stage = await RunStage.start()
})
afterEach(() => stage.remove())

describe('tags that move last', () => {
  const pushed = {mode: 'push', 'tag-set': 'immutable'}

  it('pushes with the tags that never move, and says how many are left', async () => {
    const {outputs, summary} = await stage.run({...pushed, layout: stage.fixture.folder})
    expect(outputs).toMatchObject({tags: own, 'tags-left': '2', pushed: 'true'})
    expect([...stage.registry.tags.keys()]).toEqual([own])
    expect(summary).toContain('2 more to be set with `mode: tag`')
  })

  it('pushes by digest alone where no tag is immutable', async () => {
    const {outputs, summary} = await stage.run({...pushed, layout: stage.fixture.folder, tags: 'latest\n2.0.1'})
    expect(outputs).toMatchObject({tags: '', 'tags-left': '2', pushed: 'true', digest: stage.root.digest})
    expect(stage.registry.manifests.has(stage.root.digest)).toBe(true)
    expect(stage.registry.tags.size).toBe(0)
    expect(summary).toContain('by digest only')
  })

  it('sets them later on the digest, byte for byte, without layout, build or checkout', async () => {
    await stage.run({...pushed, layout: stage.fixture.folder})
    const before = stage.registry.requests.length
    const {outputs, summary} = await stage.run({mode: 'tag', 'tag-set': 'moving', digest: stage.root.digest})
    expect(outputs).toMatchObject({
      image: `${stage.registry.host}/team/app`,
      digest: stage.root.digest,
      reference: `${stage.registry.host}/team/app@${stage.root.digest}`,
      tags: 'main\nlatest',
      'tags-left': '0',
      version: COMMIT,
      pushed: 'false',
      layout: ''
    })
    expect([...stage.registry.tags]).toEqual([own, 'main', 'latest'].map(tag => [tag, stage.root.digest]))
    // The configurations of the two platforms, whose labels say which commit the image is of.
    expect(stage.registry.calls.slice(before).filter(call => /blobs/.test(call))).toEqual(Array(2).fill(expect.stringMatching(/^GET /)))
    expect([summary, stage.git, stage.builds]).toEqual([expect.stringContaining('### Tags set'), undefined, []])
  })

  it('sets none on a digest that the registry does not have', async () => {
    const digest = `sha256:${'d'.repeat(64)}`
    await expect(stage.run({mode: 'tag', digest})).rejects.toThrow(/^The registry .* has no sha256:d+ in "team\/app"\. No tag was set\./)
    expect(stage.registry.tags.size).toBe(0)
    expect([stage.clock.time, stage.lines]).toEqual([30_000, [`Waiting up to 30 s for the registry to show ${digest}.`]])
  })

  it.each(['manifests', 'blobs'] as const)('sets none on an image of which the registry has lost some of the %s', async kind => {
    await stage.run({...pushed, layout: stage.fixture.folder})
    const {manifests} = JSON.parse(stage.registry.manifests.get(stage.root.digest)!.content.toString()) as {manifests: {digest: string}[]}
    const child = manifests[0]!.digest
    const {config} = JSON.parse(stage.registry.manifests.get(child)!.content.toString()) as {config: {digest: string}}
    const lost = kind === 'manifests' ? child : config.digest
    stage.registry[kind].delete(lost)
    // Some registries would take the tag.
    stage.registry.faults.push({method: 'PUT', path: /manifests/, status: 201, times: 9})
    const before = [...stage.registry.tags]
    await expect(stage.run({mode: 'tag', 'tag-set': 'moving', digest: stage.root.digest})).rejects.toThrow(
      `has lost parts of ${stage.root.digest}, so nobody could pull it: ${lost}. No tag was set.`
    )
    expect([...stage.registry.tags]).toEqual(before)
  })

  it('sets them on a digest that an earlier job pushed and the registry shows late', async () => {
    await stage.run({...pushed, layout: stage.fixture.folder})
    stage.registry.faults.push({method: 'GET', path: /manifests/, status: 404, times: 3})
    const {outputs} = await stage.run({mode: 'tag', 'tag-set': 'moving', digest: stage.root.digest})
    expect(outputs.tags).toBe('main\nlatest')
    expect(stage.clock.waits).toEqual([500, 1_000, 2_000])
  })

  it('moves none backwards, and is red when that cannot be told', async () => {
    await stage.run({...pushed, layout: stage.fixture.folder})
    const newer = await stage.publish(['main', 'latest'], {'org.opencontainers.image.revision': NEWER})
    const tag = {mode: 'tag', 'tag-set': 'moving', digest: stage.root.digest}
    const late = await stage.run(tag, {order: {state: 'older'}})
    expect(late).toMatchObject({outputs: {tags: ''}, failure: undefined, summary: expect.stringContaining('### No tags set')})
    expect(late.summary).toContain(`\`latest\` left alone: it names commit ${NEWER}`)
    expect(stage.lines.at(-1)).toMatch(
      /^notice: main, latest left alone: it names commit 9+, whose history has this one in it\. .*"allow-older: true"/
    )
    expect(stage.compared).toEqual(Array(2).fill({commit: COMMIT, than: NEWER}))
    const lost = await stage.run(tag, {order: {state: 'unknown', reason: 'GitHub answered 500'}})
    expect(lost.failure).toMatch(/^The moving tags were left alone: GitHub answered 500\. Run the job again/)
    expect([stage.registry.tags.get('main'), stage.registry.tags.get('latest')]).toEqual([newer, newer])
  })

  it('moves them backwards when the user says so, and asks nobody', async () => {
    await stage.run({...pushed, layout: stage.fixture.folder})
    await stage.publish(['main', 'latest'], {'org.opencontainers.image.revision': NEWER})
    const inputs = {mode: 'tag', 'tag-set': 'moving', digest: stage.root.digest, 'allow-older': 'true'}
    const {outputs} = await stage.run(inputs, {order: {state: 'older'}})
    expect([outputs.tags, stage.compared]).toEqual(['main\nlatest', []])
  })

  it('promotes an image of an older commit on purpose, and never by accident', async () => {
    const source = 'https://github.example.com/Team/App'
    const digest = await stage.publish(['old'], {'org.opencontainers.image.revision': NEWER, 'org.opencontainers.image.source': source})
    const promote = {mode: 'tag', digest, tags: 'latest\n1.2.3', revision: 'head'}
    const {outputs} = await stage.run(promote)
    expect(outputs.tags).toBe('')
    expect(stage.lines.at(-1)).toBe(`notice: latest, 1.2.3 left alone: the image is of commit ${NEWER}, and the run of ${COMMIT}.`)
    expect((await stage.run({...promote, 'allow-older': 'true'})).outputs.tags).toBe('latest')
    expect([stage.registry.tags.get('latest'), stage.registry.tags.get('1.2.3')]).toEqual([digest, undefined])
  })

  it("never asks about the branch for a release's own name", async () => {
    await stage.run({...pushed, layout: stage.fixture.folder})
    const {outputs, failure} = await stage.run(
      {mode: 'tag', tags: '2.0.1', digest: stage.root.digest},
      {head: {state: 'unknown', reason: 'asked'}}
    )
    expect([outputs.tags, failure]).toEqual(['2.0.1', undefined])
  })

  it('sets none for a proposal', async () => {
    const context = {proposal: 'the event is merge_group', ref: 'refs/pull/7/merge'}
    await expect(stage.run({mode: 'tag', digest: stage.root.digest}, {context})).rejects.toThrow(
      /proposal gets no tags, and this run is one because the event is merge_group/
    )
    expect(stage.registry.requests).toEqual([])
  })
})

describe('mode check', () => {
  it('asks whether a push would be taken, and leaves nothing', async () => {
    const {outputs, failure} = await stage.run({mode: 'check'})
    expect(failure).toBeUndefined()
    expect(outputs).toEqual({
      ...Object.fromEntries(outputNames.map(name => [name, ''])),
      image: `${stage.registry.host}/team/app`,
      pushed: 'false'
    })
    expect(stage.registry.openUploads).toBe(0)
    expect([stage.registry.blobs.size, stage.registry.manifests.size, stage.builds]).toEqual([0, 0, []])
    expect(stage.lines).toEqual([`The registry ${stage.registry.host} takes a push to "team/app".`])
  })

  it('says what a push would have been refused for', async () => {
    const base = {mode: 'check', registries: 'ghcr.io ada T'}
    expect((await stage.run(base, {environment: {T: 'of-the-base'}})).failure).toBeUndefined()
    await expect(stage.run(base)).rejects.toThrow('the variable T with the password for ghcr.io is not set')
    await expect(stage.run({mode: 'check', 'registry-password': 'an-old-one'})).rejects.toThrow(/refused the login \(401\)/)
    await expect(stage.run({mode: 'check'}, {context: {commit: ''}})).rejects.toThrow(/GITHUB_SHA/)
    // What only the build would say otherwise.
    const single = {mode: 'check', provenance: 'false', annotations: 'index:a=b'}
    await expect(stage.run(single)).rejects.toThrow(/a is for an index, and this build gives a single manifest/)
    await expect(stage.run({...single, platforms: 'linux/amd64,linux/arm64'})).resolves.toMatchObject({result: {kind: 'checked'}})
  })

  it('asks nothing for a proposal, which is never pushed', async () => {
    await stage.run({mode: 'check'}, {context: {proposal: 'the event is merge_group', ref: 'refs/pull/7/merge'}})
    expect(stage.registry.requests).toEqual([])
    expect(stage.lines[0]).toMatch(/^notice: Nothing of a proposal is pushed.* because the event is merge_group\.$/)
  })
})
