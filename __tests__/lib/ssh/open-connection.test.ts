import {afterEach, beforeEach, describe, expect, jest, test} from '@jest/globals'
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {createServer, type Server} from 'node:net'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {connect, endLeftConnection} from '../../../lib/ssh/open-connection.ts'
import type {ProcessOptions, ProcessResult, RunProcess} from '../../../lib/action/process.ts'

const TARGET = {alias: 'target-1', host: 'server.example.com', port: 2222, user: 'deploy'}
const OK: ProcessResult = {exitCode: 0, signal: null, timedOut: false, stdout: '', stderr: ''}

let folder: string
let socket: Server | undefined
beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))))
afterEach(async () => {
  socket?.close()
  socket = undefined
  await rm(folder, {recursive: true, force: true})
})

/** ssh: the shared connection makes its socket and stays until it is ended; the others answer as told. */
function fakeSsh(command: (options: ProcessOptions) => Partial<ProcessResult> = () => ({})) {
  const calls: {argv: readonly string[]; options: ProcessOptions}[] = []
  const run: RunProcess = (argv, options = {}) => {
    calls.push({argv, options})
    // A script says that it has begun.
    if (!argv.includes('-M')) return Promise.resolve({...OK, stdout: '\nfairway:part 1\n', ...command(options)})
    return new Promise((_resolve, reject) => {
      socket = createServer().listen(join(folder, 'control-target-1'))
      options.signal?.addEventListener('abort', () => reject(options.signal?.reason as Error))
    })
  }
  return {run, calls}
}

test('scripts, paths and contents go over the input, never as arguments', async () => {
  const {run, calls} = fakeSsh(() => ({stdout: '\nfairway:part 1\n\nfairway:part 2\n'}))
  const host = await connect(folder, TARGET, run)
  await host.run({name: 'test', body: 'say hello "$password"', values: {password: 'hunter2-secret'}})
  const secret = {path: 'app.env', mode: 0o600, content: Buffer.from('TOKEN=hunter2-secret')}
  await host.send([secret], '/srv/private path/wiki', {name: 'then', body: ''})
  await host.close()
  expect(JSON.stringify(calls.map(call => [call.argv, call.options.env]))).not.toMatch(/hunter2|private path/)
  expect(calls[1]?.options.stdin).toContain("password='hunter2-secret'")
  let sent = ''
  for await (const piece of calls[2]?.options.stdin as AsyncIterable<string | Buffer>) sent += piece.toString()
  for (const text of ['/srv/private path/wiki', 'TOKEN=hunter2-secret']) expect(sent).toContain(text)
  expect(calls.every(call => call.options.cwd === folder)).toBe(true)
  // Nothing but our configuration, which names the machine.
  expect(calls.map(({argv}) => argv.slice(0, 4))).toEqual(Array(3).fill(['ssh', '-F', 'config', '-T']))
  expect(calls.map(({argv}) => argv[argv.indexOf('--') + 1])).toEqual(Array(3).fill('target-1'))
})

test.each([
  ['behind one machine are connected to a few at a time, because it would drop others', [{host: 'jump', port: 22, user: 'me'}], 5],
  ['that are reached straight are connected to at once', [], 12]
])('hosts %s', async (_what, hops, most) => {
  const sockets: Server[] = []
  const mayOpen = Promise.withResolvers<undefined>()
  const begun: string[] = []
  const run: RunProcess = (argv, {signal} = {}) =>
    new Promise((_resolve, reject) => {
      const alias = argv.at(-1) ?? ''
      begun.push(alias)
      void mayOpen.promise.then(() => sockets.push(createServer().listen(join(folder, `control-${alias}`))))
      signal?.addEventListener('abort', () => reject(signal.reason as Error))
    })
  const aliases = Array.from({length: 12}, (_, index) => `target-${index + 1}`)
  const opening = Promise.all(aliases.map(alias => connect(folder, {...TARGET, alias, hops}, run)))
  await new Promise(resolve => setImmediate(resolve))
  expect(begun).toEqual(aliases.slice(0, most))
  mayOpen.resolve(undefined)
  await Promise.all((await opening).map(host => host.close()))
  expect(begun).toEqual(aliases)
  for (const one of sockets) one.close()
})

