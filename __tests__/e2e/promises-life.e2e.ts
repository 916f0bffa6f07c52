import {afterAll, beforeAll, beforeEach, expect, test} from '@jest/globals'
import {readdir, readFile, rm, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {runProcess} from '../../lib/action/process.ts'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {bundleOf} from '../support/tree.ts'
import {DeployStage, errorOf, type DeployOptions} from './support/deploy-stage.ts'
import {startEventProxy} from './support/event-proxy.ts'
import {startHangingRegistry, type HangingRegistry} from './support/hanging-registry.ts'
import {describeLoad, failedRequests, startLoad} from './support/load.ts'

/*
 * What `__tests__/promises/deploy-life.test.ts` plays with fakes, with OpenSSH, an engine and Compose: a lost runner, a killed step, a registry
 * that never answers.
 */

let stage: DeployStage
let hanging: HangingRegistry
let project: string
let port: number

beforeAll(async () => {
  stage = await DeployStage.start(bundleOf('deploy-ssh'))
  hanging = await startHangingRegistry()
  // `bad` has no health page, so that a deploy of it waits.
  await stage.makeImages(['v1', 'v2', 'bad'])
})

afterAll(async () => {
  await hanging.stop()
  await stage.stop()
})

let count = 0
beforeEach(async () => {
  project = `life${++count}`
  port = await findFreePort()
  const service = `{image: "\${FAIRWAY_IMAGE}", stop_grace_period: 0s, init: true, ports: ["127.0.0.1:${port}:8080"]}`
  await writeFile(join(stage.folder, 'compose.yml'), `services: {web: ${service}}\n`)
})

const deploy = (version: string, more: Record<string, string> = {}, options: DeployOptions = {}) =>
  stage.deploy(
    version,
    {project, 'compose-file': join(stage.folder, 'compose.yml'), 'health-url': `http://127.0.0.1:${port}/health`, ...more},
    options
  )

const pullForEver = () => ({
  image: `${hanging.host}/team/app`,
  digest: hanging.digest,
  'registry-username': hanging.username,
  'registry-password': hanging.password
})

async function expectFirstVersion(): Promise<void> {
  const answer = await fetch(`http://127.0.0.1:${port}/health`)
  expect(((await answer.json()) as {version: string}).version).toBe('v1')
  const current = (await readFile(join(stage.directory(project), 'current'), 'utf8')).trim()
  expect(await readdir(join(stage.directory(project), 'releases'))).toEqual([current])
}

async function eventually(isSo: () => Promise<boolean> | boolean): Promise<void> {
  const end = Date.now() + 20_000
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error('It never came to pass.')
    await new Promise(resolve => setTimeout(resolve, 100))
  }
}

test('11.10 a pull that takes too long: docker pull ends on the host, and its login is gone', async () => {
  await deploy('v1')
  const result = await deploy('', {...pullForEver(), timeout: '6s'})
  expect(errorOf(result)).toContain('did not finish "pull"')
  await stage.expectNothingLeft(project)
  await expectFirstVersion()
})

test('11.10 main is killed during the pull: post leaves nothing of it', async () => {
  await deploy('v1')
  await deploy('', pullForEver(), {killAt: '::group::Pull'})
  await stage.expectNothingLeft(project)
  await expectFirstVersion()
})

test.each(['::group::Start', '  Started', '::group::Verify'])(
  '11.12 main is killed at %j: the first version serves, nothing is left',
  async killAt => {
    await deploy('v1')
    await deploy('bad', {'health-timeout': '1m'}, {killAt})
    await stage.expectNothingLeft(project)
    await expectFirstVersion()
  }
)

test('11.12 the runner is lost for ever while the host changes: the host puts the first version back', async () => {
  await deploy('v1')
  await deploy('bad', {'health-timeout': '1m'}, {killAt: '::group::Verify', post: false})
  await eventually(async () => !(await readdir(stage.directory(project))).some(name => name.startsWith('.lock')))
  await expectFirstVersion()
  // Its network and its disk are gone with it.
  const connections = stage.connections()
  expect(connections.length).toBeGreaterThan(0)
  for (const {pid} of connections) process.kill(pid, 'SIGTERM')
  const runner = join(stage.folder, 'runner')
  for (const name of await readdir(runner)) await rm(join(runner, name), {recursive: true})
})

/** A page, and a database that it needs; a migration writes down in a volume when it begins and when it ends. */
async function writeShop(): Promise<void> {
  const [page, busybox] = ['image: "${FAIRWAY_IMAGE}"', 'image: "busybox:stable", pull_policy: never']
  await writeFile(
    join(stage.folder, 'compose.yml'),
    `services:
  web: {${page}, pull_policy: always, stop_grace_period: 0s, init: true, ports: ["127.0.0.1:${port}:8080"], volumes: ["data:/data"], depends_on: {db: {condition: service_healthy}}}
  db: {${busybox}, stop_grace_period: 0s, init: true, command: sleep 1d, healthcheck: {test: "true", interval: 1s}}
volumes: {data: {}}
`
  )
}

/** @param until what it waits for in its middle */
const migration = (name: string, until = 'true') =>
  `web: ["sh", "-c", "echo begin-${name} | tee -a /data/log; until ${until}; do sleep 1; done; echo end-${name} >> /data/log"]`
const migrations = async () =>
  (await stage.docker('run', '--rm', '-v', `${project}_data:/data`, 'busybox:stable', 'busybox', 'cat', '/data/log')).trim().split('\n')
const idOf = (container: string) => stage.docker('inspect', '--format', '{{.Id}}', container)

