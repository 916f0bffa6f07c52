import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {BranchHead} from '../../../actions/build-push/branch-head.ts'
import {readBuildPushInputs} from '../../../actions/build-push/inputs.ts'
import {report} from '../../../actions/build-push/outputs.ts'
import type {BuildContext} from '../../../actions/build-push/build-context.ts'
import {run} from '../../../actions/build-push/run.ts'
import {formatBytes} from '../../../actions/build-push/summary.ts'
import {http} from '../../../lib/http/http.ts'
import type {Ask} from '../../../lib/action/ask.ts'
import type {ProcessResult, RunProcess} from '../../../lib/action/process.ts'
import {FakeRegistry} from '../../lib/registry/fake-registry.ts'
import {LayoutFixture, twoPlatforms, type Entry} from '../../lib/registry/layout-fixture.ts'
import {COMMIT, buildContext} from './context.ts'

const own = `sha-${COMMIT}`
let registry: FakeRegistry
let temporary: string
let lines: string[]
let fixture: LayoutFixture
let root: Entry
let git: {argv: readonly string[]; env: Readonly<Record<string, string | undefined>>} | undefined
let builds: {argv: readonly string[]; env: Readonly<Record<string, string | undefined>>}[]

beforeEach(async () => {
  registry = await new FakeRegistry({login: 'basic'}).start()
  temporary = await mkdtemp(join(tmpdir(), 'fairway-run-'))
  fixture = await LayoutFixture.create()
  root = await twoPlatforms(fixture)
  lines = []
  builds = []
})
afterEach(async () => {
  await registry.stop()
  await fixture.remove()
  await rm(temporary, {recursive: true})
})

const done = (exitCode: number, stdout = ''): ProcessResult => ({exitCode, signal: null, timedOut: false, stdout, stderr: ''})

/** A docker whose build writes a real layout to where it was told to. */
const docker =
  (reported?: string): RunProcess =>
  async (argv, options) => {
    if (argv[2] === 'inspect') return done(0, 'Name: b\nDriver: remote\n')
    if (argv[2] !== 'build') return done(0)
    builds.push({argv, env: options?.env ?? {}})
    const layout = /dest=([^,]+)/.exec(argv.join('\n'))?.[1] ?? ''
    const written = await twoPlatforms(await LayoutFixture.at(layout))
    const digest = reported ?? written.digest
    await writeFile(argv[argv.indexOf('--metadata-file') + 1] ?? '', JSON.stringify({'containerimage.digest': digest}))
    options?.onLine?.('#1 built', 'stderr')
    return done(0)
  }

const ask: Ask = (argv, options) => {
  git = {argv, env: options?.env ?? {}}
  return Promise.resolve(done(0, '1700000000\n'))
}

async function runWith(
  values: Record<string, string>,
  {context = {}, head = {state: 'head'}, reported}: {context?: Partial<BuildContext>; head?: BranchHead; reported?: string} = {}
) {
  const given: Record<string, string> = {
    image: `${registry.host}/Team/App`,
    'registry-username': 'user',
    'registry-password': 'pass-word',
    ...values
  }
  const inputs = readBuildPushInputs(name => given[name] ?? '')
  const state = new Map<string, string>()
  const result = await run(inputs, {
    run: docker(reported),
    ask,
    http,
    context: buildContext(context),
    environment: {RUNNER_TEMP: temporary, HOME: temporary, 'INPUT_REGISTRY-PASSWORD': 'pass-word', ACTIONS_RUNTIME_TOKEN: 'runner-token'},
    state: {save: (name, value) => void state.set(name, value), get: name => state.get(name) ?? ''},
    askBranchHead: () => Promise.resolve(head),
    log: {
      info: line => lines.push(line),
      notice: line => lines.push(`notice: ${line}`),
      startGroup: title => lines.push(`group: ${title}`),
      endGroup: () => lines.push('end')
    },
    signal: new AbortController().signal
  })
  return {result, ...report(inputs.image, result, 1_500)}
}

