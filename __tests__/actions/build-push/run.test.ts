import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import type {BranchHead} from '../../../actions/build-push/branch-head.ts'
import {join} from 'node:path'
import {LayoutFixture, onePlatform} from '../../lib/registry/layout-fixture.ts'
import {COMMIT} from './context.ts'
import {RunStage} from './run-stage.ts'

const own = `sha-${COMMIT}`
let stage: RunStage

beforeEach(async () => {
  stage = await RunStage.start()
})
afterEach(() => stage.remove())

describe('run', () => {
  it('stage.builds, pushes and tags, the moving tags last', async () => {
    const {outputs, failure, summary} = await stage.run({})
    expect(failure).toBeUndefined()
    expect(outputs).toMatchObject({
      image: `${stage.registry.host}/team/app`,
      digest: stage.root.digest,
      reference: `${stage.registry.host}/team/app@${stage.root.digest}`,
      tags: `${own}\nmain\nlatest`,
      version: COMMIT,
      pushed: 'true'
    })
    expect([...stage.registry.tags]).toEqual([own, 'main', 'latest'].map(tag => [tag, stage.root.digest]))
    expect(summary).toContain('linux/arm64/v8')
    expect(stage.lines).toContain('group: Build with b (remote)')
  })

  it("takes the commit's time for the image", async () => {
    await stage.run({mode: 'build'})
    expect(stage.builds[0]?.env['SOURCE_DATE_EPOCH']).toBe('1700000000')
    expect(stage.builds[0]?.argv).toContain('org.opencontainers.image.created=2023-11-14T22:13:20.000Z')
  })

  it('asks Git for it so that the settings of a checkout start no program', async () => {
    await stage.run({mode: 'build'})
    const workspace = join(stage.temporary, 'workspace')
    for (const setting of [
      'log.showSignature=false',
      'core.fsmonitor=false',
      'safe.bareRepository=explicit',
      `safe.directory=${workspace}`
    ]) {
      expect(stage.git?.argv).toContain(setting)
    }
    expect(stage.git?.argv).toContain(`--git-dir=${workspace}/.git`)
    expect(stage.git?.env).toMatchObject({GIT_ALLOW_PROTOCOL: 'none'})
  })

  it('hands its inputs and the tokens of the runner to no other program', async () => {
    await stage.run({mode: 'build'})
    expect(stage.git?.env).toMatchObject({HOME: stage.temporary})
    expect(JSON.stringify([stage.git?.env, stage.builds[0]?.env])).not.toMatch(/pass-word|runner-token/)
  })

  it('hands build secrets to the build and to nothing else', async () => {
    await stage.run({mode: 'build', secrets: 'npm=a-build-secret'})
    expect(stage.builds[0]?.env['FAIRWAY_BUILD_SECRET_0']).toBe('a-build-secret')
    expect(JSON.stringify([stage.builds[0]?.argv, stage.lines])).not.toContain('a-build-secret')
  })

  it('takes build secrets from variables of the step and from files', async () => {
    const inputs = {mode: 'build', 'secret-envs': 'npm=NPM_FILE', 'secret-files': `key=${join(stage.fixture.folder, 'oci-layout')}`}
    await stage.run(inputs, {environment: {NPM_FILE: 'a=1\nb=2'}})
    expect(stage.builds[0]?.env['FAIRWAY_BUILD_SECRET_0']).toBe('a=1\nb=2')
    expect(stage.builds[0]?.argv).toContain(`id=key,src=${stage.fixture.folder}/oci-layout`)
    await expect(stage.run({mode: 'build', 'secret-envs': 'npm=NPM_FILE'})).rejects.toThrow(/NPM_FILE .* is not set/)
    expect(stage.builds).toHaveLength(1)
  })

  it('shows what BuildKit warns of where it is, and refuses an image for the wrong platform', async () => {
    const warning = (short: string) => [{short: Buffer.from(short).toString('base64'), range: [{start: {line: 3}}]}]
    await stage.run({context: 'app'}, {warnings: warning('SecretsUsedInArgOrEnv: Do not use ARG (ENV "TOKEN") (line 3)')})
    expect(stage.lines).toContain('warning: SecretsUsedInArgOrEnv: Do not use ARG (ENV "TOKEN") (line 3) at app/Dockerfile:3')
    expect(stage.builds[0]?.env['BUILDX_METADATA_WARNINGS']).toBe('1')
    const pushed = stage.registry.requests.length
    const wrong = warning(
      'InvalidBaseImagePlatform: Base image x was pulled with platform "linux/amd64", expected "linux/arm64" for current build'
    )
    await expect(stage.run({}, {warnings: wrong})).rejects.toThrow(
      /^The base image x is for linux\/amd64 only, and the build is for linux\/arm64/
    )
    expect(stage.registry.requests).toHaveLength(pushed)
  })

  it('stops at the layout in mode build', async () => {
    const {outputs} = await stage.run({mode: 'build'})
    expect(outputs).toMatchObject({digest: stage.root.digest, pushed: 'false', tags: ''})
    expect(Number(outputs.size)).toBeGreaterThan(70_000)
    expect(stage.registry.requests).toEqual([])
  })

  it('pushes the layout of an earlier step, byte for byte', async () => {
    const {outputs} = await stage.run({mode: 'push', layout: stage.fixture.folder, digest: stage.root.digest})
    expect(outputs).toMatchObject({digest: stage.root.digest, pushed: 'true', layout: stage.fixture.folder})
    expect(stage.builds).toEqual([])
    expect(stage.registry.tags.get(own)).toBe(stage.root.digest)
  })

  it('sends nothing when the layout is not the one that was scanned', async () => {
    const other = `sha256:${'b'.repeat(64)}`
    await expect(stage.run({mode: 'push', layout: stage.fixture.folder, digest: other})).rejects.toThrow(
      /allows only sha256:b+. Nothing was pushed/
    )
    expect(stage.registry.requests).toEqual([])
  })

  it('never pushes what says the whole event of the run, and names both ways out', async () => {
    const event = await LayoutFixture.create()
    await onePlatform(event, '{"predicate":{"invocation":{"environment":{"github_event_payload":{"pusher":{}}}}}}')
    await expect(stage.run({mode: 'push', layout: event.folder})).rejects.toMatchObject({
      message: expect.stringMatching(/the whole event of the run \(github_event_payload\).* Nothing was pushed\.$/),
      fix: expect.stringMatching(/"driver-opts: provenance-add-gha=false".*"provenance: false"/)
    })
    await event.remove()
    expect(stage.registry.requests).toEqual([])
  })

  it('refuses a build whose report names another digest', async () => {
    await expect(stage.run({mode: 'build'}, {reported: `sha256:${'c'.repeat(64)}`})).rejects.toThrow(
      /BuildKit reports the digest sha256:c+/
    )
  })

  it('builds a proposal, pushes nothing, and says why it is one', async () => {
    const context = {proposal: 'the event is merge_group', ref: 'refs/pull/7/merge'}
    const {outputs, summary} = await stage.run({}, {context})
    expect(outputs.pushed).toBe('false')
    expect(summary).toContain('this is a proposal')
    expect(stage.lines).toContain(
      'notice: The image was built and not pushed: this run is one of a proposal, because the event is merge_group.'
    )
    await expect(stage.run({mode: 'push', layout: stage.fixture.folder}, {context})).rejects.toThrow(
      /never pushed, and this run is one because the event is merge_group/
    )
    expect(stage.registry.requests).toEqual([])
  })

  it('leaves the moving tags alone when the branch has moved on', async () => {
    stage.registry.tags.set('latest', 'sha256:newer')
    const {outputs, failure} = await stage.run({}, {head: {state: 'superseded', by: 'f'.repeat(40)}})
    expect(outputs.tags).toBe(own)
    expect(failure).toBeUndefined()
    expect(stage.registry.tags.get('latest')).toBe('sha256:newer')
    expect(stage.lines.at(-1)).toMatch(/^notice: main, latest left alone: refs\/heads\/main has moved on to f+/)
  })

  it('is red when it cannot be told whether they may move, with the image under its own tag', async () => {
    const {outputs, failure, summary} = await stage.run({}, {head: {state: 'unknown', reason: 'GitHub answered 500'}})
    expect(outputs).toMatchObject({tags: own, pushed: 'true'})
    expect([...stage.registry.tags.keys()]).toEqual([own])
    expect(failure).toMatch(/moving tags were left alone: GitHub answered 500/)
    expect(summary).toContain('is not known')
  })

  it('does not ask about the branch on a Git tag', async () => {
    const context = {ref: 'refs/tags/v1.2.3'}
    const {outputs, failure} = await stage.run({tags: 'v1.2.3\nstable'}, {context, head: {state: 'unknown', reason: 'asked'}})
    expect(failure).toBeUndefined()
    expect(outputs.tags).toBe('v1.2.3\nstable')
  })

  it('leaves moving tags alone on neither a branch nor a Git tag, as a deployment of a commit has it', async () => {
    const head: BranchHead = {state: 'unknown', reason: 'the run is not on a branch'}
    const {outputs, failure} = await stage.run({tags: `${own}\nlatest`}, {context: {ref: ''}, head})
    expect(outputs.tags).toBe(own)
    expect([...stage.registry.tags.keys()]).toEqual([own])
    expect(failure).toMatch(/not on a branch/)
  })

  it('finds a wrong tag before it builds', async () => {
    await expect(stage.run({}, {context: {commit: ''}})).rejects.toThrow(/GITHUB_SHA/)
    expect(stage.builds).toEqual([])
  })
})
