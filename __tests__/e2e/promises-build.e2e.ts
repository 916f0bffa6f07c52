import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import {startBuildkit, type Buildkit} from '../../rehearsal/parts/buildkit.ts'
import {linkDockerPlugins} from '../../rehearsal/parts/docker-plugins.ts'
import {startRegistry, type Registry} from '../../rehearsal/parts/registry.ts'
import {ensureTools, type Tools} from '../../rehearsal/tools/index.ts'
import {startBundle} from '../support/action-process.ts'
import {RecordingEngine} from '../support/recording-engine.ts'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'
let tools: Tools
let stage: string

beforeAll(async () => {
  tools = await ensureTools('rehearse', {yes: true})
  stage = await mkdtemp(join(tmpdir(), 'fairway-e2e-promises-build-'))
  await mkdir(join(stage, 'temporary'))
  await mkdir(join(stage, 'context'))
  await linkDockerPlugins(join(stage, 'home', '.docker'), {buildx: tools.buildx})
})
afterAll(() => rm(stage, {recursive: true, force: true}))

/** A step on a runner of GitHub's, with its post part. */
async function step(inputs: Record<string, string>, environment: Record<string, string>, name = 'build-push') {
  const started = await begin(inputs, environment, name)
  const ended = await started.ended()
  await started.post()
  return ended
}

/** The same, whose post part is left to the test. */
function begin(inputs: Record<string, string>, environment: Record<string, string>, name = 'build-push') {
  const runner = {
    workspace: stage,
    temporary: join(stage, 'temporary'),
    environment: {
      PATH: process.env['PATH'] ?? '',
      HOME: join(stage, 'home'),
      GITHUB_SHA: COMMIT,
      GITHUB_REF: 'refs/heads/main',
      ...environment
    },
    secrets: []
  }
  return startBundle(name, inputs, runner)
}

// The rehearsal hands a builder of its own to every run, so no other test goes this way.
describe('a builder that buildx makes', () => {
  const event = {head_commit: {message: 'SECRET-ROADMAP', author: {email: 'alice@private.example'}}, inputs: {note: 'typed by hand'}}
  let engine: RecordingEngine
  let runs = 0

  async function onHostedRunner(inputs: Record<string, string>, prepare?: (env: Record<string, string>) => Promise<unknown>) {
    const socket = join(stage, `engine-${++runs}.sock`)
    engine = await RecordingEngine.start(socket)
    await writeFile(join(stage, 'event.json'), JSON.stringify(event))
    const environment = {
      DOCKER_HOST: `unix://${socket}`,
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'push',
      GITHUB_EVENT_PATH: join(stage, 'event.json')
    }
    await prepare?.({PATH: process.env['PATH'] ?? '', HOME: join(stage, 'home'), DOCKER_HOST: environment.DOCKER_HOST})
    await step({mode: 'build', image: 'registry.example.com/team/app', context: join(stage, 'context'), ...inputs}, environment)
    await engine.stop()
    return engine.archives.map(String).join('')
  }

  test('11.22 the event of the run is not copied into a builder that this action makes', async () => {
    const copied = await onHostedRunner({})
    expect(engine.calls).toContain('POST /containers/create')
    expect(copied).not.toMatch(/SECRET-ROADMAP|alice@private|typed by hand|github_event/)
    expect(copied).not.toContain('provenance.d')
  })

  test("11.22 nor into a builder of the user's that has to be started for the build", async () => {
    const copied = await onHostedRunner({builder: 'mine'}, env =>
      runOrThrow(runProcess, 'docker', ['docker', 'buildx', 'create', '--name', 'mine', '--driver', 'docker-container'], {env})
    )
    expect(engine.calls).toContain('POST /containers/create')
    expect(copied).not.toMatch(/SECRET-ROADMAP|github_event/)
  })
})

describe('a real build', () => {
  let registry: Registry
  let buildkit: Buildkit
  let base: string

  beforeAll(async () => {
    registry = await startRegistry({stage, dockerRegistry: tools.registry, name: 'registry', withPassword: false})
    buildkit = await startBuildkit({stage, buildkitd: tools.buildkitd, buildx: tools.buildx, toolsRegistry: registry.host})
    await writeFile(join(stage, 'context', 'greeting'), 'hello')
    await writeFile(join(stage, 'context', 'Base'), 'FROM scratch\nCOPY greeting /greeting\n')
    base = `${registry.host}/base:sha-${COMMIT}`
    await writeFile(join(stage, 'event.json'), '{}')
    const dockerfile = `FROM ${base}\nENV GH_TOKEN=none\nCOPY greeting /mine\n`
    await writeFile(join(stage, 'context', 'Dockerfile'), dockerfile)
  })
  afterAll(async () => {
    await buildkit.stop()
    await registry.stop()
  })

  const build = (inputs: Record<string, string>) =>
    step(
      {mode: 'build', image: `${registry.host}/app`, context: join(stage, 'context'), ...inputs},
      {...buildkit.environment, GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: join(stage, 'event.json')}
    )

  test('11.16 for arm64 on a base that is for amd64 only is an error, and a secret in ENV is shown', async () => {
    const file = join(stage, 'context', 'Base')
    const pushed = {mode: 'build-and-push', image: `${registry.host}/base`, provenance: 'false', tags: `sha-${COMMIT}`}
    expect(await build({...pushed, file, platforms: 'linux/amd64'})).toMatchObject({exitCode: 0, outputs: {pushed: 'true'}})
    const wrong = await build({platforms: 'linux/arm64'})
    expect(wrong.exitCode).toBe(1)
    expect(wrong.said).toContain(`::error::The base image ${base} is for linux/amd64 only, and the build is for linux/arm64`)
    const right = await build({platforms: 'linux/amd64'})
    expect(right.exitCode).toBe(0)
    expect(right.said).toMatch(/^::warning file=\S+Dockerfile,line=2::SecretsUsedInArgOrEnv: .*GH_TOKEN/m)
  })
})
