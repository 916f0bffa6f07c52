import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdtemp, rm, writeFile} from 'node:fs/promises'
import {createServer, type Server} from 'node:http'
import type {AddressInfo} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {readIdentity} from '../../../lib/host/run-order.ts'
import {run} from '../../../actions/deploy-ssh/run.ts'
import type {DeployResult} from '../../../actions/deploy-ssh/result.ts'
import {ActionError} from '../../../lib/action/errors.ts'
import {answer, type fakeHost, type Handler} from '../../support/local-host.ts'
import {
  containerOf,
  deployTo,
  DIGEST,
  FIT,
  IMAGE,
  inputsOf,
  NEW_ID,
  OLD_DIGEST,
  OLD_ID,
  previousWith,
  releaseWith,
  workingHost
} from '../../support/working-host.ts'

let folder: string
let page: Server
let pageSays: () => {status: number; version: string}
let url: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await writeFile(join(folder, 'compose.yml'), 'services: {web: {image: "${FAIRWAY_IMAGE}"}}')
  pageSays = () => ({status: 200, version: 'new'})
  page = createServer((_request, response) => {
    const {status, version} = pageSays()
    response.writeHead(status).end(JSON.stringify({version}))
  })
  await new Promise<void>(resolve => page.listen(0, '127.0.0.1', resolve))
  url = `http://127.0.0.1:${(page.address() as AddressInfo).port}/health`
})
afterEach(async () => {
  page.closeAllConnections()
  await new Promise(resolve => page.close(resolve))
  await rm(folder, {recursive: true, force: true})
})

const inputs = (more: Record<string, string> = {}) => inputsOf(folder, url, more)
const deploy = (
  host: ReturnType<typeof fakeHost>,
  more: Record<string, string> = {},
  signal = new AbortController().signal,
  identity: unknown = {}
) => deployTo(host, inputs(more), signal, readIdentity(identity))

const CHANGING = ['up', 'restore', 'abandon', 'commit']

