import {spawn, type ChildProcess} from 'node:child_process'
import {generateKeyPairSync, randomUUID} from 'node:crypto'
import {once} from 'node:events'
import {mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {findLeftovers, takeSnapshot, type LeftoverSearch, type Snapshot} from '../../rehearsal/leftovers/index.ts'

let stage: string
let watched: string
let shared: string
let home: string
let before: Snapshot
let marker: {name: string; value: string}
const children: ChildProcess[] = []

beforeEach(async () => {
  const make = async (name: string) => realpath(await mkdtemp(join(tmpdir(), `fairway-test-${name}-`)))
  ;[stage, watched, shared, home] = await Promise.all([make('stage'), make('watched'), make('shared'), make('home')])
  await mkdir(join(home, '.docker', 'buildx'), {recursive: true})
  await writeFile(join(home, '.docker', 'config.json'), '{}')
  await writeFile(join(watched, 'fairway-old'), '')
  before = await takeSnapshot({folders: [watched], shared: [shared], untouchable: [join(home, '.ssh'), join(home, '.docker')]})
  marker = {name: 'FAIRWAY_REHEARSAL', value: randomUUID()}
})

afterEach(async () => {
  for (const child of children.splice(0)) await end(child)
  for (const folder of [stage, watched, shared, home]) await rm(folder, {recursive: true, force: true})
})

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const ended = once(child, 'exit')
  child.kill('SIGKILL')
  await ended
}

