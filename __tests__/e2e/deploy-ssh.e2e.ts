import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {chmod, mkdir, mkdtemp, readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {homedir} from 'node:os'
import {join} from 'node:path'
import {runOrThrow, runProcess, type ProcessResult} from '../../lib/action/process.ts'
import {prepareBaseImages, publishBaseImages} from '../../rehearsal/parts/base-images.ts'
import {startEngine, type Engine} from '../../rehearsal/parts/engine.ts'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {startRegistry, type Registry} from '../../rehearsal/parts/registry.ts'
import {startSshHost, type SshHost} from '../../rehearsal/parts/ssh-host.ts'
import {clearStage} from '../../rehearsal/parts/stage-folder.ts'
import {ensureTools, type Tools} from '../../rehearsal/tools/index.ts'
import {root} from '../../scripts/support/repository.ts'

const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'fairway')
const PASSWORD_OF_APP = 'hunter2-of-the-app'

let tools: Tools
let stage: string
let engine: Engine
let registry: Registry
let ssh: SshHost
/** The digest of each version of the app: `bad` has no health page; `v3` is never on the host. */
const digests: Record<string, string> = {}
let project: string
let port: number

const docker = (...args: string[]) =>
  runOrThrow(runProcess, 'docker', [tools.docker.path, ...args], {
    env: {PATH: process.env['PATH'], HOME: join(stage, 'builder'), DOCKER_HOST: engine.dockerHost},
    stdin: registry.credentials?.password ?? '',
    timeout: 60_000
  })

beforeAll(async () => {
  tools = await ensureTools('rehearse', {yes: true})
  stage = await mkdtemp('/tmp/fairway-rehearsal-')
  for (const name of ['builder', 'temp', 'runner']) await mkdir(join(stage, name))
  ;[engine, registry] = await Promise.all([
    startEngine({stage, dockerd: tools.dockerd}),
    startRegistry({stage, dockerRegistry: tools.registry, name: 'registry', withPassword: true})
  ])
  ssh = await startSshHost({stage, ...tools, dockerHost: engine.dockerHost, environment: {TMPDIR: join(stage, 'temp')}})
  await makeImages()
})

afterAll(() => clearStage(stage))

/** busybox's web server with a health page, one image a version, in the registry only. */
async function makeImages(): Promise<void> {
  const base = await startRegistry({stage, dockerRegistry: tools.registry, name: 'tools-registry', withPassword: false})
  await publishBaseImages(base.host, await prepareBaseImages({cache: CACHE}))
  const busybox = `${base.host}/library/busybox:stable`
  await docker('pull', '--quiet', busybox)
  await docker('login', '--username', registry.credentials?.username ?? '', '--password-stdin', registry.host)
  for (const version of ['v1', 'v2', 'v3', 'bad']) {
    const pages = join(stage, 'builder', version, 'www')
    await mkdir(pages, {recursive: true})
    if (version !== 'bad') await writeFile(join(pages, 'health'), JSON.stringify({status: 'ok', version}))
    const image = `${registry.host}/team/app:${version}`
    await docker('create', '--name', version, busybox, 'busybox', 'httpd', '-f', '-p', '8080', '-h', '/www')
    await docker('cp', pages, `${version}:/www`)
    await docker('commit', version, image)
    await docker('push', '--quiet', image)
    digests[version] = (await docker('inspect', '--format', '{{index .RepoDigests 0}}', image)).trim().replace(/^.*@/, '')
    await docker('rm', version)
    await docker('image', 'rm', image)
  }
  await base.stop()
}

let count = 0
beforeEach(async () => {
  project = `app${++count}`
  port = await findFreePort()
  await writeFile(join(stage, 'app.env'), `PASSWORD=${PASSWORD_OF_APP}\n`)
  await writeFile(
    join(stage, 'compose.yml'),
    `services: {web: {image: "\${FAIRWAY_IMAGE}", env_file: app.env, stop_grace_period: 0s, init: true, ports: ["127.0.0.1:${port}:8080"], volumes: ["data:/data"]}}
volumes: {data: {}}
`
  )
})

interface StepResult extends ProcessResult {
  readonly outputs: Readonly<Record<string, string>>
}

