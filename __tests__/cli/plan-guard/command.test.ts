import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {PassThrough, Readable} from 'node:stream'
import {runCommand} from '../../../cli/plan-guard/command.ts'
import type {PlanGuardJson} from '../../../cli/plan-guard/json.ts'
import type {Terminal} from '../../../cli/terminal.ts'
import {planJson, resourceChange} from '../../lib/plan/build-plans.ts'
import {plansFolder, readExpected} from '../../lib/plan/scenarios.ts'
import {fakeTerminal} from '../terminal.ts'

const STATUS: Readonly<Record<string, number>> = {clean: 0, error: 1, approve: 2, deny: 3}
const KEY = 'a key that is long enough'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'fairway-test-'))
})
afterEach(() => rmSync(folder, {recursive: true}))

async function run(args: readonly string[], more: Partial<Terminal> = {}) {
  const terminal = fakeTerminal({folder, ...more})
  const status = await runCommand(args, terminal)
  return {status, out: terminal.out(), err: terminal.err()}
}

async function json(args: readonly string[], more: Partial<Terminal> = {}) {
  const {status, out, err} = await run([...args, '--json'], more)
  expect(out).toMatch(/^\{.*\}\n$/)
  return {status, err, json: JSON.parse(out) as PlanGuardJson}
}

function file(name: string, text: string | Buffer): string {
  writeFileSync(join(folder, name), text)
  return name
}

const destroying = planJson([resourceChange('terraform_data.volume', ['delete'])])

describe.each(['.', 'providers'])('the plans of %s', part => {
  it.each(readExpected(part))('$name is $verdict', async scenario => {
    const args = [join(plansFolder, scenario.file)]
    const {status, err, json: report} = await json(args)
    expect({status, err, verdict: report.verdict}).toEqual({status: STATUS[scenario.verdict], err: '', verdict: scenario.verdict})
    expect(Object.keys(report)).toEqual(['verdict', 'fingerprint', 'counts', 'changes', 'protected', 'dataLoss', 'idleProtect', 'error'])
    expect([...report.protected].sort()).toEqual([...scenario.protected].sort())
    const {counts} = report
    expect(counts.forget).toBe(scenario.forgets)
    const changes = report.changes.filter(({class: kind}) => kind === 'delete' || kind === 'replace')
    expect(changes).toHaveLength(scenario.destroys)
    const human = await run(args)
    expect(human).toMatchObject({status, err: ''})
    expect(human.out).toMatch(new RegExp(`^${scenario.verdict.toUpperCase()} `))
  })
})