describe('run', () => {
  it('builds, pushes and tags, the moving tags last', async () => {
    const {outputs, failure, summary} = await runWith({})
    expect(failure).toBeUndefined()
    expect(outputs).toMatchObject({
      image: `${registry.host}/team/app`,
      digest: root.digest,
      reference: `${registry.host}/team/app@${root.digest}`,
      tags: `${own}\nmain\nlatest`,
      version: COMMIT,
      pushed: 'true'
    })
    expect([...registry.tags]).toEqual([own, 'main', 'latest'].map(tag => [tag, root.digest]))
    expect(summary).toContain('linux/arm64/v8')
    expect(lines).toContain('group: Build with b (remote)')
  })

  it("takes the commit's time for the image", async () => {
    await runWith({mode: 'build'})
    expect(builds[0]?.env['SOURCE_DATE_EPOCH']).toBe('1700000000')
    expect(builds[0]?.argv).toContain('org.opencontainers.image.created=2023-11-14T22:13:20.000Z')
  })

  it('asks Git for it so that the settings of a checkout start no program', async () => {
    await runWith({mode: 'build'})
    for (const setting of ['log.showSignature=false', 'core.fsmonitor=false', 'safe.bareRepository=explicit', 'safe.directory=.']) {
      expect(git?.argv).toContain(setting)
    }
    expect(git?.argv).toContain('--git-dir=.git')
    expect(git?.env).toMatchObject({GIT_ALLOW_PROTOCOL: 'none'})
  })

  it('hands its inputs and the tokens of the runner to no other program', async () => {
    await runWith({mode: 'build'})
    expect(git?.env).toMatchObject({HOME: temporary})
    expect(JSON.stringify([git?.env, builds[0]?.env])).not.toMatch(/pass-word|runner-token/)
  })

  it('hands build secrets to the build and to nothing else', async () => {
    await runWith({mode: 'build', secrets: 'npm=a-build-secret'})
    expect(builds[0]?.env['FAIRWAY_BUILD_SECRET_0']).toBe('a-build-secret')
    expect(JSON.stringify([builds[0]?.argv, lines])).not.toContain('a-build-secret')
  })

  it('stops at the layout in mode build', async () => {
    const {outputs} = await runWith({mode: 'build'})
    expect(outputs).toMatchObject({digest: root.digest, pushed: 'false', tags: ''})
    expect(Number(outputs.size)).toBeGreaterThan(70_000)
    expect(registry.requests).toEqual([])
  })

  it('pushes the layout of an earlier step, byte for byte', async () => {
    const {outputs} = await runWith({mode: 'push', layout: fixture.folder, digest: root.digest})
    expect(outputs).toMatchObject({digest: root.digest, pushed: 'true', layout: fixture.folder})
    expect(builds).toEqual([])
    expect(registry.tags.get(own)).toBe(root.digest)
  })

  it('sends nothing when the layout is not the one that was scanned', async () => {
    const other = `sha256:${'b'.repeat(64)}`
    await expect(runWith({mode: 'push', layout: fixture.folder, digest: other})).rejects.toThrow(
      /allows only sha256:b+. Nothing was pushed/
    )
    expect(registry.requests).toEqual([])
  })

  it('refuses a build whose report names another digest', async () => {
    await expect(runWith({mode: 'build'}, {reported: `sha256:${'c'.repeat(64)}`})).rejects.toThrow(/BuildKit reports the digest sha256:c+/)
  })

  it('builds a pull request and pushes nothing', async () => {
    const context = {isPullRequest: true, ref: 'refs/pull/7/merge'}
    const {outputs, summary} = await runWith({}, {context})
    expect(outputs.pushed).toBe('false')
    expect(summary).toContain('this is a pull request')
    expect(lines.some(line => line.startsWith('notice: This is a pull request'))).toBe(true)
    await expect(runWith({mode: 'push', layout: fixture.folder}, {context})).rejects.toThrow(/never pushed/)
    expect(registry.requests).toEqual([])
  })

  it('leaves the moving tags alone when the branch has moved on', async () => {
    registry.tags.set('latest', 'sha256:newer')
    const {outputs, failure} = await runWith({}, {head: {state: 'superseded', by: 'f'.repeat(40)}})
    expect(outputs.tags).toBe(own)
    expect(failure).toBeUndefined()
    expect(registry.tags.get('latest')).toBe('sha256:newer')
    expect(lines.at(-1)).toMatch(/^notice: main, latest left alone: refs\/heads\/main has moved on to f+/)
  })

  it('is red when it cannot be told whether they may move, with the image under its own tag', async () => {
    const {outputs, failure, summary} = await runWith({}, {head: {state: 'unknown', reason: 'GitHub answered 500'}})
    expect(outputs).toMatchObject({tags: own, pushed: 'true'})
    expect([...registry.tags.keys()]).toEqual([own])
    expect(failure).toMatch(/moving tags were left alone: GitHub answered 500/)
    expect(summary).toContain('is not known')
  })

  it('does not ask about the branch on a Git tag', async () => {
    const context = {ref: 'refs/tags/v1.2.3'}
    const {outputs, failure} = await runWith({tags: 'v1.2.3\nstable'}, {context, head: {state: 'unknown', reason: 'asked'}})
    expect(failure).toBeUndefined()
    expect(outputs.tags).toBe('v1.2.3\nstable')
  })

  it('leaves moving tags alone on neither a branch nor a Git tag, as a deployment of a commit has it', async () => {
    const head: BranchHead = {state: 'unknown', reason: 'the run is not on a branch'}
    const {outputs, failure} = await runWith({tags: `${own}\nlatest`}, {context: {ref: ''}, head})
    expect(outputs.tags).toBe(own)
    expect([...registry.tags.keys()]).toEqual([own])
    expect(failure).toMatch(/not on a branch/)
  })

  it('finds a wrong tag before it builds', async () => {
    await expect(runWith({}, {context: {commit: ''}})).rejects.toThrow(/GITHUB_SHA/)
    expect(builds).toEqual([])
  })
})

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [1_023, '1023 B'],
    [1_024, '1.0 KiB'],
    [5_500_000, '5.2 MiB'],
    [3 * 1024 ** 3, '3.0 GiB']
  ])('%d is %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text)
  })
})
