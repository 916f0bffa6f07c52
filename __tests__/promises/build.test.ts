import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {join} from 'node:path'
import {LayoutFixture, onePlatform} from '../lib/registry/layout-fixture.ts'
import {CanaryStage, isStartOf} from '../support/canary-stage.ts'

// What build-push tells a build and hears from it: the committed bundle, and a `docker` that writes down how it was started.

const WRONG_PLATFORM =
  'InvalidBaseImagePlatform: Base image debian:12-slim was pulled with platform "linux/amd64", expected "linux/arm64" for current build'
const SECRET = 'SecretsUsedInArgOrEnv: Do not use ARG or ENV instructions for sensitive data (ENV "GH_TOKEN") (line 3)'
let stage: CanaryStage
let layout: LayoutFixture
let digest: string

beforeEach(async () => {
  stage = new CanaryStage()
  layout = await LayoutFixture.at(join(stage.folder, 'layout'))
  digest = (await onePlatform(layout, '{}')).digest
  stage.shim('git', "console.log('1700000000')")
})
afterEach(() => stage.remove())

/** Only the programs of the test; the relative entries of the stage are another promise's. */
const path = () => ({PATH: join(stage.folder, 'bin')})

/** Builds with a buildx that warns of this, in its report or, as an old one, only at the end of what it says. */
async function build(inputs: Record<string, string>, {warns = [], isOld = false}: {warns?: readonly string[]; isOld?: boolean} = {}) {
  const report = warns.map(text => ({short: Buffer.from(text).toString('base64'), range: [{start: {line: 3}, end: {line: 3}}]}))
  const said =
    warns.length === 0
      ? ''
      : `\n \u001b[33m${warns.length} warning found (use docker --debug to expand):\n\u001b[0m${warns.map(text => `\n - ${text}`).join('')}\n`
  stage.shim(
    'docker',
    `if (argv[1] === 'inspect') console.log('Name: default\\nDriver: docker')
    if (argv[1] === 'build') {
      fs.cpSync(${JSON.stringify(layout.folder)}, /dest=([^,]+)/.exec(after('--output'))[1], {recursive: true})
      const warnings = process.env.BUILDX_METADATA_WARNINGS === '1' && !${isOld} ? {'buildx.build.warnings': ${JSON.stringify(report)}} : {}
      fs.writeFileSync(after('--metadata-file'), JSON.stringify({'containerimage.digest': ${JSON.stringify(digest)}, ...warnings}))
      process.stderr.write(${JSON.stringify(said)})
    }`
  )
  const result = await stage.action('build-push', {mode: 'build', image: 'registry.example.com/team/app', ...inputs}, path())
  const [started] = stage.starts.filter(start => isStartOf(start, 'docker buildx build'))
  return {...result, started, said: result.stdout}
}

describe('a build secret', () => {
  const AWS = '[default]\naws_access_key_id=EXAMPLEID\naws_secret_access_key=EXAMPLEKEY'

  test('11.16 of several lines is not cut to its first', async () => {
    const {exitCode, started, said} = await build({secrets: `AWS=${AWS}`})
    // Nothing is built with a half of it.
    expect(started).toBeUndefined()
    expect(exitCode).toBe(1)
    expect(said).toMatch(/::error::Input "secrets": it is not clear where the build secret "AWS" ends/)
  })

  test('11.16 reaches the build with all of its lines when it is in quotes', async () => {
    const {exitCode, started} = await build({secrets: `"AWS=${AWS}"\nNPM=abc`})
    expect(exitCode).toBe(0)
    expect([started?.environment['FAIRWAY_BUILD_SECRET_0'], started?.environment['FAIRWAY_BUILD_SECRET_1']]).toEqual([AWS, 'abc'])
  })

  test.each([
    ['a build argument', 'build-args', 'CONFIG=[default]\nuser=app'],
    ['a label', 'labels', 'description={\na=b']
  ])('11.16 %s of several lines is not cut either', async (_, input, value) => {
    const {exitCode, started} = await build({[input]: value})
    expect([started, exitCode]).toEqual([undefined, 1])
  })
})

describe('what BuildKit warns of', () => {
  test.each([
    ['in the report of buildx', false],
    ['in the log of an older one', true]
  ])('11.16 an image with programs for another processor is an error: %s', async (_, isOld) => {
    const {exitCode, said} = await build({platforms: 'linux/arm64'}, {warns: [`${WRONG_PLATFORM} (line 1)`], isOld})
    expect(exitCode).toBe(1)
    expect(said).toMatch(/::error::The base image debian:12-slim is for linux\/amd64 only, and the build is for linux\/arm64/)
  })

  test('11.16 a secret that stays readable in the image is shown where it is', async () => {
    const {exitCode, said} = await build({}, {warns: [SECRET]})
    expect(exitCode).toBe(0)
    expect(said).toMatch(/^::warning file=Dockerfile,line=3::SecretsUsedInArgOrEnv: .*ENV "GH_TOKEN"/m)
  })
})

describe('the event of a run', () => {
  const variables = {
    GITHUB_ACTIONS: 'true',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_EVENT_PATH: '/nowhere/event.json',
    GITHUB_ACTOR: 'alice',
    GITHUB_TRIGGERING_ACTOR: 'alice'
  }

  test('11.22 no program that could copy it into a builder is told where it is', async () => {
    stage.file('event.json', JSON.stringify({head_commit: {message: 'SECRET-ROADMAP'}}))
    stage.shim('docker', "if (argv[1] === 'inspect') console.log('Name: default\\nDriver: docker')")
    const event = join(stage.workspace, 'event.json')
    await stage.action(
      'build-push',
      {mode: 'build', image: 'registry.example.com/team/app'},
      {...variables, ...path(), GITHUB_EVENT_PATH: event}
    )
    const starts = stage.starts.filter(({program}) => program === 'docker')
    expect(starts.some(start => isStartOf(start, 'docker buildx create'))).toBe(true)
    expect(starts.filter(({environment}) => 'GITHUB_EVENT_PATH' in environment || 'GITHUB_EVENT_NAME' in environment)).toEqual([])
  })
})
