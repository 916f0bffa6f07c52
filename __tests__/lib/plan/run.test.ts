import {describe, expect, it} from '@jest/globals'
import {existsSync, readdirSync, readFileSync, statSync} from 'node:fs'
import {chmod, rename, symlink, writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {removePrivateFolder} from '../../../lib/action/private-folder.ts'
import type {ProcessOptions, ProcessResult, RunProcess} from '../../../lib/action/process.ts'
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
    const result = await stage.step({plan: 'plan.json'})
    expect(result).toMatchObject({mode: 'guard', verdict: 'clean', planSha256: sha256(harmless), error: undefined})
    expect(result.plan?.judgement.counts.create).toBe(1)
  })

  it('takes the settings of the rules from the inputs', async () => {
    await writeFile(join(stage.workspace, 'plan.json'), destroying)
    const plan = 'plan.json'
    expect((await stage.step({plan})).verdict).toBe('approve')
    expect((await stage.step({plan, protect: 'terraform_data.volume'})).verdict).toBe('deny')
    expect((await stage.step({plan, protect: 'terraform_data', 'protect-except': 'terraform_data.volume'})).verdict).toBe('approve')
    expect((await stage.step({plan, 'max-destroy': '0'})).verdict).toBe('deny')
    await writeFile(join(stage.workspace, 'plan.json'), planJson([resourceChange('hcloud_volume.data', ['delete'])]))
    expect((await stage.step({plan})).verdict).toBe('deny')
    expect((await stage.step({plan, 'protect-defaults': 'false'})).verdict).toBe('approve')
  })

  it('says that planning failed, and still what was planned', async () => {
    const errored = planJson([resourceChange('hcloud_volume.data', ['delete'])], {errored: true, complete: false, applyable: false})
    await writeFile(join(stage.workspace, 'plan.json'), errored)
    const result = await stage.step({plan: 'plan.json'})
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
    await writeFile(join(stage.workspace, 'plan.json'), text)
    const result = await stage.step({plan: 'plan.json'})
    expect(result).toMatchObject({
      verdict: 'error',
      error: {code, message: expect.stringMatching(/^\S[^\n]+$/)},
      plan: undefined
    })
  })

  it('says what is wrong with the path', async () => {
    await symlink('plan.json', join(stage.workspace, 'link.json'))
    expect((await stage.step({plan: 'link.json'})).verdict).toBe('clean')
    expect((await stage.step({plan: 'none.json'})).error?.message).toContain(`there is no file "${join(stage.workspace, 'none.json')}"`)
    expect((await stage.step({plan: 'plan.json/x'})).error?.message).toContain('there is no file')
    expect((await stage.step({plan: 'temp'})).error?.message).toContain(`"${join(stage.workspace, 'temp')}" is not a file`)
  })

  it('ends with a cancel', async () => {
    const cancelled = AbortSignal.abort(new Error('cancelled'))
    await expect(stage.step({plan: 'plan.json'}, noProcess, cancelled)).rejects.toThrow('cancelled')
  })
})

describe('mode guard, plan file', () => {
  it('shows a private copy of it in the working directory, and removes the copy', async () => {
    const terraform = await addProgram('terraform')
    const {run: runProcess, calls} = fakeTerraform(destroying)
    const result = await stage.step({plan: 'change.tfplan', 'working-directory': 'infrastructure'}, runProcess)
    expect(result).toMatchObject({verdict: 'approve', planSha256: sha256(PLAN_FILE), error: undefined})
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
    const result = await stage.step({plan: 'change.tfplan'}, runProcess)
    expect({shown, digest: result.planSha256}).toEqual({shown: [PLAN_FILE], digest: sha256(PLAN_FILE)})
    const verified = await stage.step({mode: 'verify', plan: 'change.tfplan', 'plan-sha256': result.planSha256})
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
    expect((await stage.step({plan: 'change.tfplan', binary}, runProcess)).verdict).toBe('clean')
    expect(calls[0]!.argv[0]).toBe(join(stage.workspace, 'bin', expected))
  })

  it.each([
    ['auto', 'there is no terraform and no tofu on PATH'],
    ['tofu', 'there is no tofu on PATH'],
    ['packer', '"packer" is not one of auto, terraform and tofu'],
    ['./bin/none', 'there is no program'],
    // A stage.folder and a file that nobody may run are no programs.
    ['./bin', 'there is no program'],
    ['./plan.json', 'there is no program']
  ])('says that it cannot be shown with binary %s: %s', async (binary, message) => {
    const result = await stage.step({plan: 'change.tfplan', binary})
    expect(result).toMatchObject({verdict: 'error', error: {code: 'unreadable', message: expect.stringContaining(message)}})
    expect(existsSync(join(stage.folder, 'plan'))).toBe(false)
  })

  it('says why the program failed, also when what it printed was no plan', async () => {
    await addProgram('terraform')
    const failing: RunProcess = () => Promise.resolve({...ended, exitCode: 1, stderr: 'Error: Failed to read plan\nInvalid zip\n'})
    const {error} = await stage.step({plan: 'change.tfplan'}, failing)
    expect(error?.message).toMatch(
      /^The plan file could not be shown\. terraform ended with status 1: Error: Failed to read plan \| Invalid zip/
    )
    const hanging: RunProcess = () => Promise.resolve({...ended, exitCode: null, timedOut: true})
    expect((await stage.step({plan: 'change.tfplan'}, hanging)).error?.message).toContain('terraform did not end within 15 min')
  })

  it('gives error for a program that ends well and prints nothing, or half a plan', async () => {
    await addProgram('terraform')
    for (const [json, code] of [
      ['', 'empty'],
      [harmless.slice(0, 100), 'truncated']
    ] as const) {
      expect(await stage.step({plan: 'change.tfplan'}, fakeTerraform(json).run)).toMatchObject({verdict: 'error', error: {code}})
    }
    expect((await stage.step({plan: 'change.tfplan'}, () => Promise.resolve(ended))).verdict).toBe('error')
    expect(readdirSync(stage.folder)).toEqual([])
  })

  it('gives error, with its stack in the stage.log, for what nobody expected', async () => {
    await addProgram('terraform')
    const broken: RunProcess = () => Promise.reject(new TypeError('broken'))
    expect(await stage.step({plan: 'change.tfplan'}, broken)).toMatchObject({
      verdict: 'error',
      error: {code: 'unreadable', message: 'broken'}
    })
    expect(stage.log.join('\n')).toMatch(/TypeError: broken\n +at /)
    await stage.step({plan: 'change.tfplan'}, () => Promise.reject(new TypeError('broken\n::stop-commands::x')))
    expect(stage.log.join('\n')).not.toMatch(/^\s*::/m)
  })

  it('ends with a cancel, and leaves no copy', async () => {
    await addProgram('terraform')
    const cancellation = new AbortController()
    const cancelled: RunProcess = () => {
      cancellation.abort(new Error('cancelled'))
      return Promise.reject(new Error('ended by a signal'))
    }
    await expect(stage.step({plan: 'change.tfplan'}, cancelled, cancellation.signal)).rejects.toThrow('cancelled')
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
