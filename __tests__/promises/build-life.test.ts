import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {join} from 'node:path'
import {startBundle} from '../support/action-process.ts'
import {BuildStage} from '../support/build-stage.ts'
import {CanaryStage, isStartOf} from '../support/canary-stage.ts'
import {ShipStage} from '../support/ship-stage.ts'

// What stands around a build: the event, the builder, the login, and the outputs.

const COMMIT = '0123456789abcdef0123456789abcdef01234567'

describe('an event whose payload has no repository', () => {
  let stage: BuildStage
  beforeEach(async () => {
    stage = await new BuildStage().start()
    stage.newest = COMMIT
  })
  afterEach(() => stage.stop())

  test.each([
    ['schedule', {schedule: '0 3 * * *'}],
    ['repository_dispatch', {action: 'rebuild', client_payload: {}}],
    ['workflow_dispatch', {inputs: {}, ref: 'refs/heads/main'}]
  ])('12.5 changes nothing in what is tagged: %s', async (event, payload) => {
    stage.repository = {default_branch: 'main'}
    const {exitCode} = await stage.run({}, {GITHUB_EVENT_NAME: event}, payload)
    expect(stage.tags).toEqual([`sha-${COMMIT}`, 'main', 'latest'])
    expect(exitCode).toBe(0)
  })

  test('12.5 is no reason to guess which branch is the default one', async () => {
    const {exitCode, said} = await stage.run({}, {}, {inputs: {}})
    expect(stage.tags).toEqual([])
    expect(exitCode).toBe(1)
    expect(said).toMatch(/::error::It is not known whether main is the default branch.*GitHub answered 403.*set the input "tags"/)
  })
})

describe('the builder', () => {
  let stage: CanaryStage
  beforeEach(() => {
    stage = new CanaryStage()
  })
  afterEach(() => stage.remove())

  /** What buildx was asked to do; `create` fails for images whose name begins so. */
  async function build(inspection: string, refused?: string) {
    stage.shim(
      'docker',
      `if (argv[1] === 'inspect') console.log(${JSON.stringify(inspection)})
      if (argv[1] === 'build') process.exit(1)
      if (argv[1] === 'create' && argv.some(word => word.startsWith('image=' + ${JSON.stringify(refused ?? 'none')}))) {
        console.error('429 Too Many Requests')
        process.exit(1)
      }`
    )
    const path = {PATH: join(stage.folder, 'bin'), GITHUB_EVENT_NAME: 'push'}
    const {stdout} = await stage.action('build-push', {mode: 'build', image: 'registry.example.com/team/app'}, path)
    const images = stage.starts
      .filter(start => isStartOf(start, 'docker buildx create'))
      .flatMap(({argv}) => argv.filter(word => /image=/.test(word)))
    return {said: stdout, images: images.map(word => word.slice('image='.length))}
  }
  const engine = (name: string, driver: string) => `Name:   ${name}\nDriver: ${driver}\n\nNodes:\nName:     ${name}\nEndpoint: ${name}\n`

  test.each(['default', 'podman'])('12.5 that buildx would make of an engine without BuildKit is not used: %s', async name => {
    const {images, said} = await build(engine(name, 'docker-container'))
    expect(said).not.toContain(`Build with ${name}`)
    expect(images).toHaveLength(1)
  })

  test('12.5 comes from an image that its digest alone names, without a tag', async () => {
    const {images} = await build(engine('default', 'docker'))
    expect(images).toEqual([expect.stringMatching(/^docker\.io\/moby\/buildkit@sha256:[0-9a-f]{64}$/)])
  })

  test('12.5 comes from a mirror, by the same digest, when Docker Hub does not hand it out', async () => {
    const {images, said} = await build(engine('default', 'docker'), 'docker.io/')
    expect(images).toEqual([expect.stringMatching(/^docker\.io\//), expect.stringMatching(/^mirror\.gcr\.io\/moby\/buildkit@sha256:/)])
    expect(new Set(images.map(image => image.split('@')[1])).size).toBe(1)
    expect(said).toMatch(/Build with fairway-/)
  })

  test('12.5 that cannot be made is told with what each source said', async () => {
    const {said} = await build(engine('default', 'docker'), '')
    expect(said).toMatch(/::error::No builder could be made: docker\.io\S+: .*429 .*mirror\.gcr\.io\S+: .*429/)
  })
})

describe('the login', () => {
  test('12.5 of ship.yml reaches the build, so that a base image may lie in the same registry', async () => {
    const stage = await new ShipStage().start()
    try {
      const {buildLogins} = await stage.ship({inputs: {deploy: 'none'}})
      expect(buildLogins).toEqual([stage.registry.host])
    } finally {
      await stage.stop()
    }
  })
})

describe('a user name that is a secret, and occurs in a digest', () => {
  let stage: BuildStage
  beforeEach(async () => {
    stage = await new BuildStage().start()
  })
  afterEach(() => stage.stop())

  const bundle = async (name: string, inputs: Record<string, string>) => {
    const runner = {
      workspace: stage.workspace,
      temporary: join(stage.folder, 'temporary'),
      environment: {PATH: process.env['PATH'] ?? '', GITHUB_SHA: COMMIT, GITHUB_REPOSITORY: 'o/r', GITHUB_EVENT_NAME: 'push'},
      secrets: []
    }
    return startBundle(name, inputs, runner).ended()
  }
  const deploy = {
    host: '192.0.2.10',
    port: '22',
    user: 'deploy',
    'ssh-key': 'a-key-of-the-test',
    'known-hosts': '192.0.2.10 ssh-ed25519 AAAA',
    project: 'wiki',
    'compose-file': 'docker-compose.yml',
    image: 'registry.example.com/team/wiki'
  }

  test.each([
    ['deploy-ssh', 'digest', deploy],
    ['issue-approval', 'subject', {title: 'Deploy', token: 'a-token'}]
  ])('12.5 is named where the digest did not arrive: %s', async (name, input, inputs) => {
    const {exitCode, said} = await bundle(name, {...inputs, [input]: ''})
    expect([exitCode, said]).toEqual([
      1,
      expect.stringMatching(new RegExp(`::error::Input "${input}" is required but is empty\\. .*secret.*short user name.*variable`))
    ])
  })

  test('12.5 is warned of by the step that has the digest', async () => {
    const first = await stage.run({mode: 'build'}, {GITHUB_SHA: COMMIT})
    const name = (first.outputs['digest'] ?? '').slice(7, 10)
    const {outputs, said} = await stage.run({mode: 'build', 'registry-username': name}, {GITHUB_SHA: COMMIT})
    expect(outputs['digest']).toBe(first.outputs['digest'])
    expect(said).toMatch(/::warning::The user name for the registry occurs in the outputs "digest", "reference".*vars\.REGISTRY_USERNAME/)
  })
})
