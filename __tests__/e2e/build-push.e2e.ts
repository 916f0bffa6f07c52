import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {join} from 'node:path'
import {http} from '../../lib/http/http.ts'
import {runProcess, type ProcessOptions, type ProcessResult} from '../../lib/action/process.ts'
import {basicHeader} from '../../lib/registry/authorization.ts'
import {readLayout, runnableManifests} from '../../lib/registry/layout.ts'
import {startBuildkit, type Buildkit} from '../../rehearsal/parts/buildkit.ts'
import {linkDockerPlugins} from '../../rehearsal/parts/docker-plugins.ts'
import {startRegistry, type Registry} from '../../rehearsal/parts/registry.ts'
import {ensureTools, type Tools} from '../../rehearsal/tools/index.ts'
import {root} from '../../scripts/support/repository.ts'
import {LayoutFixture, onePlatform} from '../lib/registry/layout-fixture.ts'
import {certificateAuthority} from '../support/certificate.ts'
import {wrongRows} from './support/wrong-rows.ts'

const COMMIT = '0123456789abcdef0123456789abcdef01234567'
const NEWER = '9'.repeat(40)
let tools: Tools
let stage: string
let registry: Registry
let buildkit: Buildkit
let github: Server
let image: string

beforeAll(async () => {
  tools = await ensureTools('rehearse', {yes: true})
  stage = await mkdtemp('/tmp/fairway-e2e-build-')
  registry = await startRegistry({stage, dockerRegistry: tools.registry, name: 'registry', withPassword: true})
  buildkit = await startBuildkit({stage, buildkitd: tools.buildkitd, buildx: tools.buildx, toolsRegistry: registry.host})
  github = createServer((request, response) => {
    // Of two commits, the run's is the older one.
    const isComparison = request.url === `/repos/Team/App/compare/${NEWER}...${COMMIT}?per_page=1`
    response.writeHead(isComparison ? 200 : 404, {'content-type': 'application/json'}).end(JSON.stringify({status: 'behind'}))
  })
  await new Promise<void>(resolve => github.listen(0, '127.0.0.1', resolve))
  await linkDockerPlugins(join(stage, 'home', '.docker'), {buildx: tools.buildx})
  await writeFile(join(stage, 'event.json'), JSON.stringify({repository: {default_branch: 'main'}}))
  await mkdir(join(stage, 'context'))
  await writeFile(join(stage, 'context', 'greeting'), 'hello')
  await writeFile(
    join(stage, 'context', 'Dockerfile'),
    'FROM scratch\nARG PORT\nCOPY greeting /greeting\nENV PORT=$PORT\nCMD ["/greeting"]\n'
  )
  await writeFile(join(stage, 'context', 'Broken'), 'FROM scratch\nCOPY greeting /greeting\nRUN ["/greeting", "nobody"]\n')
})

afterAll(async () => {
  github.closeAllConnections()
  await new Promise(resolve => github.close(resolve))
  await buildkit.stop()
  await registry.stop()
  await rm(stage, {recursive: true, force: true})
})

let runs = 0
beforeEach(() => {
  image = `${registry.host}/Team/App-${++runs}`
})

interface StepResult extends ProcessResult {
  readonly outputs: Readonly<Record<string, string>>
  readonly state: Readonly<Record<string, string>>
}

/** Runs the action as the runner does, from its source: main, or post with what main saved. */
async function step(
  inputs: Record<string, string>,
  extra: Record<string, string> = {},
  options: Pick<ProcessOptions, 'signal' | 'onLine'> = {}
): Promise<StepResult> {
  const files = {GITHUB_OUTPUT: join(stage, 'output'), GITHUB_STATE: join(stage, 'state'), GITHUB_STEP_SUMMARY: join(stage, 'summary')}
  for (const file of Object.values(files)) await writeFile(file, '')
  await mkdir(join(stage, 'runner-temp'), {recursive: true})
  const env = {
    PATH: process.env['PATH'],
    HOME: join(stage, 'home'),
    RUNNER_TEMP: join(stage, 'runner-temp'),
    GITHUB_SHA: COMMIT,
    GITHUB_REF: 'refs/heads/main',
    GITHUB_EVENT_NAME: 'push',
    GITHUB_REPOSITORY: 'Team/App',
    GITHUB_EVENT_PATH: join(stage, 'event.json'),
    GITHUB_SERVER_URL: 'https://github.example.com',
    GITHUB_API_URL: `http://127.0.0.1:${(github.address() as AddressInfo).port}`,
    ...files,
    ...buildkit.environment,
    ...Object.fromEntries(
      Object.entries({image, 'github-token': 'a-github-token', ...inputs}).map(([name, value]) => [inputName(name), value])
    ),
    ...extra
  }
  const node = join(root, 'node_modules', '.bin', 'node')
  const result = await runProcess([node, join(root, 'actions', 'build-push', 'main.ts')], {env, cwd: stage, ...options}).catch(endedEarly)
  return {...result, outputs: await readCommands(files.GITHUB_OUTPUT), state: await readCommands(files.GITHUB_STATE)}
}

