import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {readFileSync, statSync} from 'node:fs'
import {mkdtemp, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {isRunning, startLasting, type LastingProcess} from '../../../lib/terraform/lasting-process.ts'

let folder: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'fairway-test-'))
})
afterEach(() => rm(folder, {recursive: true}))

const files = () => ({stdout: join(folder, 'out'), stderr: join(folder, 'err')})
const start = (script: string): Promise<LastingProcess> =>
  startLasting(['/bin/sh', '-c', script], {cwd: folder, env: {PATH: process.env['PATH'], GIVEN: 'yes'}, ...files()})

describe('startLasting', () => {
  it('writes into files for this user only, with the environment that was given and no input', async () => {
    const {ended} = await start('cat; echo "$GIVEN $HOME"; echo wrong >&2; exit 3')
    expect(await ended).toEqual({exitCode: 3, signal: null})
    expect([readFileSync(files().stdout, 'utf8'), readFileSync(files().stderr, 'utf8')]).toEqual(['yes \n', 'wrong\n'])
    for (const path of Object.values(files())) expect(statSync(path).mode & 0o777).toBe(0o600)
  })

  it('gives the clean environment unless another one is given', async () => {
    process.env['INPUT_CANARY'] = 'canary'
    try {
      await (
        await startLasting(['env'], {cwd: folder, ...files()})
      ).ended
    } finally {
      delete process.env['INPUT_CANARY']
    }
    const seen = readFileSync(files().stdout, 'utf8')
    expect(seen).toContain('PATH=/')
    expect(seen).not.toContain('canary')
  })

  it('writes over no file', async () => {
    await (
      await start('echo first')
    ).ended
    await expect(start('echo second')).rejects.toThrow('EEXIST')
    expect(readFileSync(files().stdout, 'utf8')).toBe('first\n')
  })

  it('interrupts the program alone, which may hand it on to what it started', async () => {
    const child = `trap "echo child" INT; echo ready; n=0; while [ $n -lt 10 ]; do sleep 0.05; n=$((n+1)); done`
    const process = await start(`trap 'echo parent' INT; sh -c '${child}'; exit 0`)
    while (readFileSync(files().stdout, 'utf8') === '') await new Promise(resolve => setTimeout(resolve, 20))
    process.interrupt()
    await process.ended
    expect(readFileSync(files().stdout, 'utf8')).toBe('ready\nparent\n')
  })

  it('leaves an interrupted program the time it takes', async () => {
    const process = await start('trap "sleep 0.3; echo saved; exit 7" INT; echo ready; while :; do sleep 0.05; done')
    while (readFileSync(files().stdout, 'utf8') === '') await new Promise(resolve => setTimeout(resolve, 20))
    expect(await isRunning(process.pid)).toBe(true)
    process.interrupt()
    expect(await process.ended).toEqual({exitCode: 7, signal: null})
    expect(readFileSync(files().stdout, 'utf8')).toBe('ready\nsaved\n')
    expect(await isRunning(process.pid)).toBe(false)
    expect(() => process.interrupt()).not.toThrow()
  })

  it('says which program or folder is not there', async () => {
    const options = {cwd: folder, env: {}, ...files()}
    const program = join(folder, 'nothing')
    await expect(startLasting([program], options)).rejects.toMatchObject({
      problem: {code: 'not-started', program, folder, reason: expect.stringContaining('ENOENT')}
    })
  })
})
