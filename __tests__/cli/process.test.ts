import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {execFileSync, spawn, type ChildProcess} from 'node:child_process'
import {once} from 'node:events'
import {chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {setTimeout as delay} from 'node:timers/promises'
import {stripVTControlCharacters} from 'node:util'
import {node} from '../support/node.ts'
import {expectEnded} from '../support/running.ts'
import {bundleOf} from '../support/tree.ts'
import {planJson, resourceChange} from '../lib/plan/build-plans.ts'

const main = bundleOf('cli')

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-test-'))
  mkdirSync(join(folder, 'temp'))
  for (const [verdict, plan] of Object.entries(PLANS)) writeFileSync(join(folder, `${verdict}.json`), plan)
})
afterEach(() => rmSync(folder, {recursive: true}))

const PLANS = {
  clean: planJson([resourceChange('example_thing.one', ['create'])]),
  approve: planJson([resourceChange('example_thing.one', ['delete'])]),
  deny: planJson([resourceChange('hcloud_volume.data', ['delete'])]),
  error: planJson([], {errored: true})
}

/** Starts a program in the folder, with an environment that says nothing about colours. */
function start(argv: readonly [string, ...string[]], environment: Readonly<Record<string, string>> = {}): ChildProcess {
  const [program, ...args] = argv
  const env = {PATH: process.env['PATH'], TMPDIR: join(folder, 'temp'), ...environment}
  return spawn(program, args, {cwd: folder, env, stdio: ['pipe', 'pipe', 'pipe']})
}

async function run(
  argv: readonly [string, ...string[]],
  {stdin = '', environment = {}}: {stdin?: string; environment?: Record<string, string>} = {}
) {
  const child = start(argv, environment)
  child.stdin?.end(stdin)
  const said = {out: '', err: ''}
  child.stdout?.on('data', (chunk: Buffer) => (said.out += chunk.toString()))
  child.stderr?.on('data', (chunk: Buffer) => (said.err += chunk.toString()))
  const [status] = (await once(child, 'close')) as [number | null]
  return {status, ...said}
}

const guard = (...args: string[]): [string, ...string[]] => [node, main, 'plan-guard', ...args]

describe('fairway as a process', () => {
  it('exits with the status of the verdict, and removes its folder', async () => {
    const [clean, approve, deny, error, usage] = await Promise.all([
      run(guard('clean.json')),
      run(guard('-', '--json'), {stdin: PLANS.approve}),
      run(guard('deny.json'), {environment: {FORCE_COLOR: '1'}}),
      run(guard('error.json', '--json')),
      run([node, main, 'plan-gard'])
    ])
    expect([clean, approve, deny, error, usage].map(({status}) => status)).toEqual([0, 2, 3, 1, 1])
    expect([clean.err, approve.err, deny.err, error.err]).toEqual(['', '', '', ''])
    expect(clean.out).toMatch(/^CLEAN nothing is destroyed\n/)
    expect(JSON.parse(approve.out)).toMatchObject({verdict: 'approve', error: null})
    expect(stripVTControlCharacters(deny.out)).toMatch(/^DENY must not be applied\n/)
    expect(stripVTControlCharacters(deny.out)).not.toBe(deny.out)
    expect(JSON.parse(error.out)).toMatchObject({verdict: 'error', error: {code: 'errored'}})
    expect(usage).toEqual({status: 1, out: '', err: expect.stringContaining('Did you mean plan-guard?')})
    expect(readdirSync(join(folder, 'temp'))).toEqual([])
  })

  it('hands over all of a long report, and does not mind a reader that goes away', async () => {
    const changes = Array.from({length: 3000}, (_, index) => resourceChange(`example_thing.number_${index}`, ['delete']))
    writeFileSync(join(folder, 'long.json'), planJson(changes))
    const line = `{ "${node}" "${main}" plan-guard long.json --json; echo $? > status; }`
    const [whole, cut] = await Promise.all([run(guard('long.json', '--json')), run(['sh', '-c', `${line} 2> err | head -c 10`])])
    expect(whole.out.length).toBeGreaterThan(200_000)
    expect((JSON.parse(whole.out) as {changes: unknown[]}).changes).toHaveLength(3000)
    expect(cut.out).toBe('{"verdict"')
    expect(['status', 'err'].map(name => readFileSync(join(folder, name), 'utf8'))).toEqual(['2\n', ''])
  })

  it('ends at a signal too while it waits for a named pipe that nobody writes to', async () => {
    execFileSync('mkfifo', [join(folder, 'key')])
    const child = start(guard('clean.json', '--fingerprint-key-file', 'key'))
    const ended = once(child, 'close')
    await delay(1_500)
    child.kill('SIGTERM')
    expect(await ended).toEqual([null, 'SIGTERM'])
  }, 30_000)

  it('says in one line that the folder it was started in is gone', async () => {
    const line = `mkdir gone && cd gone && rmdir ../gone && "${node}" "${main}" plan-guard clean.json`
    expect(await run(['sh', '-c', line])).toEqual({status: 1, out: '', err: expect.stringMatching(/^fairway plan-guard: ENOENT.*\n$/)})
  })

  it('ends what it started when it is interrupted, and removes the copy of the plan', async () => {
    const program = join(folder, 'terraform')
    writeFileSync(
      program,
      `#!/bin/sh\necho $$ > ${join(folder, 'pid')}.new\nmv ${join(folder, 'pid')}.new ${join(folder, 'pid')}\nexec sleep 60\n`
    )
    chmodSync(program, 0o755)
    writeFileSync(join(folder, 'change.tfplan'), 'PK\u0003\u0004')
    const child = start(guard('change.tfplan', '--binary', './terraform'))
    const ended = once(child, 'close')
    while (!existsSync(join(folder, 'pid')) && child.exitCode === null) await delay(20)
    expect(readdirSync(join(folder, 'temp'))).toHaveLength(1)
    child.kill('SIGINT')
    expect(await ended).toEqual([130, null])
    expect(readdirSync(join(folder, 'temp'))).toEqual([])
    const pid = Number(readFileSync(join(folder, 'pid'), 'utf8'))
    await expectEnded(pid)
  })
})
