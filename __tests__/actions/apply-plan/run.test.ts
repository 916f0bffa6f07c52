import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {existsSync, readdirSync, writeFileSync} from 'node:fs'
import {writeFile} from 'node:fs/promises'
import {join} from 'node:path'
import {ActionError, CancelledError} from '../../../lib/action/errors.ts'
import {TerraformError} from '../../../lib/terraform/errors.ts'
import type {StartLasting} from '../../../lib/terraform/lasting-process.ts'
import {FAILED, fakeTerraform, noProgram, OK} from './fake-terraform.ts'
import {apply, clear, PLAN, setting, setUp, STATE} from './run-setting.ts'
import {streamText} from '../../lib/terraform/streams.ts'

beforeEach(setUp)
afterEach(clear)

describe('run', () => {
  it('applies a private copy of the plan, in the working directory, with a clean environment', async () => {
    const {start, starts} = fakeTerraform(streamText('applied'), OK)
    expect(await apply(start)).toMatchObject({result: 'applied', reason: undefined, state: {kind: 'saved'}})
    expect(starts).toHaveLength(1)
    const {argv, options, plan, mode} = starts[0]!
    expect(argv).toEqual([
      join(setting.workspace, 'bin', 'terraform'),
      'apply',
      '-json',
      '-no-color',
      '-input=false',
      join(setting.folder, 'plan')
    ])
    expect(options.cwd).toBe(join(setting.workspace, 'infrastructure'))
    expect(options.env).toEqual({
      PATH: join(setting.workspace, 'bin'),
      HOME: '/home/runner',
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      CHECKPOINT_DISABLE: '1'
    })
    expect([plan.equals(PLAN), mode]).toEqual([true, 0o600])
    expect(setting.log).toContain('create terraform_data.second: done after 0 s')
    expect(readdirSync(setting.folder)).toEqual([])
  })

  it.each([
    [
      'another plan',
      {'plan-sha256': 'a'.repeat(64)},
      /^The plan file is not the one that was judged: its sha256 is [0-9a-f]{64}, not a{64}\./
    ],
    ['no plan', {plan: 'nothing.tfplan'}, /^Input "plan": there is no file/],
    ['a plan that is a folder', {plan: 'infrastructure'}, /^Input "plan": ".*" is not a file\./],
    ['no working directory', {'working-directory': 'nothing'}, /^Input "working-directory": there is no folder/],
    ['no program', {binary: 'tofu'}, /there is no tofu on PATH/],
    ['JSON', {plan: 'plan.json'}, /^Input "plan": the file is not a plan file\./]
  ])('starts nothing with %s', async (_, given, reason) => {
    await writeFile(join(setting.workspace, 'plan.json'), '{}')
    const result = await apply(noProgram, given)
    expect(result).toMatchObject({result: 'not-applied', reason: expect.stringMatching(reason)})
    expect(readdirSync(setting.folder)).toEqual([])
  })

  it.each(['errored.tfstate', 'errored.tfstate.sealed'])('starts nothing over an %s of an earlier apply', async name => {
    await writeFile(join(setting.workspace, 'infrastructure', name), '{}')
    const result = await apply(noProgram)
    expect(result).toMatchObject({result: 'not-applied', reason: expect.stringContaining('the state of an earlier apply was not saved')})
    expect(existsSync(join(setting.workspace, 'infrastructure', name))).toBe(true)
    expect(setting.pushes).toBe(0)
  })

  it('starts nothing once the run is cancelled', async () => {
    setting.cancellation.abort(new CancelledError())
    expect(await apply(noProgram)).toMatchObject({result: 'not-applied', reason: 'The run was cancelled before it began.'})
  })

  it('has applied nothing when the program cannot be started', async () => {
    const start: StartLasting = () => Promise.reject(new ActionError('The program does not run.'))
    expect(await apply(start)).toMatchObject({result: 'not-applied', reason: 'The program does not run.'})
    expect(readdirSync(setting.folder)).toEqual([])
  })

  it('says in its own words why the program cannot be started', async () => {
    const problem = {code: 'not-started', program: '/bin/tf', folder: '/infra', reason: 'spawn /bin/tf ENOENT'} as const
    const reason = 'The program "/bin/tf" cannot run in "/infra": spawn /bin/tf ENOENT.'
    expect(await apply(() => Promise.reject(new TerraformError(problem)))).toMatchObject({result: 'not-applied', reason})
    expect(setting.log.join('\n')).not.toMatch(/^\s*at /m)
  })

  it('takes no good end from a program that is no Terraform', async () => {
    const {start} = fakeTerraform('', OK)
    expect(await apply(start)).toMatchObject({result: 'partly-applied'})
  })

  it('pushes a state that Terraform left', async () => {
    const {start} = fakeTerraform(streamText('state-not-saved'), FAILED)
    const leaving: StartLasting = (argv, options) => {
      writeFileSync(join(options.cwd, 'errored.tfstate'), STATE)
      return start(argv, options)
    }
    expect(await apply(leaving)).toMatchObject({result: 'partly-applied', state: {kind: 'pushed', tries: 1}})
    expect(setting.pushes).toBe(1)
  })

  it('reads what is wrong before JSON is spoken from standard error', async () => {
    const start: StartLasting = (_, {stdout, stderr}) => {
      writeFileSync(stdout, '')
      writeFileSync(stderr, '╷\n│ Error: Unsupported argument\n│ a-value\n╵\n{"type":"apply_start"}\n')
      return Promise.resolve({pid: 4_000_000, ended: Promise.resolve(FAILED), interrupt: () => undefined, release: () => undefined})
    }
    expect(await apply(start)).toMatchObject({result: 'not-applied', reason: 'Unsupported argument.'})
    expect(setting.log.join('\n')).not.toContain('a-value')
  })
})
