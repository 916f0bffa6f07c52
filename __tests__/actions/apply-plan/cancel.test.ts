import {afterEach, beforeEach, describe, expect, it} from '@jest/globals'
import {appendFileSync, existsSync, readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {rm} from 'node:fs/promises'
import {join} from 'node:path'
import {finish} from '../../../actions/apply-plan/finish.ts'
import {readApplyPlanInputs} from '../../../actions/apply-plan/inputs.ts'
import {POST_LIMITS} from '../../../lib/action/post-time.ts'
import {markInterrupted, savePending} from '../../../lib/terraform/pending.ts'
import {POST_PATIENCE} from '../../../lib/terraform/wait-for-end.ts'
import {run} from '../../../actions/apply-plan/run.ts'
import {CancelledError} from '../../../lib/action/errors.ts'
import type {StartLasting} from '../../../lib/terraform/lasting-process.ts'
import {FAILED, fakeTerraform, noProgram, OK, type Start} from './fake-terraform.ts'
import {apply, clear, dependencies, setting, setUp, SHA256, STATE} from './run-setting.ts'
import {streamLines, streamText} from '../../lib/terraform/streams.ts'

beforeEach(setUp)
afterEach(clear)

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
    setting.cancellation.abort(new CancelledError())
    setting.cancellation.abort(new CancelledError())
    expect(await applying).toMatchObject({result: 'partly-applied', reason: 'The run was cancelled.', isRunning: false})
    expect(told).toEqual({interrupts: 1, isReleased: false})
    expect(readdirSync(setting.folder)).toEqual([])
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
    setting.cancellation.abort(new CancelledError())
    expect(await applying).toMatchObject({result: 'partly-applied', isRunning: true, objects: {failed: [{failure: 'unfinished'}]}})
    expect(told).toEqual({interrupts: 1, isReleased: true})
    expect(setting.pushes).toBe(0)

    let polls = 0
    const isRunning = () => {
      if (++polls === 3) {
        appendFileSync(stdout, AFTER)
        writeFileSync(join(setting.workspace, 'infrastructure', 'errored.tfstate'), STATE)
      }
      return Promise.resolve(polls < 3)
    }
    const result = await finish(setting.folder, {...dependencies(start), isRunning, interrupt: noInterrupt, patience: 60_000, now: () => 0})
    expect(result).toMatchObject({
      result: 'partly-applied',
      isRunning: false,
      state: {kind: 'pushed'},
      objects: {failed: [{address: 'terraform_data.slow', failure: 'errored'}], notStarted: [{address: 'terraform_data.after'}]}
    })
    expect(existsSync(setting.folder)).toBe(false)
  })

  it('after which Terraform does not end leaves it alone, with its folder', async () => {
    const {start, starts} = fakeTerraform(BEFORE, FAILED, {onInterrupt: () => false})
    const applying = apply(start)
    await untilStarted(starts)
    setting.cancellation.abort(new CancelledError())
    await applying
    let now = 0
    const sleep = (milliseconds: number) => {
      now += milliseconds
      return Promise.resolve()
    }
    const more = {isRunning: () => Promise.resolve(true), interrupt: noInterrupt, patience: 2_000, now: () => now, sleep}
    expect(await finish(setting.folder, {...dependencies(start), ...more})).toMatchObject({result: 'partly-applied', isRunning: true})
    expect(now).toBe(2_000)
    expect(existsSync(setting.folder)).toBe(true)
    expect(setting.pushes).toBe(0)
  })
})

/** Goes on with what main wrote, and ends with the run's cancel. */
const cancelled = async (after: string, left?: string) => {
  const {start, starts} = fakeTerraform(BEFORE, FAILED, {
    onInterrupt: path => {
      appendFileSync(path, after)
      if (left !== undefined) writeFileSync(join(setting.workspace, 'infrastructure', 'errored.tfstate'), left)
      return true
    }
  })
  const applying = apply(start)
  await untilStarted(starts)
  setting.cancellation.abort(new CancelledError())
  return await applying
}

const finishEnded = () =>
  finish(setting.folder, {
    ...dependencies(noProgram),
    isRunning: () => Promise.resolve(false),
    interrupt: noInterrupt,
    patience: 1,
    now: () => 0
  })

describe('a state that an interrupted Terraform saved', () => {
  it('without what it made is not saved', async () => {
    setting.listed = []
    expect(await cancelled(AFTER)).toMatchObject({
      result: 'state-not-saved',
      reason: 'The state that was saved does not have 1 object that was made or changed. The run was cancelled.',
      state: {kind: 'incomplete', missing: ['terraform_data.slow']}
    })
    expect(await finishEnded()).toBeUndefined()
  })

  it('and that cannot be read in time is looked into by post', async () => {
    setting.listed = undefined
    expect(await cancelled(AFTER)).toMatchObject({result: 'partly-applied', state: {kind: 'saved'}})
    expect(existsSync(join(setting.folder, 'plan'))).toBe(false)
    setting.listed = []
    expect(await finishEnded()).toMatchObject({result: 'state-not-saved', state: {kind: 'incomplete'}})
    expect(existsSync(setting.folder)).toBe(false)
  })

  it('nowhere is pushed by post, because main may be killed with the lock in its hand', async () => {
    expect(await cancelled(AFTER, STATE)).toMatchObject({result: 'state-not-saved', state: {kind: 'kept'}})
    expect(setting.pushes).toBe(0)
    expect(await finishEnded()).toMatchObject({result: 'partly-applied', state: {kind: 'pushed'}})
    expect(setting.pushes).toBe(1)
    expect(readdirSync(join(setting.workspace, 'infrastructure'))).toEqual([])
  })
})

