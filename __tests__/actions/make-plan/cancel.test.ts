import {describe, expect, test} from '@jest/globals'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {finish} from '../../../actions/make-plan/finish.ts'
import {CancelledError} from '../../../lib/action/errors.ts'
import {interrupt, isRunning} from '../../../lib/terraform/lasting-process.ts'
import {savePending} from '../../../lib/terraform/pending.ts'
import {inWork, left, setting, takeStep, teach, useSetting} from './setting.ts'

useSetting()

async function until(condition: () => boolean): Promise<void> {
  for (let tries = 0; tries < 400; tries++) {
    if (condition()) return
    await new Promise(resolve => setTimeout(resolve, 25))
  }
  throw new Error('It did not happen within 10 s.')
}

/** Plans until it is interrupted, notes that, and lets go of the lock when it may. */
const HOLDING = `here=$(dirname "$0")
trap 'echo interrupted >> "$here/interrupts"; while [ ! -e "$here/go" ]; do sleep 0.02; done; rm "$here/lock"; exit 1' INT
echo held > "$here/lock"
while :; do sleep 0.02; done
`
const letGo = () => teach('go', '')

const hasLock = () => existsSync(inWork('bin', 'lock'))
const interrupts = () => readFileSync(inWork('bin', 'interrupts'), 'utf8')

async function cancelPlan(patience: number): Promise<unknown> {
  teach('does.plan', HOLDING)
  const step = takeStep({}, {}, patience).then(
    () => undefined,
    (error: unknown) => error
  )
  await until(hasLock)
  setting.cancellation.abort(new CancelledError())
  setting.cancellation.abort(new CancelledError())
  return await step
}

/** The post part, with the real processes; what it says. */
async function post(more: Partial<Parameters<typeof finish>[2]> = {}): Promise<string[]> {
  const said: string[] = []
  await finish(setting.folder, inWork('_temp', 'change.tfplan'), {
    isRunning,
    interrupt,
    patience: 60_000,
    now: Date.now,
    sleep: milliseconds => new Promise(resolve => setTimeout(resolve, Math.min(milliseconds, 50))),
    info: line => said.push(line),
    warn: line => said.push(`warning: ${line}`),
    ...more
  })
  return said
}

describe('a cancel', () => {
  test('interrupts Terraform once, so that it lets go of the lock, and waits for it', async () => {
    letGo()
    expect(await cancelPlan(60_000)).toBeInstanceOf(CancelledError)
    expect(setting.errors).toEqual([])
    expect([hasLock(), interrupts()]).toEqual([false, 'interrupted\n'])
    expect(setting.log).toContain("Cancelled: Terraform was asked to stop. It lets go of the state's lock.")
    // Terraform has written a plan by then, with values in it.
    expect([left(), existsSync(inWork('_temp', 'change.tfplan'))]).toEqual([[], false])
    expect(await post()).toEqual([])
    expect(readdirSync(inWork('_temp'))).toEqual([])
  })

  test('leaves a Terraform that needs longer than the runner waits to post, which does not ask it again', async () => {
    expect(await cancelPlan(50)).toBeInstanceOf(CancelledError)
    expect(hasLock()).toBe(true)
    expect(setting.log.at(-1)).toMatch(/its post part waits for Terraform\.$/)
    const sleep = (milliseconds: number) => {
      letGo()
      return new Promise<void>(resolve => setTimeout(resolve, Math.min(milliseconds, 50)))
    }
    expect(await post({sleep})).toEqual(['Waiting for Terraform, which is stopping.'])
    expect([hasLock(), interrupts()]).toEqual([false, 'interrupted\n'])
    expect(readdirSync(inWork('_temp'))).toEqual([])
  })

  test('before the plan starts none', async () => {
    teach('does.init', '')
    setting.cancellation.abort(new CancelledError())
    await expect(takeStep()).rejects.toBeInstanceOf(CancelledError)
    expect(existsSync(inWork('bin', 'starts'))).toBe(false)
  })
})

describe('post', () => {
  test('asks a Terraform to stop that main, killed, could not ask', async () => {
    await savePending(setting.folder, {pid: 4_000_000, stdout: '', binary: '', workingDirectory: ''})
    const asked: number[] = []
    const said = await post({interrupt: pid => asked.push(pid), isRunning: () => Promise.resolve(asked.length === 0)})
    expect([asked, said]).toEqual([[4_000_000], ['Waiting for Terraform, which is stopping.']])
  })

  test('says when the lock may stay, and removes what Terraform wrote all the same', async () => {
    await savePending(setting.folder, {pid: 4_000_000, stdout: '', binary: '', workingDirectory: ''})
    let now = 0
    const said = await post({
      interrupt: () => undefined,
      isRunning: () => Promise.resolve(true),
      now: () => now,
      sleep: milliseconds => {
        now += milliseconds
        return Promise.resolve()
      }
    })
    expect(said.at(-1)).toMatch(/^warning: Terraform does not stop, .* "force-unlock" removes the lock\.$/)
    expect(now).toBe(60_000)
    expect(readdirSync(inWork('_temp'))).toEqual([])
  })

  test('only removes the plan that main saw end, and its folder', async () => {
    await takeStep()
    expect(existsSync(inWork('_temp', 'change.tfplan'))).toBe(true)
    const said = await post({isRunning: () => Promise.reject(new Error('nothing to wait for'))})
    expect([said, readdirSync(inWork('_temp'))]).toEqual([[], []])
  })
})
