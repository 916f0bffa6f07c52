import {afterAll, describe, expect, test} from '@jest/globals'
import {mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {findRehearsalRemains, startRehearsal} from '../support/rehearsal-process.ts'
import {infraRehearsalsIn, stepOf} from './support/infra-rehearsals.ts'

const folder = mkdtempSync(join(tmpdir(), 'r-'))
const rehearseInfra = infraRehearsalsIn(folder)

afterAll(() => rmSync(folder, {recursive: true, force: true}))

describe('an apply', () => {
  test('its own change is harmless, and is applied after LGTM by the one person there is', async () => {
    const run = await rehearseInfra('--event', 'workflow_dispatch')
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({
      example: 'lvs-cloud',
      event: 'workflow_dispatch',
      conclusion: 'success',
      approval: {decision: 'approved', approvers: ['author']},
      plan: {verdict: 'clean', applied: true},
      apply: {result: 'applied', completed: 1, failed: 0, notStarted: 0, isStateWritten: true},
      drift: null,
      comments: [],
      outputs: {result: 'applied', verdict: 'clean', applied: 'true', decision: 'approved'}
    })
    expect(run.report.plan?.sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(run.report.outputs['plan-sha256']).toBe(run.report.plan?.sha256)
    expect(run.report.parts.filter(({kind}) => kind === 'real').map(({name}) => name)).toEqual(['Terraform'])
  })

  test('removes-record: what is destroyed and not protected is for a person to decide', async () => {
    const run = await rehearseInfra('--fault', 'removes-record')
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({
      approval: {decision: 'approved'},
      plan: {verdict: 'approve', applied: true},
      outputs: {result: 'applied', verdict: 'approve'}
    })
    expect(run.report.issues[0]?.body).toContain('terraform_data.dns_record')
  })

  test.each(['github-limits', 'github-lags', 'github-nulls'])(
    '12.10 %s: on a bad day of GitHub a person is asked and heard',
    async fault => {
      const run = await rehearseInfra('--fault', fault)
      expect(run.status).toBe(0)
      expect(run.report).toMatchObject({approval: {decision: 'approved'}, plan: {verdict: 'approve', applied: true}})
      expect(run.report.issues).toMatchObject([{state: 'closed'}])
    }
  )

  test('question-put-back: a question that was another one in between is void', async () => {
    const run = await rehearseInfra('--fault', 'question-put-back')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({
      conclusion: 'failure',
      approval: {decision: 'error', approvers: []},
      plan: {verdict: 'approve', applied: false},
      apply: null
    })
  })

  test('destroys-volume stops before the apply, names the volume, and asks nobody', async () => {
    const run = await rehearseInfra('--fault', 'destroys-volume')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({
      conclusion: 'failure',
      approval: null,
      issues: [],
      plan: {verdict: 'deny', applied: false},
      apply: null,
      outputs: {result: 'denied', verdict: 'deny', applied: 'false'}
    })
    expect(run.screen).toMatch(/✗ infrastructure \/ infra: .*terraform_data\.volume/)
    expect(stepOf(run, 'Judge the plan')).toBe('failure')
  })

  test('plan-tampered: what was approved is not what lies there, so nothing is applied', async () => {
    const run = await rehearseInfra('--fault', 'plan-tampered')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({
      conclusion: 'failure',
      approval: {decision: 'approved'},
      plan: {verdict: 'clean', applied: false},
      apply: null,
      outputs: {result: 'failed', applied: 'false'}
    })
    expect(stepOf(run, 'Check that it is still that plan')).toBe('failure')
  })

  test('state-changed: Terraform refuses a plan that somebody else has overtaken', async () => {
    const run = await rehearseInfra('--fault', 'state-changed')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({
      approval: {decision: 'approved'},
      plan: {verdict: 'clean', applied: false},
      apply: {result: 'not-applied', completed: 0, isStateWritten: false},
      outputs: {result: 'failed', applied: 'false'}
    })
    expect(run.screen).toMatch(/✗ infrastructure \/ infra: Nothing was applied\. Saved plan is stale/)
  })

  test('apply-fails: it says what was done and what was not', async () => {
    const run = await rehearseInfra('--fault', 'apply-fails')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({
      plan: {verdict: 'clean', applied: false},
      apply: {result: 'partly-applied', completed: 1, failed: 1, notStarted: 1, isStateWritten: true},
      outputs: {result: 'partly-applied', applied: 'false'}
    })
    expect(run.screen).toMatch(/✗ infrastructure \/ infra: .*terraform_data\.mail_server/)
    expect(run.screen).toMatch(/^Applied +not to its end/m)
  })

  test('a no after an LGTM of somebody who may not: nothing is applied', async () => {
    const run = await rehearseInfra('--comment', 'LGTM', '--commenter', 'reader', '--comment', 'no')
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({
      approval: {decision: 'denied', approvers: []},
      plan: {applied: false},
      apply: null,
      outputs: {result: 'not-approved'}
    })
  })

  test('without apply it plans, judges and ends', async () => {
    const run = await rehearseInfra('--input', 'apply=false')
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({approval: null, apply: null, plan: {verdict: 'clean', applied: false}, outputs: {result: 'planned'}})
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

describe('across jobs', () => {
  test('the sealed plan is opened and applied by another job than made it', async () => {
    const run = await rehearseInfra('--input', 'across-jobs=true')
    expect(run.status).toBe(0)
    expect(run.report).toMatchObject({
      approval: {decision: 'approved', approvers: ['author']},
      plan: {verdict: 'clean', applied: true},
      apply: {result: 'applied', isStateWritten: true},
      outputs: {result: 'applied', applied: 'true', decision: 'approved'}
    })
    expect(run.report.jobs.map(({name, conclusion}) => [name, conclusion])).toEqual([
      ['infrastructure / infra', 'success'],
      ['infrastructure / approve', 'success'],
      ['infrastructure / apply', 'success'],
      ['infrastructure / notify', 'success']
    ])
  })

  test.each(['artifact-tampered', 'wrong-key'])('%s: the plan is not opened, and nothing is applied', async fault => {
    const run = await rehearseInfra('--fault', fault)
    expect(run.status).toBe(1)
    expect(run.report).toMatchObject({
      approval: {decision: 'approved'},
      plan: {verdict: 'clean', applied: false},
      apply: null,
      outputs: {result: 'failed', applied: 'false'}
    })
    expect(run.screen).toMatch(/✗ infrastructure \/ apply: .*was sealed with another key, or was changed since/)
    expect(stepOf(run, 'Open the plan')).toBe('failure')
    expect(stepOf(run, 'Apply exactly that plan')).toBe('skipped')
  })
})