test('14 backup, migration and what comes after: a bad version is put back, the migration is not, and a cancel does not break one off', async () => {
  await writeShop()
  const hooks = {
    backup: 'db: ["sh", "-c", "head -c 300000 /dev/urandom | tee /tmp/dump"]',
    'backup-verify': 'db: ["sh", "-c", "test $(wc -c) = 300000"]',
    after: 'web: ["sh", "-c", "echo collected > /data/static"]'
  }
  const first = await deploy('v1', {...hooks, migrate: migration('v1')})
  expect([errorOf(first), first.outputs['backup'], first.outputs['migrated']]).toEqual(['', '', 'true'])
  expect(first.stdout).toContain('there is nothing to back up of service db')
  expect(await stage.docker('exec', `${project}-web-1`, 'busybox', 'cat', '/data/static')).toBe('collected\n')
  const database = await idOf(`${project}-db-1`)
  // A disk that is full while the backup is written is told by docker's own exit status.
  const full = ['sh', '-c', `"$0" exec "$1" head -c 300000 /dev/zero > /dev/full`, stage.tools.docker.path, database.trim()] as const
  expect((await runProcess([...full], {env: {DOCKER_HOST: stage.engine.dockerHost, PATH: process.env['PATH']}})).exitCode).not.toBe(0)

  const bad = await deploy('bad', {...hooks, migrate: migration('bad'), 'health-timeout': '1s'})
  const {backup = '', reason = ''} = bad.outputs
  expect(bad.outputs).toMatchObject({result: 'rolled-back', migrated: 'true'})
  expect(reason).toContain(`THE MIGRATION WAS BEGUN AND IS NOT PUT BACK`)
  expect(reason).toContain(`the backup from before it is on the host in ${backup}`)
  expect(bad.summary).toContain('> [!CAUTION]')
  const [dumped = ''] = (await stage.docker('exec', `${project}-db-1`, 'busybox', 'sha256sum', '/tmp/dump')).split(' ')
  expect(await readFile(join(backup, 'SHA256SUMS'), 'utf8')).toBe(`${dumped}  db\n`)
  expect([(await stat(join(backup, 'db'))).mode & 0o777, (await stat(backup)).mode & 0o777]).toEqual([0o600, 0o700])
  expect(bad.summary).toContain(dumped)
  expect(await migrations()).toEqual(['begin-v1', 'end-v1', 'begin-bad', 'end-bad'])

  await deploy('v2', {migrate: migration('slow', 'test -e /data/go')}, {cancelAt: '| begin-slow'})
  await stage.expectNothingLeft(project)
  expect((await migrations()).slice(4)).toEqual(['begin-slow'])
  const letGo = (line: string) => {
    if (line.includes('Waiting for the migration')) void stage.docker('exec', `${project}-web-1`, 'busybox', 'touch', '/data/go')
  }
  const next = await deploy('v2', {migrate: migration('v2')}, {onLine: letGo})
  expect([errorOf(next), next.outputs['result']]).toEqual(['', 'deployed'])
  expect(next.stdout).toMatch(/The migration \S+ of an earlier deploy has ended since, with exit status 0\./)
  expect((await migrations()).slice(4)).toEqual(['begin-slow', 'end-slow', 'begin-v2', 'end-v2'])
  expect(await idOf(`${project}-db-1`)).toBe(database)
  expect(await stage.containers(project, '{{.Names}}')).toBe(`${project}-web-1\n${project}-db-1`)
  await stage.expectNothingLeft(project)
})

test('14 rolling: no request is lost, a bad version takes nothing over, and a killed step leaves one healthy container', async () => {
  const check = 'test ! -e /tmp/draining && busybox wget -q -O /dev/null http://127.0.0.1:8080/health'
  await writeFile(
    join(stage.folder, 'compose.yml'),
    `services: {web: {image: "\${FAIRWAY_IMAGE}", init: true, healthcheck: {test: "${check}", interval: 1s, retries: 1}}}\n`
  )
  const rolling = {'health-url': '', rolling: 'web', drain: 'web: ["touch", "/tmp/draining"]'}
  const states = () => stage.containers(project, '{{.Names}} {{.Status}}')
  await deploy('v1', rolling)
  const proxy = await startEventProxy({socket: stage.engine.socket, project, service: 'web', port: 8080})
  try {
    const loads = [true, false].map(keepAlive => startLoad({url: `${proxy.url}/health`, perSecond: 50, keepAlive}))
    await Promise.all(loads.map(load => load.until(({versions}) => 'v1' in versions, 'v1 answers')))
    const rolled = await deploy('v2', rolling)
    expect([errorOf(rolled), rolled.outputs['result']]).toEqual(['', 'deployed'])
    await Promise.all(loads.map(load => load.until(({versions}) => 'v2' in versions, 'v2 answers')))
    const container = await idOf(`${project}-web-2`)
    const bad = await deploy('bad', {...rolling, 'health-timeout': '3s'})
    expect(bad.outputs['result']).toBe('rolled-back')
    expect(bad.outputs['reason']).toContain('The new container of service web could not take over: it is unhealthy')
    expect(await idOf(`${project}-web-2`)).toBe(container)
    const reports = await Promise.all(loads.map(load => load.stop()))
    console.log(reports.map(describeLoad).join('\n'))
    expect(reports.map(failedRequests)).toEqual([0, 0])
  } finally {
    await proxy.stop()
  }
  await deploy('v1', rolling, {killAt: 'Draining the container'})
  await stage.expectNothingLeft(project)
  expect(await states()).toMatch(new RegExp(`^${project}-web-\\d+ Up .*\\(healthy\\)$`))
  const image = await stage.docker('inspect', '--format', '{{.Config.Image}}', await stage.containers(project, '{{.Names}}'))
  expect(image).toContain(stage.digests['v2'])
})
