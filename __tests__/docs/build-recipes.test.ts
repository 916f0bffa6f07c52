import {afterEach, beforeEach, expect, test} from '@jest/globals'
import {readFileSync} from 'node:fs'
import {connect, createServer, type AddressInfo} from 'node:net'
import {join} from 'node:path'
import {createServer as createTlsServer} from 'node:tls'
import {parse} from 'yaml'
import {nameTags} from '../../actions/build-push/tags/names.ts'
import {root} from '../../scripts/support/repository.ts'
import {COMMIT, namingContext, settings} from '../actions/build-push/context.ts'
import {certificateAuthority} from '../support/certificate.ts'
import {endOf, RecipeStage} from '../support/recipe-stage.ts'

// Every recipe of docs/build-and-push.md, run.

let stage: RecipeStage
beforeEach(async () => {
  stage = await new RecipeStage().start()
})
afterEach(() => stage.stop())

const PULL_REQUEST = {event_name: 'pull_request', ref: 'refs/pull/7/merge', ref_name: '7/merge'} as const
const RELEASE = {ref: 'refs/tags/v1.2.3', ref_name: 'v1.2.3', ref_type: 'tag'} as const

/** The logins of the last build, by their hosts. */
function logins(): Record<string, string> {
  const {auths} = JSON.parse(stage.read('docker-config.json')) as {auths: Record<string, {auth: string}>}
  return Object.fromEntries(Object.entries(auths).map(([host, {auth}]) => [host, Buffer.from(auth, 'base64').toString()]))
}

const tags = () => Object.fromEntries(stage.registry.tags)

test('image: what was scanned is pushed, and of a pull request nothing', async () => {
  expect(endOf(await stage.play('build/image', {github: PULL_REQUEST}))).toEqual(['success'])
  expect([stage.option('--output').length, stage.registry.requests]).toEqual([1, []])
  const pushed = await stage.play('build/image')
  expect(endOf(pushed)).toEqual(['success'])
  const digest = stage.digests['default']
  expect(tags()).toEqual({[`sha-${stage.commit}`]: digest, main: digest, latest: digest})
})

test('platforms-on-one-runner: both are built, scanned and pushed as one image', async () => {
  expect(endOf(await stage.play('build/platforms-on-one-runner'))).toEqual(['success'])
  expect([stage.read('emulated').trim(), stage.option('--platform')]).toEqual(['arm64', ['linux/amd64,linux/arm64']])
  expect(stage.read('trivy').match(/--input/g)).toHaveLength(2)
  expect(tags()['latest']).toBe(stage.digests['linux-amd64_linux-arm64'])
})

test.each(['build/platforms-on-native-runners', 'build/platforms-by-hand'])('%s: one image of what two runners pushed', async recipe => {
  expect(endOf(await stage.play(recipe))).toEqual(['success'])
  const index = stage.registry.manifests.get(tags()['latest'] ?? '')?.content.toString() ?? '{}'
  expect(JSON.parse(index)).toMatchObject({manifests: [{platform: {architecture: 'amd64'}}, {platform: {architecture: 'arm64'}}, {}, {}]})
})

test('cache: a folder of the runner, with the steps of all stages', async () => {
  expect(endOf(await stage.play('build/cache'))).toEqual(['success'])
  expect(stage.option('--cache-to')).toEqual([expect.stringMatching(/^type=local,dest=.*mode=max/)])
})

test('cache-in-a-registry: read and written, with the login', async () => {
  const reference = `type=registry,ref=${stage.registry.host}/ada/wiki:cache`
  expect(endOf(await stage.play('build/cache-in-a-registry'))).toEqual(['success'])
  expect([stage.option('--cache-from'), stage.option('--cache-to')]).toEqual([[reference], [`${reference},mode=max,ignore-error=true`]])
  expect(logins()).toEqual({[stage.registry.host]: 'ci:Regi5try-p4ssw0rd'})
})

test('secrets: each comes to the build, and none stands in an argument', async () => {
  const agent = createServer()
  await new Promise<void>(resolve => agent.listen(`${stage.folder}/agent`, resolve))
  const secrets = {NPM_TOKEN: 'npm-t0ken-of-the-test', NPMRC: '//npm.example.com/:_authToken=t\nalways-auth=true'}
  const files = {'ci/settings.xml': '<settings/>'}
  const played = await stage.play('build/secrets', {secrets, files, environment: {SSH_AUTH_SOCK: `${stage.folder}/agent`}})
  agent.close()
  expect(endOf(played)).toEqual(['success'])
  expect(stage.option('--secret').map(secret => secret.replace(/,(env|src)=.*/, ' $1'))).toEqual([
    'id=NPM_TOKEN env',
    'id=NPMRC env',
    'id=SETTINGS src'
  ])
  for (const value of Object.values(secrets)) expect(stage.read('environment')).toContain(value)
  expect(stage.option('--ssh')).toEqual([`default=${stage.folder}/agent`])
  expect(stage.read('build')).not.toContain('t0ken')
  expect(stage.read('environment')).not.toMatch(/^NPMRC_CONTENT=/m)
})

test('build-arguments: the public ones may be called as they are', async () => {
  expect(endOf(await stage.play('build/build-arguments', {variables: {VITE_PUBLIC_KEY: 'pk_123'}}))).toEqual(['success'])
  const args = ['NODE_VERSION=24', 'VITE_AUTH_URL=https://auth.example.com', 'VITE_PUBLIC_KEY=pk_123']
  expect(stage.option('--build-arg')).toEqual(args)
})

