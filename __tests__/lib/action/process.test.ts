import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {describeFailure, runOrThrow, runProcess} from '../../../lib/action/process.ts'
import {registerSecret} from '../../../lib/secrets/registered.ts'
import {silence} from '../../support/silence.ts'

const node = (script: string): [string, ...string[]] => [process.execPath, '-e', script]
const sh = (script: string): [string, ...string[]] => ['/bin/sh', '-c', script]

let folder: string

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
})

afterEach(() => rm(folder, {recursive: true}))

/** Waits until a check holds; the test's own time limit ends it when it never does. */
async function until(check: () => boolean): Promise<void> {
  while (!check()) await new Promise(resolve => setTimeout(resolve, 20))
}

function isAlive(pid: number): boolean {
  try {
    // A process that ended but was not waited for yet is no longer running.
    return !/^State:\s+Z/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'))
  } catch {
    return false
  }
}

/** The number that a script wrote into a file of the folder. */
async function pidIn(name: string): Promise<number> {
  const path = join(folder, name)
  await until(() => existsSync(path) && readFileSync(path, 'utf8').endsWith('\n'))
  return Number(readFileSync(path, 'utf8'))
}

describe('runProcess', () => {
  it('hands arguments over as they are, without a shell', async () => {
    const odd = ['$HOME', '`id`', 'a b', '', '\'"', '*', '; exit 3', 'ü\n']
    const result = await runProcess([process.execPath, '-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...odd])
    expect(JSON.parse(result.stdout)).toEqual(odd)
    expect(result).toMatchObject({exitCode: 0, signal: null, timedOut: false, stderr: ''})
  })

  it.each([
    ['a text', 'grüße\n', 'grüße\n'],
    ['bytes', Buffer.from('bytes'), 'bytes'],
    ['nothing', undefined, '']
  ])('gives the program %s to read', async (_, stdin, expected) => {
    expect((await runProcess(['cat'], stdin === undefined ? {} : {stdin})).stdout).toBe(expected)
  })

  it('does not mind a program that ends without reading', async () => {
    expect((await runProcess(['true'], {stdin: 'x'.repeat(1_000_000)})).exitCode).toBe(0)
  })

  it('leaves the input open until the pieces are over', async () => {
    const [closed, lines] = [Promise.withResolvers<undefined>(), [] as string[]]
    async function* pieces() {
      yield 'first\n'
      await closed.promise
      yield Buffer.from('second\n')
    }
    await runProcess(['sh', '-c', 'while read -r line; do echo "$line"; done; echo end'], {
      stdin: pieces(),
      onLine: line => {
        lines.push(line)
        closed.resolve(undefined)
      }
    })
    expect(lines).toEqual(['first', 'second', 'end'])
  })

  it('asks for pieces no faster than the program reads, and for no more when it has ended', async () => {
    let asked = 0
    async function* pieces() {
      for (;;) {
        await Promise.resolve()
        asked++
        yield Buffer.alloc(65_536)
      }
    }
    expect((await runProcess(['head', '-c', '1'], {stdin: pieces()})).exitCode).toBe(0)
    expect(asked).toBeLessThan(20)
  })

  it('ends the program when a piece cannot be had, and says why', async () => {
    async function* pieces() {
      yield 'first\n'
      await Promise.resolve()
      throw new Error('the file is gone')
    }
    await expect(runProcess(['cat'], {stdin: pieces()})).rejects.toThrow('the file is gone')
  })

  it('uses exactly the environment and the folder that are given', async () => {
    const {stdout} = await runProcess(['/usr/bin/env'], {env: {ONLY: 'this', NOT: undefined}})
    expect(stdout).toBe('ONLY=this\n')
    expect((await runProcess(['pwd'], {cwd: folder})).stdout.trim()).toBe(folder)
  })

  it('gives the clean environment unless another one is given', async () => {
    process.env['INPUT_CANARY'] = 'canary'
    process.env['ACTIONS_RUNTIME_TOKEN'] = 'canary'
    process.env['ORDINARY'] = 'kept'
    try {
      const {stdout} = await runProcess(['env'])
      expect(stdout).toContain('ORDINARY=kept')
      expect(stdout).not.toContain('canary')
    } finally {
      for (const name of ['INPUT_CANARY', 'ACTIONS_RUNTIME_TOKEN', 'ORDINARY']) Reflect.deleteProperty(process.env, name)
    }
  })

  it('starts a program by its absolute path, never one of the folder it runs in', async () => {
    for (const name of ['bin', 'checkout']) {
      mkdirSync(join(folder, name))
      writeFileSync(join(folder, name, 'tool'), '#!/bin/sh\necho "$0"\n', {mode: 0o755})
    }
    const options = {cwd: join(folder, 'checkout'), env: {PATH: `.::${join(folder, 'bin')}`}}
    expect((await runProcess(['tool'], options)).stdout).toBe(`${join(folder, 'bin', 'tool')}\n`)
    await expect(runProcess(['tool'], {...options, env: {PATH: '.'}})).rejects.toThrow('The program "tool" was not found.')
    await expect(runProcess(['./tool'], options)).rejects.toThrow('The program "./tool" was not found.')
  })

  it('gives status, signal and both streams', async () => {
    expect(await runProcess(sh('echo out; echo err >&2; exit 7'))).toMatchObject({exitCode: 7, stdout: 'out\n', stderr: 'err\n'})
    expect(await runProcess(sh('kill -KILL $$'))).toMatchObject({exitCode: null, signal: 'SIGKILL', timedOut: false})
  })

  it('gives a large output whole, with characters that were cut between two reads', async () => {
    const {stdout} = await runProcess(node('process.stdout.write("€".repeat(500_000))'))
    expect(stdout).toBe('€'.repeat(500_000))
  })

  it('hands on each line as it comes, with secrets hidden; the result has them', async () => {
    silence(() => registerSecret('sesame-open'))
    const lines: string[] = []
    const {stdout} = await runProcess(sh('printf "a\\nsesame-open\\r\\n\\nlast"; echo sesame-open >&2'), {
      onLine: (line, stream) => lines.push(`${stream}: ${line}`)
    })
    expect(lines.filter(line => line.startsWith('stdout'))).toEqual(['stdout: a', 'stdout: ***', 'stdout: ', 'stdout: last'])
    expect(lines).toContain('stderr: ***')
    expect(stdout).toContain('sesame-open')
  })

  it('says when the program or its folder is not there', async () => {
    await expect(runProcess(['no-such-program'])).rejects.toMatchObject({
      message: 'The program "no-such-program" was not found.',
      fix: 'Install it on the runner, or put it on PATH.'
    })
    await expect(runProcess(['true'], {cwd: join(folder, 'none')})).rejects.toThrow(
      /"true" cannot run in ".*none": there is no such folder/
    )
  })
})

describe('the end of a process', () => {
  it('takes its whole group with it after the timeout, also what ignores SIGTERM', async () => {
    const stubborn = `(trap "" TERM; echo $$ >/dev/null; sh -c 'echo $PPID' > ${folder}/child; while :; do sleep 1; done) >/dev/null 2>&1 &`
    const result = await runProcess(sh(`${stubborn} sleep 60`), {timeout: 500})
    expect(result).toMatchObject({exitCode: null, timedOut: true, signal: 'SIGTERM'})
    const child = await pidIn('child')
    await until(() => !isAlive(child))
  })

  it('is forced when it ignores SIGTERM', async () => {
    const result = await runProcess(sh('trap "" TERM; while :; do sleep 1; done'), {timeout: 200, killGrace: 200})
    expect(result).toMatchObject({timedOut: true, signal: 'SIGKILL'})
  })

  it('does not wait for a process that left the group and holds the pipes', async () => {
    const pid = join(folder, 'pid')
    const result = await runProcess(sh(`setsid sh -c 'echo $$ > ${pid}; exec sleep 60' & sleep 60`), {timeout: 300, killGrace: 200})
    expect(result.timedOut).toBe(true)
    process.kill(await pidIn('pid'), 'SIGKILL')
  })

  it('comes with a cancel, which is the reason that is thrown', async () => {
    const cancellation = new AbortController()
    const reason = new Error('cancelled')
    const running = runProcess(sh(`echo $$ > ${folder}/pid; sleep 60 & wait`), {signal: cancellation.signal})
    const pid = await pidIn('pid')
    cancellation.abort(reason)
    await expect(running).rejects.toBe(reason)
    expect(isAlive(pid)).toBe(false)
    await expect(runProcess(['true'], {signal: cancellation.signal})).rejects.toBe(reason)
  })

  it('leaves alone what the program meant to leave running', async () => {
    await runProcess(sh(`sleep 60 >/dev/null 2>&1 & echo $! > ${folder}/pid`))
    const pid = await pidIn('pid')
    expect(isAlive(pid)).toBe(true)
    process.kill(pid)
  })
})

describe('readStdout', () => {
  const readAll = (chunks: Buffer[]) => async (stdout: AsyncIterable<Buffer>) => {
    for await (const chunk of stdout) chunks.push(chunk)
  }

  it('hands over everything in pieces, collects nothing, and leaves the lines of standard error', async () => {
    const [chunks, lines]: [Buffer[], string[]] = [[], []]
    const program = node('process.stdout.write("€".repeat(500_000)); console.error("said")')
    const result = await runProcess(program, {readStdout: readAll(chunks), onLine: (line, stream) => lines.push(`${stream}: ${line}`)})
    expect(result).toMatchObject({exitCode: 0, stdout: '', stderr: 'said\n'})
    expect(chunks.length).toBeGreaterThan(1)
    expect(Buffer.concat(chunks).toString()).toBe('€'.repeat(500_000))
    expect(lines).toEqual(['stderr: said'])
  })

  it('lets the program wait for a slow reader', async () => {
    let read = 0
    await runProcess(node('process.stdout.write("x".repeat(2_000_000), () => require("node:fs").writeFileSync("written", ""))'), {
      cwd: folder,
      async readStdout(stdout) {
        for await (const chunk of stdout) {
          if (read === 0) {
            await new Promise(resolve => setTimeout(resolve, 200))
            expect(existsSync(join(folder, 'written'))).toBe(false)
          }
          read += chunk.length
        }
      }
    })
    expect(read).toBe(2_000_000)
  })

  const stumble = async (stdout: AsyncIterable<Buffer>) => {
    for await (const chunk of stdout) throw new Error(`not understood: ${chunk.length > 0}`)
  }

  it('throws what the reader throws, after the program ended', async () => {
    const program = node(
      'process.stdout.write("x".repeat(2_000_000)); process.on("exit", () => require("node:fs").writeFileSync("ended", ""))'
    )
    await expect(runProcess(program, {cwd: folder, readStdout: stumble})).rejects.toThrow('not understood: true')
    expect(existsSync(join(folder, 'ended'))).toBe(true)
  })

  it('gives the result of a program that failed, whatever the reader made of its output', async () => {
    const result = await runProcess(node('process.stdout.write("x"); process.exitCode = 3'), {readStdout: stumble})
    expect(result.exitCode).toBe(3)
  })

  it('does not wait for a reader that read nothing', async () => {
    const program = node('process.stdout.write("x".repeat(2_000_000))')
    expect((await runProcess(program, {readStdout: () => Promise.resolve()})).exitCode).toBe(0)
  })

  it('keeps to the timeout and to a cancel', async () => {
    const forever = node('setInterval(() => process.stdout.write("x"), 10)')
    expect(await runProcess(forever, {readStdout: readAll([]), timeout: 300})).toMatchObject({timedOut: true})
    const cancellation = new AbortController()
    const run = runProcess(forever, {
      signal: cancellation.signal,
      async readStdout(stdout) {
        for await (const chunk of stdout) if (chunk.length > 0) cancellation.abort(new Error('cancelled'))
      }
    })
    await expect(run).rejects.toThrow('cancelled')
  })
})

describe('runOrThrow', () => {
  it('gives the output, or an error with the end of what the program said', async () => {
    expect(await runOrThrow(runProcess, 'Saying', ['echo', 'hello'])).toBe('hello\n')
    await expect(runOrThrow(runProcess, 'Logging in', sh('echo out; printf "1\\n2\\n\\n3\\n4\\n" >&2; exit 2'))).rejects.toThrow(
      'Logging in failed: sh exited with status 2: 2 | 3 | 4'
    )
    await expect(runOrThrow(runProcess, 'Waiting', ['sleep', '60'], {timeout: 100})).rejects.toThrow(
      'Waiting failed: sleep did not finish within 0.1 s.'
    )
  })

  it('hides secrets in what the program said', async () => {
    silence(() => registerSecret('sesame-close'))
    await expect(runOrThrow(runProcess, 'It', sh('echo sesame-close; exit 1'))).rejects.toThrow('It failed: sh exited with status 1: ***')
  })
})

describe('describeFailure', () => {
  const result = {exitCode: 1, signal: null, timedOut: false, stdout: '', stderr: ''}

  it.each([
    [{}, 'tool exited with status 1.'],
    [{stdout: 'only out'}, 'tool exited with status 1: only out'],
    [{stdout: 'out', stderr: 'err\r\n'}, 'tool exited with status 1: err'],
    [{exitCode: null, signal: 'SIGSEGV' as const}, 'tool was killed by SIGSEGV.'],
    [{exitCode: null, timedOut: true}, 'tool did not finish within 1 min.']
  ])('%j: %s', (fields, expected) => {
    expect(describeFailure('/usr/bin/tool', {...result, ...fields}, 60_000)).toBe(expected)
  })
})
