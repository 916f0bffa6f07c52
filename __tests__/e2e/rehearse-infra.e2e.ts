import {afterAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findRehearsalRemains, rehearsalsIn, startRehearsal, type Rehearsed} from '../support/rehearsal-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearse = rehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

function expectClean({report}: Rehearsed): void {
  expect(report.leaks).toEqual([])
  expect(report.leftovers).toEqual([])
}

function stepOf({report}: Rehearsed, name: string): string | undefined {
  return report.jobs.flatMap(({steps}) => steps).find(step => step.name === name)?.conclusion
}

describe('lvs-cloud', () => {
  test('its own change is harmless, and is applied after LGTM by the one person there is', async () => {
    const run = await rehearse('lvs-cloud', '--event', 'workflow_dispatch')
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({
      example: 'lvs-cloud',
      event: 'workflow_dispatch',
      conclusion: 'success',
      approval: {decision: 'approved', approvers: ['author']},
      plan: {verdict: 'clean', applied: true},
      outputs: {result: 'applied', verdict: 'clean', applied: 'true', decision: 'approved'}
    })
    expect(run.report.plan?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(run.report.outputs['plan-sha256']).toBe(run.report.plan?.sha256)
    expect(run.report.parts.filter(({kind}) => kind === 'real').map(({name}) => name)).toEqual(['Terraform'])
    expectClean(run)
  })

  test('destroys-volume stops before the apply, names the volume, and asks nobody', async () => {
    const run = await rehearse('lvs-cloud', '--event', 'workflow_dispatch', '--fault', 'destroys-volume')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({
      conclusion: 'failure',
      approval: null,
      plan: {verdict: 'deny', applied: false},
      outputs: {result: 'denied', verdict: 'deny', applied: 'false'}
    })
    expect(run.screen).toMatch(/✗ infrastructure \/ infra: .*terraform_data\.volume/)
    expect(stepOf(run, 'Judge the plan')).toBe('failure')
    expect(stepOf(run, 'Apply exactly that plan')).toBe('skipped')
    expectClean(run)
  })

  test('plan-tampered: what was approved is not what lies there, so nothing is applied', async () => {
    const run = await rehearse('lvs-cloud', '--fault', 'plan-tampered')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({
      conclusion: 'failure',
      approval: {decision: 'approved'},
      plan: {verdict: 'clean', applied: false},
      outputs: {result: 'failed', applied: 'false'}
    })
    expect(stepOf(run, 'Check that it is still that plan')).toBe('failure')
    expect(stepOf(run, 'Apply exactly that plan')).toBe('skipped')
    expectClean(run)
  })

  test.each([
    ['a no', ['--comment', 'no'], 'denied'],
    ['a no after an LGTM of somebody who may not', ['--comment', 'LGTM', '--commenter', 'reader', '--comment', 'no'], 'denied']
  ])('%s: nothing is applied', async (_, remarks, decision) => {
    const run = await rehearse('lvs-cloud', ...remarks)
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({approval: {decision, approvers: []}, plan: {applied: false}, outputs: {result: 'not-approved'}})
    expect(stepOf(run, 'Apply exactly that plan')).toBe('skipped')
    expectClean(run)
  })

  test('without apply it plans, judges and ends', async () => {
    const run = await rehearse('lvs-cloud', '--input', 'apply=false')
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({approval: null, plan: {verdict: 'clean', applied: false}, outputs: {result: 'planned'}})
    expectClean(run)
  })

  test('Ctrl-C while it waits for the answer: nothing is applied and nothing is left', async () => {
    const rehearsal = startRehearsal(folder, ['lvs-cloud', '--comment', '', '--yes'])
    await rehearsal.shows(/✓ Judge the plan/)
    // Long enough for the issue to be there, also on a slow machine.
    await new Promise(resolve => setTimeout(resolve, 4_000))
    rehearsal.interrupt()
    const {status, screen} = await rehearsal.ended
    expect({status, left: screen.split('\n').filter(line => /LEFT OVER|LEAK/.test(line))}).toEqual({status: 130, left: []})
    expect(screen).toMatch(/^Approval +cancelled, issue #2$/m)
    expect(screen).toMatch(/^Applied +no/m)
    expect(screen).toMatch(/Issue #2: .* \(closed\)/)
    expect(await findRehearsalRemains(folder)).toEqual([])
  }, 60_000)
})
