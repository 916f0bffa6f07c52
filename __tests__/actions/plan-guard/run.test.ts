import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {chmod, mkdir, mkdtemp, rename, rm, symlink, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {createFolder, removeFolder} from '../../../actions/plan-guard/folder.ts'
import {readPlanGuardInputs} from '../../../actions/plan-guard/inputs.ts'
import {writeReports} from '../../../actions/plan-guard/outputs.ts'
import {run} from '../../../actions/plan-guard/run.ts'
import type {ProcessOptions, ProcessResult, RunProcess} from '../../../lib/process.ts'
import {planJson, resourceChange} from './build-plans.ts'

const harmless = planJson([resourceChange('example_thing.one', ['create'])])
const destroying = planJson([resourceChange('terraform_data.volume', ['delete'])])
/** What a plan file begins with; Terraform is a fake here and does not mind the rest. */
const PLAN_FILE = Buffer.from('PK\u0003\u0004 a plan file')
const sha256 = (bytes: string | Buffer) => createHash('sha256').update(bytes).digest('hex')
const ended: ProcessResult = {exitCode: 0, signal: null, timedOut: false, stdout: '', stderr: ''}

let workspace: string
let folder: string
let log: string[]
let environment: Record<string, string>

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  for (const name of ['temp', 'bin', 'infrastructure']) await mkdir(join(workspace, name))
  folder = await createFolder(join(workspace, 'temp'))
  await writeFile(join(workspace, 'change.tfplan'), PLAN_FILE)
  await writeFile(join(workspace, 'plan.json'), harmless)
  log = []
  environment = {
    PATH: join(workspace, 'bin'),
    HOME: '/home/runner',
    TF_LOG: 'trace',
    TF_CLI_ARGS_show: '-x',
    INPUT_PLAN: 'x',
    TF_VAR_a: 'b',
    GITHUB_REPOSITORY: 'lvs/lvs-cloud',
    GITHUB_RUN_ID: '1'
  }
})

afterEach(() => rm(workspace, {recursive: true}))

async function addProgram(name: string): Promise<string> {
  const path = join(workspace, 'bin', name)
  await writeFile(path, '')
  await chmod(path, 0o755)
  return path
}

interface Call {
  readonly argv: readonly string[]
  readonly options: ProcessOptions
  /** The bytes of the plan file that was to be shown, and its mode. */
  readonly shown: Buffer
  readonly mode: number
}

/** A Terraform that shows each plan file as the same JSON, in small pieces. */
function fakeTerraform(json: string, result: Partial<ProcessResult> = {}): {run: RunProcess; calls: Call[]} {
  const calls: Call[] = []
  const run: RunProcess = async (argv, options = {}) => {
    const plan = argv.at(-1)!
    calls.push({argv, options, shown: readFileSync(plan), mode: statSync(plan).mode & 0o777})
    await options.readStdout?.(pieces(json))
    return {...ended, ...result}
  }
  return {run, calls}
}

async function* pieces(text: string): AsyncGenerator<Buffer> {
  const bytes = Buffer.from(text)
  for (let at = 0; at < bytes.length; at += 7) {
    await Promise.resolve()
    yield bytes.subarray(at, at + 7)
  }
}

const noProcess: RunProcess = () => Promise.reject(new Error('no process in this test'))

function guard(inputs: Record<string, string>, runProcess: RunProcess = noProcess, signal = new AbortController().signal) {
  return run(
    readPlanGuardInputs(name => inputs[name] ?? ''),
    {
      run: runProcess,
      environment,
      workspace,
      folder,
      info: message => log.push(message),
      now: () => new Date('2026-06-01T12:00:00Z'),
      signal
    }
  )
}

