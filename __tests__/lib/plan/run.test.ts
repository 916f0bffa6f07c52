import {describe, expect, it} from '@jest/globals'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {chmod, rename, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {removePrivateFolder} from '../../../lib/action/private-folder.ts'
import type {ProcessOptions, ProcessResult, RunProcess} from '../../../lib/action/process.ts'
import {verifyRequest} from '../../../lib/plan/request.ts'
import {planJson, resourceChange} from './build-plans.ts'
import {harmless, noProcess, PLAN_FILE, sha256, Stage} from './stage.ts'

const destroying = planJson([resourceChange('terraform_data.volume', ['delete'])])
const ended: ProcessResult = {exitCode: 0, signal: null, timedOut: false, stdout: '', stderr: ''}
const stage = new Stage()

async function addProgram(name: string): Promise<string> {
  const path = join(stage.workspace, 'bin', name)
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

describe('mode guard, JSON', () => {
  it('judges the file, and gives the sha256 of what it judged', async () => {
    const result = await stage.guard({plan: 'plan.json'})
    expect(result).toMatchObject({mode: 'guard', verdict: 'clean', planSha256: sha256(harmless), problem: undefined})
    expect(result.plan?.judgement.counts.create).toBe(1)
  })

  it('takes the settings of the rules from the request', async () => {
    await writeFile(join(stage.workspace, 'plan.json'), destroying)
    const plan = 'plan.json'
    expect((await stage.guard({plan})).verdict).toBe('approve')
    expect((await stage.guard({plan, protect: ['terraform_data.volume']})).verdict).toBe('deny')
    expect((await stage.guard({plan, protect: ['terraform_data'], protectExcept: ['terraform_data.volume']})).verdict).toBe('approve')
    expect((await stage.guard({plan, maxDestroy: 0})).verdict).toBe('deny')
    await writeFile(join(stage.workspace, 'plan.json'), planJson([resourceChange('hcloud_volume.data', ['delete'])]))
    expect((await stage.guard({plan})).verdict).toBe('deny')
    expect((await stage.guard({plan, protectDefaults: false})).verdict).toBe('approve')
  })

  it('says that planning failed, and still what was planned', async () => {
    const errored = planJson([resourceChange('hcloud_volume.data', ['delete'])], {errored: true, complete: false, applyable: false})
    await writeFile(join(stage.workspace, 'plan.json'), errored)
    const result = await stage.guard({plan: 'plan.json'})
    expect(result).toMatchObject({verdict: 'error', planSha256: sha256(errored), problem: {code: 'errored'}})
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
    await writeFile(join(stage.workspace, 'plan.json'), text)
    const result = await stage.guard({plan: 'plan.json'})
    expect(result).toMatchObject({
      verdict: 'error',
      problem: {code: 'not-understood', reading: {code, message: expect.stringMatching(/^\S[^\n]+$/)}},
      plan: undefined
    })
  })

  it('says what is wrong with the path', async () => {
    await symlink('plan.json', join(stage.workspace, 'link.json'))
    expect((await stage.guard({plan: 'link.json'})).verdict).toBe('clean')
    const trouble = async (plan: string) => (await stage.guard({plan})).problem
    expect(await trouble('none.json')).toEqual({code: 'no-file', path: join(stage.workspace, 'none.json'), why: 'missing'})
    expect(await trouble('plan.json/x')).toMatchObject({code: 'no-file', why: 'missing'})
    expect(await trouble('temp')).toEqual({code: 'no-file', path: join(stage.workspace, 'temp'), why: 'not-a-file'})
  })

  it('ends with a cancel', async () => {
    const cancelled = AbortSignal.abort(new Error('cancelled'))
    await expect(stage.guard({plan: 'plan.json'}, noProcess, cancelled)).rejects.toThrow('cancelled')
  })
})

describe('mode guard, plan file', () => {
  it('shows a private copy of it in the working directory, and removes the copy', async () => {
    const terraform = await addProgram('terraform')
    const {run: runProcess, calls} = fakeTerraform(destroying)
    const result = await stage.guard({plan: 'change.tfplan', workingDirectory: 'infrastructure'}, runProcess)
    expect(result).toMatchObject({verdict: 'approve', planSha256: sha256(PLAN_FILE), problem: undefined})
    expect(calls).toHaveLength(1)
    const {argv, options, shown, mode} = calls[0]!
    expect(argv).toEqual([terraform, 'show', '-json', '-no-color', join(stage.folder, 'plan')])
    expect({shown, mode, cwd: options.cwd}).toEqual({shown: PLAN_FILE, mode: 0o600, cwd: join(stage.workspace, 'infrastructure')})
    expect(options.env).toEqual({
      PATH: join(stage.workspace, 'bin'),
      HOME: '/home/runner',
      TF_VAR_a: 'b',
      GITHUB_REPOSITORY: 'lvs/lvs-cloud',
      GITHUB_RUN_ID: '1',
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      CHECKPOINT_DISABLE: '1'
    })
    expect(readdirSync(stage.folder)).toEqual([])
  })

  it('judges and names the bytes that were there first, when the file is changed meanwhile', async () => {
    await addProgram('terraform')
    const shown: Buffer[] = []
    const runProcess: RunProcess = async (argv, options = {}) => {
      await writeFile(join(stage.workspace, 'other'), 'PK another plan')
      await rename(join(stage.workspace, 'other'), join(stage.workspace, 'change.tfplan'))
      shown.push(readFileSync(argv.at(-1)!))
      await options.readStdout?.(pieces(harmless))
      return ended
    }
    const result = await stage.guard({plan: 'change.tfplan'}, runProcess)
    expect({shown, digest: result.planSha256}).toEqual({shown: [PLAN_FILE], digest: sha256(PLAN_FILE)})
    const verified = await stage.run(
      verifyRequest({plan: 'change.tfplan', judgedAs: {planSha256: result.planSha256, fingerprint: undefined}})
    )
    expect(verified).toMatchObject({verdict: 'error', problem: {code: 'changed', by: 'file'}})
  })

  it.each([
    [['terraform', 'tofu'], 'auto', 'terraform'],
    [['tofu'], 'auto', 'tofu'],
    [['terraform', 'tofu'], 'tofu', 'tofu'],
    [['own-terraform'], 'bin/own-terraform', 'own-terraform']
  ])('of %j, binary %s takes %s', async (programs, binary, expected) => {
    for (const name of programs) await addProgram(name)
    const {run: runProcess, calls} = fakeTerraform(harmless)
    expect((await stage.guard({plan: 'change.tfplan', binary}, runProcess)).verdict).toBe('clean')
    expect(calls[0]!.argv[0]).toBe(join(stage.workspace, 'bin', expected))
  })

  it.each([
    ['auto', {code: 'not-on-path', names: ['terraform', 'tofu']}],
    ['tofu', {code: 'not-on-path', names: ['tofu']}],
    ['packer', {code: 'unknown-binary', binary: 'packer'}],
    ['./bin/none', {code: 'no-program'}],
    // A folder and a file that nobody may run are no programs.
    ['./bin', {code: 'no-program'}],
    ['./plan.json', {code: 'no-program'}]
  ])('says that it cannot be shown with binary %s: %j', async (binary, terraform) => {
    const result = await stage.guard({plan: 'change.tfplan', binary})
    expect(result).toMatchObject({verdict: 'error', problem: {code: 'terraform', terraform}})
    expect(existsSync(join(stage.folder, 'plan'))).toBe(false)
  })

  it('says why the program failed, also when what it printed was no plan', async () => {
    await addProgram('terraform')
    const failing: RunProcess = () =>
      Promise.resolve({...ended, exitCode: 1, stderr: '╷\n│ Error: Failed to read plan: S3cret\n│ Invalid zip\n'})
    const ending = async (runProcess: RunProcess) => {
      const {problem} = await stage.guard({plan: 'change.tfplan'}, runProcess)
      return problem?.code === 'terraform' && problem.terraform.code === 'show-failed'
        ? [problem.terraform.ending, problem.terraform.said]
        : problem
    }
    expect(await ending(failing)).toEqual(['terraform exited with status 1.', 'Failed to read plan'])
    const hanging: RunProcess = () => Promise.resolve({...ended, exitCode: null, timedOut: true})
    expect(await ending(hanging)).toEqual(['terraform did not finish within 15 min.', ''])
    const colourful: RunProcess = () => Promise.resolve({...ended, exitCode: 1, stderr: '\u001b[1;31mError:\u001b[0m no'})
    expect(await ending(colourful)).toEqual(['terraform exited with status 1.', 'no'])
  })

  it('says that the working directory is not there, and starts no program', async () => {
    await addProgram('terraform')
    const result = await stage.guard({plan: 'change.tfplan', workingDirectory: 'nowhere'})
    const terraform = {code: 'no-folder', folder: join(stage.workspace, 'nowhere')}
    expect(result).toMatchObject({verdict: 'error', problem: {code: 'terraform', terraform}})
  })

  it('gives error for a program that ends well and prints nothing, or half a plan', async () => {
    await addProgram('terraform')
    for (const [json, code] of [
      ['', 'empty'],
      [harmless.slice(0, 100), 'truncated']
    ] as const) {
      expect(await stage.guard({plan: 'change.tfplan'}, fakeTerraform(json).run)).toMatchObject({
        verdict: 'error',
        problem: {code: 'not-understood', reading: {code}}
      })
    }
    expect((await stage.guard({plan: 'change.tfplan'}, () => Promise.resolve(ended))).verdict).toBe('error')
    expect(readdirSync(stage.folder)).toEqual([])
  })

  it('gives error, with its stack in the log, for what nobody expected', async () => {
    await addProgram('terraform')
    const broken: RunProcess = () => Promise.reject(new TypeError('broken'))
    expect(await stage.guard({plan: 'change.tfplan'}, broken)).toMatchObject({
      verdict: 'error',
      problem: {code: 'other', message: 'broken'}
    })
    expect(stage.log.join('\n')).toMatch(/TypeError: broken\n +at /)
    await stage.guard({plan: 'change.tfplan'}, () => Promise.reject(new TypeError('broken\n::stop-commands::x')))
    expect(stage.log.join('\n')).not.toMatch(/^\s*::/m)
  })

  it('ends with a cancel, and leaves no copy', async () => {
    await addProgram('terraform')
    const cancellation = new AbortController()
    const cancelled: RunProcess = () => {
      cancellation.abort(new Error('cancelled'))
      return Promise.reject(new Error('ended by a signal'))
    }
    await expect(stage.guard({plan: 'change.tfplan'}, cancelled, cancellation.signal)).rejects.toThrow('cancelled')
    expect(readdirSync(stage.folder)).toEqual([])
  })
})

describe('the folder', () => {
  it('is for this user only, and goes with everything in it', async () => {
    expect(statSync(stage.folder).mode & 0o777).toBe(0o700)
    await writeFile(join(stage.folder, 'plan'), 'x')
    await removePrivateFolder(stage.folder)
    expect(existsSync(stage.folder)).toBe(false)
    await removePrivateFolder(stage.folder)
  })
})