/** A step that was cancelled has saved its state all the same. */
const endedEarly = (): ProcessResult => ({exitCode: null, signal: 'SIGTERM', timedOut: false, stdout: '', stderr: ''})

const inputName = (name: string) => `INPUT_${name.toUpperCase()}`

/** The `name<<delimiter` form that @actions/core writes. */
async function readCommands(file: string): Promise<Record<string, string>> {
  const text = await readFile(file, 'utf8')
  return Object.fromEntries([...text.matchAll(/^(\S+)<<(\S+)\n([\s\S]*?)\n\2$/gm)].map(([, name = '', , value = '']) => [name, value]))
}

const post = ({state}: StepResult) => step({}, Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])))
const login = () => ({'registry-username': registry.credentials?.username ?? '', 'registry-password': registry.credentials?.password ?? ''})

async function digestInRegistry(tag: string): Promise<string | undefined> {
  const authorization = basicHeader(registry.credentials ?? {username: '', password: ''})
  const headers = {authorization, accept: 'application/vnd.oci.image.index.v1+json, application/vnd.oci.image.manifest.v1+json'}
  const url = `http://${image.toLowerCase().replace('/', '/v2/')}/manifests/${tag}`
  return (await http({method: 'HEAD', url, headers})).headers['docker-content-digest']
}

const repositoriesInRegistry = async () => (await registry.contents()).map(({repository}) => repository)

describe('build-push', () => {
  test('builds a layout, pushes exactly that, and leaves nothing', async () => {
    const build = await step({mode: 'build', context: 'context', 'build-args': 'PORT=8080', platforms: 'linux/amd64,linux/arm64'})
    expect(build.exitCode).toBe(0)
    const {digest = '', layout = ''} = build.outputs
    const read = await readLayout(layout)
    expect(read.root.digest).toBe(digest)
    expect(runnableManifests(read).map(({platform}) => platform?.architecture)).toEqual(['amd64', 'arm64'])
    expect(read.manifests.filter(({kind}) => kind === 'attestation')).toHaveLength(2)
    expect(await registry.contents()).toEqual([])

    const push = await step({mode: 'push', layout, digest, ...login()})
    expect(push.exitCode).toBe(0)
    expect(push.outputs).toMatchObject({
      digest,
      reference: `${image.toLowerCase()}@${digest}`,
      tags: `sha-${COMMIT}\nmain\nlatest`,
      version: COMMIT,
      pushed: 'true'
    })
    for (const tag of [`sha-${COMMIT}`, 'main', 'latest', digest]) expect(await digestInRegistry(tag)).toBe(digest)
    expect(push.stdout.replace(/^::add-mask::.*$/gm, '')).not.toContain(registry.credentials?.password)

    expect((await post(push)).exitCode).toBe(0)
    expect((await post(build)).exitCode).toBe(0)
    expect(await readdir(join(stage, 'runner-temp'))).toEqual([])
    expect(await readdir(join(stage, 'home', '.docker'))).toEqual(['cli-plugins'])
  })

  test('builds and pushes in one step, by rules, and moves no tag backwards', async () => {
    const tags = 'type=sha,format=long\ntype=ref,event=branch\ntype=raw,value=latest,enable={{is_default_branch}}'
    const newer = await step({context: 'context', tags, annotations: 'index:team=a', ...login()}, {GITHUB_SHA: NEWER})
    expect(newer.outputs).toMatchObject({tags: `sha-${NEWER}\nmain\nlatest`, version: 'main'})
    const index = JSON.parse((await readLayout(newer.outputs['layout'] ?? '')).manifests.at(-1)?.content.toString() ?? '') as {
      annotations?: object
    }
    const labels = JSON.parse(newer.outputs['labels'] ?? '') as object
    expect(index.annotations).toEqual({...labels, team: 'a'})
    await post(newer)
    const late = await step({context: 'context', tags, 'build-args': 'PORT=1', ...login()})
    expect(late.exitCode).toBe(0)
    expect(late.outputs).toMatchObject({tags: `sha-${COMMIT}`, pushed: 'true'})
    expect(await digestInRegistry('latest')).toBe(newer.outputs['digest'])
    expect(late.stdout).toContain(`::notice::main, latest left alone: it names commit ${NEWER}, whose history has this one in it.`)
    await post(late)
  })

  test('pushes nothing of a pull request', async () => {
    const both = await step({context: 'context', ...login()}, {GITHUB_EVENT_NAME: 'pull_request', GITHUB_REF: 'refs/pull/7/merge'})
    expect(both.exitCode).toBe(0)
    expect(both.outputs['pushed']).toBe('false')
    expect(await repositoriesInRegistry()).not.toContain(`team/app-${runs}`)
    await post(both)
  })

  test('sends nothing when the digest is another one, or the password is wrong', async () => {
    const build = await step({mode: 'build', context: 'context'})
    const {digest = '', layout = ''} = build.outputs
    const other = await step({mode: 'push', layout, digest: `sha256:${'0'.repeat(64)}`, ...login()})
    expect(other.stdout).toContain('Nothing was pushed.')
    const refused = await step({mode: 'push', layout, digest, ...login(), 'registry-password': 'not-the-password'})
    expect(refused.stdout).toMatch(/::error::The registry 127\.0\.0\.1:\d+ refused the login \(401\)/)
    expect([other.exitCode, refused.exitCode]).toEqual([1, 1])
    expect(await repositoriesInRegistry()).not.toContain(`team/app-${runs}`)
    await post(build)
  })

  test('names the step that broke, and cleans up after it', async () => {
    const broken = await step({mode: 'build', context: 'context', file: 'context/Broken'})
    expect(broken.exitCode).toBe(1)
    expect(broken.stdout).toMatch(/::error::The build failed\. Step \[2\/2\] RUN \["\/greeting", "nobody"\]/)
    await post(broken)
    expect(await readdir(join(stage, 'runner-temp'))).toEqual([])
  })

  test('leaves nothing when it is cancelled in the middle of the build', async () => {
    const silent = createServer(() => undefined)
    await new Promise<void>(resolve => silent.listen(0, '127.0.0.1', resolve))
    const cancel = new AbortController()
    try {
      const address = `http://127.0.0.1:${(silent.address() as AddressInfo).port}/never`
      await writeFile(join(stage, 'context', 'Endless'), `FROM scratch\nADD ${address} /never\n`)
      const onLine = (line: string) => {
        if (line.includes('ADD') || line.includes(address)) cancel.abort()
      }
      const cancelled = await step({mode: 'build', context: 'context', file: 'context/Endless'}, {}, {signal: cancel.signal, onLine})
      expect(cancelled.exitCode).toBeNull()
      expect(await readdir(join(stage, 'runner-temp'))).toHaveLength(1)
      expect((await post(cancelled)).exitCode).toBe(0)
      expect(await readdir(join(stage, 'runner-temp'))).toEqual([])
    } finally {
      silent.closeAllConnections()
      await new Promise(resolve => silent.close(resolve))
    }
  })
})