/** Runs the action as the runner does, from its source: main, then post with what main saved. @param cancelAt a line at which it is cancelled */
async function deploy(version: string, more: Record<string, string> = {}, cancelAt?: string): Promise<StepResult> {
  const inputs: Record<string, string> = {
    host: ssh.host,
    port: String(ssh.port),
    user: ssh.user,
    'ssh-key': ssh.privateKey,
    'known-hosts': ssh.knownHosts,
    project,
    'compose-file': join(stage, 'compose.yml'),
    files: join(stage, 'app.env'),
    image: `${registry.host}/team/app`,
    digest: digests[version] ?? version,
    'registry-username': registry.credentials?.username ?? '',
    'registry-password': registry.credentials?.password ?? '',
    'health-url': `http://127.0.0.1:${port}/health`,
    'health-timeout': '5s',
    ...more
  }
  const cancel = new AbortController()
  const onLine = (line: string) => {
    if (cancelAt !== undefined && line.includes(cancelAt)) cancel.abort(new Error('cancelled'))
  }
  const input = Object.fromEntries(Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
  const main = await part(input, {signal: cancel.signal, onLine}).catch((error: unknown): StepResult & {state: Record<string, string>} => {
    if (cancelAt === undefined) throw error
    return {exitCode: null, signal: 'SIGTERM', timedOut: false, stdout: '', stderr: '', outputs: {}, state: {}}
  })
  const state = await readCommands(join(stage, 'state'))
  await part(Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])))
  return main
}

async function part(
  variables: Record<string, string>,
  options: Parameters<typeof runProcess>[1] = {}
): Promise<StepResult & {state: Record<string, string>}> {
  const files = {GITHUB_OUTPUT: join(stage, 'output'), GITHUB_STATE: join(stage, 'state'), GITHUB_STEP_SUMMARY: join(stage, 'summary')}
  for (const file of Object.values(files)) await writeFile(file, '')
  const env = {
    PATH: process.env['PATH'],
    HOME: join(stage, 'runner'),
    RUNNER_TEMP: join(stage, 'runner'),
    GITHUB_RUN_ID: '7',
    GITHUB_JOB: 'deploy',
    ...files,
    ...variables
  }
  const result = await runProcess([join(root, 'node_modules', '.bin', 'node'), join(root, 'actions', 'deploy-ssh', 'main.ts')], {
    env,
    ...options
  })
  return {...result, outputs: await readCommands(files.GITHUB_OUTPUT), state: await readCommands(files.GITHUB_STATE)}
}

/** The `name<<delimiter` form that @actions/core writes. */
async function readCommands(file: string): Promise<Record<string, string>> {
  const text = await readFile(file, 'utf8')
  return Object.fromEntries([...text.matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]))
}

