import {afterAll, beforeAll, beforeEach, describe, expect, test} from '@jest/globals'
import {appendFile, chmod, mkdir, readdir, readFile, stat, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {runProcess} from '../../lib/action/process.ts'
import {startSshHost} from '../../rehearsal/parts/ssh-host.ts'
import {partFolder} from '../../rehearsal/parts/stage-folder.ts'
import {findFreePort} from '../../rehearsal/system/free-port.ts'
import {DeployStage, errorOf} from './support/deploy-stage.ts'
import {hasIpv6} from './support/ipv6.ts'
import {otherModes} from './support/modes.ts'

const PASSWORD_OF_APP = 'hunter2-of-the-app'

let stage: DeployStage
let project: string
let port: number

beforeAll(async () => {
  stage = await DeployStage.start()
  // `bad` has no health page; `v3` is never on the host.
  await stage.makeImages(['v1', 'v2', 'v3', 'bad'])
})

afterAll(() => stage.stop())

let count = 0
beforeEach(async () => {
  project = `app${++count}`
  port = await findFreePort()
  await writeFile(join(stage.folder, 'app.env'), `PASSWORD=${PASSWORD_OF_APP}\n`)
  await writeFile(
    join(stage.folder, 'compose.yml'),
    `services: {web: {image: "\${FAIRWAY_IMAGE}", env_file: app.env, stop_grace_period: 0s, init: true, ports: ["127.0.0.1:${port}:8080"], volumes: ["data:/data"]}}
volumes: {data: {}}
`
  )
})

const deploy = (version: string, more: Record<string, string> = {}, cancelAt?: string) =>
  stage.deploy(
    version,
    {
      project,
      'compose-file': join(stage.folder, 'compose.yml'),
      files: join(stage.folder, 'app.env'),
      'health-url': `http://127.0.0.1:${port}/health`,
      ...more
    },
    cancelAt === undefined ? {} : {cancelAt}
  )

const directory = () => stage.directory(project)
const servedVersion = async () => ((await (await fetch(`http://127.0.0.1:${port}/health`)).json()) as {version: string}).version
const containers = () => stage.containers(project, '{{.Image}}')
const expectNothingLeft = () => stage.expectNothingLeft(project)
const releases = async () => (await readdir(join(directory(), 'releases'))).length

describe('deploy-ssh', () => {
  test('a first and a second deploy: the digest runs, the page says the version, the previous one is named', async () => {
    const first = await deploy('v1', {'expect-version': 'v1'})
    expect([errorOf(first), first.exitCode]).toEqual(['', 0])
    expect(first.outputs).toMatchObject({
      result: 'deployed',
      'running-digest': stage.digests['v1'],
      'serving-version': 'v1',
      'previous-digest': ''
    })
    const second = await deploy('v2', {'health-from': 'host'})
    expect(second.outputs).toMatchObject({
      result: 'deployed',
      'running-digest': stage.digests['v2'],
      'serving-version': 'v2',
      'previous-digest': stage.digests['v1'],
      'previous-version': 'v1',
      url: `http://127.0.0.1:${port}`
    })
    expect(await servedVersion()).toBe('v2')
    await expectNothingLeft()
    const release = join(directory(), 'releases', (await readFile(join(directory(), 'current'), 'utf8')).trim())
    expect((await stat(release)).mode & 0o777).toBe(0o700)
    // What is sent may be for a container that is not root; the folder above lets nobody else in.
    expect(await otherModes(release, 0o600)).toEqual(['app.env 644'])
    expect(first.stdout + second.stdout).not.toContain(PASSWORD_OF_APP)
  })

  test('a second version that does not answer: the first is put back, and the step is red', async () => {
    await deploy('v1')
    const result = await deploy('bad')
    expect(result.exitCode).toBe(1)
    expect(result.outputs).toMatchObject({result: 'rolled-back', 'running-digest': stage.digests['v1'], 'serving-version': 'v1'})
    expect(errorOf(result)).toMatch(/the previous one runs again.*answered 404, not 200/)
    expect(await servedVersion()).toBe('v1')
    expect(await releases()).toBe(1)
    await expectNothingLeft()
  })

  test('a first version that does not answer: it is taken down, its volume stays', async () => {
    const result = await deploy('bad')
    expect(result.outputs).toMatchObject({result: 'taken-down', 'running-digest': ''})
    expect(await containers()).toBe('')
    expect(await stage.docker('volume', 'ls', '--quiet')).toContain(`${project}_data`)
    expect(await releases()).toBe(0)
    await expectNothingLeft()
  })

  test.each<[string, () => Promise<Record<string, string>> | Record<string, string>, RegExp]>([
    [
      'another host key',
      () => ({'known-hosts': `[${stage.ssh.host}]:${stage.ssh.port} ssh-ed25519 ${ANOTHER_KEY}`}),
      /is not the one in "known-hosts"/
    ],
    ['no line for the host', () => ({'known-hosts': `other.example.com ssh-ed25519 ${ANOTHER_KEY}`}), /has no line for \[127\.0\.0\.1\]/],
    [
      'a host that is down',
      async () => ({port: String(await findFreePort()), 'known-hosts': `${stage.ssh.host} ssh-ed25519 ${ANOTHER_KEY}`}),
      /connection refused/
    ],
    [
      'a wrong password of the registry',
      () => ({digest: stage.digests['v3'] ?? '', 'registry-password': 'wrong-password'}),
      /refuses the login/
    ],
    [
      'a digest that the registry has not',
      () => ({digest: `sha256:${'0'.repeat(64)}`, timeout: '20s'}),
      /although the host waited for it \(up to \d+ s\)\. The registry has no image with this name and digest/
    ],
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
    const fake = join(stage.folder, 'docker-without-compose')
    await writeFile(fake, `#!/bin/sh\nif [ "$1" = compose ]; then exit 1; fi\nexec ${stage.tools.docker.path} "$@"\n`)
    await chmod(fake, 0o755)
    const otherStage = join(stage.folder, 'other')
    await mkdir(otherStage)
    const other = await startSshHost({
      stage: otherStage,
      ...stage.tools,
      docker: {...stage.tools.docker, path: fake},
      dockerHost: stage.engine.dockerHost
    })
    try {
      const result = await deploy('v1', {port: String(other.port), 'ssh-key': other.privateKey, 'known-hosts': other.knownHosts})
      expect(errorOf(result)).toContain('Docker Compose 2 was not found on the host')
      expect(await readdir(other.home)).toEqual(['.docker'])
    } finally {
      await other.stop()
    }
  })

  test('two images: each runs by its digest; a second one that does not work takes both back; and so back and forth in seconds', async () => {
    const image = (version: string) => `${stage.registry.host}/team/app@${stage.digests[version] ?? ''}`
    const service = (name: string, more: string) =>
      `${name}: {image: "\${FAIRWAY_IMAGE_${name.toUpperCase()}}", stop_grace_period: 0s, init: true${more}}`
    await writeFile(
      join(stage.folder, 'compose.yml'),
      `services: {${service('web', `, ports: ["127.0.0.1:${port}:8080"]`)}, ${service('side', '')}}\n`
    )
    const given = {image: '', digest: '', 'stable-for': '1s', 'health-tcp': String(port), approvers: 'ann'}
    const deployBoth = (web: string, side: string) =>
      deploy('', {
        ...given,
        images: `web=${image(web)}\nside=${image(side)}`,
        'health-command': 'side: ["wget", "-q", "-O", "-", "http://127.0.0.1:8080/health"]'
      })
    const running = async () => {
      const ids = (await stage.containers(project, '{{.ID}}')).split('\n')
      return (await stage.docker('inspect', '--format', '{{.Config.Image}}', ...ids)).trim().split('\n').sort()
    }

    const first = await deployBoth('v1', 'v2')
    expect([errorOf(first), first.outputs['result']]).toEqual(['', 'deployed'])
    expect(await running()).toEqual([image('v1'), image('v2')].sort())
    const wrong = await deployBoth('v2', 'bad')
    expect(errorOf(wrong)).toMatch(/The command wget in service side is not healthy: it ended with status 1/)
    expect(wrong.outputs).toMatchObject({result: 'rolled-back', 'serving-version': 'v1', release: first.outputs['release']})
    expect(await running()).toEqual([image('v1'), image('v2')].sort())
    const second = await deployBoth('v2', 'v1')
    expect([errorOf(second), await servedVersion()]).toEqual(['', 'v2'])

    const back = await deploy('', {...given, mode: 'rollback', release: 'previous', 'compose-file': '', files: ''})
    expect([errorOf(back), await servedVersion()]).toEqual(['', 'v1'])
    expect(back.outputs).toMatchObject({result: 'deployed', release: first.outputs['release'], 'serving-version': 'v1'})
    expect(back.summary).toContain('Gone back and verified')
    expect(back.summary).toMatch(/rotated since.*\n.*no deploy since is recorded as having migrated.*\n.*Watchtower/)
    const took = /\| Took \| ([^|]*)/.exec(back.summary)?.[1] ?? ''
    console.log(`A rollback took: ${took}`)
    const list = await deploy('', {...given, mode: 'list', 'compose-file': '', files: ''})
    const listed = JSON.parse(list.outputs['releases'] ?? '[]') as {how: string; current: boolean; files: boolean}[]
    expect(listed.map(({how, current, files}) => `${how} ${current} ${files}`)).toEqual([
      'deployed false true',
      'rolled-back false false',
      'gone-back true true'
    ])
    expect(list.summary).toContain('**runs now**')
    await expectNothingLeft()
  })

  test('through a jump host, with a passphrase, a fingerprint, a certificate, by IPv6: a check gets there, and says which machine refused', async () => {
    const hopStage = join(stage.folder, 'hop')
    await mkdir(hopStage)
    const address = hasIpv6() ? '::1' : '127.0.0.1'
    const hop = await startSshHost({stage: hopStage, ...stage.tools, dockerHost: stage.engine.dockerHost, address})
    const key = join(hopStage, 'locked')
    const keygen = async (...words: string[]) => (await runProcess(['ssh-keygen', ...words])).stdout
    try {
      await writeFile(key, stage.ssh.privateKey, {mode: 0o600})
      await writeFile(`${key}.pub`, await keygen('-y', '-P', '', '-f', key))
      const hostKey = join(hopStage, 'host-key.pub')
      await writeFile(hostKey, stage.ssh.knownHosts.replace(/^\S+ /, ''))
      const digest = (await keygen('-l', '-f', hostKey)).split(' ')[1] ?? ''
      await keygen('-q', '-p', '-P', '', '-N', 'open sesame', '-f', key)
      const locked = {'ssh-key': await readFile(key, 'utf8'), 'ssh-passphrase': 'open sesame'}
      const [ca, signed] = [join(hopStage, 'ca'), join(hopStage, 'signed')]
      for (const file of [ca, signed]) await keygen('-q', '-t', 'ed25519', '-N', '', '-f', file)
      await keygen('-q', '-s', ca, '-I', 'deploy', '-n', hop.user, `${signed}.pub`)
      await appendFile(join(partFolder(hopStage, 'ssh-host'), 'authorized_keys'), `cert-authority ${await readFile(`${ca}.pub`, 'utf8')}`)
      const toHop = {host: address, port: String(hop.port), 'known-hosts': hop.knownHosts, 'ssh-key': await readFile(signed, 'utf8')}
      const certificate = await readFile(`${signed}-cert.pub`, 'utf8')
      const jump = {
        'jump-host': `${hop.user}@[${hop.host}]:${hop.port}`.replace(/\[(\d+\..*)\]/, '$1'),
        'jump-known-hosts': hop.knownHosts,
        'jump-ssh-key': hop.privateKey
      }
      const check = (more: Record<string, string>) => deploy('v1', {mode: 'check', ...more})
      const rows: [Record<string, string>, RegExp][] = [
        [jump, /^$/],
        [locked, /^$/],
        [{'known-hosts': '', 'host-fingerprints': digest, ...jump}, /^$/],
        [{...locked, 'ssh-passphrase': 'wrong'}, /"ssh-passphrase" is not the passphrase of "ssh-key"/],
        [{...locked, 'ssh-passphrase': ''}, /"ssh-key" has a passphrase/],
        [{...jump, 'jump-known-hosts': `[${hop.host}]:${hop.port} ssh-ed25519 ${ANOTHER_KEY}`}, /is not the one in "jump-known-hosts"/],
        [{...jump, 'jump-ssh-key': stage.ssh.privateKey}, /The jump host .* does not accept the key/],
        [{'known-hosts': '', 'host-fingerprints': `SHA256:${'a'.repeat(43)}`}, /has none of the fingerprints/],
        [toHop, /does not accept the key/],
        [{...toHop, host: hasIpv6() ? '[::1]' : address, 'ssh-certificate': certificate}, /^$/]
      ]
      for (const [more, error] of rows) expect(errorOf(await check(more))).toMatch(error)
    } finally {
      await hop.stop()
    }
  })

  test('two at once: one waits for the other', async () => {
    await deploy('v1')
    const held = join(directory(), '.lock')
    await mkdir(held)
    await writeFile(join(held, 'owner-other'), '')
    await mkdir(join(directory(), '.lock-other'))
    await writeFile(
      join(directory(), '.lock-other', 'owner'),
      'runUrl=https://github.example.com/runs/8\nlifetime=600\nsince=99999999999\n'
    )
    const refused = await deploy('v2', {'lock-timeout': '1s'})
    expect(errorOf(refused)).toMatch(/github\.example\.com\/runs\/8.*rm -r /)
    const waiting = await deploy('v2', {'lock-timeout': '2m'}, 'Waiting for the lock')
    expect(waiting.exitCode).toBeNull()
    expect(await readdir(held)).toEqual(['owner-other'])
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
