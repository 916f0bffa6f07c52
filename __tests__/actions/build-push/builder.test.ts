import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, readFile, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {checkBuilder, decideBuilder, findBuilder} from '../../../actions/build-push/builder.ts'
import {BUILDKIT_IMAGES} from '../../../actions/build-push/builder/create.ts'
import {foreignPlatforms, readInspection} from '../../../actions/build-push/builder/inspection.ts'
import type {BuilderSettings} from '../../../actions/build-push/builder/types.ts'
import {createWorkspace, type StateStore, type Workspace} from '../../../actions/build-push/workspace.ts'
import {USUAL_TRUST} from '../../../lib/registry/trust.ts'
import type {ProcessResult, RunProcess} from '../../../lib/action/process.ts'

let folder: string
let workspace: Workspace
let saved: Map<string, string>
let state: StateStore
let warnings: string[] = []
let trust = USUAL_TRUST
let calls: {argv: string[]; env: Readonly<Record<string, string | undefined>>}[]

beforeEach(async () => {
  warnings = []
  trust = USUAL_TRUST
  folder = await mkdtemp(join(tmpdir(), 'fairway-docker-'))
  saved = new Map()
  state = {save: (name, value) => void saved.set(name, value), get: name => saved.get(name) ?? ''}
  calls = []
  await mkdir(join(folder, 'temp'))
  workspace = await createWorkspace(join(folder, 'temp'), state)
})
afterEach(() => rm(folder, {recursive: true}))

const done = (exitCode: number, stdout = '', stderr = ''): ProcessResult => ({exitCode, signal: null, timedOut: false, stdout, stderr})

/** Answers by the third word of `docker buildx WORD`. */
const docker =
  (answers: Record<string, ProcessResult>): RunProcess =>
  (argv, options) => {
    calls.push({argv: [...argv], env: options?.env ?? {}})
    return Promise.resolve(answers[argv[2] ?? ''] ?? done(0))
  }

const inspection = (name: string, driver: string) => done(0, `Name:          ${name}\nDriver:        ${driver}\n\nNodes:\nName: n0\n`)
const settingsFor = (builder: string, more: Partial<BuilderSettings> = {}): BuilderSettings => ({
  builder,
  'driver-opts': new Map(),
  'buildkitd-config': {kind: 'none'},
  ...more
})
const dependencies = (run: RunProcess, env = {}) => ({
  run,
  env,
  workspace,
  folder,
  registry: 'registry.lan',
  trust,
  certificateFolders: [],
  state,
  warn: (line: string) => void warnings.push(line),
  signal: new AbortController().signal
})
const find = (asked: string, answers: Record<string, ProcessResult>, env = {}, more: Partial<BuilderSettings> = {}) =>
  findBuilder(settingsFor(asked, more), dependencies(docker(answers), env))
const created = () => calls.find(({argv}) => argv[2] === 'create')

describe('checkBuilder', () => {
  const check = (answers: Record<string, ProcessResult>, asked = '') =>
    checkBuilder(settingsFor(asked), {run: docker(answers), env: {}, signal: new AbortController().signal})

  it('makes nothing where one would be made, and sees that the engine answers', async () => {
    await check({inspect: inspection('default', 'docker')})
    expect(calls.map(({argv}) => argv.slice(1, 3))).toEqual([
      ['buildx', 'version'],
      ['buildx', 'inspect'],
      ['version', '--format']
    ])
  })

  it('asks no engine where there is a builder', async () => {
    await check({inspect: inspection('mine', 'remote')})
    expect(calls).toHaveLength(2)
  })

  it.each<[string, Record<string, ProcessResult>, RegExp]>([
    ['no buildx', {version: done(1)}, /Docker on this runner has no buildx/],
    ['a builder that is not there', {inspect: done(1)}, /There is no builder "mine"/]
  ])('says before the build that there is %s', async (_, answers, words) => {
    await expect(check(answers, 'mine')).rejects.toThrow(words)
  })

  it('12.6 says before the build that the engine does not answer, and what to do', async () => {
    const refused = done(1, '', 'permission denied while trying to connect to the Docker daemon socket at unix:///var/run/docker.sock')
    await expect(check({inspect: inspection('default', 'docker'), '--format': refused})).rejects.toMatchObject({
      message: expect.stringMatching(/^The Docker engine of this runner does not answer: .*permission denied/) as unknown,
      fix: expect.stringContaining('the group of its socket') as unknown
    })
  })
})

