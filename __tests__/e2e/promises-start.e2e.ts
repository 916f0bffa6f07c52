import {afterAll, beforeAll, beforeEach, expect, test} from '@jest/globals'
import {mkdir, writeFile} from 'node:fs/promises'
import {dirname, join} from 'node:path'
import {runOrThrow, runProcess} from '../../lib/action/process.ts'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {bundleOf} from '../support/tree.ts'
import {DeployStage, errorOf} from './support/deploy-stage.ts'

/** Sentences 5 to 8 of issue 11: how a release is started, and with what. */

let stage: DeployStage
let project: string
let port: number

beforeAll(async () => {
  stage = await DeployStage.start(bundleOf('deploy-ssh'))
  await stage.makeImages(['v1', 'v2', 'bad'])
})

afterAll(() => stage.stop())

let count = 0
beforeEach(async () => {
  project = `start${++count}`
  port = await findFreePort()
})

interface Part {
  readonly services?: string
  readonly rest?: string
  /** What `web` says besides. */
  readonly web?: string
}

/** A Compose file with the page at `port`, and what the test is about. */
async function composeFile({services = '', rest = '', web = ''}: Part): Promise<string> {
  const file = join(stage.folder, `${project}.yml`)
  await writeFile(
    file,
    `services:
  web: {image: "\${FAIRWAY_IMAGE}", init: true, stop_grace_period: 0s, ports: ["127.0.0.1:${port}:8080"]${web === '' ? '' : `, ${web}`}}
${services}
${rest}
`
  )
  return file
}

const deploy = async (version: string, part: Part, more: Record<string, string> = {}, cancelAt?: string) =>
  stage.deploy(
    version,
    {project, 'compose-file': await composeFile(part), 'health-url': `http://127.0.0.1:${port}/health`, ...more},
    cancelAt === undefined ? {} : {cancelAt}
  )

/** For a page that will not come. */
const QUICK = {'health-timeout': '1s'}

const BUSYBOX = 'image: "busybox:stable", pull_policy: never, init: true, stop_grace_period: 0s'

/** A migration that writes down when it begins and when it ends, into a volume. */
const migration = (name: string, seconds: number, end = '') => ({
  services: `  migrate: {image: "\${FAIRWAY_IMAGE}", init: true, command: ["sh", "-c", "echo begin-${name} >> /data/log; sleep ${seconds}; ${end === '' ? `echo end-${name} >> /data/log` : end}"], volumes: ["data:/data"]}`,
  web: 'depends_on: {migrate: {condition: service_completed_successfully}}',
  rest: 'volumes: {data: {}}'
})

const page = async () => ((await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as {version: string}).version
const log = () => stage.docker('run', '--rm', '-v', `${project}_data:/data`, 'busybox:stable', 'busybox', 'cat', '/data/log')
const idOf = (service: string) => stage.docker('inspect', '--format', '{{.Id}}', `${project}-${service}-1`)
const read = (service: string, file: string) => stage.docker('exec', `${project}-${service}-1`, 'busybox', 'cat', file)

/** Runs a command as the account on the host would. */
function onHost(command: string): Promise<string> {
  const env = {
    HOME: stage.ssh.home,
    DOCKER_HOST: stage.engine.dockerHost,
    PATH: `${dirname(stage.tools.docker.path)}:${process.env['PATH'] ?? ''}`
  }
  return runOrThrow(runProcess, command, ['sh', '-c', command], {env, timeout: 120_000})
}

async function until(condition: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 120; tries++) {
    if (await condition().catch(() => false)) return
    await new Promise(resolve => setTimeout(resolve, 500))
  }
  throw new Error('it never came true')
}

test('11.5 a migration that takes longer than health-timeout is waited for, and the deploy is green', async () => {
  await deploy('v1', migration('v1', 0))
  const result = await deploy('v2', migration('v2', 8), {'health-timeout': '2s'})
  expect([errorOf(result), result.outputs['result']]).toEqual(['', 'deployed'])
  expect((await log()).trim().split('\n')).toEqual(['begin-v1', 'end-v1', 'begin-v2', 'end-v2'])
  await stage.expectNothingLeft(project)
})

test('11.5 a migration that outlasts timeout is named and runs on: neither putting back nor the next deploy touches it', async () => {
  await deploy('v1', migration('v1', 0))
  const late = await deploy('v2', migration('v2', 30), {'health-timeout': '2s', timeout: '10s'})
  expect(late.outputs['result']).toBe('rolled-back')
  expect(late.outputs['reason']).toMatch(/^service migrate still ran after 10 s \("timeout"\); it was not stopped and runs on: follow it/)
  expect(late.outputs['reason']).toContain('such as a database schema, was not put back')
  expect(await page()).toBe('v1')
  expect((await log()).trim().split('\n')).toEqual(['begin-v1', 'end-v1', 'begin-v2'])
  await stage.expectNothingLeft(project)
  const impatient = await deploy('v2', migration('v2', 0), {timeout: '5s'})
  expect(errorOf(impatient)).toMatch(
    /nothing was changed on the host\. Service migrate, started by an earlier deploy, still ran after 5\.0 s/
  )
  const next = await deploy('v2', migration('v2', 0), {timeout: '1m'})
  expect(next.stdout).toContain('Waiting for service migrate, started by an earlier deploy')
  expect(next.outputs['result']).toBe('deployed')
  expect((await log()).trim().split('\n').slice(2)).toEqual(['begin-v2', 'end-v2', 'begin-v2', 'end-v2'])
})