describe('mode guard, JSON', () => {
  it('judges the file, and gives the sha256 of what it judged', async () => {
    const result = await guard({plan: 'plan.json'})
    expect(result).toMatchObject({mode: 'guard', verdict: 'clean', planSha256: sha256(harmless), error: undefined})
    expect(result.plan?.judgement.counts.create).toBe(1)
  })

  it('takes the settings of the rules from the inputs', async () => {
    await writeFile(join(workspace, 'plan.json'), destroying)
    const plan = 'plan.json'
    expect((await guard({plan})).verdict).toBe('approve')
    expect((await guard({plan, protect: 'terraform_data.volume'})).verdict).toBe('deny')
    expect((await guard({plan, protect: 'terraform_data', 'protect-except': 'terraform_data.volume'})).verdict).toBe('approve')
    expect((await guard({plan, 'max-destroy': '0'})).verdict).toBe('deny')
    await writeFile(join(workspace, 'plan.json'), planJson([resourceChange('hcloud_volume.data', ['delete'])]))
    expect((await guard({plan})).verdict).toBe('deny')
    expect((await guard({plan, 'protect-defaults': 'false'})).verdict).toBe('approve')
  })

  it('says that planning failed, and still what was planned', async () => {
    const errored = planJson([resourceChange('hcloud_volume.data', ['delete'])], {errored: true, complete: false, applyable: false})
    await writeFile(join(workspace, 'plan.json'), errored)
    const result = await guard({plan: 'plan.json'})
    expect(result).toMatchObject({verdict: 'error', planSha256: sha256(errored), error: {code: 'errored'}})
    expect(result.plan?.judgement.destroys).toBe(1)
  })

  it.each([
    ['an empty file', '', 'empty'],
    ['a text plan', 'Terraform will perform the following actions:\n\nPlan: 0 to add, 0 to change, 0 to destroy.\n', 'text-plan'],
    ['half a plan', harmless.slice(0, -20), 'truncated'],
    ['two plans', harmless + harmless, 'trailing-data'],
    ['something behind it', `${harmless} x`, 'trailing-data'],
    ['a list', '[]', 'not-a-plan'],
    ['an unknown major version', harmless.replace('"1.2"', '"2.0"'), 'unsupported-version'],
    ['unknown actions', harmless.replace('"create"', '"destroy"'), 'unknown-action'],
    ['no actions', harmless.replace('"actions"', '"action"'), 'malformed-actions'],
    ['a change that is none', planJson([{address: 'a.b', mode: 'managed', type: 'a', name: 'b', change: null}]), 'no-change']
  ])('gives error for %s', async (_, text, code) => {
    await writeFile(join(workspace, 'plan.json'), text)
    const result = await guard({plan: 'plan.json'})
    expect(result).toMatchObject({
      verdict: 'error',
      error: {code, message: expect.stringMatching(/^\S[^\n]+$/)},
      plan: undefined
    })
  })

  it('says what is wrong with the path', async () => {
    await symlink('plan.json', join(workspace, 'link.json'))
    expect((await guard({plan: 'link.json'})).verdict).toBe('clean')
    expect((await guard({plan: 'none.json'})).error?.message).toContain(`there is no file "${join(workspace, 'none.json')}"`)
    expect((await guard({plan: 'plan.json/x'})).error?.message).toContain('there is no file')
    expect((await guard({plan: 'temp'})).error?.message).toContain(`"${join(workspace, 'temp')}" is not a file`)
  })

  it('ends with a cancel', async () => {
    const cancelled = AbortSignal.abort(new Error('cancelled'))
    await expect(guard({plan: 'plan.json'}, noProcess, cancelled)).rejects.toThrow('cancelled')
  })
})

