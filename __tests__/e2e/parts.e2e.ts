import {afterAll, beforeAll, describe, expect, it, test} from '@jest/globals'
import {mkdir, mkdtemp, readdir, readFile, writeFile} from 'node:fs/promises'
import {createServer, type IncomingMessage, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {homedir, tmpdir} from 'node:os'
import {join} from 'node:path'
import {http} from '../../lib/http/http.ts'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import {prepareBaseImages, publishBaseImages, type BaseImages} from '../../rehearsal/parts/base-images.ts'
import {bridgesOf} from '../../rehearsal/system/bridges.ts'
import {startBuildkit, type Buildkit} from '../../rehearsal/parts/buildkit.ts'
import {linkDockerPlugins} from '../../rehearsal/parts/docker-plugins.ts'
import {startEngine, type Engine} from '../../rehearsal/parts/engine.ts'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {listProcesses} from '../../rehearsal/system/processes.ts'
import {startRegistry, type Registry} from '../../rehearsal/parts/registry.ts'
import {startSshHost, type SshHost} from '../../rehearsal/parts/ssh-host.ts'
import {clearStage, findStageLeftovers, systemPath} from '../../rehearsal/parts/stage-folder.ts'
import {publishTrivyDatabase} from '../../rehearsal/parts/trivy-database.ts'
import {findTools, type Tools} from '../../rehearsal/tools/index.ts'
import {drainOne, pair, removePair, startPair} from './support/drain-scene.ts'
import {startEventProxy} from './support/event-proxy.ts'
import {describeLoad, failedRequests, startLoad} from './support/load.ts'
import {expectLanguages, expectServices, FURTHER} from './support/service-images.ts'

interface Stage {
  readonly folder: string
  readonly engine: Engine
  readonly buildkit: Buildkit
  readonly registry: Registry
  readonly toolsRegistry: Registry
  readonly ssh: SshHost
  readonly images: BaseImages
  readonly trivyDatabase: string
}

const CACHE = join(process.env['XDG_CACHE_HOME'] ?? join(homedir(), '.cache'), 'fairway')
const DOCKERFILE = `FROM python:3.11-slim-bookworm
RUN python3 -c "import ssl, json, sqlite3, urllib.request, zoneinfo; zoneinfo.ZoneInfo('Europe/Berlin')" && useradd --create-home app && id app
WORKDIR /site
RUN echo hello > index.html
USER nobody
RUN test "$(id -u)" = 65534 && cat index.html
USER 65534:65534
CMD ["python3", "-m", "http.server", "8080"]
`

let tools: Tools<'e2e'>

beforeAll(async () => {
  tools = (await findTools('e2e')) as Tools<'e2e'>
})

async function start(): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), 'fairway-rehearsal-'))
  const begun = performance.now()
  const seconds: string[] = []
  const timed = async <T>(name: string, work: Promise<T>): Promise<T> => {
    const result = await work
    seconds.push(`${name} ${((performance.now() - begun) / 1000).toFixed(1)} s`)
    return result
  }
  const [port, toolsPort] = [await findFreePort(), await findFreePort()]
  const common = {stage: folder, dockerRegistry: tools.registry}
  const engineSocket = `unix://${join(folder, 'engine', 'docker.sock')}`
  const httpRegistries = [`127.0.0.1:${port}`]
  const [engine, buildkit, registry, ssh, [toolsRegistry, images, trivyDatabase]] = await Promise.all([
    timed('engine', startEngine({...common, dockerd: tools.dockerd, toolsRegistry: `127.0.0.1:${toolsPort}`})),
    timed('buildkit', startBuildkit({...common, ...tools, toolsRegistry: `127.0.0.1:${toolsPort}`, httpRegistries})),
    timed('registry', startRegistry({...common, name: 'registry', withPassword: true, port})),
    timed('ssh host', startSshHost({...common, ...tools, dockerHost: engineSocket})),
    timed('tools registry with images and database', startToolsRegistry(folder, toolsPort))
  ])
  console.log(`the stage was up after: ${seconds.join(', ')}`)
  return {folder, engine, buildkit, registry, toolsRegistry, ssh, images, trivyDatabase}
}

async function startToolsRegistry(stage: string, port: number): Promise<[Registry, BaseImages, string]> {
  const [registry, images] = await Promise.all([
    startRegistry({stage, dockerRegistry: tools.registry, name: 'tools-registry', withPassword: false, port}),
    prepareBaseImages({cache: CACHE, named: FURTHER})
  ])
  const [, database] = await Promise.all([
    publishBaseImages(registry.host, images),
    publishTrivyDatabase({toolsRegistry: registry.host, stage})
  ])
  return [registry, images, database]
}

const stopAll = ({engine, buildkit, registry, toolsRegistry, ssh}: Stage) =>
  Promise.all([engine, buildkit, registry, toolsRegistry, ssh].map(part => part.stop()))