test('11.5 a cancel does not break a migration off, and says that it runs', async () => {
  await deploy('v1', migration('v1', 0))
  const cancelled = await deploy('v2', migration('v2', 10), {'health-timeout': '2s'}, 'migrate-1  Started')
  expect(cancelled.exitCode).toBeNull()
  await until(async () => (await page()) === 'v1')
  await until(async () => (await log()).trim().endsWith('end-v2'))
  expect((await log()).trim().split('\n')).toEqual(['begin-v1', 'end-v1', 'begin-v2', 'end-v2'])
})

test('11.5 a migration of a first deploy that outlasts timeout is not taken down', async () => {
  const late = await deploy('v1', migration('v1', 15), {'health-timeout': '2s', timeout: '8s'})
  expect(late.outputs['result']).toBe('failed')
  expect(late.outputs['reason']).toContain('nothing was taken down, because service migrate still runs')
  await until(async () => (await log()).trim() === 'begin-v1\nend-v1')
})

test('11.5 a migration that fails is named with its last lines, and that it was not undone', async () => {
  await deploy('v1', migration('v1', 0))
  const result = await deploy('v2', migration('v2', 0, 'echo relation users is missing; exit 3'))
  expect(result.outputs['result']).toBe('rolled-back')
  expect(result.outputs['reason']).toMatch(/^service migrate exited with status 3/)
  expect(result.outputs['reason']).toContain('service migrate said last: "relation users is missing"')
  expect(result.outputs['reason']).toContain('service migrate has run, and what it changed, such as a database schema, was not put back')
  expect(await page()).toBe('v1')
})

/** Moves the tag `latest` of a second image to what says `text`. The host's engine is the one that pushes, so it has the tag: it forgets it again. */
async function pushWorker(text: string): Promise<string> {
  const worker = `${stage.registry.host}/team/worker:latest`
  const file = join(stage.folder, 'builder', 'said')
  await mkdir(dirname(file), {recursive: true})
  await writeFile(file, text)
  const had = await stage.docker('images', '--quiet', '--no-trunc', worker)
  await stage.docker('create', '--name', 'worker-to-push', 'busybox:stable', 'busybox', 'sleep', '9999')
  await stage.docker('cp', file, 'worker-to-push:/said')
  await stage.docker('commit', 'worker-to-push', worker)
  await stage.docker('push', '--quiet', worker)
  await stage.docker('rm', 'worker-to-push')
  if (had.trim() === '') await stage.docker('image', 'rm', worker)
  else await stage.docker('tag', had.trim(), worker)
  return worker
}

test('11.6 a second image under a moving tag is pulled, each image is named, and putting back brings the old one', async () => {
  const worker = await pushWorker('one')
  const part = {
    services: `  worker: {image: "${worker}", init: true, stop_grace_period: 0s}\n  other: {${BUSYBOX}, command: ["sleep", "9999"]}`
  }
  await deploy('v1', part)
  expect(await read('worker', '/said')).toBe('one')
  const first = (await stage.docker('inspect', '--format', '{{.Image}}', `${project}-worker-1`)).trim()
  await pushWorker('two')
  const other = await idOf('other')
  const second = await deploy('v2', part)
  expect(second.outputs['result']).toBe('deployed')
  expect(await read('worker', '/said')).toBe('two')
  expect(second.stdout).toMatch(
    new RegExp(`Image ${worker} was pulled: sha256:[0-9a-f]{64}, created \\d{4}-\\d\\d-\\d\\d \\(it was sha256:`)
  )
  expect(second.stdout).toMatch(/Image busybox:stable was taken as it stands on the host: sha256:/)
  expect(await stage.docker('images', '--quiet', '--no-trunc')).not.toContain(first)
  await pushWorker('three')
  const bad = await deploy('bad', part, QUICK)
  expect(bad.outputs['result']).toBe('rolled-back')
  expect(await read('worker', '/said')).toBe('two')
  expect(await idOf('other')).toBe(other)
})

test('11.6 an image that cannot be asked for again is taken as it stands, and that is said aloud', async () => {
  const result = await deploy('v1', {
    services: `  other: {image: "busybox:stable", init: true, stop_grace_period: 0s, command: ["sleep", "9999"]}`
  })
  expect(result.outputs['result']).toBe('deployed')
  expect(result.stdout).toMatch(/^::warning::Image busybox:stable was taken as it stands on the host, because it could not be pulled/m)
})

test('11.6 pull_policy: always of a private image does not fail the deploy', async () => {
  const worker = await pushWorker('one')
  const part = {services: `  worker: {image: "${worker}", pull_policy: always, init: true, stop_grace_period: 0s}`}
  const result = await deploy('v1', part)
  expect([errorOf(result), result.outputs['result']]).toEqual(['', 'deployed'])
})

