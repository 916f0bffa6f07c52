import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {BUILDKIT_IMAGES, decideBuilder, findBuilder, readInspection} from '../../../actions/build-push/builder.ts'
import {ownConfig, prepareDockerEnvironment} from '../../../actions/build-push/docker-environment.ts'
import {POST_LIMITS} from '../../../lib/action/post-time.ts'
import {createWorkspace, removeWorkspace, type StateStore, type Workspace} from '../../../actions/build-push/workspace.ts'
import type {ProcessResult, RunProcess} from '../../../lib/action/process.ts'

let folder: string
let workspace: Workspace
let saved: Map<string, string>
let state: StateStore
let calls: {argv: string[]; env: Readonly<Record<string, string | undefined>>}[]

beforeEach(async () => {
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
const find = (asked: string, answers: Record<string, ProcessResult>, env = {}) =>
  findBuilder(asked, {run: docker(answers), env, workspace, state, signal: new AbortController().signal})

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
    const builder = await findBuilder('', {
      run: (argv, options) => {
        if (argv[2] === 'create') savedBefore = state.get('builder')
        return run(argv, options)
      },
      env: {},
      workspace,
      state,
      signal: new AbortController().signal
    })
    expect(builder.isOwn).toBe(true)
    expect(savedBefore).toBe(builder.name)
    expect(calls.at(-1)?.argv).toContain(`image=${BUILDKIT_IMAGES[0]}`)
    expect(calls.at(-1)?.env['BUILDX_CONFIG']).toBe(workspace.buildxConfig)
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
    const builder = await findBuilder('', {run, env: {}, workspace, state, signal: new AbortController().signal})
    expect(calls.map(({argv}) => argv[2])).toEqual(['version', 'inspect', 'create', 'rm', 'create'])
    expect(calls.at(-1)?.argv).toContain(`image=${BUILDKIT_IMAGES[1]}`)
    expect([calls.at(-2)?.argv.at(-1), builder.name]).toEqual([state.get('builder'), state.get('builder')])
    expect(calls.at(-2)?.env['BUILDX_CONFIG']).toBe(workspace.buildxConfig)
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
    expect(readInspection(made)).toEqual({name: 'a', driver: 'remote', isEngine: false})
    expect(readInspection('Name:   default\nDriver: \nError:  x\n')).toBeUndefined()
    expect(readInspection('')).toBeUndefined()
  })

  it.each([
    ['default', 'default'],
    ['podman', 'podman']
  ])('knows the engine of a Docker context, also where buildx calls it docker-container: %s', (name, endpoint) => {
    const found = readInspection(`Name:   ${name}\nDriver: docker-container\n\nNodes:\nName:     ${name}\nEndpoint: ${endpoint}\n`)
    expect(found).toEqual({name, driver: 'docker-container', isEngine: true})
    expect(decideBuilder('', found)).toEqual({use: 'new'})
    expect(decideBuilder(name, found)).toMatchObject({use: 'refused'})
  })

  it('takes a builder that somebody made on that engine', () => {
    const found = readInspection('Name:   mine\nDriver: docker-container\n\nNodes:\nName:     mine0\nEndpoint: default\n')
    expect(decideBuilder('', found)).toMatchObject({use: 'found'})
  })

  it('makes a builder only when none was asked for', () => {
    expect(decideBuilder('', undefined)).toEqual({use: 'new'})
    expect(decideBuilder('x', undefined)).toMatchObject({use: 'refused'})
  })
})

