import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {mkdir, mkdtemp, readFile, readlink, rm, stat, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
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

describe('prepareDockerEnvironment', () => {
  const login = {registry: 'registry.example.com', credentials: {username: 'me', password: 'pass-word'}}

  it("keeps the user's plug-ins, contexts, builders and logins, and writes nothing into the user's folder", async () => {
    const original = join(folder, 'home', '.docker')
    await mkdir(join(original, 'contexts'), {recursive: true})
    await mkdir(join(original, 'buildx'))
    const users = {auths: {'other.example.com': {auth: 'x'}}, credsStore: 'desktop', currentContext: 'lab', cliPluginsExtraDirs: ['/more']}
    await writeFile(join(original, 'config.json'), JSON.stringify(users))
    const env = await prepareDockerEnvironment(workspace, {HOME: join(folder, 'home'), PATH: '/bin', 'INPUT_REGISTRY-PASSWORD': 'x'}, [
      login
    ])
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
    const env = await prepareDockerEnvironment(workspace, {...context, PATH: '/bin', GITHUB_TOKEN: 'x', HOME: folder}, [])
    expect(Object.keys(env).sort()).toEqual(['BUILDX_CONFIG', 'DOCKER_CONFIG', 'GITHUB_TOKEN', 'HOME', 'PATH'])
  })

  it('works on a runner without any Docker settings, and keeps out of its home', async () => {
    const env = await prepareDockerEnvironment(workspace, {HOME: join(folder, 'nobody')}, [])
    expect(env['BUILDX_CONFIG']).toBe(workspace.buildxConfig)
    await expect(stat(join(folder, 'nobody'))).rejects.toThrow()
  })

  it('hands over DOCKER_CONFIG and BUILDX_CONFIG of the job', async () => {
    await mkdir(join(folder, 'builders'))
    const env = await prepareDockerEnvironment(workspace, {DOCKER_CONFIG: join(folder, 'dc'), BUILDX_CONFIG: join(folder, 'builders')}, [
      login
    ])
    expect(env['BUILDX_CONFIG']).toBe(join(folder, 'builders'))
    expect(await readFile(join(workspace.dockerConfig, 'config.json'), 'utf8')).toContain(join(folder, 'dc', 'cli-plugins'))
  })

  it('takes an empty DOCKER_CONFIG for one that is not set, as Docker does: never the checkout', async () => {
    await prepareDockerEnvironment(workspace, {DOCKER_CONFIG: '', BUILDX_CONFIG: '', HOME: join(folder, 'home')}, [login])
    const content = await readFile(join(workspace.dockerConfig, 'config.json'), 'utf8')
    expect(JSON.parse(content)).toMatchObject({cliPluginsExtraDirs: [join(folder, 'home', '.docker', 'cli-plugins')]})
  })

  it("knows Docker Hub's own key", () => {
    expect(ownConfig({}, '/d', [{...login, registry: 'docker.io'}])['auths']).toHaveProperty(['https://index.docker.io/v1/'])
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

  it('keeps from Docker the variables that inputs named', async () => {
    state.save('builder', 'fairway-1')
    state.save('variables', 'NPMRC_CONTENT\nGHCR_TOKEN')
    await removeWorkspace(state, docker({}), {PATH: '/bin', NPMRC_CONTENT: 'x', GHCR_TOKEN: 'x', OTHER: 'x'})
    expect(Object.keys(calls[0]?.env ?? {}).sort()).toEqual(['BUILDX_CONFIG', 'DOCKER_CONFIG', 'OTHER', 'PATH'])
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