test('11.6 a changed inline config reaches its service, and only that; putting back brings the old one', async () => {
  const part = (content: string) => ({
    services: `  proxy: {${BUSYBOX}, command: ["sleep", "9999"], configs: [{source: inline, target: /inline}]}\n  db: {${BUSYBOX}, command: ["sleep", "9999"], volumes: ["data:/data"]}`,
    rest: `volumes: {data: {}}\nconfigs: {inline: {content: "hello ${content}"}}`
  })
  await deploy('v1', part('one'))
  const [db, proxy] = [await idOf('db'), await idOf('proxy')]
  await deploy('v2', part('one'))
  expect(await idOf('proxy')).toBe(proxy)
  expect((await deploy('v1', part('two'))).outputs['result']).toBe('deployed')
  expect(await read('proxy', '/inline')).toBe('hello two')
  expect((await deploy('bad', part('three'), QUICK)).outputs['result']).toBe('rolled-back')
  expect(await read('proxy', '/inline')).toBe('hello two')
  expect(await idOf('db')).toBe(db)
})

test('11.6 a changed secret from a variable reaches its service, and only that', async () => {
  const part = {
    services: `  proxy: {${BUSYBOX}, command: ["sleep", "9999"], secrets: [{source: token}]}\n  db: {${BUSYBOX}, command: ["sleep", "9999"]}`,
    rest: 'secrets: {token: {environment: TOKEN}}'
  }
  const withToken = async (token: string) => {
    const file = join(stage.folder, 'token.env')
    await writeFile(file, `TOKEN=${token}\n`)
    return deploy('v1', part, {files: `${file} => .env`})
  }
  await withToken('first-token-of-the-proxy')
  const db = await idOf('db')
  const second = await withToken('second-token-of-the-proxy')
  expect(second.outputs['result']).toBe('deployed')
  expect(await read('proxy', '/run/secrets/token')).toBe('second-token-of-the-proxy')
  expect(await idOf('db')).toBe(db)
  expect(second.stdout + (await stage.docker('inspect', `${project}-proxy-1`))).not.toContain('second-token')
})

test('11.7 the previous release is judged with its own health page', async () => {
  await deploy('bad', {}, {'health-status': '404'})
  const result = await deploy('v1', {}, {'health-status': '418', ...QUICK})
  expect(result.outputs).toMatchObject({result: 'rolled-back', 'running-digest': stage.digests['bad']})
})

/** A project that somebody started by hand, with data in a named volume. */
async function startedByHand(): Promise<string> {
  const folder = join(stage.ssh.home, 'old', project)
  await mkdir(folder, {recursive: true})
  await writeFile(
    join(folder, 'compose.yaml'),
    `services: {web: {${BUSYBOX}, command: ["sh", "-c", "echo old >> /data/log; sleep 9999"], volumes: ["data:/data"]}}\nvolumes: {data: {}}\n`
  )
  await onHost(`cd ${folder} && docker compose -p ${project} up -d`)
  return folder
}

/** The commands that a message names, in double quotes. */
const commandsOf = (message: string) => [...message.matchAll(/"(cd [^"]*)"/g)].map(([, command = '']) => command)

test('11.8 the advice for a project that was started elsewhere is what can be done, there and back', async () => {
  const folder = await startedByHand()
  const part = {web: 'volumes: ["data:/data"]', rest: 'volumes: {data: {}}'}
  const refused = await deploy('v1', part, {adopt: 'false'})
  expect(errorOf(refused)).toContain(`was started from ${folder}, not by Fairway`)
  expect(errorOf(refused)).not.toMatch(/another "?(project|directory)/)
  const [down = '', back = ''] = commandsOf(errorOf(refused))
  await onHost(down)
  expect((await deploy('v1', part)).outputs['result']).toBe('deployed')
  expect(await log()).toBe('old\n')
  await onHost(back)
  expect(await stage.containers(project, '{{.Image}}')).toBe('busybox:stable')
  await until(async () => (await log()) === 'old\nold\n')
  // A project of another name that looks like it would be taken for it.
  await onHost(down)
})

test('11.8 a project that somebody started again in its old folder: what can be put back is said', async () => {
  const folder = await startedByHand()
  await onHost(`cd ${folder} && docker compose -p ${project} down`)
  const part = {...migration('v1', 0), web: 'volumes: ["data:/data"]'}
  const first = await deploy('v1', part)
  expect([errorOf(first), first.outputs['result']]).toEqual(['', 'deployed'])
  await onHost(`cd ${folder} && docker compose -p ${project} up -d`)
  const refused = await deploy('v2', part)
  expect(refused.outputs).toMatchObject({result: 'failed'})
  expect(errorOf(refused)).toMatch(/although release \S+ of Fairway was deployed before/)
  const [command = ''] = commandsOf(errorOf(refused))
  await onHost(command)
  await until(async () => (await page()) === 'v1')
  expect((await deploy('v2', part)).outputs['result']).toBe('deployed')
})