describe('mode guard, plan file', () => {
  it('shows a private copy of it in the working directory, and removes the copy', async () => {
    const terraform = await addProgram('terraform')
    const {run: runProcess, calls} = fakeTerraform(destroying)
    const result = await guard({plan: 'change.tfplan', 'working-directory': 'infrastructure'}, runProcess)
    expect(result).toMatchObject({verdict: 'approve', planSha256: sha256(PLAN_FILE), error: undefined})
    expect(calls).toHaveLength(1)
    const {argv, options, shown, mode} = calls[0]!
    expect(argv).toEqual([terraform, 'show', '-json', join(folder, 'plan')])
    expect({shown, mode, cwd: options.cwd}).toEqual({shown: PLAN_FILE, mode: 0o600, cwd: join(workspace, 'infrastructure')})
    expect(options.env).toEqual({
      PATH: join(workspace, 'bin'),
      HOME: '/home/runner',
      TF_VAR_a: 'b',
      GITHUB_REPOSITORY: 'lvs/lvs-cloud',
      GITHUB_RUN_ID: '1',
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      CHECKPOINT_DISABLE: '1'
    })
    expect(readdirSync(folder)).toEqual([])
  })

  it('judges and names the bytes that were there first, when the file is changed meanwhile', async () => {
    await addProgram('terraform')
    const shown: Buffer[] = []
    const runProcess: RunProcess = async (argv, options = {}) => {
      await writeFile(join(workspace, 'other'), 'PK another plan')
      await rename(join(workspace, 'other'), join(workspace, 'change.tfplan'))
      shown.push(readFileSync(argv.at(-1)!))
      await options.readStdout?.(pieces(harmless))
      return ended
    }
    const result = await guard({plan: 'change.tfplan'}, runProcess)
    expect({shown, digest: result.planSha256}).toEqual({shown: [PLAN_FILE], digest: sha256(PLAN_FILE)})
    const verified = await guard({mode: 'verify', plan: 'change.tfplan', 'plan-sha256': result.planSha256})
    expect(verified).toMatchObject({verdict: 'error', error: {code: 'changed'}})
  })

  it.each([
    [['terraform', 'tofu'], 'auto', 'terraform'],
    [['tofu'], 'auto', 'tofu'],
    [['terraform', 'tofu'], 'tofu', 'tofu'],
    [['own-terraform'], 'bin/own-terraform', 'own-terraform']
  ])('of %j, binary %s takes %s', async (programs, binary, expected) => {
    for (const name of programs) await addProgram(name)
    const {run: runProcess, calls} = fakeTerraform(harmless)
    expect((await guard({plan: 'change.tfplan', binary}, runProcess)).verdict).toBe('clean')
    expect(calls[0]!.argv[0]).toBe(join(workspace, 'bin', expected))
  })

  it.each([
    ['auto', 'there is no terraform and no tofu on PATH'],
    ['tofu', 'there is no tofu on PATH'],
    ['packer', '"packer" is not one of auto, terraform and tofu'],
    ['./bin/none', 'there is no program'],
    // A folder and a file that nobody may run are no programs.
    ['./bin', 'there is no program'],
    ['./plan.json', 'there is no program']
  ])('says that it cannot be shown with binary %s: %s', async (binary, message) => {
    const result = await guard({plan: 'change.tfplan', binary})
    expect(result).toMatchObject({verdict: 'error', error: {code: 'unreadable', message: expect.stringContaining(message)}})
    expect(existsSync(join(folder, 'plan'))).toBe(false)
  })

  it('says why the program failed, also when what it printed was no plan', async () => {
    await addProgram('terraform')
    const failing: RunProcess = () => Promise.resolve({...ended, exitCode: 1, stderr: 'Error: Failed to read plan\nInvalid zip\n'})
    const {error} = await guard({plan: 'change.tfplan'}, failing)
    expect(error?.message).toMatch(
      /^The plan file could not be shown\. terraform ended with status 1: Error: Failed to read plan \| Invalid zip/
    )
    const hanging: RunProcess = () => Promise.resolve({...ended, exitCode: null, timedOut: true})
    expect((await guard({plan: 'change.tfplan'}, hanging)).error?.message).toContain('terraform did not end within 15 min')
  })

  it('gives error for a program that ends well and prints nothing, or half a plan', async () => {
    await addProgram('terraform')
    for (const [json, code] of [
      ['', 'empty'],
      [harmless.slice(0, 100), 'truncated']
    ] as const) {
      expect(await guard({plan: 'change.tfplan'}, fakeTerraform(json).run)).toMatchObject({verdict: 'error', error: {code}})
    }
    expect((await guard({plan: 'change.tfplan'}, () => Promise.resolve(ended))).verdict).toBe('error')
    expect(readdirSync(folder)).toEqual([])
  })

  it('gives error, with its stack in the log, for what nobody expected', async () => {
    await addProgram('terraform')
    const broken: RunProcess = () => Promise.reject(new TypeError('broken'))
    expect(await guard({plan: 'change.tfplan'}, broken)).toMatchObject({verdict: 'error', error: {code: 'unreadable', message: 'broken'}})
    expect(log.join('\n')).toMatch(/TypeError: broken\n +at /)
  })

  it('ends with a cancel, and leaves no copy', async () => {
    await addProgram('terraform')
    const cancellation = new AbortController()
    const cancelled: RunProcess = () => {
      cancellation.abort(new Error('cancelled'))
      return Promise.reject(new Error('ended by a signal'))
    }
    await expect(guard({plan: 'change.tfplan'}, cancelled, cancellation.signal)).rejects.toThrow('cancelled')
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('mode verify', () => {
  const verify = (plan: string, digest: string) => guard({mode: 'verify', plan, 'plan-sha256': digest})

  it.each([
    ['a plan file', 'change.tfplan', PLAN_FILE],
    ['JSON', 'plan.json', Buffer.from(harmless)]
  ])('knows %s again, and starts no program', async (_, plan, bytes) => {
    expect(await verify(plan, sha256(bytes))).toEqual({
      mode: 'verify',
      verdict: 'clean',
      planSha256: sha256(bytes),
      fingerprint: '',
      error: undefined,
      plan: undefined,
      file: ''
    })
  })

  it('fails for a file in which one byte changed, and says that nothing may be applied', async () => {
    const changed = Buffer.from(PLAN_FILE)
    changed[changed.length - 1]! ^= 1
    await writeFile(join(workspace, 'change.tfplan'), changed)
    const {verdict, planSha256, error} = await verify('change.tfplan', sha256(PLAN_FILE))
    expect({verdict, planSha256}).toEqual({verdict: 'error', planSha256: sha256(changed)})
    expect(error).toEqual({
      code: 'changed',
      message: `The plan file changed after it was judged: its sha256 is ${sha256(changed)}, and ${sha256(PLAN_FILE)} was judged. Nothing may be applied.`,
      details: []
    })
  })

  const KEY = 'a key of more than sixteen characters'
  const twoThings = planJson([resourceChange('example_thing.one', ['create']), resourceChange('example_thing.two', ['update'])])

  async function judgedBefore(json: string, key = KEY) {
    await writeFile(join(workspace, 'judged.json'), json)
    const result = await guard({plan: 'judged.json', 'fingerprint-key': key})
    await writeReports(result, workspace)
    return {fingerprint: result.fingerprint, 'fingerprint-key': key}
  }

  it('knows a fresh plan again by its fingerprint, though the file is another one', async () => {
    const given = await judgedBefore(harmless)
    await writeFile(join(workspace, 'plan.json'), JSON.stringify({...JSON.parse(harmless), timestamp: '2026-06-01T12:00:00Z'}))
    const result = await guard({mode: 'verify', plan: 'plan.json', 'plan-sha256': sha256(harmless), ...given})
    expect(result).toMatchObject({verdict: 'clean', fingerprint: given.fingerprint})
    expect(result.planSha256).not.toBe(sha256(harmless))
  })

  it('fails for a fresh plan that would do something else, and says what', async () => {
    const given = await judgedBefore(twoThings)
    await writeFile(
      join(workspace, 'plan.json'),
      planJson([resourceChange('example_thing.one', ['delete']), resourceChange('example_thing.three', ['create'])])
    )
    const {verdict, error} = await guard({mode: 'verify', plan: 'plan.json', judged: 'report.json', ...given})
    expect({verdict, code: error?.code}).toEqual({verdict: 'error', code: 'changed'})
    expect(error?.message).toContain('Nothing may be applied.')
    expect(error?.details).toEqual([
      'example_thing.one was create, and is delete now',
      'example_thing.three was not in the plan: create',
      'example_thing.two is no longer in the plan: it was update'
    ])
  })

  it('fails for another key, and for a fresh plan that is none', async () => {
    const given = await judgedBefore(harmless)
    const other = {...given, 'fingerprint-key': 'another key of some length'}
    expect(await guard({mode: 'verify', plan: 'plan.json', ...other})).toMatchObject({verdict: 'error', error: {code: 'changed'}})
    await writeFile(join(workspace, 'plan.json'), '')
    expect(await guard({mode: 'verify', plan: 'plan.json', ...given})).toMatchObject({verdict: 'error', error: {code: 'empty'}})
  })

  it('fails for a file that is gone or empty', async () => {
    expect(await verify('none', sha256(PLAN_FILE))).toMatchObject({verdict: 'error', error: {code: 'unreadable'}})
    await writeFile(join(workspace, 'change.tfplan'), '')
    expect(await verify('change.tfplan', sha256(PLAN_FILE))).toMatchObject({verdict: 'error', error: {code: 'changed'}})
  })
})

describe('modes seal and open', () => {
  const key = {'seal-key': 'a key of more than sixteen characters'}
  const digest = {'plan-sha256': sha256(PLAN_FILE)}
  const seal = (more: Record<string, string> = {}) => guard({mode: 'seal', plan: 'change.tfplan', ...key, ...more})
  const openPlan = (plan: string, more: Record<string, string> = {}) => guard({mode: 'open', plan, ...key, ...digest, ...more})

  it('take a plan file to another job: sealed it is not readable, opened it is the same', async () => {
    const sealed = await seal(digest)
    expect(sealed).toMatchObject({verdict: 'clean', planSha256: sha256(PLAN_FILE), file: join(folder, 'plan.sealed')})
    expect(readFileSync(sealed.file).includes('a plan file')).toBe(false)
    const opened = await openPlan(sealed.file)
    expect(opened).toMatchObject({verdict: 'clean', planSha256: sha256(PLAN_FILE)})
    expect(readFileSync(opened.file).equals(PLAN_FILE)).toBe(true)
    expect([sealed.file, opened.file].map(file => statSync(file).mode & 0o777)).toEqual([0o600, 0o600])
  })

  it('seal no other plan than the one that was judged', async () => {
    const {verdict, error, file} = await seal({'plan-sha256': sha256('another')})
    expect({verdict, file}).toEqual({verdict: 'error', file: ''})
    expect(error?.message).toContain('Nothing was sealed.')
    expect(readdirSync(folder)).toEqual([])
  })

  it.each<readonly [string, Record<string, string>, Record<string, string>]>([
    ['with another key', {'seal-key': 'another key of some length'}, {}],
    ['for another plan', {'plan-sha256': sha256('another')}, {}],
    ['in another run', {}, {GITHUB_RUN_ID: '2'}],
    ['in another repository', {}, {GITHUB_REPOSITORY: 'stranger/cloud'}],
    ['where nobody says in which run', {}, {GITHUB_RUN_ID: ''}]
  ])('do not open %s', async (_, more, other) => {
    const sealed = await seal()
    Object.assign(environment, other)
    const result = await openPlan(sealed.file, more)
    expect(result).toMatchObject({verdict: 'error', file: '', planSha256: ''})
    expect(readdirSync(folder)).toEqual(['plan.sealed'])
  })

  it('do not open a file in which one bit changed', async () => {
    const {file} = await seal()
    const bytes = readFileSync(file)
    bytes[bytes.length - 20]! ^= 1
    await writeFile(file, bytes)
    expect(await openPlan(file)).toMatchObject({verdict: 'error', error: {code: 'sealing'}})
    expect(readdirSync(folder)).toEqual(['plan.sealed'])
  })
})

describe('the folder', () => {
  it('is for this user only, and goes with everything in it', async () => {
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    await writeFile(join(folder, 'plan'), 'x')
    await removeFolder(folder)
    expect(existsSync(folder)).toBe(false)
    await removeFolder(folder)
  })
})
