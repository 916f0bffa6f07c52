import {afterEach, beforeEach, describe, expect, it, jest} from '@jest/globals'
import {chmod, mkdir, mkdtemp, realpath, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {ask} from '../../../lib/action/ask.ts'

let folder: string
let written: string
beforeEach(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'fairway-test-')))
  written = ''
  const write = (chunk: unknown) => {
    written += String(chunk)
    return true
  }
  jest.spyOn(process.stdout, 'write').mockImplementation(write)
  jest.spyOn(process.stderr, 'write').mockImplementation(write)
})
afterEach(async () => {
  jest.restoreAllMocks()
  await rm(folder, {recursive: true})
})

async function program(name: string, script: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, `#!/bin/sh\n${script}\n`)
  await chmod(path, 0o755)
  return path
}

describe('ask', () => {
  it('gives what the program said, whatever its status, and logs nothing of it', async () => {
    expect(await ask(['sh', '-c', 'echo out; echo err >&2; exit 7'])).toEqual({exitCode: 7, stdout: 'out\n', stderr: 'err\n'})
    expect(await ask(['sh', '-c', 'kill -KILL $$'])).toMatchObject({exitCode: null})
    expect(written).toBe('')
  })

  it('hands arguments over as they are, without a shell', async () => {
    const odd = ['', 'two words', '"quoted"', "it's", '$HOME', '*', 'a\\b', '--', 'é\n']
    const {stdout} = await ask([process.execPath, '-e', 'console.log(JSON.stringify(process.argv.slice(1)))', '--', ...odd])
    expect(JSON.parse(stdout)).toEqual(odd)
  })

  it.each(['with blanks in it', 'a "quoted" one', `it's`, 'back\\slash', 'back\\" slash', 'tab\there'])(
    'starts a program that is called %j',
    async name => {
      const path = await program(name, 'echo "$0"')
      expect(await ask([path])).toEqual({exitCode: 0, stdout: `${path}\n`, stderr: ''})
    }
  )

  it('starts a program by its absolute path, never one of the folder it runs in', async () => {
    await mkdir(join(folder, 'bin'))
    await mkdir(join(folder, 'checkout'))
    await program('checkout/tool', 'echo the wrong one')
    const path = await program('bin/tool', 'echo "$0 $PWD"')
    const options = {cwd: join(folder, 'checkout'), env: {PATH: `.::${join(folder, 'bin')}`}}
    expect((await ask(['tool'], options)).stdout).toBe(`${path} ${join(folder, 'checkout')}\n`)
  })

  it('gives the clean environment, or just the one it is given', async () => {
    process.env['INPUT_CANARY'] = 'canary'
    process.env['ORDINARY'] = 'kept'
    try {
      const {stdout} = await ask(['env'])
      expect(stdout).toContain('ORDINARY=kept')
      expect(stdout).not.toContain('canary')
    } finally {
      delete process.env['INPUT_CANARY']
      delete process.env['ORDINARY']
    }
    expect((await ask(['/usr/bin/env'], {env: {ONLY: 'this', NOT: undefined}})).stdout).toBe('ONLY=this\n')
  })

  it('gives an empty input: a program that reads does not wait for ever', async () => {
    expect(await ask(['cat'])).toEqual({exitCode: 0, stdout: '', stderr: ''})
  })

  it('keeps characters whole that arrive in two pieces', async () => {
    expect((await ask([process.execPath, '-e', 'process.stdout.write("€".repeat(100_000))'])).stdout).toBe('€'.repeat(100_000))
  })

  it('says in one line which program is not there, or cannot be started', async () => {
    await expect(ask(['no-such-program'])).rejects.toThrow('The program "no-such-program" was not found.')
    await expect(ask([join(folder, 'none')])).rejects.toThrow(/^The program ".*none" cannot be started: /)
    await expect(ask(['true'], {cwd: join(folder, 'none')})).rejects.toThrow(/^The program "true" cannot be started: .*none/)
  })
})
