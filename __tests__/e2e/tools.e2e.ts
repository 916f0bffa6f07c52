import {afterAll, beforeAll, describe, expect, test} from '@jest/globals'
import {mkdtemp, readdir, rm} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {delimiter, dirname, join} from 'node:path'
import {runProcess, type ProcessResult} from '../../lib/action/process.ts'
import {findTools} from '../../rehearsal/tools/index.ts'

const root = join(import.meta.dirname, '..', '..')
let cache: string
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), 'fairway-tools-e2e-'))
})
afterAll(() => rm(cache, {recursive: true, force: true}))

/** `npm run tools` as package.json has it, with an empty cache and no actionlint on PATH, as on a machine that has never seen it. */
async function tools(...argv: string[]): Promise<ProcessResult> {
  const {actionlint} = await findTools('e2e')
  const path = (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter(folder => actionlint === undefined || folder !== dirname(actionlint.path))
  const main = ['--import', './rehearsal/register.ts', 'rehearsal/tools/main.ts']
  const env = {...process.env, PATH: path.join(delimiter), FAIRWAY_CACHE: cache}
  return await runProcess([process.execPath, ...main, ...argv], {cwd: root, env, timeout: 300_000})
}

describe('npm run tools', () => {
  test('--list shows what is missing and installs nothing', async () => {
    const {exitCode, stdout} = await tools('--list', '--only', 'actionlint')
    expect(stdout).toMatch(/actionlint +missing +checks the workflows/)
    expect(exitCode).toBe(0)
  })

  test('installs a tool from nothing, says what it does, and the tool runs', async () => {
    const {exitCode, stdout, stderr} = await tools('--yes', '--only', 'actionlint')
    expect({exitCode, stderr}).toEqual({exitCode: 0, stderr: ''})
    expect(stdout).toMatch(/To be installed in .*fairway-tools-e2e-[\s\S]*actionlint: done after[\s\S]*All there:/)
    const program = /actionlint +1\.7\.12 +(\S+) \(/.exec(stdout)?.[1] ?? ''
    expect(program.startsWith(join(cache, 'fairway', 'tools', 'actionlint', '1.7.12'))).toBe(true)
    expect((await runProcess([program, '-version'])).stdout).toContain('1.7.12')
  })

  test('finds it the second time, and left nothing behind', async () => {
    const {exitCode, stdout} = await tools('--only', 'actionlint')
    expect(exitCode).toBe(0)
    expect(stdout).toMatch(/^All there:\n +actionlint +1\.7\.12 .*\(cache \(/)
    const names = await readdir(join(cache, 'fairway', 'tools'))
    expect(names.filter(name => !['actionlint', 'logs', 'versions.json'].includes(name))).toEqual([])
  })

  test('wrong usage ends with status 2', async () => {
    expect((await tools('--only', 'curl')).exitCode).toBe(2)
  })
})