/** A process that says when it is up and then waits. */
async function start(code: string, options: {cwd?: string; env?: Record<string, string>; argument?: string} = {}): Promise<ChildProcess> {
  const script = `${code}; process.stdout.write('up'); setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['-e', script, options.argument ?? ''], {
    cwd: options.cwd,
    env: {PATH: process.env['PATH'], ...options.env},
    stdio: ['ignore', 'pipe', 'inherit']
  })
  children.push(child)
  await once(child.stdout, 'data')
  return child
}

const find = (search: Partial<LeftoverSearch> = {}) => findLeftovers(before, {marker, stage, ...search})
/** Other things may happen on this machine meanwhile: what is asked for is whether ours is found. */
const mine = async (search: Partial<LeftoverSearch> = {}) => (await find(search)).filter(line => !line.startsWith('network bridge'))

test('nothing is left when nothing was done', async () => {
  expect(await mine({keyFolders: [stage], locks: [join(stage, 'lock')]})).toEqual([])
})

describe('processes', () => {
  test('one with the marker is found, and no argument of it is shown', async () => {
    const child = await start('', {env: {[marker.name]: marker.value}, argument: 'hunter2-hunter2'})
    const lines = await mine()
    expect(lines).toEqual([expect.stringMatching(new RegExp(`^process ${child.pid} \\(.+\\) still runs: it has FAIRWAY_REHEARSAL`))])
    expect(lines.join()).not.toContain('hunter2')
    await end(child)
    expect(await mine()).toEqual([])
  })

  test('one with the marker of another rehearsal is not ours', async () => {
    await start('', {env: {[marker.name]: randomUUID()}})
    expect(await mine()).toEqual([])
  })

  test.each([
    ['works in the stage', '', true, 'its working folder'],
    ['has a file of it open', "require('node:fs').openSync(process.argv[1], 'w')", false, 'has a file'],
    ['listens on a socket in it', "require('node:net').createServer().listen(process.argv[1])", false, 'listens on a socket']
  ])('one that %s is found', async (_what, code, isInside, reason) => {
    const path = join(stage, 'thing')
    const child = await start(code, {...(isInside ? {cwd: stage} : {}), argument: path})
    if (reason.includes('socket')) await waitFor(async () => (await mine()).length > 0)
    expect(await mine()).toEqual([expect.stringMatching(new RegExp(`^process ${child.pid} .*${reason}`))])
  })

  test('one is found although its stage was removed', async () => {
    const child = await start('', {cwd: stage})
    await rm(stage, {recursive: true})
    expect(await mine()).toEqual([expect.stringContaining(`process ${child.pid} `)])
  })

  test('one that is kept on purpose is not left over', async () => {
    const child = await start('', {env: {[marker.name]: marker.value}})
    expect(await mine({isKept: process => process.pid === child.pid})).toEqual([])
  })
})

async function waitFor(condition: () => Promise<boolean>): Promise<void> {
  while (!(await condition())) await new Promise(resolve => setTimeout(resolve, 20))
}

describe('files', () => {
  test.each([
    ['PKCS #8', 'pkcs8'],
    ['PKCS #1', 'pkcs1']
  ] as const)('a private key in %s is found, a public one is none', async (_what, type) => {
    const {privateKey, publicKey} = generateKeyPairSync('rsa', {modulusLength: 1024})
    await writeFile(join(stage, 'id_test'), privateKey.export({type, format: 'pem'}))
    await writeFile(join(stage, 'id_test.pub'), publicKey.export({type: 'spki', format: 'pem'}))
    expect(await mine({keyFolders: [stage]})).toEqual([`private key ${join(stage, 'id_test')}`])
  })

  test('an OpenSSH key is found', async () => {
    await writeFile(join(stage, 'key'), '-----BEGIN OPENSSH PRIVATE KEY-----\nAAAA\n-----END OPENSSH PRIVATE KEY-----\n')
    expect(await mine({keyFolders: [stage]})).toHaveLength(1)
  })

  test('a lock that is still there is found', async () => {
    await mkdir(join(stage, 'lock'))
    expect(await mine({locks: [join(stage, 'lock'), join(stage, 'other')]})).toEqual([`lock ${join(stage, 'lock')} is still held`])
  })

  test('a new entry with a known prefix is found; older and foreign ones are not', async () => {
    await mkdir(join(watched, 'fairway-new'))
    await writeFile(join(watched, 'somebody-else'), '')
    expect(await mine()).toEqual([`new entry ${join(watched, 'fairway-new')}`])
    expect(await mine({prefixes: ['somebody']})).toEqual([`new entry ${join(watched, 'somebody-else')}`])
  })

  test('where everybody writes, the stage and private folder of another rehearsal are not ours; our stage is', async () => {
    const [own, other] = [join(shared, 'fairway-rehearsal-own'), join(shared, 'fairway-rehearsal-other')]
    await Promise.all([own, other, join(shared, 'fairway-check-1'), join(shared, 'fairway-plan-guard-1')].map(path => mkdir(path)))
    expect(await mine({stage: own})).toEqual([`new entry ${own}`])
  })

  test('where everybody writes, what a tool left is ours, unless a process that is not holds it', async () => {
    const paths = ['ssh-held', 'ssh-left', 'trivy-mine'].map(name => join(shared, name))
    await Promise.all(paths.map(path => mkdir(path)))
    const [held = '', left = '', ours = ''] = paths
    await start('', {cwd: held})
    const child = await start('', {cwd: ours, env: {[marker.name]: marker.value}})
    expect((await mine({isKept: process => process.pid === child.pid})).sort()).toEqual([`new entry ${left}`, `new entry ${ours}`])
  })

  test('a temporary folder of its own is looked at as it is, whatever was there before', async () => {
    const own = join(stage, 'tmp')
    await mkdir(join(own, 'fairway-plan-guard-1'), {recursive: true})
    await mkdir(join(own, 'what a workflow made itself'))
    expect(await mine({temporaryFolders: [own, join(stage, 'none')]})).toEqual([`temporary ${join(own, 'fairway-plan-guard-1')}`])
  })

  test('the home folder must stay as it was', async () => {
    await mkdir(join(home, '.ssh'))
    await writeFile(join(home, '.ssh', 'known_hosts'), 'x')
    await writeFile(join(home, '.docker', 'config.json'), '{"auths":{}}')
    await writeFile(join(home, '.docker', 'buildx', 'activity'), 'a file further in is not looked at')
    await rm(join(home, '.docker', 'buildx'), {recursive: true})
    expect((await mine()).sort()).toEqual([
      `${join(home, '.docker', 'buildx')} was removed: nothing may touch this folder`,
      `${join(home, '.docker', 'config.json')} was changed: nothing may touch this folder`,
      `${join(home, '.ssh', 'known_hosts')} was made: nothing may touch this folder`
    ])
  })
})

describe('further checks', () => {
  test('add their lines, and one that fails is a line too', async () => {
    const checks = [
      {name: 'containers', find: () => Promise.resolve(['container bookshelf'])},
      {name: 'volumes', find: () => Promise.reject(new Error('the engine does not answer'))}
    ]
    expect(await mine({checks})).toEqual(['container bookshelf', 'volumes: could not be checked: the engine does not answer'])
  })
})