describe('a deploy that works', () => {
  test('does everything in order, and names what ran before', async () => {
    const host = workingHost()
    const {result, locks} = deploy(host, {'expect-version': 'new'})
    await expect(result).resolves.toMatchObject({
      result: 'deployed',
      servingVersion: 'new',
      previous: {id: OLD_ID, image: `${IMAGE}@${OLD_DIGEST}`, version: 'old'}
    })
    expect(host.asked).toEqual([
      'preflight',
      'acquire-lock',
      'preflight',
      'guard',
      'put-release',
      'pull',
      'images',
      'one-shots',
      'up',
      'inspect',
      'inspect',
      'commit',
      'end guard',
      'close'
    ])
    expect(host.trips).toBe(7)
    expect(locks).toEqual([{directory: '/srv/wiki', token: 'token-a'}, undefined])
    expect([...host.written.keys()].map(path => path.replace(/^.*\//, ''))).toEqual([
      'docker-compose.yml',
      'fairway.env',
      'fairway.args',
      'fairway.road',
      'fairway.release.json',
      'fairway.files'
    ])
  })

  test('looks where mounts lead, and leaves those outside of the releases alone', async () => {
    const volumes = ['/srv/data', '/srv/link'].map(source => ({type: 'bind', source, target: '/x'}))
    const config = {services: {web: {image: `${IMAGE}@${DIGEST}`, volumes}}}
    const hostWith = (real: readonly string[]) =>
      workingHost({
        'put-release': () => releaseWith(config),
        'real-paths': () => answer(real.map(path => `real ${path}`))
      })
    await expect(deploy(hostWith(['/srv/data', '/srv/other'])).result).resolves.toMatchObject({result: 'deployed'})
    await expect(deploy(hostWith(['/srv/data', '/srv/wiki/releases/x'])).result).resolves.toMatchObject({
      result: 'failed',
      host: 'unchanged',
      reason: expect.stringContaining('Service "web" mounts "/srv/link", a link to "../x", which is in the folder that holds the releases')
    })
    await expect(deploy(hostWith(['/srv/data'])).result).resolves.toMatchObject({reason: expect.stringContaining('could not be looked up')})
  })

  test('the password is in the pull alone', async () => {
    const host = workingHost()
    await deploy(host).result
    const withPassword = host.scripts.filter(script => JSON.stringify(script).includes('hunter2-secret'))
    expect(withPassword.map(script => script.name)).toEqual(['pull'])
  })

  test('a prune that fails is no reason to go back', async () => {
    const host = workingHost({commit: () => answer(['recorded x', 'not-pruned 1'], {stderr: 'Permission denied'})})
    const {result, log} = deploy(host)
    await expect(result).resolves.toMatchObject({result: 'deployed'})
    expect(log).toContain('Old releases were not removed: Permission denied')
  })
})

describe('what stops it before anything is changed', () => {
  test.each<[string, Record<string, Handler>, string]>([
    ['an unfit host', {preflight: () => answer(['docker-missing yes'])}, 'Docker was not found'],
    ['a lock', {'acquire-lock': () => answer(['lock held', 'now 10', 'owner since=5', 'owner token=b'], {exitCode: 1})}, 'holds the lock'],
    [
      'a file that Compose refuses',
      {'put-release': () => answer([`release ${NEW_ID}`], {exitCode: 1, stderr: 'yaml: line 2'})},
      'refuses the Compose file: yaml: line 2'
    ],
    [
      'a refused login',
      {pull: () => answer(['login-refused registry.example.com'], {exitCode: 1, stderr: '401 Unauthorized'})},
      'refuses the login of ann'
    ],
    [
      'a registry that is down',
      {
        pull: () =>
          answer(['login-refused registry.example.com'], {exitCode: 1, stderr: 'dial tcp 192.0.2.1:443: connect: connection refused'})
      },
      'cannot reach the registry'
    ],
    [
      'an image that is not there',
      {pull: () => answer(['not-pulled x'], {exitCode: 1, stderr: 'manifest unknown'})},
      'no image with this name'
    ],
    [
      'an image that does not appear',
      {pull: () => answer(['not-pulled x', 'waited 30'], {exitCode: 1, stderr: 'manifest unknown'})},
      'The image x could not be pulled, although the host waited for it (up to 30 s). The registry has no image with this name'
    ],
    ['a connection that is lost', {pull: () => Promise.reject(new ActionError('The connection was lost.'))}, 'was lost']
  ])('%s', async (_what, handlers, reason) => {
    const host = workingHost(handlers)
    const {result} = deploy(host, {'lock-timeout': '0s'})
    await expect(result).resolves.toMatchObject({result: 'failed', host: 'unchanged', reason: expect.stringContaining(reason)})
    expect(host.asked.filter(name => CHANGING.includes(name))).toEqual([])
    expect(host.asked.at(-1)).toBe('close')
    if (host.asked.includes('pull')) expect(host.scripts.at(-1)).toMatchObject({name: 'release-lock', values: {discard: 'yes'}})
  })

  test('a host that does not let us in', async () => {
    const results = run(inputs(), {
      connect: () => Promise.reject(new ActionError('No SSH server answers.')),
      owner: {token: '', runId: '', job: '', attempt: 1, runUrl: '', actor: '', lifetime: 1, project: 'wiki', seconds: 1, limit: 60},
      identity: readIdentity(),
      rememberLock: () => undefined,
      log: {info: () => undefined, warning: () => undefined, group: (_title, work) => work()},
      signal: new AbortController().signal
    })
    await expect(results).resolves.toMatchObject([{result: 'failed', host: 'unchanged', reason: 'No SSH server answers'}])
  })

  test('a Compose file that would start another image', async () => {
    await writeFile(join(folder, 'compose.yml'), 'services: {web: {image: nginx}}')
    const host = workingHost()
    await expect(deploy(host).result).rejects.toThrow('does not use the image')
    expect(host.asked).toEqual([])
  })

  test('a bug releases the lock too, and is not hidden', async () => {
    const host = workingHost({'put-release': () => Promise.reject(new TypeError('a bug'))})
    await expect(deploy(host).result).rejects.toThrow('a bug')
    expect(host.asked).toContain('release-lock')
  })
})

/** The page is right only while the old version runs. */
function pageFollows(host: ReturnType<typeof fakeHost>): void {
  pageSays = () => {
    const isOld = host.asked.lastIndexOf('restore') > host.asked.lastIndexOf('up')
    return isOld ? {status: 200, version: 'old'} : {status: 500, version: ''}
  }
}

describe('a new version that does not work', () => {
  test.each<[string, Record<string, Handler>, string]>([
    ['says so on its page', {}, 'it answered 500, not 200'],
    [
      'is not what Compose started',
      {up: () => answer(['compose-exit 1'], {stderr: 'Error: port is already allocated'})},
      'no running container was created from'
    ],
    ['is lost with the connection', {up: () => Promise.reject(new ActionError('The connection was lost.'))}, 'The connection was lost'],
    ['cannot be recorded', {commit: () => answer([], {exitCode: 1, stderr: 'No space left on device'})}, 'could not be recorded']
  ])('%s: the previous one is put back and verified', async (what, handlers, reason) => {
    const host = workingHost(handlers)
    if (what !== 'cannot be recorded') pageFollows(host)
    const {result, locks} = deploy(host)
    await expect(result).resolves.toMatchObject({result: 'rolled-back', reason: expect.stringContaining(reason)})
    expect(host.asked.slice(host.asked.indexOf('logs'))).toEqual([
      'logs',
      'restore',
      'inspect',
      'inspect',
      'release-lock',
      'end guard',
      'close'
    ])
    expect(host.scripts.find(script => script.name === 'restore')?.values).toMatchObject({previous: OLD_ID})
    expect(locks.at(-1)).toBeUndefined()
  })

  test('a first deploy is taken down', async () => {
    const host = workingHost({}, FIT)
    pageFollows(host)
    await expect(deploy(host).result).resolves.toMatchObject({result: 'taken-down', previous: undefined})
    expect(host.scripts.find(script => script.name === 'restore')?.values).toMatchObject({previous: ''})
  })

  test.each<[string, Record<string, Handler>]>([
    ['fails', {restore: () => answer(['compose-exit 1'], {stderr: 'Error: no such image'}), inspect: () => answer([])}],
    ['cannot be reached', {restore: () => Promise.reject(new ActionError('lost'))}]
  ])('when putting back %s, it says that nobody knows what runs, and keeps the files', async (_what, handlers) => {
    const host = workingHost(handlers)
    pageFollows(host)
    await expect(deploy(host).result).resolves.toMatchObject({result: 'failed', host: 'uncertain'})
    expect(host.scripts.at(-1)).toMatchObject({name: 'release-lock', values: {discard: 'no'}})
  })

  test('a previous version that does not answer either is uncertain', async () => {
    pageSays = () => ({status: 500, version: ''})
    const before = previousWith({probes: [{kind: 'http', url, status: [[200, 200]], body: '', from: 'runner'}]})
    await expect(deploy(workingHost({}, before)).result).resolves.toMatchObject({
      result: 'failed',
      host: 'uncertain',
      reason: expect.stringContaining('was started again but does not work')
    })
  })

  test('a previous version is judged with its own page, and with none where it recorded none', async () => {
    pageSays = () => ({status: 500, version: ''})
    const before = previousWith({probes: [{kind: 'http', url, status: [[500, 500]], body: '', from: 'runner'}]})
    await expect(deploy(workingHost({}, before)).result).resolves.toMatchObject({result: 'rolled-back'})
    await expect(deploy(workingHost()).result).resolves.toMatchObject({result: 'rolled-back'})
  })

  test('a migration that outlasts the time is named, and its release stays', async () => {
    const host = workingHost({
      up: () => answer(['began 2026-01-31T12:00:00', 'ended time', 'still-runs migrate', 'compose-exit 143']),
      restore: () => answer(['left migrate', 'compose-exit 0']),
      inspect: () => answer(containerOf(OLD_DIGEST))
    })
    await expect(deploy(host, {timeout: '30m'}).result).resolves.toMatchObject({
      result: 'rolled-back',
      reason: expect.stringMatching(/^service migrate still ran after 30 min \("timeout"\); it was not stopped/)
    })
    expect(host.scripts.find(({name}) => name === 'release-lock')?.values).toMatchObject({discard: 'no'})
  })

  test('a first deploy whose migration still runs is not taken down', async () => {
    const host = workingHost({up: () => answer(['ended time', 'still-runs migrate']), restore: () => answer(['left migrate'])}, FIT)
    await expect(deploy(host).result).resolves.toMatchObject({
      result: 'failed',
      host: 'uncertain',
      reason: expect.stringContaining('nothing was taken down, because service migrate still runs')
    })
  })

  test('a crash ends the wait for the page', async () => {
    pageSays = () => ({status: 500, version: ''})
    let looks = 0
    const host = workingHost({
      inspect: () =>
        answer(++looks === 1 ? containerOf(DIGEST, {health: null}) : containerOf(DIGEST, {health: null, restarts: 1, exitCode: 3}))
    })
    const {reason} = (await deploy(host, {'health-timeout': '10m'}).result) as DeployResult & {reason: string}
    expect(reason).toContain('service web crashed and was restarted (exit status 3)')
  })
})