describe('--json', () => {
  it('has exactly the names of the contract, and a number for each class', async () => {
    const plan = planJson([
      resourceChange('hcloud_volume.data', ['delete'], {deposed: 'ab'}),
      resourceChange('terraform_data.left', ['create', 'forget'])
    ])
    const {json: report, status} = await json([file('plan.json', plan)])
    expect(status).toBe(3)
    expect(report.changes[0]).toEqual({
      address: 'hcloud_volume.data',
      deposed: 'ab',
      class: 'delete',
      verdict: 'deny',
      rules: ['protect'],
      reason: expect.stringContaining('protected')
    })
    expect(report.changes[1]).toMatchObject({address: 'terraform_data.left', deposed: null, class: 'forget-replace'})
    expect(report.counts).toEqual({
      create: 0,
      update: 0,
      replace: 0,
      'forget-replace': 1,
      delete: 1,
      forget: 1,
      move: 0,
      import: 0,
      read: 0,
      noop: 0,
      deferred: 0,
      invoke: 0
    })
    expect(report).toMatchObject({protected: ['hcloud_volume.data'], dataLoss: [], error: null, fingerprint: expect.stringMatching(/./)})
  })

  it('says an error in the same shape', async () => {
    const {status, err, json: report} = await json(['none.json'])
    expect({status, err}).toEqual({status: 1, err: expect.stringMatching(/^fairway plan-guard: There is no file [^\n]*\n$/)})
    expect(report).toMatchObject({verdict: 'error', fingerprint: '', changes: [], protected: [], dataLoss: [], error: {code: 'unreadable'}})
    expect(Object.keys(report.error!)).toEqual(['code', 'message'])
    expect(new Set(Object.values(report.counts))).toEqual(new Set([0]))
    expect(Object.keys(report.counts)).toHaveLength(12)
  })

  it('says a wrong command line in the same shape', async () => {
    const {status, err, json: report} = await json(['none.json', '--protct', 'x'])
    expect(status).toBe(1)
    expect(report.error).toEqual({code: 'usage', message: 'There is no option --protct. Did you mean --protect?'})
    expect(err).toBe('fairway plan-guard: There is no option --protct. Did you mean --protect? See fairway plan-guard --help.\n')
  })

  it('has no character that drives a terminal, and still the address as it is', async () => {
    const address = 'terraform_data.a["\u001b[2J\u009b31m\u202e\u2028\u{e0041}é"]'
    const {out} = await run([file('plan.json', planJson([resourceChange(address, ['delete'])])), '--json'])
    expect(out.trimEnd()).not.toMatch(/[\p{Cc}\p{Cf}\u2028]/u)
    expect((JSON.parse(out) as PlanGuardJson).changes[0]?.address).toBe(address)
  })
})

describe('options', () => {
  it('hands the rules over', async () => {
    const plan = file('plan.json', destroying)
    const status = async (...args: string[]) => (await run([plan, ...args])).status
    expect(await status()).toBe(2)
    expect(await status('--protect', 'none', '--protect', 'terraform_data.*')).toBe(3)
    expect(await status('--protect-extra', 'terraform_data')).toBe(3)
    expect(await status('--protect', 'terraform_data', '--protect-except', 'terraform_data.volume')).toBe(2)
    expect(await status('--max-destroy', '0')).toBe(3)
    file('plan.json', planJson([resourceChange('hcloud_volume.data', ['delete'])]))
    expect(await status()).toBe(3)
    expect(await status('--no-protect-defaults')).toBe(2)
    file('allow.yml', '- {address: hcloud_volume.data, class: delete, until: 9999-12-31, reason: it is empty}\n')
    expect(await status('--allow', 'allow.yml')).toBe(2)
    file('allow.yml', '- {address: hcloud_volume.*, class: delete, until: 9999-12-31, reason: it is empty}\n')
    expect(await run([plan, '--allow', 'allow.yml'])).toMatchObject({status: 1, out: '', err: expect.stringContaining('--allow:')})
  })

  it('reads the key of the fingerprint from a file or the environment, and never shows it', async () => {
    const plan = file('plan.json', destroying)
    file('key', `${KEY}\n`)
    const fingerprint = async (args: string[], environment: Record<string, string> = {}) =>
      (await json([plan, ...args], {environment})).json.fingerprint
    const keyed = await fingerprint(['--fingerprint-key-file', 'key'])
    expect(keyed).toMatch(/^hmac-sha256:[0-9a-f]{64}$/)
    expect(await fingerprint([], {FAIRWAY_FINGERPRINT_KEY: KEY})).toBe(keyed)
    expect(await fingerprint(['--fingerprint-key-file', 'key'], {FAIRWAY_FINGERPRINT_KEY: 'another key, which counts less'})).toBe(keyed)
    expect(await fingerprint([], {FAIRWAY_FINGERPRINT_KEY: 'another key of some length'})).not.toBe(keyed)
    const keyless = await fingerprint([], {FAIRWAY_FINGERPRINT_KEY: ''})
    expect(keyless).toMatch(/^sha256:[0-9a-f]{64}$/)
    for (const [args, environment] of [
      [['--fingerprint-key-file', 'none'], {}],
      [['--fingerprint-key-file', file('short', 'secret-word')], {}],
      [[], {FAIRWAY_FINGERPRINT_KEY: 'secret-word'}]
    ] as const) {
      const {status, err, json: report} = await json([plan, ...args], {environment})
      expect({status, code: report.error?.code}).toEqual({status: 1, code: 'usage'})
      expect(`${err}${report.error?.message ?? ''}`).not.toContain('secret-word')
    }
  })
})

