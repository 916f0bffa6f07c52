import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {createHash} from 'node:crypto'
import {appendFileSync, existsSync, readdirSync, writeFileSync} from 'node:fs'
import {chmod, mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {finish} from '../../../actions/apply-plan/finish.ts'
import {readApplyPlanInputs} from '../../../actions/apply-plan/inputs.ts'
import {savePending} from '../../../actions/apply-plan/pending.ts'
import {run, type ApplyPlanDependencies} from '../../../actions/apply-plan/run.ts'
import {ActionError, CancelledError} from '../../../lib/errors.ts'
import type {StartLasting} from '../../../lib/lasting-process.ts'
import {createPrivateFolder} from '../../../lib/private-folder.ts'
import {FAILED, fakeTerraform, noProgram, OK, type Start} from './fake-terraform.ts'
import {streamLines, streamText} from './streams.ts'

const STATE = '{"serial":1,"lineage":"ours"}'
/** What a plan file begins with; Terraform is a fake here and does not mind the rest. */
const PLAN = Buffer.from('PK\u0003\u0004 a plan file')
const SHA256 = createHash('sha256').update(PLAN).digest('hex')

let workspace: string
let folder: string
let log: string[]
let pushes: number
let cancellation: AbortController

beforeEach(async () => {
  workspace = await mkdtemp(join(tmpdir(), 'fairway-test-'))
  for (const name of ['temp', 'bin', 'infrastructure']) await mkdir(join(workspace, name))
  folder = await createPrivateFolder('apply-plan', join(workspace, 'temp'))
  await writeFile(join(workspace, 'change.tfplan'), PLAN)
  await writeFile(join(workspace, 'bin', 'terraform'), '')
  await chmod(join(workspace, 'bin', 'terraform'), 0o755)
  log = []
  pushes = 0
  cancellation = new AbortController()
})
afterEach(() => rm(workspace, {recursive: true}))

const dependencies = (start: StartLasting): ApplyPlanDependencies => ({
  start,
  run: argv => {
    if (argv.includes('push')) pushes++
    return Promise.resolve({exitCode: 0, signal: null, timedOut: false, stdout: '', stderr: ''})
  },
  environment: {
    PATH: join(workspace, 'bin'),
    HOME: '/home/runner',
    TF_LOG: 'trace',
    TF_CLI_ARGS_apply: '-auto-approve',
    'INPUT_SEAL-KEY': 'k'
  },
  workspace,
  folder,
  seal: undefined,
  createKeep: () => createPrivateFolder('errored-state', join(workspace, 'temp')),
  sleep: () => Promise.resolve(),
  info: line => log.push(line),
  signal: cancellation.signal,
  patience: 50
})

const apply = (start: StartLasting, given: Record<string, string> = {}) => {
  const inputs: Record<string, string> = {plan: 'change.tfplan', 'plan-sha256': SHA256, 'working-directory': 'infrastructure', ...given}
  return run(
    readApplyPlanInputs(name => inputs[name] ?? ''),
    dependencies(start)
  )
}

describe('run', () => {
  it('applies a private copy of the plan, in the working directory, with a clean environment', async () => {
    const {start, starts} = fakeTerraform(streamText('applied'), OK)
    expect(await apply(start)).toMatchObject({result: 'applied', reason: undefined, state: {kind: 'saved'}})
    expect(starts).toHaveLength(1)
    const {argv, options, plan, mode} = starts[0]!
    expect(argv).toEqual([join(workspace, 'bin', 'terraform'), 'apply', '-json', '-no-color', '-input=false', join(folder, 'plan')])
    expect(options.cwd).toBe(join(workspace, 'infrastructure'))
    expect(options.env).toEqual({
      PATH: join(workspace, 'bin'),
      HOME: '/home/runner',
      TF_IN_AUTOMATION: '1',
      TF_INPUT: '0',
      CHECKPOINT_DISABLE: '1'
    })
    expect([plan.equals(PLAN), mode]).toEqual([true, 0o600])
    expect(log).toContain('create terraform_data.second: done after 0 s')
    expect(readdirSync(folder)).toEqual([])
  })

  it.each([
    [
      'another plan',
      {'plan-sha256': 'a'.repeat(64)},
      /^The plan file is not the one that was judged: its sha256 is [0-9a-f]{64}, and a{64} was to be applied\./
    ],
    ['no plan', {plan: 'nothing.tfplan'}, /^Input "plan": there is no file/],
    ['a plan that is a folder', {plan: 'infrastructure'}, /^Input "plan": ".*" is not a file\./],
    ['no working directory', {'working-directory': 'nothing'}, /^Input "working-directory": there is no folder/],
    ['no program', {binary: 'tofu'}, /there is no tofu on PATH/],
    ['JSON', {plan: 'plan.json'}, /^Input "plan": the file is no plan file\./]
  ])('starts nothing with %s', async (_, given, reason) => {
    await writeFile(join(workspace, 'plan.json'), '{}')
    const result = await apply(noProgram, given)
    expect(result).toMatchObject({result: 'not-applied', reason: expect.stringMatching(reason)})
    expect(readdirSync(folder)).toEqual([])
  })

  it.each(['errored.tfstate', 'errored.tfstate.sealed'])('starts nothing over an %s of an earlier apply', async name => {
    await writeFile(join(workspace, 'infrastructure', name), '{}')
    const result = await apply(noProgram)
    expect(result).toMatchObject({result: 'not-applied', reason: expect.stringContaining('the state of an earlier apply was not saved')})
    expect(existsSync(join(workspace, 'infrastructure', name))).toBe(true)
    expect(pushes).toBe(0)
  })

  it('starts nothing once the run is cancelled', async () => {
    cancellation.abort(new CancelledError())
    expect(await apply(noProgram)).toMatchObject({result: 'not-applied', reason: 'The run was cancelled before it began.'})
  })

  it('has applied nothing when the program cannot be started', async () => {
    const start: StartLasting = () => Promise.reject(new ActionError('The program does not run.'))
    expect(await apply(start)).toMatchObject({result: 'not-applied', reason: 'The program does not run.'})
    expect(readdirSync(folder)).toEqual([])
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
    expect(pushes).toBe(1)
  })

  it('reads what is wrong before JSON is spoken from standard error', async () => {
    const start: StartLasting = (_, {stdout, stderr}) => {
      writeFileSync(stdout, '')
      writeFileSync(stderr, '╷\n│ Error: Unsupported argument\n│ a-value\n╵\n{"type":"apply_start"}\n')
      return Promise.resolve({pid: 4_000_000, ended: Promise.resolve(FAILED), interrupt: () => undefined, release: () => undefined})
    }
    expect(await apply(start)).toMatchObject({result: 'not-applied', reason: 'Unsupported argument.'})
    expect(log.join('\n')).not.toContain('a-value')
  })
})

const [BEFORE, AFTER] = [streamLines('interrupted').slice(0, 6).join('\n') + '\n', streamLines('interrupted').slice(6).join('\n') + '\n']

/** A second interrupt makes Terraform give up at once. */
const noInterrupt = () => {
  throw new Error('it was interrupted already')
}

async function untilStarted(starts: readonly Start[]): Promise<void> {
  while (starts.length === 0) await new Promise(resolve => setTimeout(resolve, 5))
}

describe('a cancel', () => {
  it('interrupts Terraform once, and tells what it did then', async () => {
    const {start, starts, told} = fakeTerraform(BEFORE, FAILED, {
      onInterrupt: path => {
        appendFileSync(path, AFTER)
        return true
      }
    })
    const applying = apply(start)
    await untilStarted(starts)
    cancellation.abort(new CancelledError())
    cancellation.abort(new CancelledError())
    expect(await applying).toMatchObject({result: 'partly-applied', reason: 'The run was cancelled.', isRunning: false})
    expect(told).toEqual({interrupts: 1, isReleased: false})
    expect(readdirSync(folder)).toEqual([])
  })

  it('leaves a Terraform that needs longer to post, which tells the rest', async () => {
    let stdout = ''
    const {start, starts, told} = fakeTerraform(BEFORE, FAILED, {
      onInterrupt: path => {
        stdout = path
        return false
      }
    })
    const applying = apply(start)
    await untilStarted(starts)
    cancellation.abort(new CancelledError())
    expect(await applying).toMatchObject({result: 'partly-applied', isRunning: true, objects: {failed: [{failure: 'unfinished'}]}})
    expect(told).toEqual({interrupts: 1, isReleased: true})
    expect(pushes).toBe(0)

    let polls = 0
    const isRunning = () => {
      if (++polls === 3) {
        appendFileSync(stdout, AFTER)
        writeFileSync(join(workspace, 'infrastructure', 'errored.tfstate'), STATE)
      }
      return Promise.resolve(polls < 3)
    }
    const result = await finish(folder, {...dependencies(start), isRunning, interrupt: noInterrupt, patience: 60_000, now: () => 0})
    expect(result).toMatchObject({
      result: 'partly-applied',
      isRunning: false,
      state: {kind: 'pushed'},
      objects: {failed: [{address: 'terraform_data.slow', failure: 'errored'}], notStarted: [{address: 'terraform_data.after'}]}
    })
    expect(existsSync(folder)).toBe(false)
  })

  it('after which Terraform does not end leaves it alone, with its folder', async () => {
    const {start, starts} = fakeTerraform(BEFORE, FAILED, {onInterrupt: () => false})
    const applying = apply(start)
    await untilStarted(starts)
    cancellation.abort(new CancelledError())
    await applying
    let now = 0
    const sleep = (milliseconds: number) => {
      now += milliseconds
      return Promise.resolve()
    }
    const more = {isRunning: () => Promise.resolve(true), interrupt: noInterrupt, patience: 2_000, now: () => now, sleep}
    expect(await finish(folder, {...dependencies(start), ...more})).toMatchObject({result: 'partly-applied', isRunning: true})
    expect(now).toBe(2_000)
    expect(existsSync(folder)).toBe(true)
    expect(pushes).toBe(0)
  })
})

describe('post', () => {
  it('only removes the folder of an apply that main saw end', async () => {
    const {start} = fakeTerraform(streamText('applied'), OK)
    await apply(start)
    const isRunning = () => Promise.reject(new Error('nothing to wait for'))
    expect(await finish(folder, {...dependencies(start), isRunning, interrupt: noInterrupt, patience: 1, now: () => 0})).toBeUndefined()
    expect(existsSync(folder)).toBe(false)
  })

  it('asks a Terraform to stop that main, killed, could not ask', async () => {
    writeFileSync(join(folder, 'out'), BEFORE)
    const binary = join(workspace, 'bin', 'terraform')
    const workingDirectory = join(workspace, 'infrastructure')
    await savePending(folder, {pid: 4_000_000, stdout: join(folder, 'out'), binary, workingDirectory, wasInterrupted: false})
    let now = 0
    const interrupts: number[] = []
    const result = await finish(folder, {
      ...dependencies(noProgram),
      isRunning: () => Promise.resolve(interrupts.length === 0 || now < 3_000),
      interrupt: pid => interrupts.push(pid),
      patience: 2_000,
      now: () => now,
      sleep: milliseconds => {
        now += milliseconds
        return Promise.resolve()
      }
    })
    expect(interrupts).toEqual([4_000_000])
    expect(result).toMatchObject({result: 'partly-applied', isRunning: false})
    expect(existsSync(folder)).toBe(false)
  })

  it('never tells an apply to be applied whose end it did not see', async () => {
    const {start, starts} = fakeTerraform(streamText('applied'), OK, {onInterrupt: () => false})
    const applying = apply(start)
    await untilStarted(starts)
    cancellation.abort(new CancelledError())
    await applying
    const result = await finish(folder, {
      ...dependencies(start),
      isRunning: () => Promise.resolve(false),
      interrupt: noInterrupt,
      patience: 1,
      now: () => 0
    })
    expect(result).toMatchObject({result: 'partly-applied', objects: {failed: [], notStarted: []}})
  })
})