describe('a registry as people have them', () => {
  const authority = certificateAuthority()
  let fixture: LayoutFixture
  let digest: string
  beforeAll(async () => {
    fixture = await LayoutFixture.create()
    digest = (await onePlatform(fixture, '{"predicate":{}}')).digest
  })
  afterAll(() => fixture.remove())
  const tagged = async (target: Registry) => (await target.contents()).flatMap(({tags}) => Object.keys(tags))
  /** A name that is this machine and does not look like it, as that of a registry elsewhere. */
  const elsewhere = ({port}: Registry) => `0x7f000001:${port}/team/app`
  const pushTo = (target: Registry, inputs: Record<string, string>) => {
    const {username = '', password = ''} = target.credentials ?? {}
    return step({
      mode: 'push',
      layout: fixture.folder,
      digest,
      tags: 'v1',
      image: elsewhere(target),
      'registry-username': username,
      'registry-password': password,
      ...inputs
    })
  }

  test('13.2 TLS by a CA of its own, with a password: pushed with registry-ca, and without it not asked twice', async () => {
    const tls = {...authority.issue(), authority: authority.certificate}
    const own = await startRegistry({stage, dockerRegistry: tools.registry, name: 'registry-tls', withPassword: true, tls})
    try {
      const refused = await pushTo(own, {})
      expect(refused.stdout).toMatch(
        /::error::The registry \S+ has a certificate that this runner does not trust .*"registry-ca".*certs\.d/
      )
      expect([refused.exitCode, await own.contents()]).toEqual([1, []])
      const pushed = await pushTo(own, {'registry-ca': authority.certificate})
      expect(pushed.stdout).not.toContain('::error')
      expect([pushed.exitCode, pushed.outputs['digest'], await tagged(own)]).toEqual([0, digest, ['v1']])
    } finally {
      await own.stop()
    }
  })

  test('13.2 plain HTTP: only where it is asked for', async () => {
    const plain = await startRegistry({stage, dockerRegistry: tools.registry, name: 'registry-plain', withPassword: false})
    try {
      const refused = await pushTo(plain, {})
      expect(refused.stdout).toMatch(/speaks plain HTTP\. .*"registry-ca".*"insecure-registry: true"/)
      expect([refused.exitCode, await plain.contents()]).toEqual([1, []])
      const pushed = await pushTo(plain, {'insecure-registry': 'true'})
      expect([pushed.exitCode, await tagged(plain)]).toEqual([0, ['v1']])
    } finally {
      await plain.stop()
    }
  })

  test('13.2 each row of the fault table: intact, or failed clean', async () => {
    const real = await startRegistry({stage, dockerRegistry: tools.registry, name: 'registry-faults', withPassword: true})
    try {
      expect(await wrongRows(await readLayout(fixture.folder), real)).toEqual([])
    } finally {
      await real.stop()
    }
  })
})