describe('reading the plan', () => {
  it('takes JSON from standard input, and leaves nothing behind', async () => {
    const before = readdirSync(tmpdir())
    const pieces = destroying.match(/[\s\S]{1,50}/g)!
    const piped = await json(['-'], {stdin: Readable.from(pieces.map(piece => Buffer.from(piece)))})
    expect(piped).toEqual(await json([file('plan.json', destroying)]))
    expect(piped.status).toBe(2)
    expect(await json(['-'])).toMatchObject({status: 1, json: {verdict: 'error', error: {code: 'empty'}}})
    expect((await run(['-'])).err).toBe('fairway plan-guard: Standard input is empty. Check that the program that made it did not fail.\n')
    expect(readdirSync(tmpdir()).filter(name => !before.includes(name) && name.startsWith('fairway-plan-guard-'))).toEqual([])
  })

  it('takes a plan file, by name and from standard input, and shows it without the key', async () => {
    const program = join(folder, 'terraform')
    writeFileSync(
      program,
      `#!/bin/sh\n[ "$1 $2" = "show -json" ] && [ -z "$FAIRWAY_FINGERPRINT_KEY" ] || exit 1\nhead -c 2 "$4" >> ${join(folder, 'shown')}\npwd >> ${join(folder, 'shown')}\ncat ${join(folder, 'plan.json')}\n`
    )
    chmodSync(program, 0o755)
    file('plan.json', destroying)
    const bytes = Buffer.from('PK\u0003\u0004 a plan file')
    const environment = {PATH: `${folder}:${process.env['PATH'] ?? ''}`, FAIRWAY_FINGERPRINT_KEY: KEY}
    expect(await json([file('change.tfplan', bytes)], {environment})).toMatchObject({status: 2, err: ''})
    expect(await json(['-', '--working-directory', '..'], {environment, stdin: Readable.from([bytes])})).toMatchObject({status: 2, err: ''})
    expect(readFileSync(join(folder, 'shown'), 'utf8')).toBe(`PK${folder}\nPK${tmpdir()}\n`)
  })

  it.each([
    ['a text plan', ['-'], 'Terraform will perform the following actions:\n\nPlan: 0 to add.\n', 'not JSON'],
    ['half a plan', ['-'], destroying.slice(0, -30), 'ends in the middle'],
    ['a program that is not there', ['-', '--binary', './none'], 'PK\u0003\u0004', '--binary: there is no program'],
    ['no program at all', ['-'], 'PK\u0003\u0004', 'Install it, or name the program with --binary.']
  ])('explains %s in one line', async (_, args, text, words) => {
    const {status, out, err} = await run(args, {stdin: Readable.from([Buffer.from(text)])})
    expect({status, out}).toEqual({status: 1, out: ''})
    expect(err).toMatch(/^fairway plan-guard: [^\n]+\n$/)
    expect(err).toContain(words)
  })

  it('does not wait for a keyboard', async () => {
    const stdin = Object.assign(new PassThrough(), {isTTY: true})
    expect(await run(['-'], {stdin})).toMatchObject({status: 1, err: expect.stringContaining('that is a terminal')})
  })

  it('ends with a signal while it waits for standard input', async () => {
    const cancellation = new AbortController()
    const running = run(['-'], {stdin: new PassThrough(), signal: cancellation.signal})
    setImmediate(() => cancellation.abort(new Error('cancelled')))
    await expect(running).rejects.toThrow('cancelled')
  })
})