test('tags: those of a release, and "latest" stays at a newer one', async () => {
  const newer = await stage.publish(['2.0.0', 'latest'], {'org.opencontainers.image.version': '2.0.0'})
  expect(endOf(await stage.play('build/tags', {github: RELEASE}))).toEqual(['success'])
  const digest = stage.digests['default']
  expect(tags()).toEqual({'2.0.0': newer, latest: newer, '1.2.3': digest, '1.2': digest, [`sha-${stage.commit}`]: digest})
})

/** The table of the page: what a run of an event is tagged with. */
function tagsOnThePage(event: string): string[] {
  const [, cell = ''] =
    new RegExp(`^\\| ${event} +\\|([^|]*)\\|`, 'm').exec(readFileSync(join(root, 'docs/build-and-push.md'), 'utf8')) ?? []
  return [...cell.matchAll(/`(.+?)`/g)].map(([, tag = '']) => tag)
}

test.each([
  ['the Git tag `v1.2.3`', 'push refs/tags/v1.2.3'],
  ['the Git tag `v1.3.0-rc.1`', 'push refs/tags/v1.3.0-rc.1'],
  ['a push to `main`', 'push refs/heads/main'],
  ['the schedule', 'schedule refs/heads/main']
])('tags: for %s those in the table of the page', (on, run) => {
  const [event = '', ref = ''] = run.split(' ')
  const {jobs} = parse(stage.recipe('build/tags.yml')) as {jobs: {image: {steps: {with?: {tags?: string}}[]}}}
  const given = jobs.image.steps.flatMap(step => step.with?.tags ?? [])
  expect(new Set(given).size).toBe(1)
  const {rules, flavor} = settings(given.slice(0, 1))
  const names = nameTags(rules, flavor, namingContext({event, ref})).tags.map(({tag}) => tag)
  const expected = tagsOnThePage(on).map(tag => tag.replace('<commit>', COMMIT).replace('20991231', '20200110'))
  expect(names.sort()).toEqual(expected.sort())
})

test('private-base-images: a login for each registry, whose passwords no program sees', async () => {
  const secrets = {GHCR_TOKEN: 'ghcr-t0ken-of-the-test', DOCKER_HUB_TOKEN: 'hub-t0ken-of-the-test'}
  expect(endOf(await stage.play('build/private-base-images', {secrets}))).toEqual(['success'])
  expect(logins()).toEqual({
    'ghcr.io': `ada:${secrets.GHCR_TOKEN}`,
    'https://index.docker.io/v1/': `ada:${secrets.DOCKER_HUB_TOKEN}`
  })
  expect(stage.read('environment')).not.toMatch(/t0ken/)
})

test('monorepo: an image a service, each with its own tags', async () => {
  const files = {'services/api/Dockerfile': 'FROM scratch\n', 'services/web/Dockerfile': 'FROM scratch\n'}
  expect(endOf(await stage.play('build/monorepo', {files}))).toEqual(['success'])
  const moved = stage.registry.calls.filter(call => /^PUT .*\/manifests\/latest$/.test(call))
  expect(moved.sort()).toEqual(['PUT /v2/ada/wiki/api/manifests/latest', 'PUT /v2/ada/wiki/web/manifests/latest'])
})

test('own-ca: the CA is trusted for that registry', async () => {
  const authority = certificateAuthority()
  const {key, certificate} = authority.issue()
  const target = Number(stage.registry.host.split(':')[1])
  const front = createTlsServer({key, cert: certificate}, socket => {
    const behind = connect(target, '127.0.0.1')
    for (const end of [socket, behind]) end.on('error', () => [socket, behind].forEach(other => other.destroy()))
    socket.pipe(behind).pipe(socket)
  })
  await new Promise<void>(resolve => front.listen(0, '127.0.0.1', resolve))
  // A name that is this machine and does not look like it: right here a registry may speak plain HTTP.
  const REGISTRY = `0x7f000001:${(front.address() as AddressInfo).port}`
  const played = await stage.play('build/own-ca', {variables: {REGISTRY, REGISTRY_CA: authority.certificate}})
  front.close()
  expect(endOf(played)).toEqual(['success'])
  expect(tags()['latest']).toBe(stage.digests['default'])
})

test('plain-http: a registry without a login in a network of one’s own', async () => {
  const open = await new RecipeStage({login: 'none'}).start()
  const REGISTRY = open.registry.host.replace('127.0.0.1', '0x7f000001')
  try {
    expect(endOf(await open.play('build/plain-http', {variables: {REGISTRY}}))).toEqual(['success'])
    expect(open.registry.tags.get('latest')).toBe(open.digests['default'])
  } finally {
    await open.stop()
  }
})

test('proxy-and-mirror: a builder that is made gets both, and no argument holds the password', async () => {
  stage.write('driver', 'docker')
  const secrets = {HTTPS_PROXY: 'http://me:pr0xy-password@proxy.home.arpa:3128'}
  expect(endOf(await stage.play('build/proxy-and-mirror', {secrets}))).toEqual(['success'])
  expect(stage.read('buildkitd.toml')).toContain('mirrors = ["mirror.home.arpa"]')
  expect(stage.read('create') + stage.read('build')).not.toContain('pr0xy-password')
})
