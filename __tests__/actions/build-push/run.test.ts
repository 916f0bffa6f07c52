import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {readFile} from 'node:fs/promises'
import {join} from 'node:path'
import {LayoutFixture, onePlatform} from '../../lib/registry/layout-fixture.ts'
import {COMMIT} from './context.ts'
import {RunStage} from './run-stage.ts'

const own = `sha-${COMMIT}`
const NEWER = '9'.repeat(40)
const [REVISION, VERSION, SOURCE] = ['revision', 'version', 'source'].map(name => `org.opencontainers.image.${name}`) as [
  string,
  string,
  string
]
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
    expect(stage.builds[0]?.argv.join(' ')).toContain(',source-date-epoch=1700000000 ')
    // As a variable it would be a part of steps, which no later commit would find in a cache.
    expect(stage.builds[0]?.env['SOURCE_DATE_EPOCH']).toBeUndefined()
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

  it('gives BuildKit no login for a registry that is asked over plain HTTP, except on the runner itself', async () => {
    const hosts = async (values: Record<string, string>) => {
      await stage.run({mode: 'build', ...values}, {environment: {T: 'of-the-base'}})
      const folder = stage.builds.at(-1)?.env['DOCKER_CONFIG'] ?? ''
      const config = JSON.parse(await readFile(join(folder, 'config.json'), 'utf8')) as {auths?: object}
      return Object.keys(config.auths ?? {})
    }
    const others = {image: 'registry.lan/team/app', registries: 'ghcr.io ada T'}
    expect(await hosts(others)).toEqual(['registry.lan', 'ghcr.io'])
    expect(await hosts({...others, 'insecure-registry': 'true'})).toEqual(['ghcr.io'])
    const named = {'registry-username': '', 'registry-password': '', registries: 'registry.lan ada T'}
    expect(await hosts({...others, ...named})).toEqual(['registry.lan'])
    expect(await hosts({...others, ...named, 'insecure-registry': 'true'})).toEqual([])
    expect(await hosts({'insecure-registry': 'true'})).toEqual([stage.registry.host])
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

  it('moves them although the branch has moved on, and never backwards', async () => {
    await stage.publish(['main', 'latest'], {[REVISION]: NEWER})
    const {outputs} = await stage.run({}, {head: {state: 'superseded', by: 'f'.repeat(40)}})
    expect(outputs.tags).toBe(`${own}\nmain\nlatest`)
    const digest = await stage.publish(['latest'], {[REVISION]: NEWER})
    const late = await stage.run({}, {order: {state: 'older'}})
    expect([late.outputs.tags, late.failure, stage.registry.tags.get('latest')]).toEqual([`${own}\nmain`, undefined, digest])
    expect(stage.lines.at(-1)).toMatch(/^notice: latest left alone: it names commit 9+, whose history has this one in it/)
  })

  it('is red when it cannot be told whether they may move, with the image under its own tag', async () => {
    await stage.publish(['latest'], {[REVISION]: NEWER})
    const {outputs, failure, summary} = await stage.run({}, {order: {state: 'unknown', reason: 'GitHub answered 500'}})
    expect(outputs).toMatchObject({tags: `${own}\nmain`, pushed: 'true'})
    expect(failure).toMatch(/moving tags were left alone: GitHub answered 500/)
    expect(summary).toContain('`latest` left alone: GitHub answered 500')
  })

  it('moves on a Git tag what names an older version, whatever the commits are', async () => {
    await stage.publish(['1', 'latest'], {[VERSION]: 'v1.2.2', [SOURCE]: 'https://github.example.com/Team/App'})
    const digest = await stage.publish(['2'], {[VERSION]: '2.0.0', [SOURCE]: 'https://github.example.com/Team/App'})
    const context = {ref: 'refs/tags/v1.2.3'}
    const {outputs, failure} = await stage.run({tags: 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}\n2'}, {context})
    expect([outputs.tags, failure]).toEqual(['1.2.3\n1\nlatest', undefined])
    expect(outputs.version).toBe('1.2.3')
    expect(stage.registry.tags.get('2')).toBe(digest)
    expect(stage.lines.at(-1)).toMatch(/^notice: 2 left alone: it names 2\.0\.0, and this is v?1\.2\.3\./)
    expect(stage.compared).toEqual([])
  })

  it('compares with all published versions where the tag does not say what it names', async () => {
    await stage.publish(['latest', '1', ...Array.from({length: 12}, (_, index) => `1.${index}.0`), '2.0.0', '3.0.0-rc.1'])
    const context = {ref: 'refs/tags/v1.12.0'}
    const {outputs} = await stage.run({tags: 'type=semver,pattern={{version}}\ntype=semver,pattern={{major}}'}, {context})
    expect(outputs.tags).toBe('1.12.0\n1')
    expect(stage.lines.at(-1)).toMatch(/^notice: latest left alone: 2\.0\.0 is published already, and this is 1\.12\.0\./)
  })

  it('gives the first image all tags, also on neither a branch nor a Git tag, as a deployment of a commit has it', async () => {
    const {outputs, failure} = await stage.run({tags: `${own}\nlatest`}, {context: {ref: ''}})
    expect([outputs.tags, failure]).toEqual([`${own}\nlatest`, undefined])
  })

  it('gives labels and annotations what the event says, and hands the labels on', async () => {
    const about = {description: 'Books, in order', url: 'https://github.example.com/Team/App', license: 'MIT'}
    const inputs = {mode: 'build', tags: 'type=ref,event=branch', labels: 'at={{branch}} {{.Other}}', annotations: 'index:a={{sha}}\nb=c'}
    const {outputs} = await stage.run(inputs, {context: {about}})
    const labels = JSON.parse(outputs.labels) as Record<string, string>
    expect(labels).toMatchObject({[VERSION]: 'main', 'org.opencontainers.image.licenses': 'MIT', at: 'main {{.Other}}'})
    const argv = stage.builds[0]?.argv ?? []
    for (const [name, value] of Object.entries(labels)) expect(argv).toContain(`${name}=${value}`)
    for (const place of ['manifest', 'index']) expect(argv).toContain(`${place}:org.opencontainers.image.description=Books, in order`)
    expect(argv.filter(word => /^[a-z]+:[ab]=/.test(word))).toEqual(['index:a=0123456', 'manifest:b=c', 'index:b=c'])
  })

  it('warns when no rule gives a tag to what is pushed, and only then', async () => {
    const warnings = () => stage.lines.filter(line => line.startsWith('warning: '))
    const tags = 'type=semver,pattern={{version}}'
    await stage.run({tags, mode: 'build'})
    await stage.run({tags}, {context: {proposal: 'the event is pull_request'}})
    await stage.run({tags, mode: 'push', 'tag-set': 'none', layout: stage.fixture.folder, digest: stage.root.digest})
    await stage.run({tags, mode: 'tag', 'tag-set': 'moving', digest: stage.root.digest})
    expect(warnings()).toEqual([])
    // ship.yml pushes with this one wherever something is deployed or approved.
    await stage.run({tags, 'tag-set': 'immutable'})
    await stage.run({tags})
    expect(warnings()).toEqual(Array(2).fill(expect.stringContaining('No line of "tags" gives a tag on this run, so the image gets none')))
  })

  it('warns of a rule that gives no tag where the tags are set, and not once more for each platform', async () => {
    const remarks = () => stage.lines.splice(0).filter(line => line.includes('Line 1 of "tags" gives no tag'))
    const push = {tags: 'type=match,pattern=v(.*)\nnightly', mode: 'push', layout: stage.fixture.folder, digest: stage.root.digest}
    const context = {ref: 'refs/tags/nightly'}
    await stage.run({...push, 'tag-set': 'none'}, {context})
    expect(remarks()).toEqual([expect.stringMatching(/^Line 1/)])
    await stage.run(push, {context})
    expect(remarks()).toEqual([expect.stringMatching(/^warning: Line 1/)])
  })

  it('finds a wrong tag before it builds', async () => {
    await expect(stage.run({}, {context: {commit: ''}})).rejects.toThrow(/GITHUB_SHA/)
    expect(stage.builds).toEqual([])
  })
})
