import {describe, expect, test} from '@jest/globals'
import {createHash} from 'node:crypto'
import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {until} from '../actions/apply-plan/stage.ts'
import {ChangeStage, errorsIn} from '../support/change-stage.ts'

const stage = new ChangeStage()

/** Begins, plans, and applies something that takes its time. */
async function startChange(seconds: number) {
  stage.write(`${stage.backend.configuration}
resource "terraform_data" "slow" {
  provisioner "local-exec" {
    command = "touch begun; sleep ${seconds}"
  }
}
`)
  const change = await stage.begin()
  expect(change.exitCode).toBe(0)
  const planning = stage.startPlan({'to-apply': 'true', plan: change.outputs['plan'] ?? ''})
  const {plan = ''} = (await planning.ended()).outputs
  const sha256 = createHash('sha256').update(readFileSync(plan)).digest('hex')
  const applying = stage.start('apply-plan', {plan, 'plan-sha256': sha256})
  await until(() => existsSync(stage.inFolder('begun')))
  return {change, planning, applying}
}

const copies = () => readdirSync(stage.inWork()).filter(name => name.startsWith('fairway-unsaved-state'))

/** The post parts run from the last step to the first. */
describe('a cancelled apply', () => {
  test('that could not save its state saves it in post, with what init wrote, and then nothing is left', async () => {
    const {change, planning, applying} = await startChange(60)
    stage.backend.refusals = Infinity
    applying.kill('SIGINT')
    const {said, outputs} = await applying.ended()
    expect(outputs['result']).toBe('state-not-saved')
    // Post may be killed before it has pushed it.
    const kept = stage.inWork('fairway-unsaved-state-42-1')
    expect(errorsIn(said)[0]).toBe(
      `::error::A copy of the state that could not be saved lies in ${kept} on this runner. Remove it once the state is pushed.`
    )
    expect(readFileSync(join(kept, 'errored.tfstate'), 'utf8')).toContain('"slow"')
    stage.backend.refusals = 0
    expect(await applying.post()).toContain('The state is saved after all: it was pushed at attempt 1')
    expect(stage.backend.state).toContain('"slow"')
    expect(copies()).toEqual([])
    expect([await planning.post(), await change.post()]).toEqual(['', ''])
    expect(readdirSync(stage.temporary)).toEqual([])
    expect(existsSync(stage.inFolder('errored.tfstate'))).toBe(false)
  })

  test('whose state cannot be saved at all keeps it out of the way of a checkout too, and no other change begins over it', async () => {
    const {change, planning, applying} = await startChange(60)
    stage.backend.refusals = Infinity
    applying.kill('SIGINT')
    await applying.ended()
    await applying.post()
    expect([await planning.post(), await change.post()]).toEqual(['', ''])
    expect(readdirSync(stage.temporary)).toEqual([])
    const left = readFileSync(stage.inFolder('errored.tfstate'), 'utf8')
    expect(readFileSync(stage.inWork('fairway-unsaved-state-42-1', 'errored.tfstate'), 'utf8')).toBe(left)
    const next = await stage.begin()
    expect([next.exitCode, errorsIn(next.said)]).toEqual([1, [expect.stringContaining(`There is "${stage.inFolder('errored.tfstate')}"`)]])
  })

  test('that is still at work after its own post part keeps what init wrote, and never the plan', async () => {
    const {change, planning, applying} = await startChange(8)
    // Neither it nor its post part could do anything.
    applying.kill('SIGKILL')
    await applying.ended()
    expect([await planning.post(), await change.post()]).toEqual(['', ''])
    expect(readdirSync(join(stage.temporary, 'fairway-terraform'))).toEqual(['data'])
    // Were there more time: what is left is enough to save the state with.
    stage.backend.refusals = 1
    expect(await applying.post()).toContain('The state is saved after all: it was pushed at attempt 1')
    expect(stage.backend.state).toContain('"slow"')
    expect([await change.post(), readdirSync(stage.temporary)]).toEqual(['', []])
  })
})