test('gives what the script said; its own failure is no exception', async () => {
  const {run} = fakeSsh(() => ({exitCode: 1, stdout: 'banner\nfairway:answer 42\n', stderr: 'why'}))
  const host = await connect(folder, TARGET, run)
  const answer = await host.run({name: 'test', body: ''})
  expect([answer.exitCode, answer.said.get('answer'), answer.stderr]).toEqual([1, '42', 'why'])
  await host.close()
})

test('a script that somebody ended on the host is a lost connection: our own marks are no reason', async () => {
  const {run} = fakeSsh(() => ({exitCode: 255, stderr: '\nfairway:part 1\n'}))
  const host = await connect(folder, TARGET, run)
  await expect(host.run({name: 'test', body: ''})).rejects.toThrow('The connection to server.example.com, port 2222 was lost.')
  await host.close()
})

test.each([
  'Container wiki-web-1 Started',
  'curl: (7) Connection refused',
  'Permission denied (publickey).',
  'Connection closed by remote host'
])('what a program of ours wrote before the connection was lost is not taken for a reason: %s', async stderr => {
  const {run} = fakeSsh(() => ({exitCode: 255, stdout: '\nfairway:part 1\n', stderr: `\nfairway:part 1\n${stderr}`}))
  const host = await connect(folder, TARGET, run)
  await expect(host.run({name: 'test', body: ''})).rejects.toThrow('The connection to server.example.com, port 2222 was lost.')
  await host.close()
})

describe('a script that stays', () => {
  /** It says what it should, and ends with its input; or at once where it has nothing to say. */
  function keeping(result: Partial<ProcessResult> = {}, says = ['banner', 'fairway:guarding yes']) {
    const read: string[] = []
    const {run: plain} = fakeSsh()
    const run: RunProcess = async (argv, options = {}) => {
      if (argv.includes('-M') || argv.includes('-O')) return plain(argv, options)
      await options.readStdout?.(piecesOf(says.map(line => `${line}\n`).join('')))
      if (result.exitCode === undefined) for await (const piece of options.stdin as AsyncIterable<string>) read.push(piece)
      return {...OK, ...result}
    }
    return {run, read}
  }
  async function* piecesOf(text: string) {
    await Promise.resolve()
    for (const character of text) yield Buffer.from(character)
  }
  const script = {name: 'guard', body: 'say guarding yes', input: 'kept'} as const

  test('is there until it is closed', async () => {
    const {run, read} = keeping()
    const host = await connect(folder, TARGET, run)
    const {answers, kept} = await host.keepAll([script], 'guarding')
    expect(answers[0].said.get('guarding')).toBe('yes')
    let isOver = false
    void kept!.ended.then(() => (isOver = true))
    await new Promise(resolve => setTimeout(resolve, 20))
    expect([isOver, read.join('')]).toEqual([false, expect.stringContaining('exec 3<&0')])
    await kept!.close()
    expect(isOver).toBe(true)
    await host.close()
  })

  test('gets a line again and again, each another one, until it is closed', async () => {
    jest.useFakeTimers()
    try {
      const {run, read} = keeping()
      const opening = connect(folder, TARGET, run)
      await jest.advanceTimersByTimeAsync(1_000)
      const host = await opening
      const {kept} = await host.keepAll([script], 'guarding')
      await jest.advanceTimersByTimeAsync(41_000)
      expect(read.slice(1)).toEqual(['1\n', '2\n'])
      await kept!.close()
      await host.close()
    } finally {
      jest.useRealTimers()
    }
  })

  test('is not there where the host refuses it', async () => {
    const host = await connect(folder, TARGET, keeping({exitCode: 1, stderr: 'sh: no'}, ['', 'fairway:part 1']).run)
    expect(await host.keepAll([script], 'guarding')).toMatchObject({kept: undefined, answers: [{exitCode: 1, stderr: 'sh: no'}]})
    await host.close()
  })

  test('a connection that is lost is one clear error', async () => {
    const lost = {exitCode: 255, stderr: 'Connection closed by remote host'}
    const host = await connect(folder, TARGET, keeping(lost, ['', 'fairway:part 1']).run)
    await expect(host.keepAll([script], 'guarding')).rejects.toThrow('was lost')
    await host.close()
  })
})