const directory = () => join(ssh.home, 'fairway', project)
const servedVersion = async () => ((await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as {version: string}).version
const containers = async () =>
  (await docker('ps', '-a', '--filter', `label=com.docker.compose.project=${project}`, '--format', '{{.Image}}')).trim()
const errorOf = (result: ProcessResult) => /^::error::(.*)$/m.exec(result.stdout)?.[1] ?? ''

/** What every run has to leave behind, however it ended: no lock, key, login or process. */
async function expectNothingLeft(): Promise<void> {
  const left = await readdir(directory()).catch(() => [] as string[])
  expect(left.filter(name => name.startsWith('.lock'))).toEqual([])
  expect(await readdir(join(stage, 'runner'))).toEqual([])
  expect(await readdir(join(stage, 'temp'))).toEqual([])
  expect(await readdir(join(ssh.home, '.docker'))).toEqual(['cli-plugins'])
  expect(ssh.runningSessions()).toEqual([])
}

const releases = async () => (await readdir(join(directory(), 'releases'))).length

describe('deploy-ssh', () => {
  test('a first and a second deploy: the digest runs, the page says the version, the previous one is named', async () => {
    const first = await deploy('v1', {'expect-version': 'v1'})
    expect([errorOf(first), first.exitCode]).toEqual(['', 0])
    expect(first.outputs).toMatchObject({
      result: 'deployed',
      'running-digest': digests['v1'],
      'serving-version': 'v1',
      'previous-digest': ''
    })
    const second = await deploy('v2', {'health-from': 'host'})
    expect(second.outputs).toMatchObject({
      result: 'deployed',
      'running-digest': digests['v2'],
      'serving-version': 'v2',
      'previous-digest': digests['v1'],
      'previous-version': 'v1',
      url: `http://127.0.0.1:${port}`
    })
    expect(await servedVersion()).toBe('v2')
    await expectNothingLeft()
    const release = join(directory(), 'releases', (await readFile(join(directory(), 'current'), 'utf8')).trim())
    expect((await stat(release)).mode & 0o777).toBe(0o700)
    for (const name of await readdir(release)) expect((await stat(join(release, name))).mode & 0o777).toBe(0o600)
    expect(first.stdout + second.stdout).not.toContain(PASSWORD_OF_APP)
  })

  test('a second version that does not answer: the first is put back, and the step is red', async () => {
    await deploy('v1')
    const result = await deploy('bad')
    expect(result.exitCode).toBe(1)
    expect(result.outputs).toMatchObject({result: 'rolled-back', 'running-digest': digests['v1'], 'serving-version': 'v1'})
    expect(errorOf(result)).toMatch(/the previous one runs again.*answered 404, not 200/)
    expect(await servedVersion()).toBe('v1')
    expect(await releases()).toBe(1)
    await expectNothingLeft()
  })

  test('a first version that does not answer: it is taken down, its volume stays', async () => {
    const result = await deploy('bad')
    expect(result.outputs).toMatchObject({result: 'taken-down', 'running-digest': ''})
    expect(await containers()).toBe('')
    expect(await docker('volume', 'ls', '--quiet')).toContain(`${project}_data`)
    expect(await releases()).toBe(0)
    await expectNothingLeft()
  })

  test.each<[string, () => Promise<Record<string, string>> | Record<string, string>, RegExp]>([
    [
      'another host key',
      () => ({'known-hosts': `[${ssh.host}]:${ssh.port} ssh-ed25519 ${ANOTHER_KEY}`}),
      /is not the one in "known-hosts"/
    ],
    ['no line for the host', () => ({'known-hosts': `other.example.com ssh-ed25519 ${ANOTHER_KEY}`}), /has no line for \[127\.0\.0\.1\]/],
    [
      'a host that is down',
      async () => ({port: String(await findFreePort()), 'known-hosts': `${ssh.host} ssh-ed25519 ${ANOTHER_KEY}`}),
      /connection refused/
    ],
    ['a wrong password of the registry', () => ({digest: digests['v3'] ?? '', 'registry-password': 'wrong-password'}), /refuses the login/],
    ['a digest that the registry has not', () => ({digest: `sha256:${'0'.repeat(64)}`}), /no image with this name and digest/],
    ['a registry that is down', () => ({image: '127.0.0.1:1/team/app'}), /cannot reach the registry/]
  ])('%s: one clear line, and nothing is changed', async (_what, more, message) => {
    await deploy('v1')
    const release = await readFile(join(directory(), 'current'), 'utf8')
    const result = await deploy('v2', await more())
    expect(result.exitCode).toBe(1)
    expect(errorOf(result)).toMatch(message)
    expect(result.stdout.match(/^::error::/gm)).toHaveLength(1)
    expect(await readFile(join(directory(), 'current'), 'utf8')).toBe(release)
    expect(await servedVersion()).toBe('v1')
    expect(await releases()).toBe(1)
    await expectNothingLeft()
  })

  test('a host without Compose: it stops at the look around, and leaves not even a folder', async () => {
    const fake = join(stage, 'docker-without-compose')
    await writeFile(fake, `#!/bin/sh\nif [ "$1" = compose ]; then exit 1; fi\nexec ${tools.docker.path} "$@"\n`)
    await chmod(fake, 0o755)
    const otherStage = join(stage, 'other')
    await mkdir(otherStage)
    const other = await startSshHost({stage: otherStage, ...tools, docker: {...tools.docker, path: fake}, dockerHost: engine.dockerHost})
    try {
      const result = await deploy('v1', {port: String(other.port), 'ssh-key': other.privateKey, 'known-hosts': other.knownHosts})
      expect(errorOf(result)).toContain('Docker Compose 2 was not found on the host')
      expect(await readdir(other.home)).toEqual(['.docker'])
    } finally {
      await other.stop()
    }
  })

  test('two at once: one waits for the other', async () => {
    await deploy('v1')
    const held = join(directory(), '.lock')
    await mkdir(held)
    await writeFile(join(held, 'owner'), 'token=other\nrunUrl=https://github.example.com/runs/8\nlifetime=600\nsince=99999999999\n')
    const refused = await deploy('v2', {'lock-timeout': '1s'})
    expect(errorOf(refused)).toMatch(/github\.example\.com\/runs\/8.*rm -r /)
    const waiting = await deploy('v2', {'lock-timeout': '2m'}, 'Waiting for the lock')
    expect(waiting.exitCode).toBeNull()
    expect(await readdir(held)).toEqual(['owner'])
    expect(await servedVersion()).toBe('v1')
  })

  test.each(['::group::Put the release', '::group::Pull', '::group::Start', '  Starting', '::group::Verify'])(
    'a cancel at %j: the previous version serves, nothing is left',
    async line => {
      await deploy('v1')
      await deploy('bad', {'health-timeout': '1m'}, line)
      expect(await servedVersion()).toBe('v1')
      expect(await releases()).toBe(1)
      await expectNothingLeft()
    }
  )

  test('a cancel of a first deploy takes it down', async () => {
    await deploy('bad', {'health-timeout': '1m'}, '::group::Verify')
    expect(await containers()).toBe('')
    expect(await releases()).toBe(0)
    await expectNothingLeft()
  })
})

/** A well-formed public key that no host here has. */
const ANOTHER_KEY = Buffer.concat([
  Buffer.from([0, 0, 0, 11]),
  Buffer.from('ssh-ed25519'),
  Buffer.from([0, 0, 0, 32]),
  Buffer.alloc(32, 7)
]).toString('base64')