describe('a state that can be written nowhere', () => {
  it('stays where Terraform printed it, also after post', async () => {
    const {start} = fakeTerraform(streamText('state-dump'), FAILED)
    const gone: StartLasting = async (argv, options) => {
      const process = await start(argv, options)
      await rm(join(setting.workspace, 'infrastructure'), {recursive: true})
      return process
    }
    const full = {createKeep: () => Promise.reject(new Error('ENOSPC'))}
    const inputs = readApplyPlanInputs(
      name => ({plan: 'change.tfplan', 'plan-sha256': SHA256, 'working-directory': 'infrastructure'})[name] ?? ''
    )
    const result = await run(inputs, {...dependencies(gone), ...full})
    expect(result).toMatchObject({result: 'state-not-saved', state: {kind: 'kept', isPrinted: true, reason: 'ENOSPC'}})
    const path = result.state.kind === 'kept' ? result.state.path : undefined
    const more = {...full, isRunning: () => Promise.resolve(false), interrupt: noInterrupt, patience: 1, now: () => 0}
    expect(await finish(setting.folder, {...dependencies(noProgram), ...more})).toMatchObject({state: {path, isPrinted: true}})
    expect(existsSync(path ?? '')).toBe(true)
  })
})

describe('post', () => {
  it('never says that nothing was applied when it cannot read what Terraform wrote', async () => {
    const [binary, workingDirectory] = [join(setting.workspace, 'bin', 'terraform'), join(setting.workspace, 'infrastructure')]
    await savePending(setting.folder, {pid: 4_000_000, stdout: join(setting.folder, 'gone'), binary, workingDirectory})
    expect(await finishEnded()).toMatchObject({result: 'partly-applied'})
  })

  it('only removes the folder of an apply that main saw end', async () => {
    const {start} = fakeTerraform(streamText('applied'), OK)
    await apply(start)
    const isRunning = () => Promise.reject(new Error('nothing to wait for'))
    expect(
      await finish(setting.folder, {...dependencies(start), isRunning, interrupt: noInterrupt, patience: 1, now: () => 0})
    ).toBeUndefined()
    expect(existsSync(setting.folder)).toBe(false)
  })

  it('asks a Terraform to stop that main, killed, could not ask', async () => {
    writeFileSync(join(setting.folder, 'out'), BEFORE)
    const binary = join(setting.workspace, 'bin', 'terraform')
    const workingDirectory = join(setting.workspace, 'infrastructure')
    await savePending(setting.folder, {pid: 4_000_000, stdout: join(setting.folder, 'out'), binary, workingDirectory})
    let now = 0
    const interrupts: number[] = []
    const result = await finish(setting.folder, {
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
    expect(existsSync(setting.folder)).toBe(false)
  })

  it('never tells an apply to be applied whose end it did not see', async () => {
    const {start, starts} = fakeTerraform(streamText('applied'), OK, {onInterrupt: () => false})
    const applying = apply(start)
    await untilStarted(starts)
    setting.cancellation.abort(new CancelledError())
    await applying
    const result = await finish(setting.folder, {
      ...dependencies(start),
      isRunning: () => Promise.resolve(false),
      interrupt: noInterrupt,
      patience: 1,
      now: () => 0
    })
    expect(result).toMatchObject({result: 'partly-applied', objects: {failed: [], notStarted: []}})
  })
})

describe('the time that post takes in a cancelled job', () => {
  it.each([
    ['Terraform ends at the last moment', 199_000],
    ['Terraform ends at once', 1_000]
  ])('12.8 %s and its backend does not answer: post is over in time, and the state is sealed', async (_, ends) => {
    const stdout = join(setting.folder, 'out')
    writeFileSync(stdout, BEFORE + AFTER)
    await savePending(setting.folder, {
      pid: 1,
      stdout,
      binary: '/bin/terraform',
      workingDirectory: join(setting.workspace, 'infrastructure')
    })
    await markInterrupted(setting.folder)
    writeFileSync(join(setting.workspace, 'infrastructure', 'errored.tfstate'), STATE)
    let now = 0
    const sealed: string[] = []
    const result = await finish(setting.folder, {
      ...dependencies(noProgram),
      isRunning: () => Promise.resolve(now < ends),
      interrupt: noInterrupt,
      patience: POST_PATIENCE,
      now: () => now,
      sleep: milliseconds => Promise.resolve(void (now += milliseconds)),
      // It hears the end of its time, and still takes a while.
      run: (_argv, {timeout = Infinity, killGrace = 0} = {}) => {
        now += timeout + killGrace
        return Promise.resolve({exitCode: null, signal: 'SIGKILL', timedOut: true, stdout: '', stderr: ''})
      },
      seal: (from, to) => {
        sealed.push(to)
        writeFileSync(to, readFileSync(from))
        return Promise.resolve()
      }
    })
    expect(result).toMatchObject({result: 'state-not-saved', state: {kind: 'kept', path: undefined}})
    expect(sealed).toHaveLength(1)
    expect(now).toBeLessThanOrEqual(POST_LIMITS['apply-plan'].interrupted)
  })

  it('12.8 a Terraform that never ends is not waited for longer than the others have time', async () => {
    const stdout = join(setting.folder, 'out')
    writeFileSync(stdout, BEFORE)
    await savePending(setting.folder, {pid: 1, stdout, binary: '/bin/terraform', workingDirectory: setting.workspace})
    await markInterrupted(setting.folder)
    let now = 0
    const result = await finish(setting.folder, {
      ...dependencies(noProgram),
      isRunning: () => Promise.resolve(true),
      interrupt: noInterrupt,
      patience: POST_PATIENCE,
      now: () => now,
      sleep: milliseconds => Promise.resolve(void (now += milliseconds))
    })
    expect(result).toMatchObject({isRunning: true})
    expect(now).toBeLessThanOrEqual(210_000)
  })
})