describe('findBuilder', () => {
  it('takes the builder of the input before that of BUILDX_BUILDER', async () => {
    const builder = await find('mine', {inspect: inspection('mine', 'remote')}, {BUILDX_BUILDER: 'other'})
    expect(builder).toMatchObject({name: 'mine', driver: 'remote', isOwn: false})
    expect(calls.at(-1)?.argv).toEqual(['docker', 'buildx', 'inspect', 'mine'])
  })

  it('takes BUILDX_BUILDER, else the current builder', async () => {
    await find('', {inspect: inspection('other', 'remote')}, {BUILDX_BUILDER: 'other'})
    expect(calls.at(-1)?.argv.slice(3)).toEqual(['other'])
    await find('', {inspect: inspection('current', 'kubernetes')})
    expect(calls.at(-1)?.argv.slice(3)).toEqual([])
  })

  it('makes one from the pinned image when there is only the engine, its name saved first', async () => {
    let savedBefore = ''
    const run = docker({inspect: inspection('default', 'docker')})
    const builder = await findBuilder(
      settingsFor(''),
      dependencies((argv, options) => {
        if (argv[2] === 'create') savedBefore = state.get('builder')
        return run(argv, options)
      })
    )
    expect(builder.isOwn).toBe(true)
    expect(savedBefore).toBe(builder.name)
    expect(created()?.argv).toContain(`image=${BUILDKIT_IMAGES[0]}`)
    expect(created()?.argv).toContain('--bootstrap')
    expect(created()?.env['BUILDX_CONFIG']).toBe(workspace.buildxConfig)
  })

  it('pins the image by its digest alone, the same one at each source', () => {
    for (const image of BUILDKIT_IMAGES) expect(image).toMatch(/^[a-z.]+\/moby\/buildkit@sha256:[0-9a-f]{64}$/)
    expect(new Set(BUILDKIT_IMAGES.map(image => image.split('@')[1])).size).toBe(1)
  })

  it('takes the next source when the image cannot be pulled, and removes what the first try left', async () => {
    const run: RunProcess = (argv, options) => {
      calls.push({argv: [...argv], env: options?.env ?? {}})
      if (argv[2] === 'inspect') return Promise.resolve(inspection('default', 'docker'))
      return Promise.resolve(done(argv.includes(`image=${BUILDKIT_IMAGES[0]}`) ? 1 : 0, '', '429 Too Many Requests'))
    }
    const builder = await findBuilder(settingsFor(''), dependencies(run))
    expect(calls.map(({argv}) => argv[2])).toEqual(['version', 'inspect', '--format', 'create', 'rm', 'create', 'inspect'])
    expect(calls.at(-2)?.argv).toContain(`image=${BUILDKIT_IMAGES[1]}`)
    expect([calls.at(-3)?.argv.at(-1), builder.name]).toEqual([state.get('builder'), state.get('builder')])
    expect(calls.at(-3)?.env['BUILDX_CONFIG']).toBe(workspace.buildxConfig)
  })

  const engine = {inspect: inspection('default', 'docker')}

  it('hands the options of the driver over, and takes an image of the user', async () => {
    const options = new Map([
      ['image', 'mirror.lan/buildkit:v1'],
      ['network', 'host'],
      ['env.NO_PROXY', 'a,b']
    ])
    await find('', engine, {}, {'driver-opts': options})
    expect(created()?.argv.filter((_, index, argv) => argv[index - 1] === '--driver-opt')).toEqual([
      'image=mirror.lan/buildkit:v1',
      'network=host',
      '"env.NO_PROXY=a,b"'
    ])
  })

  it('gives the proxies of the step to BuildKit and to what a Dockerfile runs', async () => {
    const env = {HTTPS_PROXY: 'http://proxy.lan:3128', no_proxy: 'registry.lan,10.0.0.0/8'}
    await find('', engine, env)
    const options = created()?.argv.filter((_, index, argv) => argv[index - 1] === '--driver-opt')
    expect(options).toEqual(
      expect.arrayContaining([
        'env.HTTPS_PROXY=http://proxy.lan:3128',
        'env.https_proxy=http://proxy.lan:3128',
        '"env.NO_PROXY=registry.lan,10.0.0.0/8"'
      ])
    )
    expect(JSON.parse(await readFile(join(workspace.dockerConfig, 'config.json'), 'utf8'))).toEqual({
      proxies: {default: {httpsProxy: 'http://proxy.lan:3128', noProxy: 'registry.lan,10.0.0.0/8'}}
    })
    expect(warnings).toEqual([])
  })

  it('never shows the password of a proxy to those who can list arguments', async () => {
    const proxy = 'http://me:proxy-pass@proxy.lan:3128'
    const instance = () => join(workspace.buildxConfig, 'instances', state.get('builder'))
    const run: RunProcess = async (argv, options) => {
      calls.push({argv: [...argv], env: options?.env ?? {}})
      if (argv[2] === 'create') {
        await mkdir(join(workspace.buildxConfig, 'instances'), {recursive: true})
        await writeFile(
          instance(),
          JSON.stringify({Name: 'b', Driver: 'docker-container', Nodes: [{Name: 'b0', DriverOpts: {image: 'i'}}]})
        )
      }
      return argv[2] === 'inspect' ? inspection('default', 'docker') : done(0)
    }
    await findBuilder(settingsFor(''), dependencies(run, {http_proxy: proxy}))
    expect(created()?.argv).not.toContain('--bootstrap')
    expect(calls.map(({argv}) => argv.join(' ')).join('\n')).not.toContain('proxy-pass')
    expect(calls.map(({argv}) => argv.slice(2).join(' '))).toContain(`inspect --bootstrap ${state.get('builder')}`)
    expect(JSON.parse(await readFile(instance(), 'utf8'))).toEqual({
      Name: 'b',
      Driver: 'docker-container',
      Nodes: [{Name: 'b0', DriverOpts: {image: 'i', 'env.HTTP_PROXY': proxy, 'env.http_proxy': proxy}}]
    })
  })

  it('says that a builder in a container does not reach a proxy on loopback', async () => {
    await find('', engine, {HTTP_PROXY: 'http://127.0.0.1:3128'})
    expect(warnings).toEqual([expect.stringMatching(/^HTTP_PROXY .*loopback.*"driver-opts: network=host"/)])
    warnings = []
    await find('', engine, {HTTP_PROXY: 'http://127.0.0.1:3128'}, {'driver-opts': new Map([['network', 'host']])})
    expect(warnings).toEqual([])
  })

  it("gives the engine's mirrors and the configuration of the user to the builder", async () => {
    const answers = {...engine, '--format': done(0, '["https://mirror.lan/"]\n')}
    await find('', answers, {}, {'buildkitd-config': {kind: 'inline', text: '[worker.oci]\n  max-parallelism = 2'}})
    expect(created()?.argv.slice(-3)).toEqual(['--config', workspace.builderConfig, '--bootstrap'])
    expect(await readFile(workspace.builderConfig, 'utf8')).toMatch(
      /^\[worker\.oci\]\n {2}max-parallelism = 2\n\n\[registry\."docker\.io"\]\n {2}mirrors = \["mirror\.lan"\]\n/
    )
  })

  it('trusts for the registry of the image what this step does', async () => {
    trust = {authorities: ['-----BEGIN CERTIFICATE-----'], isPlain: false}
    await find('', engine)
    expect(await readFile(workspace.builderConfig, 'utf8')).toBe(`[registry."registry.lan"]\n  ca = ["${workspace.authorities}"]\n`)
    expect(await readFile(workspace.authorities, 'utf8')).toBe('-----BEGIN CERTIFICATE-----')
  })

  it('refuses what would change nothing: options for a builder that is there', async () => {
    const found = {inspect: inspection('mine', 'remote')}
    await expect(find('', found, {}, {'driver-opts': new Map([['network', 'host']])})).rejects.toThrow(
      'Input "driver-opts" is for a builder that this action makes, but "mine" is there already.'
    )
    await expect(find('', found, {}, {'buildkitd-config': {kind: 'file', path: 'x'}})).rejects.toThrow(/Input "buildkitd-config"/)
  })

  it('names a configuration that cannot be read', async () => {
    await expect(find('', engine, {}, {'buildkitd-config': {kind: 'file', path: 'nobody.toml'}})).rejects.toThrow(
      /Input "buildkitd-config": the file \S+nobody\.toml cannot be read/
    )
  })

  it.each([
    ['default', {inspect: inspection('default', 'docker-container')}, /"default" is the engine itself: .* not pinned/],
    ['mine', {inspect: done(1)}, /There is no builder "mine"/],
    ['mine', {inspect: inspection('mine', 'docker')}, /"mine" has the driver "docker", which cannot export/],
    ['', {version: done(1, '', 'unknown command: docker buildx')}, /no buildx/],
    [
      '',
      {inspect: done(0, 'Name:   default\nDriver: \nError:  no engine\n'), create: done(1, '', 'no engine')},
      /No builder could be made: docker\.io\/\S+: .*no engine; mirror\.gcr\.io\/\S+: .*no engine/
    ]
  ])('fails with one clear line: %j %j', async (asked, answers: Record<string, ProcessResult>, message) => {
    await expect(find(asked, answers)).rejects.toThrow(message)
  })
})