describe('a connection that a killed main part left', () => {
  test('is ended', async () => {
    const {run, calls} = fakeSsh()
    socket = createServer().listen(join(folder, 'control-target-1'))
    await endLeftConnection(folder, TARGET, run)
    expect(calls.map(({argv}) => argv.slice(argv.indexOf('-O')))).toEqual([['-O', 'exit', '--', TARGET.alias]])
    expect(await readdir(folder)).toEqual([])
  })

  test('where there is none, nothing is started', async () => {
    const {run, calls} = fakeSsh()
    await endLeftConnection(folder, TARGET, run)
    expect(calls).toEqual([])
  })
})

test('answers to us are not shown as lines of the host', async () => {
  const shown: string[] = []
  const {run} = fakeSsh(options => {
    for (const line of ['fairway:image {}', 'Container web Started']) options.onLine?.(line, 'stdout')
    return {}
  })
  const host = await connect(folder, TARGET, run)
  await host.run({name: 'test', body: ''}, {onLine: line => shown.push(line)})
  await host.close()
  expect(shown).toEqual(['Container web Started'])
})

describe('what goes wrong is one clear error', () => {
  test('no connection', async () => {
    const run: RunProcess = () =>
      Promise.resolve({...OK, exitCode: 255, stderr: 'ssh: connect to host server.example.com port 2222: Connection refused'})
    await expect(connect(folder, TARGET, run)).rejects.toThrow(
      'No SSH server answers on server.example.com, port 2222: connection refused.'
    )
  })

  test('no ssh on the runner', async () => {
    const run: RunProcess = () => Promise.reject(new Error('The program "ssh" was not found.'))
    await expect(connect(folder, TARGET, run)).rejects.toThrow('was not found')
  })

  test('a connection that is lost under a script', async () => {
    const {run} = fakeSsh(() => ({exitCode: 255, stderr: 'Connection to server.example.com closed by remote host.'}))
    const host = await connect(folder, TARGET, run)
    await expect(host.run({name: 'test', body: ''})).rejects.toThrow('was lost')
    await host.close()
  })

  test('a shared connection that is gone without a word; what ssh says of its socket is no reason', async () => {
    const shown: string[] = []
    const {run} = fakeSsh(options => {
      const stderr = 'Control socket connect(control): Connection refused\n'
      for (const line of [stderr.trim(), stderr.trim(), 'a word of the host']) options.onLine?.(line, 'stderr')
      return {exitCode: 255, stderr}
    })
    const host = await connect(folder, TARGET, run)
    const failure = host.run({name: 'test', body: ''}, {onLine: line => shown.push(line)})
    await expect(failure).rejects.toThrow('The connection to server.example.com, port 2222 was lost.')
    expect(shown).toEqual(['a word of the host'])
    await host.close()
  })

  test('a script that takes too long', async () => {
    const {run} = fakeSsh(() => ({exitCode: null, timedOut: true}))
    const host = await connect(folder, TARGET, run)
    await expect(host.run({name: 'pull', body: ''}, {timeout: 5_000})).rejects.toThrow('did not finish "pull" within 5.0 s')
    await host.close()
  })

  test('a full disk', async () => {
    const {run} = fakeSsh(() => ({exitCode: 1, stderr: 'cat: write error: No space left on device'}))
    const host = await connect(folder, TARGET, run)
    await expect(host.send([], '/srv/x', {name: 'then', body: ''})).rejects.toThrow('its disk is full')
    await host.close()
  })

  test('a cancel while it connects ends ssh', async () => {
    const cancel = new AbortController()
    let ended = false
    const run: RunProcess = (_argv, options = {}) =>
      new Promise((_resolve, reject) => {
        options.signal?.addEventListener('abort', () => {
          ended = true
          reject(options.signal?.reason as Error)
        })
        cancel.abort(new Error('cancelled'))
      })
    await expect(connect(folder, TARGET, run, cancel.signal)).rejects.toThrow('cancelled')
    expect(ended).toBe(true)
  })
})
