import {afterEach, beforeEach, describe, expect, test} from '@jest/globals'
import {mkdir, mkdtemp, readFile, rm, symlink, writeFile} from 'node:fs/promises'
import {createServer, type AddressInfo, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import type {Probe} from '../../../../lib/deploy/probes.ts'
import {askProbes, probesOf, whyNotAskableProbe, type ProbeOptions} from '../../../../actions/deploy-ssh/verify/probes.ts'
import {answer, fakeHost, localHost} from '../../../support/local-host.ts'
import {shells} from '../../../support/shells.ts'

let folder: string
let server: Server
let port: number
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  await mkdir(join(folder, 'bin'))
  server = createServer(socket => socket.end())
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  port = (server.address() as AddressInfo).port
})
afterEach(async () => {
  await new Promise(resolve => server.close(resolve))
  await rm(folder, {recursive: true, force: true})
})

/** Each look at the clock takes 200 ms of it. */
const options = (more: Partial<ProbeOptions> = {}): ProbeOptions => {
  let time = 0
  return {project: 'wiki', version: '', timeout: 3_000, now: () => (time += 200), pause: () => Promise.resolve(), ...more}
}
const tcp = (more: Partial<Probe & {kind: 'tcp'}> = {}): Probe => ({kind: 'tcp', host: '127.0.0.1', port, from: 'runner', ...more})

test('what the inputs say, with the host that is deployed to where none is named', () => {
  const inputs = {
    host: 'server.example.com',
    'health-url': 'http://x/health',
    'health-status': [[200, 299]],
    'health-body': 'ok',
    'health-from': 'runner',
    'health-tcp': [
      {host: '', port: 1},
      {host: 'db', port: 2}
    ],
    'health-command': [{kind: 'command', service: 'web', argv: ['true']}]
  } as const
  expect(probesOf(inputs)).toEqual([
    {kind: 'tcp', host: 'server.example.com', port: 1, from: 'runner'},
    {kind: 'tcp', host: 'db', port: 2, from: 'runner'},
    {kind: 'command', service: 'web', argv: ['true']},
    {kind: 'http', url: 'http://x/health', status: [[200, 299]], body: 'ok', from: 'runner'}
  ])
  expect(probesOf({...inputs, 'health-from': 'host'})[0]).toEqual({kind: 'tcp', host: '127.0.0.1', port: 1, from: 'host'})
  expect(probesOf({...inputs, 'health-url': '', 'health-tcp': [], 'health-command': []})).toEqual([])
})

test('what a host without tools cannot ask', () => {
  const tools = {page: 'none', port: false} as const
  expect(whyNotAskableProbe(tcp({from: 'host'}), tools)?.message).toContain('neither bash nor nc nor curl')
  expect(whyNotAskableProbe(tcp(), tools)).toBeUndefined()
  expect(whyNotAskableProbe({kind: 'command', service: 'web', argv: ['true']}, tools)).toBeUndefined()
})

describe('from the runner', () => {
  test('a port that is open, and one that is not', async () => {
    await expect(askProbes(fakeHost({}), [tcp()], options())).resolves.toEqual({health: 'healthy', version: ''})
    await expect(askProbes(fakeHost({}), [tcp({port: 1})], options())).resolves.toEqual({
      health: 'unhealthy',
      reason: 'the port 127.0.0.1:1 is not healthy: connection refused'
    })
  })

  test('all are asked, the version is the page’s, and the first that fails is named', async () => {
    const page: Probe = {kind: 'http', url: 'http://x/health', status: [[200, 200]], body: '', from: 'runner'}
    const ask = () => Promise.resolve({status: 200, body: '{"version":"v1"}'})
    await expect(askProbes(fakeHost({}), [page, tcp()], options({ask, timeout: 10_000}))).resolves.toEqual({
      health: 'healthy',
      version: 'v1'
    })
    const failing = askProbes(fakeHost({}), [tcp({port: 1, host: '::1'}), page], options({ask}))
    await expect(failing).resolves.toMatchObject({reason: expect.stringContaining('the port [::1]:1 is not healthy')})
  })

  test('what has crashed meanwhile ends the wait, and is the reason', async () => {
    let looks = 0
    const look = () => Promise.resolve(++looks > 1 ? 'service web crashed' : undefined)
    const asked = askProbes(fakeHost({}), [tcp({port: 1})], options({timeout: 60_000, look}))
    await expect(asked).resolves.toEqual({health: 'unhealthy', reason: 'service web crashed'})
  })

  test('a cancel ends it', async () => {
    const cancel = new AbortController()
    cancel.abort(new Error('cancelled'))
    await expect(askProbes(fakeHost({}), [tcp()], options({signal: cancel.signal}))).rejects.toThrow('cancelled')
  })
})