describe('prepareDockerEnvironment', () => {
  const login = {registry: 'registry.example.com', credentials: {username: 'me', password: 'pass-word'}}

  it("keeps the user's plug-ins, contexts, builders and logins, and writes nothing into the user's folder", async () => {
    const original = join(folder, 'home', '.docker')
    await mkdir(join(original, 'contexts'), {recursive: true})
    await mkdir(join(original, 'buildx'))
    const users = {auths: {'other.example.com': {auth: 'x'}}, credsStore: 'desktop', currentContext: 'lab', cliPluginsExtraDirs: ['/more']}
    await writeFile(join(original, 'config.json'), JSON.stringify(users))
    const env = await prepareDockerEnvironment(workspace, {HOME: join(folder, 'home'), PATH: '/bin', 'INPUT_REGISTRY-PASSWORD': 'x'}, login)
    expect(env).toEqual({
      HOME: join(folder, 'home'),
      PATH: '/bin',
      DOCKER_CONFIG: workspace.dockerConfig,
      BUILDX_CONFIG: join(original, 'buildx')
    })
    const path = join(workspace.dockerConfig, 'config.json')
    expect(JSON.parse(await readFile(path, 'utf8'))).toEqual({
      ...users,
      cliPluginsExtraDirs: [join(original, 'cli-plugins'), '/more'],
      auths: {'other.example.com': {auth: 'x'}, 'registry.example.com': {auth: Buffer.from('me:pass-word').toString('base64')}},
      credHelpers: {'registry.example.com': ''}
    })
    expect((await stat(path)).mode & 0o777).toBe(0o600)
    expect((await stat(workspace.folder)).mode & 0o777).toBe(0o700)
    expect(await readlink(join(workspace.dockerConfig, 'contexts'))).toBe(join(original, 'contexts'))
    expect(JSON.parse(await readFile(join(original, 'config.json'), 'utf8'))).toEqual(users)
  })

  it('keeps from docker what buildx would write into the provenance of a builder that it makes', async () => {
    const context = {GITHUB_ACTIONS: 'true', GITHUB_EVENT_NAME: 'push', GITHUB_EVENT_PATH: '/event.json', GITHUB_ACTOR: 'alice'}
    const env = await prepareDockerEnvironment(workspace, {...context, PATH: '/bin', GITHUB_TOKEN: 'x', HOME: folder}, undefined)
    expect(Object.keys(env).sort()).toEqual(['BUILDX_CONFIG', 'DOCKER_CONFIG', 'GITHUB_TOKEN', 'HOME', 'PATH'])
  })

  it('works on a runner without any Docker settings, and keeps out of its home', async () => {
    const env = await prepareDockerEnvironment(workspace, {HOME: join(folder, 'nobody')}, undefined)
    expect(env['BUILDX_CONFIG']).toBe(workspace.buildxConfig)
    await expect(stat(join(folder, 'nobody'))).rejects.toThrow()
  })

  it('hands over DOCKER_CONFIG and BUILDX_CONFIG of the job', async () => {
    await mkdir(join(folder, 'builders'))
    const env = await prepareDockerEnvironment(
      workspace,
      {DOCKER_CONFIG: join(folder, 'dc'), BUILDX_CONFIG: join(folder, 'builders')},
      login
    )
    expect(env['BUILDX_CONFIG']).toBe(join(folder, 'builders'))
    expect(await readFile(join(workspace.dockerConfig, 'config.json'), 'utf8')).toContain(join(folder, 'dc', 'cli-plugins'))
  })

  it('takes an empty DOCKER_CONFIG for one that is not set, as Docker does: never the checkout', async () => {
    await prepareDockerEnvironment(workspace, {DOCKER_CONFIG: '', BUILDX_CONFIG: '', HOME: join(folder, 'home')}, login)
    const content = await readFile(join(workspace.dockerConfig, 'config.json'), 'utf8')
    expect(JSON.parse(content)).toMatchObject({cliPluginsExtraDirs: [join(folder, 'home', '.docker', 'cli-plugins')]})
  })

  it("knows Docker Hub's own key", () => {
    expect(ownConfig({}, '/d', {...login, registry: 'docker.io'})['auths']).toHaveProperty(['https://index.docker.io/v1/'])
  })
})

describe('removeWorkspace', () => {
  it('removes the builder and the folder', async () => {
    state.save('builder', 'fairway-1')
    const tokens = {ACTIONS_RUNTIME_TOKEN: 'x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x'}
    await removeWorkspace(state, docker({}), {PATH: '/bin', 'INPUT_REGISTRY-PASSWORD': 'x', STATE_folder: 'x', ...tokens})
    expect(Object.keys(calls[0]?.env ?? {}).sort()).toEqual(['BUILDX_CONFIG', 'DOCKER_CONFIG', 'PATH'])
    expect(calls.map(call => call.argv)).toEqual([['docker', 'buildx', 'rm', '--force', 'fairway-1']])
    expect(calls[0]?.env).toMatchObject({PATH: '/bin', DOCKER_CONFIG: workspace.dockerConfig, BUILDX_CONFIG: workspace.buildxConfig})
    await expect(stat(workspace.folder)).rejects.toThrow()
  })

  it('removes the folder also when the builder stays, and says so', async () => {
    state.save('builder', 'fairway-1')
    await expect(removeWorkspace(state, docker({rm: done(1, '', 'engine gone')}), {})).rejects.toThrow(
      /fairway-1 could not be removed: .*engine gone/
    )
    await expect(stat(workspace.folder)).rejects.toThrow()
  })

  it('12.8 gives Docker no more time than the post parts of a cancelled job have', async () => {
    state.save('builder', 'fairway-1')
    const limits: (number | undefined)[] = []
    const hanging: RunProcess = (_argv, options = {}) => {
      limits.push(options.timeout, options.killGrace)
      return Promise.resolve({exitCode: null, signal: 'SIGTERM', timedOut: true, stdout: '', stderr: ''})
    }
    await expect(removeWorkspace(state, hanging, {})).rejects.toThrow(/fairway-1 could not be removed: docker did not finish within/)
    expect(limits.reduce<number>((sum, limit) => sum + (limit ?? Infinity), 0)).toBeLessThan(POST_LIMITS['build-push'].ended)
    await expect(stat(workspace.folder)).rejects.toThrow()
  })

  it('is content when the cancel came before the builder', async () => {
    state.save('builder', 'fairway-1')
    await removeWorkspace(state, docker({rm: done(1, '', 'ERROR: no builder "fairway-1" found')}), {})
  })

  it('does nothing when nothing was made', async () => {
    saved.clear()
    await removeWorkspace(state, docker({}), {})
    expect(calls).toEqual([])
  })
})