describe('decideBuilder and readInspection', () => {
  it('reads the builder, not its nodes', () => {
    const made = 'Name:   a*\nDriver: remote\nNodes:\nName: b\nEndpoint: tcp://b:1234\n'
    expect(readInspection(made)).toEqual({name: 'a', driver: 'remote', isEngine: false, platforms: []})
    expect(readInspection('Name:   default\nDriver: \nError:  x\n')).toBeUndefined()
    expect(readInspection('')).toBeUndefined()
  })

  it.each([
    ['default', 'default'],
    ['podman', 'podman']
  ])('knows the engine of a Docker context, also where buildx calls it docker-container: %s', (name, endpoint) => {
    const found = readInspection(`Name:   ${name}\nDriver: docker-container\n\nNodes:\nName:     ${name}\nEndpoint: ${endpoint}\n`)
    expect(found).toEqual({name, driver: 'docker-container', isEngine: true, platforms: []})
    expect(decideBuilder('', found)).toEqual({use: 'new'})
    expect(decideBuilder(name, found)).toMatchObject({use: 'refused'})
  })

  it('takes a builder that somebody made on that engine', () => {
    const found = readInspection('Name:   mine\nDriver: docker-container\n\nNodes:\nName:     mine0\nEndpoint: default\n')
    expect(decideBuilder('', found)).toMatchObject({use: 'found'})
  })

  it.each([
    ['linux/amd64*, linux/amd64/v2, linux/386', ['linux/arm64', 'linux/amd64', 'linux/amd64/v3'], ['linux/arm64']],
    ['linux/amd64 (+2), linux/arm64, linux/arm (+2)', ['linux/arm64/v8', 'linux/riscv64'], ['linux/riscv64']],
    ['linux/arm64, linux/arm/v7', ['linux/arm/v7', 'linux/arm/v6'], ['linux/arm/v6']],
    ['', ['linux/arm64'], []]
  ])('knows what a builder with "%s" does not run: %j', (platforms, wanted, foreign) => {
    const found = readInspection(`Name:   a\nDriver: remote\n\nNodes:\nName:      a0\nPlatforms: ${platforms}\n`)
    expect(foreignPlatforms(wanted, found!)).toEqual(foreign)
  })

  it('makes a builder only when none was asked for', () => {
    expect(decideBuilder('', undefined)).toEqual({use: 'new'})
    expect(decideBuilder('x', undefined)).toMatchObject({use: 'refused'})
  })
})