test.each([true, false])('a load tells apart what can become of a request (connections kept: %s)', async keepAlive => {
  const answers = new Map<string, (request: IncomingMessage, response: ServerResponse) => void>([
    ['good', (_, response) => response.end('{"version": "v1"}')],
    ['plain', (_, response) => response.end('hello')],
    ['error', (_, response) => response.writeHead(503).end()],
    ['reset', request => request.socket.destroy()],
    ['half', (_, response) => response.writeHead(200, {'content-length': 9}).write('half', () => response.socket?.destroy())],
    ['silent', () => undefined]
  ])
  const server = createServer((request, response) => answers.get(request.url?.slice(1) ?? '')?.(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const {port} = server.address() as AddressInfo
  const play = async (url: string) => {
    const load = startLoad({url, perSecond: 100, keepAlive, timeout: 200})
    await load.more(5)
    return load.stop()
  }
  try {
    for (const [path, expected] of Object.entries({
      good: (count: number) => ({ok: count, versions: {v1: count}}),
      plain: (count: number) => ({ok: count, versions: {none: count}}),
      error: (count: number) => ({wrongStatus: {503: count}}),
      reset: (count: number) => ({failures: {reset: count}}),
      half: (count: number) => ({failures: {reset: count}}),
      silent: (count: number) => ({failures: {timeout: count}})
    })) {
      const report = await play(`http://127.0.0.1:${port}/${path}`)
      expect(report).toEqual({sent: report.sent, ok: 0, wrongStatus: {}, failures: {}, versions: {}, ...expected(report.sent)})
      expect(failedRequests(report)).toBe(report.sent - report.ok)
    }
  } finally {
    server.closeAllConnections()
    await new Promise(resolve => server.close(resolve))
  }
  const report = await play(`http://127.0.0.1:${port}/good`)
  expect(report).toMatchObject({ok: 0, failures: {refused: report.sent}})
})

describe('the parts of a stage', () => {
  it('start, and stop without leaving anything', async () => {
    const before = await readdir('/run')
    const stage = await start()
    try {
      expect(await findStageLeftovers(stage.folder)).not.toEqual([`folder ${stage.folder}`])
      await stopAll(stage)
      await stopAll(stage)
      expect(await findStageLeftovers(stage.folder)).toEqual([`folder ${stage.folder}`])
      expect(await readdir(stage.folder)).toEqual(['tmp', 'trivy-database'])
      expect((await readdir('/run')).filter(name => !before.includes(name))).toEqual([])
    } finally {
      await clearStage(stage.folder)
    }
  })

  it('refuse to start on a port that is taken, naming the reason', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'fairway-rehearsal-'))
    const options = {stage: folder, dockerRegistry: tools.registry, withPassword: false}
    const first = await startRegistry({...options, name: 'first'})
    try {
      await expect(startRegistry({...options, name: 'second', port: first.port})).rejects.toThrow(
        `another program already listens on port ${first.port}`
      )
    } finally {
      await first.stop()
      await clearStage(folder)
    }
  })
})