describe.each(shells)('from the host, in %s', (_name, shell) => {
  const host = (path = process.env['PATH'] ?? '') => localHost({...process.env, PATH: `${join(folder, 'bin')}:${path}`}, shell)
  const ask = (probe: Probe, more: Partial<ProbeOptions> = {}) => askProbes(host(), [probe], options(more))

  test('a port', async () => {
    await expect(ask(tcp({from: 'host'}))).resolves.toMatchObject({health: 'healthy'})
    await expect(ask(tcp({from: 'host', port: 1}))).resolves.toMatchObject({
      reason: expect.stringMatching(/^the port 127\.0\.0\.1:1 is not healthy: .*refused/i)
    })
  })

  test('a command on the host gets its words as they are', async () => {
    const argv = ['sh', '-c', `printf '%s\\n' "$@" > ${folder}/told`, 'x', "it's", '$HOME', 'two words', ''] as const
    await expect(ask({kind: 'command', service: '', argv})).resolves.toMatchObject({health: 'healthy'})
    expect(await readFile(join(folder, 'told'), 'utf8')).toBe("it's\n$HOME\ntwo words\n\n")
  })

  test('a command that fails says its status and its last words', async () => {
    await expect(ask({kind: 'command', service: '', argv: ['sh', '-c', 'echo a; echo no database >&2; exit 7']})).resolves.toEqual({
      health: 'unhealthy',
      reason: 'the command sh on the host is not healthy: it ended with status 7: no database'
    })
    await expect(ask({kind: 'command', service: '', argv: ['no-such-program']})).resolves.toMatchObject({
      reason: expect.stringContaining('it ended with status 127')
    })
  })

  test('a command in a service runs in its newest container', async () => {
    const docker = `#!/bin/sh\ncase "$1" in ps) printf '%s\\n' "$*" > "${folder}/asked"; printf 'new\\nold\\n' ;; *) printf '<%s>' "$@" > "${folder}/ran" ;; esac\n`
    await writeFile(join(folder, 'bin', 'docker'), docker, {mode: 0o755})
    await expect(ask({kind: 'command', service: 'web', argv: ['test', '-e', 'a b']})).resolves.toMatchObject({health: 'healthy'})
    expect(await readFile(join(folder, 'ran'), 'utf8')).toBe('<exec><new><test><-e><a b>')
    expect(await readFile(join(folder, 'asked'), 'utf8')).toContain('label=com.docker.compose.service=web')
    await writeFile(join(folder, 'bin', 'docker'), '#!/bin/sh\n', {mode: 0o755})
    await expect(ask({kind: 'command', service: 'web', argv: ['true']})).resolves.toMatchObject({
      reason: 'the command true in service web is not healthy: it has no running container'
    })
  })

  test('without bash a port is asked with what else there is', async () => {
    for (const name of ['curl', 'sed', 'tail', 'tr', 'cut', 'grep', 'timeout', 'sleep', 'rm', 'cat', 'kill', 'printf']) {
      await symlink(`/usr/bin/${name}`, join(folder, 'bin', name)).catch(() => undefined)
    }
    const bare = {name: 'path', body: ''}
    const asked: string[] = []
    const local = localHost({...process.env}, shell)
    const withoutBash = {
      ...local,
      run: (script: {name: string; body: string}, more?: object) => {
        asked.push(script.name)
        return local.run({...bare, ...script, body: `PATH="${folder}/bin"\n${script.body}`}, more)
      }
    }
    const open = await askProbes(withoutBash, [tcp({from: 'host'})], options())
    const closed = await askProbes(withoutBash, [tcp({from: 'host', port: 1})], options())
    expect([open.health, closed.health, asked[0]]).toEqual(['healthy', 'unhealthy', 'ask-port'])
  })
})

test('a host that lost what it asked with says so', async () => {
  const host = fakeHost({'ask-port': () => answer(['tool-missing yes'])})
  await expect(askProbes(host, [tcp({from: 'host'})], options())).rejects.toThrow('neither bash nor nc nor curl')
})