describe('the parts together', () => {
  let stage: Stage
  let env: Record<string, string | undefined>
  let ssh: (script: string) => Promise<string>

  beforeAll(async () => {
    stage = await start()
    const config = join(stage.folder, 'docker-config')
    await linkDockerPlugins(config, {buildx: tools.buildx})
    env = {
      PATH: systemPath(),
      HOME: stage.folder,
      DOCKER_CONFIG: config,
      DOCKER_HOST: stage.engine.dockerHost,
      ...stage.buildkit.environment
    }
    await mkdir(join(stage.folder, 'app'))
    await writeFile(join(stage.folder, 'app', 'Dockerfile'), DOCKERFILE)
    await writeFile(join(stage.folder, 'key'), stage.ssh.privateKey, {mode: 0o600})
    await writeFile(join(stage.folder, 'known_hosts'), `${stage.ssh.knownHosts}\n`)
    const options = ['BatchMode=yes', 'StrictHostKeyChecking=yes', `UserKnownHostsFile=${join(stage.folder, 'known_hosts')}`]
    const argv = ['-F', 'none', '-i', join(stage.folder, 'key'), ...options.flatMap(option => ['-o', option]), '-p', String(stage.ssh.port)]
    ssh = script => runOrThrow(runProcess, 'ssh', ['ssh', ...argv, `${stage.ssh.user}@${stage.ssh.host}`, 'sh', '-s'], {stdin: script, env})
  })
  afterAll(() => clearStage(stage.folder))

  const docker = (...args: string[]) => runOrThrow(runProcess, 'docker', [tools.docker.path, ...args], {env, timeout: 120_000})

  async function buildAndScan(name: string): Promise<string[]> {
    const layout = join(stage.folder, name)
    await docker('buildx', 'build', '--output', `type=oci,dest=${layout},tar=false`, join(stage.folder, 'app'))
    const argv = [
      'image',
      '--input',
      layout,
      '--cache-dir',
      join(stage.folder, 'trivy'),
      '--db-repository',
      stage.trivyDatabase,
      '--format',
      'json'
    ]
    const report = await runOrThrow(runProcess, 'trivy', [tools.trivy.path, ...argv, '--scanners', 'vuln', '--skip-version-check'], {env})
    const {Results: results} = JSON.parse(report) as {Results: {Vulnerabilities?: {Severity: string; PkgName: string}[]}[]}
    return results
      .flatMap(result => result.Vulnerabilities ?? [])
      .map(found => `${found.Severity} ${found.PkgName}`)
      .sort()
  }

  it('build on a usual base image, and scan with the made-up database', async () => {
    expect(await buildAndScan('layout')).toEqual(['CRITICAL tar', 'LOW bash'])
  })

  it('make the same Dockerfile vulnerable when the base image becomes so', async () => {
    await publishBaseImages(stage.toolsRegistry.host, stage.images, true)
    expect(await buildAndScan('vulnerable')).toContain('CRITICAL fairway-vulnerable-example')
    await publishBaseImages(stage.toolsRegistry.host, stage.images)
    expect(await buildAndScan('clean-again')).toEqual(['CRITICAL tar', 'LOW bash'])
  })

  it('keep the registry closed without its password, and open with it', async () => {
    const {host, credentials} = stage.registry
    expect((await http({method: 'GET', url: `http://${host}/v2/_catalog`})).status).toBe(401)
    expect(await stage.registry.contents()).toEqual([])
    const {username, password} = credentials!
    const login = [tools.docker.path, 'login', '--username', username, '--password-stdin', host] as const
    expect((await runProcess([...login], {env, stdin: 'wrong'})).exitCode).not.toBe(0)
    await runOrThrow(runProcess, 'docker login', [...login], {env, stdin: password})
    await docker(
      'buildx',
      'build',
      '--provenance=false',
      '--output',
      `type=image,name=${host}/shop/web:1,push=true`,
      join(stage.folder, 'app')
    )
    expect(await stage.registry.contents()).toMatchObject([{repository: 'shop/web', tags: {1: expect.stringMatching(/^sha256:/)}}])
  })

  it('run the image over ssh with Compose, on a published port of loopback', async () => {
    const {host, credentials} = stage.registry
    const [contents] = await stage.registry.contents()
    const port = await findFreePort()
    const compose = `services: {web: {image: "${host}/shop/web@${contents!.tags['1']!}", restart: always, ports: ["127.0.0.1:${port}:8080"]}}`
    await writeFile(join(stage.ssh.home, 'password'), credentials!.password, {mode: 0o600})
    await ssh(`set -e
      test "$PWD" = "$HOME"
      docker login --username ${credentials!.username} --password-stdin ${host} < password
      mkdir app && cd app && echo '${compose}' > compose.yaml
      docker compose up --detach --wait`)
    const page = await http({method: 'GET', url: `http://127.0.0.1:${port}/`, attempts: 6})
    expect(page.body.toString()).toBe('hello\n')
    expect(await stage.engine.listContainers()).toMatchObject([{name: 'app-web-1', state: 'running'}])
  })

  it('start PostgreSQL, Redis and nginx by their usual names, as the official images start', () => expectServices(stage.ssh.home, ssh))

  it('run Node, compile Go, and have pip find installed what requirements ask for, without a network', () => expectLanguages(docker))

  it('take a container that is drained out of the small proxy before it is stopped, so that no request is lost', async () => {
    const busybox = `${stage.toolsRegistry.host}/library/busybox:stable`
    await docker('pull', '--quiet', busybox)
    await startPair(docker, busybox)
    const proxy = await startEventProxy({socket: stage.engine.socket, ...pair})
    try {
      const {drained, killed} = await drainOne(docker, proxy)
      console.log([...drained, killed].map(describeLoad).join('\n'))
      expect(drained.map(failedRequests)).toEqual([0, 0])
      expect(failedRequests(killed)).toBeGreaterThan(0)
    } finally {
      await proxy.stop()
      await removePair(docker)
    }
  })

  it('leave nothing when everything was killed and a session is open', async () => {
    const open = ssh('exec sleep 600').catch(() => 'ended')
    while (!stage.ssh.runningSessions().some(({command}) => command === 'sleep 600')) await new Promise(resolve => setTimeout(resolve, 50))
    const containers = listProcesses().filter(({command}) => command === 'python3 -m http.server 8080')
    expect(containers).toHaveLength(1)
    const bridges = await bridgesOf(join(stage.folder, 'engine'))
    expect(bridges).toHaveLength(1)
    process.kill(Number(await readFile(join(stage.folder, 'engine', 'docker.pid'), 'utf8')), 'SIGKILL')
    await clearStage(stage.folder)
    expect(await open).toBe('ended')
    expect(await findStageLeftovers(stage.folder)).toEqual([])
    expect((await readdir('/sys/class/net')).filter(name => bridges.includes(name))).toEqual([])
    expect(listProcesses().filter(({pid}) => containers.some(container => container.pid === pid))).toEqual([])
  })
})
